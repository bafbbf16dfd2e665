"""A message made ready for its readers: what is left of it, its words, its labels."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Final

from understanding.intake.found import Known
from understanding.intake.language.words import Word, blanked, slice_of, words
from understanding.intake.matter.capitals import with_capitals
from understanding.intake.matter.forms import Fields, fields, labels_in, with_colons
from understanding.intake.matter.letter import Letter, opened, without_numbers
from understanding.intake.matter.taken_back import without_taken_back
from understanding.spelling import nearly
from understanding.when.grammar.lexicon import LONGEST, language_of

MOST_NAMES: Final = 400  # of those in use here


@dataclass(frozen=True, slots=True)
class Page:
    """A message made ready: `row` is what is left of the `text` without labels, headers and signature."""

    text: str
    matter: str
    row: tuple[Word, ...]
    given: Fields
    letter: Letter
    english: bool
    known: Known

    def said(self, stretch: range) -> str:
        return slice_of(self.text, self.row, stretch)

    def within(self, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The places in the row that lie in these stretches of the text."""
        found: set[int] = set()
        for start, end in spans:
            first = bisect_right(self.row, start, key=attrgetter("end"))
            found.update(range(first, bisect_left(self.row, end, key=attrgetter("start"))))
        return frozenset(found)

    def span(self, stretch: range) -> tuple[int, int]:
        return self.row[stretch[0]].start, self.row[stretch[-1]].end


def cut(text: str) -> str:
    """Up to the length that is parsed, and never half a word."""
    return text if len(text) <= LONGEST else "".join(text[: LONGEST + 1].rsplit(None, 1)[:1])[:LONGEST]


def opened_page(text: str, language: str, known: Known) -> Page:
    letter = opened(text)
    matter = with_colons(without_taken_back(without_numbers(letter.matter)))
    english = language_of(matter, language) == "en"
    labels = labels_in(matter)
    row = with_capitals(words(blanked(matter, (label.span() for label in labels))), english=english)
    return Page(text, matter, row, fields(matter, labels), letter, english, known)


def known_name(page: Page, names: tuple[str, ...]) -> range | None:
    """The places of the longest name in use here that stands in the text; obvious typing errors are forgiven."""
    if not names:
        return None
    found = [
        range(place, place + len(name))
        for place, word in enumerate(page.row)
        if word.key
        for name in _beginning_with(word.key, names[:MOST_NAMES])
        if place + len(name) <= len(page.row)
        if all(nearly(other.key, key) for other, key in zip(page.row[place:], name, strict=False))
    ]
    return max(found, key=len, default=None)


@lru_cache(maxsize=4096)
def _beginning_with(key: str, names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(name for name in _keys(names) if nearly(key, name[0]))


@lru_cache(maxsize=16)
def _keys(names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Names as the keys of their words."""
    keys = (tuple(word.key for word in words(name) if word.key) for name in names)
    return tuple(name for name in keys if name)
