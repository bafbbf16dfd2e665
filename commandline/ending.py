"""How the bot ends: by a signal, or by what one of its loops cannot mend."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import suppress


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
