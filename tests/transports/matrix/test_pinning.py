"""The agenda is fixed at the top of a real room, beside what others have fixed there, and only where the bot may."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newsroom.messages import Address, NotNow, Outgoing, Pin
from tests.support.fault_proxy import FaultProxy
from tests.support.matrix_bot import MatrixBot, matrix_bot
from tests.support.nio_user import NioUser
from tests.support.synapse import Account
from transports.matrix.pinning import PINNED


def pinned(person: NioUser, room: str) -> list[str]:
    state: Any = person.call("GET", f"/v3/rooms/{room}/state")
    return next((event["content"]["pinned"] for event in state if event["type"] == PINNED), [])


async def pin(bot: MatrixBot, room: str, event: str, *instead_of: str) -> str:
    return await bot.transport.deliver(
        Outgoing(f"pin {event}", Address("matrix", room), Pin(instead_of), about=event)
    )


async def test_the_newest_agenda_takes_the_place_of_ours_and_of_no_others(
    bot: MatrixBot, anna: NioUser
) -> None:
    room = await anna.room_with(bot.user_id, preset="trusted_private_chat")
    await bot.enter(room, anna)
    first, second = [await bot.say(room, f"Agenda {number}", f"agenda/{number}") for number in (1, 2)]
    rules = await anna.say(room, "Unsere Regeln")
    anna.call("PUT", f"/v3/rooms/{room}/state/{PINNED}/", {"pinned": [rules]})
    assert await pin(bot, room, first) == ""
    assert pinned(anna, room) == [rules, first]
    await pin(bot, room, second, first)
    assert pinned(anna, room) == [rules, second]


async def test_where_the_bot_may_not_nothing_happens_and_the_next_message_arrives(
    bot: MatrixBot, anna: NioUser
) -> None:
    room = await bot.chat_with(anna)
    event = await bot.say(room, "Agenda", "agenda/1")
    assert await pin(bot, room, event) == ""
    assert pinned(anna, room) == []
    await bot.say(room, "danach", "key-2")
    await anna.hears_text(room, "danach")


async def test_a_server_that_is_away_is_asked_again_and_a_repetition_changes_nothing(
    proxy: FaultProxy, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix") as bot:
        room = await anna.room_with(bot.user_id, preset="trusted_private_chat")
        await bot.enter(room, anna)
        event = await bot.say(room, "Agenda", "agenda/1")
        proxy.refuse(PINNED, 502, times=1)
        with pytest.raises(NotNow):
            await pin(bot, room, event)
        for _ in range(2):
            await pin(bot, room, event)
        assert pinned(anna, room) == [event]
        assert proxy.count(f"/state/{PINNED}/") == 1 + 2 + 1  # refused; read and written; read and left alone


async def test_without_a_message_there_is_nothing_to_pin(bot: MatrixBot, anna: NioUser) -> None:
    room = await bot.chat_with(anna)
    assert await pin(bot, room, "") == ""
    assert pinned(anna, room) == []
