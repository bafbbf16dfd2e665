"""Where the agenda puts what people said roughly, from their words to the page."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from newsroom.periods import Period
from tests.newsroom.planned import agenda, topic
from understanding.when import understand
from understanding.when.span import Span

TUESDAY = date(2026, 11, 24)
WEEK_50 = Period(date(2026, 12, 7), date(2026, 12, 13), Span(date(2026, 12, 7), grain="week"))


@pytest.mark.parametrize(
    ("text", "dated", "undated"),
    [
        ("kw 50", [], [1]),
        ("im Dezember", [], [1]),
        ("8.12. ab 18h", [1], []),
        ("ab 8. Dezember", [1], []),
        ("8. Dezember nachmittags", [1], []),
        ("KW 51", [], []),
        ("ende mai", [], []),
    ],
)
def test_a_rough_date_stands_in_the_agenda_of_its_week(
    text: str, dated: list[int], undated: list[int]
) -> None:
    span = understand(text, datetime.fromisoformat("2026-11-24T17:40"), "de").span
    plan = agenda([topic(1, span)], TUESDAY, WEEK_50)
    assert [one.number for week in plan.weeks for one in week.topics] == dated
    assert [one.number for one in plan.undated] == undated
