"""How much of the labelled messages is understood: floors under what has been reached.

The rows of the unseen files are never shown, not even when they fail: see `corpus/README.md`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.support.judging_intake import Score, answered, labels, score

CORPUS = Path(__file__).parent / "corpus"
FLOORS = {
    "seen": (0.975, 0.012, 0.99),
    "seen_more": (0.98, 0.01, 0.99),
    "seen_hard": (0.965, 0.012, 0.99),
    "seen_friendly": (0.98, 0.01, 0.99),
    "seen_mixed": (0.97, 0.01, 0.99),
    "seen_wide": (0.985, 0.006, 0.99),
    "seen_recent": (0.975, 0.006, 0.99),
    "seen_eight": (0.93, 0.02, 0.99),
    "unseen": (0.94, 0.023, 0.99),  # the aim is 0.92, 0.02 and 0.96
    "unseen_more": (0.965, 0.017, 0.99),
    "unseen_last": (0.93, 0.021, 0.98),
    "unseen_fresh": (0.92, 0.017, 0.99),
    "unseen_newest": (0.93, 0.034, 0.98),
    "unseen_ordinary": (0.945, 0.021, 0.98),
    "unseen_first": (0.935, 0.017, 0.97),
    "unseen_week": (0.93, 0.023, 0.99),
    "unseen_talk": (0.875, 0.1, 0.91),  # two in five are for colleagues alone
}  # recall, harm at most, topics


@cache
def scored(file: str) -> Score:
    return score((label, answered(label)) for label in labels(CORPUS / f"{file}.jsonl"))


@pytest.mark.parametrize("file", sorted(FLOORS))
def test_what_a_message_says_is_understood(file: str) -> None:
    assert scored(file).recall >= FLOORS[file][0], scored(file)


@pytest.mark.parametrize("file", sorted(FLOORS))
def test_hardly_anything_is_made_up(file: str) -> None:
    assert scored(file).harm <= FLOORS[file][1], scored(file)


@pytest.mark.parametrize("file", sorted(FLOORS))
def test_what_is_no_topic_is_told_from_what_is(file: str) -> None:
    assert scored(file).topics >= FLOORS[file][2], scored(file)


def test_every_file_is_judged() -> None:
    assert {path.stem for path in CORPUS.glob("*.jsonl")} == set(FLOORS)
