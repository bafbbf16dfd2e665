"""Whoever tries many wrong addresses is told to wait. Right ones are served all the same: behind one address of the net may be a
whole house, and guessing 256 bits is hopeless.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from datetime import datetime, timedelta
from typing import Final

MOST: Final = 20  # wrong ones
WINDOW: Final = timedelta(minutes=10)
REMEMBERED: Final = 1000  # visitors; the ones that missed longest ago are forgotten first


class Brake:
    def __init__(self) -> None:
        self._misses: OrderedDict[str, deque[datetime]] = OrderedDict()

    def holds(self, visitor: str, now: datetime) -> bool:
        """Whether the visitor missed too often lately."""
        missed = self._misses.get(visitor)
        return missed is not None and len(missed) == MOST and now - missed[0] < WINDOW

    def miss(self, visitor: str, now: datetime) -> None:
        self._misses.setdefault(visitor, deque(maxlen=MOST)).append(now)
        self._misses.move_to_end(visitor)
        if len(self._misses) > REMEMBERED:
            self._misses.popitem(last=False)
