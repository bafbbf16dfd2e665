"""Which clause of a message says what happens: what comes first and names an event, and not what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from understanding.intake.events import DESK, GENERIC_SUBJECTS, HAPPENS, HEADS, PRACTICAL, SMALL, SUBORDINATE
from understanding.intake.happening import is_event
from understanding.intake.words import Words

FIRST: Final = 3.4  # how much more the first clause counts
HEAD: Final = 6  # words before a colon that only lead to what is said
TITLE: Final = 8  # words of a line that is a title


@dataclass(frozen=True, slots=True)
class Seen:
    """What the other readers have found: places in the row."""

    dates: frozenset[int] = frozenset()
    counts: frozenset[int] = frozenset()  # of people and seats; of a thing only its number
    where: frozenset[int] = frozenset()
    droppable: frozenset[int] = frozenset()  # a place that need not be said again
    who: frozenset[int] = frozenset()
    subject: frozenset[int] = frozenset()
    named_days: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Clause:
    """`content` are the places of the words that say something."""

    places: range
    score: float = 0.0
    content: Sequence[int] = ()


def says_something(row: Words, place: int, seen: Seen) -> bool:
    word = row[place]
    return word.is_word and place not in seen.dates and place not in seen.counts and word.key not in SMALL


def score(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """What counts most is what comes first and names an event; `told` clauses that say something stand before."""
    keys = [row[place].key for place in places if row[place].is_word]
    score = FIRST / (1 + 0.8 * told) + 0.6 * min(2, len(content))
    score += 2.0 * _names_event(row, content, seen)
    score += 0.7 * any(key in HAPPENS for key in keys)
    score += 1.2 * (not seen.dates.isdisjoint(places))
    score += _of_its_form(row, places, content, told, seen)
    return score - _beside_the_event(row, places, content, told, seen)


def _names_event(row: Words, content: Sequence[int], seen: Seen) -> bool:
    return any(is_event(row[place].key) for place in content if place not in seen.who)


def _beside_the_event(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """Entry and registration, the request to the desk, a place or a name alone."""
    keys = [row[place].key for place in places if row[place].is_word]
    less = 2.5 * min(1.0, sum(key in DESK for key in keys) / 2)
    less += 2.5 * (keys[0] in PRACTICAL) + 1.5 * (keys[0] in SUBORDINATE and told > 0)
    less += 1.6 * (set(content) <= seen.where and not (told == 0 and _leads(row, places, seen))) + 1.5 * (
        set(content) <= seen.who
    )
    return less + 4 * _is_head(row, places, keys)


def _is_head(row: Words, places: range, keys: Sequence[str]) -> bool:
    """ "Achtung:", "Bitte unbedingt posten:", "Gute Neuigkeiten!"."""
    behind = row[places.stop].text if places.stop < len(row) else ""
    said = [place for place in places if row[place].is_word and row[place].key not in HEADS | DESK | SMALL]
    nothing = not any(row[place].is_capital and place > places.start for place in said)
    return (
        len(keys) <= HEAD
        and behind[:1] in {":", "!", "–", "?"}
        and nothing
        and any(key in HEADS | DESK for key in keys)
    )


def _of_its_form(row: Words, places: range, content: Sequence[int], told: int, seen: Seen) -> float:
    """A line of its own, words before a colon, a quoted title, a named day, the subject of an e-mail."""
    bonus = 0.0
    if seen.subject & set(places):
        bonus += -1.0 if all(row[place].key in GENERIC_SUBJECTS for place in content) else 3.0
    if _is_title(row, places):
        bonus += 3.0
    if _leads(row, places, seen) and len(content) <= 4:  # noqa: PLR2004  # words of it
        bonus += 1.6 if _names_event(row, content, seen) or len(content) == 1 else 1.0 - 0.7 * (told > 0)
    if any(row[place].text in {"„", "»", '"', "“"} for place in places):
        bonus += 0.8
    bonus -= 3.0 * (set(content) <= seen.named_days and row[places.start].key in {"am", "zum", "on"})
    return bonus + 3.0 * _is_named_day(row, places)


def _is_title(row: Words, places: range) -> bool:
    """The first line, with an empty one behind it."""
    if any(word.text != "\n" for word in row[: places.start]) or len(places) > TITLE:
        return False
    behind = [word.text for word in row[places.stop : places.stop + 2]]
    return behind == ["\n", "\n"] or (
        behind[:1] == ["\n"] and not any(word.text == "." for word in row[places.start : places.stop])
    )


def _leads(row: Words, places: range, seen: Seen) -> bool:
    """A colon stands behind it, perhaps with the date between: "Bundesweiter Vorlesetag, 20. November: ..."."""
    at = places.stop
    while at < len(row) and (at in seen.dates or row[at].text in {",", ".", "("}):
        at += 1
    return at < len(row) and row[at].text == ":"


def _is_named_day(row: Words, places: range) -> bool:
    """ "Tag des offenen Denkmals"."""
    keys = [row[place].key for place in places]
    return any(
        key in {"tag", "woche", "nacht"} and behind in {"der", "des"} for key, behind in pairwise(keys)
    )
