"""When something weekly falls due, and what becomes of it when nobody was there to say it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

NOTICEABLE = timedelta(minutes=10)  # below that nobody sees a delay
CAUGHT_UP = timedelta(hours=24)  # an agenda later than that is dropped, visibly
WEEK, DAY = timedelta(weeks=1), timedelta(days=1)
FRIDAY = 4
LONGEST_CLOSURE = 60  # weeks; whoever is closed for longer gets the agenda on its regular day

IsWorkingDay = Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class Weekly:
    """Once a week, at `at` by the clock on the wall of the zone; Monday is weekday 0."""

    weekday: int
    at: time
    zone: str


@dataclass(frozen=True, slots=True)
class Due:
    """`wall` is local and naive, `instant` the same moment, aware, in UTC. `regular` is the day of the rule, which is later
    where nobody works on that day.
    """

    wall: datetime
    instant: datetime
    regular: date


class Punctuality(StrEnum):
    ON_TIME = "on_time"
    LATE = "late"
    MISSED = "missed"


def next_due(rule: Weekly, now: datetime, is_working_day: IsWorkingDay | None = None) -> Due:
    """The first one strictly after `now`, which is aware. With `is_working_day` it comes on the last working day before one
    on which nobody works, and not at all where no working day lies between it and the one before.
    """
    for planned in _regular_days(rule, now):
        due = _due_on(planned, rule, is_working_day)
        if due and due.instant > now:
            return due
    return next_due(rule, now)


def still_due(rule: Weekly, now: datetime, is_working_day: IsWorkingDay) -> Due | None:
    """The one that was to come early while nobody was there, and whose regular day is still ahead; None if there is none."""
    planned = next_due(rule, now).regular
    due = _due_on(planned, rule, is_working_day)
    return due if due and due.instant <= now else None


def _regular_days(rule: Weekly, now: datetime) -> Iterator[date]:
    today = wall(now, rule.zone).date()
    first = today + DAY * ((rule.weekday - today.weekday()) % 7)
    return (first + WEEK * week for week in range(LONGEST_CLOSURE))


def _due_on(planned: date, rule: Weekly, is_working_day: IsWorkingDay | None) -> Due | None:
    day = _moved(planned, is_working_day) if is_working_day and rule.weekday <= FRIDAY else planned
    return _due(datetime.combine(day, rule.at), rule.zone, planned) if day else None


def _moved(planned: date, is_working_day: IsWorkingDay) -> date | None:
    """The day itself, or the last working day before it that lies behind the regular day of the week before."""
    days = (planned - DAY * back for back in range(WEEK.days))
    return next((day for day in days if is_working_day(day)), None)


def regular(key: str, rule: Weekly) -> Due:
    """When the rule would have it if everybody worked on that day; `key` is as from `key_of`."""
    year, _, week = key.rpartition("/")[2].partition("-W")
    day = date.fromisocalendar(int(year), int(week), rule.weekday + 1)
    return _due(datetime.combine(day, rule.at), rule.zone, day)


def _due(wall: datetime, zone: str, regular: date) -> Due:
    """A moment that the clocks skip comes when they have jumped, one that comes twice the first time."""
    return Due(wall, wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC), regular)


def wall(instant: datetime, zone: str) -> datetime:
    """What the clock on the wall shows: local and naive."""
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def key_of(kind: str, due: Due) -> str:
    """By the ISO week of the regular day, so that neither a holiday nor a changed weekday makes it speak twice:
    "agenda/2026-W50".
    """
    year, week, _ = due.regular.isocalendar()
    return f"{kind}/{year}-W{week:02}"


def punctuality(due: datetime, now: datetime) -> Punctuality:
    if now - due > CAUGHT_UP:
        return Punctuality.MISSED
    return Punctuality.LATE if now - due > NOTICEABLE else Punctuality.ON_TIME
