"""The agenda as a page: a list for each week, and what has no week."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from newsroom.overview import Entry, Overview
from newsroom.periods import monday
from newsroom.topics import Status
from texts import Voice
from web.entries import Item, item

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Section:
    """`name` is its anchor; `about` says more under the heading, or is ""."""

    name: str
    heading: str
    about: str
    items: tuple[Item, ...]


def sections(overview: Overview, voice: Voice) -> tuple[Section, ...]:
    """Every entry in exactly one of them; weeks stand there also when they are empty."""
    left = list(overview.entries)
    apart = {
        "inbox": _taken(left, lambda entry: entry.status is Status.SUBMITTED),
        "on_hold": _taken(left, lambda entry: entry.status is Status.ON_HOLD),
        "undated": _taken(left, lambda entry: entry.first is None or entry.vague),
        "later_on": _taken(left, lambda entry: _begin(entry) > overview.period.last),
        "held": _taken(left, lambda entry: (entry.last or _begin(entry)) < overview.period.first),
    }
    order = ("undated", "later_on", "on_hold", "held", "inbox")
    others = (
        _section(name, (voice.plain(f"web.{name}"), ""), apart[name], overview.today.year, voice)
        for name in order
        if apart[name]
    )
    return (*_weeks(left, overview, voice), *others)


def _begin(entry: Entry) -> date:
    return entry.first or date.max


def _taken(left: list[Entry], wanted: Callable[[Entry], bool]) -> list[Entry]:
    """What is wanted is no longer among what is left."""
    taken = [entry for entry in left if wanted(entry)]
    left[:] = [entry for entry in left if not wanted(entry)]
    return taken


def _weeks(entries: Sequence[Entry], overview: Overview, voice: Voice) -> Iterator[Section]:
    period = overview.period
    first = monday(period.first)
    while first <= period.last:
        of_week = [entry for entry in entries if monday(max(_begin(entry), period.first)) == first]
        yield _week(first, of_week, overview, voice)
        first += WEEK


def _week(first: date, entries: Sequence[Entry], overview: Overview, voice: Voice) -> Section:
    number = str(first.isocalendar().week)
    key = "web.this_week" if first == monday(overview.today) else "web.week"
    patterns = voice.formats.patterns
    days = patterns.filled(
        "range", start=patterns.date(first, "date"), end=patterns.date(first + 6 * timedelta(days=1), "date")
    )
    return _section(
        f"week-{number}", (voice.plain(key, {"week": number}), days), entries, overview.today.year, voice
    )


def _section(
    name: str, heading: tuple[str, str], entries: Sequence[Entry], year: int, voice: Voice
) -> Section:
    """`heading` and what stands below it."""
    return Section(name, *heading, tuple(item(entry, year, voice) for entry in entries))
