"""Days in the calendar: dates, weekdays, and what lies so many days ahead. All dates are local."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from understanding.when.grammar.said import Date, Unit, Weekday
from understanding.when.reading import Question
from understanding.when.span import Grain

RECENTLY = timedelta(days=60)  # a date without a year that is over so lately may be meant all the same
YEARS_AHEAD = 8  # the longest wait for a 29 February
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
SATURDAY, SUNDAY = 5, 6
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day. A whole week, month, quarter or year has that grain."""

    first: date
    last: date
    grain: Grain = "day"

    def moved(self, by: timedelta) -> Days:
        return replace(self, first=self.first + by, last=self.last + by)


@dataclass(frozen=True, slots=True)
class Found:
    """`options`, the likeliest first; more than one only with a `question`. None at all: there is no such day."""

    options: tuple[Days, ...]
    question: Question | None = None
    about: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """From where somebody looks ahead: `today`, and the Land whose school holidays count."""

    today: date
    land: str


NEVER = Found((), "impossible")


def one(day: date, question: Question | None = None) -> Found:
    return Found((Days(day, day),), question)


def either(*days: date, question: Question = "ambiguous") -> Found:
    return Found(tuple(Days(day, day) for day in days), question)


# ---------------------------------------------------------------- dates


def real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months_later(day: date, months: int) -> tuple[int, int]:
    """Year and month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def on_date(term: Date, after: date, place: Place) -> Found:
    """Past without a year is the next one; `recent` where the last one is hardly over."""
    if term.month is None:
        return in_months(lambda year, month: real(year, month, term.day), after)
    if term.year is not None:
        return _in_year(term, term.year, after, place)
    day = next_date(term.day, term.month, after)
    if day is None:
        return NEVER
    before = real(day.year - 1, term.month, term.day)
    recent = after == place.today and before and place.today - RECENTLY < before < place.today
    return either(day, before, question="recent") if recent and before else one(day)


def _in_year(term: Date, year: int, after: date, place: Place) -> Found:
    day = real(year, term.month or 1, term.day)
    if day is None:
        return NEVER
    if day >= place.today or after != place.today:
        return one(day)
    later = next_date(day.day, day.month, place.today)
    return either(day, *([later] if later else []), question="past")


def next_date(day: int, month: int, after: date) -> date | None:
    years = range(after.year, min(after.year + YEARS_AHEAD, date.max.year) + 1)
    return next((found for year in years if (found := real(year, month, day)) and found >= after), None)


def in_months(day_of: Callable[[int, int], date | None], after: date) -> Found:
    """In the first month from then on that has such a day."""
    for ahead_by in range(YEARS_AHEAD * 12):
        day = day_of(*months_later(after, ahead_by))
        if day and day >= after:
            return one(day)
    return NEVER


# ---------------------------------------------------------------- weekdays


def coming(weekday: int, after: date) -> date:
    """That day itself, if it is one."""
    return after + DAY * ((weekday - after.weekday()) % 7)


def on_weekday(term: Weekday, after: date, place: Place) -> Found:
    """Bare and "diesen" are the next, "nächsten" also the one after, if the next is in this week (docs/dates.md)."""
    day, which = coming(term.number, after), term.which
    today = day == place.today
    if which is None or which.steps == 0:
        return either(day + WEEK, day) if today else one(day)
    following = day + WEEK if today else day
    if which.steps < 0:
        return either(following - WEEK, following, question="past")
    meant = following + WEEK * (which.steps - 1)
    this_week = following.isocalendar()[:2] == place.today.isocalendar()[:2]
    return either(meant, meant + WEEK) if this_week and not which.sure else one(meant)


def agreeing(found: Found, weekday: int) -> Found:
    """The weekday confirms one of the dates, or contradicts them."""
    if not found.options:
        return found
    day = found.options[0].first
    confirmed = [days.first for days in found.options if days.first.weekday() == weekday]
    if confirmed and confirmed[0] == day:
        return one(day, "past" if found.question == "past" else None)
    return either(day, confirmed[0] if confirmed else _nearest(day, weekday), question="weekday")


def _nearest(day: date, weekday: int) -> date:
    return next(day + DAY * off for off in (1, -1, 2, -2, 3, -3) if (day.weekday() + off) % 7 == weekday)


def weekend(after: date) -> Days:
    """On a Sunday, the one that is not over yet."""
    saturday = coming(SATURDAY, after - DAY if after.weekday() == SUNDAY else after)
    return Days(saturday, saturday + DAY)


# ---------------------------------------------------------------- ahead


def ahead(day: date, count: float, unit: Unit) -> date | None:
    """None beyond the years that people plan in. 31 January and a month is the last of February."""
    try:
        if unit in MONTHS:
            return _months_ahead(day, round(count * MONTHS[unit]))
        return day + timedelta(days=round(count * {"day": 1, "week": 7}.get(unit, 0)))
    except OverflowError:
        return None


def _months_ahead(day: date, months: int) -> date | None:
    year, month = months_later(day, months)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
