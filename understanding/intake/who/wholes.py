"""To whom people belong: "die Jecken der KG Blau-Weiß", "Schüler der Mittelschule"."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.phrases import past_small
from understanding.intake.language.words import Words, listed
from understanding.intake.who.agents import is_house, is_short_name
from understanding.intake.who.bodies_named import last_of
from understanding.intake.who.offices import NAMED_BODIES
from understanding.intake.who.somebody import is_body

_WHOSE: Final = listed("der des vom von aus beim")


def past_whole(row: Words, place: int, busy: frozenset[int]) -> int:
    """ "die Jecken der KG Blau-Weiß", "Taucher vom WSA": whose people they are."""
    if place + 1 >= len(row) or row[place].key not in _WHOSE:
        return place
    whole = past_small(row, place + 1)
    word = row[whole]
    bare = word.key.removesuffix("s")
    somebody = is_body(word.key) or word.key in NAMED_BODIES or is_short_name(word) or is_house(bare)
    return last_of(row, whole, busy) if somebody and word.is_capital and whole not in busy else place
