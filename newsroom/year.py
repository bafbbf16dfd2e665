"""A year at a glance: where the gaps are, and which days of every year nobody has thought of yet."""

from __future__ import annotations

from datetime import date, timedelta

from newsroom.agenda import THURSDAY
from newsroom.overview import Entry, Overview
from newsroom.periods import Period, monday
from newsroom.topics import Status
from understanding.when.span import Span

PLANNED = frozenset({Status.ACCEPTED, Status.SCHEDULED, Status.PUBLISHED})
_WEEK = timedelta(weeks=1)


def of(year: int) -> Period:
    first = date(year, 1, 1)
    return Period(first, date(year, 12, 31), Span(first, grain="year"))


def is_sure(entry: Entry) -> bool:
    """Whether it will be, or was, published around a day that is known."""
    return entry.status in PLANNED and not entry.vague


def empty_weeks(overview: Overview) -> tuple[date, ...]:
    """Their Mondays, from this week on; of a period that is over, all of them. A week is in the period with its Thursday. What
    comes again and again fills none, or one weekly date would hide the gaps of a whole year.
    """
    period, today = overview.period, overview.today
    begin = monday(max(period.first, today) if today <= period.last else period.first)
    weeks = (begin + count * _WEEK for count in range((period.last - begin).days // 7 + 1))
    taken = {week for entry in overview.topics if is_sure(entry) and not entry.rule for week in _weeks(entry)}
    return tuple(
        week for week in weeks if period.first <= week + THURSDAY <= period.last and week not in taken
    )


def _weeks(entry: Entry) -> list[date]:
    if entry.first is None or entry.last is None:
        return []
    first = monday(entry.first)
    return [first + count * _WEEK for count in range((entry.last - first).days // 7 + 1)]


def unplanned(overview: Overview) -> tuple[Entry, ...]:
    """The days of every year that are to come and have no topic."""
    return tuple(
        entry
        for entry in overview.entries
        if entry.kind == "yearly"
        and entry.number is None
        and entry.first is not None
        and entry.first >= overview.today
    )
