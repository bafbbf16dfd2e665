"""Nothing that was said to us is passed over: gaps, messages before our joining, keys that come late."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from demo.synapse import Synapse
from newsroom.messages import Invited, Text, Unreadable
from tests.support.fault_proxy import FaultProxy
from tests.support.matrix_bot import MatrixBot, matrix_bot
from tests.support.nio_user import NioUser, nio_user
from tests.support.synapse import Account, account
from tests.support.waiting import until
from transports.matrix import timelines
from transports.matrix.checkpoint import Checkpoint, Upgrade


async def test_what_was_said_while_the_bot_was_down_comes_once_and_in_order(
    homeserver: Synapse, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    said = [f"Nachricht {number}" for number in range(25)]
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
        room = await bot.chat_with(anna)
    for text in said:
        await anna.post(room, "m.room.message", {"msgtype": "m.text", "body": text})
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=bot.kept) as again:
        assert [heard.content for heard in await again.hears(Text, room, 25)] == [Text(text) for text in said]


@pytest.fixture
def short_timelines() -> Iterator[None]:
    """The homeserver tells only the last three events of each room."""
    timeline = timelines.FILTER["room"]["timeline"]
    usual, timeline["limit"] = timeline["limit"], 3
    yield
    timeline["limit"] = usual


@pytest.mark.usefixtures("short_timelines")
async def test_a_gap_in_the_timeline_is_filled(
    homeserver: Synapse, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    said = [f"Nachricht {number}" for number in range(120)]  # more than one page of a gap
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
        room = await bot.chat_with(anna)
        await anna.say(room, "vorher")
        await bot.hears(Text, room)
    for number, text in enumerate(said):
        if number % 40 == 0:
            anna.client.invalidate_outbound_session(room)  # a new room key every so often
        await anna.post(room, "m.room.message", {"msgtype": "m.text", "body": text})
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=bot.kept) as again:
        heard = await again.hears(Text, room, 121)
    assert [event.content for event in heard] == [Text(text) for text in ["vorher", *said]]


@pytest.mark.usefixtures("short_timelines")
async def test_what_was_written_between_invitation_and_joining_is_heard_and_nothing_older(
    homeserver: Synapse, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    bob_account = account(homeserver, "bob")
    async with nio_user(homeserver, bob_account) as bob:
        room = await anna.room_with(bob_account.user_id, encrypted=False)
        bob.call("POST", f"/v3/rooms/{room}/join", {})
        await anna.say(room, "vor der Einladung")
        async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
            anna.call("POST", f"/v3/rooms/{room}/invite", {"user_id": bot.user_id})
            await bot.hears(Invited, room)
        await anna.say(room, "nach der Einladung")
        for text in ("zwei", "drei", "vier"):
            await bob.say(room, text)
        async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=bot.kept) as again:
            await again.enter(room, anna)
            await anna.say(room, "nach dem Beitritt")
            heard = await again.hears(Text, room, 5)
    words = ["nach der Einladung", "zwei", "drei", "vier", "nach dem Beitritt"]
    assert [event.content for event in heard] == [Text(text) for text in words]


@pytest.mark.usefixtures("short_timelines")
async def test_nothing_older_is_heard_where_our_joining_lies_in_the_gap(
    homeserver: Synapse, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
        known = await bot.chat_with(anna)
    room = await anna.room_with(encrypted=False)
    await anna.say(room, "vor der Einladung")
    anna.call("POST", f"/v3/rooms/{room}/invite", {"user_id": bot.user_id})
    await anna.say(room, "nach der Einladung")
    login = homeserver.login(bot_account.name, bot_account.password)
    homeserver.call("POST", f"/_matrix/client/v3/rooms/{room}/join", {}, login.token)
    for text in ("zwei", "drei", "vier", "fünf"):
        await anna.say(room, text)
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=bot.kept) as again:
        await anna.say(known, "weckt")
        await again.hears(Text, known)
        heard = again.contents(Text, room)
    assert heard == [Text(text) for text in ("nach der Einladung", "zwei", "drei", "vier", "fünf")]


@pytest.mark.usefixtures("short_timelines")
async def test_a_gap_without_end_is_left_and_the_log_says_so(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy, caplog: pytest.LogCaptureFixture
) -> None:
    room = await far_bot.chat_with(anna)
    event = {
        "type": "m.room.message",
        "event_id": "$again",
        "sender": anna.user_id,
        "origin_server_ts": 1,
        "content": {"msgtype": "m.text", "body": "immer wieder"},
    }
    page = json.dumps({"start": "t1", "end": "t2", "chunk": [event]})
    proxy.refuse("/sync", 502)
    for number in range(5):
        await anna.post(room, "m.room.message", {"msgtype": "m.text", "body": f"Nachricht {number}"})
    proxy.refuse("/messages", 200, body=page)
    await far_bot.hears(Text, room, 4)
    assert proxy.count("/messages") == 100
    [said] = [
        record.getMessage() for record in caplog.records if "a gap in a timeline" in record.getMessage()
    ]
    assert room not in said


async def test_an_invitation_before_the_very_first_start_is_found(
    homeserver: Synapse, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    room = await anna.room_with(bot_account.user_id)
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
        await bot.hears(Invited, room)


async def test_at_the_very_first_start_old_messages_are_not_for_us(
    homeserver: Synapse, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    login = homeserver.login(bot_account.name, bot_account.password)
    room = await anna.room_with(bot_account.user_id, encrypted=False)
    homeserver.call("POST", f"/_matrix/client/v3/rooms/{room}/join", {}, login.token)
    await anna.say(room, "alt")
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
        await anna.say(room, "neu")
        assert [event.content for event in await bot.hears(Text, room)] == [Text("neu")]


# ---------------------------------------------------------------- late keys


class Postman:
    """Holds back the colleague's room keys, and delivers them later."""

    def __init__(self, person: NioUser) -> None:
        self.person = person
        self.held: list[dict[str, Any]] = []

    async def without_key(self, room: str, body: str) -> None:
        """A message that the bot cannot read yet."""
        client = self.person.client
        client.invalidate_outbound_session(room)
        await self.person.sync()
        olm = self.person.olm
        if missing := client.get_missing_sessions(room):
            await client.keys_claim(missing)
        users = list(client.rooms[room].users)
        for sharing_with, messages in olm.share_group_session_parallel(
            room, users, ignore_unverified_devices=True
        ):
            self.held.append(messages)
            olm.outbound_group_sessions[room].users_shared_with.update(sharing_with)
        olm.outbound_group_sessions[room].shared = True
        await self.person.post(room, "m.room.message", {"msgtype": "m.text", "body": body})

    def deliver(self) -> None:
        for number, messages in enumerate(self.held):
            self.person.call("PUT", f"/v3/sendToDevice/m.room.encrypted/late{number}", messages)


