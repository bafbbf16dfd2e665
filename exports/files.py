"""Which files there are, how they are called, and what a mail program or browser needs to know about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from exports import csv_file, ics, json_file
from exports.imprint import Imprint
from newsroom.overview import Overview
from newsroom.periods import Period
from texts import Voice

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Format:
    """`made` gives the bytes; of thousands of entries it takes seconds of the processor."""

    ending: str
    mime: str
    made: Callable[[Overview, Imprint], bytes]


def _workbook(overview: Overview, imprint: Imprint) -> bytes:
    from exports import xlsx  # noqa: PLC0415  # costs 160 ms, and most starts of the program make no workbook

    return xlsx.made(overview, imprint)


FORMATS: Final = {
    one.ending: one
    for one in (
        Format("ics", "text/calendar", ics.made),
        Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _workbook),
        Format("csv", "text/csv", csv_file.made),
        Format("json", "application/json", json_file.made),
    )
}


def name(period: Period, ending: str, voice: Voice) -> str:
    """ "themen-2026.xlsx" for a whole year, "themen-2026-12-01_2026-12-31.xlsx" for other periods."""
    first, last = period.first, period.last
    is_year = (first.day, first.month, last.day, last.month) == (1, 1, 31, 12) and first.year == last.year
    days = str(first.year) if is_year else f"{first.isoformat()}_{last.isoformat()}"
    return f"{voice.plain('exports.file')}-{days}.{ending}"
