"""Rooms and floors: "Zimmer 12", "EG", "im dritten Stock"."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import AT, led
from understanding.intake.language.words import Words, listed

_NUMBERED: Final = listed(
    "Zimmer Raum Haus Halle Saal Platz Gebäude Bahnsteig Gleis Tor Eingang Zi room hall Hof Aula Keller Flur"
)
_HALLS: Final = listed("Saal Halle Aula Hof Keller Gebäude Haus")
_FLOORS: Final = listed("Stock Stockwerk Etage floor")  # only with a number before
_ORDINALS: Final = listed(
    "ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten obersten untersten first second third fourth fifth ground top"
)


def is_room(row: Words, place: int, key: str) -> bool:
    """ "Zimmer 12", "Haus C", "EG"; "EG 7" is what one is paid."""
    behind = row[place + 1] if place + 1 < len(row) else None
    number = behind is not None and (behind.kind == "number" or (len(behind.text) == 1 and behind.is_capital))
    if key in _HALLS and led(row, place, AT):
        return True
    if key in _FLOORS:
        return is_ordinal(row, place - 1)  # "im dritten Stock"
    return number if key in _NUMBERED else not number


def is_ordinal(row: Words, place: int) -> bool:
    """ "ersten" of "im ersten Stock"."""
    return place >= 0 and row[place].key in _ORDINALS


def is_of_floor(row: Words, place: int) -> bool:
    """ "ground" of "ground floor"."""
    return row[place].key == "ground" and place + 1 < len(row) and row[place + 1].key in _FLOORS
