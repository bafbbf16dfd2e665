"""What a word is found by: stems of two languages, the ends of compounds, and bounds for whatever comes in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.stems import LONGEST, MOST, MOST_SOUGHT, SHORTEST_TAIL, sought, stems, tails


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("Haus Häuser Hauses Haeuser", "haus"),
        ("Straße Strassen STRASSE", "strass"),
        ("Fest Feste Festen", "fest"),
        ("opening opened opens", "open"),
        ("Schule Schulen", "schul"),
    ],
)
def test_inflected_forms_have_one_stem(words: str, stem: str) -> None:
    assert all(stem in stems(word) for word in words.split())


def test_a_compound_is_found_by_its_end() -> None:
    assert "haus" in tails(["kinderhaus"])
    assert tails(["haus", "b10", "2026"]) == ()
    assert "haus" not in tails(["kinderhaus", "haus"])


def test_words_that_say_nothing_are_left_out_unless_there_are_no_others() -> None:
    assert sought("der Markt am Platz") == sought("Markt Platz")
    assert sought("der") == (("der",),)
    assert sought(" ?! ") == ()


@given(st.text())
def test_stems_are_letters_and_digits_and_never_too_many(text: str) -> None:
    found = stems(text)
    assert len(found) <= MOST
    assert all(stem.isalnum() and len(stem) <= LONGEST for stem in found)
    assert all(len(tail) >= SHORTEST_TAIL for tail in tails(found))
    assert len(sought(text)) <= MOST_SOUGHT
    assert all(one for one in sought(text))


def test_a_very_long_text_has_an_end() -> None:
    assert len(stems(" ".join(f"wort{number}" for number in range(50_000)))) <= MOST
