"""Outages of the database are waited out: whoever needs it asks again, ever more rarely."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from storage.errors import Unavailable

log = logging.getLogger(__name__)

T = TypeVar("T")

LONGEST_REST = 60.0  # seconds between two attempts
MOST_DOUBLINGS = 10  # beyond LONGEST_REST, and far from what a float can hold


async def through_outages(work: Callable[[], Awaitable[T]], rest: Callable[[float], Awaitable[None]]) -> T:
    """Does the work, from its beginning again as often as the database is away; `rest` waits that many seconds."""
    failures = 0
    while True:
        try:
            return await work()
        except Unavailable as outage:
            failures += 1
            log.warning("the database is away (%s), failure %d", outage.values["problem"], failures)
        await rest(min(LONGEST_REST, 2.0 ** min(failures - 1, MOST_DOUBLINGS)))
