"""Periods in which topics are marked or held, as the editors entered them."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, select, update

from newsroom.blackouts import Blackout
from newsroom.people import Person
from storage.database import Transaction
from storage.tables import blackouts


async def add(tx: Transaction, blackout: Blackout, by: Person, now: datetime) -> Blackout:
    """The one returned has its number as id; the one given has none yet."""
    made = await tx.execute(
        tx.insert(blackouts)
        .values(
            first=blackout.first,
            last=blackout.last,
            reason=blackout.reason,
            holds=blackout.holds,
            person=by.id,
            made_at=now,
        )
        .returning(blackouts.c.id)
    )
    return Blackout(made.scalar_one(), blackout.first, blackout.last, blackout.reason, blackout.holds)


async def current(tx: Transaction, today: date) -> tuple[Blackout, ...]:
    """Those that nobody has lifted and whose last local day is not over, by their first days."""
    query = _blackouts().where(blackouts.c.lifted_at.is_(None)).where(blackouts.c.last >= today)
    return await _all(tx, query)


async def lifted(tx: Transaction, since: datetime) -> tuple[Blackout, ...]:
    """Those that somebody has lifted since then, by their first days."""
    return await _all(tx, _blackouts().where(blackouts.c.lifted_at >= since))


async def made_at(tx: Transaction, person: int, at: datetime) -> Blackout | None:
    """What the person entered at that moment, unless it was lifted since."""
    query = _blackouts().where(blackouts.c.person == person).where(blackouts.c.made_at == at)
    row = (await tx.execute(query.where(blackouts.c.lifted_at.is_(None)))).first()
    return Blackout(row.id, row.first, row.last, row.reason, bool(row.holds)) if row else None


async def lift(tx: Transaction, blackout_id: int, now: datetime) -> None:
    """It holds no more from now on, and is kept as what it was."""
    await tx.execute(update(blackouts).where(blackouts.c.id == blackout_id).values(lifted_at=now))


async def _all(tx: Transaction, query: Select[Any]) -> tuple[Blackout, ...]:
    found = await tx.execute(query.order_by(blackouts.c.first, blackouts.c.id))
    return tuple(Blackout(row.id, row.first, row.last, row.reason, bool(row.holds)) for row in found)


@cache
def _blackouts() -> Select[Any]:
    return select(blackouts.c.id, blackouts.c.first, blackouts.c.last, blackouts.c.reason, blackouts.c.holds)
