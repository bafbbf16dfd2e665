"""Dates and numbers as people say them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from texts import load
from understanding.when.span import Span

CATALOGUE = load()
local = datetime.fromisoformat


@pytest.mark.parametrize(
    ("span", "german", "english"),
    [
        (Span(local("2026-12-05T15:00")), "Samstag, 5. Dezember 2026, 15:00 Uhr", "Saturday, 5 December 2026, 15:00"),
        (Span(date(2026, 12, 5)), "Samstag, 5. Dezember 2026", "Saturday, 5 December 2026"),
        (Span(time(9), grain="minute"), "09:00 Uhr", "09:00"),
        (
            Span(local("2026-12-05T15:00"), local("2026-12-05T17:00")),
            "Samstag, 5. Dezember 2026, 15:00 bis 17:00 Uhr",
            "Saturday, 5 December 2026, 15:00 to 17:00",
        ),
        (Span(time(15), time(17)), "15:00 bis 17:00 Uhr", "15:00 to 17:00"),
        (
            Span(local("2026-12-31T20:00"), local("2027-01-01T01:00")),
            "Donnerstag, 31. Dezember 2026, 20:00 Uhr bis Freitag, 1. Januar 2027, 01:00 Uhr",
            "Thursday, 31 December 2026, 20:00 to Friday, 1 January 2027, 01:00",
        ),
        (Span(date(2027, 5, 3), date(2027, 5, 5)), "Montag, 3. Mai bis Mittwoch, 5. Mai 2027", "Monday, 3 May to Wednesday, 5 May 2027"),
        (
            Span(date(2026, 12, 28), date(2027, 1, 3)),
            "Montag, 28. Dezember 2026 bis Sonntag, 3. Januar 2027",
            "Monday, 28 December 2026 to Sunday, 3 January 2027",
        ),
        (
            Span(date(2027, 3, 22), grain="week"),
            "Kalenderwoche 12 (Montag, 22. März bis Sonntag, 28. März 2027)",
            "week 12 (Monday, 22 March to Sunday, 28 March 2027)",
        ),
        (Span(date(2027, 3, 1), grain="month"), "März 2027", "March 2027"),
        (Span(date(2027, 4, 1), date(2027, 5, 31), "month"), "April bis Mai 2027", "April to May 2027"),
        (Span(date(2027, 4, 1), grain="quarter"), "2. Quartal 2027", "Q2 2027"),
        (Span(date(2027, 1, 1), grain="year"), "2027", "2027"),
        (Span(None, date(2026, 12, 4)), "bis Freitag, 4. Dezember 2026", "until Friday, 4 December 2026"),
        (Span(None, vague="KW 12, vielleicht"), "KW 12, vielleicht", "KW 12, vielleicht"),
        (
            Span(date(2027, 5, 21), date(2027, 5, 31), vague="Ende Mai"),
            "Ende Mai (Freitag, 21. Mai bis Montag, 31. Mai 2027)",
            "Ende Mai (Friday, 21 May to Monday, 31 May 2027)",
        ),
        (
            Span(date(2026, 12, 3), recurrence="FREQ=WEEKLY"),
            "regelmäßig, das erste Mal Donnerstag, 3. Dezember 2026",
            "regularly, first on Thursday, 3 December 2026",
        ),
    ],
)  # fmt: skip  # one row, one span
def test_a_stretch_of_time_is_spoken_with_its_weekdays(span: Span, german: str, english: str) -> None:
    assert [CATALOGUE.voice(language, formal=True).formats.spoken(span) for language in ("de", "en")] == [
        german,
        english,
    ]


def test_numbers_follow_the_language() -> None:
    assert [CATALOGUE.voice(language, formal=True).formats.spoken(12345) for language in ("de", "en")] == [
        "12.345",
        "12,345",
    ]


def test_an_instant_is_refused_because_its_local_date_is_unknown() -> None:
    with pytest.raises(ValueError, match="convert it first"):
        CATALOGUE.voice("de", formal=True).formats.spoken(datetime(2026, 12, 5, 23, 30, tzinfo=UTC))
