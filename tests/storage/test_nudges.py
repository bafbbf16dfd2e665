"""Which drafts have been forgotten, as both databases see it."""

from __future__ import annotations

from datetime import datetime

from newsroom.conversation import Conversation
from newsroom.messages import Address, Incoming, Text
from newsroom.people import Person
from newsroom.topics import Answer, Draft, Given, StoredFile, StoredPicture
from storage import conversations, inbox, nudges, occurrences, people, topics
from storage.database import Database
from storage.nudges import Resting
from storage.occurrences import Occurrence

FEST = Draft({"what": Answer(Given.VALUE, "Sommerfest", "Sommerfest", "$1")})
FILED = Draft(attachments=(StoredFile("0" * 64, "application/pdf", "a.pdf", 1),))
PICTURED = Draft(pictures=(StoredPicture("0" * 64, "image/png", 1, 1),))


async def keep(database: Database, room: Address, anna: Person, draft: Draft | None, now: datetime) -> None:
    conversation = Conversation("when" if draft else "idle", draft)
    await database.transaction(lambda tx: conversations.save(tx, room, anna, conversation, now))
    await database.transaction(lambda tx: people.reach_at(tx, anna.id, room))


async def found(database: Database) -> list[Resting]:
    return await database.read(nudges.unplanned)


async def test_a_draft_with_something_in_it_is_found_until_it_is_planned(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    await keep(database, room, anna, Draft(), now)
    assert await found(database) == []
    await keep(database, room, anna, PICTURED, now)
    [resting] = await found(database)
    assert resting == Resting(resting.topic, room, anna.id, now)
    for draft in (FILED, FEST):
        await keep(database, room, anna, draft, now)
        assert await found(database) == [resting]
    assert nudges.key_of(resting.topic) == f"nudge/{resting.topic}"
    row = Occurrence(nudges.key_of(resting.topic), nudges.KIND, now, "UTC", now.replace(tzinfo=None))
    await database.transaction(lambda tx: occurrences.plan(tx, row))
    assert await found(database) == []
    assert await database.read(lambda tx: nudges.resting(tx, resting.topic)) == resting


async def test_what_was_handed_in_or_discarded_rests_no_more(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    for end in (topics.discard, lambda tx, room: topics.submit(tx, room, anna, now)):
        await keep(database, room, anna, FEST, now)
        [resting] = await found(database)
        await database.transaction(lambda tx, end=end: end(tx, room))  # type: ignore[misc]  # bound at once
        assert await found(database) == []
        assert await database.read(lambda tx, topic=resting.topic: nudges.resting(tx, topic)) is None  # type: ignore[misc]  # bound at once


async def test_who_has_left_the_room_is_not_reached(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    await keep(database, room, anna, FEST, now)
    [resting] = await found(database)
    await database.transaction(lambda tx: people.unreachable(tx, room))
    assert await database.read(lambda tx: nudges.resting(tx, resting.topic)) is None


async def test_it_is_known_whether_something_is_still_to_be_heard(
    database: Database, room: Address, now: datetime
) -> None:
    said = Incoming("$1", "@anna:example.org", room, now, Text("Hallo"))
    assert not await database.read(lambda tx: nudges.is_being_written_to(tx, room))
    await database.transaction(lambda tx: inbox.add(tx, [said], now))
    assert await database.read(lambda tx: nudges.is_being_written_to(tx, room))
    await database.transaction(lambda tx: inbox.done(tx, 1, now))
    assert not await database.read(lambda tx: nudges.is_being_written_to(tx, room))
