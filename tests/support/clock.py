"""A clock that only turns when the test turns it."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta


class TurnableClock:
    """Sleepers wake when `turn` has carried the clock past their time."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._turned = asyncio.Condition()

    def now(self) -> datetime:
        return self._now

    async def sleep(self, seconds: float) -> None:
        wake = self._now + timedelta(seconds=seconds)
        async with self._turned:
            await self._turned.wait_for(lambda: self._now >= wake)

    async def turn(self, by: timedelta) -> None:
        async with self._turned:
            self._now += by
            self._turned.notify_all()

    async def turn_to(self, instant: datetime) -> None:
        await self.turn(instant - self._now)
