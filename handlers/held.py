"""Topics that were on hold until today: the editors are reminded of them, once."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from newsroom.asking import Item
from newsroom.topics import Status
from storage import topics
from storage.database import Transaction
from storage.notes import Note


async def collect(tx: Transaction, context: Context, today: date) -> tuple[list[Item], list[Note]]:
    """A source of the round; nobody but the editors is told."""
    del context
    rested = [
        topic
        for topic in await topics.with_status(tx, Status.ON_HOLD)
        if topic.plan.hold_until and topic.plan.hold_until <= today
    ]
    return [], [Note(f"held/{one.id}/{one.plan.hold_until}", "held", one) for one in rested]
