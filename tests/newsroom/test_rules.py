"""Recurrence rules of calendars: as dateutil walks them, but never longer than the period."""

import re
from datetime import date, datetime, time
from time import process_time

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from newsroom.rules import Rule, days, ended, read, written
from tests.support.examples import up_to

FIRST, LAST = date(2026, 1, 1), date(2028, 12, 31)


def on(text: str, start: date = date(2020, 1, 1), first: date = FIRST, last: date = LAST) -> list[str]:
    rule = read(text)
    assert rule is not None
    return [day.isoformat() for day in days(rule, start, first, last)]


# ---------------------------------------------------------------- days


def test_the_same_day_of_every_year() -> None:
    assert on("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8", last=date(2028, 12, 31)) == [
        "2026-03-08",
        "2027-03-08",
        "2028-03-08",
    ]


def test_the_second_sunday_in_may() -> None:
    assert on("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", last=date(2027, 12, 31)) == ["2026-05-10", "2027-05-09"]


def test_a_leap_day_comes_in_leap_years() -> None:
    assert on("FREQ=YEARLY", start=date(2024, 2, 29)) == ["2028-02-29"]


def test_what_a_rule_does_not_say_is_said_by_its_first_day() -> None:
    assert on("FREQ=YEARLY", start=date(2024, 9, 15), last=date(2026, 12, 31)) == ["2026-09-15"]


def test_days_on_which_it_does_not_take_place_are_left_out() -> None:
    assert on("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8;EXDATE=20270308", last=date(2028, 12, 31)) == [
        "2026-03-08",
        "2028-03-08",
    ]


def test_both_nights_of_the_time_change_are_days_like_others() -> None:
    assert on("FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", last=date(2027, 12, 31)) == [
        "2026-03-29",
        "2026-10-25",
        "2027-03-28",
        "2027-10-31",
    ]


def test_a_week_over_new_year_is_one_week() -> None:
    """Every second week, from Monday, 21 December 2026: ISO week 53 lies between."""
    assert on("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU", start=date(2026, 12, 21), last=date(2027, 1, 10)) == [
        "2026-12-21",
        "2026-12-27",
        "2027-01-04",
        "2027-01-10",
    ]


def test_the_end_of_the_calendar_ends_it() -> None:
    for cycle in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        found = on(f"FREQ={cycle}", date(9998, 12, 31), date(9999, 12, 1), date.max)
        assert found[-1:] == (["9999-12-31"] if cycle != "WEEKLY" else ["9999-12-30"])
    assert on("FREQ=WEEKLY;WKST=SU", date.min, date.min, date(1, 1, 9)) == ["0001-01-01", "0001-01-08"]


# ---------------------------------------------------------------- as dateutil


def _rules() -> st.SearchStrategy[str]:
    """Rules that come again and again: with one that does not, dateutil walks to the end of the calendar."""
    weekday = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
    counted = st.builds("{}{}".format, st.sampled_from(["1", "2", "4", "-1", "-2"]), weekday)

    def text(
        cycle: str, interval: int, months: set[int], numbers: set[int], weekdays: set[str], place: int
    ) -> str:
        parts = [f"FREQ={cycle}", f"INTERVAL={interval}"]
        parts += [f"BYMONTH={','.join(map(str, sorted(months)))}"] * bool(months and interval == 1)
        numbered = bool(numbers) and not weekdays and cycle != "WEEKLY"
        parts += [f"BYMONTHDAY={','.join(map(str, sorted(numbers)))}"] * numbered
        weekdays = {day[-2:] for day in weekdays} if cycle in {"DAILY", "WEEKLY"} else weekdays
        plain = {day for day in weekdays if len(day) == 2}  # dateutil looks for a day that is both
        parts += [f"BYDAY={','.join(sorted(plain or weekdays))}"] * bool(weekdays)
        # dateutil lets the first week begin with the first day, and counts the places from there.
        placed = place and weekdays and cycle in {"MONTHLY", "YEARLY"}
        return ";".join([*parts, *[f"BYSETPOS={place}"] * bool(placed)])

    return st.builds(
        text,
        st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
        st.integers(1, 4),
        st.sets(st.integers(1, 12), max_size=3),
        st.sets(st.sampled_from([1, 8, 13, 28, -1]), max_size=2),
        st.sets(weekday | counted, max_size=3),
        st.sampled_from([0, 1, -1]),
    )


