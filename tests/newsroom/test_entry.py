"""A topic at a glance."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from newsroom.entry import clock, fixed_days, stretch, when
from newsroom.topics import Answer, Draft, Given
from tests.newsroom.planned import said, topic
from understanding.when.span import Span

SATURDAY = date(2026, 12, 5)
AFTERNOON = datetime.fromisoformat("2026-12-05 15:00")


def test_a_date_without_any_words_is_none() -> None:
    assert when(topic(1, draft=Draft({"when": Answer(Given.VALUE, "?", Span(None))}))) is None
    assert when(topic(1, draft=Draft({"when": said("irgendwann")}))) is None
    assert when(topic(1, Span(SATURDAY))) == Span(SATURDAY)


@pytest.mark.parametrize(
    ("span", "days"),
    [
        (None, None),
        (Span(SATURDAY), (SATURDAY, SATURDAY)),
        (Span(AFTERNOON, grain="minute"), (SATURDAY, SATURDAY)),
        (Span(SATURDAY, date(2026, 12, 8)), (SATURDAY, date(2026, 12, 8))),
        (Span(SATURDAY, date(2026, 12, 1)), (SATURDAY, SATURDAY)),  # an end before its beginning
        (Span(date(2026, 12, 7), grain="week"), (date(2026, 12, 7), date(2026, 12, 13))),
        (Span(date(2026, 12, 1), grain="month"), (date(2026, 12, 1), date(2026, 12, 31))),
        (Span(date(2026, 10, 1), grain="quarter"), (date(2026, 10, 1), date(2026, 12, 31))),
        (Span(date(2027, 1, 1), grain="year"), (date(2027, 1, 1), date(2027, 12, 31))),
        (Span(date(9999, 1, 1), grain="year"), (date(9999, 1, 1), date(9999, 1, 1))),
        (Span(None, SATURDAY), (SATURDAY, SATURDAY)),
        (Span(time(15), grain="minute"), None),
        (Span(None, grain=None, vague="bald"), None),
        (Span(SATURDAY, grain=None), (SATURDAY, SATURDAY)),
        (Span(SATURDAY, open=True), (SATURDAY, date.max)),
        (Span(SATURDAY, recurrence="FREQ=WEEKLY;BYDAY=SA", open=True), (SATURDAY, date(2026, 12, 11))),
        (Span(date(2026, 12, 1), grain="month", open=True), (date(2026, 12, 1), date.max)),
        (Span(AFTERNOON, grain="minute", open=True), (SATURDAY, SATURDAY)),
        (Span(AFTERNOON, grain="minute", about=True), (SATURDAY, SATURDAY)),
        (Span(SATURDAY, about=True), (SATURDAY, date(2026, 12, 11))),
        (Span(date(2026, 12, 21), date(2026, 12, 31), about=True), (date(2026, 12, 21), date(2026, 12, 31))),
    ],
)
def test_a_span_may_mean_these_days(span: Span | None, days: tuple[date, date] | None) -> None:
    assert stretch(span) == days


@pytest.mark.parametrize(
    "span",
    [
        None,
        Span(date(2026, 12, 7), grain="week"),
        Span(date(2026, 12, 21), date(2026, 12, 31), vague="Ende Dezember"),
        Span(SATURDAY, recurrence="FREQ=WEEKLY;BYDAY=SA"),
        Span(SATURDAY, about=True),
        Span(SATURDAY, open=True),
        Span(AFTERNOON, grain="minute", vague="vielleicht", about=True),
        Span(None, SATURDAY),
        Span(time(15), grain="minute"),
    ],
)
def test_these_have_no_fixed_day(span: Span | None) -> None:
    assert fixed_days(span) is None


def test_a_day_with_an_hour_is_a_fixed_day() -> None:
    assert fixed_days(Span(AFTERNOON, grain="minute")) == (SATURDAY, SATURDAY)
    assert fixed_days(Span(AFTERNOON, grain="minute", about=True)) == (SATURDAY, SATURDAY)
    assert fixed_days(Span(AFTERNOON, grain="minute", open=True)) == (SATURDAY, SATURDAY)
    assert fixed_days(Span(SATURDAY, part="noon")) == (SATURDAY, SATURDAY)


def test_a_day_has_its_place_by_the_clock_or_by_the_part_of_the_day() -> None:
    assert clock(Span(AFTERNOON, grain="minute")) == time(15)
    assert clock(Span(SATURDAY, part="evening")) == time(19)
    assert clock(Span(SATURDAY)) == clock(None) == time(0)
