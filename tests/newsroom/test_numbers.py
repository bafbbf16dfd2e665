"""The number of a topic, as people write it."""

from __future__ import annotations

import pytest

from newsroom.numbers import Numbered, numbered, several


@pytest.mark.parametrize(
    "text", ["T-17", "t-17", "T17", "t17", "17", "#17", "T 17", "T–17", "T-017", " T-17. ", "17:"]
)
def test_a_number_may_be_written_in_any_way(text: str) -> None:
    assert numbered(text) == Numbered(17, "", own=not text[0].isdigit())


@pytest.mark.parametrize(
    ("text", "rest"), [("T-17 zu spät", "zu spät"), ("17: zu spät", "zu spät"), ("t17\nzu\nspät", "zu\nspät")]
)
def test_the_words_behind_it_are_kept(text: str, rest: str) -> None:
    assert numbered(text) == Numbered(17, rest, own=not text[0].isdigit())


@pytest.mark.parametrize(
    "text", ["", "T-", "T-0", "siebzehn", "T-17a", "17-18", "Thema", "1" * 50, "-17", "１７", "T-17-x"]
)
def test_anything_else_is_no_number(text: str) -> None:
    assert numbered(text) is None


@pytest.mark.parametrize(
    ("text", "places", "numbers", "rest"),
    [
        ("1 3 5", 5, [1, 3, 5], ""),
        ("1, 3 und 5 kein Platz", 5, [1, 3, 5], "kein Platz"),
        ("1-4", 5, [1, 2, 3, 4], ""),
        ("2 4-5 15.12.", 5, [2, 4, 5], "15.12."),
        ("1 3 5", 0, [1, 3, 5], ""),  # nothing but numbers
        ("1 99", 5, [1, 99], ""),
        ("1 3 5 Leute", 0, [1], "3 5 Leute"),  # without a list a number among words may mean anything
        ("1, 3 und 5 kein Platz", 0, [1, 3, 5], "kein Platz"),
        ("17, 15.12.", 0, [17], "15.12."),
        ("17 und 15. Dezember", 0, [17], "und 15. Dezember"),
        ("17-19", 0, [17, 18, 19], ""),
        ("7-9 kein Platz", 5, [7, 8, 9], "kein Platz"),
        ("17 5-9 Uhr", 0, [17], "5-9 Uhr"),
        ("1-999", 0, [], "1-999"),
        ("T-1 T-3 T-5", 0, [1, 3, 5], ""),
        ("1 12 Uhr", 5, [1], "12 Uhr"),
        ("17 5. Dezember", 20, [17], "5. Dezember"),
        ("17 15.12.2026", 20, [17], "15.12.2026"),
        ("T-17 3 Leute fehlen", 2, [17], "3 Leute fehlen"),
        ("1-4", 2, [], "1-4"),  # no stretch of this list, and no number
        ("4-1", 5, [], "4-1"),
        ("T-1: zu spät", 0, [1], "zu spät"),
        ("kein Platz", 5, [], "kein Platz"),
        ("", 5, [], ""),
    ],
)
def test_several_numbers_end_where_something_else_begins(
    text: str, places: int, numbers: list[int], rest: str
) -> None:
    found, behind = several(text, places)
    assert ([one.number for one in found], behind) == (numbers, rest)
