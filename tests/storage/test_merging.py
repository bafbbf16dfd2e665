"""A topic that goes on in another one: found from both sides, with everybody who contributed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from newsroom.people import Person
from newsroom.topics import Answer, Draft, Given, Status, Topic
from storage import merging, people, topics
from storage.database import Database, Transaction


async def hand_in(tx: Transaction, name: str, now: datetime, **answers: str) -> Topic:
    who = await people.meet(tx, "matrix", f"@{name}", name, "de", formal=True, now=now)
    draft = Draft({one: Answer(Given.VALUE, words, words, f"${name}") for one, words in answers.items()})
    return await topics.hand_in(tx, who, draft, who, now)


async def test_one_goes_on_in_the_other_and_can_leave_it_again(database: Database, now: datetime) -> None:
    async def work(tx: Transaction) -> None:
        first = await hand_in(tx, "anna", now, what="Markt", where="Platz")
        second = await hand_in(tx, "bernd", now, what="Adventsmarkt", who="Krämer")
        whole = await merging.merge(tx, second, first, first.contributor, "gehört zu T-1", now)
        gone = await topics.by_id(tx, second.id)
        assert set(whole.draft.answers) == {"what", "where", "who"}
        assert (gone.status, gone.reason, gone.plan.merged_into) == (
            Status.WITHDRAWN,
            "gehört zu T-1",
            first.id,
        )
        assert await merging.goes_on_in(tx, gone) == whole
        assert await merging.goes_on_in(tx, whole) == whole
        await merging.part(tx, gone)
        assert (await topics.by_id(tx, first.id)).draft == first.draft
        assert (await topics.by_id(tx, second.id)).plan.merged_into is None
        await merging.part(tx, await topics.by_id(tx, second.id))

    await database.transaction(work)


async def test_parts_of_parts_belong_to_the_whole(database: Database, now: datetime) -> None:
    async def work(tx: Transaction) -> list[list[str]]:
        one, two, three, four = [await hand_in(tx, name, now, what=name) for name in ("a", "b", "c", "a")]
        by = one.contributor
        await merging.merge(tx, three, two, by, "", now)
        await merging.merge(tx, await topics.by_id(tx, two.id), one, by, "", now)
        await merging.merge(tx, four, one, by, "", now)
        whole = await topics.by_id(tx, one.id)
        last = await topics.by_id(tx, three.id)
        assert (await merging.goes_on_in(tx, last)).id == one.id
        assert [part.id for part in await merging.parts(tx, whole)] == [two.id, three.id, four.id]
        told = await merging.contributors(tx, whole)
        others = await merging.contributors_of_parts(tx, [one.id, two.id, four.id])
        return [[person.name for person in told], sorted(map(str, others))]

    told, whole = await database.transaction(work)
    assert told == ["a", "b", "c"]
    assert whole == ["1", "2"]


async def test_a_ring_has_an_end(database: Database, now: datetime, anna: Person) -> None:
    async def work(tx: Transaction) -> None:
        one, two = [await hand_in(tx, name, now, what=name) for name in ("a", "b")]
        await merging.merge(tx, one, two, anna, "", now)
        await merging.merge(tx, two, replace(one, plan=one.plan), anna, "", now)
        await merging.goes_on_in(tx, await topics.by_id(tx, one.id))
        assert len(await merging.parts(tx, await topics.by_id(tx, one.id))) == 1

    await database.transaction(work)
