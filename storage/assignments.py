"""Whose a topic is besides its contributor's: the department, whoever is asked instead, the event of every year."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from newsroom.topics import Status
from storage import search
from storage.database import Transaction
from storage.tables import assignments, departments, topics

RECENT = 200  # topics; what is older is found by nobody any more


@dataclass(frozen=True, slots=True)
class Assignment:
    """All of them are ids."""

    department: int | None = None
    responsible: int | None = None
    event: int | None = None


async def assign(
    tx: Transaction,
    topic: int,
    *,
    department: int | None = None,
    responsible: int | None = None,
    event: int | None = None,
) -> None:
    """What is given changes, the rest stays."""
    given = {"department": department, "responsible": responsible, "event": event}
    values = {name: one for name, one in given.items() if one is not None}
    if not values:
        return
    await tx.execute(
        tx.insert(assignments)
        .values(topic=topic, **values)
        .on_conflict_do_update(index_elements=["organisation", "topic"], set_=values)
    )
    if department is not None:
        await search.index(tx, topic)


async def move(tx: Transaction, topic: int, department: int | None) -> None:
    """To the department, or to none."""
    await tx.execute(
        tx.insert(assignments)
        .values(topic=topic, department=department)
        .on_conflict_do_update(index_elements=["organisation", "topic"], set_={"department": department})
    )
    await search.index(tx, topic)


async def latest_of(tx: Transaction, departments: Collection[int]) -> list[int]:
    """The ids of the topics of these departments, the newest first, at most RECENT."""
    found = await tx.execute(
        select(assignments.c.topic)
        .where(assignments.c.department.in_(departments))
        .order_by(assignments.c.topic.desc())
        .limit(RECENT)
    )
    return [row.topic for row in found]


async def latest_department(tx: Transaction, person: int) -> int | None:
    """The one of the newest topic that this person handed in and that has one."""
    found = await tx.execute(
        select(assignments.c.department)
        .join(topics, topics.c.id == assignments.c.topic)
        .where(topics.c.contributor == person)
        .where(topics.c.number.is_not(None))
        .where(assignments.c.department.is_not(None))
        .order_by(topics.c.number.desc())
        .limit(1)
    )
    department: int | None = found.scalar_one_or_none()
    return department


async def departments_of(tx: Transaction, topic_ids: Collection[int]) -> dict[int, str]:
    """The names of the departments, by the ids of the topics that have one."""
    found = await tx.execute(
        select(assignments.c.topic, departments.c.name)
        .join(departments, departments.c.id == assignments.c.department)
        .where(assignments.c.topic.in_(topic_ids))
    )
    return {row.topic: row.name for row in found}


async def of_topics(tx: Transaction, topic_ids: Collection[int]) -> dict[int, Assignment]:
    """For those that have one."""
    found = await tx.execute(
        select(
            assignments.c.topic, assignments.c.department, assignments.c.responsible, assignments.c.event
        ).where(assignments.c.topic.in_(topic_ids))
    )
    return {row.topic: Assignment(row.department, row.responsible, row.event) for row in found}


async def first_handed_in(tx: Transaction) -> datetime | None:
    """When the first topic of all was handed in, from whatever department: the house is at work since then."""
    found = await tx.execute(select(func.min(topics.c.submitted_at).label("first")))
    first: datetime | None = found.scalar_one()
    return first


async def last_handed_in(tx: Transaction) -> dict[int, datetime]:
    """When the last topic of each department was handed in, by the department's id; those that never had one are missing."""
    found = await tx.execute(
        select(assignments.c.department, func.max(topics.c.submitted_at).label("last"))
        .join(topics, topics.c.id == assignments.c.topic)
        .where(assignments.c.department.is_not(None))
        .where(topics.c.status != Status.WITHDRAWN)
        .group_by(assignments.c.department)
    )
    return {row.department: row.last for row in found if row.last is not None}
