"""Periods that say of what figures are, or how things go each year, and not when something happens."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from understanding.when import Reading
from understanding.when.periods import end_of
from understanding.when.span import Span

_PERIODS: Final = frozenset({"month", "quarter", "year"})
_MONTH: Final = 31  # days


def is_of_figures(reading: Reading, today: date) -> bool:
    """ "im Jahr 2026", "Zahlen fürs letzte Jahr", "im ersten Halbjahr" when it is over; "im Frühjahr ..., im Herbst ..."."""
    spans = (reading.span,) if reading.span else reading.candidates
    if not spans or any(one.grain not in _PERIODS for one in spans):
        return False
    if reading.question == "several" and all(one.about for one in spans):
        return True
    return _is_year_that_began(spans[0], today) or _is_long_over(spans[0], today)


def _is_year_that_began(span: Span, today: date) -> bool:
    return span.grain == "year" and isinstance(span.start, date) and span.start.year <= today.year


def _is_long_over(span: Span, today: date) -> bool:
    """A quarter, or half a year; a month that was is when something happened."""
    first = span.start
    if not isinstance(first, date) or isinstance(first, datetime):
        return False
    last = span.end if span.end and span.grain == "month" else end_of(first, span.grain or "day")
    if not isinstance(last, date) or isinstance(last, datetime):
        return False
    return last < today and (last - first).days > _MONTH and not span.about
