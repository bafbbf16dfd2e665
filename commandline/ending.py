"""How the bot ends: by a signal, or by what one of its loops cannot mend."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress


def first_of(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """What began it; the others are its consequences."""
    first = group.exceptions[0]
    return first_of(first) if isinstance(first, BaseExceptionGroup) else first


async def stoppable(work: Coroutine[None, None, None]) -> None:
    """SIGTERM ends the work as Ctrl-C does: a transaction that has begun is finished, what waits stays in the store."""
    here = asyncio.current_task()
    if here is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, here.cancel)
    with suppress(asyncio.CancelledError):
        await work


@asynccontextmanager
async def beside(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """The work goes on beside what is done within, and is cancelled when that is over. What ended either of them is raised."""
    ending: BaseException | None = None
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(work)
            yield
            task.cancel()
    except BaseExceptionGroup as ended:  # raised below: Python 3.11.2 wraps again what is raised here
        ending = first_of(ended)
    if ending is not None:
        raise ending
