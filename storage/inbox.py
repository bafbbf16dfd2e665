"""What came in: stored before anything happens, worked on once, in order per room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Select, delete, func, or_, select, update

from newsroom.messages import Address, Incoming
from storage.database import Transaction
from storage.errors import UnreadableRow
from storage.serialise import read_incoming, written_incoming
from storage.tables import inbox


@dataclass(frozen=True, slots=True)
class Waiting:
    """`attempts` counts the failures so far."""

    seq: int
    incoming: Incoming
    attempts: int


async def add(tx: Transaction, events: Sequence[Incoming], now: datetime) -> None:
    """In this order; an event that is known already changes nothing."""
    if events:
        await tx.execute(
            tx.insert(inbox).on_conflict_do_nothing(index_elements=["organisation", "transport", "event"]),
            [_row(event, now) for event in events],
        )


async def rooms(tx: Transaction, now: datetime) -> list[Address]:
    """Rooms whose oldest event may be worked on now, the longest waiting first."""
    found = await tx.execute(
        select(inbox.c.transport, inbox.c.room)
        .where(inbox.c.seq.in_(_oldest()))
        .where(or_(inbox.c.not_before.is_(None), inbox.c.not_before <= now))
        .order_by(inbox.c.seq)
    )
    return [Address(row.transport, row.room) for row in found]


async def has_new(tx: Transaction) -> bool:
    """Whether something was said that has not taken effect yet, and has not failed before."""
    found = await tx.execute(
        select(inbox.c.seq).where(inbox.c.state == "new").where(inbox.c.attempts == 0).limit(1)
    )
    return found.scalar_one_or_none() is not None


async def oldest(tx: Transaction, address: Address, now: datetime) -> Waiting | None:
    """None where nothing waits, or where the oldest must wait longer: nothing overtakes it. Raises UnreadableRow."""
    found = await tx.execute(
        select(inbox.c.seq, inbox.c.payload, inbox.c.attempts, inbox.c.not_before)
        .where(inbox.c.state == "new")
        .where(inbox.c.transport == address.transport)
        .where(inbox.c.room == address.room)
        .order_by(inbox.c.seq)
        .limit(1)
    )
    row = found.one_or_none()
    if row is None or (row.not_before is not None and row.not_before > now):
        return None
    try:
        incoming = read_incoming(row.payload)
    except ValueError:
        raise UnreadableRow(row.seq) from None  # its cause quotes what somebody wrote
    return Waiting(row.seq, replace(incoming, address=address), row.attempts)


async def done(tx: Transaction, seq: int, now: datetime) -> None:
    await tx.execute(update(inbox).where(inbox.c.seq == seq).values(state="done", finished_at=now))


async def retry(tx: Transaction, seq: int, not_before: datetime, reason: str) -> None:
    await tx.execute(
        update(inbox)
        .where(inbox.c.seq == seq)
        .values(attempts=inbox.c.attempts + 1, not_before=not_before, reason=reason)
    )


async def dead(tx: Transaction, seq: int, reason: str, now: datetime | None = None) -> None:
    """Given up; the room goes on."""
    await tx.execute(
        update(inbox)
        .where(inbox.c.seq == seq)
        .values(state="dead", attempts=inbox.c.attempts + 1, reason=reason, finished_at=now)
    )


async def next_after(tx: Transaction, now: datetime) -> datetime | None:
    """When the next of the rooms that must still wait may go on."""
    found = await tx.execute(
        select(func.min(inbox.c.not_before)).where(inbox.c.seq.in_(_oldest())).where(inbox.c.not_before > now)
    )
    instant: datetime | None = found.scalar_one()
    return instant


async def given_up(tx: Transaction) -> int:
    found = await tx.execute(select(func.count()).select_from(inbox).where(inbox.c.state == "dead"))
    return int(found.scalar_one())


async def erase(tx: Transaction, address: Address, event: str) -> None:
    """What the event said is gone; that it came in, and was worked on, stays known."""
    await tx.execute(
        update(inbox)
        .where(inbox.c.transport == address.transport)
        .where(inbox.c.room == address.room)
        .where(inbox.c.event == event)
        .where(inbox.c.state != "new")
        .values(payload="")
    )


async def forget(tx: Transaction, before: datetime) -> None:
    """Deletes what was finished earlier than that."""
    await tx.execute(
        delete(inbox)
        .where(inbox.c.state != "new")
        .where(func.coalesce(inbox.c.finished_at, inbox.c.received_at) < before)
    )


def _oldest() -> Select[int]:
    """The oldest unfinished event of each room."""
    return (
        select(func.min(inbox.c.seq)).where(inbox.c.state == "new").group_by(inbox.c.transport, inbox.c.room)
    )


def _row(event: Incoming, now: datetime) -> dict[str, object]:
    return {
        "transport": event.address.transport,
        "event": event.id,
        "room": event.address.room,
        "sender": event.sender,
        "kind": event.content.kind,
        "payload": written_incoming(event),
        "state": "new",
        "attempts": 0,
        "reason": "",
        "received_at": now,
    }
