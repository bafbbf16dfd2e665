"""Answers to "Wie viele?": a number, a word for many, or none of both."""

from __future__ import annotations

import pytest

from newsroom.topics import Given
from tests.newsroom.talking import ALL, Talk


@pytest.mark.parametrize("text", ["noch nicht", "weiß keiner", "noch keine Zahl"])
def test_not_yet_is_open_and_not_void(talk: Talk, text: str) -> None:
    talk.say(*ALL[:5], text)
    assert talk.draft.answers["how_many"].given is Given.OPEN


@pytest.mark.parametrize("text", ["das im Lindenweg", "Eintritt frei", "steht doch oben", "Bauhof"])
def test_without_a_number_nothing_says_how_many(talk: Talk, text: str) -> None:
    talk.say(*ALL[:5])
    assert "keine Zahl" in talk.say(text)
    assert "how_many" not in talk.draft.answers


@pytest.mark.parametrize(
    "text", ["alle Schulen der Stadt", "die halbe Belegschaft", "ein Dutzend", "zwanzig", "mehrere hundert"]
)
def test_many_are_counted_in_words_as_well(talk: Talk, text: str) -> None:
    talk.say(*ALL[:5], text)
    assert talk.words["how_many"] == text


def test_how_many_are_expected_is_told_beside_who(talk: Talk) -> None:
    talk.say(*ALL[:4], "Feuerwehr, ca. 500 Leute erwartet")
    assert (talk.words["who"], talk.conversation.state) == ("Feuerwehr", "pictures")
