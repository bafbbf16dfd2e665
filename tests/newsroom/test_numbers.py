"""The number of a topic, as people write it."""

from __future__ import annotations

import pytest

from newsroom.numbers import Numbered, numbered


@pytest.mark.parametrize(
    "text", ["T-17", "t-17", "T17", "t17", "17", "#17", "T 17", "T–17", "T-017", " T-17. ", "17:"]
)
def test_a_number_may_be_written_in_any_way(text: str) -> None:
    assert numbered(text) == Numbered(17, "")


@pytest.mark.parametrize(
    ("text", "rest"), [("T-17 zu spät", "zu spät"), ("17: zu spät", "zu spät"), ("t17\nzu\nspät", "zu\nspät")]
)
def test_the_words_behind_it_are_kept(text: str, rest: str) -> None:
    assert numbered(text) == Numbered(17, rest)


@pytest.mark.parametrize(
    "text", ["", "T-", "T-0", "siebzehn", "T-17a", "17-18", "Thema", "1" * 50, "-17", "１７", "T-17-x"]
)
def test_anything_else_is_no_number(text: str) -> None:
    assert numbered(text) is None
