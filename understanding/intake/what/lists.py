"""Commas of a list: they part no clauses."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import ARTICLES
from understanding.intake.language.words import Words, ends_sentence, listed

MOST_LISTED: Final = 14  # words of them
LISTED: Final = 2  # words behind a comma before the last of a list
_ANDS: Final = listed("und and sowie")
_IN_NAMES: Final = ARTICLES | listed("für of for and")


def is_list(row: Words, place: int) -> bool:
    """ "Ahlen, Beckum und Oelde", "Die Kirche, der Bauhof und die Wehr laden": nouns, and the last one behind "und"."""
    behind = row[place + 1 : place + 4]
    if len(behind) <= LISTED or not row[place - 1].is_capital:
        return False
    if behind[0].is_capital and behind[1].key in _ANDS and behind[2].is_capital:
        return True
    return behind[0].key in ARTICLES and behind[1].is_capital and _are_subjects(row, place)


def _are_subjects(row: Words, comma: int) -> bool:
    """Nouns alone from the beginning of the sentence up to "und" and its noun."""
    at = comma + 1
    while at < min(len(row), comma + MOST_LISTED) and row[at].key not in _ANDS:
        if not (row[at].is_capital or row[at].key in _IN_NAMES or row[at].text == ","):
            return False
        at += 1
    begun = comma
    while begun and (row[begun - 1].is_capital or row[begun - 1].key in _IN_NAMES):
        begun -= 1
    opens = begun == 0 or ends_sentence(row, begun - 1)
    behind = row[at + 1 : at + 3] if at < len(row) and row[at].key in _ANDS else ()
    return opens and any(word.is_capital for word in behind)
