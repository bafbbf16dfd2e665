"""Weeks, months, quarters, seasons and years, and their parts: "Ende Mai", "die zweite Augusthälfte"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal, cast

from understanding.when.days import (
    DAY,
    MONTHS,
    NEVER,
    SATURDAY,
    WEEK,
    YEARS_AHEAD,
    Days,
    Found,
    Place,
    coming,
    months_later,
    weekend,
)
from understanding.when.grammar.said import EdgeName, Nth, School, SeasonName, Step
from understanding.when.span import Grain

PERIODS = frozenset({"week", "month", "quarter", "year"})
_RECENTLY = timedelta(days=14)
FIRST_MONTHS: dict[SeasonName, int] = {
    "spring": 3,
    "summer": 6,
    "autumn": 9,
    "winter": 12,
}  # whole months from these on
_LONGEST_MONTH = 31
_THURSDAY = 3


def end_of(first: date, grain: Grain) -> date:
    """The last day of the period that begins on `first`."""
    if grain == "week":
        return first + DAY * 6
    if grain not in PERIODS:
        return first
    year, month = months_later(first, MONTHS[grain])
    return date(year, month, 1) - DAY


def whole(days: Days) -> Days:
    return replace(days, last=max(days.last, end_of(days.first, days.grain)))


def _months(year: int, month: int, count: int, grain: Grain) -> Days:
    behind = months_later(date(year, month, 1), count)
    return Days(date(year, month, 1), date(*behind, 1) - DAY, grain)


def iso_week(year: int, number: int) -> Days | None:
    """None where the year has no week 53."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return Days(monday, monday + DAY * 6, "week")


def month(year: int, number: int) -> Days:
    return _months(year, number, 1, "month")


def quarter(year: int, number: int) -> Days:
    return _months(year, number * 3 - 2, 3, "quarter")


def half_year(year: int, number: int) -> Days:
    return _months(year, number * 6 - 5, 6, "month")


def season(year: int, name: SeasonName) -> Days:
    return _months(year, FIRST_MONTHS[name], 3, "month")


def whole_year(year: int) -> Days:
    return _months(year, 1, 12, "year")


# ---------------------------------------------------------------- which one


def in_year(days: Days | None, place: Place) -> Found:
    if days is None:
        return NEVER
    return Found((days,), "past" if days.last < place.today else None)


def next_of(of: Callable[[int], Days | None], after: date, place: Place) -> Found:
    """Of the years to come the first that is not over; and also the one before, if it is only just over."""
    return _first(map(of, range(after.year - 1, after.year + YEARS_AHEAD)), after, place)


def _first(each: Iterable[Days | None], after: date, place: Place) -> Found:
    before: Days | None = None
    for days in each:
        if days and days.last >= after:
            recent = before is not None and after == place.today and place.today - before.last < _RECENTLY
            return Found((days, before), "recent") if recent and before else Found((days,))
        before = days or before
    return NEVER


def step(term: Step, place: Place) -> Found:
    """ "diese Woche", "nächster Monat"."""
    today, steps = place.today, term.which.steps
    if term.unit == "weekend":
        return _weekend(term, place)
    if term.unit == "week":
        monday = today - DAY * today.weekday() + WEEK * steps
        return in_year(Days(monday, monday + DAY * 6, "week"), place)
    months = MONTHS.get(term.unit)
    if months is None:
        return NEVER
    year, first = months_later(date(today.year, (today.month - 1) // months * months + 1, 1), months * steps)
    return in_year(
        _months(year, first, months, "month" if term.unit == "half" else cast("Grain", term.unit)), place
    )


def _weekend(term: Step, place: Place) -> Found:
    """On a Tuesday, the next weekend may be the coming one or that after it."""
    days = weekend(place.today).moved(WEEK * max(0, term.which.steps - 1))
    if not term.which.sure:
        return Found((days, days.moved(WEEK)), "ambiguous")
    return Found((days,)) if term.which.steps >= 0 else Found((days.moved(-WEEK),), "past")


# ---------------------------------------------------------------- parts of them


def edge(days: Days, name: EdgeName) -> Days:
    """Of a month to the 10th, to the 20th, to the end; of a week Mon-Tue, Wed, Thu-Fri; of what is longer by months."""
    first, last = days.first, days.last
    place = ("begin", "middle", "end").index(name)
    if days.grain == "week":
        begin, end = ((0, 1), (2, 2), (3, 4))[place]
        return Days(first + DAY * begin, first + DAY * end)
    if days.grain == "year":
        return replace(_months(first.year, (1, 6, 11)[place], 2, "month"), grain="day")
    if days.grain == "month" and (last - first).days < _LONGEST_MONTH:
        begin, end = ((0, 9), (10, 19), (20, (last - first).days))[place]
        return Days(first + DAY * begin, first + DAY * end)
    return _fraction(days, 3, place)


def nth(term: Nth, days: Days) -> Days | None:
    """The nth day, week, weekend, weekday or fraction of these days; negative numbers count from the end."""
    match term.what:
        case "day":
            day = days.first + DAY * (term.n - 1) if term.n > 0 else days.last + DAY * (term.n + 1)
            return Days(day, day) if days.first <= day <= days.last else None
        case "half" | "third":
            return _nth_fraction(term.what, term.n, days)
        case "week":
            return _nth_week(term, days)
        case "weekend":
            saturday = _nth_weekday(term.n, SATURDAY, days)
            return Days(saturday, saturday + DAY) if saturday else None
        case weekday:
            found = _nth_weekday(term.n, weekday, days)
            return Days(found, found) if found else None


def _nth_weekday(n: int, weekday: int, days: Days) -> date | None:
    first = coming(weekday, days.first) if n > 0 else coming(weekday, days.last - DAY * 6)
    day = first + WEEK * (n - 1 if n > 0 else n + 1)
    return day if days.first <= day <= days.last else None


def _nth_week(term: Nth, days: Days) -> Days | None:
    """Of school holidays seven days each from their start; of a month the weeks with most of their days in it (ISO 8601)."""
    if isinstance(term.within, School):
        first = days.first + WEEK * (term.n - 1) if term.n > 0 else max(days.first, days.last - DAY * 6)
        return Days(first, min(first + DAY * 6, days.last)) if first <= days.last else None
    thursday = _nth_weekday(term.n, _THURSDAY, days)
    return Days(thursday - DAY * 3, thursday + DAY * 3, "week") if thursday else None


def _nth_fraction(part: Literal["half", "third"], n: int, days: Days) -> Days | None:
    count = 2 if part == "half" else 3
    place = n - 1 if n > 0 else count + n
    return _fraction(days, count, place) if 0 <= place < count else None


def _fraction(days: Days, count: int, place: int) -> Days:
    length = (days.last - days.first + DAY) / count
    last = days.last if place == count - 1 else days.first + length * (place + 1) - DAY
    return Days(days.first + length * place, last)
