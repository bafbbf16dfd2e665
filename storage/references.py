"""Where a transport finds a conversation again, in its own words. Teams changes them now and then, so the last one counts."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, select

from newsroom.messages import Address
from storage.database import Database, Transaction
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


class StoredReferences:
    """The same as a port of one transport, a transaction for each call."""

    def __init__(self, database: Database, transport: str) -> None:
        self._database = database
        self._transport = transport

    async def load(self) -> dict[str, str]:
        return await self._database.read(lambda tx: load(tx, self._transport))

    async def keep(self, places: Mapping[str, str]) -> None:
        async def kept(tx: Transaction) -> None:
            for room, reference in places.items():
                await keep(tx, Address(self._transport, room), reference)

        await self._database.at_once(kept)

    async def forget(self, room: str) -> None:
        await self._database.transaction(lambda tx: forget(tx, Address(self._transport, room)))
