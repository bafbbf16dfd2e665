"""Departments, and who answers for them."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, delete, or_, select

from newsroom.people import Department
from storage import people
from storage.database import Transaction
from storage.tables import asks, assignments, call_answers, departments, yearly_events


async def everyone(tx: Transaction) -> list[Department]:
    """All departments by their names, with the people as they are today."""
    return await _all(tx, _departments())


async def of_person(tx: Transaction, person_id: int) -> list[Department]:
    """Those for which the person is contact or deputy."""
    named = or_(departments.c.contact == person_id, departments.c.deputy == person_id)
    return await _all(tx, _departments().where(named))


async def by_name(tx: Transaction, name: str) -> Department | None:
    """By its exact name."""
    return next(iter(await _all(tx, _departments().where(departments.c.name == name))), None)


async def put(tx: Transaction, department: Department) -> Department:
    """Stored under its name, new or as it is from now on; the one returned has its id."""
    values = {
        "themes": json.dumps(department.themes, ensure_ascii=False),
        "contact": department.contact.id if department.contact else None,
        "deputy": department.deputy.id if department.deputy else None,
    }
    await tx.execute(
        tx.insert(departments)
        .values(name=department.name, **values)
        .on_conflict_do_update(index_elements=["organisation", "name"], set_=values)
    )
    return next(iter(await _all(tx, _departments().where(departments.c.name == department.name))))


async def is_referred_to(tx: Transaction, department_id: int) -> bool:
    """Whether topics, events or questions belong to it."""
    for table in (assignments, yearly_events, asks, call_answers):
        found = await tx.execute(
            select(table.c.department).where(table.c.department == department_id).limit(1)
        )
        if found.first():
            return True
    return False


async def drop(tx: Transaction, department_id: int) -> None:
    """Only where nothing refers to it."""
    await tx.execute(delete(departments).where(departments.c.id == department_id))


@cache
def _departments() -> Select[Any]:
    return select(
        departments.c.id,
        departments.c.name,
        departments.c.themes,
        departments.c.contact,
        departments.c.deputy,
    ).order_by(departments.c.name)


async def _all(tx: Transaction, query: Select[Any]) -> list[Department]:
    rows = (await tx.execute(query)).all()
    named = {one for row in rows for one in (row.contact, row.deputy) if one is not None}
    who = await people.by_ids(tx, named)
    return [_department(row, who) for row in rows]


def _department(row: Row[Any], who: dict[int, Any]) -> Department:
    return Department(
        row.id, row.name, who.get(row.contact), who.get(row.deputy), tuple(json.loads(row.themes))
    )
