"""How exactly a statement names a day: a date, a day by its weekday or name, or only a period."""

from __future__ import annotations

from understanding.when.grammar.said import (
    Ahead,
    Both,
    Date,
    Dated,
    Inside,
    Month,
    Named,
    Quarter,
    School,
    Season,
    Several,
    Statement,
    Step,
    Stretch,
    Term,
    Year,
)
from understanding.when.named_days import days

PERIOD, DAY, DATED = 1, 2, 3
_ANY_YEAR = 2026


def exactness(statement: Statement) -> int:
    days = [when.day for when in (statement.start, statement.end) if when and when.day]
    return max((_of(day) for day in days), default=0)


def _of(term: Term) -> int:
    match term:
        case Date(_, int()) | Ahead():
            return DATED
        case Named(day, _) if _is_long(day):
            return PERIOD
        case Month() | Quarter() | Season() | Year() | School() | Step():
            return PERIOD
        case _:
            return max((DAY, *map(_of, _parts(term))))


def _parts(term: Term) -> tuple[Term, ...]:
    """What it is made of: of two periods the range is one, too."""
    match term:
        case Dated(_, day) | Both(day, _):
            return (day,)
        case Inside(what, _):
            return (what,)
        case Stretch(first, last):
            return (first, last)
        case Several(days):
            return days
        case _:
            return ()


def _is_long(day: str) -> bool:
    """Carnival is longer than its Monday."""
    first, last = days(day, _ANY_YEAR)
    return first < last
