"""Which topic stands where in the agenda."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom import year
from newsroom.agenda import ON_AGENDA, Agenda
from newsroom.entry import stretch
from newsroom.periods import Period, weeks_ahead
from newsroom.planning import Plan
from newsroom.topics import Draft, Status, Topic
from tests.newsroom.planned import agenda, said, topic
from tests.support.spans import spans as any_span
from tests.support.spans import vague_spans
from understanding.when.span import Span

TUESDAY = date(2026, 11, 24)
AHEAD = weeks_ahead(TUESDAY, 4)  # 23 November to 27 December
DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31), Span(date(2026, 12, 1), grain="month"))


def day(text: str) -> Span:
    return Span(date.fromisoformat(text))


def hour(text: str) -> Span:
    return Span(datetime.fromisoformat(text), grain="minute")


def numbers(topics: Sequence[Topic]) -> list[int | None]:
    return [one.number for one in topics]


def weeks(plan: Agenda) -> dict[str, list[int | None]]:
    return {week.monday.isoformat(): numbers(week.topics) for week in plan.weeks}


def test_every_week_has_its_topics_by_day_and_hour() -> None:
    topics = [
        topic(1, hour("2026-12-05 15:00")),
        topic(2, day("2026-11-29")),
        topic(3, day("2026-11-23")),
        topic(4, hour("2026-12-05 09:30"), Status.SCHEDULED),
        topic(5, day("2026-12-05")),
        topic(6, day("2026-12-27")),
    ]
    assert weeks(agenda(topics, TUESDAY, AHEAD)) == {
        "2026-11-23": [3, 2],
        "2026-11-30": [5, 4, 1],
        "2026-12-07": [],
        "2026-12-14": [],
        "2026-12-21": [6],
    }


def test_an_empty_week_is_known_to_be_empty() -> None:
    plan = agenda([topic(1, day("2026-12-08"))], TUESDAY, AHEAD)
    assert [week.isoformat() for week in plan.empty_weeks] == [
        "2026-11-23",
        "2026-11-30",
        "2026-12-14",
        "2026-12-21",
    ]


def test_a_week_of_another_period_is_not_called_empty() -> None:
    """The first days of January lie in week 53 of December, the last one of November in week 49."""
    january = agenda([], TUESDAY, year.of(2027))
    assert january.empty_weeks[0] == date(2027, 1, 4)
    november = Period(date(2026, 11, 1), date(2026, 11, 30), Span(date(2026, 11, 1), grain="month"))
    assert agenda([], TUESDAY, november).empty_weeks[-1] == date(2026, 11, 23)


def test_what_comes_every_week_hides_no_gap() -> None:
    weekly = topic(1, Span(date(2026, 11, 24), recurrence="FREQ=WEEKLY;BYDAY=TU"))
    planned = replace(weekly, status=Status.SCHEDULED, plan=Plan(day=date(2026, 12, 1)))
    assert len(agenda([weekly], TUESDAY, AHEAD).weeks_of_routine) == 5
    both = agenda([weekly, topic(2, day("2026-12-08"))], TUESDAY, AHEAD)
    assert date(2026, 12, 7) not in both.weeks_of_routine
    assert agenda([planned], TUESDAY, AHEAD).weeks_of_routine == ()


def test_what_is_going_on_stands_in_this_week_and_what_is_over_nowhere() -> None:
    going_on = Span(date(2026, 11, 9), date(2026, 12, 6))
    plan = agenda([topic(1, going_on), topic(2, day("2026-11-22"))], TUESDAY, AHEAD)
    assert weeks(plan)["2026-11-23"] == [1]
    assert all(2 not in numbers(week.topics) for week in plan.weeks)
    assert numbers(plan.later) == numbers(plan.undated) == []


def test_what_has_no_fixed_day_and_what_comes_later_is_not_lost() -> None:
    topics = [
        topic(1, Span(None, grain=None, vague="bald")),
        topic(2, Span(date(2027, 5, 21), date(2027, 5, 31), vague="Ende Mai")),
        topic(3, Span(date(2026, 12, 7), grain="week")),
        topic(4, day("2027-06-19")),
        topic(5, day("2026-12-28")),
        topic(6),
        topic(7, Span(None, grain="month", recurrence="FREQ=MONTHLY")),
        topic(8, Span(date(2026, 5, 21), date(2026, 5, 31), vague="Ende Mai")),  # over
    ]
    plan = agenda(topics, TUESDAY, AHEAD)
    assert numbers(plan.undated) == [3, 2, 1, 6, 7]
    assert numbers(plan.later) == [5, 4]


def recurring(start: str, rule: str, **more: Any) -> Span:
    return Span(datetime.fromisoformat(start), grain="minute", recurrence=f"FREQ={rule}", **more)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (recurring("2026-03-14T07:00", "WEEKLY;BYDAY=WE,SA"), ["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"]),
        (recurring("2026-03-14T07:00", "WEEKLY;BYDAY=SA", about=True, vague="samstags, nicht in den Ferien"), ["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"]),
        (recurring("2026-12-03T19:00", "MONTHLY;BYDAY=1TH"), ["2026-11-30"]),
        (recurring("2026-11-13T19:00", "WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20261215"), ["2026-11-23", "2026-12-07"]),
        (Span(date(2026, 11, 21), date(2026, 11, 23), recurrence="FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;COUNT=2"), ["2026-11-23", "2026-11-30"]),
    ],
)  # fmt: skip  # one row, one span
def test_what_recurs_stands_once_in_every_week_that_it_is_in(span: Span, expected: list[str]) -> None:
    plan = agenda([topic(1, span)], TUESDAY, AHEAD)
    assert [first for first, found in weeks(plan).items() if found] == expected
    assert numbers(plan.undated) == numbers(plan.later) == []
    assert all(len(found) <= 1 for found in weeks(plan).values())


def test_what_recurs_stands_between_the_other_topics_of_its_days() -> None:
    market = recurring("2026-03-12T07:00", "WEEKLY;BYDAY=TH")
    plan = agenda(
        [topic(1, market), topic(2, day("2026-12-02")), topic(3, day("2026-12-04"))], TUESDAY, AHEAD
    )
    assert weeks(plan)["2026-11-30"] == [2, 1, 3]


def test_what_recurs_seldom_comes_later_and_what_has_ended_is_over() -> None:
    yearly = Span(date(2025, 11, 11), recurrence="FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=11")
    ended = recurring("2026-03-12T07:00", "WEEKLY;BYDAY=TH;UNTIL=20261119")
    plan = agenda([topic(1, yearly), topic(2, ended)], TUESDAY, AHEAD)
    assert (numbers(plan.later), numbers(plan.undated), weeks(plan)["2026-11-23"]) == ([1], [], [])


def test_a_period_shows_of_what_recurs_only_what_falls_into_it() -> None:
    topics = [
        topic(1, recurring("2026-12-03T19:00", "MONTHLY;BYDAY=1TH")),
        topic(2, Span(date(2025, 11, 11), recurrence="FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=11")),
        topic(3, Span(date(2025, 12, 1), grain="month", recurrence="FREQ=YEARLY;BYMONTH=12")),
        topic(4, Span(date(2025, 11, 1), grain="month", recurrence="FREQ=YEARLY;BYMONTH=11")),
        topic(5, Span(None, grain="month", recurrence="FREQ=MONTHLY")),
        topic(6, Span(date(2025, 12, 20), recurrence="FREQ=YEARLY", about=True)),
    ]
    plan = agenda(topics, TUESDAY, DECEMBER)
    assert [one for found in weeks(plan).values() for one in found] == [1]
    assert (numbers(plan.undated), numbers(plan.later)) == ([3, 6], [])


@pytest.mark.parametrize(
    ("span", "dated", "undated"),
    [
        (Span(date(2026, 12, 8), open=True), ["2026-12-07"], False),
        (Span(date(2026, 11, 24), open=True), ["2026-11-23"], False),
        (Span(date(2026, 5, 1), open=True), [], True),  # began long ago, and nobody said that it is over
        (Span(date(2026, 5, 1), grain="month", open=True), [], True),
        (Span(date(2026, 12, 8), open=True, about=True), [], True),
        (Span(date(2026, 12, 8), open=True, vague="nach dem Umzug"), [], True),
        (Span(datetime.fromisoformat("2026-12-08T14:00"), grain="minute", open=True), ["2026-12-07"], False),
        (Span(datetime.fromisoformat("2026-12-08T14:00"), grain="minute", about=True), ["2026-12-07"], False),
        (Span(datetime.fromisoformat("2026-05-01T14:00"), grain="minute", open=True), [], False),
        (Span(date(2026, 12, 8), about=True), [], True),
        (Span(date(2026, 11, 20), about=True), [], True),  # may be a few days later
        (Span(date(2026, 11, 16), about=True), [], False),
        (Span(date(2026, 12, 21), date(2026, 12, 31), about=True), [], True),
        (Span(date(2026, 12, 8), part="noon"), ["2026-12-07"], False),
        (Span(date(2026, 12, 8), vague="am 8. Dezember, wenn es nicht regnet"), ["2026-12-07"], False),
        (Span(None, date(2026, 12, 8)), [], True),
    ],
)  # fmt: skip  # one table
def test_only_a_certain_day_has_its_week(span: Span, dated: list[str], undated: bool) -> None:
    plan = agenda([topic(1, span)], TUESDAY, AHEAD)
    assert [first for first, found in weeks(plan).items() if found] == dated
    assert bool(plan.undated) is undated


def test_planned_topics_that_lack_something_wait_for_material() -> None:
    bare = Draft({"what": said("Sperrung")})
    plan = agenda([topic(1, draft=bare), topic(2, day("2026-12-05"))], TUESDAY, AHEAD)
    assert numbers(plan.waiting) == [1]


def test_the_inbox_keeps_what_has_not_been_decided_even_when_its_day_is_over() -> None:
    new = [topic(number, day("2026-11-01"), Status.SUBMITTED) for number in (1, 2)]
    plan = agenda(new, TUESDAY, AHEAD)
    assert numbers(plan.inbox) == [1, 2]
    assert numbers(plan.waiting) == []
    assert all(not week.topics for week in plan.weeks)


def test_a_period_shows_only_what_falls_into_it() -> None:
    topics = [
        topic(1, day("2026-11-30")),
        topic(2, Span(date(2026, 11, 27), date(2026, 12, 6))),
        topic(3, day("2026-12-31")),
        topic(4, day("2027-01-01")),
        topic(5),
        topic(6, Span(date(2026, 12, 1), grain="month")),
        topic(7, day("2026-12-24"), Status.SUBMITTED),
        topic(8, day("2027-12-24"), Status.SUBMITTED),
    ]
    plan = agenda(topics, TUESDAY, DECEMBER)
    assert weeks(plan) == {
        "2026-11-30": [2],
        "2026-12-07": [],
        "2026-12-14": [],
        "2026-12-21": [],
        "2026-12-28": [3],
    }
    assert (numbers(plan.undated), numbers(plan.later), numbers(plan.inbox)) == ([6], [], [7])


spans = st.one_of(
    st.none(),
    st.builds(Span, st.dates(date(2026, 10, 1), date(2027, 12, 31))),
    st.builds(
        Span,
        st.dates(date(2026, 10, 1), date(2027, 12, 31)),
        grain=st.sampled_from(["week", "month", "quarter", "year"]),
    ),
    st.builds(Span, st.none(), st.dates(date(2026, 10, 1), date(2027, 12, 31))),
)


@given(
    st.lists(st.tuples(spans, st.sampled_from(ON_AGENDA)), max_size=20),
    st.dates(date(2026, 10, 1), date(2027, 12, 31)),
    st.integers(1, 26),
)
def test_every_coming_topic_stands_in_exactly_one_place(
    given_topics: list[tuple[Span | None, Status]], today: date, ahead: int
) -> None:
    topics = [topic(number, span, status) for number, (span, status) in enumerate(given_topics, start=1)]
    plan = agenda(topics, today, weeks_ahead(today, ahead))
    shown = [one for week in plan.weeks for one in week.topics] + [*plan.undated, *plan.later, *plan.inbox]
    assert len(numbers(shown)) == len(set(numbers(shown)))
    over = [number for number in numbers(topics) if number not in numbers(shown)]
    for number in over:
        span = given_topics[(number or 0) - 1][0]
        assert span is not None
        first = span.start or span.end
        assert isinstance(first, date)
        assert first < today


@pytest.mark.parametrize("offset", range(7))
def test_the_week_is_the_same_on_each_of_its_days(offset: int) -> None:
    today = date(2026, 12, 28) + timedelta(days=offset)  # week 53, over the turn of the year
    plan = agenda([topic(1, day("2026-12-28")), topic(2, day("2027-01-03"))], today, weeks_ahead(today, 1))
    assert weeks(plan) == {"2026-12-28": [1, 2], "2027-01-04": []}


@given(any_span() | vague_spans(), st.dates(date(2026, 1, 1), date(2031, 6, 30)), st.sampled_from(ON_AGENDA))
def test_a_topic_is_shown_somewhere_as_long_as_it_may_be_to_come(
    span: Span, today: date, status: Status
) -> None:
    plan = agenda([topic(1, span, status)], today, weeks_ahead(today, 4))
    shown = [week.topics for week in plan.weeks] + [plan.undated, plan.later, plan.inbox]
    days = stretch(span)
    if days is None or days[1] >= today:
        assert any(shown)
    if span.recurrence is None:
        assert sum(map(len, shown)) <= 1


def test_what_was_accepted_and_is_over_stays_open_for_four_weeks() -> None:
    topics = [
        topic(1, day("2026-11-23")),
        topic(2, day("2026-10-27")),
        topic(3, day("2026-10-26")),
        topic(4, day("2026-11-24")),
        topic(5, day("2026-11-20"), Status.SUBMITTED),
        topic(6, Span(date(2026, 11, 2), recurrence="FREQ=WEEKLY;BYDAY=MO")),
        topic(7),
    ]
    assert numbers(agenda(topics, TUESDAY, AHEAD).held) == [1, 2]
    assert agenda(topics, TUESDAY, DECEMBER).held == ()
