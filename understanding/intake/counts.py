"""How many: the number, or the range, of people, seats or things that a message names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from understanding.intake.counted import (
    APPROXIMATELY,
    BETWEEN,
    COUNT_LABELS,
    NUMBERS,
)
from understanding.intake.events import SMALL_OR_HAPPENS
from understanding.intake.figures import heads_line, is_age, is_hour, is_measure, is_name, surely
from understanding.intake.words import Word, Words, ends_sentence, is_lower, listed

MANY: Final = 100
THING: Final = 0.75  # how sure a thing is counted that no list names
_HALF: Final = listed("halbes half")
_DOZEN: Final = listed("dutzend dozen")
SHORTEST: Final = 4  # letters of such a thing without a capital
MOST_BETWEEN: Final = 4  # words between the number and what is counted
YEARS: Final = range(1900, 2100)
HIGHEST: Final = 100_000_000

_PLAIN: Final = re.compile(r"\d{1,9}|\d{1,3}(?:[.,]\d{3}){1,2}")
_MONTHS: Final = listed(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember January February March May June July October December Jan Feb Mrz Apr "
    "Jun Jul Aug Sep Sept Okt Nov Dez Advent"
)
_STOPS: Final = listed(
    "der die das den dem und oder im in am an auf bei mit zu von vom für um nach vor durch ist sind war werden wird hat haben kommen the a at on to for with and "
    "or is are was were will euro uhr bis als pro je dass aus sich unter über gegen beim zum zur es ab gibt kann"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """`words` are the places of number and unit in the row."""

    low: int
    high: int
    words: range
    confidence: float


def counted(row: Words, busy: frozenset[int], *, english: bool) -> list[Counted]:
    """The likeliest first: people before seats before things, and of equals the first."""
    lower = english or is_lower(row)  # then a thing has no capital
    numbers = (place for place, word in enumerate(row) if place not in busy and _may_be_number(word))
    found = [one for place in numbers if (one := _count(row, place, lower))]
    return sorted(_without_parts(found), key=lambda one: -one.confidence)


def _without_parts(found: list[Counted]) -> list[Counted]:
    """ "60-70 kids" is one count, not also 70."""
    kept: list[Counted] = []
    for one in found:
        if not kept or one.words.start >= kept[-1].words.stop:
            kept.append(one)
    return kept


def _count(  # noqa: PLR0911  # reasons for none
    row: Words, place: int, lower: bool
) -> Counted | None:
    number = _number(row, place)
    if headed := _headed(row, place):
        return headed
    if number is None or is_name(row, place) or is_hour(row, place):
        return None
    half = place > 0 and row[place - 1].key in _HALF and row[place].key in _DOZEN
    number = number // 2 if half else number
    dozens = place + 1 < len(row) and row[place + 1].key in _DOZEN
    low, high, at = _range(row, place + dozens, number * 12 if dozens else number)
    if at < len(row) and row[at].text == "/":
        return None
    unit = _unit(row, at, lower)
    if unit is None:
        return _labelled(row, place, low, high, at)
    last, confidence = unit
    if (
        last + 1 < len(row)
        and row[last - 1].key.endswith("innen")
        and row[last].key == "und"
        and row[last + 1].is_word
    ):
        last += 2  # "80 Seniorinnen und Senioren"
    if confidence < 0.9 and is_age(row, place, at):  # noqa: PLR2004  # of people it is said, too: "ab 10 Personen"
        return None
    if high in YEARS and low == high and row[place].text.isdigit() and confidence < 0.9:  # noqa: PLR2004  # "2026 Gäste"
        return None
    return Counted(low, high, range(_first(row, place), last), confidence)


def _headed(row: Words, place: int) -> Counted | None:
    """ "eine 24-köpfige Delegation"."""
    if place + 2 >= len(row) or row[place + 1].text != "-" or not row[place + 2].key.startswith("kopfig"):
        return None
    if not row[place].text.isdigit() or row[place + 2].start != row[place].end + 1:
        return None
    return Counted(int(row[place].text), int(row[place].text), range(place, place + 3), 0.9)


# ---------------------------------------------------------------- the number


def _may_be_number(word: Word) -> bool:
    return word.kind == "number" or (word.is_word and word.text.casefold() in NUMBERS)


def _number(row: Words, place: int) -> int | None:
    word = row[place]
    if word.is_word:
        return NUMBERS.get(word.text.casefold())
    if word.kind != "number" or not _PLAIN.fullmatch(word.text) or word.text.startswith("0"):
        return None
    if _is_ordinal(row, place) or _is_stuck(row, place):
        return None
    value = int(re.sub(r"\D", "", word.text))
    return value if 0 < value < HIGHEST else None


def _is_ordinal(row: Words, place: int) -> bool:
    """ "1. Lehrjahr", "5. Dezember"; a dot at the end of a line ends a sentence."""
    if place + 2 >= len(row) or row[place + 2].text == "\n":
        return False
    behind = row[place + 1]
    return behind.text[0] == "." and behind.start == row[place].end


def _is_stuck(row: Words, place: int) -> bool:
    """ "24h", "A4", "40-jährig", "3/4": no number of its own."""
    word = row[place]
    before = row[place - 1] if place else None
    if (
        before is not None
        and before.end == word.start
        and (before.is_word or before.text[-1] in "#§/+=-–°$€£µ")
    ):
        ranged = before.text in {"-", "–"} and place > 1 and row[place - 2].kind == "number"
        return not ranged
    behind = row[place + 1] if place + 1 < len(row) else None
    if behind is None or behind.start != word.end:
        return False
    if behind.text in {"-", "–"}:
        return not (place + 2 < len(row) and row[place + 2].kind == "number")
    return behind.is_word or behind.text[0] in "%€$£°/:²³×"


def _range(row: Words, place: int, number: int) -> tuple[int, int, int]:
    """ "20 bis 30", "60-70", "zwischen 20 und 30"; and where it ends."""
    at = place + 1
    if at + 1 < len(row):
        between = place > 0 and row[place - 1].key in {"zwischen", "between"}
        joins = row[at].text in {"-", "–", "—"} or row[at].key in {"bis", "to", "oder", "or"}
        if joins or (between and row[at].key in {"und", "and"}):
            other = _number(row, at + 1)
            if other is not None and other > number:
                return number, other, at + 2
    return number, number, at


def _first(row: Words, place: int) -> int:
    """With "rund", "bis zu", "an die", "no more than" in front."""
    for before in (3, 2, 1):
        said = " ".join(word.text.casefold() for word in row[max(0, place - before) : place])
        if said.rstrip(" .") in APPROXIMATELY and place >= before:
            return place - before
    return place


# ---------------------------------------------------------------- what is counted


def _unit(row: Words, at: int, lower: bool) -> tuple[int, float] | None:
    """Where the counted thing ends, and how sure it is one."""
    for place in range(at, min(len(row), at + MOST_BETWEEN)):
        word = row[place]
        if not word.is_word or is_measure(word.key) or (place == at and word.key in _MONTHS):
            return None
        if sure := surely(word.key):
            return place + 1, sure
        if not lower and _is_done(row, place):
            return None
        if _is_thing(row, place, at, lower):
            return place + 1, THING
        if word.key in _STOPS and not (word.key in BETWEEN and place == at):
            return None
    return None


def _is_done(row: Words, place: int) -> bool:
    """ "Christoph 27 landete heute Mittag"."""
    behind = row[place + 1] if place + 1 < len(row) else None
    told = row[place].key.endswith("te") and row[place].text.islower()
    return told and (behind is None or not behind.is_capital)


def _is_thing(row: Words, place: int, at: int, lower: bool) -> bool:
    """A noun: with a capital, or in a text without them the first word that is not small."""
    word = row[place]
    if word.is_capital:
        return True
    last = place == at and (place + 1 == len(row) or row[place + 1].kind == "mark")
    if not lower and not last and not word.text.isascii():
        return False
    if not lower and word.key.endswith(("te", "ten", "st", "t")):
        return False  # "Christoph 27 landete"
    if word.key in SMALL_OR_HAPPENS or (word.key.startswith("ge") and word.key.endswith(("t", "en"))):
        return False  # "auf 290.000 gestiegen"
    plural = word.key.endswith(("s", "en", "er", "e", "n"))
    adjective = (
        word.key.endswith(("neue", "neu", "freie", "frei", "ige", "liche", "geladene")) or word.key in BETWEEN
    )
    return (
        (lower or place <= at + 1)
        and len(word.key) >= SHORTEST
        and plural
        and not adjective
        and word.key not in _STOPS
    )


def _is_number_of(row: Words, place: int) -> bool:
    """ "Die Zahl der Einbürgerungen ist auf 291.955 gestiegen"."""
    for before in range(place - 1, max(-1, place - 10), -1):
        if ends_sentence(row, before):
            return False
        if row[before].key in {"zahl", "anzahl", "gesamtzahl", "number"} or row[before].key.endswith(
            "zahlen"
        ):
            return True
    return False


def _labelled(row: Words, place: int, low: int, high: int, at: int) -> Counted | None:
    """ "Haushalte: 55.000", "insgesamt 8", "die Zahl ist auf 291.955 gestiegen"."""
    if low >= MANY and _is_number_of(row, place):
        return Counted(low, high, range(place, at), 0.8)
    if at < len(row) and not (row[at].kind == "mark" or ends_sentence(row, at)):
        return None
    before = place - 1
    while before >= 0 and (
        row[before].text in {":", ".", "="}
        or (row[before].key in APPROXIMATELY and row[before].key != "insgesamt")
    ):
        before -= 1
    if before < 0 or not (row[before].key in COUNT_LABELS or heads_line(row, before, place, at)):
        return None
    return Counted(low, high, range(before, at), 0.85)
