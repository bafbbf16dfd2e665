"""When something weekly falls due, and what becomes of it when nobody was there to say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

NOTICEABLE = timedelta(minutes=10)  # below that nobody sees a delay
CAUGHT_UP = timedelta(hours=24)  # an agenda later than that is dropped, visibly


@dataclass(frozen=True, slots=True)
class Weekly:
    """Once a week, at `at` by the clock on the wall of the zone; Monday is weekday 0."""

    weekday: int
    at: time
    zone: str


@dataclass(frozen=True, slots=True)
class Due:
    """`wall` is local and naive, `instant` the same moment, aware, in UTC."""

    wall: datetime
    instant: datetime


class Punctuality(StrEnum):
    ON_TIME = "on_time"
    LATE = "late"
    MISSED = "missed"


def next_due(rule: Weekly, now: datetime) -> Due:
    """The first one strictly after `now`, which is aware."""
    today = wall(now, rule.zone).date()
    day = today + timedelta(days=(rule.weekday - today.weekday()) % 7)
    due = _due(datetime.combine(day, rule.at), rule.zone)
    return due if due.instant > now else _due(due.wall + timedelta(days=7), rule.zone)


def _due(wall: datetime, zone: str) -> Due:
    """A moment that the clocks skip comes when they have jumped, one that comes twice the first time."""
    return Due(wall, wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC))


def wall(instant: datetime, zone: str) -> datetime:
    """What the clock on the wall shows: local and naive."""
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def key_of(kind: str, due: Due) -> str:
    """By ISO week, so that a changed weekday never speaks twice in one week: "agenda/2026-W50"."""
    year, week, _ = due.wall.isocalendar()
    return f"{kind}/{year}-W{week:02}"


def punctuality(due: datetime, now: datetime) -> Punctuality:
    if now - due > CAUGHT_UP:
        return Punctuality.MISSED
    return Punctuality.LATE if now - due > NOTICEABLE else Punctuality.ON_TIME
