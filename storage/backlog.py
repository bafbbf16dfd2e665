"""What waits, for whoever watches over the bot: numbers and instants, nothing of anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from storage import inbox, occurrences, outbox
from storage import tables as stored
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Backlog:
    """`oldest_received` and `oldest_queued` are the instants of what waits longest, `next_due` that of the next thing that
    falls due, or has fallen due already. `dead_letters` will never arrive, `given_up` are events that failed for good, `doubtful` counts messages that may have
    arrived once more.
    """

    received: int
    queued: int
    dead_letters: int
    given_up: int
    doubtful: int
    oldest_received: datetime | None
    oldest_queued: datetime | None
    next_due: datetime | None


async def look(tx: Transaction) -> Backlog:
    came, goes = stored.inbox, stored.outbox
    received = (
        await tx.execute(
            select(func.count().label("waiting"), func.min(came.c.received_at).label("oldest"))
            .select_from(came)
            .where(came.c.state == "new")
        )
    ).one()
    queued = (
        await tx.execute(
            select(func.count().label("waiting"), func.min(goes.c.queued_at).label("oldest"))
            .select_from(goes)
            .where(goes.c.state == "new")
        )
    ).one()
    return Backlog(
        received=received.waiting,
        queued=queued.waiting,
        dead_letters=await outbox.dead_letters(tx),
        given_up=await inbox.given_up(tx),
        doubtful=await outbox.doubtful(tx),
        oldest_received=received.oldest,
        oldest_queued=queued.oldest,
        next_due=await occurrences.next_due(tx),
    )
