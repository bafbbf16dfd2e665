"""Waiting in tests: for a condition, with a deadline, never for a length of time."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from typing import TypeVar, overload

Found = TypeVar("Found")

PATIENCE = 90.0  # seconds, before a test says what it waited for in vain: a machine may be busy
GLANCE = 0.02  # seconds between two looks


@overload
async def until(look: Callable[[], Awaitable[Found]], what: str, patience: float = ...) -> Found: ...
@overload
async def until(look: Callable[[], Found], what: str, patience: float = ...) -> Found: ...
async def until(look: Callable[[], object], what: str, patience: float = PATIENCE) -> object:
    """The first true result of `look`. Raises AssertionError naming `what` when it never came."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + patience
    while True:
        found = look()
        result = await found if inspect.isawaitable(found) else found
        if result:
            return result
        assert loop.time() < deadline, f"in vain: {what}"
        await _glance(loop)


async def _glance(loop: asyncio.AbstractEventLoop) -> None:
    rung = asyncio.Event()
    loop.call_later(GLANCE, rung.set)
    await rung.wait()
