"""Rooms that were replaced: everything goes on in the new one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from newsroom.conversation import Conversation
from newsroom.messages import (
    Address,
    Content,
    Deserted,
    Document,
    EndVerification,
    Incoming,
    Invited,
    Join,
    Leave,
    Moved,
    Paragraph,
    Parcel,
    Picture,
    Run,
    Text,
)
from newsroom.people import Person
from newsroom.topics import Draft
from storage import conversations, inbox, outbox, people, rooms
from storage.database import Database, Transaction

NEW = Address("matrix", "!new")
HELLO = Document((Paragraph((Run("Hallo"),)),))
COLLECTING = Conversation("when", Draft())


async def test_conversation_inbox_outbox_and_person_move_along(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    incoming = Incoming("$1", anna.account, room, now, Text("am Samstag"))

    async def work(tx: Transaction) -> None:
        await people.reach_at(tx, anna.id, room)
        await conversations.save(tx, room, anna, COLLECTING, now)
        await inbox.add(tx, [incoming], now)
        await outbox.queue(tx, "a", room, HELLO, now)
        await rooms.moved(tx, room, NEW)

    async def look(tx: Transaction) -> None:
        assert await people.by_id(tx, anna.id) == replace(anna, address=NEW)
        assert await conversations.load(tx, NEW) == COLLECTING
        assert await conversations.load(tx, room) == Conversation()
        assert await inbox.oldest(tx, NEW, now) == inbox.Waiting(1, replace(incoming, address=NEW), 0)
        assert await inbox.rooms(tx, now) == await outbox.rooms(tx, "matrix", now) == [NEW]

    await database.transaction(work)
    await database.read(look)


async def test_other_rooms_stay_where_they_are(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    same_name = Address("teams", room.room)
    other = Address("matrix", "!other")
    for address in (room, same_name, other):
        await database.transaction(lambda tx: conversations.save(tx, address, anna, COLLECTING, now))  # noqa: B023  # awaited at once
    await database.transaction(lambda tx: rooms.moved(tx, room, NEW))
    for address in (same_name, other):
        assert await database.read(lambda tx: conversations.load(tx, address)) == COLLECTING  # noqa: B023  # awaited at once


async def test_a_room_is_followed_through_all_its_successors(database: Database, room: Address) -> None:
    newest = Address("matrix", "!newest")
    assert await database.read(lambda tx: rooms.current(tx, room)) == room
    await database.transaction(lambda tx: rooms.moved(tx, room, NEW))
    await database.transaction(lambda tx: rooms.moved(tx, NEW, newest))
    for address in (room, NEW, newest):
        assert await database.read(lambda tx: rooms.current(tx, address)) == newest  # noqa: B023  # awaited at once


async def test_successors_in_a_circle_come_to_an_end(database: Database, room: Address) -> None:
    await database.transaction(lambda tx: rooms.moved(tx, room, NEW))
    await database.transaction(lambda tx: rooms.moved(tx, NEW, room))
    assert await database.read(lambda tx: rooms.current(tx, room)) == NEW


async def test_a_topic_begun_in_the_new_room_is_not_lost(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    begun = Conversation("who", Draft())
    await database.transaction(lambda tx: conversations.save(tx, room, anna, COLLECTING, now))
    await database.transaction(lambda tx: conversations.save(tx, NEW, anna, begun, now))
    await database.transaction(lambda tx: rooms.moved(tx, room, NEW))
    assert await database.read(lambda tx: conversations.load(tx, NEW)) == begun


async def test_an_idle_conversation_in_the_new_room_makes_way(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    await database.transaction(lambda tx: conversations.save(tx, room, anna, COLLECTING, now))
    await database.transaction(lambda tx: conversations.save(tx, NEW, anna, Conversation(), now))
    await database.transaction(lambda tx: rooms.moved(tx, room, NEW))
    assert await database.read(lambda tx: conversations.load(tx, NEW)) == COLLECTING


async def test_hearing_of_a_move_twice_changes_nothing(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    await database.transaction(lambda tx: conversations.save(tx, room, anna, Conversation("what"), now))
    await database.transaction(lambda tx: rooms.moved(tx, room, NEW))
    await database.transaction(lambda tx: rooms.moved(tx, room, NEW))
    assert await database.read(lambda tx: conversations.load(tx, NEW)) == Conversation("what")


@pytest.mark.parametrize("content", [Deserted(), Invited(), Moved("!new")], ids=lambda content: content.kind)
async def test_what_concerns_the_old_room_itself_stays_with_it(
    database: Database, room: Address, content: Content, now: datetime
) -> None:
    incoming = Incoming("$1", "@anna:example.org", room, now, content)
    await database.transaction(lambda tx: inbox.add(tx, [incoming], now))
    await database.transaction(lambda tx: rooms.moved(tx, room, NEW))
    assert await database.read(lambda tx: inbox.rooms(tx, now)) == [room]


@pytest.mark.parametrize("parcel", [Join(), Leave(), EndVerification("$1")], ids=lambda parcel: parcel.kind)
async def test_the_bot_never_leaves_the_new_room_for_the_old_one(
    database: Database, room: Address, parcel: Parcel, now: datetime
) -> None:
    await database.transaction(lambda tx: outbox.queue(tx, "a", room, parcel, now))
    await database.transaction(lambda tx: rooms.moved(tx, room, NEW))
    assert await database.read(lambda tx: outbox.rooms(tx, "matrix", now)) == [room]


async def refused(database: Database, room: Address, parcel: Parcel, now: datetime) -> str:
    """The key of a message that the room refused."""
    await database.transaction(lambda tx: outbox.queue(tx, "a", room, parcel, now))
    waiting = await database.read(lambda tx: outbox.oldest(tx, room, now))
    assert waiting is not None
    await database.transaction(lambda tx: outbox.dead(tx, waiting.outgoing.key, "403", now))
    return waiting.outgoing.key


@pytest.mark.parametrize("parcel", [HELLO, Picture("0" * 64, "Fest")], ids=lambda parcel: parcel.kind)
async def test_what_the_closed_room_refused_is_said_in_the_new_one(
    database: Database, room: Address, parcel: Parcel, now: datetime
) -> None:
    key = await refused(database, room, parcel, now)
    later = now + timedelta(hours=23)
    await database.transaction(lambda tx: rooms.moved(tx, room, NEW, later))
    waiting = await database.read(lambda tx: outbox.oldest(tx, NEW, later))
    assert waiting is not None
    assert (waiting.outgoing.key, waiting.outgoing.parcel, waiting.attempts) == (key, parcel, 0)


@pytest.mark.parametrize(("parcel", "hours"), [(HELLO, 25), (Leave(), 1)])
async def test_what_died_long_ago_or_meant_the_old_room_stays_dead(
    database: Database, room: Address, parcel: Parcel, hours: int, now: datetime
) -> None:
    await refused(database, room, parcel, now)
    later = now + timedelta(hours=hours)
    await database.transaction(lambda tx: rooms.moved(tx, room, NEW, later))
    assert await database.read(lambda tx: outbox.rooms(tx, "matrix", later)) == []
    assert await database.read(outbox.dead_letters) == 1
