"""The picture of a year in words, for those who do not see it: every entry that it shows, month by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from exports import clean, wording
from newsroom.messages import Say
from newsroom.overview import Entry, Overview
from newsroom.year import empty_weeks
from texts import Voice

LONGEST: Final = 4_000  # characters, since everybody sees it under the picture; what is longer only counts
LONGEST_NAME: Final = 60


def text(overview: Overview, voice: Voice) -> str:
    """In one line. With very many entries only how many each month has."""
    months = [(month, _within(overview, month)) for month in _months(overview)]
    whole = [_month(month, entries, voice) for month, entries in months]
    if sum(map(len, whole)) > LONGEST:
        whole = [_counted(month, len(entries), voice) for month, entries in months]
    year = str(overview.period.first.year)
    weeks = empty_weeks(overview)
    gaps = [voice.plain("exports.alternative.gaps", {"weeks": wording.weeks(weeks, voice)})] if weeks else []
    return " ".join([voice.plain("exports.alternative.title", {"year": year}), *whole, *gaps])


def _months(overview: Overview) -> list[date]:
    """The first day of each."""
    return [overview.period.first.replace(month=number, day=1) for number in range(1, 13)]


def _within(overview: Overview, month: date) -> list[Entry]:
    """What begins in the month; what has begun before the period stands in its first one."""
    first = overview.period.first
    return [
        entry for entry in overview.entries if entry.first and max(entry.first, first).replace(day=1) == month
    ]


def _month(month: date, entries: Sequence[Entry], voice: Voice) -> str:
    name = voice.formats.patterns.month(month.month)
    if not entries:
        return voice.plain("exports.alternative.none", {"month": name})
    items = tuple(_item(entry) for entry in entries)
    return voice.plain("exports.alternative.month", {"month": name, "items": items})


def _counted(month: date, count: int, voice: Voice) -> str:
    name = voice.formats.patterns.month(month.month)
    return voice.plain("exports.alternative.counted", {"month": name, "count": count})


def _item(entry: Entry) -> Say:
    day = str(entry.first.day) if entry.first else ""
    if entry.kind == "topic":
        key = "vague" if entry.vague else entry.occasion
        return Say(f"exports.alternative.{key}", {"number": str(entry.number), "day": day})
    name = clean.line(entry.title)[:LONGEST_NAME]
    return Say("exports.alternative.other", {"name": name, "day": day})
