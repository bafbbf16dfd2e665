"""A topic as the desk sees it at a glance: its day, and what is missing."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from newsroom.questions import IDS
from newsroom.topics import Draft, Given, Topic
from understanding.when.span import Span

DAILY = {"day", "hour", "minute"}


def when(topic: Topic) -> Span | None:
    """None where even the words of a date are missing."""
    answer = topic.draft.answers.get("when")
    span = answer.value if answer and isinstance(answer.value, Span) else None
    return span if span and (span.start or span.end or span.vague) else None


def missing(topic: Topic) -> tuple[str, ...]:
    """Ids of the questions that are open, in their order. What was said not to apply is not missing."""
    return tuple(question for question in IDS if not _closed(topic.draft, question))


def _closed(draft: Draft, question: str) -> bool:
    """Words about a picture are no picture yet."""
    given = draft.answers[question].given if question in draft.answers else Given.OPEN
    if question == "pictures":
        return bool(draft.pictures) or given is Given.VOID
    return given in {Given.VALUE, Given.VOID}


def fixed_days(span: Span | None) -> tuple[date, date] | None:
    """First and last day, if the days are certain."""
    if span is None or span.vague is not None or span.grain not in DAILY or span.recurrence is not None:
        return None
    return None if _day(span.start) is None else stretch(span)


def stretch(span: Span | None) -> tuple[date, date] | None:
    """All the days that may be meant: of "KW 50" the seven, of "bis Freitag" that Friday."""
    if span is None:
        return None
    first, last = _day(span.start), _day(span.end)
    if first is None:
        return None if last is None else (last, last)
    return first, max(first, last or _end(first, span.grain))


def clock(span: Span | None) -> time:
    """When on its day; a whole day begins with it."""
    return span.start.time() if span and isinstance(span.start, datetime) else time.min


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
