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
    "text",
    [
        "",
        "T-",
        "T-0",
        "siebzehn",
        "T-17a",
        "17-18",
        "Thema",
        "1" * 50,
        "-17",
        "１７",
        "T-17-x",
        "16.12.",
        "5.12.",
        "16. Dezember",
        "16 Dezember",
        "15 December",
        "15 Dec Instagram",
        "3 May",
        "16:30",
        "5/12",
        "3. Advent passt nicht",
        "16 Dezember 15 Uhr",
    ],
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
        ("T-1 15 December Instagram", 20, [1], "15 December Instagram"),  # behind an own number no places
        ("T-1 3 Leute fehlen", 20, [1], "3 Leute fehlen"),
        ("T-1 3", 20, [1, 3], ""),
        ("T-1, 3 zu spät", 20, [1, 3], "zu spät"),
        ("T-1 5-9 Uhr", 20, [1], "5-9 Uhr"),
        ("1 10 Dezember", 20, [1], "10 Dezember"),
        ("1, 10 Dezember", 20, [1], "10 Dezember"),
        ("1 3 10 Dezember", 20, [1, 3], "10 Dezember"),
        ("1 3 10. Dezember", 0, [1, 3], "10. Dezember"),
        ("1 3 15.12.", 0, [1, 3], "15.12."),
        ("1 3 December 5", 20, [1, 3], "December 5"),
        ("3 December 5th", 20, [3], "December 5th"),
        ("3 May be too late", 20, [], "3 May be too late"),
        ("3 may be too late", 20, [3], "may be too late"),
        ("2: 3 Beiträge pro Woche", 20, [2], "3 Beiträge pro Woche"),
        ("2, 4: 3 Beiträge pro Woche", 20, [2, 4], "3 Beiträge pro Woche"),
        ("T-1: zu spät", 0, [1], "zu spät"),
        ("kein Platz", 5, [], "kein Platz"),
        ("", 5, [], ""),
    ],
)
def test_several_numbers_end_where_something_else_begins(
    text: str, places: int, numbers: list[int], rest: str
) -> None:
    named = several(text, places)
    assert ([one.number for one in named.numbers], named.rest) == (numbers, rest)


def test_behind_an_own_number_all_are_own() -> None:
    assert [one.own for one in several("T-1 3", 20).numbers] == [True, True]


@pytest.mark.parametrize(
    ("text", "as_topic", "as_word"),
    [
        ("2 3 Beiträge pro Woche", "2, 3 Beiträge pro Woche", "2: 3 Beiträge pro Woche"),
        ("1, 2 3 4 zu spät", "1, 2, 3, 4 zu spät", "1, 2: 3 4 zu spät"),
        ("1 99 weil", "1, 99 weil", "1: 99 weil"),
    ],
)
def test_a_number_before_words_is_doubtful(text: str, as_topic: str, as_word: str) -> None:
    for places in (0, 16):
        doubt = several(text, places).doubt
        assert doubt is not None
        assert (doubt.as_topic, doubt.as_word) == (as_topic, as_word)
        assert several(doubt.as_topic, places).doubt is None
        assert several(doubt.as_word, places).doubt is None


@pytest.mark.parametrize(
    "text",
    [
        "2, 3 zu spät",
        "2 und 3 zu spät",
        "2-3 zu spät",
        "1 3 5",
        "1 3 15.12. Instagram",
        "T-2 3 Leute fehlen",
        "2: 3 Beiträge",
        "2 zu spät für 3",
        "1 T-3 zu spät",
    ],
)
def test_what_is_clear_is_not_doubted(text: str) -> None:
    assert several(text, 16).doubt is None
