"""Topic calls: each once for ever, the departments that it asks, and what came of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal

from sqlalchemy import Row, Select, select, update

from newsroom.calling import TopicCall
from newsroom.people import Department
from storage import departments
from storage.database import Transaction
from storage.tables import call_answers, calls

Answer = Literal["", "nothing", "topics"]


@dataclass(frozen=True, slots=True)
class Answered:
    """What came from a department, and who was asked last; `department` and `person` are ids."""

    department: int
    answer: Answer
    person: int | None = None


async def start(
    tx: Transaction, key: str, started_on: date, due_on: date, asked: Iterable[Department]
) -> bool:
    """Both days are local. False for a known key: nothing is asked twice."""
    made = await tx.execute(
        tx.insert(calls)
        .values(key=key, started_on=started_on, due_on=due_on)
        .on_conflict_do_nothing(index_elements=["organisation", "key"])
        .returning(calls.c.id)
    )
    call = made.scalar_one_or_none()
    for department in asked if call is not None else ():
        await tx.execute(
            tx.insert(call_answers).values(call=call, department=department.id, person=None, answer="")
        )
    return call is not None


async def keys(tx: Transaction) -> frozenset[str]:
    """Of all calls there ever were."""
    found = await tx.execute(select(calls.c.key))
    return frozenset(found.scalars())


async def of_month(tx: Transaction, month: str) -> list[TopicCall]:
    """ "2026-12": the calls of that month, the first one first."""
    return await _all(tx, _calls().where(calls.c.key.startswith(month, autoescape=True)))


async def unreported(tx: Transaction) -> list[TopicCall]:
    """Those about which the editors have not been told, the first one first."""
    return await _all(tx, _calls().where(calls.c.reported_at.is_(None)))


async def report(tx: Transaction, call: TopicCall, answers: Iterable[Answered], now: datetime) -> bool:
    """The editors are told. False when they were told before."""
    told = await tx.execute(
        update(calls)
        .where(calls.c.id == call.id)
        .where(calls.c.reported_at.is_(None))
        .values(reported_at=now)
    )
    for one in answers if told.rowcount == 1 else ():
        await tx.execute(
            update(call_answers)
            .where(call_answers.c.call == call.id)
            .where(call_answers.c.department == one.department)
            .values(answer=one.answer, person=one.person, answered_at=now if one.answer else None)
        )
    return told.rowcount == 1


@cache
def _calls() -> Select[Any]:
    return select(calls.c.id, calls.c.key, calls.c.started_on, calls.c.due_on, calls.c.reported_at).order_by(
        calls.c.id
    )


async def _all(tx: Transaction, query: Select[Any]) -> list[TopicCall]:
    rows = (await tx.execute(query)).all()
    asked = await _asked(tx, [row.id for row in rows])
    known = await departments.everyone(tx) if rows else []
    return [_call(row, [one for one in known if (row.id, one.id) in asked]) for row in rows]


async def _asked(tx: Transaction, ids: Collection[int]) -> set[tuple[int, int]]:
    """Pairs of call and department."""
    found = await tx.execute(
        select(call_answers.c.call, call_answers.c.department).where(call_answers.c.call.in_(ids))
    )
    return {(row.call, row.department) for row in found}


def _call(row: Row[Any], asked: Collection[Department]) -> TopicCall:
    return TopicCall(
        row.id, row.key, row.started_on, row.due_on, tuple(asked), reported=row.reported_at is not None
    )
