"""Whole weeks and months: no day is known, but the agenda can place them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from understanding.when.days import RECENTLY
from understanding.when.lexicon import MONTH, MONTHS
from understanding.when.span import Span

_YEAR = r"(?:,?\s+|\s?/\s?)((?:19|20)\d\d)"
_WEEK = re.compile(
    rf"(?:in\s+)?(?:der\s+)?(?:(?:kw|kalenderwoche|week)\s?(\d\d?)|(\d\d?)\.\s?(?:kw|kalenderwoche))(?:{_YEAR})?"
)
_MONTH = re.compile(rf"(?:(?:im|in)\s+)?({MONTH})\b\.?(?:{_YEAR})?")


def period(words: str, today: date) -> Span | None:
    """None where the whole text is none, or one that is over: then only the words say which is meant."""
    if match := _WEEK.fullmatch(words):
        return _week(int(match[1] or match[2]), int(match[3] or 0), today)
    if match := _MONTH.fullmatch(words):
        return _month(MONTHS[match[1]], int(match[2] or 0), today)
    return None


def _week(number: int, year: int, today: date) -> Span | None:
    this_year = today.isocalendar().year
    for candidate in [year] if year else (this_year, this_year + 1):
        monday = _monday(candidate, number)
        last = monday + timedelta(days=6) if monday else date.min
        if last >= today:
            return Span(monday, grain="week")
        if today - RECENTLY < last:
            return None
    return None


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None  # not every year has a week 53


def _month(month: int, year: int, today: date) -> Span | None:
    for candidate in [year] if year else (today.year, today.year + 1):
        first = date(candidate, month, 1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        if last >= today:
            return Span(first, grain="month")
        if today - RECENTLY < last:
            return None
    return None
