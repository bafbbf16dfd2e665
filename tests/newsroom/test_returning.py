"""A day of the year is named in words or by a rule, and is the same whoever reads it and when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.returning import days, yearly

FIRST, LAST = date(2026, 1, 1), date(2028, 12, 31)


def on(written: str) -> list[str]:
    rule = yearly(written)
    assert rule is not None, written
    return [f"{day:%Y-%m-%d}" for day in days(rule, date(2000, 1, 1), FIRST, LAST)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("8. März", ["2026-03-08", "2027-03-08", "2028-03-08"]),
        ("8.3.", ["2026-03-08", "2027-03-08", "2028-03-08"]),
        ("March 8", ["2026-03-08", "2027-03-08", "2028-03-08"]),
        ("2. Sonntag im Mai", ["2026-05-10", "2027-05-09", "2028-05-14"]),
        ("second Sunday in May", ["2026-05-10", "2027-05-09", "2028-05-14"]),
        ("letzter Freitag im September", ["2026-09-25", "2027-09-24", "2028-09-29"]),
        ("1. Advent", ["2026-11-29", "2027-11-28", "2028-12-03"]),
        ("Ostermontag", ["2026-04-06", "2027-03-29", "2028-04-17"]),
        ("Mariä Himmelfahrt", ["2026-08-15", "2027-08-15", "2028-08-15"]),
        ("Muttertag", ["2026-05-10", "2027-05-09", "2028-05-14"]),
        ("1. Januar", ["2026-01-01", "2027-01-01", "2028-01-01"]),
        ("6. Januar", ["2026-01-06", "2027-01-06", "2028-01-06"]),
        ("31. Dezember", ["2026-12-31", "2027-12-31", "2028-12-31"]),
        ("29. Februar", ["2028-02-29"]),
        ("16. bis 22. September", ["2026-09-16", "2027-09-16", "2028-09-16"]),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8", ["2026-03-08", "2027-03-08", "2028-03-08"]),
        ("freq=yearly;bymonth=5;byday=2su", ["2026-05-10", "2027-05-09", "2028-05-14"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", ["2028-02-29"]),
    ],
)
def test_a_day_of_the_year_is_found_in_every_year(written: str, expected: list[str]) -> None:
    assert on(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "",
        "irgendwann",
        "Freitag",
        "heute",
        "morgen",
        "in zwei Wochen",
        "8. März 2027",
        "8.3.2028",
        "30. Februar",
        "im Mai",
        "jeden Freitag",
        "15 Uhr",
        "5. oder 6. Mai",
        "8. März " * 20,
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=3",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=8",
        "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8;COUNT=3",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTHDAY=8",
        "FREQ=SECONDLY",
    ],
)
def test_what_is_not_the_same_day_of_every_year_is_none(written: str) -> None:
    assert yearly(written) is None


def test_what_comes_once_comes_once() -> None:
    assert days("", date(2027, 3, 8), FIRST, LAST) == [date(2027, 3, 8)]
    assert days("", date(2029, 3, 8), FIRST, LAST) == []


def test_nothing_comes_before_it_began() -> None:
    assert days("words:8. März", date(2027, 6, 1), FIRST, LAST) == [date(2028, 3, 8)]


@given(st.text(max_size=40))
def test_any_text_is_a_day_of_the_year_or_none(written: str) -> None:
    rule = yearly(written)
    assert rule is None or days(rule, date(2000, 1, 1), FIRST, LAST)
