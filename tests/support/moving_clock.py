"""A clock that goes by itself from a moment that the test chooses, and that the test can turn further."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from tests.support.waiting import until

FOREVER = 1e9  # seconds


class MovingClock:
    """To be made where an event loop runs."""

    def __init__(self, begin: datetime) -> None:
        self._begin = begin
        self._started = asyncio.get_running_loop().time()

    def now(self) -> datetime:
        return self._begin + timedelta(seconds=asyncio.get_running_loop().time() - self._started)

    def turn(self, by: timedelta) -> None:
        self._begin += by

    async def sleep(self, seconds: float) -> None:
        wake = self.now() + timedelta(seconds=seconds)
        await until(lambda: self.now() >= wake, "the end of a sleep", FOREVER)
