"""The days of a recurrence."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from dateutil.rrule import rruleset, rrulestr


def occurrences(rrule: str, start: date, first: date, last: date) -> list[date]:
    """From `first` to `last`; `start` is the first of all."""
    return [one.date() for one in _days(rrule, start).between(_midnight(first), _midnight(last), inc=True)]


def upcoming(rrule: str, start: date, day: date) -> date | None:
    """The next one from this day on, if one is left."""
    one = _days(rrule, start).after(_midnight(day), inc=True)
    return one.date() if one else None


def _days(rrule: str, start: date) -> rruleset:
    return occurring(rrule, _midnight(start))


def occurring(rrule: str, start: datetime) -> rruleset:
    """All occurrences from then on, in their order."""
    rules = rruleset()
    for rule in _apart(rrule):
        rules.rrule(rrulestr(rule, dtstart=start))  # type: ignore[arg-type]  # one rule is no set
    return rules


def _apart(rrule: str) -> tuple[str, ...]:
    """ "WE,1SA" as two rules: dateutil looks for a day that is both, until the year 9999."""
    found = re.search(r"BYDAY=([^;]*)", rrule)
    days = found[1].split(",") if found else []
    plain = [day for day in days if not re.search(r"\d", day)]
    counted = [day for day in days if day not in plain]
    if found is None or not plain or not counted:
        return (rrule,)
    return tuple(rrule.replace(found[0], "BYDAY=" + ",".join(part)) for part in (plain, counted))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)
