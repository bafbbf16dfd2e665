"""Attempts of which nobody knows how they ended."""

from __future__ import annotations

from datetime import datetime

from newsroom.messages import Address, Document
from storage import outbox
from storage.database import Database, Transaction


async def queue(database: Database, now: datetime, name: str) -> None:
    await database.transaction(lambda tx: outbox.queue(tx, name, Address("teams", "a:1"), Document(()), now))


async def test_attempts_without_a_clear_end_are_counted_once_the_message_arrived(
    database: Database, now: datetime
) -> None:
    await queue(database, now, "twice")
    await queue(database, now, "never")

    async def attempts(tx: Transaction) -> int:
        twice, never = f"{tx.uuid}:twice", f"{tx.uuid}:never"
        await outbox.doubt(tx, twice)  # and then the power failed
        await outbox.doubt(tx, never)
        await outbox.dead(tx, never, "refused", now)
        await outbox.doubt(tx, twice)
        before = await outbox.doubtful(tx)
        await outbox.sent(tx, twice, "$1", now)
        assert await outbox.sure(tx, twice) == 1
        return before

    assert await database.transaction(attempts) == 0
    assert await database.read(outbox.doubtful) == 1


async def test_a_message_without_doubts_stays_so(database: Database, now: datetime) -> None:
    await queue(database, now, "once")

    async def attempt(tx: Transaction) -> int:
        await outbox.sent(tx, f"{tx.uuid}:once", "$1", now)
        return await outbox.sure(tx, f"{tx.uuid}:once")

    assert await database.transaction(attempt) == 0
    assert await database.read(outbox.doubtful) == 0
