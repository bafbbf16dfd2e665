"""Second processes for the tests."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@asynccontextmanager
async def opening(place: str) -> AsyncIterator[tuple[Process, str]]:
    """A process that opens the place, and what it said; killed at the end."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.storage.opened", place), stdin=PIPE, stdout=PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    try:
        yield process, (await process.stdout.readline()).decode().strip()
    finally:
        await kill(process)


async def kill(process: Process) -> None:
    """kill -9, unless it has ended already."""
    if process.returncode is None:
        process.kill()
        await process.communicate()
