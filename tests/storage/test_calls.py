"""Topic calls, as both databases keep them: each once."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select

from newsroom.calling import TopicCall
from newsroom.people import Department, Person
from storage import calls, departments
from storage.calls import Answered
from storage.database import Database, Transaction
from storage.tables import call_answers

DAY, LAST = date(2026, 12, 1), date(2026, 12, 8)


@pytest.fixture
async def building(database: Database, anna: Person) -> Department:
    return await database.transaction(lambda tx: departments.put(tx, Department(0, "Bauamt", anna)))


async def start(database: Database, key: str, *asked: Department) -> bool:
    return await database.transaction(lambda tx: calls.start(tx, key, DAY, LAST, asked))


async def unreported(database: Database) -> list[TopicCall]:
    return await database.read(calls.unreported)


async def answers(database: Database) -> list[tuple[int | None, str, datetime | None]]:
    async def work(tx: Transaction) -> list[tuple[int | None, str, datetime | None]]:
        found = await tx.execute(
            select(call_answers.c.person, call_answers.c.answer, call_answers.c.answered_at).order_by(
                call_answers.c.department
            )
        )
        return [(row.person, row.answer, row.answered_at) for row in found]

    return await database.read(work)


async def test_a_call_is_started_once(database: Database, building: Department) -> None:
    assert await start(database, "2026-12", building)
    assert not await start(database, "2026-12", building)
    [call] = await unreported(database)
    assert call == TopicCall(call.id, "2026-12", DAY, LAST, (building,))
    assert await database.read(calls.keys) == {"2026-12"}


async def test_the_calls_of_a_month_are_those_of_all_and_of_single_departments(
    database: Database, building: Department
) -> None:
    for key in ("2026-11", "2026-12", f"2026-12/{building.id}", "2027-01"):
        await start(database, key, building)
    found = await database.read(lambda tx: calls.of_month(tx, "2026-12"))
    assert [call.key for call in found] == ["2026-12", f"2026-12/{building.id}"]


async def test_departments_come_by_their_names_and_with_their_people_of_today(
    database: Database, building: Department, anna: Person
) -> None:
    archive = await database.transaction(lambda tx: departments.put(tx, Department(0, "Archiv")))
    await start(database, "2026-12", building, archive)
    await database.transaction(lambda tx: departments.put(tx, Department(0, "Archiv", None, anna)))
    [call] = await unreported(database)
    assert [(one.name, one.deputy) for one in call.departments] == [("Archiv", anna), ("Bauamt", None)]


async def test_it_is_reported_once(
    database: Database, building: Department, anna: Person, now: datetime
) -> None:
    archive = await database.transaction(lambda tx: departments.put(tx, Department(0, "Archiv")))
    await start(database, "2026-12", building, archive)
    [call] = await unreported(database)
    told = [Answered(building.id, "topics", anna.id), Answered(archive.id, "")]
    assert await database.transaction(lambda tx: calls.report(tx, call, told, now))
    changed = [Answered(building.id, "nothing")]
    assert not await database.transaction(lambda tx: calls.report(tx, call, changed, now))
    assert await answers(database) == [(anna.id, "topics", now), (None, "", None)]
    assert await unreported(database) == []
    [known] = await database.read(lambda tx: calls.of_month(tx, "2026-12"))
    assert known.reported
