"""Buildings, grounds, districts and rooms: what kind of place a word is, and which words belong to its name."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from understanding.intake.leading import ARTICLES, AT, IN, led
from understanding.intake.places_known import (
    BUILDING_TAILS,
    BUILDINGS,
    COMMON_NOUNS,
    COMMON_TAILS,
    DISTRICTS,
    ENGLISH,
    GROUND_TAILS,
    GROUNDS,
    NO_BUILDINGS,
    ROOMS,
    SETTLEMENTS,
    TOWNS,
)
from understanding.intake.wording import is_event
from understanding.intake.words import Words, by_letter, listed
from understanding.spelling import nearly

Kind = Literal["building", "ground", "settlement", "room", "office", "english"]

MOST_NAME: Final = 3  # words behind a building that name it
MOST_BEFORE: Final = 2
SHORTEST: Final = 6  # letters of a building without a capital

_NUMBERED: Final = listed(
    "Zimmer Raum Haus Halle Saal Platz Gebäude Bahnsteig Gleis Tor Eingang Zi room hall Hof Aula Keller Flur"
)
_PLAINLY: Final = (
    "schule",
    "halle",
    "haus",
    "platz",
    "bucherei",
    "bibliothek",
    "zentrum",
    "bahnhof",
    "museum",
    "kirche",
    "stadion",
    "wache",
    "strasse",
)
PLAINLY: Final = 10  # letters of a compound that needs no capital
_OFFICES: Final = (
    "amt",
    "archiv",
    "buro",
    "behorde",
    "zentrale",
    "werke",
    "agentur",
    "gericht",
    "ministerium",
    "ministerien",
)
_ADJECTIVES: Final = (
    "alter", "alte", "altes", "alten", "neue", "neues", "neun", "neu", "neus", "grosse", "grossen", "grosser", "kleine", "kleinen", "kleiner", "untere",
    "unteren", "obere", "oberen", "ischen", "ische", "isches", "licher", "liche", "lichen", "ater", "ener", "inger", "acher", "burger", "hauser", "feldr",
    "felder", "dorfer", "bacher", "berger", "heimer", "stadter", "ruher", "rote", "roten", "hohe", "hohen", "rauhe", "evangelische", "katholische",
)  # fmt: skip  # a list
_ENGLISH_SMALL: Final = listed(
    "and or is are will with for from by to of we new were was has have open opens visit visits its their as of day"
)
_OLD: Final = listed(
    "alten neuen großen kleinen alte alter altes neues großes kleines altem alter"
)  # also part of a name without a capital
_INNS: Final = listed(
    "Gasthof Gasthaus Hotel Restaurant Gaststätte Wirtshaus Apotheke Brauerei Café Landgasthof Haus"
)
_LONG: Final = by_letter(BUILDINGS | GROUNDS)
_HALLS: Final = listed("Saal Halle Aula Hof Keller Gebäude")
_FLOORS: Final = listed("Stock Stockwerk Etage floor")  # only with a number before
_OF: Final = listed("der des von vom")


def kind(row: Words, place: int, *, lower: bool, english: bool) -> Kind | None:
    word = row[place]
    if english and word.key in ENGLISH and not _is_compound(row, place):
        return "english"
    compound = "-" in word.key
    key = word.key.rsplit("-", 1)[-1]
    if _is_house_with_name(row, place):
        return "building"
    if not (word.is_capital or lower or (len(key) >= SHORTEST and key in BUILDINGS) or _is_plainly_one(key)):
        return None
    if key in SETTLEMENTS | TOWNS:
        return "settlement"
    if (
        compound
        and key in DISTRICTS
        and word.is_capital
        and place
        and not led(row, place, frozenset({"von", "nach"}))
    ):
        return "settlement"  # "Hafen-Ost"
    if compound and key in {"haus", "halle", "saal", "hof", "turm"}:
        return "building"
    return _by_word(row, place, key)


def _is_plainly_one(key: str) -> bool:
    """ "landesfeuerwehrschule" among words with capitals."""
    return len(key) >= PLAINLY and key.endswith(_PLAINLY) and key not in NO_BUILDINGS


def _is_compound(row: Words, place: int) -> bool:
    """ "Road closure", "school fair": the first word of what happens."""
    behind = row[place + 1] if place + 1 < len(row) else None
    return (
        behind is not None
        and behind.is_word
        and is_event(behind.key)
        and behind.key not in {"open", "opening"}
    )


def _by_word(  # noqa: PLR0911  # kinds of places
    row: Words, place: int, key: str
) -> Kind | None:
    forms = (
        key,
        *(key.removesuffix(ending) for ending in ("s", "es", "n", "en", "e") if key.endswith(ending)),
    )
    if (
        place
        and row[place - 1].key in _OLD
        and row[place - 1].is_capital
        and key in {"tor", "turm", "haus", "hof"}
    ):
        return "building"  # "am Alten Tor"
    if key in ROOMS and _is_room(row, place, key):
        return "room"
    if any(form in NO_BUILDINGS for form in forms) or (
        key in COMMON_NOUNS and key not in BUILDINGS | GROUNDS
    ):
        return None
    if led(row, place, AT) and _is_mistyped(key):
        return "building"
    if any(form in BUILDINGS or _ends(form, BUILDING_TAILS) for form in forms):
        return "building"
    if any(form in GROUNDS or _ends(form, GROUND_TAILS) for form in forms):
        return "ground"
    return (
        "office"
        if any(form.endswith(_OFFICES) and form != "amt" for form in forms) and _is_inside(row, place)
        else None
    )


@lru_cache(maxsize=2048)
def _is_mistyped(key: str) -> bool:
    """ "Festwise"."""
    return any(nearly(key, known) for known in _LONG.get(key[:1], ()))


def _ends(form: str, tails: tuple[str, ...]) -> bool:
    """A compound: something stands before the ending."""
    return len(form) >= SHORTEST and form.endswith(tails) and form not in tails


def _is_house_with_name(row: Words, place: int) -> bool:
    """ "Haus am Park", "Haus der Begegnung"."""
    return (
        row[place].key == "haus"
        and place + 2 < len(row)
        and row[place + 1].key in {"am", "an", "der", "des", "zum", "zur"}
    )


def _is_room(row: Words, place: int, key: str) -> bool:
    """ "Zimmer 12", "Haus C", "EG"; "EG 7" is what one is paid."""
    behind = row[place + 1] if place + 1 < len(row) else None
    number = behind is not None and (behind.kind == "number" or (len(behind.text) == 1 and behind.is_capital))
    if key in _HALLS and led(row, place, AT):
        return True
    return number if key in _NUMBERED else not number and key not in _FLOORS


def _is_inside(row: Words, place: int) -> bool:
    """An authority is a place only where something is in it: "im Bauamt", "Umweltamt Zimmer 1.07"."""
    roomed = place + 1 < len(row) and row[place + 1].key in ROOMS
    return roomed or led(row, place, AT | {"vom"})


# ---------------------------------------------------------------- its words


def whole(row: Words, place: int, busy: frozenset[int], sort: Kind, *, lower: bool) -> range:
    """The places of the whole name whose head stands there."""
    return range(_first(row, place, busy, sort), _last(row, place, busy, sort, lower))


def _first(row: Words, place: int, busy: frozenset[int], sort: Kind) -> int:
    """ "Altes Gewandhaus", "Kleiner Saal", "town hall"."""
    first = place
    if place > 1 and row[place - 2].key in {"st", "sankt"} and row[place - 1].is_word:
        return place - 2  # "st petri kirche"
    while first and first - 1 not in busy and place - first < MOST_BEFORE and _belongs(row, first - 1, sort):
        first -= 1
    return first


def _belongs(row: Words, place: int, sort: Kind) -> bool:
    word = row[place]
    if sort == "english":
        return word.is_word and word.key not in IN | ARTICLES | _ENGLISH_SMALL
    if word.key in _OLD:
        return word.is_capital or led(row, place, AT)  # "Bau der neuen Feuerwache"
    adjective = word.is_capital and word.key.endswith(_ADJECTIVES)
    return adjective and word.key not in COMMON_NOUNS and not word.key.endswith(COMMON_TAILS)


def _last(row: Words, place: int, busy: frozenset[int], sort: Kind, lower: bool) -> int:
    at = place + 1
    if row[place].key == "haus" and _is_house_with_name(row, place):
        at = place + (4 if row[place + 2].key in ARTICLES else 3)
    elif row[place].key in ROOMS and at < len(row) and _is_number(row, at, busy):
        ranged = at + 2 < len(row) and row[at + 1].text in {"-", "–"} and row[at + 2].kind == "number"
        at += 3 if ranged else 1
    else:
        if at + 2 < len(row) and row[at].key in {"st", "sankt"} and row[at + 1].text == ".":
            return at + 3  # "Gemeindesaal St. Martin"
        while at < min(len(row), place + 1 + MOST_NAME) and at not in busy and _names(row, at, lower, sort):
            at += 1
        at = _past_figure(row, at, busy)
        if sort == "settlement" and row[place].key.endswith("n"):
            at = _past_others(row, at, busy)
    named = _past_sign(row, min(at, len(row)), lower)
    return named if named > at else _past_of(row, min(at, len(row)), busy, lower)


def _past_figure(row: Words, at: int, busy: frozenset[int]) -> int:
    """ "Pier 3", "Studio 2", "Eingang B"."""
    if at >= len(row) or not _is_number(row, at, busy) or len(row[at].text) > 2:  # noqa: PLR2004  # digits
        return at
    behind = row[at + 1] if at + 1 < len(row) else None
    ends = (
        behind is None
        or (behind.kind == "mark" and behind.text[0] in ",;!?)\n")
        or (behind.is_word and not behind.is_capital and behind.start > row[at].end)
    )
    dotted = behind is not None and behind.text == "." and (at + 2 >= len(row) or row[at + 2].is_capital)
    return at + 1 if ends or dotted else at


def _past_others(row: Words, at: int, busy: frozenset[int]) -> int:
    """ "Ortsteile Ried und Aumühle"."""
    while (
        at + 1 < len(row)
        and (row[at].key in {"und", "sowie"} or row[at].text == ",")
        and row[at + 1].is_capital
        and at + 1 not in busy
    ):
        at += 2
    return at


def _past_sign(row: Words, at: int, lower: bool) -> int:
    """ "Gasthof zum Hirschen", "Brücke über die Ilz"."""
    key = row[at - 1].key
    if at < len(row) and key in _INNS and row[at].key in {"zum", "zur"}:
        end = at + 1
    elif at + 1 < len(row) and key.endswith(("brucke", "steg")) and row[at].key == "uber":
        end = at + 1 + (row[at + 1].key in ARTICLES)
    else:
        return at
    while end < len(row) and row[end].key in _OLD:
        end += 1
    return end + 1 if end < len(row) and row[end].is_word and (lower or row[end].is_capital) else at


def _is_number(row: Words, place: int, busy: frozenset[int]) -> bool:
    """ "4.2", "C"; "Halle 16 Uhr" is no number of it."""
    following = row[place + 1].key if place + 1 < len(row) else ""
    fits = row[place].kind == "number" or (len(row[place].text) == 1 and row[place].is_capital)
    return fits and place not in busy and following != "uhr"


def _names(row: Words, place: int, lower: bool, sort: Kind) -> bool:
    """ "Schloss Ehrenfels", "Zweigstelle Ost", "Castle Hohenlinden", "Grundschule Am Alten Markt"."""
    word = row[place]
    if lower and word.key in DISTRICTS and word.key not in {"stadt", "land"}:
        return sort != "office"
    if lower or not word.is_capital or word.key in COMMON_NOUNS or word.key.endswith(COMMON_TAILS):
        return False
    return sort != "office"


def _past_of(row: Words, place: int, busy: frozenset[int], lower: bool) -> int:
    """ "Turnhalle der Goetheschule", "Gelände der Firma Lindner", "Halle 4.2 des Messegeländes"."""
    if place + 1 >= len(row) or row[place].key not in _OF or place + 1 in busy:
        return place
    sort = kind(row, place + 1, lower=lower, english=False)
    if sort is None or sort == "room":
        return place
    end = place + 2
    while end < min(len(row), place + 4) and end not in busy and _names(row, end, lower, sort):
        end += 1
    return end
