"""Our commands stand in the state of each room where we may put them, once."""

import base64
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from newsroom.messages import Text
from tests.support.fault_proxy import FaultProxy
from tests.support.matrix_bot import MatrixBot, matrix_bot
from tests.support.nio_user import NioUser
from tests.support.synapse import Account
from tests.support.waiting import until
from transports.matrix.command_list import KIND, PACE


@dataclass(frozen=True)
class Told:
    name: str
    summary: str


COMMANDS = (Told("agenda", "Zeigt die Agenda."), Told("eingang", "Zeigt neue Themen."))


@pytest.fixture
async def bot(proxy: FaultProxy, bot_account: Account, tmp_path: Path) -> AsyncIterator[MatrixBot]:
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix", commands=COMMANDS) as bot:
        yield bot


def told_in(person: NioUser, room: str) -> dict[str, Any]:
    state: Any = person.call("GET", f"/v3/rooms/{room}/state")
    return {event["state_key"]: event["content"] for event in state if event["type"] == KIND}


async def test_the_commands_are_told_where_we_may_and_not_again_after_a_restart(
    bot: MatrixBot, anna: NioUser, proxy: FaultProxy, bot_account: Account, tmp_path: Path
) -> None:
    room = await anna.room_with(bot.user_id, preset="trusted_private_chat")
    await bot.enter(room, anna)
    await until(lambda: len(told_in(anna, room)) == 2, "two commands")
    key = base64.b64encode(hashlib.sha256(f"agenda{bot.user_id}".encode()).digest()).decode()
    content = told_in(anna, room)[key]
    assert content["command"] == "agenda"
    assert content["description"] == {"m.text": [{"body": "Zeigt die Agenda."}]}
    await until(lambda: bot.clock.paused.count(PACE) == 2, "two pauses")
    async with matrix_bot(
        proxy.url, bot_account, tmp_path / "matrix", kept=bot.kept, commands=COMMANDS
    ) as again:
        await anna.say(room, "neu")
        await again.hears(Text, room)
    assert proxy.count(f"/state/{KIND}") == 2


async def test_where_we_may_not_it_is_tried_once(bot: MatrixBot, anna: NioUser, proxy: FaultProxy) -> None:
    room = await bot.chat_with(anna)
    await until(lambda: proxy.count(f"/state/{KIND}") == 1, "the refusal")
    await anna.say(room, "neu")
    await bot.hears(Text, room)
    await bot.say(room, "ja", "key-1")
    assert told_in(anna, room) == {}
    assert proxy.count(f"/state/{KIND}") == 1


async def test_an_outage_delays_it(bot: MatrixBot, anna: NioUser, proxy: FaultProxy) -> None:
    proxy.refuse(KIND, 502, times=1)
    room = await anna.room_with(bot.user_id, preset="trusted_private_chat")
    await bot.enter(room, anna)
    await until(lambda: len(told_in(anna, room)) == 2, "two commands")
