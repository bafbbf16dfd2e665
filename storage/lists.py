"""The list of topics that a room saw last: "annehmen 1 3" counts in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from newsroom.messages import Address
from storage.database import Transaction
from storage.tables import lists


async def show(tx: Transaction, address: Address, topics: Sequence[int], now: datetime) -> None:
    """Their ids, in the order in which they were shown there."""
    values = {"topics": json.dumps(list(topics)), "at": now}
    await tx.execute(
        tx.insert(lists)
        .values(transport=address.transport, room=address.room, **values)
        .on_conflict_do_update(index_elements=["organisation", "transport", "room"], set_=values)
    )


async def shown(tx: Transaction, address: Address, since: datetime) -> tuple[int, ...]:
    """The ids; none where nothing was shown since then."""
    found = await tx.execute(
        select(lists.c.topics)
        .where(lists.c.transport == address.transport)
        .where(lists.c.room == address.room)
        .where(lists.c.at >= since)
    )
    return tuple(json.loads(found.scalar_one_or_none() or "[]"))
