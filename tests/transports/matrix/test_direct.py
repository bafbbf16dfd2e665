"""Writing first: who is addressed by user id gets the message in a private chat, in the same one for ever."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from demo.synapse import Synapse
from newsroom.messages import Address, Echo, Entered, Incoming, Moved, NotNow, Text
from tests.support.clock import TurnableClock
from tests.support.desk import MONDAY
from tests.support.fault_proxy import FaultProxy
from tests.support.js_line import Unreadable
from tests.support.js_user import js_user
from tests.support.matrix_bot import MatrixBot, matrix_bot
from tests.support.nio_user import ENCRYPTION, NioUser, nio_user
from tests.support.synapse import Account, account
from tests.transports.matrix.looking import Look, come_in, invitation, invite, matrix_account
from transports.matrix.direct import ACQUAINTANCE, DirectChats, alias_of
from transports.matrix.session import connect
from transports.matrix.timelines import FILTER

# ---------------------------------------------------------------- a new chat


@pytest.mark.parametrize("isolating", [False, True], ids=["every device", "only signed devices"])
async def test_whoever_never_wrote_reads_the_message_after_joining(
    bot: MatrixBot, homeserver: Synapse, isolating: bool
) -> None:
    bot.clock.speed = 1  # the client needs real time to learn our keys
    async with js_user(homeserver, account(homeserver, "anna"), isolating=isolating) as person:
        await invite(bot, person.user_id)
        room = await person.join((await invitation(person)).room)
        [entered] = await bot.hears(Entered, room.id)
        assert (entered.sender, entered.private) == (person.user_id, True)
        first = await bot.say(person.user_id, "Guten Tag, ich bin der Themenbote.", "first")
        heard = await room.hear()
        assert (heard.event, heard.body) == (first, "Guten Tag, ich bin der Themenbote.")
        assert (heard.sender, heard.encrypted, heard.shield) == (bot.user_id, True, "none")
        second = await bot.say(person.user_id, "Und noch etwas.", "second")
        heard = await room.hear()
        assert (heard.event, heard.body, heard.encrypted) == (second, "Und noch etwas.", True)
        assert [one for one in person.seen if isinstance(one, Unreadable)] == []

        await room.say("erledigt")
        [answer] = await bot.hears(Text, room.id)
        assert (answer.sender, answer.private) == (person.user_id, True)
        await bot.hears(Echo, room.id, 2)
        assert {echo.key for echo in bot.contents(Echo, room.id)} == {"first", "second"}


async def test_the_new_chat_is_direct_and_encrypted_and_has_no_name(
    bot: MatrixBot, anna: NioUser, look: Look
) -> None:
    await invite(bot, anna.user_id)
    [room] = look.rooms()
    member = look.state(room, "m.room.member", anna.user_id)
    assert (member["membership"], member["is_direct"]) == ("invite", True)
    assert look.state(room, "m.room.encryption")["algorithm"] == "m.megolm.v1.aes-sha2"
    assert look.state(room, "m.room.canonical_alias") == {}
    assert look.state(room, "m.room.name")["errcode"] == "M_NOT_FOUND"
    assert look.call("GET", look.named) == {anna.user_id: [room]}


@pytest.mark.parametrize("before", [{"@bert:hs.test": ["!his"]}, {"@bert:hs.test": 7}])
async def test_account_data_of_others_stays(
    bot: MatrixBot, anna: NioUser, look: Look, before: dict[str, object]
) -> None:
    look.call("PUT", look.named, before)
    await invite(bot, anna.user_id)
    assert look.call("GET", look.named) == {**before, anna.user_id: [look.rooms()[0]]}


# ---------------------------------------------------------------- a chat that is there


async def test_a_chat_that_the_person_has_opened_is_used(bot: MatrixBot, anna: NioUser, look: Look) -> None:
    sealed = bot.transport.sealed
    before = sealed(anna.user_id)
    open_room = await bot.chat_with(anna, encrypted=False)
    only_open = sealed(anna.user_id)
    room = await bot.chat_with(anna)
    assert (before, only_open, sealed(anna.user_id)) == (True, False, True)
    assert (sealed(open_room), sealed(room), sealed("!unknown")) == (False, True, False)
    await bot.say(anna.user_id, "Guten Tag", "first")
    await anna.hears_text(room, "Guten Tag")
    assert set(look.rooms()) == {open_room, room}


async def test_a_room_with_others_or_with_a_name_is_no_private_chat(
    bot: MatrixBot, anna: NioUser, homeserver: Synapse, look: Look
) -> None:
    async with nio_user(homeserver, account(homeserver, "bert")) as bert:
        several = await anna.room_with(bot.user_id, bert.user_id)
        named = await anna.room_with(bot.user_id, name="Redaktion")
        for room in (several, named):
            await bot.enter(room, anna)
        await invite(bot, anna.user_id)
        assert len(look.rooms()) == 3
        for room in (several, named):
            assert [one for place, one in anna.heard if place == room and hasattr(one, "body")] == []


async def test_the_editorial_room_of_a_lonely_editor_is_no_private_chat(
    bot: MatrixBot, anna: NioUser, homeserver: Synapse, bot_account: Account, tmp_path: Path, look: Look
) -> None:
    room = await bot.chat_with(anna)
    ours = matrix_account(homeserver, bot_account, tmp_path / "other")
    client = await connect(ours)
    try:
        await client.sync(0, FILTER, full_state=True)
        assert await DirectChats(ours, bot.clock, None).with_user(client, anna.user_id) == room
        with pytest.raises(NotNow):
            await DirectChats(ours, bot.clock, room).with_user(client, anna.user_id)
        assert len(look.rooms()) == 2
    finally:
        await client.close()


async def test_a_chat_that_the_person_has_replaced_by_another_is_not_used_any_more(
    bot: MatrixBot, anna: NioUser, look: Look
) -> None:
    await invite(bot, anna.user_id)
    [old] = look.rooms()
    await come_in(bot, anna, old)
    new = anna.call("POST", f"/v3/rooms/{old}/upgrade", {"new_version": "12"})["replacement_room"]
    anna.call("PUT", f"/v3/rooms/{new}/state/m.room.member/{bot.user_id}", {"membership": "invite"})
    await bot.hears(Moved, old)
    await bot.says(anna.user_id, "Und noch etwas", "second")  # perhaps no sync has shown the new room yet
    await anna.hears_text(new, "Und noch etwas")


# ---------------------------------------------------------------- crashes


async def test_a_crash_after_opening_the_chat_leads_back_into_it(
    homeserver: Synapse, proxy: FaultProxy, bot_account: Account, anna: NioUser, tmp_path: Path, look: Look
) -> None:
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix") as bot:
        proxy.drop("/createRoom")
        proxy.after = True
        with pytest.raises(NotNow) as refusal:
            await bot.say(anna.user_id, "Guten Tag", "first")
        assert refusal.value.wait == 0
        kept = bot.kept
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=kept) as bot:
        await invite(bot, anna.user_id)
        [room] = look.rooms()
        assert look.call("GET", look.named) == {anna.user_id: [room]}
        await come_in(bot, anna, room)
        event = await bot.say(anna.user_id, "Guten Tag", "first")
        assert (await anna.hears_text(room, "Guten Tag")).event_id == event
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=kept) as bot:
        assert await bot.say(anna.user_id, "Guten Tag", "first") == event
        assert look.rooms() == [room]


@pytest.mark.parametrize("lost", ["/createRoom", "/account_data/m.direct"])
async def test_a_lost_answer_leads_to_no_second_chat(
    far_bot: MatrixBot, proxy: FaultProxy, anna: NioUser, look: Look, lost: str
) -> None:
    proxy.drop(lost)
    proxy.after = True
    for _ in range(2):
        with pytest.raises(NotNow):
            await far_bot.say(anna.user_id, "Guten Tag", "first")
    proxy.heal()
    await invite(far_bot, anna.user_id)
    assert len(look.rooms()) == 1


async def test_two_messages_at_once_open_one_chat(bot: MatrixBot, anna: NioUser, look: Look) -> None:
    said = [bot.say(anna.user_id, "Guten Tag", key) for key in ("first", "second")]
    refusals = await asyncio.gather(*said, return_exceptions=True)
    assert [type(refusal) for refusal in refusals] == [NotNow, NotNow]
    assert len(look.rooms()) == 1


async def test_who_was_not_invited_before_the_crash_is_invited_after_it(
    bot: MatrixBot, anna: NioUser, homeserver: Synapse, bot_account: Account, tmp_path: Path, look: Look
) -> None:
    alias = alias_of(matrix_account(homeserver, bot_account, tmp_path), anna.user_id)
    created = look.call("POST", "/v3/createRoom", {"room_alias_name": alias, "initial_state": [ENCRYPTION]})
    room = created["room_id"]
    await invite(bot, anna.user_id)
    assert look.rooms() == [room]
    member = look.state(room, "m.room.member", anna.user_id)
    assert (member["membership"], member["is_direct"]) == ("invite", True)


async def test_the_client_of_whoever_came_in_gets_the_time_to_learn_our_keys(
    homeserver: Synapse, bot_account: Account, tmp_path: Path
) -> None:
    clock = TurnableClock(MONDAY)
    chats = DirectChats(matrix_account(homeserver, bot_account, tmp_path), clock, None)
    chats.heard([Incoming("$1", "@anna:hs.test", Address("matrix", "!room"), MONDAY, Entered())])
    await chats.let_in("!other")
    await clock.turn(timedelta(seconds=ACQUAINTANCE - 1))
    waiting = asyncio.ensure_future(chats.let_in("!room"))
    await asyncio.wait([waiting], timeout=0.05)
    assert not waiting.done()
    await clock.turn(timedelta(seconds=1))
    await waiting
    await chats.let_in("!room")