def waiting(bot: MatrixBot) -> int:
    return len(Checkpoint.read(bot.kept.checkpoint).waiting)


async def test_a_message_whose_key_comes_late_is_heard_even_after_a_restart(
    homeserver: Synapse, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    postman = Postman(anna)
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
        room = await bot.chat_with(anna)
        await postman.without_key(room, "spät")
        await until(lambda: waiting(bot) == 1, "the unreadable message")
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=bot.kept) as again:
        assert again.contents(Text, room) == []
        postman.deliver()
        assert [event.content for event in await again.hears(Text, room)] == [Text("spät")]
        assert again.contents(Unreadable) == []
        await until(lambda: waiting(again) == 0, "an empty list")


async def test_a_message_whose_key_never_comes_is_unreadable_after_a_minute(
    bot: MatrixBot, anna: NioUser
) -> None:
    room = await bot.chat_with(anna)
    await Postman(anna).without_key(room, "nie")
    await until(lambda: waiting(bot) == 1, "the unreadable message")
    bot.clock.turn(50)
    plain = await anna.room_with(bot.user_id, encrypted=False)
    await bot.enter(plain, anna)
    assert bot.contents(Unreadable) == []
    bot.clock.turn(10)
    await anna.say(plain, "weckt")
    [event] = await bot.hears(Unreadable, room)
    session = anna.olm.outbound_group_sessions[room].id
    assert (event.sender, event.content) == (anna.user_id, Unreadable(session))
    assert waiting(bot) == 0


def test_a_checkpoint_survives_being_written_down() -> None:
    first = Checkpoint.read(None)
    assert (first.since, first.waiting, first.upgrades) == (None, (), ())
    text = '{"since": "s1", "waiting": [{"room": "!x", "event": {"type": "m"}, "seen": "2026-12-01T09:00:00+00:00"}]}'
    kept = Checkpoint.read(text)
    kept = replace(
        kept, upgrades=(Upgrade("!old", entered=False, tries=1, again="2026-12-01T09:00:10+00:00"),)
    )
    assert Checkpoint.read(kept.text()) == kept
    assert kept.waiting[0].event == {"type": "m"}
