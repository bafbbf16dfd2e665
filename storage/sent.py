"""Our own messages as people see them: what stands in one, and whether another one came after it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, or_, select

from newsroom.messages import Address, Document, File
from storage.database import Transaction
from storage.serialise import read_parcel
from storage.tables import outbox


@dataclass(frozen=True, slots=True)
class Sent:
    """A document of ours. `key` is the letter's, as `outbox.queue` takes it; `is_newest` says that none was said in the room
    since, be it still on its way.
    """

    key: str
    document: Document
    queued_at: datetime
    is_newest: bool


async def by_event(tx: Transaction, address: Address, event: str) -> Sent | None:
    """None for what is no document of ours in this room, or is known no longer."""
    if not event:
        return None
    said = (
        select(outbox.c.key, outbox.c.parcel, outbox.c.queued_at, outbox.c.event)
        .where(outbox.c.kind == "document")
        .where(outbox.c.state != "dead")
        .where(outbox.c.about.is_(None))
        .where(outbox.c.transport == address.transport)
        .where(outbox.c.room == address.room)
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    row = (await tx.execute(said.where(outbox.c.event == event))).one_or_none()
    if row is None:
        return None
    try:
        document = read_parcel(row.parcel)
    except ValueError:  # its words are forgotten, or an older version of ours wrote it
        return None
    newest = (await tx.execute(said)).one()
    if not isinstance(document, Document):
        return None
    return Sent(row.key.partition(":")[2], document, row.queued_at, newest.key == row.key)


async def file(tx: Transaction, key: str, addresses: Collection[Address]) -> File | None:
    """What we sent, or are about to send, under this whole key to one of these; None for what is no file or is forgotten."""
    places = [and_(outbox.c.transport == one.transport, outbox.c.room == one.room) for one in addresses]
    found = await tx.execute(select(outbox.c.parcel).where(outbox.c.key == key).where(or_(*places)))
    row = found.one_or_none()
    try:
        parcel = read_parcel(row.parcel) if row else None
    except ValueError:
        return None
    return parcel if isinstance(parcel, File) else None
