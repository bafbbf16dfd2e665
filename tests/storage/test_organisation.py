"""Whose rows: no statement sees or changes those of another organisation."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import InvalidRequestError, StatementError

from newsroom.conversation import Conversation
from newsroom.topics import Status
from storage import conversations, cursors, inbox, occurrences, outbox, people, rooms, topics
from storage.database import Database, Transaction
from storage.tables import accounts, installation, metadata
from storage.tables import inbox as inbox_table
from storage.tables import people as people_table
from tests.storage.everything import ACCOUNT, NEW_ROOM, ROOM, store_everything

Rows = dict[str, list[tuple[object, ...]]]


def neighbour(tx: Transaction) -> Transaction:
    return replace(tx, organisation=2, uuid="neighbour")


async def fill_neighbour(tx: Transaction, now: datetime) -> None:
    theirs = neighbour(tx)
    await theirs.execute(theirs.insert(installation).values(uuid="neighbour", last_number=0))
    await store_everything(theirs, now)


async def rows(tx: Transaction) -> Rows:
    """All that the organisation has, table by table; each row by its text, to have an order."""
    found = {}
    for table in metadata.sorted_tables:
        found[table.name] = sorted(map(tuple, await tx.execute(select(table))), key=str)
    return found


async def test_an_empty_organisation_sees_nothing_of_its_neighbour(database: Database, now: datetime) -> None:
    await database.transaction(lambda tx: fill_neighbour(tx, now))

    async def look(tx: Transaction) -> tuple[object, ...]:
        return (
            await inbox.rooms(tx, now),
            await inbox.oldest(tx, ROOM, now),
            await outbox.latest_event(tx, ROOM),
            await cursors.load(tx, "matrix", "@bot"),
            await occurrences.next_due(tx),
            await people.by_account(tx, "matrix", ACCOUNT),
            await topics.with_status(tx, *Status),
            await topics.history(tx, 1),
            await conversations.load(tx, ROOM),
            await rooms.current(tx, ROOM),
        )

    assert await database.read(look) == ([], None, None, None, None, None, [], [], Conversation(), ROOM)


async def test_the_same_work_leaves_the_rows_of_the_neighbour_alone(
    database: Database, now: datetime
) -> None:
    await database.transaction(lambda tx: fill_neighbour(tx, now))
    before = await database.read(lambda tx: rows(neighbour(tx)))

    async def work(tx: Transaction) -> None:
        await store_everything(tx, now)
        await inbox.done(tx, 1, now)
        await inbox.dead(tx, 1, "")
        await occurrences.finish(tx, "agenda", "skipped", "")
        await rooms.moved(tx, ROOM, NEW_ROOM)
        await topics.discard(tx, NEW_ROOM)
        await tx.execute(update(people_table).values(name="x"))
        await tx.execute(delete(inbox_table))

    assert all(before.values())
    await database.transaction(work)
    assert await database.read(lambda tx: rows(neighbour(tx))) == before


async def test_a_statement_outside_a_transaction_of_ours_fails(database: Database) -> None:
    for statement in (select(inbox_table), insert(installation), update(inbox_table), delete(inbox_table)):
        with pytest.raises(StatementError, match="of_organisation"):
            await database.transaction(lambda tx: tx.connection.execute(statement))  # noqa: B023  # awaited at once


async def test_a_subquery_and_an_alias_are_confined_too(database: Database, now: datetime) -> None:
    await database.transaction(lambda tx: fill_neighbour(tx, now))
    other = accounts.alias()
    for statement in (
        select(select(accounts.c.account).subquery()),
        select(other.c.account),
        select(people_table.c.id).where(select(accounts.c.account).exists()),
        select(people_table.c.name).join_from(people_table, other, other.c.person == people_table.c.id),
    ):
        found = await database.read(lambda tx: tx.execute(statement))  # noqa: B023  # awaited at once
        theirs = await database.read(lambda tx: neighbour(tx).execute(statement))  # noqa: B023  # awaited at once
        assert (len(found.all()), len(theirs.all())) == (0, 1)


async def test_an_outer_join_is_refused(database: Database) -> None:
    query = select(people_table.c.id).outerjoin_from(people_table, accounts)
    with pytest.raises(InvalidRequestError):
        await database.read(lambda tx: tx.execute(query))
