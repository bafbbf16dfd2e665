"""How a grammar is written down: rules that rewrite a row of pieces, one after another, each once from left to right.

A rule's pattern is a regular expression over the *kinds* of pieces. Every kind is one character inside, so a row is a string,
and no rule sees its own results: reading takes time in proportion to the text, whatever it says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeVar, get_args

from understanding.when.grammar.said import Unit

T = TypeVar("T")

_SHORTHAND = {
    "unit": f"({'|'.join(f'u_{unit}' for unit in get_args(Unit))})",
    "to": "(until|dash|onto)",
    "hour": "(number|dotted|point)",
    "decimal": "(dotted|point)",  # "10.30": what can be a date is "dotted", the rest is a "point"
}
_NAME = re.compile(r"[a-z_]+")
_FIRST = 0xE000  # Unicode's private use area: no such character can be meant otherwise
_GROUP = re.compile(r"\([^()]*\)|\[[^\]]*\]")
_CHOICE = re.compile(
    "\\(([\ue000-\uf8ff](?:\\|[\ue000-\uf8ff])*)\\)"
)  # as a set it is quicker to read and to try
_CERTAIN = re.compile("[\ue000-\uf8ff](?![?*+{])")
_ANY, _SOME = (
    "{0,6}",
    "{1,12}",
)  # instead of * and +: no rule looks further than that, whatever the text repeats


class _Codes(dict[str, str]):
    """The one character that stands for a kind: the next one for a kind that is new."""

    def __missing__(self, kind: str) -> str:
        return self.setdefault(kind, chr(_FIRST + len(self)))


_CODES: Final = _Codes()


@dataclass(frozen=True, slots=True)
class Piece:
    """`start` and `end` are places in the text."""

    kind: str
    value: object
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """The pieces that a rule has found, asked for by what they are."""

    pieces: Sequence[Piece]

    def all(self, sort: type[T]) -> list[T]:
        return [piece.value for piece in self.pieces if isinstance(piece.value, sort)]

    def one(self, sort: type[T]) -> T:
        return self.all(sort)[0]

    def maybe(self, sort: type[T]) -> T | None:
        return next(iter(self.all(sort)), None)

    def has(self, *kinds: str) -> bool:
        return any(piece.kind in kinds for piece in self.pieces)

    def without(self, *kinds: str) -> Found:
        return Found([piece for piece in self.pieces if piece.kind not in kinds])

    def after(self, *kinds: str) -> Found:
        """What stands behind the first piece of one of these kinds."""
        place = next(number for number, piece in enumerate(self.pieces) if piece.kind in kinds)
        return Found(self.pieces[place + 1 :])

    def before(self, *kinds: str) -> Found:
        place = next(number for number, piece in enumerate(self.pieces) if piece.kind in kinds)
        return Found(self.pieces[:place])


@dataclass(frozen=True, slots=True)
class Rule:
    """`example` is what a reader recognises it by, and a test; `make` returns None where the numbers make no sense.

    A row without the kinds that it `needs` is not searched, and a rule that no text has needed yet is not compiled.
    """

    example: str
    pattern: str
    becomes: str
    make: Callable[[Found], object | None]
    needs: frozenset[str]


def rule(example: str, pattern: str, becomes: str, make: Callable[[Found], object | None]) -> Rule:
    """`pattern` is a regular expression whose words are kinds: "weekday comma? date"."""
    for short, meant in _SHORTHAND.items():
        pattern = re.sub(rf"\b{short}\b", meant, pattern)
    spelled = _NAME.sub(lambda name: _CODES[name[0]], pattern)
    bounded = spelled.replace(" ", "").replace(")*", ")" + _ANY).replace(")+", ")" + _SOME)
    chosen = _CHOICE.sub(lambda kinds: f"[{kinds[1].replace('|', '')}]", bounded)
    return Rule(example, chosen, becomes, make, _needed(chosen))


def _needed(pattern: str) -> frozenset[str]:
    """What stands in whatever the pattern finds: the kinds outside of its groups that may not be left out."""
    outside = pattern
    while (flatter := _GROUP.sub(".", outside)) != outside:
        outside = flatter
    return frozenset() if "|" in outside else frozenset(_CERTAIN.findall(outside))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Only once a text is read: the import stays quick."""
    return re.compile(pattern)


def rewritten(pieces: Sequence[Piece], rules: Iterable[Rule]) -> list[Piece]:
    row = list(pieces)
    kinds = "".join([_CODES[piece.kind] for piece in row])
    present = set(kinds)
    for one in rules:
        if one.needs <= present and _compiled(one.pattern).search(kinds):
            row, kinds = _applied(one, row, kinds)
            present = set(kinds)
    return row


def _applied(one: Rule, row: list[Piece], kinds: str) -> tuple[list[Piece], str]:
    """The row with what the rule has made, and its kinds."""
    done: list[Piece] = []
    spelled, place = "", 0
    for match in _compiled(one.pattern).finditer(kinds):
        first, last = match.span()
        made = one.make(Found(row[first:last])) if last > first else None
        if made is None:
            continue
        done += (*row[place:first], Piece(one.becomes, made, row[first].start, row[last - 1].end))
        spelled += kinds[place:first] + _CODES[one.becomes]
        place = last
    return done + row[place:], spelled + kinds[place:]
