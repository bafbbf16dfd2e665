"""What the desk is asked to tell of: "Kann jemand was zum neuen Mietspiegel machen?", "Could you post something about the fair?"."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.events import SMALL
from understanding.intake.language.leading import ARTICLES
from understanding.intake.language.words import Words, ends_sentence, listed

MOST: Final = 12  # words of it
BACK: Final = 8  # words from the verb that asks
_SOME: Final = listed("was etwas something anything")
_PIECES: Final = listed("Beitrag Post Artikel Bericht Serie Reel Story Video Porträt post story article")
_ABOUT: Final = listed("zu zum zur über übers about on")
_ASKS: Final = listed(
    "kann könnt könnten könntet können könnte sollten sollte wollt wollen mögt möchtet hat habt lust haltet halten hältst bräuchten bräuchte wäre wär wärs bitte mal can could would please"
)
_THINK: Final = listed("haltet halten hältst")
_DOES: Final = listed(
    "erinnern machen schreiben bringen posten erzählen berichten veröffentlichen zeigen drehen sagen macht schreibt bringt postet"
)
_OPEN: Final = frozenset('„»“"')
_CLOSE: Final = frozenset('“«”"')


def asked_about(row: Words) -> range | None:
    """The words that name it, without article and adjectives before a German noun."""
    for place in range(len(row) - 2):
        if (start := _begins(row, place)) and (found := _phrase(row, start)):
            return found
    return None


def _begins(row: Words, place: int) -> int:
    """Behind "was zum", "etwas über", "haltet ihr von"; 0 where nobody is asked."""
    key, behind = row[place].key, row[place + 1].key
    if key in {"von", "vom"} and any(word.key in _THINK for word in row[max(0, place - 3) : place]):
        return place + 1
    if key == "an" and _is_reminder(row, place):
        return place + 1
    if behind not in _ABOUT or not (key in _SOME or key in _PIECES):
        return 0
    near = (row[at].key for at in range(max(0, place - BACK), place))
    return place + 2 if any(word in _ASKS for word in near) else 0


def _is_reminder(row: Words, place: int) -> bool:
    """ "Könntet ihr bitte an die Hundesteuer erinnern?"."""
    asks = any(word.key in _ASKS for word in row[max(0, place - BACK) : place])
    for word in row[place + 1 : place + MOST]:
        if word.kind == "mark":
            return False
        if word.key == "erinnern":
            return asks
    return False


def _phrase(row: Words, start: int) -> range | None:
    """Up to the verb or the mark behind it; a title between quotation marks is part of it."""
    end, quoted = start, False
    while end < min(len(row), start + MOST):
        mark = row[end].text[:1]
        if quoted or mark in _OPEN:
            quoted = not quoted or mark not in _CLOSE
        elif row[end].kind == "mark" or row[end].key in _DOES or ends_sentence(row, end):
            break
        end += 1
    first = start
    while first < end and not row[first].is_capital and _is_small(row, first, end):
        first += 1
    if row[start - 1].key == "zu" and not (
        end < len(row) and (row[end].key in _DOES or row[end].text == "?")
    ):
        return None  # "bringt bitte was zu essen mit"
    if end > first and row[end - 1].key == "zu":
        end -= 1  # "was über die Bibliothek zu schreiben"
    said = any(row[at].is_word and row[at].key not in SMALL for at in range(first, end))
    return range(first, end) if said else None


def _is_small(row: Words, at: int, end: int) -> bool:
    """Articles, and "neuen" before a noun."""
    adjective = row[at].key.endswith(("en", "er", "em", "e")) and at + 1 < end and row[at + 1].is_capital
    return row[at].key in ARTICLES or adjective
