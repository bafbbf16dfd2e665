"""Runs `bot.py` as its own process with a clock that a test can turn: python steered.py CLOCKFILE COMMAND …

The file holds seconds to add to the real time. Everything else of the process is the real thing.
"""

from __future__ import annotations

import asyncio
import runpy
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GLANCE = 0.05  # seconds between two looks whether the clock was turned


class SteeredClock:
    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        turned = float(self._file.read_text() or 0)
        return datetime.now(UTC) + timedelta(seconds=turned)  # noqa: TID251  # stands in for the real clock

    async def sleep(self, seconds: float) -> None:
        wake = self.now() + timedelta(seconds=seconds)
        while (left := (wake - self.now()).total_seconds()) > 0:  # noqa: ASYNC110  # no event tells of a changed file
            await asyncio.sleep(min(left, GLANCE))  # noqa: TID251  # stands in for the real clock


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    clock_file, *arguments = sys.argv[1:]
    sys.argv = ["bot.py", *arguments]
    runpy.run_path(str(ROOT / "bot.py"))["main"](SteeredClock(Path(clock_file)))
