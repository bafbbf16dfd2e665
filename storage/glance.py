"""A look at a database that another process works with: nothing is locked, migrated or written."""

from __future__ import annotations

from storage import inbox, outbox
from storage.database import ORGANISATION, Place
from storage.outages import begun
from storage.transaction import Transaction


async def undone(place: Place) -> int:
    """Messages that will never arrive, and events that were given up. Raises Unavailable."""
    engine = place.reader()
    try:
        async with begun(engine) as connection:
            tx = Transaction(connection, ORGANISATION, uuid="")
            return await outbox.dead_letters(tx) + await inbox.given_up(tx)
    finally:
        await engine.dispose()
