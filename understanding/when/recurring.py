"""The days of a recurrence."""

from __future__ import annotations

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
    return rrulestr(rrule, dtstart=_midnight(start), forceset=True)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)
