"""What the monthly meeting looks back on, and ahead to."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.meeting import meeting


@pytest.mark.parametrize(
    ("month", "today", "begins", "turn", "ends"),
    [
        ("2026-11-01", "2026-11-28", "2026-10-01", "2026-11-28", "2026-12-31"),
        ("2026-12-01", "2026-11-28", "2026-11-01", "2026-11-28", "2027-01-31"),
        ("2027-03-01", "2026-11-28", "2027-02-01", "2027-02-01", "2027-04-30"),
        ("2026-10-15", "2026-11-28", "2026-09-01", "2026-10-31", "2026-11-30"),
        ("2027-01-01", "2027-01-01", "2026-12-01", "2027-01-01", "2027-02-28"),
    ],
)
def test_it_looks_back_on_the_month_before_and_ahead_to_the_month_after(
    month: str, today: str, begins: str, turn: str, ends: str
) -> None:
    found = meeting(date.fromisoformat(month), date.fromisoformat(today))
    assert (found.behind.first.isoformat(), found.behind.last.isoformat()) == (begins, turn)
    assert (found.ahead.first.isoformat(), found.ahead.last.isoformat()) == (turn, ends)


DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@given(DAYS, DAYS)
def test_there_is_no_gap_between_what_was_and_what_comes(month: date, today: date) -> None:
    found = meeting(month, today)
    assert found.behind.first <= found.behind.last == found.ahead.first < found.ahead.last
    assert found.behind.first < found.month < found.ahead.last
