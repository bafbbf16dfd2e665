"""Once a day, what nobody needs any more goes: finished events and messages, pictures without a topic."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from handlers.ground import Ground
from storage import files, inbox, outbox, posts, search
from storage.database import Transaction

log = logging.getLogger(__name__)

KEPT = timedelta(days=30)  # finished events and messages
ABANDONED = timedelta(days=1)  # a younger picture may be about to get its topic


async def upkeep(ground: Ground) -> None:
    """Doing it again changes nothing. Raises Unavailable."""
    now = ground.clock.now()

    async def forget(tx: Transaction) -> None:
        await _forget(tx, now - KEPT)

    await ground.database.transaction(forget)
    needed = await ground.database.read(files.in_use)
    try:
        await ground.darkroom.forget(needed, now - ABANDONED)
    except OSError as trouble:
        log.error("pictures could not be cleared away: %s", type(trouble).__name__)  # noqa: TRY400  # no paths
    await ground.database.tidy()


async def _forget(tx: Transaction, before: datetime) -> None:
    await inbox.forget(tx, before)
    await outbox.forget(tx, before)
    await posts.forget(tx, before)
    await search.compact(tx)
