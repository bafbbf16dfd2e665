"""The entries as a table, for spreadsheets: what stands in which column."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Final

from exports import wording
from newsroom.overview import Entry, Overview
from texts import Voice

Cell = str | date | time | None

COLUMNS: Final[dict[str, Callable[[Entry, Voice], Cell]]] = {
    "first": lambda entry, _: entry.first,
    "last": lambda entry, _: entry.last,
    "start": lambda entry, _: entry.start,
    "end": lambda entry, _: entry.end,
    "kind": wording.kind,
    "number": lambda entry, voice: (
        voice.plain("exports.number", {"number": str(entry.number)}) if entry.number else ""
    ),
    "title": lambda entry, voice: entry.title or voice.plain("agenda.untitled"),
    "when": wording.told,
    "status": wording.status,
    "department": lambda entry, _: entry.department,
    "priority": wording.priority,
    "channels": lambda entry, _: wording.listed(entry.channels),
    "missing": wording.missing,
    "theme": lambda entry, _: entry.theme,
    "goals": lambda entry, _: wording.listed(entry.goals),
    "link": lambda entry, _: entry.link,
    "reach": lambda entry, _: entry.reach,
}


def headings(voice: Voice) -> list[str]:
    return [voice.plain(f"exports.column.{name}") for name in COLUMNS]


def rows(overview: Overview, voice: Voice) -> list[list[Cell]]:
    """One for each entry; text is as people wrote it."""
    return [[made(entry, voice) for made in COLUMNS.values()] for entry in overview.entries]
