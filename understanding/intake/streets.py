"""Streets with and without a number, roads and motorways: "Bahnhofstraße 3", "Seeburger Weg", "B6"."""

from __future__ import annotations

import re
from typing import Final

from understanding.intake.bodies import is_body
from understanding.intake.buildings import is_half
from understanding.intake.leading import IN, led
from understanding.intake.places_known import COMMON_NOUNS, NO_BUILDINGS, STREET_TAILS
from understanding.intake.wording import is_event
from understanding.intake.words import Word, Words, listed

NUMBERED, NAMED, ROAD = 0.95, 0.86, 0.85
SHORTEST: Final = 6  # letters of a compound

HEADS: Final = listed(
    "Straße Str Weg Gasse Allee Ring Ufer Damm Street Road Avenue Lane Platz Chaussee Stieg"
)
_ENGLISH: Final = listed("street road avenue lane")
_FEMININE: Final = listed("Straße Str Gasse Allee")
_LETTERS: Final = frozenset("ABLK")
_HOUSE: Final = re.compile(r"[1-9]\d{0,2}")
_ANY: Final = listed(
    "ganze gesamte neue eine die diese jede unsere eure ihre halbe keine welche seine meine deine beide der dieser jeder unserer einer welcher ihrer über unter vor hinter oder aber"
)
_GOES_ON: Final = listed("zwischen gesperrt voll halbseitig ab bei wird ist bleibt")
_NO_STREETS: Final = ("ausstieg", "einstieg", "aufstieg", "abstieg", "umstieg")
_NO_HOUSE: Final = listed("Uhr Euro h Prozent")

Street = tuple[range, float]


def street(row: Words, place: int, *, lower: bool) -> Street | None:
    """The street that begins or has its head there, with its house number, and how sure that is."""
    word = row[place]
    if road := _road(row, place):
        return road
    if not (word.is_capital or lower):
        return None
    if word.key in HEADS:
        return _of_words(row, place, lower)
    if (
        len(word.key) < SHORTEST
        or not word.key.endswith(STREET_TAILS)
        or word.key.endswith(_NO_STREETS)
        or word.key in NO_BUILDINGS
        or is_half(row, place)
        or is_body(word.key)
    ):
        return None
    end = _past_number(row, place + 1)
    return range(place, end), NUMBERED if end > place + 1 else NAMED


def _road(row: Words, place: int) -> Street | None:
    """ "auf der A 44", "an der B6", "L 1180"."""
    word = row[place]
    if word.text[0] not in _LETTERS:
        return None
    opens = _opens(row, place)
    if not (opens or led(row, place, IN) or (place and row[place - 1].key in {"der", "die"})):
        return None
    if any(before.key == "umleitung" for before in row[max(0, place - 4) : place]):
        return None
    if word.text[1:].isdigit() and not (opens and len(word.text) < 3):  # noqa: PLR2004  # "A1" is a level, too
        return range(place, place + 1), ROAD
    followed = len(word.text) == 1 and place + 1 < len(row) and row[place + 1].text.isdigit()
    return (range(place, place + 2), ROAD) if followed else None


def _opens(row: Words, place: int) -> bool:
    """ "B 27, Erneuerung der Fahrbahn", "B 27: ..."."""
    end = place + (1 if row[place].text[1:].isdigit() else 2)
    begins = (
        place == 0
        or row[place - 1].text == "\n"
        or is_event(row[place - 1].key)
        or (row[place - 1].is_capital and row[place - 1].key not in COMMON_NOUNS)
    )
    last = row[min(end, len(row)) - 1].text
    numbered = last.lstrip("ABLK").isdigit() and len(last) > 2  # noqa: PLR2004  # "K 3317 Dürnau"
    return begins and (numbered or end >= len(row) or row[end].kind == "mark" or row[end].key in _GOES_ON)


def _of_words(row: Words, place: int, lower: bool) -> Street | None:
    """ "Straße des 17. Juni", "Seeburger Weg 5", "High Street"."""
    if (
        row[place].key in {"strasse", "platz", "allee"}
        and place + 2 < len(row)
        and row[place + 1].key in {"des", "der"}
    ):
        return range(place, _past_name(row, place + 2)), NAMED
    before = row[place - 1] if place else None
    if (
        before is None
        or not (before.is_capital or (lower and before.key.endswith(("er", "e")) and before.key not in _ANY))
        or (before.is_capital and before.key in COMMON_NOUNS)
    ):
        return None
    names = (
        before.key.endswith(("er", "en", "ische"))
        or (before.key.endswith("e") and row[place].key in _FEMININE)
        or "-" in before.text
        or row[place].key in _ENGLISH
    )
    first = place - 1
    if before.key.endswith("en") and first and row[first - 1].text in {"Am", "An", "Im", "Zum", "Zur", "Auf"}:
        first -= 1
    return (range(first, _past_number(row, place + 1)), NAMED) if names else None


def _past_name(row: Words, place: int) -> int:
    """Behind the noun: "17. Juni"."""
    end = place
    while end < min(len(row), place + 3) and not row[end].is_capital:
        end += 1
    if end + 1 < len(row) and row[end].key.endswith("en") and row[end + 1].is_capital:
        end += 1  # "Deutschen Einheit"
    return min(len(row), end + 1)


def _past_number(row: Words, place: int) -> int:
    """Behind "3", "3a" or ". 12"; the place itself where no house number stands."""
    dotted = place + 1 < len(row) and row[place].text == "." and row[place + 1].kind == "number"
    at = place + 1 if dotted else place
    if at >= len(row) or not _HOUSE.fullmatch(row[at].text):
        return place
    behind = row[at + 1] if at + 1 < len(row) else None
    if behind is None:
        return at + 1
    if behind.key in _NO_HOUSE or (behind.text in {".", ":"} and _goes_on(row, at + 2, behind)):
        return place  # "Hauptstraße 5.12."
    return at + 2 if behind.is_word and behind.start == row[at].end and len(behind.text) == 1 else at + 1


def _goes_on(row: Words, place: int, mark: Word) -> bool:
    """ "5.12.", "5. Dezember"."""
    behind = row[place] if place < len(row) else None
    return behind is not None and (
        behind.kind == "number" or (mark.text == "." and behind.key in COMMON_NOUNS)
    )
