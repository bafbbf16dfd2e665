"""The agenda as a page: a list for each week, and what has no week."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from exports import clean
from newsroom.agenda import Beside
from newsroom.messages import Heading, Items, Line, Paragraph, Say
from newsroom.overview import Entry, Overview
from newsroom.periods import Period, monday
from newsroom.topics import Status
from texts import Voice
from web.entries import Item, item

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Section:
    """`name` is its anchor; `about` says more under the heading, `nothing` that there is no topic, or they are "". `lines` are
    told instead of entries.
    """

    name: str
    heading: str
    about: str = ""
    items: tuple[Item, ...] = ()
    nothing: str = ""
    lines: tuple[str, ...] = ()


Marks = Mapping[int, Sequence[Say]]  # behind topics, by their numbers


def sections(overview: Overview, marks: Marks, voice: Voice) -> tuple[Section, ...]:
    """Every entry in exactly one of them, but a blackout in each of its weeks; weeks stand there also when they are empty."""
    words = _Words(overview.today.year, marks, voice)
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
        Section(name, voice.plain(f"web.{name}"), items=words.items(apart[name]))
        for name in order
        if apart[name]
    )
    return (*_weeks(left, overview, words), *others)


@dataclass(frozen=True, slots=True)
class _Words:
    """How entries read for whoever thinks of that year."""

    year: int
    marks: Marks
    voice: Voice

    def items(self, entries: Iterable[Entry]) -> tuple[Item, ...]:
        return tuple(item(entry, self.year, self.voice, self._marks(entry)) for entry in entries)

    def _marks(self, entry: Entry) -> Sequence[Say]:
        return self.marks.get(entry.number or 0, ()) if entry.kind == "topic" else ()


def _begin(entry: Entry) -> date:
    return entry.first or date.max


def _taken(left: list[Entry], wanted: Callable[[Entry], bool]) -> list[Entry]:
    """What is wanted is no longer among what is left."""
    taken = [entry for entry in left if wanted(entry)]
    left[:] = [entry for entry in left if not wanted(entry)]
    return taken


def _weeks(entries: Sequence[Entry], overview: Overview, words: _Words) -> Iterator[Section]:
    placed = [(entry, _mondays(entry, overview.period)) for entry in entries]
    first = monday(overview.period.first)
    while first <= overview.period.last:
        yield _week(first, [entry for entry, weeks in placed if first in weeks], overview, words)
        first += WEEK


def _mondays(entry: Entry, period: Period) -> set[date]:
    """What lasts stands in the week in which it begins; only a blackout counts in every week."""
    first = monday(max(_begin(entry), period.first))
    last = monday(min(entry.last or first, period.last)) if entry.kind == "blackout" else first
    return {first + count * WEEK for count in range((last - first).days // 7 + 1)}


def _week(first: date, entries: Sequence[Entry], overview: Overview, words: _Words) -> Section:
    number, voice = str(first.isocalendar().week), words.voice
    key = "web.this_week" if first == monday(overview.today) else "web.week"
    patterns = voice.formats.patterns
    days = patterns.filled(
        "range", start=patterns.date(first, "date"), end=patterns.date(first + 6 * timedelta(days=1), "date")
    )
    is_planned = any(entry.kind == "topic" for entry in entries)
    nothing = "" if is_planned else voice.plain("web.no_topic")
    return Section(f"week-{number}", voice.plain(key, {"week": number}), days, words.items(entries), nothing)


# ---------------------------------------------------------------- what is told beside it


def banner(beside: Beside, voice: Voice) -> tuple[str, ...]:
    return tuple(clean.line(voice.plain(say.key, say.values)) for say in beside.banner)


def told(says: Sequence[Say], voice: Voice) -> tuple[Section, ...]:
    """A section from each heading on, with all that is said below it."""
    found: list[Section] = []
    for block in (block for say in says for block in voice.blocks(say.key, say.values)):
        match block:
            case Heading():
                found.append(Section(f"told-{len(found) + 1}", _plain(block.line)))
            case Items() if found:
                lines = tuple(map(_plain, block.lines))
                found[-1] = replace(found[-1], lines=(*found[-1].lines, *lines))
            case Paragraph() if found:
                found[-1] = replace(found[-1], lines=(*found[-1].lines, _plain(block.line)))
    return tuple(found)


def _plain(line: Line) -> str:
    return clean.line("".join(run.text for run in line))
