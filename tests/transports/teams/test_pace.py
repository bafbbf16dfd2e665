"""Teams' limits per conversation, on a clock of plain numbers."""

from __future__ import annotations

import pytest

from transports.teams.pace import EACH_SECOND, LIMITS, LONGEST, Pace, Queue, wait


def test_the_first_message_waits_for_nothing() -> None:
    assert wait((), 5.0) == 0


@pytest.mark.parametrize(
    ("sent", "now", "waits"),
    [
        ([0.0] * 6, 0.0, 0.0),
        ([0.0] * 7, 0.0, 1.0),
        ([0.0] * 7, 1.0, 0.0),
        ([0.0] * 7 + [1.0], 1.0, 1.0),
        ([float(i) for i in range(30) for _ in range(2)], 29.5, 0.5),
        ([2.0 * i for i in range(1800)], 3598.5, 1.5),
    ],
)
def test_as_fast_as_teams_allows_and_no_faster(sent: list[float], now: float, waits: float) -> None:
    assert wait(sent, now) == pytest.approx(waits)


def test_nothing_is_ever_sent_faster_than_the_limits() -> None:
    pace, now, sent = Pace(), 0.0, []
    for _ in range(200):
        now += pace.wait("a:1", now)
        pace.sent("a:1", now)
        sent.append(now)
    for most, seconds in LIMITS:
        assert all(later - earlier >= seconds for earlier, later in zip(sent, sent[most:], strict=False))


def test_conversations_do_not_slow_one_another_down() -> None:
    pace = Pace()
    for _ in range(7):
        pace.sent("a:1", 0.0)
    assert (pace.wait("a:1", 0.0), pace.wait("a:2", 0.0)) == (1.0, 0.0)


def test_all_conversations_together_are_spaced_evenly() -> None:
    queue = Queue()
    turns = [queue.wait(100.0) for _ in range(4)]
    assert turns == pytest.approx([number / EACH_SECOND for number in range(4)])
    assert queue.wait(200.0) == 0


def test_who_finds_the_queue_too_long_takes_no_place_in_it() -> None:
    queue = Queue()
    waits = [queue.wait(0.0) for _ in range(1000)]
    assert sum(wait <= LONGEST for wait in waits) == pytest.approx(LONGEST * EACH_SECOND, abs=2)
    assert max(waits) <= LONGEST + 1 / EACH_SECOND + 0.001
