"""How fast we may write into one conversation, and into all together; Teams refuses whoever is faster."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence

Limit = tuple[int, float]  # so many messages in so many seconds

LIMITS: tuple[Limit, ...] = ((7, 1.0), (8, 2.0), (60, 30.0), (1800, 3600.0))
EACH_SECOND = 30  # messages of the whole app in one tenant
LONGEST = 5.0  # seconds that anybody waits in the queue


def wait(sent: Sequence[float], now: float, limits: Sequence[Limit] = LIMITS) -> float:
    """Seconds until one more may be sent; `sent` are the moments of the earlier ones, in order, in seconds."""
    ready = now
    for most, seconds in limits:
        if len(sent) >= most:
            ready = max(ready, sent[-most] + seconds)
    return ready - now


class Pace:
    """Remembers when something was sent into which conversation. Moments are seconds of whatever clock."""

    def __init__(self, limits: Sequence[Limit] = LIMITS) -> None:
        self._limits = limits
        most = max((most for most, _ in limits), default=0)
        self._sent: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=most))

    def wait(self, conversation: str, now: float) -> float:
        """Seconds until one more may be sent there."""
        return wait(self._sent[conversation], now, self._limits)

    def sent(self, conversation: str, now: float) -> None:
        self._sent[conversation].append(now)


class Queue:
    """All conversations one after another, evenly spaced."""

    def __init__(self, each_second: float = EACH_SECOND) -> None:
        self._apart = 1 / each_second
        self._free_at = 0.0

    def wait(self, now: float) -> float:
        """Seconds until it is the turn of who asks; with more than LONGEST they have no place in the queue, and ask again then."""
        turn = max(now, self._free_at)
        if turn - now <= LONGEST:
            self._free_at = turn + self._apart
        return turn - now
