"""What falls due: one row per occurrence, which speaks at most once and never twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Literal

from sqlalchemy import Select, func, select, update

from storage.database import Transaction
from storage.tables import occurrences

Outcome = Literal["enqueued", "skipped", "superseded"]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """`key` names the occurrence for ever ("agenda/2026-W50"). `due` is an instant in UTC, made from the rule beside
    it: `wall` is local and naive, in the time zone named `zone`.
    """

    key: str
    kind: str
    due: datetime
    zone: str
    wall: datetime


async def plan(tx: Transaction, occurrence: Occurrence) -> None:
    """A known key that has not been spoken moves to the new time; what has been spoken or skipped stays so."""
    rule = {
        "due": occurrence.due,
        "zone": occurrence.zone,
        "wall": occurrence.wall.isoformat(timespec="minutes"),
        "state": "pending",
        "reason": "",
    }
    await tx.execute(
        tx.insert(occurrences)
        .values(key=occurrence.key, kind=occurrence.kind, **rule)
        .on_conflict_do_update(
            index_elements=["organisation", "key"],
            set_=rule,
            where=occurrences.c.state.in_(["pending", "superseded"]),
        )
    )


async def plan_once(tx: Transaction, occurrence: Occurrence) -> None:
    """A known key stays as it is."""
    found = await tx.execute(select(occurrences.c.key).where(occurrences.c.key == occurrence.key))
    if found.scalar_one_or_none() is None:
        await plan(tx, occurrence)


async def supersede(tx: Transaction, next_one: Occurrence, now: datetime) -> None:
    """Whatever else of its kind lies ahead no longer fits the rule. What is overdue is still to be spoken."""
    await tx.execute(
        update(occurrences)
        .where(occurrences.c.kind == next_one.kind)
        .where(occurrences.c.key != next_one.key)
        .where(occurrences.c.state == "pending")
        .where(occurrences.c.due > now)
        .values(state="superseded", reason=f"replaced by {next_one.key}")
    )


async def due(tx: Transaction, now: datetime) -> list[Occurrence]:
    """Everything that has fallen due and has not been finished, the oldest first."""
    return await _all(tx, _waiting().where(occurrences.c.due <= now))


@cache
def _occurrences() -> Select[Any]:
    return select(
        occurrences.c.key,
        occurrences.c.kind,
        occurrences.c.due,
        occurrences.c.zone,
        occurrences.c.wall,
    ).order_by(occurrences.c.due, occurrences.c.key)


@cache
def _waiting() -> Select[Any]:
    return _occurrences().where(occurrences.c.state == "pending")


async def _all(tx: Transaction, query: Select[Any]) -> list[Occurrence]:
    return [
        Occurrence(row.key, row.kind, row.due, row.zone, datetime.fromisoformat(row.wall))
        for row in await tx.execute(query)
    ]


async def by_key(tx: Transaction, key: str) -> Occurrence | None:
    """Whatever has become of it."""
    found = await _all(tx, _occurrences().where(occurrences.c.key == key))
    return found[0] if found else None


async def pending(tx: Transaction, kind: str) -> list[Occurrence]:
    """Those of a kind that have not been spoken, due or not, the earliest first."""
    return await _all(tx, _waiting().where(occurrences.c.kind == kind))


async def next_due(tx: Transaction) -> datetime | None:
    found = await tx.execute(select(func.min(occurrences.c.due)).where(occurrences.c.state == "pending"))
    instant: datetime | None = found.scalar_one()
    return instant


async def finish(tx: Transaction, key: str, state: Outcome, reason: str = "") -> bool:
    """False when it was finished before: then nothing changes and nothing may be said."""
    found = await tx.execute(
        update(occurrences)
        .where(occurrences.c.key == key)
        .where(occurrences.c.state == "pending")
        .values(state=state, reason=reason)
    )
    return found.rowcount == 1
