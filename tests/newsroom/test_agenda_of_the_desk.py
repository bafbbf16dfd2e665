"""What the desk decided about topics, and where they stand in the agenda because of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.agenda import Agenda
from newsroom.periods import Period, weeks_ahead
from newsroom.placing import stands_on
from newsroom.planning import Plan
from newsroom.topics import Draft, Status, Topic
from tests.newsroom.planned import agenda, said, topic
from tests.support.spans import spans as any_span
from understanding.when.span import Span

TUESDAY = date(2026, 11, 24)
AHEAD = weeks_ahead(TUESDAY, 4)  # 23 November to 27 December
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30), Span(date(2026, 11, 1), grain="month"))
OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31), Span(date(2026, 10, 1), grain="month"))


def day(text: str) -> date:
    return date.fromisoformat(text)


def scheduled(number: int, on: str, event: str | None = None) -> Topic:
    span = Span(day(event)) if event else None
    return replace(topic(number, span, Status.SCHEDULED), plan=Plan(day(on)))


def published(number: int, on: str, event: str | None = None) -> Topic:
    planned = replace(scheduled(number, "2026-01-02", event), status=Status.PUBLISHED)
    return replace(planned, plan=replace(planned.plan, published_on=day(on)))


def on_hold(number: int, until: str | None) -> Topic:
    return replace(topic(number, status=Status.ON_HOLD), plan=Plan(hold_until=day(until) if until else None))


def numbers(topics: Sequence[Topic]) -> list[int | None]:
    return [one.number for one in topics]


def weeks(plan: Agenda) -> dict[str, list[int | None]]:
    return {week.monday.isoformat(): numbers(week.topics) for week in plan.weeks if week.topics}


def test_a_scheduled_topic_stands_on_the_day_of_its_publication() -> None:
    topics = [
        scheduled(1, "2026-12-01", "2026-12-12"),
        scheduled(2, "2026-12-04"),
        scheduled(3, "2027-02-01", "2026-12-05"),
        replace(topic(4, Span(day("2026-12-02")), Status.SCHEDULED), plan=Plan()),  # of an earlier version
        replace(topic(5, Span(day("2026-12-03"))), plan=Plan(day("2026-12-18"))),  # accepted, not scheduled
    ]
    plan = agenda(topics, TUESDAY, AHEAD)
    assert weeks(plan) == {"2026-11-30": [1, 4, 5, 2]}
    assert numbers(plan.later) == [3]


def test_what_recurs_is_published_once() -> None:
    market = replace(
        topic(1, Span(day("2026-03-05"), recurrence="FREQ=WEEKLY;BYDAY=TH"), Status.SCHEDULED),
        plan=Plan(day("2026-12-08")),
    )
    assert weeks(agenda([market], TUESDAY, AHEAD)) == {"2026-12-07": [1]}


def test_what_was_published_stands_on_its_day_and_waits_for_nothing() -> None:
    bare = replace(published(3, "2026-11-23"), draft=Draft({"what": said("Sperrung")}))
    topics = [published(1, "2026-11-24", "2026-12-20"), published(2, "2026-11-20"), bare]
    plan = agenda(topics, TUESDAY, AHEAD)
    assert weeks(plan) == {"2026-11-23": [3, 1]}
    assert plan.waiting == plan.later == plan.undated == plan.held == ()


def test_a_period_that_is_over_shows_what_was_published_in_it() -> None:
    topics = [
        published(1, "2026-11-02", "2027-01-15"),
        published(2, "2026-10-31", "2026-11-15"),
        scheduled(3, "2026-11-05"),
        topic(4, Span(day("2026-11-06"))),
        on_hold(5, "2026-11-30"),
        on_hold(6, "2026-12-01"),
    ]
    november = agenda(topics, date(2026, 11, 28), NOVEMBER)
    assert weeks(november) == {"2026-11-02": [1, 3, 4]}
    assert (numbers(november.on_hold), november.held) == ([5], ())
    assert weeks(agenda(topics, TUESDAY, OCTOBER)) == {"2026-10-26": [2]}


def test_what_was_over_before_this_week_waits_for_no_material() -> None:
    bare = {"what": said("Sperrung")}
    topics = [
        replace(topic(number), draft=Draft({**bare, "when": replace(said("am …"), value=Span(day(on)))}))
        for number, on in enumerate(("2026-11-20", "2026-11-23", "2026-11-29"), start=1)
    ]
    assert numbers(agenda(topics, TUESDAY, NOVEMBER).waiting) == [2, 3]


def test_on_hold_is_looked_at_again_on_its_day_and_reminded_of_afterwards() -> None:
    topics = [
        on_hold(1, "2026-12-27"),
        on_hold(2, "2026-12-28"),
        on_hold(3, "2026-11-02"),
        on_hold(4, None),
    ]
    assert numbers(agenda(topics, TUESDAY, AHEAD).on_hold) == [3, 1]
    assert numbers(agenda(topics, TUESDAY, NOVEMBER).on_hold) == [3]


@pytest.mark.parametrize(
    ("on", "event", "held"),
    [
        ("2026-11-23", None, True),
        ("2026-11-24", None, False),
        ("2026-10-27", None, True),
        ("2026-10-26", None, False),  # more than four weeks ago
        ("2026-10-01", "2026-12-05", True),  # but its event is still to come
        ("2026-10-01", "2026-10-20", False),
    ],
)
def test_a_day_of_publication_that_was_missed_stays_open(on: str, event: str | None, held: bool) -> None:
    assert bool(agenda([scheduled(1, on, event)], TUESDAY, AHEAD).held) is held


@given(
    st.none() | any_span(),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
def test_a_decided_day_is_the_only_one(span: Span | None, on: date, today: date) -> None:
    one = replace(topic(1, span, Status.SCHEDULED), plan=Plan(on))
    period = weeks_ahead(today, 4)
    assert stands_on(one, period) == (on,)
    shown = agenda([one], today, period)
    assert sum(len(week.topics) for week in shown.weeks) + len(shown.later) == (on >= period.first)
    assert shown.undated == ()
    assert (
        sum(
            len(week.topics)
            for week in agenda([one], today, Period(on, on + timedelta(days=3), Span(on))).weeks
        )
        == 1
    )
