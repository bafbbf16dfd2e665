"""The stems by which a text is found: inflected forms of a word have the same, and a compound is found by its end too."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Final

import snowballstemmer

from understanding.spelling import folded

LONGEST_TEXT: Final = 100_000  # characters that are read
MOST: Final = 4_000  # stems of one text
MOST_SOUGHT: Final = 8  # words
LONGEST: Final = 40  # characters of a stem; more says nothing more
SHORTEST_TAIL: Final = 4  # characters
LONGEST_TAIL: Final = 14
SHORTEST_STEM: Final = 3  # of a second language, which may take a word for another one

_GERMAN: Final = snowballstemmer.stemmer("german")
_ENGLISH: Final = snowballstemmer.stemmer("english")
_EMPTY: Final = (
    "der die das des dem den ein eine einer eines einem einen und oder am an auf aus bei beim bis durch fur im in ins ist "
    "mit nach uber um unter vom von vor zu zum zur es sich wird the a of and or at on for to with from is are"
)
_EMPTY_WORDS: Final = frozenset(_EMPTY.split())


def stems(text: str) -> tuple[str, ...]:
    """Each once, in their order; of a word the German stem, and the English one where that is another."""
    words = islice(_words(text), MOST)
    return tuple(dict.fromkeys(stem for word in words for stem in _stems(word)))[:MOST]


def tails(found: Iterable[str]) -> tuple[str, ...]:
    """The ends of compound words, so that "haus" finds "kinderhaus"; those that are stems themselves are left out."""
    known = set(found)
    ends = (
        stem[place:]
        for stem in known
        if stem.isalpha()
        for place in range(max(2, len(stem) - LONGEST_TAIL), len(stem) - SHORTEST_TAIL + 1)
    )
    return tuple(sorted(set(ends) - known))[:MOST]


def sought(text: str) -> tuple[tuple[str, ...], ...]:
    """For each word that is looked for the stems of which one must be found; words that say nothing only if there are no others."""
    words = list(dict.fromkeys(_words(text)))
    telling = [word for word in words if word not in _EMPTY_WORDS] or words
    return tuple(_stems(word) for word in telling[:MOST_SOUGHT])


def _words(text: str) -> Iterable[str]:
    return (word[:LONGEST] for word in folded(text[:LONGEST_TEXT]).split())


@lru_cache(maxsize=20_000)
def _stems(word: str) -> tuple[str, ...]:
    german, english = _GERMAN.stemWord(word), _ENGLISH.stemWord(word)
    both = (german, english) if len(english) >= SHORTEST_STEM else (german,)
    return tuple(dict.fromkeys(stem for stem in both if stem)) or (word,)
