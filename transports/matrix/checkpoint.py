"""Where we are in the homeserver's stream, and what we could not read yet: one string, stored with the events it covers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

GIVE_UP_AFTER = timedelta(seconds=60)  # a key may be that late; then the sender is told
MOST_WAITING = 1000  # so that nobody can make the checkpoint grow for ever
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=10), timedelta(hours=1)  # between attempts to follow a room
MOST_TRIES = 60  # two days: the only server that knows the new room may be away that long
MOST_UPGRADES = 100  # for the same reason as MOST_WAITING


@dataclass(frozen=True, slots=True)
class Waiting:
    """An encrypted event whose key has not come; `seen` is our instant (ISO 8601), not the sender's claim."""

    room: str
    event: Mapping[str, Any]
    seen: str

    def is_given_up(self, now: datetime) -> bool:
        return now - datetime.fromisoformat(self.seen) >= GIVE_UP_AFTER


@dataclass(frozen=True, slots=True)
class Upgrade:
    """A room that has a tombstone, or one that we have entered and that may replace another: to be looked at.

    `again` is our instant (ISO 8601) before which a further attempt is pointless.
    """

    room: str
    entered: bool
    tries: int = 0
    again: str = ""

    def is_due(self, now: datetime) -> bool:
        return not self.again or now >= datetime.fromisoformat(self.again)

    def later(self, now: datetime) -> Upgrade | None:
        """The same after one more failure; None when that was the last attempt."""
        pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(self.tries, 10))
        tries = self.tries + 1
        return replace(self, tries=tries, again=(now + pause).isoformat()) if tries < MOST_TRIES else None


@dataclass(frozen=True, slots=True)
class Checkpoint:
    since: str | None = None
    waiting: tuple[Waiting, ...] = ()
    upgrades: tuple[Upgrade, ...] = ()

    @classmethod
    def read(cls, text: str | None) -> Checkpoint:
        if text is None:
            return cls()
        kept = json.loads(text)
        return cls(
            kept["since"],
            tuple(Waiting(**waiting) for waiting in kept["waiting"]),
            tuple(Upgrade(**upgrade) for upgrade in kept.get("upgrades", ())),
        )

    def text(self) -> str:
        return json.dumps(asdict(self), separators=(",", ":"))
