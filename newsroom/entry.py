"""A topic as the desk sees it at a glance: its day. What is missing stands in `newsroom/material.py`."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from newsroom.topics import Topic
from understanding.when.span import DayPart, Span

DAILY = {"day", "hour", "minute"}
PARTS: dict[DayPart, time] = {
    "morning": time(8),
    "forenoon": time(10),
    "noon": time(12),
    "afternoon": time(15),
    "evening": time(19),
    "night": time(22),
}


def when(topic: Topic) -> Span | None:
    """None where even the words of a date are missing."""
    answer = topic.draft.answers.get("when")
    span = answer.value if answer and isinstance(answer.value, Span) else None
    return span if span and (span.start or span.end or span.vague) else None


def fixed_days(span: Span | None) -> tuple[date, date] | None:
    """First and last day, if the days are certain; a clock time may be approximate or open: "Samstag ab 14 Uhr"."""
    if span is None or span.vague is not None or span.recurrence is not None or not has_certain_day(span):
        return None
    return stretch(span)


def has_certain_day(span: Span) -> bool:
    """Whether it is known on which day it begins, and nothing else may be meant; of what recurs, the first time."""
    rough = (span.about or span.open) and not isinstance(span.start, datetime)
    return _day(span.start) is not None and span.grain in DAILY and not rough


def stretch(span: Span | None) -> tuple[date, date] | None:
    """All the days that may be meant: of "KW 50" the seven, of "bis Freitag" that Friday, of "ab Freitag" all to come, of
    "um den 20. April" a week. Of what recurs, the first time.
    """
    if span is None:
        return None
    first, last = _day(span.start), _day(span.end)
    if first is None:
        return None if last is None else (last, last)
    if last is None and not has_certain_day(span):
        last = (
            date.max
            if span.open and span.recurrence is None
            else _end(first, "week" if span.grain in DAILY else span.grain)
        )
    return first, max(first, last or first)


def clock(span: Span | None) -> time:
    """When on its day; a whole day begins with it. Of "Samstag Mittag" only good for putting it in order."""
    if span is not None and isinstance(span.start, datetime):
        return span.start.time()
    return PARTS[span.part] if span is not None and span.part else time.min


def _day(moment: date | datetime | time | None) -> date | None:
    if isinstance(moment, datetime):
        return moment.date()
    return moment if isinstance(moment, date) else None


def _end(first: date, grain: str | None) -> date:
    if first.year == date.max.year:
        return first
    match grain:
        case "week":
            return first + timedelta(days=6)
        case "month" | "quarter" | "year":
            months = {"month": 1, "quarter": 3, "year": 12}[grain]
            return month_after(first, months) - timedelta(days=1)
        case _:
            return first


def month_after(day: date, months: int = 1) -> date:
    """The first day of the month that many months on."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)
