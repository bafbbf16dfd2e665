"""Working days and office hours, over weekends, holidays of the Land and the changes of the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.working_time import WorkingTime

BERLIN = ZoneInfo("Europe/Berlin")
BW = WorkingTime("BW", "Europe/Berlin")


def day(text: str) -> date:
    return date.fromisoformat(text)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


def shown(instant: datetime) -> str:
    assert instant.tzinfo is UTC
    return f"{instant.astimezone(BERLIN):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("on", "land", "works"),
    [
        ("2026-12-23", "BW", True),
        ("2026-12-24", "BW", True),
        ("2026-12-25", "BW", False),
        ("2026-12-26", "BW", False),
        ("2026-12-28", "BW", True),
        ("2027-01-06", "BW", False),  # Epiphany, in the south
        ("2027-01-06", "NW", True),
        ("2026-06-04", "BW", False),  # Corpus Christi
        ("2026-06-04", "SN", True),
        ("2026-11-18", "SN", False),  # the Day of Repentance, in Saxony alone
        ("2026-11-18", "BW", True),
        ("2026-11-28", "BW", False),
        ("2026-11-29", "BW", False),
    ],
)
def test_a_working_day_is_neither_weekend_nor_holiday_of_the_land(on: str, land: str, works: bool) -> None:
    assert WorkingTime(land, "Europe/Berlin").is_working_day(day(on)) is works


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ("2026-11-23", 2, "2026-11-25"),
        ("2026-11-26", 2, "2026-11-30"),
        ("2026-11-28", 1, "2026-11-30"),
        ("2026-12-23", 2, "2026-12-28"),
        ("2026-12-30", 1, "2026-12-31"),
        ("2026-12-31", 1, "2027-01-04"),
        ("2026-11-28", 0, "2026-11-28"),
        ("2026-12-28", -1, "2026-12-24"),
        ("2027-01-11", -5, "2026-12-31"),  # Epiphany counts not
    ],
)
def test_working_days_are_counted_both_ways(start: str, count: int, end: str) -> None:
    assert BW.add_working_days(day(start), count) == day(end)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(-30, 30))
def test_there_and_back_leads_to_the_same_working_day(start: date, count: int) -> None:
    first = BW.next_working_day(start)
    assert BW.add_working_days(BW.add_working_days(first, count), -count) == first


@pytest.mark.parametrize(
    ("at", "then"),
    [
        ("2026-11-24T09:00", "2026-11-24 09:00"),
        ("2026-11-24T16:59", "2026-11-24 16:59"),
        ("2026-11-24T17:00", "2026-11-25 09:00"),
        ("2026-11-24T03:00", "2026-11-24 09:00"),
        ("2026-11-27T17:30", "2026-11-30 09:00"),
        ("2026-11-28T10:00", "2026-11-30 09:00"),
        ("2026-12-24T18:00", "2026-12-28 09:00"),
        ("2026-03-29T02:30", "2026-03-30 09:00"),  # the night of the change to summer time
        ("2026-10-25T02:30", "2026-10-26 09:00"),
    ],
)
def test_outside_office_hours_the_next_opening_is_named(at: str, then: str) -> None:
    assert shown(BW.next_time_to_write(local(at))) == then


@given(st.datetimes(datetime(2024, 1, 1), datetime(2032, 1, 1)))  # noqa: DTZ001  # made aware below
def test_at_the_next_time_to_write_one_may_write_and_never_before(naive: datetime) -> None:
    at = naive.replace(tzinfo=UTC)
    then = BW.next_time_to_write(at)
    assert BW.may_write(then)
    assert then >= at
    assert not BW.may_write(then - timedelta(seconds=1)) or then == at


def test_the_clock_time_stays_when_the_clocks_change() -> None:
    assert shown(BW.later_by_working_days(local("2026-03-27T10:00"), 1)) == "2026-03-30 10:00"
    assert shown(BW.later_by_working_days(local("2026-10-23T10:00"), 1)) == "2026-10-26 10:00"


CLOSED = WorkingTime("BW", "Europe/Berlin", closed=("12-24", "2026-12-28/2026-12-30", "2027-02-08"))


@pytest.mark.parametrize(
    ("on", "works"),
    [
        ("2026-12-23", True),
        ("2026-12-24", False),
        ("2027-12-24", False),
        ("2026-12-28", False),
        ("2026-12-30", False),
        ("2026-12-31", True),
        ("2027-12-28", True),
        ("2027-02-08", False),
        ("2028-02-08", True),
    ],
)
def test_nobody_is_written_to_on_closing_days(on: str, works: bool) -> None:
    assert CLOSED.is_working_day(day(on)) is works


def test_the_office_hours_are_those_of_the_house() -> None:
    early = WorkingTime("BW", "Europe/Berlin", opens=time(7, 30), closes=time(12))
    assert shown(early.next_time_to_write(local("2026-11-24T06:00"))) == "2026-11-24 07:30"
    assert shown(early.next_time_to_write(local("2026-11-24T12:00"))) == "2026-11-25 07:30"


def test_who_is_away_is_written_to_on_the_first_working_day_after() -> None:
    friday = day("2026-11-27")
    assert not BW.may_write(local("2026-11-27T10:00"), friday)
    assert shown(BW.next_time_to_write(local("2026-11-25T10:00"), friday)) == "2026-11-30 09:00"
    assert shown(BW.next_time_to_write(local("2026-11-30T10:00"), friday)) == "2026-11-30 10:00"
