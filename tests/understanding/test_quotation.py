"""A quote is split into words and speaker only where that is beyond doubt, and no word is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.quotation import Quotation, taken_apart


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("„Endlich ein Haus“, Bürgermeisterin Krämer", "Endlich ein Haus", "Bürgermeisterin Krämer"),
        ("Krämer: „Endlich“", "Endlich", "Krämer"),
        ("Krämer sagt: „Endlich“", "Endlich", "Krämer"),
        ("Zitat von Krämer: „Endlich“", "Endlich", "Krämer"),
        ('"Endlich" sagt Krämer', "Endlich", "Krämer"),
        ("»Endlich«, so Krämer.", "Endlich", "Krämer"),
        ("„Endlich“ – Karla Krämer, Bürgermeisterin", "Endlich", "Karla Krämer, Bürgermeisterin"),
        ("„Endlich“\nKarla Krämer", "Endlich", "Karla Krämer"),
        ("„Wir freuen uns“, freut sich Dr. Anna Vogel", "Wir freuen uns", "Dr. Anna Vogel"),
        ("„Endlich“, sagt Krämer, „ein Haus für alle.“", "Endlich ein Haus für alle.", "Krämer"),
        ("Frau Vogel sagte: wir freuen uns", "wir freuen uns", "Frau Vogel"),
        ('"Finally a house" (Mayor Krämer)', "Finally a house", "Mayor Krämer"),
        ('"Finally", says Mayor Krämer', "Finally", "Mayor Krämer"),
        ("„Das ‚Haus‘ ist da“, Frau Vogel", "Das ‚Haus‘ ist da", "Frau Vogel"),
    ],
)
def test_who_said_it_stands_beside_it(text: str, words: str, speaker: str) -> None:
    assert taken_apart(text) == (Quotation(words, speaker),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Endlich ein Haus", "Endlich ein Haus"),
        ("„Endlich ein Haus“", "Endlich ein Haus"),
        ("„Hier“ steht auf dem Schild", "„Hier“ steht auf dem Schild"),
        ("Unser Motto: Gemeinsam stark", "Unser Motto: Gemeinsam stark"),
        ("Das Zitat ist „Toll“", "Das Zitat ist „Toll“"),
        ("„Komm“ und „geh“, Frau Vogel", "„Komm“ und „geh“, Frau Vogel"),
        ("„Endlich“, am 5. Dezember", "„Endlich“, am 5. Dezember"),
    ],
)
def test_where_it_is_not_clear_nobody_is_named(text: str, words: str) -> None:
    assert taken_apart(text) == (Quotation(words),)


def test_several_quotes_one_a_line() -> None:
    assert taken_apart("„Oh“, Anna Vogel\n\n„Ah“, Bernd Lang") == (
        Quotation("Oh", "Anna Vogel"),
        Quotation("Ah", "Bernd Lang"),
    )
    assert len(taken_apart("„Oh“, Anna Vogel\nund so weiter")) == 1


@given(st.text(st.sampled_from('„“"»«,:–( )\nsagt Krämer ab1.'), max_size=60))
def test_every_word_is_one_of_the_text(text: str) -> None:
    for one in taken_apart(text):
        assert all(word in text for word in one.words.split())
        assert one.speaker in text


@pytest.mark.parametrize("text", ["„" * 4000, "„a“, " * 800, "a" * 4000 + ": „b“", "„a“" + ", x" * 1300])
def test_no_text_takes_long(text: str) -> None:
    assert taken_apart(text)[0].words
