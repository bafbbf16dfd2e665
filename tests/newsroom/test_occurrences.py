"""When the weekly agenda falls due: over both nights of the time change, the turn of the year, and week 53."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.occurrences import (
    Due,
    Punctuality,
    Weekly,
    key_of,
    next_due,
    punctuality,
    regular,
    still_due,
    wall,
)
from newsroom.working_time import WorkingTime

BERLIN = "Europe/Berlin"
MONDAY, FRIDAY, SUNDAY = 0, 4, 6


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("weekday", "at", "now", "due"),
    [
        (MONDAY, time(9), "2026-11-24T08:00Z", "2026-11-30T09:00+01:00"),
        (MONDAY, time(9), "2026-11-30T07:59Z", "2026-11-30T09:00+01:00"),  # a minute before
        (MONDAY, time(9), "2026-11-30T08:00Z", "2026-12-07T09:00+01:00"),  # that moment has come
        (MONDAY, time(0, 30), "2026-11-29T23:00Z", "2026-11-30T00:30+01:00"),  # Monday here, Sunday in UTC
        (FRIDAY, time(9), "2026-12-31T12:00Z", "2027-01-01T09:00+01:00"),
        # Spring: on 29 March 2026 the clocks go from 2 to 3.
        (MONDAY, time(9), "2026-03-24T12:00Z", "2026-03-30T09:00+02:00"),
        (SUNDAY, time(1, 59), "2026-03-28T12:00Z", "2026-03-29T01:59+01:00"),
        (SUNDAY, time(3), "2026-03-28T12:00Z", "2026-03-29T03:00+02:00"),
        (SUNDAY, time(2, 30), "2026-03-28T12:00Z", "2026-03-29T03:30+02:00"),  # that hour is missing
        # Autumn: on 25 October 2026 they go back from 3 to 2.
        (MONDAY, time(9), "2026-10-24T12:00Z", "2026-10-26T09:00+01:00"),
        (SUNDAY, time(1, 59), "2026-10-24T12:00Z", "2026-10-25T01:59+02:00"),
        (SUNDAY, time(3), "2026-10-24T12:00Z", "2026-10-25T03:00+01:00"),
        (SUNDAY, time(2, 30), "2026-10-24T12:00Z", "2026-10-25T02:30+02:00"),  # the first of the two
        (SUNDAY, time(2, 30), "2026-10-25T00:45Z", "2026-11-01T02:30+01:00"),  # and not the second
    ],
)
def test_it_falls_due_by_the_clock_on_the_wall(weekday: int, at: time, now: str, due: str) -> None:
    assert next_due(Weekly(weekday, at, BERLIN), instant(now)).instant == instant(due)


@pytest.mark.parametrize("minutes", range(0, 24 * 60, 30))
def test_on_the_sundays_of_fourteen_years_it_comes_once_a_week(minutes: int) -> None:
    """Sundays, because the clocks change on them."""
    rule = Weekly(SUNDAY, time(minutes // 60, minutes % 60), BERLIN)
    dues = [next_due(rule, instant("2024-01-01T00:00Z"))]
    while dues[-1].wall.year < 2038:
        dues.append(next_due(rule, dues[-1].instant))
    assert {after.wall - before.wall for before, after in pairwise(dues)} == {timedelta(days=7)}
    assert len({key_of("agenda", due) for due in dues}) == len(dues)
    if minutes // 60 != 2:  # the hour that settings refuse
        assert {wall(due.instant, BERLIN).time() for due in dues} == {rule.at}


@given(
    st.datetimes(datetime.fromisoformat("2024-01-01"), datetime.fromisoformat("2037-12-31")),
    st.integers(0, 6),
    st.times(),
    st.sampled_from([BERLIN, "UTC", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Kiritimati"]),
)
def test_it_is_always_ahead_and_never_more_than_a_week(
    moment: datetime, weekday: int, at: time, zone: str
) -> None:
    now = moment.replace(tzinfo=UTC)
    due = next_due(Weekly(weekday, at, zone), now)
    assert timedelta(0) < due.instant - now <= timedelta(days=7, hours=1)
    assert due.wall.weekday() == weekday


@pytest.mark.parametrize(
    ("day", "key"),
    [
        ("2026-12-07", "agenda/2026-W50"),
        ("2026-12-28", "agenda/2026-W53"),
        ("2027-01-01", "agenda/2026-W53"),  # a Friday, still of the old week
        ("2027-01-04", "agenda/2027-W01"),
        ("2024-12-30", "agenda/2025-W01"),  # a Monday, already of the new year
    ],
)
def test_it_is_named_by_its_week(day: str, key: str) -> None:
    due = Due(datetime.fromisoformat(day), instant(f"{day}T08:00Z"), date.fromisoformat(day))
    assert key_of("agenda", due) == key


HOUSE = WorkingTime("BW", BERLIN, closed=("12-24", "2026-12-28/2027-01-05"))


@pytest.mark.parametrize(
    ("weekday", "now", "due", "key"),
    [
        (MONDAY, "2026-03-31T12:00Z", "2026-04-02T09:00+02:00", "agenda/2026-W15"),  # Easter: Thursday before
        (MONDAY, "2026-04-02T07:00Z", "2026-04-13T09:00+02:00", "agenda/2026-W16"),  # that moment has come
        (MONDAY, "2026-04-06T12:00Z", "2026-04-13T09:00+02:00", "agenda/2026-W16"),  # Easter Monday itself
        (MONDAY, "2026-05-19T12:00Z", "2026-05-22T09:00+02:00", "agenda/2026-W22"),  # Pentecost
        (FRIDAY, "2026-04-28T12:00Z", "2026-04-30T09:00+02:00", "agenda/2026-W18"),  # 1 May
        (
            FRIDAY,
            "2026-12-27T12:00Z",
            "2027-01-08T09:00+01:00",
            "agenda/2027-W01",
        ),  # a week without a working day
        (
            MONDAY,
            "2026-12-21T12:00Z",
            "2026-12-23T09:00+01:00",
            "agenda/2026-W53",
        ),  # closed from Christmas Eve on
        (MONDAY, "2026-12-23T12:00Z", "2027-01-11T09:00+01:00", "agenda/2027-W02"),
        (
            SUNDAY,
            "2026-03-31T12:00Z",
            "2026-04-05T09:00+02:00",
            "agenda/2026-W14",
        ),  # who wants Sundays gets them
    ],
)
def test_it_comes_on_the_last_working_day_before_a_holiday(
    weekday: int, now: str, due: str, key: str
) -> None:
    found = next_due(Weekly(weekday, time(9), BERLIN), instant(now), HOUSE.is_working_day)
    assert (found.instant, key_of("agenda", found)) == (instant(due), key)


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("land", ["BW", "BY", "BE", "SN"])
def test_over_fourteen_years_of_holidays_none_is_doubled_and_none_out_of_order(
    weekday: int, land: str
) -> None:
    house, rule = WorkingTime(land, BERLIN), Weekly(weekday, time(9), BERLIN)
    dues = [next_due(rule, instant("2024-01-01T00:00Z"), house.is_working_day)]
    while dues[-1].wall.year < 2038:
        dues.append(next_due(rule, dues[-1].instant, house.is_working_day))
    assert len({key_of("agenda", due) for due in dues}) == len(dues)
    assert all(before.instant < after.instant for before, after in pairwise(dues))
    assert {after.regular - before.regular for before, after in pairwise(dues)} == {timedelta(days=7)}
    for due in dues:
        assert timedelta(0) <= due.regular - due.wall.date() < timedelta(days=7)
        if weekday <= FRIDAY:
            assert house.is_working_day(due.wall.date())
        assert regular(key_of("agenda", due), rule).regular == due.regular


@pytest.mark.parametrize(
    ("now", "key"),
    [
        ("2026-04-02T06:59Z", None),  # before Easter: it is still to come
        ("2026-04-02T07:00Z", "agenda/2026-W15"),
        ("2026-04-06T06:59Z", "agenda/2026-W15"),
        ("2026-04-06T07:00Z", None),  # the regular time is over
        ("2026-04-14T07:00Z", None),
    ],
)
def test_what_was_to_come_early_is_due_until_its_regular_time(now: str, key: str | None) -> None:
    found = still_due(Weekly(MONDAY, time(9), BERLIN), instant(now), HOUSE.is_working_day)
    assert (found and key_of("agenda", found)) == key


def test_a_house_that_is_closed_for_years_gets_it_on_its_regular_day() -> None:
    closed = next_due(Weekly(MONDAY, time(9), BERLIN), instant("2026-11-24T08:00Z"), lambda _: False)
    assert closed.instant == instant("2026-11-30T09:00+01:00")


@pytest.mark.parametrize(
    ("late", "verdict"),
    [
        (timedelta(0), Punctuality.ON_TIME),
        (timedelta(minutes=10), Punctuality.ON_TIME),
        (timedelta(minutes=11), Punctuality.LATE),
        (timedelta(hours=24), Punctuality.LATE),
        (timedelta(hours=24, seconds=1), Punctuality.MISSED),
        (timedelta(days=30), Punctuality.MISSED),
    ],
)
def test_a_day_late_is_still_caught_up(late: timedelta, verdict: Punctuality) -> None:
    due = instant("2026-12-07T08:00Z")
    assert punctuality(due, due + late) is verdict
