"""On which days a recurrence really is."""

from __future__ import annotations

from datetime import date

import pytest

from understanding.when.recurring import occurrences, upcoming

day = date.fromisoformat
MARKET = "FREQ=WEEKLY;BYDAY=TU,SA"
TUESDAY = day("2026-03-10")


@pytest.mark.parametrize(
    ("rrule", "start", "days"),
    [
        (MARKET, "2026-03-10", ["2026-05-02", "2026-05-05", "2026-05-09"]),
        (MARKET, "2026-05-03", ["2026-05-05", "2026-05-09"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-03-13", ["2026-05-08"]),
        ("FREQ=MONTHLY;BYDAY=1SA", "2026-04-04", ["2026-05-02"]),
        ("FREQ=MONTHLY;BYMONTHDAY=3,-1", "2026-03-31", ["2026-05-03"]),
        ("FREQ=YEARLY;BYMONTH=5", "2025-05-10", ["2026-05-10"]),
        ("FREQ=DAILY;UNTIL=20260503", "2026-05-01", ["2026-05-01", "2026-05-02", "2026-05-03"]),
        ("FREQ=DAILY;COUNT=2", "2026-05-01", ["2026-05-01", "2026-05-02"]),
        ("FREQ=DAILY;COUNT=2", "2026-04-01", []),
        ("FREQ=DAILY", "2026-05-11", []),
        ("FREQ=MONTHLY;BYDAY=WE,1SA", "2026-04-04", ["2026-05-02", "2026-05-06"]),
    ],
)
def test_the_first_and_the_last_day_count(rrule: str, start: str, days: list[str]) -> None:
    assert occurrences(rrule, day(start), day("2026-05-01"), day("2026-05-10")) == [*map(day, days)]


@pytest.mark.parametrize(
    ("rrule", "today", "expected"),
    [
        (MARKET, "2026-03-11", day("2026-03-14")),
        (MARKET, "2026-03-14", day("2026-03-14")),
        (MARKET, "2020-01-01", TUESDAY),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260317", "2026-03-17", day("2026-03-17")),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260317", "2026-03-18", None),
    ],
)
def test_the_next_one_may_be_today_or_never(rrule: str, today: str, expected: date | None) -> None:
    assert upcoming(rrule, TUESDAY, day(today)) == expected
