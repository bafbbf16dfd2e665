"""What is noted of a word and of what stands around it, each as a short name: "-1=beim", "ends=halle", "with=findet"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final

from understanding.intake.language.words import Word, Words, ends_sentence, parts_clauses, stretches

ENDINGS: Final = (3, 4, 5, 6, 7)  # letters
NEAR: Final = (-3, -2, -1, 1, 2, 3)  # places from the word
AROUND: Final = 8  # places to either side that count as its clause, where nobody sets commas
_OUTSIDE: Final = "^"


@dataclass(frozen=True, slots=True)
class Scene:
    """A row of words; of each place its sentence and its clause by their numbers; the places of dates, and the sentences that have one."""

    row: Words
    sentences: tuple[int, ...]
    clauses: tuple[int, ...]
    dates: frozenset[int]
    dated: frozenset[int]
    noted: dict[int, tuple[str, ...]] = field(default_factory=dict)  # what was asked before


def scene_of(row: Words, dates: frozenset[int]) -> Scene:
    sentences = _numbered(len(row), stretches(row, ends_sentence))
    clauses = _numbered(len(row), stretches(row, parts_clauses))
    return Scene(row, sentences, clauses, dates, frozenset(sentences[place] for place in dates))


def _numbered(length: int, found: Iterator[range]) -> tuple[int, ...]:
    numbers = [-1] * length
    for number, stretch in enumerate(found):
        for at in stretch:
            numbers[at] = number
    return tuple(numbers)


def features(scene: Scene, at: int) -> tuple[str, ...]:
    """Of one word; in no order. They are the same for each field, and so are worked out once."""
    if at not in scene.noted:
        scene.noted[at] = (*_itself(scene.row[at]), *_beside(scene.row, at), *_within(scene, at))
    return scene.noted[at]


def _itself(word: Word) -> Iterator[str]:
    yield f"is={_name(word)}"
    yield f"looks={_look(word)}"
    yield from (f"ends={word.key[-count:]}" for count in ENDINGS if len(word.key) > count)
    if "-" in word.text:
        yield "hyphened"


def _beside(row: Words, at: int) -> Iterator[str]:
    for step in NEAR:
        word = row[at + step] if 0 <= at + step < len(row) else None
        yield f"{step:+}={_name(word)}"
        yield f"{step:+}looks={_look(word)}"
        if word and abs(step) == 1:
            yield from (f"{step:+}ends={word.key[-count:]}" for count in (3, 5) if len(word.key) > count)
    before = next((row[place] for place in range(at - 1, -1, -1) if not row[place].is_capital), None)
    behind = next((row[place] for place in range(at + 1, len(row)) if not row[place].is_capital), None)
    yield f"before={_name(before)}"  # the first that is no part of its name
    yield f"behind={_name(behind)}"


def _within(scene: Scene, at: int) -> Iterator[str]:
    sentence, clause = scene.sentences[at], scene.clauses[at]
    around = range(max(0, at - AROUND), min(len(scene.row), at + AROUND + 1))
    ours = [place for place in around if scene.clauses[place] == clause]
    first = at - sum(1 for _ in takewhile(lambda place: place in ours, range(at - 1, -1, -1)))
    yield f"sentence={min(sentence, 3)}"
    yield f"dated={sentence in scene.dated}" if scene.dated else "undated"
    yield f"with date={not scene.dates.isdisjoint(ours)}" if scene.dated else "no date"
    yield f"place={min(at - first, 5)}"
    yield f"led by={_name(scene.row[first])}"
    lower = (scene.row[place] for place in ours)
    yield from {f"with={word.key}" for word in lower if word.is_word and not word.is_capital}


def _name(word: Word | None) -> str:
    if word is None:
        return _OUTSIDE
    return "9" if word.kind == "number" else word.key or word.text[0]


def _look(word: Word | None) -> str:
    if word is None:
        return _OUTSIDE
    if not word.is_word:
        return "9" if word.kind == "number" else word.text[0]
    if len(word.text) > 1 and word.text.isupper():
        return "XX"
    return "Xx" if word.is_capital else "xx"
