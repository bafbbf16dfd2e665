"""Occurrences: each speaks once, late rather than never."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from storage import occurrences
from storage.database import Database
from storage.occurrences import Occurrence

WALL = datetime(2026, 11, 30, 10, 0)  # noqa: DTZ001  # local, and meant so


def agenda(week: int, due: datetime) -> Occurrence:
    return Occurrence(f"agenda/2026-W{week}", "agenda", due, "Europe/Berlin", WALL)


async def test_an_occurrence_happens_exactly_once(database: Database, now: datetime) -> None:
    monday = agenda(49, now)
    await database.transaction(lambda tx: occurrences.plan(tx, monday))
    assert await database.read(lambda tx: occurrences.due(tx, now)) == [monday]
    assert await database.transaction(lambda tx: occurrences.finish(tx, monday.key, "enqueued", "")) is True
    assert (
        await database.transaction(lambda tx: occurrences.finish(tx, monday.key, "skipped", "late")) is False
    )
    await database.transaction(lambda tx: occurrences.plan(tx, monday))
    assert await database.read(lambda tx: occurrences.due(tx, now + timedelta(days=1))) == []


async def test_planning_again_moves_what_has_not_been_spoken(database: Database, now: datetime) -> None:
    moved = replace(agenda(49, now + timedelta(hours=7)), zone="UTC", wall=WALL + timedelta(hours=7))
    await database.transaction(lambda tx: occurrences.plan(tx, agenda(49, now)))
    await database.transaction(lambda tx: occurrences.plan(tx, moved))
    assert await database.read(lambda tx: occurrences.due(tx, now)) == []
    assert await database.read(lambda tx: occurrences.due(tx, moved.due)) == [moved]


async def test_a_replaced_one_is_not_spoken_unless_the_rule_comes_back(
    database: Database, now: datetime
) -> None:
    overdue, ahead, instead = (agenda(week, now + timedelta(days=week - 49)) for week in (48, 50, 51))
    other = replace(agenda(0, now + timedelta(days=1)), key="upkeep", kind="upkeep")
    for occurrence in (overdue, ahead, instead, other):
        await database.transaction(lambda tx: occurrences.plan(tx, occurrence))  # noqa: B023  # awaited at once
    later = now + timedelta(days=9)
    await database.transaction(lambda tx: occurrences.supersede(tx, instead, now))
    found = await database.read(lambda tx: occurrences.due(tx, later))
    assert {occurrence.key for occurrence in found} == {overdue.key, instead.key, other.key}
    await database.transaction(lambda tx: occurrences.plan(tx, ahead))
    assert ahead in await database.read(lambda tx: occurrences.due(tx, later))


async def test_what_is_overdue_comes_at_once_and_in_order(database: Database, now: datetime) -> None:
    weeks = [agenda(week, now + timedelta(weeks=week - 49)) for week in (51, 49, 50)]
    for occurrence in weeks:
        await database.transaction(lambda tx: occurrences.plan(tx, occurrence))  # noqa: B023  # awaited at once
    overdue = await database.read(lambda tx: occurrences.due(tx, now + timedelta(weeks=1)))
    assert [occurrence.key for occurrence in overdue] == ["agenda/2026-W49", "agenda/2026-W50"]


async def test_the_next_one_is_the_earliest_that_is_not_finished(database: Database, now: datetime) -> None:
    assert await database.read(occurrences.next_due) is None
    await database.transaction(lambda tx: occurrences.plan(tx, agenda(49, now)))
    await database.transaction(lambda tx: occurrences.plan(tx, agenda(50, now + timedelta(weeks=1))))
    await database.transaction(lambda tx: occurrences.finish(tx, "agenda/2026-W49", "superseded", ""))
    assert await database.read(occurrences.next_due) == now + timedelta(weeks=1)
