"""The clock as a port: the real one lives in `bot.py`, the turnable one in the tests."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in UTC."""

    async def sleep(self, seconds: float) -> None:
        """Returns after that many seconds of this clock."""
