"""A room that was replaced is followed; whoever only pretends is not."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from demo.synapse import Synapse
from newsroom.messages import Invited, Join, Moved, Text
from tests.support.fault_proxy import FaultProxy
from tests.support.matrix_bot import MatrixBot, matrix_bot
from tests.support.nio_user import NioUser, nio_user
from tests.support.synapse import Account, account
from tests.support.waiting import until
from transports.matrix.checkpoint import Checkpoint, Upgrade
from transports.matrix.rights import RoomState


async def test_an_upgraded_room_is_followed(bot: MatrixBot, anna: NioUser) -> None:
    """Element makes the new room joinable from the old one, or invites everybody; here it is open."""
    old = await bot.chat_with(anna, version="11")
    anna.call("PUT", f"/v3/rooms/{old}/state/m.room.join_rules", {"join_rule": "public"})
    new = anna.call("POST", f"/v3/rooms/{old}/upgrade", {"new_version": "12"})["replacement_room"]
    [moved] = await bot.hears(Moved, old)
    assert (moved.sender, moved.content) == (anna.user_id, Moved(new))
    await anna.sees_joined(new, bot.user_id)
    await anna.say(new, "hier geht es weiter")
    await bot.hears(Text, new)
    assert len(bot.contents(Moved)) == 1


async def test_an_upgraded_room_to_which_we_are_invited_is_followed_too(
    bot: MatrixBot, anna: NioUser
) -> None:
    old = await bot.chat_with(anna)
    new = anna.call("POST", f"/v3/rooms/{old}/upgrade", {"new_version": "12"})["replacement_room"]
    await anna.say(old, "wartet")
    await bot.hears(Text, old)  # so the tombstone was seen, and the door found closed
    anna.call("POST", f"/v3/rooms/{new}/invite", {"user_id": bot.user_id})
    await bot.hears(Invited, new)
    assert bot.contents(Moved) == []
    await bot.send(new, Join(), "join new")
    [moved] = await bot.hears(Moved, old)
    assert moved.content == Moved(new)


NO_SERVER = '{"errcode": "M_UNKNOWN", "error": "Failed to make_join via any server"}'


async def replaced(anna: NioUser, old: str) -> str:
    """The room has a successor that anybody may join."""
    anna.call("PUT", f"/v3/rooms/{old}/state/m.room.join_rules", {"join_rule": "public"})
    return str(anna.call("POST", f"/v3/rooms/{old}/upgrade", {"new_version": "12"})["replacement_room"])


@pytest.mark.parametrize("body", [NO_SERVER, "<html>"])
async def test_a_new_room_that_cannot_be_joined_yet_stops_nobody_else(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy, body: str
) -> None:
    old, other = await far_bot.chat_with(anna, version="11"), await far_bot.chat_with(anna)
    proxy.refuse("/join/", 502, body=body)
    before = proxy.count("/join/")
    new = await replaced(anna, old)
    await anna.say(other, "währenddessen")
    await far_bot.hears(Text, other)
    await until(lambda: proxy.count("/join/") > before, "an attempt")
    await anna.say(other, "gleich danach")
    await far_bot.hears(Text, other, 2)
    assert proxy.count("/join/") == before + 1  # not at every step
    proxy.heal()
    far_bot.clock.turn(10)
    await anna.say(other, "weckt")
    [moved] = await far_bot.hears(Moved, old)
    assert moved.content == Moved(new)
    assert far_bot.clock.paused == []  # not one step failed


async def test_what_could_not_be_followed_yet_is_followed_after_a_restart(
    homeserver: Synapse, proxy: FaultProxy, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix") as bot:
        old = await bot.chat_with(anna, version="11")
        proxy.drop("/join/")
        await replaced(anna, old)
        await until(lambda: Checkpoint.read(bot.kept.checkpoint).upgrades, "the failed attempt")
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=bot.kept) as again:
        again.clock.turn(10)
        await anna.say(old, "weckt")
        await again.hears(Moved, old)
        await until(lambda: not Checkpoint.read(again.kept.checkpoint).upgrades, "an empty list")


def test_the_attempts_to_follow_a_room_become_rare_and_end() -> None:
    now = datetime(2026, 12, 1, 9, tzinfo=UTC)
    upgrade: Upgrade | None = Upgrade("!old", entered=False)
    pauses = []
    while upgrade and (upgrade := upgrade.later(now)):
        pauses.append(datetime.fromisoformat(upgrade.again) - now)
        assert not upgrade.is_due(now)
        assert upgrade.is_due(now + pauses[-1])
    assert (pauses[:3], pauses[-1]) == ([timedelta(seconds=n) for n in (10, 20, 40)], timedelta(hours=1))
    assert len(pauses) == 59


async def test_a_room_that_only_pretends_to_replace_another_is_none(bot: MatrixBot, anna: NioUser) -> None:
    old = await bot.chat_with(anna)
    forged = await anna.room_with(
        bot.user_id, creation_content={"predecessor": {"room_id": old, "event_id": "$x"}}
    )
    await bot.enter(forged, anna)
    await anna.say(forged, "hierher!")
    await bot.hears(Text, forged)
    assert bot.contents(Moved) == []


async def test_a_room_cannot_claim_to_be_the_successor_in_place_of_the_real_one(
    bot: MatrixBot, anna: NioUser
) -> None:
    old = await bot.chat_with(anna)
    anna.call("POST", f"/v3/rooms/{old}/upgrade", {"new_version": "12"})
    predecessor = {"predecessor": {"room_id": old, "event_id": "$x"}}
    forged = await anna.room_with(bot.user_id, creation_content=predecessor)
    await bot.enter(forged, anna)
    await anna.say(forged, "hierher!")
    await bot.hears(Text, forged)
    assert bot.contents(Moved) == []


async def test_a_tombstone_that_points_to_a_foreign_room_leads_nowhere(bot: MatrixBot, anna: NioUser) -> None:
    old = await bot.chat_with(anna)
    other = await anna.room_with(preset="public_chat")
    anna.call("PUT", f"/v3/rooms/{old}/state/m.room.tombstone", {"body": "", "replacement_room": other})
    await anna.say(old, "danach")
    await bot.hears(Text, old)
    assert bot.contents(Moved) == []

    async def left() -> bool:
        await anna.sync()
        return bot.user_id not in anna.client.rooms[other].users

    await until(lambda: not bot.transport.joined(other, bot.user_id), "leaving the foreign room")
    assert await left()


async def test_a_member_without_the_right_cannot_move_the_bot(
    bot: MatrixBot, anna: NioUser, homeserver: Synapse
) -> None:
    """The homeserver refuses such a tombstone; should it ever show one, it is checked again (see below)."""
    old = await bot.chat_with(anna)
    async with nio_user(homeserver, account(homeserver, "mitglied")) as member:
        anna.call("POST", f"/v3/rooms/{old}/invite", {"user_id": member.user_id})
        member.call("POST", f"/v3/rooms/{old}/join", {})
        status, _ = homeserver.call(
            "PUT",
            f"/_matrix/client/v3/rooms/{old}/state/m.room.tombstone",
            {"body": "", "replacement_room": "!x"},
            member.client.access_token,
        )
        assert status == 403


# ---------------------------------------------------------------- rights

LEVELS = {"users": {"@admin:x": 100, "@mod:x": 50, "@odd:x": "100"}, "events": {"m.room.tombstone": 100}}


def state(version: str, levels: object = LEVELS, **create: object) -> RoomState:
    events: dict[tuple[str, str], dict[str, object]] = {
        ("m.room.create", ""): {
            "sender": "@creator:x",
            "content": {"room_version": version, "additional_creators": ["@second:x"], **create},
        }
    }
    return RoomState(events | ({("m.room.power_levels", ""): {"content": levels}} if levels else {}))


@pytest.mark.parametrize(
    ("version", "user", "may"),
    [
        ("11", "@admin:x", True),
        ("11", "@mod:x", False),
        ("11", "@creator:x", False),
        ("11", "@second:x", False),
        ("11", "@nobody:x", False),
        ("11", "@odd:x", False),
        ("12", "@creator:x", True),
        ("12", "@second:x", True),
        ("12", "@mod:x", False),
        ("13", "@creator:x", True),
        ("strange", "@creator:x", False),
    ],
)
def test_creators_stand_above_all_from_version_12_on(version: str, user: str, may: bool) -> None:
    assert state(version).may_set(user, "m.room.tombstone") is may


def test_where_a_room_says_nothing_the_specification_does() -> None:
    silent = state("11", {})
    assert (silent.may_set("@creator:x", "m.room.tombstone"), silent.may_set("@nobody:x", "m.room.name")) == (
        True,
        False,
    )
    assert silent.may_send("@nobody:x", "m.room.message")
    defaults = state("11", {"users_default": 50})
    assert defaults.may_set("@nobody:x", "m.room.name")
    assert not state("11", {"events_default": 10}).may_send("@nobody:x", "m.room.message")


@pytest.mark.parametrize(
    "levels", [{"users": [], "events": 7}, {"users": {"@a:x": True}}, {"events": {"m.x": "y"}}]
)
def test_malformed_levels_give_nobody_a_right(levels: object) -> None:
    assert not state("11", levels).may_set("@a:x", "m.x")
