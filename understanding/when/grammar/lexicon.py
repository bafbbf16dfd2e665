"""The words of both languages, made ready for looking up; and which of the two a text is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from understanding.when.grammar import english, german
from understanding.when.grammar.german import Line
from understanding.when.grammar.said import Named
from understanding.when.grammar.spelling import spelled, without_umlauts
from understanding.when.named_days import DAYS

LONGEST: Final = 2000  # characters; what stands behind them is not read

Words = tuple[str, ...]
Meaning = tuple[str, object]  # a kind of piece, and its value

_BOTH_LANGUAGES: Final = frozenset({"weekday", "weekdays", "month", "near", "part", "oclock", "freq"})
# Words that are often typed wrong, and long enough to tell them from others.
_FORGIVEN: Final = frozenset(
    {"weekday", "weekdays", "month", "near", "morrow", "which", "part", "named", "school", "week_no", "freq", "season", "workdays",
     "u_day", "u_week", "u_weekend", "u_month", "u_quarter", "ordinal", "every"}
)  # fmt: skip  # a list
_SHORTEST_FORGIVEN: Final = 5
_PART: Final = re.compile(r"[^\W\d]+|\d+")
_EXACT_ONLY: Final = frozenset(
    {"feber", "heute", "heit", "heid", "gestern"}
)  # every other word lies near: "Feier", "Leute", "Gesten"


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """`phrases` by their first word, the longest first; `forgiven` are words whose typing errors are.

    There is one for each language, so each is equal to itself alone, and quick to be asked by.
    """

    phrases: Mapping[str, Sequence[tuple[Words, Meaning]]]
    words: Mapping[str, Meaning]
    forgiven: Words
    tails: Mapping[str, Meaning]
    endings: Words  # the keys of `tails`, asked for all at once


@lru_cache(maxsize=2)
def lexicon(language: str) -> Lexicon:
    """ "en" or else German; of the other language what means the same in both."""
    phrases = _phrases(language)
    by_first: dict[str, list[tuple[Words, Meaning]]] = {}
    for words, meaning in sorted(phrases.items(), key=lambda entry: -len(entry[0])):
        by_first.setdefault(words[0], []).append((words, meaning))
    single = {words[0]: meaning for words, meaning in phrases.items() if len(words) == 1}
    forgiven = tuple(
        word
        for word, (kind, _) in single.items()
        if kind in _FORGIVEN and len(word) >= _SHORTEST_FORGIVEN and word not in _EXACT_ONLY
    )
    tails = english.TAILS if language == "en" else german.TAILS
    by_tail = {spelled(tail): meaning for tail, meaning in tails.items()}
    return Lexicon(by_first, single, forgiven, by_tail, tuple(by_tail))


def _phrases(language: str) -> dict[Words, Meaning]:
    phrases: dict[Words, Meaning] = {}
    for sort, value, spellings in _lines(language):
        kind = f"u_{value}" if sort == "unit" else sort  # rules tell a week from a month by its kind
        for spelling in spellings.split("|"):
            phrases[tuple(_PART.findall(spelled(spelling)))] = (kind, value)
    plain = {tuple(map(without_umlauts, words)): meaning for words, meaning in phrases.items()}
    return plain | phrases


def _lines(language: str) -> Iterator[Line]:
    own, other = (english, german) if language == "en" else (german, english)
    yield from (line for line in other.WORDS if line[0] in _BOTH_LANGUAGES)
    for day in DAYS:
        yield "named", Named(day.id), "|".join((*day.german, *day.english))
    yield from (*own.WORDS, *own.NUMBERS, *own.HALVES)


# ---------------------------------------------------------------- which language

_SPOKEN: Final = re.compile(r"(?<!\d)(?:(?<!\d )|(?![ap]m\b))\b[^\W\d_]+", re.IGNORECASE)  # not of "8 am"


def language_of(text: str, otherwise: str) -> str:
    """German or English, by the words that only one of them has; `otherwise` where that says nothing."""
    lead = sum(map(_lead, _SPOKEN.findall(text[:LONGEST])))
    return "de" if lead > 0 else "en" if lead < 0 else otherwise


@lru_cache(maxsize=8192)
def _lead(word: str) -> int:
    """1 for a word that only German has, -1 for one that only English has."""
    key = spelled(word)
    return (key in _typical("de")) - (key in _typical("en"))


@lru_cache(maxsize=2)
def _typical(language: str) -> frozenset[str]:
    if language == "en":
        return (_words("en") - _words("de") - german.TYPICAL) | english.TYPICAL
    return (_words("de") - _words("en") - english.TYPICAL) | german.TYPICAL


@lru_cache(maxsize=2)
def _words(language: str) -> frozenset[str]:
    own = english if language == "en" else german
    names = ((day.english if language == "en" else day.german) for day in DAYS)
    spellings = [*(line[2] for line in (*own.WORDS, *own.NUMBERS)), *("|".join(name) for name in names)]
    return frozenset(
        word
        for line in spellings
        for name in line.split("|")
        for word in spelled(name).split()
        if len(word) > 1
    )
