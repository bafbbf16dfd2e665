"""Where a transport finds a conversation again, in its own words. Teams changes them now and then, so the last one counts."""

from __future__ import annotations

from sqlalchemy import delete, select

from newsroom.messages import Address
from storage.database import Transaction
from storage.tables import conversation_references as references


async def load(tx: Transaction, transport: str) -> dict[str, str]:
    """All of the transport, by room."""
    found = await tx.execute(
        select(references.c.room, references.c.reference).where(references.c.transport == transport)
    )
    return {row.room: row.reference for row in found}


async def keep(tx: Transaction, address: Address, reference: str) -> None:
    await tx.execute(
        tx.insert(references)
        .values(transport=address.transport, room=address.room, reference=reference)
        .on_conflict_do_update(
            index_elements=["organisation", "transport", "room"], set_={"reference": reference}
        )
    )


async def forget(tx: Transaction, address: Address) -> None:
    await tx.execute(
        delete(references)
        .where(references.c.transport == address.transport)
        .where(references.c.room == address.room)
    )
