"""What goes out: every message is a row first, and leaves in order per room under one key for ever.

Keys begin with the database's own name, because the key is the transaction id at the homeserver. All functions but
`queue` and `event_of` take and return whole keys, as they stand in `Outgoing.key` and `Echo.key`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import ScalarSelect, Select, Update, delete, func, or_, select, update

from newsroom.messages import Address, Outgoing, Parcel
from storage.database import Transaction
from storage.errors import UnreadableRow
from storage.serialise import read_parcel, written_parcel
from storage.tables import outbox


@dataclass(frozen=True, slots=True)
class Waiting:
    """`attempts` counts the failures so far, `first_at` is when the message was queued."""

    outgoing: Outgoing
    attempts: int
    first_at: datetime


@dataclass(frozen=True, slots=True)
class Relation:
    """To what a message belongs: `about` is the key of an earlier one, as `queue` took it, `thread` an event."""

    about: str | None = None
    thread: str | None = None


UNRELATED = Relation()
FORGOTTEN: Final = "secret/"  # what has such a key is forgotten as soon as it has left, or never will


async def queue(
    tx: Transaction,
    key: str,
    address: Address,
    parcel: Parcel,
    now: datetime,
    relation: Relation = UNRELATED,
) -> None:
    """A key that was queued before changes nothing: what has a name is said once."""
    await tx.execute(
        tx.insert(outbox)
        .values(
            key=f"{tx.uuid}:{key}",
            transport=address.transport,
            room=address.room,
            kind=parcel.kind,
            parcel=written_parcel(parcel),
            state="new",
            attempts=0,
            reason="",
            event="",
            about=None if relation.about is None else f"{tx.uuid}:{relation.about}",
            thread=relation.thread,
            queued_at=now,
        )
        .on_conflict_do_nothing(index_elements=["organisation", "key"])
    )


async def rooms(tx: Transaction, transport: str, now: datetime) -> list[Address]:
    """Rooms whose oldest unsent message may be tried now, the longest waiting first."""
    found = await tx.execute(
        select(outbox.c.room)
        .where(outbox.c.id.in_(_oldest()))
        .where(outbox.c.transport == transport)
        .where(or_(outbox.c.not_before.is_(None), outbox.c.not_before <= now))
        .order_by(outbox.c.id)
    )
    return [Address(transport, row.room) for row in found]


async def oldest(tx: Transaction, address: Address, now: datetime) -> Waiting | None:
    """None where nothing waits, or where the oldest must wait longer: nothing overtakes it. Raises UnreadableRow."""
    found = await tx.execute(
        select(
            outbox.c.key,
            outbox.c.parcel,
            outbox.c.attempts,
            outbox.c.queued_at,
            outbox.c.not_before,
            outbox.c.thread,
            _event_of_the_earlier().label("about"),
        )
        .where(outbox.c.state == "new")
        .where(outbox.c.transport == address.transport)
        .where(outbox.c.room == address.room)
        .order_by(outbox.c.id)
        .limit(1)
    )
    row = found.one_or_none()
    if row is None or (row.not_before is not None and row.not_before > now):
        return None
    try:
        parcel = read_parcel(row.parcel)
    except ValueError:
        raise UnreadableRow(row.key) from None  # its cause quotes the message
    outgoing = Outgoing(row.key, address, parcel, row.about or "", row.thread or "")
    return Waiting(outgoing, row.attempts, row.queued_at)


async def sent(tx: Transaction, key: str, event_id: str, now: datetime) -> None:
    await tx.execute(_row(key).values(state="sent", event=event_id, finished_at=now, **_forgotten(key)))


async def later(
    tx: Transaction, key: str, not_before: datetime, reason: str, tried: Address | None = None
) -> None:
    """Does not call back what has arrived meanwhile; with `tried`, nor what goes to another address since."""
    await tx.execute(
        _unsent(key, tried).values(attempts=outbox.c.attempts + 1, not_before=not_before, reason=reason)
    )


async def dead(tx: Transaction, key: str, reason: str, now: datetime, tried: Address | None = None) -> bool:
    """Will never arrive; the operator sees it. False for what has arrived meanwhile and, with `tried`, what goes to
    another address since.
    """
    done = await tx.execute(
        _unsent(key, tried).values(
            state="dead",
            attempts=outbox.c.attempts + 1,
            reason=reason,
            finished_at=now,
            **_forgotten(key),
        )
    )
    return done.rowcount == 1


async def doubt(tx: Transaction, key: str) -> None:
    """An attempt begins of which nobody will know whether it succeeded, unless `sure` says so afterwards."""
    await tx.execute(_row(key).values(doubtful=func.coalesce(outbox.c.doubtful, 0) + 1))


async def sure(tx: Transaction, key: str) -> int:
    """The last attempt has come to a clear end; how many others of the message have not."""
    done = await tx.execute(
        _row(key)
        .where(outbox.c.doubtful > 0)
        .values(doubtful=outbox.c.doubtful - 1)
        .returning(outbox.c.doubtful)
    )
    return int(done.scalar_one_or_none() or 0)


async def doubtful(tx: Transaction) -> int:
    """How often at most somebody got a message once more: attempts without a clear end, of messages that arrived."""
    found = await tx.execute(select(func.sum(outbox.c.doubtful)).where(outbox.c.state == "sent"))
    return int(found.scalar_one() or 0)


async def readdress(tx: Transaction, old: Address, new: Address) -> None:
    """What was and will be sent to the old address belongs to the new one; what waits may leave at once."""
    there = update(outbox).where(outbox.c.transport == old.transport).where(outbox.c.room == old.room)
    await tx.execute(there.where(outbox.c.state == "new").values(not_before=None))
    await tx.execute(there.values(transport=new.transport, room=new.room))


async def acknowledge(tx: Transaction, key: str, event_id: str, now: datetime) -> None:
    """Our own message came back: it has arrived, whatever its sending said. Unknown keys are ignored."""
    await tx.execute(
        _row(key)
        .where(outbox.c.state != "sent")
        .values(state="sent", event=event_id, finished_at=now, **_forgotten(key))
    )


async def by_event(tx: Transaction, address: Address, event_id: str) -> str | None:
    """The key of the message that the transport knows under this id."""
    found = await tx.execute(
        select(outbox.c.key)
        .where(outbox.c.event == event_id)
        .where(outbox.c.event != "")
        .where(outbox.c.transport == address.transport)
        .where(outbox.c.room == address.room)
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    key: str | None = found.scalar_one_or_none()
    return key


async def latest_event(tx: Transaction, address: Address) -> str | None:
    """The id of the last document that arrived in the room; a changed one keeps its place."""
    found = await tx.execute(
        select(outbox.c.event)
        .where(outbox.c.state == "sent")
        .where(outbox.c.kind == "document")
        .where(outbox.c.about.is_(None))
        .where(outbox.c.event != "")
        .where(outbox.c.transport == address.transport)
        .where(outbox.c.room == address.room)
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    event: str | None = found.scalar_one_or_none()
    return event


async def event_of(tx: Transaction, key: str) -> str | None:
    """The event under which the message arrived that was queued under this key (without the database's name); None while it
    waits, "" where it never will.
    """
    found = await tx.execute(select(outbox.c.state, outbox.c.event).where(outbox.c.key == f"{tx.uuid}:{key}"))
    row = found.one_or_none()
    if row is None:
        return ""
    return None if row.state == "new" else str(row.event)


async def next_after(tx: Transaction, now: datetime) -> datetime | None:
    """When the next of the rooms that must still wait may go on."""
    found = await tx.execute(
        select(func.min(outbox.c.not_before))
        .where(outbox.c.id.in_(_oldest()))
        .where(outbox.c.not_before > now)
    )
    instant: datetime | None = found.scalar_one()
    return instant


async def dead_letters(tx: Transaction) -> int:
    found = await tx.execute(select(func.count()).select_from(outbox).where(outbox.c.state == "dead"))
    return int(found.scalar_one())


async def forget(tx: Transaction, before: datetime) -> None:
    """Deletes what was queued and finished earlier than that, never what is still to be sent."""
    await tx.execute(
        delete(outbox)
        .where(outbox.c.state != "new")
        .where(outbox.c.queued_at < before)
        .where(outbox.c.finished_at < before)
    )


def _forgotten(key: str) -> dict[str, str]:
    return {"parcel": ""} if key.partition(":")[2].startswith(FORGOTTEN) else {}


def _event_of_the_earlier() -> ScalarSelect[str]:
    """Under which event the message arrived that this one replaces."""
    earlier = outbox.alias("earlier")
    return select(earlier.c.event).where(earlier.c.key == outbox.c.about).correlate(outbox).scalar_subquery()


@cache
def _oldest() -> Select[Any]:
    """The oldest unsent message of each room."""
    return (
        select(func.min(outbox.c.id))
        .where(outbox.c.state == "new")
        .group_by(outbox.c.transport, outbox.c.room)
    )


def _unsent(key: str, address: Address | None) -> Update:
    unsent = _row(key).where(outbox.c.state == "new")
    if address is None:
        return unsent
    return unsent.where(outbox.c.transport == address.transport).where(outbox.c.room == address.room)


def _row(key: str) -> Update:
    return update(outbox).where(outbox.c.key == key)
