"""The sentences of a message: whom each speaks of, whether it asks, and whether the public wants to know it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from understanding.intake.kind import office_words as office
from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.words import Word, Words, ends_sentence, is_lower, listed, stretches
from understanding.intake.what.wording import is_event

NOUNS: Final = 3
LONG_WORD: Final = 7  # letters of an event in a text without capitals
OPENING: Final = 3  # words at the beginning of a sentence
YOURS: Final = listed("eure euer dein deine your yours")
_I: Final = office.ME | office.I_DO
_YOU_OR_PLEASE: Final = office.YOU | {"bitte", "please"}
_ASKS: Final = office.WHO_WHEN | office.IS_IT
_MEETINGS_OR_ERRANDS: Final = office.APPOINTMENTS | office.GATHERINGS | office.ERRANDS
SURELY_HAPPENS: Final = HAPPENS - SMALL - office.WEAK
_SURELY_OR_ANYBODY: Final = SURELY_HAPPENS | {"man"}  # "Man kann den Hund online anmelden"
_WHO_OR_WHAT: Final = listed("wer was who what")
# "Wer kein Internet hat, bekommt Hilfe": no verb behind it, and nothing is asked.
_NO_QUESTION: Final = listed(
    "kein keine keinen nicht noch mit das die den sich ein eine einen im am in zum zur an auf bis ohne schon zu über unter"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Its words and numbers; whether it speaks of whom writes, to whom reads, and asks; whether a number stands in it."""

    words: tuple[Word, ...]
    keys: frozenset[str]
    mine: bool
    yours: bool
    asks: bool
    number: bool

    def begins(self, known: frozenset[str], most: int = OPENING) -> bool:
        skipped = int(self.words[0].key in office.INTERJECTIONS)
        return any(word.key in known for word in self.words[: most + skipped])

    def says(self, *classes: frozenset[str]) -> bool:
        """Whether a word of each of these classes stands in it."""
        return all(not self.keys.isdisjoint(known) for known in classes)


def sentences(matter: Words) -> Iterator[tuple[Sentence, str]]:
    """Each with the first sign of the mark behind it."""
    for stretch in stretches(matter, ends_sentence):
        if row := tuple(word for word in matter[stretch.start : stretch.stop] if word.key):
            yield _sentence(row), matter[stretch.stop].text[0] if stretch.stop < len(matter) else ""


def _sentence(row: tuple[Word, ...]) -> Sentence:
    keys = frozenset(word.key for word in row)
    first = row[0].key
    shortened = any(word.key in {"im", "ill"} and len(word.text) > len(word.key) for word in row)  # "I'm"
    return Sentence(
        row,
        keys,
        mine=not keys.isdisjoint(_I) or first in office.I_BEGIN or shortened,
        yours=not keys.isdisjoint(_YOU_OR_PLEASE)
        or any(word.text in office.YOU_POLITE for word in row[1:])
        or (first in office.IS_IT and row[1:2] != () and row[1].key in {"ihr", "sie"}),
        asks=first in _ASKS and not (first in _WHO_OR_WHAT and row[1:2] != () and row[1].key in _NO_QUESTION),
        number=any(word.kind == "number" for word in row),
    )


# ---------------------------------------------------------------- what the public wants to know


def has_public_event(said: Sentence) -> bool:
    """An event that is no wish, no absence and no meeting."""
    lower = is_lower(said.words)
    personal = said.mine or (said.asks and said.yours)
    return any(
        (word.is_capital or (lower and len(word.key) >= LONG_WORD))
        and len(word.key) > NOUNS + 1
        and word.key not in office.NO_EVENTS
        and word.key not in SMALL
        and not word.key.endswith(office.AWAY_TAILS)
        and is_event(word.key)
        for word in said.words
        if not personal or word.key not in _MEETINGS_OR_ERRANDS
    )


def tells(said: Sentence) -> bool:
    """Whether a sentence beside the talk says that something happens; who sends it does not."""
    if has_public_event(said):
        return True
    if said.begins(YOURS, 1) or said.says(office.NO_TELLING):
        return False
    if "bitte" in said.keys and said.says(office.PUBLIC):
        return True  # "Bürger bitte per Mail melden"
    nouns = sum(word.is_capital for word in said.words[1:])
    happens = said.says(_SURELY_OR_ANYBODY) and not (said.mine or said.yours)
    return nouns > NOUNS or (happens and nouns > 0) or (said.number and nouns > 1 and not said.mine)
