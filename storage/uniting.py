"""Two people who turn out to be one, and an account that turns out to be somebody else's."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Column, Select, Table, delete, select, update

from newsroom.messages import Address
from newsroom.people import Person
from storage import people
from storage.database import Transaction
from storage.tables import accounts, conversations, departments, metadata
from storage.tables import people as people_table

# Every column of any table that says whose something is.
REFERRING: Final[tuple[tuple[Table, Column[Any]], ...]] = tuple(
    (table, column)
    for table in metadata.sorted_tables
    for column in table.c
    if any(key.column is people_table.c.id for key in column.foreign_keys)
)


async def unite(tx: Transaction, one: int, other: int) -> Person:
    """All that belongs to the two of them, accounts too, belongs to whom we knew first; the other one is no longer there."""
    stays, goes = sorted((one, other))
    await _keep_the_best(tx, stays, goes)
    for table, column in REFERRING:
        await tx.execute(update(table).where(column == goes).values({column.name: stays}))
    await tx.execute(
        update(departments)
        .where(departments.c.contact == stays)
        .where(departments.c.deputy == stays)
        .values(deputy=None)
    )
    await tx.execute(delete(people_table).where(people_table.c.id == goes))
    return await people.by_id(tx, stays)


async def part(tx: Transaction, person: Person, account: Address, now: datetime) -> None:
    """The account is a stranger's from now on; whatever was said or handed in stays with the person."""
    made = await tx.execute(
        tx.insert(people_table)
        .values(name="", language=person.language, formal=person.formal, met_at=now, introduced_at=now)
        .returning(people_table.c.id)
    )
    room = await tx.execute(
        update(accounts)
        .where(accounts.c.transport == account.transport)
        .where(accounts.c.account == account.room)
        .values(person=made.scalar_one())
        .returning(accounts.c.room)
    )
    await tx.execute(
        delete(conversations)
        .where(conversations.c.transport == account.transport)
        .where(conversations.c.room == room.scalar_one())
    )


async def _keep_the_best(tx: Transaction, stays: int, goes: int) -> None:
    """What is known of either; who speaks with us cannot be lost."""
    rows = {row.id: row for row in await tx.execute(_all_of(stays, goes))}
    first, second = rows[stays], rows[goes]
    await tx.execute(
        update(people_table)
        .where(people_table.c.id == stays)
        .values(
            name=first.name or second.name,
            introduced_at=first.introduced_at or second.introduced_at,
            away_until=max(filter(None, (first.away_until, second.away_until)), default=None),
            written_on=max(filter(None, (first.written_on, second.written_on)), default=None),
            lost_at=None,
        )
    )


def _all_of(*ids: int) -> Select[Any]:
    chosen = people_table.c
    return select(chosen.id, chosen.name, chosen.introduced_at, chosen.away_until, chosen.written_on).where(
        chosen.id.in_(ids)
    )
