"""The one list of what stands in a period, from which every file and picture is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.agenda import Agenda
from newsroom.material import Lack
from newsroom.overview import Background, Entry, overview
from newsroom.periods import Period, weeks_ahead
from newsroom.planning import Plan, Priority
from newsroom.topics import Status, Topic
from newsroom.yearly import Coming
from tests.newsroom.planned import CHANNELS, agenda, topic
from tests.newsroom.test_yearly import WOMEN, about
from tests.support.spans import spans, vague_spans
from understanding.when.span import Span

TODAY = date(2026, 11, 24)
DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31), Span(date(2026, 12, 1), grain="month"))


at = datetime.fromisoformat


def entries(*topics: Topic, period: Period = DECEMBER) -> tuple[Entry, ...]:
    return overview(agenda(topics, TODAY, period), CHANNELS).entries


def only(one: Topic, period: Period = DECEMBER) -> Entry:
    (entry,) = entries(one, period=period)
    return entry


def test_a_topic_has_its_day_and_its_hours() -> None:
    span = Span(at("2026-12-05 15:00"), at("2026-12-05 17:30"), "minute")
    plan = Plan(channels=("Instagram",), priority=Priority.HIGH, goals=("Dialog",), theme="Bauen", revision=3)
    assert only(replace(topic(7, span), plan=plan, department="Bauamt")) == Entry(
        kind="topic",
        uid="topic-7",
        title="Thema 7",
        first=date(2026, 12, 5),
        last=date(2026, 12, 5),
        start=time(15),
        end=time(17, 30),
        number=7,
        when=span,
        department="Bauamt",
        status=Status.ACCEPTED,
        priority=Priority.HIGH,
        channels=("Instagram",),
        goals=("Dialog",),
        theme="Bauen",
        revision=3,
    )


def test_without_a_choice_it_is_for_all_channels_and_what_is_missing_stands_there() -> None:
    entry = only(topic(1, Span(date(2026, 12, 5)), draft=about(date(2026, 12, 5)).draft))
    assert entry.channels == CHANNELS
    assert entry.missing == tuple(map(Lack, ("where", "who", "how_many", "pictures", "quote")))


def test_the_desks_day_goes_before_the_days_of_the_event() -> None:
    planned = replace(
        topic(1, Span(at("2026-12-05 15:00"), grain="minute"), Status.SCHEDULED),
        plan=Plan(day=date(2026, 12, 3)),
    )
    entry = only(planned)
    assert (entry.first, entry.last, entry.start) == (date(2026, 12, 3), date(2026, 12, 3), None)
    assert entry.occasion == "post"
    assert entry.when == Span(at("2026-12-05 15:00"), grain="minute")


def on_hold(until: date | None) -> Topic:
    return replace(topic(1, Span(date(2026, 12, 5)), Status.ON_HOLD), plan=Plan(hold_until=until))


def test_what_is_on_hold_stands_on_the_day_on_which_it_is_looked_at_again() -> None:
    entry = only(on_hold(date(2026, 12, 14)))
    assert (entry.first, entry.occasion) == (date(2026, 12, 14), "follow_up")


def test_what_is_looked_at_again_is_called_off_in_no_period() -> None:
    """A calendar filled from the files of a year and of a week would lose it."""
    later, never = on_hold(date(2027, 1, 10)), on_hold(None)
    for one, gone in ((later, []), (never, [1])):
        found = overview(agenda([one], TODAY, DECEMBER), CHANNELS, called_off=[one])
        assert (found.entries, [entry.number for entry in found.called_off]) == ((), gone)


@pytest.mark.parametrize(("day", "gone"), [(1, [4]), (31, [4]), (32, []), (0, [])])
def test_only_what_stood_in_the_period_was_called_off_there(day: int, gone: list[int]) -> None:
    off = topic(4, Span(date(2026, 11, 30) + timedelta(days=day)), Status.DECLINED)
    found = overview(agenda([], TODAY, DECEMBER), CHANNELS, called_off=[off])
    assert [one.number for one in found.called_off] == gone


def test_what_was_published_stands_on_its_day_and_lacks_nothing_any_more() -> None:
    plan = Plan(
        day=date(2026, 12, 3), published_on=date(2026, 12, 4), link="https://town.test/1", reach="900"
    )
    entry = only(replace(topic(1, draft=about(date(2026, 12, 5)).draft, status=Status.PUBLISHED), plan=plan))
    assert (entry.first, entry.missing) == (date(2026, 12, 4), ())
    assert (entry.link, entry.reach) == ("https://town.test/1", "900")


def test_rough_days_are_all_that_may_be_meant() -> None:
    entry = only(topic(1, Span(date(2026, 12, 21), date(2026, 12, 31), about=True)))
    assert (entry.first, entry.last, entry.vague) == (date(2026, 12, 21), date(2026, 12, 31), True)


def test_what_is_open_stands_on_its_first_day() -> None:
    entry = only(topic(1, Span(date(2026, 12, 8), open=True)))
    assert (entry.first, entry.last, entry.vague) == (date(2026, 12, 8), date(2026, 12, 8), False)


def test_what_recurs_has_an_entry_for_each_time_under_one_uid() -> None:
    span = Span(at("2026-11-10 14:00"), grain="minute", recurrence="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")
    found = entries(topic(3, span))
    assert [(one.uid, one.first, one.start, one.begun) for one in found] == [
        ("topic-3", date(2026, 12, day), time(14), date(2026, 11, 10)) for day in (8, 22)
    ]


def test_everything_stands_in_the_order_of_its_days() -> None:
    plan = replace(
        agenda([topic(2, Span(date(2026, 12, 25))), topic(1, Span(date(2026, 12, 5)))], TODAY, DECEMBER),
        yearly=(Coming(WOMEN, date(2026, 12, 5), topic(1)),),
    )
    christmas = Background(
        "holiday", "holiday-20261225", "Weihnachten", date(2026, 12, 25), date(2026, 12, 25)
    )
    quiet = Background("blackout", "blackout-1", "Trauer", date(2026, 12, 1), date(2026, 12, 5))
    found = overview(plan, CHANNELS, [christmas, quiet]).entries
    assert [(one.kind, one.uid, one.number) for one in found] == [
        ("blackout", "blackout-1", None),
        ("yearly", "yearly-1-20261205", 1),
        ("topic", "topic-1", 1),
        ("holiday", "holiday-20261225", None),
        ("topic", "topic-2", 2),
    ]


def test_what_goes_on_in_another_topic_is_shown_there() -> None:
    merged = replace(topic(1, Span(date(2026, 12, 5))), plan=Plan(merged_into=2))
    assert [one.number for one in entries(merged, topic(2, Span(date(2026, 12, 5))))] == [2]


def test_what_was_called_off_stands_apart() -> None:
    gone = topic(4, Span(date(2026, 12, 5)), Status.WITHDRAWN)
    found = overview(agenda([], TODAY, DECEMBER), CHANNELS, called_off=[gone])
    assert (found.entries, [one.number for one in found.called_off]) == ((), [4])
    there = topic(4, Span(date(2026, 12, 5)))
    assert overview(agenda([there], TODAY, DECEMBER), CHANNELS, called_off=[gone]).called_off == ()


def test_a_lifted_blackout_is_called_off_and_newer_than_before() -> None:
    quiet = Background("blackout", "blackout-1", "Trauer", date(2026, 11, 28), date(2026, 12, 1))
    later = replace(quiet, uid="blackout-2", first=date(2027, 1, 1), last=date(2027, 1, 2))
    plan = agenda([], TODAY, DECEMBER)
    (before,), (gone,) = (
        overview(plan, CHANNELS, [quiet]).entries,
        overview(plan, CHANNELS, lifted=[quiet, later]).called_off,
    )
    assert gone == replace(before, revision=before.revision + 1)


def shown(plan: Agenda) -> set[int | None]:
    weeks: Iterable[Topic] = chain.from_iterable(week.topics for week in plan.weeks)
    return {one.number for one in chain(weeks, plan.undated, plan.later, plan.inbox, plan.held, plan.on_hold)}


STATUS = st.sampled_from([Status.SUBMITTED, Status.ACCEPTED, Status.SCHEDULED])


@given(
    st.lists(st.tuples(st.one_of(spans(), vague_spans(), st.none()), STATUS), max_size=6),
    st.sampled_from([DECEMBER, weeks_ahead(TODAY, 4)]),
)
def test_the_agenda_and_the_overview_have_the_same_topics(
    made: list[tuple[Span | None, Status]], period: Period
) -> None:
    plan = agenda([topic(n, *one) for n, one in enumerate(made, start=1)], TODAY, period)
    found = overview(plan, CHANNELS)
    assert {one.number for one in found.topics} == shown(plan)
    assert all(one.first is None or (one.last is not None and one.first <= one.last) for one in found.topics)
    assert len({(one.uid, one.first) for one in found.entries}) == len(found.entries)
