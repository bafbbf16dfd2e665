"""Rooms that were replaced by others: what belonged to the old one belongs to the new one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Table, Update, delete, select, update

from newsroom.messages import Address
from storage.conversations import draft_of
from storage.database import Transaction
from storage.tables import accounts, conversations, inbox, outbox, successors

ABOUT_THE_ROOM: Final = ("invited", "moved", "deserted")  # concerns the old room and no other
CONVERSATION: Final = ("document", "picture")  # the other parcels are meant for the old room itself
REVIVED: Final = timedelta(
    hours=24
)  # the old room may have refused messages before anybody heard of the new one


async def moved(tx: Transaction, old: Address, new: Address, now: datetime | None = None) -> None:
    """What was and is being said in the old room goes on in the new one; joining or leaving the old one does not.
    With `now`, what the old room refused within the last day is tried in the new one, under the same key.
    """
    await tx.execute(
        tx.insert(successors)
        .values(transport=old.transport, room=old.room, successor=new.room)
        .on_conflict_do_update(
            index_elements=["organisation", "transport", "room"], set_={"successor": new.room}
        )
    )
    await tx.execute(_rebound(accounts, old, new))
    await tx.execute(
        _rebound(inbox, old, new).where(inbox.c.state == "new").where(inbox.c.kind.not_in(ABOUT_THE_ROOM))
    )
    if now is not None:
        await _revive(tx, old, now)
    await tx.execute(_rebound(outbox, old, new).where(outbox.c.kind.in_(CONVERSATION)))
    if await draft_of(tx, old) is not None:
        await _make_way(tx, new)
    if not await _has_conversation(tx, new):
        await tx.execute(_rebound(conversations, old, new))


async def current(tx: Transaction, address: Address) -> Address:
    """The room as it is called today."""
    seen = {address.room}
    while (successor := await _successor(tx, address)) not in seen:
        address = Address(address.transport, successor)
        seen.add(successor)
    return address


async def _successor(tx: Transaction, address: Address) -> str:
    found = await tx.execute(
        select(successors.c.successor)
        .where(successors.c.transport == address.transport)
        .where(successors.c.room == address.room)
    )
    return str(found.scalar_one_or_none() or address.room)


def _rebound(table: Table, old: Address, new: Address) -> Update:
    return (
        update(table)
        .where(table.c.transport == old.transport)
        .where(table.c.room == old.room)
        .values(room=new.room)
    )


async def _revive(tx: Transaction, room: Address, now: datetime) -> None:
    await tx.execute(
        update(outbox)
        .where(outbox.c.transport == room.transport)
        .where(outbox.c.room == room.room)
        .where(outbox.c.state == "dead")
        .where(outbox.c.kind.in_(CONVERSATION))
        .where(outbox.c.finished_at > now - REVIVED)
        .values(state="new", attempts=0, not_before=None, reason="", finished_at=None)
    )


async def _make_way(tx: Transaction, room: Address) -> None:
    """A draft moves in; only another draft, which somebody has already begun here, may stay."""
    await tx.execute(
        delete(conversations)
        .where(conversations.c.transport == room.transport)
        .where(conversations.c.room == room.room)
        .where(conversations.c.topic.is_(None))
    )


async def _has_conversation(tx: Transaction, room: Address) -> bool:
    found = await tx.execute(
        select(conversations.c.room)
        .where(conversations.c.transport == room.transport)
        .where(conversations.c.room == room.room)
    )
    return found.one_or_none() is not None
