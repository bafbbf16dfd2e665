"""What is noted of a whole message, each as a short name: "is=postet", "pair=bei uns", "capitals=4", "dated"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from understanding.intake.language.words import Word, Words
from understanding.intake.what.wording import is_event

ENDINGS: Final = (4, 5, 6, 7)  # letters, at either end of a word
MOST_CAPITALS, MOST_LENGTH, MOST_PERSONS = 8, 10, 2  # from there on it makes no difference
STEP: Final = 4  # words of length that make one
_MARKS: Final = frozenset("?!:")


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read of the message before it is decided what it is."""

    dated: bool
    counted: bool
    persons: int


def noted_of(row: Words, facts: Facts) -> frozenset[str]:
    return frozenset([*_of_words(row), *_of_all(row, facts)])


def _of_words(row: Words) -> Iterator[str]:
    names = [name for word in row if (name := _name(word))]
    yield from (f"is={name}" for name in names)
    yield from (f"pair={one} {other}" for one, other in pairwise(names))
    if names:
        yield f"opens={names[0]}"
        yield f"opens={' '.join(names[:2])}"
        yield f"closes={names[-1]}"
    for word in row:
        for count in ENDINGS:
            if len(word.key) > count:
                yield f"ends={word.key[-count:]}"
                yield f"begins={word.key[:count]}"


def _of_all(row: Words, facts: Facts) -> Iterator[str]:
    yield f"capitals={min(sum(word.is_capital for word in row[1:]), MOST_CAPITALS)}"
    yield f"length={min(sum(word.is_word for word in row) // STEP, MOST_LENGTH)}"
    yield f"persons={min(facts.persons, MOST_PERSONS)}"
    yield f"asks={min(sum(word.text.startswith('?') for word in row), 2)}"
    yield from (
        name
        for name, holds in (
            ("dated", facts.dated),
            ("counted", facts.counted),
            ("event", any(is_event(word.key) for word in row)),
            ("asks last", bool(row) and row[-1].text.startswith("?")),
        )
        if holds
    )


def _name(word: Word) -> str:
    """ "" for a mark that says nothing."""
    if word.kind == "number":
        return "9"
    return word.key or (word.text[0] if word.text[0] in _MARKS else "")
