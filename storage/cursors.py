"""How far each account of each transport has read: written with the events it stands behind, never before."""

from __future__ import annotations

from sqlalchemy import select

from storage.database import Transaction
from storage.tables import cursors


async def load(tx: Transaction, transport: str, account: str) -> str | None:
    found = await tx.execute(
        select(cursors.c.checkpoint)
        .where(cursors.c.transport == transport)
        .where(cursors.c.account == account)
    )
    checkpoint: str | None = found.scalar_one_or_none()
    return checkpoint


async def save(tx: Transaction, transport: str, account: str, checkpoint: str) -> None:
    await tx.execute(
        tx.insert(cursors)
        .values(transport=transport, account=account, checkpoint=checkpoint)
        .on_conflict_do_update(
            index_elements=["organisation", "transport", "account"], set_={"checkpoint": checkpoint}
        )
    )
