"""Where we are in the homeserver's stream, and what we could not read yet: one string, stored with the events it covers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

GIVE_UP_AFTER = timedelta(seconds=60)  # a key may be that late; then the sender is told
MOST_WAITING = 1000  # so that nobody can make the checkpoint grow for ever


@dataclass(frozen=True, slots=True)
class Waiting:
    """An encrypted event whose key has not come; `seen` is our instant (ISO 8601), not the sender's claim."""

    room: str
    event: Mapping[str, Any]
    seen: str

    def is_given_up(self, now: datetime) -> bool:
        return now - datetime.fromisoformat(self.seen) >= GIVE_UP_AFTER


@dataclass(frozen=True, slots=True)
class Checkpoint:
    since: str | None = None
    waiting: tuple[Waiting, ...] = ()

    @classmethod
    def read(cls, text: str | None) -> Checkpoint:
        if text is None:
            return cls()
        kept = json.loads(text)
        return cls(kept["since"], tuple(Waiting(**waiting) for waiting in kept["waiting"]))

    def text(self) -> str:
        return json.dumps(asdict(self), separators=(",", ":"))
