"""What the makers of rules pick from the pieces that were found."""

from __future__ import annotations

from typing import get_args

from understanding.when.grammar.rules import Found
from understanding.when.grammar.said import Number, Ordinal, Term, Unit, Year

_CENTURY, _NEAR_YEARS, _YEARS = 2000, range(24, 45), range(1990, 2100)
_DAYS = 31


def terms(found: Found) -> list[Term]:
    return [piece.value for piece in found.pieces if isinstance(piece.value, Term)]


def term(found: Found) -> Term:
    return terms(found)[0]


def unit(found: Found) -> Unit | None:
    return next((name for name in get_args(Unit) if found.has(f"u_{name}")), None)


def year(found: Found) -> int | None:
    """ "2026", "'26", and behind a month also "26"."""
    if said := found.maybe(Year):
        return said.number
    numbers = [number.value for number in found.all(Number) if len(number.digits) in {2, 4}]
    plain = [value + _CENTURY if value in _NEAR_YEARS else value for value in numbers]
    return next((value for value in plain if value in _YEARS), None)


def day_number(found: Found) -> int | None:
    """Of the month."""
    said = found.maybe(Ordinal) or found.maybe(Number)
    return said.value if said and 1 <= said.value <= _DAYS else None
