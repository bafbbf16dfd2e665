"""What people were asked unasked, and what became of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, select, update

from newsroom.asking import Ask, Outcome
from storage.database import Transaction
from storage.tables import asks


async def add(tx: Transaction, ask: Ask) -> None:
    """A known key changes nothing: nobody is asked the same twice."""
    await tx.execute(
        tx.insert(asks)
        .values(
            key=ask.key,
            kind=ask.kind,
            person=ask.person,
            topic=ask.topic,
            call=ask.call,
            department=ask.department,
            event=ask.event,
            version=ask.version,
            rung=ask.rung,
            asked_on=ask.asked_on,
            state=ask.state,
            later_on=ask.later_on,
        )
        .on_conflict_do_nothing(index_elements=["organisation", "key"])
    )


async def about_topics(tx: Transaction, topics: Collection[int]) -> list[Ask]:
    """In the order in which they were asked."""
    return await _all(tx, _asks().where(asks.c.topic.in_(topics)))


async def of_person(tx: Transaction, person_id: int) -> list[Ask]:
    """Those to which the person may still reply, in the order in which they were asked."""
    open_ones = asks.c.state.in_(["open", "later", "answered"])
    return await _all(tx, _asks().where(asks.c.person == person_id).where(open_ones))


async def of_kind(tx: Transaction, kind: str) -> list[Ask]:
    """In the order in which they were asked."""
    return await _all(tx, _asks().where(asks.c.kind == kind))


async def of_call(tx: Transaction, call_id: int) -> list[Ask]:
    """In the order in which they were asked."""
    return await _all(tx, _asks().where(asks.c.call == call_id))


async def by_keys(tx: Transaction, keys: Collection[str]) -> list[Ask]:
    return await _all(tx, _asks().where(asks.c.key.in_(keys)))


async def was_asked(tx: Transaction, topic_id: int, person_id: int) -> bool:
    """Whether this person was ever asked about the topic."""
    found = await tx.execute(
        select(asks.c.id).where(asks.c.topic == topic_id).where(asks.c.person == person_id).limit(1)
    )
    return found.scalar_one_or_none() is not None


async def settle(
    tx: Transaction, keys: Collection[str], outcome: Outcome, later_on: date | None = None
) -> None:
    """`later_on` is the local day on which to ask again."""
    await tx.execute(update(asks).where(asks.c.key.in_(keys)).values(state=outcome, later_on=later_on))


@cache
def _asks() -> Select[Any]:
    return select(
        asks.c.key,
        asks.c.kind,
        asks.c.person,
        asks.c.topic,
        asks.c.call,
        asks.c.department,
        asks.c.event,
        asks.c.version,
        asks.c.rung,
        asks.c.asked_on,
        asks.c.state,
        asks.c.later_on,
    ).order_by(asks.c.id)


async def _all(tx: Transaction, query: Select[Any]) -> list[Ask]:
    return [_ask(row) for row in await tx.execute(query)]


def _ask(row: Row[Any]) -> Ask:
    return Ask(
        row.key,
        row.kind,
        row.person,
        row.asked_on,
        topic=row.topic,
        call=row.call,
        department=row.department,
        event=row.event,
        version=row.version,
        rung=row.rung,
        state=row.state,
        later_on=row.later_on,
    )