@hypothesis(max_examples=up_to(100), deadline=None)
@given(_rules(), st.dates(date(2019, 1, 1), date(2026, 6, 30)))
def test_the_days_are_those_that_dateutil_finds(text: str, start: date) -> None:
    until = f"{text};UNTIL=20281231T000000"
    theirs = rrulestr(until, dtstart=datetime.combine(start, time()))
    expected = [day.date().isoformat() for day in theirs if day.date() >= FIRST]
    assert on(text, start) == expected


@hypothesis(max_examples=up_to(30), deadline=None)
@given(_rules(), st.dates(date(2019, 1, 1), date(2026, 6, 30)), st.integers(1, 40))
def test_a_number_of_times_becomes_the_day_of_the_last(text: str, start: date, count: int) -> None:
    counted = read(f"{text};COUNT={count}")
    assert counted is not None
    rule = ended(counted, start, LAST)
    endless = on(text, start, start)
    assert [day.isoformat() for day in days(rule, start, start, LAST)] == endless[:count]
    assert rule.count is None


@given(_rules())
def test_a_rule_is_written_as_it_is_read(text: str) -> None:
    rule = read(f"{text};UNTIL=20300101;EXDATE=20270308")
    assert rule is not None
    assert read(written(rule)) == rule


# ---------------------------------------------------------------- rules from somewhere


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=SECONDLY",
        "FREQ=HOURLY;COUNT=3",
        "FREQ=YEARLY;BYHOUR=9",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=YEARLY;BYEASTER=0",
        "FREQ=YEARLY;INTERVAL=0",
        "FREQ=YEARLY;INTERVAL=-1",
        "FREQ=YEARLY;INTERVAL=99999999999",
        "FREQ=YEARLY;COUNT=0",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTHDAY=32",
        "FREQ=YEARLY;BYMONTHDAY=0",
        "FREQ=YEARLY;BYDAY=XX",
        "FREQ=YEARLY;BYDAY=0SU",
        "FREQ=WEEKLY;BYDAY=2SU",
        "FREQ=YEARLY;UNTIL=gestern",
        "FREQ=YEARLY;BYSETPOS=0",
        "BYMONTH=3",
        "Weltfrauentag",
        "FREQ=YEARLY;BYMONTHDAY=" + "1," * 2000,
    ],
)
def test_what_is_no_rule_of_days_is_none(text: str) -> None:
    assert read(text) is None


def test_a_number_of_times_that_nobody_lives_to_see_is_no_end() -> None:
    rule = read("FREQ=DAILY;COUNT=1000000000")
    assert rule == Rule("DAILY")


def test_a_rule_that_never_comes_takes_no_longer_than_any_other() -> None:
    """dateutil walks to the year 9999 for this."""
    rule = read("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5")
    assert rule is not None
    began = process_time()
    assert days(rule, date(1601, 1, 1), FIRST, LAST) == []
    assert ended(rule, date(2026, 1, 1), LAST) == Rule(
        "DAILY", months=frozenset({2}), numbers=frozenset({30})
    )
    assert process_time() - began < 2


def test_an_old_first_day_costs_nothing() -> None:
    began = process_time()
    assert len(on("FREQ=DAILY;INTERVAL=3", start=date(1, 1, 1), first=FIRST, last=date(2026, 12, 31))) > 100
    assert process_time() - began < 1


@given(
    st.text(max_size=80) | st.from_regex(re.compile(r"FREQ=(YEARLY|DAILY)(;[A-Z]{3,8}=[0-9A-Z,-]{0,9}){0,3}"))
)
def test_any_text_is_a_rule_or_none(text: str) -> None:
    rule = read(text)
    assert rule is None or isinstance(days(rule, date(2024, 2, 29), FIRST, date(2027, 12, 31)), list)
