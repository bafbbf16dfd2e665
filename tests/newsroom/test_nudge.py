"""When a forgotten draft is spoken of, and whose time has passed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsroom.nudge import due, is_over
from newsroom.topics import Answer, Draft, Given
from newsroom.working_time import WorkingTime
from understanding.when.span import Span

REGION = WorkingTime("BW", "Europe/Berlin")


@pytest.mark.parametrize(
    ("last_word", "then"),
    [
        ("2026-11-23T09:30", "2026-11-25T09:30"),
        ("2026-11-23T20:00", "2026-11-26T09:00"),
        ("2026-11-26T12:00", "2026-11-30T12:00"),
        ("2026-11-28T12:00", "2026-12-01T12:00"),  # a Saturday
        ("2026-12-23T12:00", "2026-12-28T12:00"),
        ("2026-12-24T12:00", "2026-12-29T12:00"),
    ],
)
def test_two_working_days_without_a_word_in_office_hours(last_word: str, then: str) -> None:
    hour = datetime.fromisoformat(f"{last_word}+01:00")
    assert due(hour, REGION) == datetime.fromisoformat(f"{then}+01:00").astimezone(UTC)


@pytest.mark.parametrize(
    ("span", "over"),
    [
        (Span(date(2026, 12, 4)), True),
        (Span(date(2026, 12, 5)), False),
        (Span(date(2026, 12, 3), date(2026, 12, 5)), False),
        (Span(date(2026, 11, 1), grain="month"), True),
        (Span(date(2026, 12, 1), grain="month"), False),
        (Span(date(2026, 12, 1), recurrence="FREQ=WEEKLY;BYDAY=TU"), False),
        (Span(None, vague="nach den Ferien"), False),
    ],
)
def test_what_has_passed_needs_no_nudge(span: Span, over: bool) -> None:
    draft = Draft({"when": Answer(Given.VALUE, "so", span)})
    assert is_over(draft, date(2026, 12, 5)) is over
    assert not is_over(Draft(), date(2026, 12, 5))
