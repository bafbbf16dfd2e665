"""Topics are found by their words, inflected, compounded or without umlauts, on both databases alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import pytest
from sqlalchemy import delete, select

from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.people import Department, Person
from newsroom.planning import Plan
from newsroom.topics import Answer, Draft, Given, Quote, StoredFile, StoredPicture, Topic
from storage import assignments, conversations, departments, inquiries, plans, search, topics
from storage.database import Database, Transaction
from storage.tables import topic_words

ROOM = Address("matrix", "!anna")


def said(words: str, value: str = "") -> Answer:
    return Answer(Given.VALUE, words, value or words)


async def hand_in(tx: Transaction, anna: Person, now: datetime, draft: Draft | str) -> Topic:
    whole = Draft({"what": said(draft)}) if isinstance(draft, str) else draft
    await conversations.save(tx, ROOM, anna, Conversation("check", whole), now)
    return await topics.submit(tx, ROOM, anna, now)


async def find(database: Database, words: str, count: int = 10) -> list[int]:
    async def look(tx: Transaction) -> list[int]:
        hits = await search.find(tx, words, count)
        return [(await topics.by_id(tx, one)).number or 0 for one in hits.topics]

    return await database.read(look)


async def store(database: Database, anna: Person, now: datetime, titles: Sequence[Draft | str]) -> None:
    async def work(tx: Transaction) -> None:
        for title in titles:
            await hand_in(tx, anna, now, title)

    await database.transaction(work)


FOUND = (
    ("Eröffnung des Kinderhauses", "kinderhaus"),
    ("Eröffnung des Kinderhauses", "Kinderhäuser eröffnen"),
    ("Eröffnung des Kinderhauses", "eroeffnung"),
    ("Eröffnung des Kinderhauses", "eroffnung"),
    ("Eröffnung des Kinderhauses", "ERÖFFN"),
    ("Eröffnung des Kinderhauses", "haus"),
    ("Eröffnung des Kinderhauses", "Häuser"),
    ("Bäume für die Straßen der Stadt", "Baum strasse"),
    ("Bäume für die Straßen der Stadt", "Städte"),
    ("Das Sommerfest", "Feste"),
    ("Das Sommerfest", "der Sommer"),
    ("Weihnachtsmarkt", "märkte"),
    ("Opening of the new school", "opened schools"),
    ("Schulen bekommen Tablets", "Schule"),
    ("Tag der offenen Tür", "der"),
    ("Sperrung der B10", "b10"),
    ("Ausstellung 2026", "2026"),
    ("Café am Markt", "cafe"),
)


async def test_inflected_compounded_and_folded_words_are_found(
    database: Database, anna: Person, now: datetime
) -> None:
    titles = list(dict.fromkeys(title for title, _ in FOUND))
    await store(database, anna, now, ["Etwas ganz anderes", *titles])
    found = {pair: await find(database, pair[1]) for pair in FOUND}
    assert [pair for pair in FOUND if titles.index(pair[0]) + 2 not in found[pair]] == []
    assert [pair for pair in FOUND if 1 in found[pair]] == []


@pytest.mark.parametrize("sought", ["Rathaus", "Kinderhaus Turnhalle", "aus", "x"])
async def test_what_is_not_there_is_not_found(
    database: Database, anna: Person, now: datetime, sought: str
) -> None:
    await store(database, anna, now, ["Eröffnung des Kinderhauses"])
    assert await find(database, sought) == []


HOSTILE = (
    '"',
    "'",
    "''; DROP TABLE topics; --",
    "*",
    "fest*",
    "fest OR 1",
    "NOT fest",
    "NEAR(fest, 2)",
    "stems : fest",
    "{stems} : fest",
    "-fest",
    "^fest",
    "fest & !haus | (",
    "fest:* <-> x",
    "fest\0haus",
    "fest\ud800",
    "%",
    "_",
    "\\",
    ":query",
    "$1",
    "🎉",
    "เทศกาล",
    "समारोह",
    "節日",
    "\u202efest",
    "a" * 10_000,
    "fest " * 2_000,
    "( " * 5_000,
)


async def test_no_sign_reaches_the_language_of_the_query(
    database: Database, anna: Person, now: datetime
) -> None:
    await store(database, anna, now, ["Etwas ganz anderes", "Das Fest", *HOSTILE])
    for sought in HOSTILE:
        assert 1 not in await find(database, sought, len(HOSTILE)), sought
    assert 2 in await find(database, "feste", len(HOSTILE))


async def test_both_databases_find_their_own_hostile_words(
    database: Database, anna: Person, now: datetime
) -> None:
    await store(database, anna, now, ["節日", "समारोह", "a" * 10_000])
    assert await find(database, "節日") == [1]
    assert await find(database, "समारोह") == [2]
    assert await find(database, "a" * 10_000) == [3]


async def test_everything_that_belongs_to_a_topic_is_searched(
    database: Database, anna: Person, now: datetime
) -> None:
    async def work(tx: Transaction) -> None:
        draft = Draft(
            {"what": said("Eröffnung"), "where": said("Bürgerhaus"), "who": Answer(Given.OPEN, "unbekannt")},
            (StoredPicture("f", "image/png", 1, 1, "Ein Bagger", "$1", {"credit": said("Stadtarchiv")}),),
            (Quote("Endlich geschafft", "$2", {"speaker": said("Krämer")}),),
            (StoredFile("g", "text/plain", "programm.txt", 1, "Ablauf", "$3"),),
        )
        topic = await hand_in(tx, anna, now, draft)
        building = await departments.put(tx, Department(0, "Bauamt", None, None))
        await departments.put(tx, Department(0, "Kulturamt", None, anna))
        await assignments.assign(tx, topic.id, department=building.id)
        await plans.save(tx, topic.id, Plan(link="https://instagram.example/p/xyz1"))
        asked = await inquiries.add(tx, topic, anna, anna, "Gibt es Parkplätze?", "", now)
        await inquiries.answer(tx, asked.id, "Hinter der Turnhalle", "$4", now)

    await database.transaction(work)
    words = "Eröffnung Bürgerhaus Bagger Stadtarchiv geschafft Krämer Programm Ablauf Bauamt Kultur xyz1 Parkplatz Turnhallen"
    assert [word for word in words.split() if await find(database, word) != [1]] == []
    assert await find(database, "unbekannt") == []
    assert await find(database, words[:60]) == [1]


async def test_the_index_follows_what_changes(database: Database, anna: Person, now: datetime) -> None:
    async def change(tx: Transaction) -> None:
        topic = await topics.by_number(tx, 1)
        assert topic is not None
        await topics.update_answer(tx, topic.id, "what", said("Adventsmarkt"))

    await store(database, anna, now, ["Sommerfest"])
    await database.transaction(change)
    assert await find(database, "Sommerfest") == []
    assert await find(database, "Markt") == [1]


async def test_a_draft_is_found_by_nobody(database: Database, anna: Person, now: datetime) -> None:
    draft = Conversation("check", Draft({"what": said("Geheim")}))
    await database.transaction(lambda tx: conversations.save(tx, ROOM, anna, draft, now))
    assert await find(database, "geheim") == []
    assert not await database.transaction(search.catch_up)


async def test_the_title_goes_before_the_rest_and_the_newest_before_the_older(
    database: Database, anna: Person, now: datetime
) -> None:
    in_the_text = Draft({"what": said("Empfang"), "where": said("beim Fest")})
    await store(database, anna, now, ["Fest", "Sommerfest", in_the_text, "Festzug", "Anderes"])
    assert await find(database, "fest") == [4, 1, 3, 2]
    assert await find(database, "fest", 2) == [4, 1]
    hits = await database.read(lambda tx: search.find(tx, "fest", 3))
    assert (len(hits.topics), hits.more, hits.at_least) == (3, 1, False)


async def test_of_very_many_only_the_newest_are_looked_at(
    database: Database, anna: Person, now: datetime
) -> None:
    await store(database, anna, now, ["Fest"] * 5)
    hits = await database.read(lambda tx: search.find(tx, "fest", 2, 3))
    assert (len(hits.topics), hits.more, hits.at_least) == (2, 1, True)


async def test_what_is_forgotten_is_neither_found_nor_kept(
    database: Database, anna: Person, now: datetime
) -> None:
    async def work(tx: Transaction) -> list[object]:
        topic = await topics.by_number(tx, 1)
        assert topic is not None
        await search.forget(tx, [topic.id])
        await search.compact(tx)
        return list(await tx.execute(select(topic_words)))

    await store(database, anna, now, ["Sommerfest"])
    assert await database.transaction(work) == []
    assert await find(database, "Sommerfest") == []


async def test_topics_from_before_the_index_are_caught_up_with(
    database: Database, anna: Person, now: datetime
) -> None:
    async def lose(tx: Transaction) -> None:
        ids = [row.topic for row in await tx.execute(select(topic_words.c.topic))]
        await search.forget(tx, ids)
        await tx.execute(delete(topic_words))

    await store(database, anna, now, ["Sommerfest", "Adventsmarkt"])
    await database.transaction(lose)
    assert await find(database, "Fest") == []
    assert await database.transaction(search.catch_up)
    assert not await database.transaction(search.catch_up)
    assert await find(database, "Fest") == [1]
