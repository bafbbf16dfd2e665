"""What a page shows of one entry of an overview, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from exports import clean, wording
from newsroom.entry import stretch
from newsroom.messages import Say
from newsroom.overview import Entry
from newsroom.planning import Priority
from texts import Voice


@dataclass(frozen=True, slots=True)
class Item:
    """`iso` is the day for machines, "" where there is none; `link` is safe to follow, or ""."""

    kind: str
    kind_name: str
    title: str
    iso: str
    day: str
    status: str
    status_name: str
    notes: tuple[str, ...]
    link: str


def item(entry: Entry, year: int, voice: Voice, marks: Sequence[Say] = ()) -> Item:
    """`year` is the one that the reader thinks of: days of another one say theirs. `marks` are a few words each."""
    marked = [voice.plain(mark.key, mark.values) for mark in marks]
    return Item(
        kind=entry.kind,
        kind_name="" if entry.kind == "topic" else wording.kind(entry, voice),
        title=clean.line(wording.title(entry, voice)),
        iso="" if entry.first is None or entry.vague else entry.first.isoformat(),
        day=clean.line(day(entry, year, voice)),
        status=entry.status or "",
        status_name=wording.status(entry, voice),
        notes=tuple(clean.line(note) for note in (*_notes(entry, voice), *marked)),
        link=followable(entry.link),
    )


def day(entry: Entry, year: int, voice: Voice) -> str:
    """ "Samstag, 5. Dezember, 15:00 Uhr", "Ende Mai 2027", or "" where there is none."""
    if entry.first is None or entry.vague:
        return wording.told(entry, voice)
    days = _days(entry.first, entry.last or entry.first, year, voice)
    return ", ".join(part for part in (days, _clock(entry, voice)) if part)


def _days(first: date, last: date, year: int, voice: Voice) -> str:
    patterns = voice.formats.patterns
    begins, ends = (patterns.date(day, "day_of_year" if day.year == year else "day") for day in (first, last))
    return begins if first == last else patterns.filled("range", start=begins, end=ends)


def _clock(entry: Entry, voice: Voice) -> str:
    patterns = voice.formats.patterns
    if entry.start is None:
        return ""
    begins = patterns.time(entry.start)
    if entry.end is None:
        return patterns.filled("clock", time=begins)
    return patterns.filled("clocks", start=begins, end=patterns.time(entry.end))


def _notes(entry: Entry, voice: Voice) -> list[str]:
    """Each with what it is, unless that is plain."""
    about = [voice.plain("web.about", {"number": str(entry.number)})]
    if entry.kind != "topic":
        return [entry.department] * bool(entry.department) + about * bool(entry.number)
    told = {
        "when": wording.told(entry, voice) if _is_moved(entry) else "",
        "priority": wording.priority(entry, voice) if entry.priority is not Priority.NORMAL else "",
        "channels": wording.listed(entry.channels) if entry.occasion == "post" else "",
        "missing": wording.missing(entry, voice),
        "goals": wording.listed(entry.goals),
        "reach": entry.reach,
    }
    labelled = [
        voice.plain("exports.field", {"label": voice.plain(f"exports.column.{name}"), "value": value})
        for name, value in told.items()
        if value
    ]
    return [entry.department] * bool(entry.department) + labelled


def _is_moved(entry: Entry) -> bool:
    """Whether it stands on another day than its own."""
    days = stretch(entry.when)
    return entry.occasion != "event" and (days is None or days[0] != entry.first)


def followable(written: str) -> str:
    """What an editor typed, if a browser may follow it: never javascript: or a path of ours."""
    try:
        parts = urlsplit(written.strip())
    except ValueError:
        return ""
    return written.strip() if parts.scheme in {"http", "https"} and parts.hostname else ""
