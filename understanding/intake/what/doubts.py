"""Whether a headline is asked and not told: it stands beside the matter, or lost what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from understanding.intake.language.leading import AT, led
from understanding.intake.language.words import Words, listed
from understanding.intake.what.beside import is_beside, leaves_unsaid
from understanding.intake.what.clauses import Clause, says_something
from understanding.intake.what.heads import is_place_alone
from understanding.intake.what.openings import only_exclaims, opens_only, speaks_to_us
from understanding.intake.what.wording import Seen

SHORT: Final = 2  # letters of a word that is no noun
_CONGRATULATES: Final = listed(
    "Glückwunsch Glückwünsche Gratulation gratulieren gratuliert congratulations welcome willkommen"
)
_AT_THE: Final = frozenset({"am", "beim", "hinterm", "vorm", "neben"})  # more of where
_OF_NAMES: Final = listed("and of for und für")


def is_doubtful(row: Words, best: Clause, found: Sequence[Clause], text: str, seen: Seen) -> bool:
    """Whether even the best clause stands beside the matter, or lost its object: then it is asked."""
    if seen.subject & set(best.places) or ": " in text:
        return False
    before = found[: found.index(best)]
    opened = [clause for clause in before if clause.content]
    told = any(not opens(row, clause.places, clause.content, seen) for clause in opened)
    beside = (told and is_beside(row, best.places, best.content, seen)) or (
        bool(opened) and leaves_unsaid(row, best.places, best.content, seen)
    )
    lost = any(place not in seen.counts for place in things(row, best, seen))
    lost = lost and not congratulates(row, best) and not _keeps_noun(row, found, text, seen)
    return beside or lost or opens(row, best.places, best.content, seen)


def _keeps_noun(row: Words, clauses: Sequence[Clause], text: str, seen: Seen) -> bool:
    """Whether a noun is in the headline that is neither who nor says where: "Die Turnhalle bleibt zu"."""
    beside = seen.who | seen.bodies
    places = {place for place in seen.where if not led(row, place, AT)}
    nouns = (
        place
        for clause in clauses
        for place in (*things(row, clause, seen), *clause.content[:1], *places & set(clause.places))
        if row[place].is_capital and place not in beside
    )
    return any(
        len(row[place].key) > SHORT and row[place].text.casefold() in text.casefold() for place in nouns
    )


def things(row: Words, clause: Clause, seen: Seen) -> list[int]:
    """Its nouns that are neither who nor where, and no part of a name: "Office for Weights and Measures"."""
    beside = seen.who | seen.where | seen.bodies
    return [
        place
        for place in clause.places
        if row[place].is_capital
        and place > clause.places.start
        and place not in beside
        and (place in seen.counts or says_something(row, place, seen))
        and not (place - 2 in beside and row[place - 1].key in _OF_NAMES)
        and not (row[place - 1].key in _AT_THE and seen.where)  # "im Clubhaus am Kanal"
    ]


def opens(row: Words, places: range, content: Sequence[int], seen: Seen) -> bool:
    """Whether the matter has not begun with it."""
    return (
        opens_only(row, places, seen)
        or speaks_to_us(row, places, seen)
        or only_exclaims(row, places, content, seen)
        or is_place_alone(row, places, content, seen)
    )


def congratulates(row: Words, clause: Clause) -> bool:
    """ "Herzlichen Glückwunsch an Jonte Harms, er hat ...": what for stands behind it."""
    return any(row[place].key in _CONGRATULATES for place in clause.places)
