"""The stretch of days that one looks back on: "letztes Jahr", "2026", "oktober", "KW 40", "12 wochen"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from newsroom import periods
from newsroom.entry import month_after, stretch
from newsroom.periods import LONGEST_WORDS, Period, Words, monday
from understanding.spelling import folded
from understanding.when.span import Span

MOST_WEEKS = 520
EARLIEST = 2000
NEAR = timedelta(weeks=8)


@dataclass(frozen=True, slots=True)
class Behind:
    """Words beside those of `periods.Words`: "letztes", "Jahr"."""

    last: Sequence[str]
    year: Sequence[str]


def last_weeks(today: date, weeks: int) -> Period:
    """So many weeks up to today; the present one counts."""
    first = monday(today) - timedelta(weeks=weeks - 1)
    return Period(first, today, Span(first, today))


def understood(text: str, today: date, words: Words, behind: Behind) -> Period | None:
    """Of weeks and months without a year the last one, unless one comes soon. None where the words name no period."""
    tokens = re.findall(r"[^\W\d_]+|\d+", folded(text[:LONGEST_WORDS]))
    named = _named(tokens, today, words, behind)
    if named or not tokens:
        return named
    ahead = periods.understood(text, today, words)
    if ahead and (ahead.first - today <= NEAR or _is(tokens[0], words.next)):
        return ahead
    before = periods.understood(text, month_after(today, -11), words)
    return before if before and before.span else ahead


def _named(tokens: Sequence[str], today: date, words: Words, behind: Behind) -> Period | None:
    match tokens:
        case [which, unit] if _is(which, behind.last):
            return _near(unit, today, -1, words, behind)
        case [which, unit] if _is(which, words.this):
            return _near(unit, today, 0, words, behind)
        case [*before, number, unit] if _weeks(before, number, unit, words, behind):
            return last_weeks(today, int(number))
        case [number] if number.isdecimal() and EARLIEST <= int(number[:5]) <= today.year:
            return _whole(date(int(number), 1, 1), "year")
        case _:
            return None


def _weeks(before: Sequence[str], number: str, unit: str, words: Words, behind: Behind) -> bool:
    """ "12 wochen", "letzte 12 wochen"."""
    said = all(_is(word, behind.last) for word in before) and _is(unit, words.weeks)
    return said and number.isdecimal() and 1 <= int(number[:5]) <= MOST_WEEKS


def _near(unit: str, today: date, step: int, words: Words, behind: Behind) -> Period | None:
    if _is(unit, words.week):
        return _whole(monday(today) + timedelta(weeks=step), "week")
    if _is(unit, words.month):
        return _whole(month_after(today, step), "month")
    return _whole(date(today.year + step, 1, 1), "year") if _is(unit, behind.year) else None


def _whole(first: date, grain: str) -> Period | None:
    span = Span(first, grain=grain)  # type: ignore[arg-type]  # this module's own calls: week, month, year
    days = stretch(span)
    return Period(*days, span) if days else None


def _is(word: str, known: Sequence[str]) -> bool:
    return word in {folded(one) for one in known}
