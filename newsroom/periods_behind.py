"""The stretch of days that one looks back on, where the agenda would look ahead: "oktober", "KW 40", "12 wochen"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from newsroom import periods
from newsroom.entry import month_after
from newsroom.periods import LONGEST_WORDS, Period, Words, monday
from understanding.spelling import folded
from understanding.when.span import Span

MOST_WEEKS = 520
NEAR = timedelta(weeks=8)


def last_weeks(today: date, weeks: int) -> Period:
    """So many weeks up to today; the present one counts."""
    first = monday(today) - timedelta(weeks=weeks - 1)
    return Period(first, today, Span(first, today))


def understood(text: str, today: date, words: Words) -> Period | None:
    """As `periods.understood`, but of weeks and months without a year the last one, unless one comes soon."""
    tokens = re.findall(r"[^\W\d_]+|\d+", folded(text[:LONGEST_WORDS]))
    match tokens:
        case [number, unit] if unit in {folded(one) for one in words.weeks} and number.isdecimal():
            return last_weeks(today, int(number[:5])) if 1 <= int(number[:5]) <= MOST_WEEKS else None
        case [_]:
            return _latest(text, today, words)
        case [unit, _] if unit in {folded(one) for one in words.week}:
            return _latest(text, today, words)
        case _:
            return periods.understood(text, today, words)


def _latest(text: str, today: date, words: Words) -> Period | None:
    ahead = periods.understood(text, today, words)
    if ahead and ahead.first - today <= NEAR:
        return ahead
    return periods.understood(text, month_after(today, -11), words) or ahead
