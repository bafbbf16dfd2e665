"""Days and clock times become a span; "bis", "ab", "vor" and "nach" say which side of them is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from understanding.when.clock_times import Clocks, at
from understanding.when.days import DAY, Days, ahead
from understanding.when.grammar.said import (
    Ahead,
    Edge,
    Lasting,
    Named,
    School,
    Statement,
    Stretch,
    Term,
    Weekday,
    When,
)
from understanding.when.periods import PERIODS, end_of
from understanding.when.span import Span

_END_OF_NIGHT = 6  # o'clock


def spanned(
    days: Days, clocks: Clocks, statement: Statement, lasting: Lasting | None, *, about: bool
) -> Span:
    """`about` says that the days are approximate; clock times say so themselves."""
    when = statement.start
    plain = _timed(days, clocks, when) if clocks.start or clocks.end else _whole_days(days, when)
    span = replace(plain, about=about or when.about or clocks.about)
    return _lasting(_sensed(span, days, statement), lasting)


def _timed(days: Days, clocks: Clocks, when: When) -> Span:
    start, end = clocks.start, clocks.end
    days = days.moved(DAY) if start and start.hour < _END_OF_NIGHT and _by_night(when) else days
    many = days.last > days.first and days.grain == "day"
    first = at(days.first, start) if start else None
    last = at(days.last if many else days.first, end) if end else days.last if many else None
    if first and end and isinstance(last, datetime) and last <= first:
        last += DAY
    return Span(first, last, "minute", open=bool(when.hours and when.hours.open and not end))


def _by_night(when: When) -> bool:
    """ "heute Nacht um eins" is tomorrow by the calendar; "gestern um drei nachts" is what it says."""
    over = isinstance(when.day, Ahead) and when.day.count < 0
    return when.part == "night" and isinstance(when.day, Ahead | Weekday) and not over


def _whole_days(days: Days, when: When) -> Span:
    single = days.last == days.first or (
        days.grain in PERIODS and days.last <= end_of(days.first, days.grain)
    )
    return Span(days.first, None if single else days.last, days.grain, part=when.part)


def _sensed(span: Span, days: Days, statement: Statement) -> Span:
    clock = isinstance(span.start, datetime)
    match statement.sense:
        case "until":
            last = last_until(statement.start.day, days) or span.end or periods_last(days)
            return replace(span, start=None, end=span.start if clock else last)
        case "before":
            return replace(
                span,
                start=None,
                end=span.start if clock else days.first - DAY,
                grain=span.grain if clock else "day",
            )
        case "after" if not clock:
            return Span(periods_last(days) + DAY, open=True)
        case "since" if statement.end or isinstance(statement.start.day, Stretch):  # "seit 20.11. bis 20.12."
            return span
        case "from" | "after" | "since":
            return replace(span, open=True, end=span.end if clock else None)
        case _:
            return span


def periods_last(days: Days) -> date:
    return max(days.last, end_of(days.first, days.grain))


def last_until(term: Term | None, days: Days) -> date | None:
    """ "bis Weihnachten" ends when it begins, "bis zu den Ferien" the day before; None for all the others."""
    match term:
        case School() | Edge("begin", School()):
            return days.first - DAY
        case Named():
            return days.first
        case _:
            return None


def _lasting(span: Span, lasting: Lasting | None) -> Span:
    """ "am 4. Juli, dauert drei Tage" ends on the third."""
    start = span.start
    if lasting is None or span.end or start is None or isinstance(start, time):
        return span
    if lasting.unit in {"hour", "minute"}:
        step = timedelta(hours=lasting.count) if lasting.unit == "hour" else timedelta(minutes=lasting.count)
        return replace(span, end=start + step) if isinstance(start, datetime) else span
    end = ahead(start.date() if isinstance(start, datetime) else start, lasting.count, lasting.unit)
    return replace(span, end=end - DAY, open=False) if end else span
