"""Rooms that were replaced by others: what belonged to the old one belongs to the new one."""

from __future__ import annotations

from sqlalchemy import Table, delete, select, update

from newsroom.messages import Address
from storage.conversations import draft_of
from storage.database import Transaction
from storage.tables import accounts, conversations, inbox, outbox, successors


async def moved(tx: Transaction, old: Address, new: Address) -> None:
    """Whatever waits for, or refers to, the old room goes on in the new one."""
    await tx.execute(
        tx.insert(successors)
        .values(transport=old.transport, room=old.room, successor=new.room)
        .on_conflict_do_update(
            index_elements=["organisation", "transport", "room"], set_={"successor": new.room}
        )
    )
    await _rebind(tx, accounts, old, new)
    await _rebind(tx, inbox, old, new)
    await _rebind(tx, outbox, old, new)
    if await draft_of(tx, old) is not None:
        await _make_way(tx, new)
    if not await _has_conversation(tx, new):
        await _rebind(tx, conversations, old, new)


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


async def _rebind(tx: Transaction, table: Table, old: Address, new: Address) -> None:
    await tx.execute(
        update(table)
        .where(table.c.transport == old.transport)
        .where(table.c.room == old.room)
        .values(room=new.room)
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
