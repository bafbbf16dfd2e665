"""What stands beside a bare number and says that it counts: "bisher 130", "8 werden gebraucht", "die 20 schönsten"."""

from __future__ import annotations

from typing import Final

from understanding.intake.how_many.counted import APPROXIMATELY
from understanding.intake.language.words import Word, Words, listed

MANY: Final = 100
FEWEST: Final = 3  # that are told without their name
_STILL: Final = listed("noch nur derzeit aktuell still only")
GIVEN: Final = listed(
    "vergeben gesucht geehrt ausgezeichnet ausgebildet eingestellt aufgenommen übernommen prämiert gekürt verliehen verlost verteilt gepflanzt erwartet eingeladen zugelassen benötigt gebraucht vermittelt vereidigt verabschiedet eingebürgert"
)
_UNTIL_NOW: Final = listed("bisher bislang bisherig bereits schon inzwischen mittlerweile far already")
_PREFIXES: Final = ("ge", "ver", "be", "er", "zer", "ent", "abge", "ange", "aufge", "ausge", "einge", "zuge")
_IN_TURN: Final = listed("ersten nächsten meisten letzten")


def so_far(row: Words, place: int, at: int, high: int) -> int | None:
    """ "bisher 6.000 gefüllt", "Zusagen bislang 130"."""
    before = before_marks(row, place)
    if high < FEWEST or before < 0 or row[before].key not in _UNTIL_NOW:
        return None
    ended = at >= len(row) or row[at].text[0] in ",;.)!\n"  # "schon 200.000 €"
    return before + 1 if ended or _is_participle(row[at]) else None


def _is_participle(word: Word) -> bool:
    """ "gefüllt", "verkauft", "eingegangen"."""
    return not word.is_capital and word.key.startswith(_PREFIXES) and word.key.endswith(("t", "en"))


def is_given(row: Words, place: int, at: int, high: int) -> int | None:
    """ "Betreuer gesucht, 8 werden gebraucht": what, was said before."""
    begun = before_marks(row, place) + 1
    opens = begun == 0 or row[begun - 1].kind == "mark"
    done = at < len(row) and row[at].key in {"werden", "wurden"}
    given = any(word.key in GIVEN for word in row[at + 1 : at + 4])
    return begun if high >= FEWEST and opens and done and given else None


def most_of_all(row: Words, place: int, at: int, high: int) -> int | None:
    """ "Die 20 schönsten kommen in ein Buch", "the 10 best"."""
    best = at < len(row) and row[at].is_word and not row[at].is_capital
    best = best and row[at].key.endswith("sten") and row[at].key not in _IN_TURN
    alone = best and not (at + 1 < len(row) and row[at + 1].is_capital)
    led = place > 0 and row[place - 1].key in {"die", "den", "der"}
    return place if high >= FEWEST and alone and led else None


def bracketed(row: Words, place: int, at: int, high: int) -> int | None:
    """ "Die Bescheide (ca. 21.000)": a plural, and so many that it is no age."""
    before = before_marks(row, place, "(")
    opened = 0 <= before < place - 1 and row[before + 1].text == "("
    closed = at < len(row) and row[at].text[:1] == ")"
    if not (opened and closed) or high < MANY:
        return None
    noun = row[before]
    return place if noun.is_capital and noun.key.endswith(("e", "en", "er", "s", "n")) else None


def sums_up(row: Words, at: int, high: int) -> bool:
    """ "es sind elf (7 Verwaltung, 2 Bauhof, 2 IT)": the numbers in brackets are its parts."""
    if at >= len(row) or row[at].text != "(":
        return False
    end = next((place for place in range(at, len(row)) if row[place].text[:1] == ")"), at)
    parts = [int(word.text) for word in row[at:end] if word.text.isdecimal()]
    return len(parts) > 1 and sum(parts) == high


def ends(row: Words, at: int) -> bool:
    return at >= len(row) or row[at].kind == "mark"


def before_marks(row: Words, place: int, marks: str = "") -> int:
    """The place before "rund", "max." and such marks."""
    before = place - 1
    while before >= 0 and (
        (row[before].text in marks and row[before].text)
        or (row[before].text == "." and before and row[before - 1].text.casefold() in APPROXIMATELY)
        or (row[before].text.casefold() in APPROXIMATELY and row[before].key != "insgesamt")
        or row[before].key in _STILL
    ):
        before -= 1
    return before
