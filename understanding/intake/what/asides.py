"""Relative clauses in the middle of a sentence: "Wahlhelfer, deren Heranziehung sich nach § 9 richtet, werden gesucht"."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.events import HAPPENS
from understanding.intake.language.phrases import clause_start
from understanding.intake.language.verbs import is_like_verb
from understanding.intake.language.words import Word, Words, ends_sentence, listed
from understanding.intake.who.agents import STRONG

LONGEST: Final = 40  # words of it
MOST_BRACKETED: Final = 14  # words and marks
SHORTEST: Final = 2
MOST_SHORT: Final = 5  # words and marks in a bracket that says nothing of its own
SHORT: Final = 3  # letters of them
_RELATIVE: Final = listed(
    "der die das den dem dessen deren denen welche welcher welches welchen was wo who which whose"
)
_BEFORE: Final = listed("in auf an mit für bei von zu durch über aus nach um unter")
_ALL: Final = listed("alle allen jene diejenigen")
_VERBS: Final = listed(
    "war ist sind hat kann muss soll will wird waren hatte wurde mag darf gab kam lag was is are has had"
)
_FINITE: Final = HAPPENS | STRONG | listed("rät raten tritt steigt wechselt")
_ASKS: Final = listed("wer was wie wo wann who what how")
_OF_OFFICES: Final = listed("von vom der des für of the von-der zu and und")
_LEADING: Final = listed(
    "Leitung Führung Regie Moderation Federführung Aufsicht Schirmherrschaft Anleitung Begleitung Dirigat"
)
_OF_SOMEBODY: Final = listed("von vom der des")
MOST_APPOSED: Final = 8  # words and marks
_NO_VERB: Final = listed("und oder sowie auch im in am der die das")


def asides(
    row: Words, who: frozenset[int] = frozenset(), dates: frozenset[int] = frozenset()
) -> frozenset[int]:
    """The places of such clauses, with their commas; the sentence goes on behind them. `who` are the places of persons."""
    found: set[int] = set()
    place = 0
    while place < len(row):
        end = (
            _end(row, place)
            or _bracketed(row, place, dates)
            or _apposed(row, place, who)
            or _under(row, place)
        )
        if end:
            found |= set(range(place, end + 1))
            place = end
        place += 1
    return frozenset(found)


def _bracketed(row: Words, place: int, dates: frozenset[int]) -> int | None:
    """ "Jan Hofer (IT) läuft", "4. Juni (Fr.), 8 Uhr", "(w/m/d)", "in den Ferien (8. bis 19. Februar 2027) zu": the bracket that closes, where the sentence goes on behind it."""
    if row[place].text != "(":
        return None
    closed = (at for at in range(place + 1, min(len(row), place + MOST_BRACKETED)) if row[at].text == ")")
    end = next(closed, None)
    if end is None:
        return None
    inside = row[place + 1 : end]
    only_short = len(inside) <= MOST_SHORT and all(
        len(word.text) <= SHORT or word.kind != "word" for word in inside
    )
    dated = all(at in dates for at in range(place + 1, end) if row[at].kind == "number")
    few = len(inside) <= MOST_SHORT + 1 or dated
    return end if only_short or (few and _goes_on(row, end + 1)) else None


def _end(row: Words, place: int) -> int | None:
    """The comma that closes the clause which the comma there opens."""
    if row[place].text != "," or not place or not (row[place - 1].is_capital or row[place - 1].key in _ALL):
        return None
    first = place + 1 + (place + 1 < len(row) and row[place + 1].key in _BEFORE)
    if first >= len(row) or row[first].key not in _RELATIVE or row[first].is_capital:
        return None
    for at in range(first + SHORTEST, min(len(row) - 1, first + LONGEST)):
        if ends_sentence(row, at):
            return None
        if row[at].text == "," and _is_verb(row, at - 1):
            return at if _goes_on(row, at + 1) else None
    return None


def _apposed(row: Words, place: int, who: frozenset[int]) -> int | None:
    """ ", Petra Quast," of "Die Bürgermeisterin, Petra Quast, liest Märchen": a name or an office beside the other one; behind a person whatever it is."""
    if row[place].text != "," or not place or not row[place - 1].is_capital or row[0].key in _ASKS:
        return None
    closed = (at for at in range(place + 2, min(len(row), place + MOST_APPOSED)) if row[at].kind == "mark")
    end = next((at for at in closed if row[at].text != "." or ends_sentence(row, at)), None)
    if end is None or row[end].text != "," or end + 1 == len(row):
        return None
    inside = row[place + 1 : end]
    named = place - 1 in who or all(
        word.is_capital or word.key in _OF_OFFICES or word.text == "." for word in inside
    )
    first = clause_start(row, place)
    before = row[first:place]
    alone = not any(word.kind == "number" or _is_finite(word) for word in before)
    persons = not who.isdisjoint(range(first, end))
    return end if persons and named and alone and _is_finite(row[end + 1]) else None


def _is_finite(word: Word) -> bool:
    """A verb that a name may be the subject of."""
    return word.is_word and not word.is_capital and (word.key in _FINITE or is_like_verb(word))


def _under(row: Words, place: int) -> int | None:
    """ "unter Leitung von Dr. Falk Hinrichsen", where the sentence goes on."""
    if row[place].key != "unter" or place + 3 >= len(row):
        return None
    at = place + 1 + (row[place + 1].key in {"der", "ihrer", "seiner"})
    if row[at].key not in _LEADING or row[at + 1].key not in _OF_SOMEBODY:
        return None
    at += 2
    while at < len(row) and (row[at].is_capital or row[at].key in _OF_OFFICES or row[at].text == "."):
        at += 1
    return at - 1 if _goes_on(row, at) and row[at - 1].is_capital else None


def _is_verb(row: Words, place: int) -> bool:
    word = row[place]
    if not word.is_word or word.is_capital or word.key in _NO_VERB:
        return False
    return word.key in _VERBS or word.key.endswith(("t", "en", "te", "n"))


def _goes_on(row: Words, place: int) -> bool:
    return (
        place < len(row)
        and row[place].is_word
        and not row[place].is_capital
        and row[place].key not in _RELATIVE
    )
