"""Writing first to people who cannot be reached, or do not want to be."""

from __future__ import annotations

import pytest

from demo.synapse import Synapse
from newsroom.messages import Deserted, Leave, Never, NotNow, Text
from tests.support.fault_proxy import FaultProxy
from tests.support.matrix_bot import MatrixBot
from tests.support.nio_user import NioUser, nio_user
from tests.support.synapse import account
from tests.transports.matrix.looking import Look, come_in, invite


@pytest.mark.parametrize("joined", [False, True])
async def test_who_left_the_chat_is_never_invited_again(
    bot: MatrixBot, anna: NioUser, look: Look, joined: bool
) -> None:
    await invite(bot, anna.user_id)
    [room] = look.rooms()
    for step in ("join", "leave") if joined else ("leave",):
        anna.call("POST", f"/v3/rooms/{room}/{step}", {})
    await bot.hears(Deserted, room)
    with pytest.raises(Never):
        await bot.say(anna.user_id, "Und noch etwas", "second")
    await bot.send(room, Leave(), "leave")
    with pytest.raises(Never):
        await bot.say(anna.user_id, "Und noch etwas", "third")
    assert look.rooms() == []
    await anna.sync()
    assert anna.client.invited_rooms == {}


async def test_a_chat_into_which_others_came_is_not_written_to(
    bot: MatrixBot, anna: NioUser, homeserver: Synapse, look: Look
) -> None:
    await invite(bot, anna.user_id)
    [room] = look.rooms()
    await come_in(bot, anna, room)
    async with nio_user(homeserver, account(homeserver, "bert")) as bert:
        anna.call("POST", f"/v3/rooms/{room}/invite", {"user_id": bert.user_id})
        bert.call("POST", f"/v3/join/{room}", {})
        await bert.say(room, "Ich bin auch da")
        await bot.hears(Text, room)
        with pytest.raises(Never):
            await bot.say(anna.user_id, "Und noch etwas", "second")


@pytest.mark.parametrize("user", ["@nobody:hs.test", "@:hs.test", "@", "@a b:hs.test"])
async def test_who_does_not_exist_gets_no_room(bot: MatrixBot, look: Look, user: str) -> None:
    with pytest.raises(Never):
        await bot.say(user, "Guten Tag", "first")
    assert look.rooms() == []


async def test_the_bot_does_not_write_to_itself(bot: MatrixBot) -> None:
    with pytest.raises(Never):
        await bot.say(bot.user_id, "Guten Tag", "first")


async def test_a_server_on_which_we_may_open_no_chats_makes_nobody_unreachable(
    far_bot: MatrixBot, proxy: FaultProxy, anna: NioUser
) -> None:
    proxy.refuse("/createRoom", 403, body='{"errcode": "M_FORBIDDEN"}')
    with pytest.raises(NotNow):
        await far_bot.say(anna.user_id, "Guten Tag", "first")
