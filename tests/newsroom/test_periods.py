"""Which days an agenda is asked for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.periods import Period, Words, understood, weeks_ahead
from understanding.when.span import Span

TUESDAY = date(2026, 11, 24)
WORDS = Words(
    this=["diese", "this"],
    next=["nächste", "nächsten", "next"],
    week=["kw", "woche", "week"],
    weeks=["woche", "wochen", "weeks"],
    month=["monat", "month"],
    months=[
        [
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
        ],
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    ],
)


def week(number: int, year: int) -> Period:
    first = date.fromisocalendar(year, number, 1)
    return Period(first, date.fromisocalendar(year, number, 7), Span(first, grain="week"))


def month(first: date, last: date) -> Period:
    return Period(first, last, Span(first, grain="month"))


DECEMBER = month(date(2026, 12, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("KW 50", week(50, 2026)),
        ("kw50", week(50, 2026)),
        ("Woche 50", week(50, 2026)),
        ("week 50", week(50, 2026)),
        ("KW 48", week(48, 2026)),  # the present one
        ("KW 3", week(3, 2027)),  # of this year it is over
        ("KW 53", week(53, 2026)),
        ("KW 53 2027", None),  # that year has 52
        ("KW 53/2032", week(53, 2032)),
        ("KW 0", None),
        ("KW 54", None),
        ("diese Woche", week(48, 2026)),
        ("nächste Woche", week(49, 2026)),
        ("naechste woche", week(49, 2026)),
        ("next week", week(49, 2026)),
        ("Dezember", DECEMBER),
        ("dez", DECEMBER),
        ("december", DECEMBER),
        ("nächsten Monat", DECEMBER),
        ("november", month(date(2026, 11, 1), date(2026, 11, 30))),
        ("Februar", month(date(2027, 2, 1), date(2027, 2, 28))),
        ("Februar 2028", month(date(2028, 2, 1), date(2028, 2, 29))),
        ("März 2027", month(date(2027, 3, 1), date(2027, 3, 31))),
        ("2027", Period(date(2027, 1, 1), date(2027, 12, 31), Span(date(2027, 1, 1), grain="year"))),
        ("4 Wochen", Period(date(2026, 11, 23), date(2026, 12, 27))),
        ("1 Woche", Period(date(2026, 11, 23), date(2026, 12, 6))),
        ("0 Wochen", None),
        ("54 Wochen", None),
        ("diese", None),
        ("dieses Jahr", None),
        ("bald", None),
        ("de", None),
        ("2025", None),
        ("99999", None),
        ("Dezember 0", None),
        ("Dezember 2026 bitte", None),
        ("KW", None),
        ("KW 50 2026 bitte", None),
        ("?!", None),
    ],
)
def test_a_period_is_understood_or_not_at_all(text: str, period: Period | None) -> None:
    assert understood(text, TUESDAY, WORDS) == period


def test_in_the_last_days_of_the_year_the_weeks_are_those_of_their_monday() -> None:
    assert understood("KW 1", date(2026, 12, 31), WORDS) == week(1, 2027)
    assert understood("KW 53", date(2027, 1, 2), WORDS) == week(53, 2026)


def test_the_weeks_ahead_begin_with_the_present_one() -> None:
    assert weeks_ahead(date(2026, 11, 29), 1) == Period(date(2026, 11, 23), date(2026, 12, 6))


@given(st.text(), st.dates(date(2024, 1, 1), date(2037, 12, 31)))
def test_whatever_is_typed_a_period_never_lies_behind(text: str, today: date) -> None:
    for typed in (text, "KW " + text, text + " wochen", "dezember " + text):
        period = understood(typed, today, WORDS)
        assert period is None or period.first <= period.last
