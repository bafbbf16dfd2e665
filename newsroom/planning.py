"""What the desk decided about a topic: when and where it is published, how urgent it is, what it serves, what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Priority(StrEnum):
    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Plan:
    """Days are local. `day` is when it is to be published, not the day of the event; no `channels` means all of them.

    `hold_until` is the first day on which a topic on hold is to be looked at again. `link` and `reach` are what an editor wrote
    about the publication of `published_on`. `merged_into` is the id of the topic that goes on in its place. `revision` counts
    the changes that a calendar shows, since a subscribed one must notice them (RFC 5545, section 3.8.7.4).
    """

    day: date | None = None
    channels: tuple[str, ...] = ()
    priority: Priority = Priority.NORMAL
    hold_until: date | None = None
    theme: str = ""
    goals: tuple[str, ...] = ()
    link: str = ""
    reach: str = ""
    published_on: date | None = None
    merged_into: int | None = None
    revision: int = 0


UNPLANNED = Plan()
