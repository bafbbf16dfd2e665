"""What waits is counted, with the instant of what waits longest."""

from __future__ import annotations

from datetime import datetime, timedelta

from newsroom.messages import Address, Document, Incoming, Text
from storage import backlog, inbox, occurrences, outbox
from storage.backlog import Backlog
from storage.database import Database, Transaction
from storage.occurrences import Occurrence

ROOM = Address("matrix", "!anna")
HOUR = timedelta(hours=1)


async def test_nothing_waits_in_a_new_house(database: Database) -> None:
    assert await database.read(backlog.look) == Backlog(0, 0, 0, 0, 0, None, None, None)


async def test_what_waits_is_counted_and_what_is_done_is_not(  # long: all that can wait, side by side
    database: Database, now: datetime
) -> None:
    async def work(tx: Transaction) -> Backlog:
        for number in (1, 2, 3):
            event = Incoming(f"${number}", "@anna", ROOM, now, Text("Hallo"))
            await inbox.add(tx, [event], now - number * HOUR)
        await inbox.done(tx, 3, now)
        await inbox.dead(tx, 2, "broken")
        for number in (1, 2):
            await outbox.queue(tx, f"{number}", ROOM, Document(()), now - number * HOUR)
        await outbox.dead(tx, f"{tx.uuid}:2", "gone", now)
        await outbox.queue(tx, "3", ROOM, Document(()), now)
        await outbox.doubt(tx, f"{tx.uuid}:3")
        await outbox.sent(tx, f"{tx.uuid}:3", "$3", now)
        await occurrences.plan(
            tx,
            Occurrence(
                "a", "agenda", now - HOUR, "Europe/Berlin", datetime.fromisoformat("2026-11-30 09:00")
            ),
        )
        return await backlog.look(tx)

    assert await database.transaction(work) == Backlog(
        received=1,
        queued=1,
        dead_letters=1,
        given_up=1,
        doubtful=1,
        oldest_received=now - HOUR,
        oldest_queued=now - HOUR,
        next_due=now - HOUR,
    )
