"""The last day of an absence, from what somebody wrote. What is not certain is never guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Final, Literal

from newsroom.entry import stretch
from understanding.when import Reading, Region, understand
from understanding.when.span import Span

# Nothing that is a date, a day that is over, an absence that has not begun, or more than one possible day.
Unfit = Literal["no_date", "past", "later", "unclear"]

_OVER: Final = {"past", "recent"}  # of the questions that a date may leave open


def last_day(text: str, now: datetime, language: str, region: Region) -> date | Unfit:
    """Of "bis 12.12.", "diese Woche", "heute"; an absence always begins at once. `now` is local and naive."""
    reading = understand(text, now, language, region)
    return _last(reading, reading.span, now.date())


def day_until(text: str, now: datetime, language: str, region: Region) -> date | Unfit:
    """Of "12.12." where it is known that the last day is meant, as in a column of a table."""
    reading = understand(text, now, language, region)
    span = reading.span
    alone = span is not None and span.end is None and not span.open
    return _last(reading, replace(span, start=None, end=_end(span)) if span and alone else span, now.date())


def _last(reading: Reading, span: Span | None, today: date) -> date | Unfit:
    if reading.question in _OVER:
        return _running(reading, today) or "past"
    if span is None or span.recurrence or reading.question:
        return "no_date" if reading.question == "no_date" else "unclear"
    days = stretch(span)
    if days is None or span.vague:
        return "unclear"
    first, last = days
    if span.start is None:
        return last
    if first > today:
        return "later"
    return "no_date" if span.open else last  # "seit gestern" names no last day


def _running(reading: Reading, today: date) -> date | None:
    """Of "vom 23. bis 27.11." in these very days the last one, though it began before today."""
    stretches = [days for span in reading.candidates if (days := stretch(span))]
    return next((last for first, last in stretches if first <= today <= last), None)


def _end(span: Span) -> date | None:
    days = stretch(span)
    return days[1] if days else None
