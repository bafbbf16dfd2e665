"""A calendar (RFC 5545) that other programs subscribe to: the same entry keeps its UID, and what changes gets a higher
SEQUENCE. What no longer takes place comes as cancelled, since an entry that only vanishes stays in many calendars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vRecur

from exports import clean, wording
from exports.imprint import Imprint
from newsroom.overview import Entry, Overview
from newsroom.topics import Status

DAY: Final = timedelta(days=1)
KNOWN_UNTIL: Final = 2040  # at least until then the calendar says when the clocks change
CERTAIN: Final = frozenset({Status.ACCEPTED, Status.SCHEDULED, Status.PUBLISHED})
LONGEST: Final = 5000  # characters of one text
_MIXED: Final = re.compile(r"BYDAY=[^;]*(?<![0-9])\b(?:MO|TU|WE|TH|FR|SA|SU)")
_COUNTED: Final = re.compile(r"BYDAY=[^;]*[0-9](?:MO|TU|WE|TH|FR|SA|SU)")
_UNTIL: Final = re.compile(r"UNTIL=(\d{4})(\d{2})(\d{2})")


def made(overview: Overview, imprint: Imprint) -> bytes:
    """Without the entries that have no day."""
    calendar = Calendar()
    voice = imprint.voice
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//Themenbote//{voice.language.upper()}")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", clean.line(voice.plain("exports.calendar", {"name": imprint.organisation})))
    calendar.add("x-wr-timezone", imprint.zone)
    dated = [entry for entry in overview.entries if entry.first]
    gone = [entry for entry in overview.called_off if entry.first]
    calendar.add_component(_zone(imprint.zone, [*dated, *gone]))
    for entry in _once(dated):
        calendar.add_component(_event(entry, imprint, _certainty(entry)))
    for entry in _once(gone):
        calendar.add_component(_event(entry, imprint, "CANCELLED"))
    return bytes(calendar.to_ical())


def _zone(name: str, entries: Sequence[Entry]) -> Timezone:
    years = {day.year for entry in entries for day in (entry.first, entry.last, entry.begun) if day}
    first, last = min(years, default=KNOWN_UNTIL), max(years, default=KNOWN_UNTIL)
    begins, ends = date(first - 1, 1, 1), date(max(last + 10, KNOWN_UNTIL), 1, 1)
    zone = Timezone.from_tzid(name, first_date=begins, last_date=ends)
    zone.pop("comment", None)  # English, and of no use to whoever reads a calendar
    return zone


# ---------------------------------------------------------------- which events


def _once(entries: Sequence[Entry]) -> Iterator[Entry]:
    """What recurs is one event with its rule, on the day of its first time; unless calendars read such a rule differently."""
    by_uid = sorted(entries, key=lambda entry: entry.uid)
    for _, times in groupby(by_uid, lambda entry: entry.uid):
        entry, *more = times
        if _is_readable(entry.rule):
            yield _first_time(entry)
        elif not more:
            yield entry
        else:
            yield from (replace(one, uid=f"{one.uid}-{one.first:%Y%m%d}", rule="") for one in (entry, *more))


def _is_readable(rule: str) -> bool:
    """ "WE,1SA" means a Wednesday that is the first Saturday to some, and a Wednesday or the first Saturday to others."""
    return bool(rule) and not (_MIXED.search(rule) and _COUNTED.search(rule))


def _first_time(entry: Entry) -> Entry:
    begun = entry.begun or entry.first
    if begun is None or entry.first is None or entry.last is None:
        return entry
    return replace(entry, first=begun, last=begun + (entry.last - entry.first))


# ---------------------------------------------------------------- one event


def _certainty(entry: Entry) -> str:
    return "CONFIRMED" if entry.kind != "topic" or _is_certain(entry) else "TENTATIVE"


def _is_certain(entry: Entry) -> bool:
    return entry.status in CERTAIN and not entry.vague


def _event(entry: Entry, imprint: Imprint, status: str) -> Event:
    voice = imprint.voice
    event = Event()
    event.add("uid", f"{entry.uid}@{imprint.installation}")
    event.add("dtstamp", imprint.made_at.astimezone(UTC))
    event.add(
        "last-modified", imprint.made_at.astimezone(UTC)
    )  # the same in a file (RFC 5545, section 3.8.7.2)
    event.add("sequence", entry.revision)
    event.add("status", status)
    event.add("summary", clean.line(wording.title(entry, voice))[:LONGEST])
    if told := _description(entry, imprint):
        event.add("description", told)
    named = (wording.kind(entry, voice), entry.department, entry.theme)
    event.add("categories", [clean.line(name) for name in named if name])
    _place(event, entry, ZoneInfo(imprint.zone))
    return event


def _description(entry: Entry, imprint: Imprint) -> str:
    """A line for each thing that is known."""
    voice = imprint.voice
    told = {
        "when": wording.told(entry, voice),
        "status": wording.status(entry, voice),
        "department": entry.department,
        "channels": wording.listed(entry.channels),
        "missing": wording.missing(entry, voice),
        "goals": wording.listed(entry.goals),
        "link": entry.link,
        "reach": entry.reach,
    }
    lines = [
        voice.plain("exports.field", {"label": voice.plain(f"exports.column.{name}"), "value": value})
        for name, value in told.items()
        if value
    ]
    return "\n".join(clean.line(line)[:LONGEST] for line in lines)


def _place(event: Event, entry: Entry, zone: ZoneInfo) -> None:
    """With clock times where they are known; the end of whole days is the day after (RFC 5545, section 3.6.1)."""
    assert entry.first is not None  # noqa: S101  # the others were left out
    last = entry.last or entry.first
    timed = entry.start is not None and (entry.end is not None or last == entry.first)
    if entry.start is not None and timed:
        begins = datetime.combine(entry.first, entry.start, zone)
        event.add("dtstart", begins)
        if entry.end is not None and (ends := datetime.combine(last, entry.end, zone)) > begins:
            event.add("dtend", ends)
    else:
        event.add("dtstart", entry.first)
        event.add("dtend", _next(last))
    blocks = timed and entry.kind == "topic" and not entry.vague
    event.add("transp", "OPAQUE" if blocks else "TRANSPARENT")
    if entry.rule:
        event.add("rrule", vRecur.from_ical(_rule(entry.rule, zone, timed=timed)))


def _next(day: date) -> date:
    return day + DAY if day < date.max else day


def _rule(rule: str, zone: ZoneInfo, *, timed: bool) -> str:
    """Where the event has a clock time, the end of the rule is an instant in UTC (RFC 5545, section 3.3.10)."""
    found = _UNTIL.search(rule)
    if found is None or not timed:
        return rule
    last = datetime.combine(date(*map(int, found.groups())), time(23, 59, 59), zone).astimezone(UTC)
    return rule.replace(found[0], f"UNTIL={last:%Y%m%dT%H%M%SZ}")
