"""The newest weekly agenda is kept up to date in the message that said it, at most once a minute (ADR 17)."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers import weekly
from handlers.dispatch import queue
from handlers.ground import Ground
from storage import marks
from storage.database import Transaction

MINUTE = timedelta(minutes=1)


class InPlace:
    """Remembers what it has compared; after a restart it compares anew."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._looked: datetime | None = None
        self._compared = ""

    async def look(self) -> None:
        """Reads the plan only where something has left its mark since, and on a new day."""
        ground, now = self._ground, self._ground.clock.now()
        if self._looked is not None and timedelta(0) <= now - self._looked < MINUTE:
            return
        self._looked = now
        mark = await ground.database.read(self._mark)
        if mark == self._compared:
            return
        if not await ground.database.read(self._is_outdated):
            self._compared = mark
            return
        self._compared = await ground.database.transaction(self._refresh)

    async def _mark(self, tx: Transaction) -> str:
        today = self._ground.settings.working_time.today(self._ground.clock.now())
        return f"{today}/{await marks.of_the_desk(tx)}"

    async def _is_outdated(self, tx: Transaction) -> bool:
        return await weekly.is_outdated(tx, await self._ground.context(tx))

    async def _refresh(self, tx: Transaction) -> str:
        """The mark of what the message then says; none as long as it cannot be changed yet."""
        context = await self._ground.context(tx)
        letters = await weekly.refresh(tx, context)
        await queue(tx, "agenda", letters, context.now)
        return await self._mark(tx) if letters else ""
