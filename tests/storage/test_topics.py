"""Topics: numbers without gaps, every change of status on record."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.people import Person
from newsroom.planning import Plan
from newsroom.topics import Answer, Draft, Given, Status, StoredPicture, Topic
from storage import conversations, people, topics
from storage.database import Database, Transaction
from storage.topics import Change
from understanding.when.span import Span

FEST = Draft(
    {
        "what": Answer(Given.VALUE, "Sommerfest", "Sommerfest", "$1"),
        "when": Answer(Given.VALUE, "am 5.12.", Span(date(2026, 12, 5)), "$2"),
        "who": Answer(Given.OPEN, "weiß ich noch nicht"),
    },
    (StoredPicture("0" * 64, "image/jpeg", 640, 480), StoredPicture("1" * 64, "image/png", 1, 1)),
)


async def begin(database: Database, room: Address, person: Person, now: datetime) -> None:
    await database.transaction(
        lambda tx: conversations.save(tx, room, person, Conversation("sum", FEST), now)
    )


async def hand_in(database: Database, room: Address, person: Person, now: datetime) -> Topic:
    await begin(database, room, person, now)
    return await database.transaction(lambda tx: topics.submit(tx, room, person, now))


async def test_a_draft_that_is_handed_in_gets_a_number(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    topic = await hand_in(database, room, anna, now)
    assert topic == Topic(topic.id, 1, Status.SUBMITTED, anna, FEST, now, now, "", Plan(revision=1))
    assert await database.read(lambda tx: topics.by_number(tx, 1)) == topic
    assert await database.read(lambda tx: topics.by_id(tx, topic.id)) == topic
    assert await database.read(lambda tx: conversations.load(tx, room)) == Conversation("sum")


async def test_the_conversation_goes_on_without_touching_the_topic(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    topic = await hand_in(database, room, anna, now)
    await database.transaction(lambda tx: conversations.save(tx, room, anna, Conversation(), now))
    await begin(database, room, anna, now)
    assert await database.read(lambda tx: topics.by_number(tx, 1)) == topic


async def test_numbers_have_no_gaps_and_are_never_given_twice(
    database: Database, anna: Person, now: datetime
) -> None:
    class Failure(Exception):
        pass

    async def attempt(number: int) -> None:
        room = Address("matrix", f"!{number}:example.org")

        async def work(tx: Transaction) -> None:
            await conversations.save(tx, room, anna, Conversation("sum", Draft()), now)
            await topics.submit(tx, room, anna, now)
            if number % 3 == 0:
                raise Failure

        await database.transaction(work)

    results = await asyncio.gather(*map(attempt, range(30)), return_exceptions=True)
    assert sum(isinstance(result, Failure) for result in results) == 10
    stored = await database.read(lambda tx: topics.with_status(tx, Status.SUBMITTED))
    assert [topic.number for topic in stored] == list(range(1, 21))


async def test_without_a_draft_there_is_nothing_to_hand_in_or_discard(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    with pytest.raises(topics.NoDraft):
        await database.transaction(lambda tx: topics.submit(tx, room, anna, now))
    with pytest.raises(topics.NoDraft):
        await database.transaction(lambda tx: topics.discard(tx, room))


async def test_a_discarded_draft_is_gone(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    await begin(database, room, anna, now)
    await database.transaction(lambda tx: topics.discard(tx, room))
    assert await database.read(lambda tx: topics.of_person(tx, anna.id)) == []
    assert await database.read(lambda tx: conversations.load(tx, room)) == Conversation("sum")


async def test_every_change_of_status_is_recorded(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    editor = await database.transaction(
        lambda tx: people.meet(tx, "matrix", "@ed:example.org", "Editha", "de", formal=True, now=now)
    )
    topic = await hand_in(database, room, anna, now)
    later = now + timedelta(hours=1)
    held = await database.transaction(
        lambda tx: topics.change_status(tx, topic.id, Status.ON_HOLD, editor, "zu früh", later)
    )
    back = await database.transaction(
        lambda tx: topics.change_status(tx, topic.id, Status.SUBMITTED, None, "", later)
    )
    assert held == replace(topic, status=Status.ON_HOLD, reason="zu früh", plan=Plan(revision=2))
    assert back == replace(topic, plan=Plan(revision=3))
    assert await database.read(lambda tx: topics.history(tx, topic.id)) == [
        Change(Status.DRAFT, Status.SUBMITTED, anna, "", now),
        Change(Status.SUBMITTED, Status.ON_HOLD, editor, "zu früh", later),
        Change(Status.ON_HOLD, Status.SUBMITTED, None, "", later),
    ]


async def test_an_unknown_topic_is_not_there(database: Database, anna: Person, now: datetime) -> None:
    assert await database.read(lambda tx: topics.by_number(tx, 17)) is None
    with pytest.raises(LookupError):
        await database.transaction(lambda tx: topics.change_status(tx, 17, Status.DECLINED, anna, "", now))


async def test_topics_are_listed_by_status_in_the_order_of_their_numbers(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    handed_in = [await hand_in(database, room, anna, now) for _ in range(3)]
    await begin(database, room, anna, now)
    await database.transaction(
        lambda tx: topics.change_status(tx, handed_in[1].id, Status.ACCEPTED, None, "", now)
    )

    async def look(tx: Transaction) -> list[list[int | None]]:
        lists = (
            await topics.with_status(tx, Status.SUBMITTED),
            await topics.with_status(tx, Status.SUBMITTED, Status.ACCEPTED),
            await topics.with_status(tx, Status.PUBLISHED),
            await topics.of_person(tx, anna.id),
        )
        return [[topic.number for topic in found] for found in lists]

    assert await database.read(look) == [[1, 3], [1, 2, 3], [], [1, 2, 3, None]]


async def test_one_answer_changes_and_the_rest_stays(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    topic = await hand_in(database, room, anna, now)
    where, who = Answer(Given.VALUE, "im Rathaus", "Rathaus"), Answer(Given.VOID, "entfällt")
    await database.transaction(lambda tx: topics.update_answer(tx, topic.id, "where", where))
    await database.transaction(lambda tx: topics.update_answer(tx, topic.id, "who", who))
    changed = await database.read(lambda tx: topics.by_id(tx, topic.id))
    assert changed.draft == replace(FEST, answers={**FEST.answers, "where": where, "who": who})
