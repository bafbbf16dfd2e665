"""Which words of a person stay beside what is understood, since only they say it: "nach den Sommerferien"."""

from __future__ import annotations

import re
from functools import lru_cache

from understanding.when.grammar.lexicon import Lexicon, lexicon
from understanding.when.grammar.said import (
    Edge,
    Month,
    Named,
    Nth,
    School,
    SchoolDay,
    Statement,
    Step,
    Term,
    Week,
)
from understanding.when.grammar.spelling import spelled

# Stretches that people call by name and do not count by the day.
_LOOSE = frozenset({"zwischendenjahren", "advent", "karneval", "fastenzeit", "karwoche", "eisheilige"})
_NOUNS = frozenset({"weekday", "month", "season", "school", "named", "u_week", "u_weekend", "u_month", "u_quarter", "u_half", "u_year",
                    "edge_of", "school_start", "holiday_day", "holiday_week", "school_day", "u_day"})  # fmt: skip  # a list
_EDGE_NOUNS = frozenset({"anfang", "mitte", "ende", "beginn", "ausgang"})
_WORD = re.compile(r"[^\W\d_]+")


def is_vague(statement: Statement) -> bool:
    """Whether the dates say less than the words, or more than they meant."""
    term = statement.start.day
    if statement.sense in {"after", "before"} and isinstance(term, Named | School):
        return True
    return term is not None and statement.end is None and _is_loose(term)


def _is_loose(term: Term) -> bool:
    match term:
        case School() | Nth(what="week" | "half" | "third"):
            return True
        case Named(day):
            return day in _LOOSE
        case Edge(_, of):
            return not isinstance(of, Month | Week) and not (
                isinstance(of, Step) and of.unit in {"month", "week"}
            )
        case _:
            return isinstance(term, SchoolDay)


def shown(words: str, language: str) -> str:
    """German nouns have a capital, however they were typed."""
    said = " ".join(words.strip(" ,;:.-–").split())
    return said if language == "en" else _WORD.sub(lambda match: _capital(match[0]), said)


@lru_cache(maxsize=4096)
def _capital(word: str) -> str:
    """A compound is a noun, too: "maiwoche"."""
    known, key = lexicon("de"), spelled(word)
    kind, _ = known.words.get(key, ("", None))
    compound = not kind and key.endswith(known.endings) and _is_compound(key, known)
    noun = kind in _NOUNS or key in _EDGE_NOUNS or compound
    return word[0].upper() + word[1:] if noun else word


def _is_compound(key: str, known: Lexicon) -> bool:
    return any(key.endswith(tail) and key.removesuffix(tail) in known.words for tail in known.tails)
