"""The pictures of a topic that was handed in, found by the message they came with."""

from __future__ import annotations

from sqlalchemy import delete, update

from storage.database import Transaction
from storage.tables import pictures


async def caption(tx: Transaction, topic_id: int, event: str, words: str) -> None:
    await tx.execute(
        update(pictures)
        .where(pictures.c.topic == topic_id)
        .where(pictures.c.event == event)
        .values(caption=words)
    )


async def remove(tx: Transaction, topic_id: int, event: str) -> None:
    """The file stays; other topics may show the same picture."""
    await tx.execute(delete(pictures).where(pictures.c.topic == topic_id).where(pictures.c.event == event))
