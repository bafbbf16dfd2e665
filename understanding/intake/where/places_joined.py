"""Places that are one: a room in a house, a house in a town, several that "und" joins, and the stations of a way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from understanding.intake.language.leading import ARTICLES, AT, led
from understanding.intake.language.phrases import is_adjective
from understanding.intake.language.words import Words, listed
from understanding.intake.where.places_sure import GUESS, MEANS

MOST_BETWEEN: Final = 3  # words between two places that are one: "am", "in der"
LONGEST: Final = 12  # words of a place
# A place less sure than that goes with no other: "das Kinderhaus in der Bahnhofstraße 3".
SURE: Final = 0.7  # from there on it is told
JOINS: Final = 0.715
_BY: Final = (["am"], ["im"], ["an", "der"])  # "Schule am Wald", "Hospiz an der Aue"
_NEAR: Final = (
    ["hohe"],
    ["ecke"],
    ["nahe"],
    ["hohe", "der"],
    ["auf", "hohe"],
    ["richtung"],
)  # "Allee Höhe Haus Seestern"
_AND: Final = listed("und sowie and")
_AND_SIGNS: Final = frozenset("+&")
AT_OR_ARTICLE: Final = AT | ARTICLES
_ONWARD: Final = listed("über nach bis zum zur via to")
_FROM: Final = listed("von vom ab zwischen from")


@dataclass(frozen=True, slots=True)
class Place:
    words: range
    confidence: float


def joined_in(row: Words, found: Sequence[Place]) -> list[Place]:
    """ "Klinikum Mitte, Haus C, 2. OG", "Freibad am Seeburger Weg": what stands side by side is one place."""
    joined: list[Place] = []
    for one in found:
        if joined and _is_one(row, joined[-1], one):
            whole = range(joined[-1].words.start, one.words.stop)
            joined[-1] = Place(whole, max(joined[-1].confidence, one.confidence))
        else:
            joined.append(one)
    return joined


def _is_one(row: Words, first: Place, second: Place) -> bool:
    between = row[first.words.stop : second.words.start]
    if [word.key for word in between] in _NEAR:
        return True
    if _is_list(row, first, second) or _is_route(row, first, second):
        return True
    named = [word.key for word in between] in _BY
    plain = len(first.words) == 1 and first.confidence < (SURE if named else JOINS)
    if between and plain and not _is_in_town(row, first, second):
        return False
    small = all(word.text in {",", "(", "/"} or word.key in AT_OR_ARTICLE for word in between)
    sure = second.confidence >= GUESS or not any(word.text == "," for word in between)
    led_on = any(word.key in AT for word in between) or not any(word.key in ARTICLES for word in between)
    return (
        small
        and sure
        and led_on
        and len(between) <= MOST_BETWEEN
        and second.words.stop - first.words.start < LONGEST
    )


def _is_in_town(row: Words, first: Place, second: Place) -> bool:
    """ "das neue Gerätehaus in Moorbek"; of "das Kinderhaus in der Bahnhofstraße 3" the street says more."""
    between = [word.key for word in row[first.words.stop : second.words.start]]
    return between in (["in"], ["bei"]) and second.confidence >= MEANS and first.confidence > GUESS


def _is_list(row: Words, first: Place, second: Place) -> bool:
    """ "auf dem Untermarkt und im Klosterhof", "den Waldlehrpfad und den Grillplatz"."""
    between = row[first.words.stop : second.words.start]
    joined = 0 < len(between) <= MOST_BETWEEN and (between[0].key in _AND or between[0].text in _AND_SIGNS)
    small = all(word.key in AT_OR_ARTICLE or is_adjective(word) for word in between[1:])
    return joined and small and min(first.confidence, second.confidence) >= GUESS


def _is_route(row: Words, first: Place, second: Place) -> bool:
    """ "vom Busbahnhof über die Nordstadt nach Rödelsgrund"."""
    between = row[first.words.stop : second.words.start]
    onward = 0 < len(between) <= MOST_BETWEEN and between[0].key in _ONWARD
    return (
        onward
        and all(word.key in _ONWARD | ARTICLES for word in between)
        and led(row, first.words.start, _FROM)
    )
