"""What comes again and again: when it begins, and where nobody says so."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

from understanding.intake.when.telling import Telling
from understanding.when import Located, Reading
from understanding.when.days import Place
from understanding.when.exactness import PERIOD, exactness
from understanding.when.grammar.said import Statement
from understanding.when.resolver import resolved
from understanding.when.span import Span

NEAR: Final = 10  # characters before a rule
_NOTHING: Final = Reading(None, "no_date")
_OPEN: Final = re.compile(
    r"öffnungszeit|sprechzeit|servicezeit|geöffnet|geschlossen|\boffen\b|\bopen\b|opening hours",
    re.IGNORECASE,
)

_BEGINS: Final = re.compile(
    r"\b(?:ab|from|starting|erstmals) (?:am |dem |on )?(?:\d|mon|diens|mittwoch|donners|frei|sams|sonn|heute|morgen|tues|wednes|thurs|fri|sat|sun|to)",
    re.IGNORECASE,
)


def of_rhythm(reading: Reading, found: Located, telling: Telling) -> Reading:
    """ "Neue Öffnungszeiten ab 4. Mai: donnerstags bis 19 Uhr" begin on that day; "parken jeden Morgen dort" on none."""
    span = reading.span or next(iter(reading.candidates), None)
    if span is None or not span.recurrence:
        return reading
    first = _first_day(found.told.main, telling)
    if first and _OPEN.search(telling.page.text) and _day(span) != first:
        return Reading(Span(first))
    begins = any(_BEGINS.search(telling.masked, max(0, start - NEAR), end) for start, end in found.rules)
    return reading if begins or not _is_by_the_way(span, found.told.main) else _NOTHING


def _first_day(main: tuple[Statement, ...], telling: Telling) -> date | None:
    """Of "ab 4. Mai"."""
    place = Place(telling.now.date(), telling.region.land)
    begins = next((one.start.day for one in main if one.sense == "from" and exactness(one) > PERIOD), None)
    options = resolved(begins, place.today, place).options if begins else ()
    return options[0].first if options else None


def _is_by_the_way(span: Span, main: tuple[Statement, ...]) -> bool:
    """Neither a clock time nor a first or last day: how things go, and no invitation."""
    bounded = "UNTIL" in (span.recurrence or "") or any(exactness(one) > PERIOD for one in main)
    weekly = (span.recurrence or "").startswith(("FREQ=WEEKLY", "FREQ=DAILY"))
    return weekly and not bounded and not isinstance(span.start, datetime)


def _day(span: Span) -> date | None:
    start = span.start
    return start.date() if isinstance(start, datetime) else start if isinstance(start, date) else None
