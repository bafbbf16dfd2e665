"""The names of earlier topics, as both databases hand them out."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update

from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.people import Person
from newsroom.topics import Answer, Draft, Given
from storage import conversations, names, people, tables, topics
from storage.database import Database, Transaction
from understanding.when.span import Span


def at(place: str) -> Draft:
    return Draft({"where": Answer(Given.VALUE, f"im {place}", place, "$1")})


async def hand_in(database: Database, person: Person, now: datetime, *drafts: Draft) -> None:
    room = Address("matrix", f"!{person.id}")

    async def work(tx: Transaction) -> None:
        for draft in drafts:
            await conversations.save(tx, room, person, Conversation("check", draft), now)
            await topics.submit(tx, room, person, now)

    await database.transaction(work)


async def hand_in_many_alike(database: Database, count: int) -> None:
    """As the last one was, but at one go and without its answers."""

    async def work(tx: Transaction) -> None:
        last = (
            await tx.execute(select(tables.topics).order_by(tables.topics.c.number.desc()).limit(1))
        ).one()
        row = {name: value for name, value in last._mapping.items() if name not in {"id", "organisation"}}
        await tx.execute(
            tx.insert(tables.topics), [{**row, "number": last.number + one + 1} for one in range(count)]
        )
        await tx.execute(update(tables.installation).values(last_number=last.number + count))

    await database.transaction(work)


async def used(database: Database, times: int = 1, most: int = names.MOST) -> tuple[str, ...]:
    return await database.read(lambda tx: names.used(tx, "where", times, most))


async def test_the_most_frequent_come_first_and_each_once(
    database: Database, anna: Person, now: datetime
) -> None:
    await hand_in(database, anna, now, at("Rathaus"), at("Bürgerhaus"), at("Museum"), at("Rathaus"))
    assert await used(database) == ("Rathaus", "Museum", "Bürgerhaus")
    assert await used(database, times=2) == ("Rathaus",)
    assert await used(database, most=1) == ("Rathaus",)


async def test_only_what_was_handed_in_named_and_short_is_a_name(
    database: Database, anna: Person, now: datetime
) -> None:
    opened = Draft({"where": Answer(Given.OPEN)})
    paragraph = at("Rathaus\nErster Stock")
    person = Draft({"who": Answer(Given.VALUE, "Frau Sommer", "Frau Sommer", "$1")})
    dated = Draft({"when": Answer(Given.VALUE, "morgen", Span(now.date()), "$1")})
    long, longer = "ü" * names.LONGEST, "ü" * (names.LONGEST + 1)
    await hand_in(database, anna, now, opened, paragraph, person, dated, at(long), at(longer))
    draft = Conversation("who", at("Geheim"))
    await database.transaction(
        lambda tx: conversations.save(tx, Address("matrix", "!draft"), anna, draft, now)
    )
    assert await used(database) == (long,)
    assert await database.read(lambda tx: names.used(tx, "who")) == ("Frau Sommer",)


async def test_only_recent_topics_count(database: Database, anna: Person, now: datetime) -> None:
    await hand_in(database, anna, now, at("Altes Rathaus"))
    await hand_in_many_alike(database, names.RECENT - 1)
    assert await used(database) == ("Altes Rathaus",)
    await hand_in(database, anna, now, Draft())
    assert await used(database) == ()


async def test_of_a_person_the_last_ones_come_first(database: Database, anna: Person, now: datetime) -> None:
    bernd = await database.transaction(
        lambda tx: people.meet(tx, "matrix", "@bernd:example.org", "Bernd", "de", formal=True, now=now)
    )
    await hand_in(database, anna, now, at("Rathaus"), at("Bürgerhaus"), at("Rathaus"))
    await hand_in(database, bernd, now, at("Museum"))
    assert await database.read(lambda tx: names.of_person(tx, "where", anna.id, 9)) == (
        "Rathaus",
        "Bürgerhaus",
    )
    assert await database.read(lambda tx: names.of_person(tx, "where", anna.id, 1)) == ("Rathaus",)
    assert await database.read(lambda tx: names.of_person(tx, "where", bernd.id, 9)) == ("Museum",)
