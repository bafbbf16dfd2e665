"""The stretch of days that one looks back on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.periods import Words
from newsroom.periods_behind import understood

TUESDAY = date(2026, 11, 24)
MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
WORDS = Words(
    this=("diese", "dieser", "dieses"),
    next=("nächste", "nächster"),
    week=("kw", "woche"),
    weeks=("wochen",),
    month=("monat",),
    months=[MONTHS],
    last=("letzte", "letzter", "letztes", "letzten"),
    year=("jahr",),
)


def days(text: str, today: date = TUESDAY) -> str:
    found = understood(text, today, WORDS)
    return f"{found.first} {found.last}" if found else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("letztes Jahr", "2025-01-01 2025-12-31"),
        ("dieses Jahr", "2026-01-01 2026-12-31"),
        ("2024", "2024-01-01 2024-12-31"),
        ("2026", "2026-01-01 2026-12-31"),
        ("2027", "2027-01-01 2027-12-31"),
        ("Oktober", "2026-10-01 2026-10-31"),
        ("november", "2026-11-01 2026-11-30"),
        ("Dezember", "2026-12-01 2026-12-31"),
        ("Mai", "2026-05-01 2026-05-31"),
        ("Juni 2025", "2025-06-01 2025-06-30"),
        ("letzter Monat", "2026-10-01 2026-10-31"),
        ("letzte Woche", "2026-11-16 2026-11-22"),
        ("diese Woche", "2026-11-23 2026-11-29"),
        ("nächste Woche", "2026-11-30 2026-12-06"),
        ("nächster März", "2027-03-01 2027-03-31"),
        ("letzter Mai", "2026-05-01 2026-05-31"),
        ("2028", "2028-01-01 2028-12-31"),
        ("KW 40", "2026-09-28 2026-10-04"),
        ("KW 50", "2026-12-07 2026-12-13"),
        ("12 Wochen", "2026-09-07 2026-11-24"),
        ("letzte 4 Wochen", "2026-10-26 2026-11-22"),
        ("0 Wochen", ""),
        ("1850", ""),
        ("bald", ""),
        ("", ""),
    ],
)
def test_the_words_of_a_period(text: str, expected: str) -> None:
    assert days(text) == expected


def test_in_january_december_is_the_last_one() -> None:
    assert days("Dezember", date(2027, 1, 12)) == "2026-12-01 2026-12-31"
    assert days("KW 53", date(2027, 1, 12)) == "2026-12-28 2027-01-03"


@given(st.text(max_size=30), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_any_text_is_a_period_or_none(text: str, today: date) -> None:
    found = understood(text, today, WORDS)
    assert found is None or found.first <= found.last
