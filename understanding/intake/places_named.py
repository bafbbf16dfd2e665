"""Places that a turn of phrase tells: "in St. Laurentius", "zwischen A und B", "reist nach C"."""

from __future__ import annotations

from typing import Final

from understanding.intake.landscape import NAMED, WATERS
from understanding.intake.leading import AT, led
from understanding.intake.names import FIRST
from understanding.intake.phrases import past_small
from understanding.intake.places_known import COMMON_NOUNS, COMMON_TAILS
from understanding.intake.wording import is_event
from understanding.intake.words import Words, listed

LIKELY, ON_THE_MAP, FLOODS = 0.76, 0.85, 0.74
_PLANS: Final = listed(
    "Bebauungsplan Baugebiet Neubaugebiet Gewerbegebiet Flurstück Gemarkung Haltepunkt Bahnhalt Bahnhalts Ortseingang Pegel"
)
_PARTS: Final = frozenset({"I", "II", "III", "IV", "Nord", "Süd", "Ost", "West"})
_ALONG: Final = listed("entlang längs oberhalb unterhalb unweit nördlich südlich östlich westlich")
NEAR: Final = 12  # words
_TRAVELS: Final = (
    "reis",
    "fahrt",
    "fahr",
    "ausflug",
    "exkursion",
    "flieg",
    "radtour",
    "tagesfahrt",
    "busfahrt",
    "studienfahrt",
    "klassenfahrt",
)
Named = tuple[range, float]


def named_place(row: Words, place: int) -> Named | None:
    """Its places in the row, and how sure it is one."""
    return (
        _saint(row, place)
        or _between(row, place)
        or _route(row, place)
        or _abroad(row, place)
        or _on_the_map(row, place)
        or _planned(row, place)
    )


def tells_nothing(key: str) -> bool:
    """Whether a noun names no place, whatever stands before it."""
    return key in COMMON_NOUNS or key.endswith(COMMON_TAILS)


def _on_the_map(row: Words, place: int) -> Named | None:
    """ "an der Elbe", "in Polen", "der Rhein führt Hochwasser"."""
    word = row[place]
    if word.key not in NAMED or not word.is_capital:
        return None
    if led(row, place, AT):
        return range(place, place + 1), ON_THE_MAP
    floods = word.key in WATERS and place > 0 and row[place - 1].key in {"der", "die"}
    return (
        (range(place, place + 1), FLOODS)
        if floods and (place == 1 or row[place - 2].kind == "mark")
        else None
    )


def _planned(row: Words, place: int) -> Named | None:
    """ "Bebauungsplan Steinäcker II", "entlang des Mühlkanals"."""
    word, before = row[place], row[place - 1] if place else None
    if before is None or not word.is_capital or tells_nothing(word.key) or is_event(word.key):
        return None
    if before.key in _PLANS:
        more = place + 1 < len(row) and row[place + 1].text in _PARTS
        return range(place, place + 1 + more), ON_THE_MAP
    along = before.key in {"des", "der"} and place > 1 and row[place - 2].key in _ALONG
    return (range(place, place + 1), LIKELY) if along else None


def _saint(row: Words, place: int) -> Named | None:
    """ "in St. Laurentius"."""
    if row[place].key not in {"st", "sankt"} or not led(row, place, AT):
        return None
    name = place + 1 + (place + 1 < len(row) and row[place + 1].text == ".")
    return (range(place, name + 1), 0.85) if name < len(row) and row[name].is_capital else None


def _between(row: Words, place: int) -> Named | None:
    """ "zwischen Ebersweiler und Hütten"."""
    if row[place].key != "zwischen":
        return None
    first = past_small(row, place + 1)
    if first + 2 >= len(row) or row[first + 1].key != "und":
        return None
    second = past_small(row, first + 2)
    ends = (row[first], row[second])
    named = all(word.is_capital and not tells_nothing(word.key) and not is_event(word.key) for word in ends)
    return (range(place, second + 1), LIKELY) if named else None


def _route(row: Words, place: int) -> Named | None:
    """ "von Kirchdorf nach Seefeld"."""
    if place + 3 >= len(row) or row[place].key != "von" or row[place + 2].key not in {"nach", "bis"}:
        return None
    ends = (row[place + 1], row[place + 3])
    named = all(
        word.is_capital and not tells_nothing(word.key) and not is_event(word.key) and word.key not in FIRST
        for word in ends
    )
    return (range(place + 1, place + 4), LIKELY) if named else None


def _abroad(row: Words, place: int) -> Named | None:
    """ "reist mit einer Delegation nach Frankreich"."""
    word = row[place]
    if (
        not place
        or row[place - 1].key != "nach"
        or not word.is_capital
        or tells_nothing(word.key)
        or word.text.isupper()
    ):
        return None
    travels = any(one.key.startswith(_TRAVELS) for one in row[max(0, place - 3 * NEAR) : place])
    return (range(place, place + 1), LIKELY) if travels and not is_event(word.key) else None
