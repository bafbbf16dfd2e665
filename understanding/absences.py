"""Whether somebody says of themselves that they are away: "Ich bin bis 12.12. im Urlaub"."""

from __future__ import annotations

from collections.abc import Iterator

from understanding.choice import LONGEST_REPLY, Vocabulary
from understanding.spelling import Words, folded, nearly, spellings
from understanding.when import says_only_when
from understanding.wishes import Wish, without_greeting


def announced(text: str, language: str, vocabulary: Vocabulary) -> Wish | None:
    """The wish `away` with the words of the date; None where the message says anything else besides, or no date."""
    text = without_greeting(text.strip().lstrip("!/\\"), vocabulary)
    if len(text) > LONGEST_REPLY or "\n" in text or "?" in text:
        return None
    around = spellings(vocabulary.absence.get("around", ()) + vocabulary.fillers)
    for rest in _beside(text.split(), vocabulary):
        date = " ".join(word for word in rest if folded(word) not in around)
        if folded(date) and says_only_when(date, language):
            return Wish("away", date)
    return None


def _beside(words: list[str], vocabulary: Vocabulary) -> Iterator[list[str]]:
    """The message without the words that say "away", as they were written, wherever these stand."""
    present = spellings(vocabulary.wishes.get("present", ()))
    for phrase in _longest_first(vocabulary.absence.get("away", ())):
        length = len(phrase.split())
        for place in range(len(words) - length + 1):
            said = folded(" ".join(words[place : place + length]))
            if said not in present and nearly(said, phrase):
                yield [*words[:place], *words[place + length :]]


def _longest_first(phrases: Words) -> list[str]:
    """ "nicht im Büro" before what may be a part of it."""
    return sorted(spellings(phrases), key=lambda phrase: -len(phrase))
