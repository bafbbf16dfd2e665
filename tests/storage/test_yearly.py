"""Events of every year in the store: by their uid, with their department, and what was asked about them outlives them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from newsroom.asking import Ask
from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.people import Department, Person
from newsroom.topics import Answer, Draft, Given
from newsroom.yearly import Event
from storage import asks, assignments, conversations, departments, topics, yearly
from storage.database import Database, Transaction

WOMEN = Event(0, "config:Weltfrauentag", "config", "Weltfrauentag", date(2000, 1, 1), "words:8. März", 20)
LEAP = Event(0, "ics:1", "stadt", "Schalttag", date(2024, 2, 29), "FREQ=YEARLY", 30)


async def put(database: Database, *events: Event) -> list[Event]:
    async def stored(tx: Transaction) -> list[Event]:
        for event in events:
            await yearly.put(tx, event)
        return await yearly.everything(tx)

    return await database.transaction(stored)


async def test_an_event_comes_back_as_it_was_stored(database: Database, anna: Person) -> None:
    books = await database.transaction(
        lambda tx: departments.put(tx, Department(0, "Stadtbücherei", anna, themes=("Bücher",)))
    )
    women, leap = await put(database, WOMEN, replace(LEAP, department=books))
    assert replace(women, id=0) == WOMEN
    assert replace(leap, id=0) == replace(LEAP, department=books)
    assert await database.read(lambda tx: yearly.from_source(tx, "config")) == [women]
    assert await database.read(lambda tx: yearly.by_id(tx, leap.id)) == leap
    assert await database.read(lambda tx: yearly.by_id(tx, 999)) is None


async def test_the_same_uid_is_the_same_row(database: Database) -> None:
    [first] = await put(database, WOMEN)
    [again] = await put(database, WOMEN, replace(WOMEN, name="Frauentag", lead=10))
    assert again == replace(first, name="Frauentag", lead=10)


async def test_what_was_asked_and_told_about_a_removed_event_stays(
    database: Database, anna: Person, room: Address, now: datetime
) -> None:
    women, leap = await put(database, WOMEN, LEAP)

    async def use(tx: Transaction) -> int:
        draft = Draft({"what": Answer(Given.VALUE, "Empfang", "Empfang")})
        await conversations.save(tx, room, anna, Conversation("check", draft), now)
        topic = await topics.submit(tx, room, anna, now)
        await assignments.assign(tx, topic.id, event=women.id)
        await asks.add(tx, Ask("yearly/1", "yearly", anna.id, date(2027, 2, 8), event=women.id))
        return topic.id

    topic = await database.transaction(use)
    about = await database.read(yearly.topics_about)
    assert {event: [one.id for one in found] for event, found in about.items()} == {women.id: [topic]}
    assert await database.read(lambda tx: yearly.topics_about(tx, leap.id)) == {}
    await database.transaction(lambda tx: yearly.remove(tx, women.id))
    assert await database.read(yearly.everything) == [leap]
    assert await database.read(yearly.topics_about) == {}
    [ask] = await database.read(lambda tx: asks.of_kind(tx, "yearly"))
    assert ask.event is None
    assert (await database.read(lambda tx: topics.by_id(tx, topic))).number == 1


async def test_the_latest_topics_of_departments_are_found(
    database: Database, anna: Person, room: Address, now: datetime
) -> None:
    async def use(tx: Transaction) -> list[list[int]]:
        one = await departments.put(tx, Department(0, "Bauamt"))
        other = await departments.put(tx, Department(0, "Kultur"))
        for department in (one, other, one):
            await conversations.save(tx, room, anna, Conversation("check", Draft()), now)
            topic = await topics.submit(tx, room, anna, now)
            await assignments.assign(tx, topic.id, department=department.id)
        return [await assignments.latest_of(tx, ids) for ids in ([one.id], [one.id, other.id], [])]

    assert await database.transaction(use) == [[3, 1], [3, 2, 1], []]
