"""A lock for two kinds of work: what must not wait goes before what may, one after the other where both are waiting."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

Queue = deque[asyncio.Future[None]]


class Precedence:
    """Within a kind the longest waiting is next. Nobody waits for ever: after each that goes first comes one that has waited."""

    def __init__(self) -> None:
        self._held = False
        self._first: Queue = deque()
        self._waiting: Queue = deque()
        self._was_first = False

    @asynccontextmanager
    async def first(self) -> AsyncIterator[None]:
        await self._acquire(self._first)
        self._was_first = True
        try:
            yield
        finally:
            self._release()

    @asynccontextmanager
    async def in_turn(self) -> AsyncIterator[None]:
        await self._acquire(self._waiting)
        self._was_first = False
        try:
            yield
        finally:
            self._release()

    async def _acquire(self, queue: Queue) -> None:
        if not self._held:
            self._held = True
            return
        turn = asyncio.get_running_loop().create_future()
        queue.append(turn)
        try:
            await turn  # whoever releases leaves it held, for us
        except asyncio.CancelledError:
            if not turn.cancelled():
                self._release()  # it was our turn already
            raise

    def _release(self) -> None:
        both = (self._waiting, self._first) if self._was_first else (self._first, self._waiting)
        for queue in both:
            while queue:
                turn = queue.popleft()
                if not turn.done():
                    turn.set_result(None)
                    return
        self._held = False
