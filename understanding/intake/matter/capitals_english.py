"""Capitals for an English text written without them: only names have one, and the houses that keep their German name."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.words import Words, listed, tails
from understanding.intake.where.landscape import NAMED
from understanding.intake.where.places_known import ENGLISH
from understanding.intake.where.town_names import ends_like_town
from understanding.intake.who.names import FIRST, NEVER_FIRST, SALUTATIONS, TITLES

# Houses and places that keep their German name.
_GERMAN: Final = tails(
    "haus bad saal platz strasse straße halle zentrum kirche schule bücherei allee rathaus schloss volkspark stadtpark kurpark gymnasium museum-s werkstatt scheune theater"
)
_STREETS: Final = listed("street road avenue lane square")
_NO_NAMES: Final = listed(
    "hi dear may mark will rose grace art dean jean gene pat sue bob rob bill joy max don drew frank ward lance miles chase hope faith main high side back road one way this next cross any may"
)
_DOES: Final = (
    HAPPENS | SMALL | listed("and or who which as to of s explains teaches brings unveils leads talks")
)
SHORTEST: Final = 3  # letters


def is_name(row: Words, place: int) -> bool:
    """ "near oberkirn", "curator hjalmar wetz", "at the südbad", "in bonn"."""
    word, before = row[place], row[place - 1] if place else None
    if not word.is_word or len(word.key) < SHORTEST or word.key in SMALL:
        return False
    if word.key in NAMED or (
        ends_like_town(word.key) and word.key not in ENGLISH and not _is_ordinary(word.key)
    ):
        return True
    if word.key.endswith(_GERMAN) or not word.text.isascii():
        return word.key not in ENGLISH
    if _is_first(word.key) or _is_of_street(row, place):
        return True
    return before is not None and before.is_word and _is_behind(row, place, before.key)


def _is_first(key: str) -> bool:
    return key in FIRST and key not in NEVER_FIRST and key not in _NO_NAMES


def _is_behind(row: Words, place: int, before: str) -> bool:
    """Behind a first name, behind "Dr", and behind "near"."""
    if row[place].key in _DOES:
        return False
    return before == "near" or before in SALUTATIONS or before in TITLES or _is_first(before)


def _is_of_street(row: Words, place: int) -> bool:
    """ "marsh lane": both of its words; "road" alone is none."""
    street = place if row[place].key in _STREETS else place + 1
    if not 0 < street < len(row) or row[street].key not in _STREETS:
        return False
    named = row[street - 1]
    return named.is_word and named.key not in SMALL and named.key not in _NO_NAMES


def _is_ordinary(key: str) -> bool:
    """English words that end as German towns do: "festival", "meadow"."""
    return key.endswith(("ow", "itz", "au", "ingen", "ach", "stone", "ing"))
