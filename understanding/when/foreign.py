"""Dates in other languages ("5 décembre 2026"): only with a day and a year, and only here does dateparser answer."""

from __future__ import annotations

import re
from datetime import date

from understanding.when.span import Span

_LANGUAGES = ("fr", "it", "es", "pt", "nl", "pl", "tr", "ru", "uk", "cs", "ro", "hr", "da", "sv", "hu")
_WRITTEN = re.compile(r"\b\d{1,2}\.? {0,2}(?:de |di )?[^\W\d_]{3,12} {0,2}(?:de |di )?20\d\d\b")
_LONGEST = 200  # characters; a longer text is more than a date


def foreign_date(text: str) -> Span | None:
    """None where nothing looks like such a date, which is nearly always."""
    match = _WRITTEN.search(text[:_LONGEST])
    if match is None:
        return None
    import dateparser  # noqa: PLC0415  # 150 ms that hardly any text needs

    found = dateparser.parse(
        match[0], languages=list(_LANGUAGES), settings={"REQUIRE_PARTS": ["day", "month", "year"]}
    )
    return Span(date(found.year, found.month, found.day)) if found else None
