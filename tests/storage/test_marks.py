"""Every change that an agenda shows leaves its mark."""

from __future__ import annotations

from datetime import date, datetime

from newsroom.blackouts import Blackout
from newsroom.people import Department
from newsroom.planning import Plan
from newsroom.topics import Answer, Given, Status
from storage import assignments, blackouts, departments, marks, people, plans, topics
from storage.database import Database, Transaction
from tests.storage.test_plans import handed_in


async def test_whatever_changes_the_mark_is_another_one(database: Database, now: datetime) -> None:
    async def work(tx: Transaction) -> list[str]:
        seen = [await marks.of_the_desk(tx)]

        async def look() -> None:
            seen.append(await marks.of_the_desk(tx))

        topic = await handed_in(tx, now)
        await look()
        await topics.change_status(tx, topic, Status.ACCEPTED, None, "", now)
        await look()
        await topics.update_answer(tx, topic, "where", Answer(Given.VALUE, "Rathaus", "Rathaus"))
        await look()
        await plans.save(tx, topic, Plan(date(2026, 12, 5)))
        await look()
        department = await departments.put(tx, Department(0, "Bauamt"))
        await look()
        await assignments.assign(tx, topic, department=department.id)
        await look()
        anna = await people.meet(tx, "matrix", "@anna", "Anna", "de", formal=True, now=now)
        closed = Blackout(0, date(2026, 12, 1), date(2026, 12, 9), "Trauer")
        kept = await blackouts.add(tx, closed, anna, now)
        await look()
        await blackouts.lift(tx, kept.id, now)
        await look()
        return seen

    seen = await database.transaction(work)
    assert len(set(seen)) == len(seen) == 9


async def test_where_nothing_changes_it_stays(database: Database, now: datetime) -> None:
    async def work(tx: Transaction) -> tuple[str, str]:
        await handed_in(tx, now)
        return await marks.of_the_desk(tx), await marks.of_the_desk(tx)

    first, second = await database.transaction(work)
    assert first == second
