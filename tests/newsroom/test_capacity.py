"""How full the weeks are, and where there is room."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.capacity import (
    Full,
    Schedule,
    expectation,
    free_day,
    full,
    is_open,
    lines,
    load,
    section,
)
from newsroom.planning import Plan
from newsroom.topics import Status, Topic
from tests.newsroom.planned import topic
from tests.newsroom.scheduled import TUESDAY, blackout, limited, posted, schedule
from texts import load as load_texts

GERMAN = load_texts().voice("de", formal=True)


def told(made: Schedule, weeks: int = 2) -> list[str]:
    return [GERMAN.plain(say.key, say.values) for say in lines(made, weeks)]


def test_the_weeks_count_what_is_planned_and_published_in_them() -> None:
    topics = [
        posted(1, "2026-11-23"),
        posted(2, "2026-11-29", "Instagram"),
        replace(posted(3, "2026-12-15"), status=Status.PUBLISHED, plan=Plan(published_on=TUESDAY)),
        posted(4, "2026-11-30", "Facebook"),
        posted(5, "2026-11-25", status=Status.ACCEPTED),
        posted(6, "2026-11-25", status=Status.ON_HOLD),
        posted(7, "2026-11-25", status=Status.WITHDRAWN),
        topic(8),
    ]
    weeks = load(schedule(limited(4), topics), 2)
    assert [(week.number, week.posts, dict(week.channels)) for week in weeks] == [
        ("48", 3, {"Instagram": 3, "Facebook": 2}),
        ("49", 1, {"Instagram": 0, "Facebook": 1}),
    ]


def test_a_week_over_the_turn_of_the_year_is_one_week() -> None:
    made = schedule(limited(2), [posted(1, "2026-12-28"), posted(2, "2027-01-03")])
    assert (made.week(date(2027, 1, 1)).number, made.week(date(2026, 12, 31)).posts) == ("53", 2)


@pytest.mark.parametrize(
    ("channels", "expected"),
    [
        ((), [Full("", 2, 2), Full("Instagram", 1, 1)]),
        (("Instagram",), [Full("", 2, 2), Full("Instagram", 1, 1)]),
        (("Facebook",), [Full("", 2, 2)]),
    ],
)
def test_what_is_full_depends_on_the_channels(channels: tuple[str, ...], expected: list[Full]) -> None:
    chosen = limited(2, Instagram=1)
    made = schedule(chosen, [posted(1, "2026-12-08", "Instagram"), posted(2, "2026-12-09", "Facebook")])
    assert list(full(made.week(date(2026, 12, 10)), chosen, channels)) == expected


def test_without_a_limit_nothing_is_ever_full() -> None:
    made = schedule(limited(), [posted(number, "2026-12-08") for number in range(1, 90)])
    assert full(made.week(date(2026, 12, 8)), limited()) == ()
    assert (expectation(made), section(made)) == (None, ())


def test_a_topic_that_is_moved_within_its_week_does_not_count_twice() -> None:
    moved = posted(1, "2026-12-08")
    made = schedule(limited(1), [moved])
    assert full(made.week(date(2026, 12, 10), moved), limited(1)) == ()
    assert free_day(date(2026, 12, 10), made, (), moved) == date(2026, 12, 10)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("2026-12-08", "2026-12-15"),  # the same day of the week that follows
        ("2026-12-12", "2026-12-14"),  # no Saturday
        ("2026-12-01", "2026-12-01"),
        ("2026-11-20", "2026-11-24"),  # not before today
        ("2026-12-24", "2026-12-24"),
        ("2026-12-25", "2026-12-28"),  # a public holiday
    ],
)
def test_the_next_free_day_is_a_working_day_of_a_week_with_room(wanted: str, expected: str) -> None:
    made = schedule(limited(1), [posted(1, "2026-12-09")])
    assert free_day(date.fromisoformat(wanted), made) == date.fromisoformat(expected)


def test_the_next_free_day_lies_in_no_blackout_that_holds() -> None:
    marking = blackout("2026-12-14", "2026-12-15")
    held = blackout("2026-12-07", "2026-12-14", holds=True)
    assert free_day(date(2026, 12, 8), schedule(limited(), [], held, marking)) == date(2026, 12, 15)
    assert free_day(date(2026, 12, 14), schedule(limited(), [], held)) == date(2026, 12, 15)


def test_where_a_year_has_no_room_there_is_no_day() -> None:
    held = blackout("2026-11-01", "2028-12-31", holds=True)
    made = schedule(limited(1), [], held)
    assert (free_day(TUESDAY, made), expectation(made)) == (None, None)


@pytest.mark.parametrize(
    ("queue", "expected"), [(0, "2026-11-23"), (1, "2026-11-30"), (3, "2026-12-14"), (4, "2026-12-14")]
)
def test_the_earliest_week_is_told_after_those_who_wait_already(queue: int, expected: str) -> None:
    topics = [posted(1, "2026-11-24"), posted(2, "2026-12-08"), posted(3, "2026-12-09")]
    assert expectation(schedule(limited(2), topics, queue=queue)) == date.fromisoformat(expected)


def test_the_earliest_week_needs_a_day_and_a_channel_with_room() -> None:
    held = blackout("2026-11-24", "2026-11-29", holds=True)
    full_week = [posted(1, "2026-11-30", "Instagram"), posted(2, "2026-11-30", "Facebook")]
    made = schedule(limited(None, Instagram=1, Facebook=1), full_week, held)
    assert expectation(made) == date(2026, 12, 7)
    assert expectation(schedule(limited(None, Instagram=1), full_week, held)) == date(2026, 11, 30)


def test_a_week_is_told_in_one_line() -> None:
    topics = [posted(1, "2026-11-25", "Instagram"), posted(2, "2026-11-26", "Facebook")]
    marking, held = blackout("2026-11-29", "2026-11-29"), blackout("2026-11-30", "2026-12-31", holds=True)
    made = schedule(limited(4, Instagram=1), topics, marking, held)
    assert told(made) == [
        "KW 48 · 2 von 4 · Instagram 1 von 1 (voll) · Sperre: Vorwahlzeit",
        "KW 49 · 0 von 4 · Instagram 0 von 1 · Sperre, bleibt frei: Vorwahlzeit",
    ]
    assert told(schedule(limited(2), topics), 1) == ["KW 48 · 2 von 2 (voll) · Instagram 1 · Facebook 1"]
    assert told(schedule(limited(None, Facebook=2), topics), 1) == ["KW 48 · 2 geplant · Facebook 1 von 2"]
    [shown] = section(made, 2)
    assert GERMAN.plain(shown.key, shown.values) == " ".join(["Auslastung", *told(made)])


@given(
    st.lists(
        st.tuples(st.dates(date(2026, 11, 20), date(2027, 3, 1)), st.sampled_from(["", "Instagram"])),
        max_size=40,
    ),
    st.dates(date(2026, 11, 1), date(2027, 3, 1)),
    st.integers(1, 3),
)
def test_a_free_day_is_free_and_no_earlier_week_was(
    planned: list[tuple[date, str]], wanted: date, limit: int
) -> None:
    topics: list[Topic] = [
        posted(number, day.isoformat(), *([channel] if channel else []))
        for number, (day, channel) in enumerate(planned, start=1)
    ]
    chosen = limited(limit, Instagram=limit)
    made = schedule(chosen, topics, blackout("2026-12-01", "2026-12-20", holds=True))
    day = free_day(wanted, made)
    assert day is not None
    assert day >= max(wanted, TUESDAY)
    assert is_open(day, made)
    assert full(made.week(day), chosen) == ()
