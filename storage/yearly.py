"""Events that come every year, or at least by a rule, under a name that a calendar or the settings gave them."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Select, delete, select, update

from newsroom.topics import Topic
from newsroom.yearly import Event
from storage import departments, topics
from storage.database import Transaction
from storage.tables import asks, assignments, yearly_events


async def everything(tx: Transaction) -> list[Event]:
    """In the order in which they came, with their departments as they are today."""
    return await _all(tx, _events())


async def from_source(tx: Transaction, source: str) -> list[Event]:
    """In the order in which they came."""
    return await _all(tx, _events().where(yearly_events.c.source == source))


async def by_id(tx: Transaction, event_id: int) -> Event | None:
    """None for one that was removed."""
    return next(iter(await _all(tx, _events().where(yearly_events.c.id == event_id))), None)


async def put(tx: Transaction, event: Event) -> None:
    """Stored under its uid, new or as it is from now on."""
    values = {
        "source": event.source,
        "name": event.name,
        "first": event.first,
        "rule": event.rule,
        "department": event.department.id if event.department else None,
        "lead": event.lead,
    }
    await tx.execute(
        tx.insert(yearly_events)
        .values(uid=event.uid, **values)
        .on_conflict_do_update(index_elements=["organisation", "uid"], set_=values)
    )


async def remove(tx: Transaction, event_id: int) -> None:
    """What was asked and told about it stays."""
    await tx.execute(update(asks).where(asks.c.event == event_id).values(event=None))
    await tx.execute(update(assignments).where(assignments.c.event == event_id).values(event=None))
    await tx.execute(delete(yearly_events).where(yearly_events.c.id == event_id))


async def topics_about(tx: Transaction, event_id: int | None = None) -> dict[int, list[Topic]]:
    """The topics that are about an event, by its id; the latest first. Without an id those of all events."""
    query = select(assignments.c.topic, assignments.c.event).where(assignments.c.event.is_not(None))
    if event_id is not None:
        query = query.where(assignments.c.event == event_id)
    found: dict[int, list[Topic]] = {}
    for row in await tx.execute(query.order_by(assignments.c.topic.desc())):
        found.setdefault(row.event, []).append(await topics.by_id(tx, row.topic))
    return found


@cache
def _events() -> Select[Any]:
    return select(
        yearly_events.c.id,
        yearly_events.c.uid,
        yearly_events.c.source,
        yearly_events.c.name,
        yearly_events.c.first,
        yearly_events.c.rule,
        yearly_events.c.department,
        yearly_events.c.lead,
    ).order_by(yearly_events.c.id)


async def _all(tx: Transaction, query: Select[Any]) -> list[Event]:
    known = {one.id: one for one in await departments.everyone(tx)}
    return [
        Event(row.id, row.uid, row.source, row.name, row.first, row.rule, row.lead, known.get(row.department))
        for row in await tx.execute(query)
    ]
