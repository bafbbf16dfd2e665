"""Topics with a day of publication, and the schedule that they make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from newsroom.blackouts import Blackout
from newsroom.capacity import Schedule
from newsroom.planning import Plan
from newsroom.settings import Capacity, Settings, Town
from newsroom.topics import Status, Topic
from tests.newsroom.planned import topic
from tests.support.desk import settings

TUESDAY = date(2026, 11, 24)  # of week 48


def posted(number: int, day: str, *channels: str, status: Status = Status.SCHEDULED, **plan: Any) -> Topic:
    planned = Plan(date.fromisoformat(day), channels, **plan)
    return replace(topic(number, status=status), plan=planned)


def limited(per_week: int | None = None, **channels: int) -> Settings:
    """A house with two channels and these limits."""
    return settings(
        channels=("Instagram", "Facebook"),
        capacity=Capacity(per_week=per_week, channels=channels),
        town=Town(officials=("Bürgermeisterin Krämer",)),
    )


def schedule(
    chosen: Settings, topics: Iterable[Topic] = (), *blackouts: Blackout, queue: int = 0
) -> Schedule:
    return Schedule(TUESDAY, tuple(topics), blackouts, chosen, queue)


def blackout(first: str, last: str, *, holds: bool = False, reason: str = "Vorwahlzeit") -> Blackout:
    return Blackout(1, date.fromisoformat(first), date.fromisoformat(last), reason, holds)
