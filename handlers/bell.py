"""A bell that wakes a loop: rung when there is work, or by the clock."""

from __future__ import annotations

import asyncio

from newsroom.clock import Clock


class Bell:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self._rung.set()

    async def wait(self, seconds: float) -> None:
        """Returns when rung, at the latest after that many seconds; a ring while nobody waited counts."""
        async with asyncio.TaskGroup() as group:
            alarm = group.create_task(self._ring_after(seconds))
            await self._rung.wait()
            alarm.cancel()
        self._rung.clear()

    async def rest(self, seconds: float) -> None:
        """Returns after that many seconds, however often it rings."""
        await self._clock.sleep(seconds)

    async def _ring_after(self, seconds: float) -> None:
        await self._clock.sleep(seconds)
        self._rung.set()
