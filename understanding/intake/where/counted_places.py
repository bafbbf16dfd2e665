"""Places that are counted: "vor 12 Grundschulen", "in allen acht Ortsteilen" are a number, and where, too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from understanding.intake.how_many.counts import Counted
from understanding.intake.language.leading import ARTICLES, AT
from understanding.intake.language.words import Words
from understanding.intake.where.any_places import ALL, are_many
from understanding.intake.where.places_joined import Place

LIKELY: Final = 0.8
_BETWEEN: Final = ALL | ARTICLES


def counted_places(row: Words, numbers: Iterable[Counted]) -> list[Place]:
    """Houses and districts that a count takes up, where "in", "an" or "vor" leads it."""
    return [
        Place(range(one.words[-1], one.words[-1] + 1), LIKELY)
        for one in numbers
        if are_many(row[one.words[-1]].key) and _is_led(row, one.words[0])
    ]


def _is_led(row: Words, place: int) -> bool:
    at = place - 1
    while at > 0 and row[at].key in _BETWEEN:
        at -= 1
    return at >= 0 and row[at].key in AT
