"""The year at a glance: a table that counts, and a list for each month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from exports import wording
from newsroom.overview import Entry, Overview
from newsroom.year import empty_weeks
from texts import Voice
from web.entries import Item, item


@dataclass(frozen=True, slots=True)
class Month:
    number: int
    name: str
    topics: int
    days: int
    holidays: int
    gaps: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class YearPage:
    """`others` is what stands in no month of the year."""

    year: int
    months: tuple[Month, ...]
    gaps: str
    others: tuple[Item, ...]


def year_page(overview: Overview, voice: Voice) -> YearPage:
    """The overview is of one whole year."""
    year = overview.period.first.year
    weeks = empty_weeks(overview)
    placed = [(_month_of(entry, overview), entry) for entry in overview.entries]
    months = tuple(
        _month(date(year, number, 1), [entry for month, entry in placed if month == number], weeks, voice)
        for number in range(1, 13)
    )
    others = tuple(item(entry, year, voice) for month, entry in placed if month is None)
    return YearPage(year, months, wording.weeks(weeks, voice), others)


def _month_of(entry: Entry, overview: Overview) -> int | None:
    """What has begun before the year stands in its first month."""
    period = overview.period
    if entry.first is None or entry.first > period.last or (entry.last or entry.first) < period.first:
        return None
    return max(entry.first, period.first).month


def _month(first: date, entries: list[Entry], weeks: tuple[date, ...], voice: Voice) -> Month:
    """A week is in the month of its Thursday."""
    gaps = tuple(monday for monday in weeks if (monday + timedelta(days=3)).month == first.month)
    return Month(
        number=first.month,
        name=voice.formats.patterns.month(first.month),
        topics=len({entry.uid for entry in entries if entry.kind == "topic"}),
        days=sum(entry.kind == "yearly" for entry in entries),
        holidays=sum(entry.kind == "holiday" for entry in entries),
        gaps=wording.weeks(gaps, voice),
        items=tuple(item(entry, first.year, voice) for entry in entries),
    )
