"""Whether something has changed that an agenda shows, found out without reading it."""

from __future__ import annotations

from sqlalchemy import func, select

from storage.database import Transaction
from storage.tables import assignments, blackouts, departments, plans, yearly_events


async def of_the_desk(tx: Transaction) -> str:
    """Another one after every change of a topic or its plan, and of what topics, events, departments and blackouts there are.
    What changes without a trace here, as a name, is noticed by whoever looks more closely from time to time.
    """
    marks: list[str] = []
    for query in (
        select(func.count(), func.sum(plans.c.revision)).select_from(plans),
        select(func.count(), func.sum(assignments.c.department), func.sum(assignments.c.event)),
        select(func.count(blackouts.c.id), func.count(blackouts.c.lifted_at)),
        select(func.count(yearly_events.c.id), func.sum(yearly_events.c.department)),
        select(func.count(departments.c.id)),
    ):
        marks += [str(value or 0) for value in (await tx.execute(query)).one()]
    return "/".join(marks)
