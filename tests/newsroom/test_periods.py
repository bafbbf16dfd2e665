"""Which days an agenda is asked for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.periods import Period, Words, from_to, understood, weeks_ahead
from understanding.when.reading import Region
from understanding.when.span import Span

TUESDAY = date(2026, 11, 24)
WORDS = Words(
    this=["diese", "this"],
    next=["nächste", "nächsten", "next"],
    last=["letzte", "letzten", "letzter", "last"],
    year=["jahr", "year"],
    week=["kw", "woche", "week"],
    weeks=["woche", "wochen", "weeks"],
    month=["monat", "month"],
    spans=["monat", "monate", "months"],
    ahead=["die", "in", "den", "the"],
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


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31), Span(date(number, 1, 1), grain="year"))


def behind(first: date, last: date) -> Period:
    return Period(first, last, Span(first, last))


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
        ("die nächsten 3 Wochen", weeks_ahead(TUESDAY, 3)),
        ("in den nächsten 3 Wochen", weeks_ahead(TUESDAY, 3)),
        ("the next 3 weeks", weeks_ahead(TUESDAY, 3)),
        ("die nächsten 0 Wochen", None),
        ("3 Monate", behind(TUESDAY, date(2027, 2, 23))),
        ("nächsten 3 Monate", behind(TUESDAY, date(2027, 2, 23))),
        ("1 months", behind(TUESDAY, date(2026, 12, 23))),
        ("0 Monate", None),
        ("13 Monate", None),
        ("2026-12", DECEMBER),
        ("2026-13", None),
        ("1999-12", None),
        ("die", None),
        ("letzte Woche", week(47, 2026)),
        ("last week", week(47, 2026)),
        ("letzten Monat", month(date(2026, 10, 1), date(2026, 10, 31))),
        ("Oktober", month(date(2027, 10, 1), date(2027, 10, 31))),
        ("letzter Oktober", month(date(2026, 10, 1), date(2026, 10, 31))),
        ("letzter November", month(date(2025, 11, 1), date(2025, 11, 30))),
        ("nächsten Dezember", DECEMBER),
        ("nächsten November", month(date(2027, 11, 1), date(2027, 11, 30))),
        ("Oktober 2026", month(date(2026, 10, 1), date(2026, 10, 31))),
        ("KW 40 2026", week(40, 2026)),
        ("KW 50-52", None),  # a date with a beginning and an end, see below
        ("letzte 2 Wochen", behind(date(2026, 11, 9), date(2026, 11, 22))),
        ("last 1 weeks", behind(date(2026, 11, 16), date(2026, 11, 22))),
        ("letzte 0 Wochen", None),
        ("letzte 54 Wochen", None),
        ("letztes Jahr", None),  # these words do not know "letztes"
        ("letzten Jahr", year(2025)),
        ("diese Jahr", year(2026)),
        ("diese", None),
        ("letzte", None),
        ("bald", None),
        ("de", None),
        ("2025", year(2025)),
        ("1999", None),
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


def test_months_ahead_end_with_a_month_that_has_no_such_day() -> None:
    assert understood("1 Monat", date(2027, 1, 31), WORDS) == behind(date(2027, 1, 31), date(2027, 2, 28))
    assert understood("1 Monat", date(2027, 3, 1), WORDS) == behind(date(2027, 3, 1), date(2027, 3, 31))


def test_the_weeks_ahead_begin_with_the_present_one() -> None:
    assert weeks_ahead(date(2026, 11, 29), 1) == Period(date(2026, 11, 23), date(2026, 12, 6))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1.12. bis 15.12.", "2026-12-01", "2026-12-15"),
        ("vom 1. bis 15. Dezember", "2026-12-01", "2026-12-15"),
        ("1 to 15 December", "2026-12-01", "2026-12-15"),
        ("1.10.2026 bis 31.10.2026", "2026-10-01", "2026-10-31"),  # over
        ("1.11. bis 15.11.", "2026-11-01", "2026-11-15"),  # just over
        ("KW 50-52", "2026-12-07", "2026-12-27"),
        ("Dezember bis Februar", "2026-12-01", "2027-02-28"),
        ("1. Quartal 2027", "2027-01-01", "2027-03-31"),
        ("Weihnachtsferien", "2026-12-23", "2027-01-09"),
        ("morgen", "2026-11-25", "2026-11-25"),
        ("bis Freitag", "2026-11-24", "2026-11-27"),
        ("ab Freitag", "2026-11-27", "2027-11-26"),
        ("ab morgen", "2026-11-25", "2027-11-24"),
    ],
)
def test_a_period_may_be_a_date_with_an_end(text: str, first: str, last: str) -> None:
    period = from_to(text, TUESDAY, "de", Region("BW"))
    assert period is not None
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)
    assert period.span is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bald",
        "jeden Montag",
        "2020 bis 2030",
        "Am 5. Dezember eröffnet die Kita",
        "31.2.",
        "1. " * 40,
    ],
)
def test_what_has_no_end_or_is_no_date_is_no_period(text: str) -> None:
    assert from_to(text, TUESDAY, "de", Region("BW")) is None


@settings(deadline=None)  # each text is read ten times
@given(st.text(), st.dates(date(2024, 1, 1), date(2037, 12, 31)))
def test_whatever_is_typed_a_period_has_its_days_in_order(text: str, today: date) -> None:
    for typed in (text, "KW " + text, text + " wochen", "dezember " + text, "letzte " + text):
        for period in (understood(typed, today, WORDS), from_to(typed, today, "de", Region("BW"))):
            assert period is None or period.first <= period.last
