"""Buildings, grounds, districts and rooms: what kind of place a word is, and which words belong to its name."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from understanding.intake.language.leading import AT, NAMING, leads_close, led
from understanding.intake.language.words import Word, Words, by_letter, listed
from understanding.intake.what.wording import is_event
from understanding.intake.where.houses import NO_HOUSE_TAILS
from understanding.intake.where.places_known import (
    BUILDING_TAILS,
    BUILDINGS,
    COMMON_NOUNS,
    COMMON_TAILS,
    DISTRICTS,
    ENGLISH,
    GROUND_TAILS,
    GROUNDS,
    LAID,
    NO_BUILDINGS,
    ROOMS,
    SETTLEMENTS,
    TOWNS,
)
from understanding.intake.where.rooms import is_of_floor, is_room
from understanding.spelling import nearly

Kind = Literal["building", "ground", "settlement", "room", "office", "english"]

SHORTEST: Final = 6  # letters of a building without a capital

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
_ONLY_NAMED: Final = listed("Tor Turm Haus Hof")
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
    "rosterei",
    "backerei",
    "metzgerei",
    "fleischerei",
    "konditorei",
    "druckerei",
    "gartnerei",
    "kaserei",
    "mosterei",
    "reederei",
    "spinnerei",
    "farberei",
    "seilerei",
    "schlosserei",
    "tischlerei",
)
_HEADS: Final = listed("Haus Halle Saal Hof Turm Heim Bad Zentrum Stadion")  # "AWO-Heim"
_OLD: Final = listed(
    "alten neuen großen kleinen alte alter altes neues großes kleines altem alter"
)  # also part of a name without a capital
_LONG: Final = by_letter(BUILDINGS | GROUNDS)
_VERBS_TOO: Final = listed("laden lager lagern halt halten heim bad")
_INSIDE: Final = AT | {"vom"}
_ON: Final = listed("am auf aufm aufn uffm uff'm")
WAY_ROUND: Final = 3  # words of "rund um den"
_ROUND: Final = frozenset({"rund", "rings"})
_SQUARES: Final = (
    "holz",
    "heu",
    "korn",
    "ross",
    "salz",
    "altmarkt",
    "neumarkt",
    "ober",
    "unter",
    "rinder",
    "kohl",
    "hopfen",
)
_NO_MARKETS: Final = listed(
    "Arbeitsmarkt Wohnungsmarkt Kapitalmarkt Ausbildungsmarkt Stellenmarkt Finanzmarkt Energiemarkt Strommarkt Gasmarkt Immobilienmarkt Automarkt Weltmarkt Binnenmarkt Aktienmarkt Gebrauchtmarkt Zukunftsmarkt Schwarzmarkt Heiratsmarkt"
)
_LIKE_ADJECTIVES: Final = ("anger", "werder", "weiler")
_DAYS: Final = listed("day days night nights week weeks weekend month year")  # "Museum Day"
_ENGLISH_PAIRS: Final = {
    "plant": listed(
        "sewage treatment power recycling water waste heating biogas incineration nuclear desalination"
    ),
    "town": listed("old new upper lower"),
    "zone": listed("pedestrian industrial harbour"),
    "line": listed("finish finishing starting"),
    "works": listed("sewage water gas"),
}
_TOWNS: Final = ("hausen", "hofen")  # houses are "Häuser"
_TRAVELLED: Final = frozenset({"von", "nach"})
_TO_TOWNS: Final = listed("in nach aus bei von to from at near")
_NAMED_BY_SPOTS: Final = ("schule", "kita", "kindergarten", "gymnasium", "hort", "internat")
_BEFORE_NOUNS: Final = listed("am im beim vorm aufm hinterm überm unterm")


def kind(  # noqa: PLR0911  # reasons
    row: Words, place: int, *, lower: bool, english: bool
) -> Kind | None:
    word = row[place]
    named = english and (word.key in ENGLISH or _is_of_two(row, place))
    if named and not (_is_compound(row, place) or is_of_floor(row, place)):
        return "english"
    compound = "-" in word.key
    key = word.key.rsplit("-", 1)[-1]
    if _is_none(row, place, lower, english):
        return None
    if is_house_with_name(row, place):
        return "building"
    if not (
        word.is_capital
        or lower
        or (len(word.key) >= SHORTEST and (key in BUILDINGS or key in GROUNDS or _ends_phrase(row, place)))
        or _is_plainly_one(key)
    ):
        return None
    if key in SETTLEMENTS or key in TOWNS or _is_county(row, place):
        return "settlement"
    if compound and key in DISTRICTS and word.is_capital and place and not led(row, place, _TRAVELLED):
        return "settlement"  # "Hafen-Ost"
    if compound and key in _HEADS:
        return "building"
    return _by_word(row, place, key)


def _is_none(row: Words, place: int, lower: bool, english: bool) -> bool:
    """Half a compound, "Museum Day", "alle laden ein", an English "educator", which is no "Tor"."""
    word = row[place]
    verb = lower and word.key in _VERBS_TOO and not led(row, place, AT)
    foreign = english and not word.is_capital and word.key not in BUILDINGS and word.key not in ENGLISH
    laid = word.key == "tafel" and place > 0 and row[place - 1].key in LAID  # "Lange Tafel auf der Promenade"
    named = _is_spa(row, place) or (not english and _is_of_a_town(row, place))
    first = english and word.key in ENGLISH and (_is_compound(row, place) or is_of_floor(row, place))
    return is_half(row, place) or verb or foreign or first or laid or named


def _is_of_a_town(row: Words, place: int) -> bool:
    """ "Finkenwerder Prinz", "Erlanger Orchester": an adjective that ends like a ground."""
    behind = row[place + 1] if place + 1 < len(row) else None
    return row[place].key.endswith(_LIKE_ADJECTIVES) and behind is not None and behind.is_capital


def _is_spa(row: Words, place: int) -> bool:
    """ "nach Bad Elsterbrunn": half the name of a town."""
    named = row[place].text == "Bad" and 0 < place < len(row) - 1 and row[place + 1].is_capital
    return named and row[place - 1].key in _TO_TOWNS


def is_half(row: Words, place: int) -> bool:
    """ "Wasserstraßen- und Schifffahrtsamt": the first half of a compound."""
    behind = row[place + 1] if place + 1 < len(row) else None
    return behind is not None and behind.text == "-" and behind.start == row[place].end


def _is_plainly_one(key: str) -> bool:
    """ "landesfeuerwehrschule" among words with capitals."""
    return len(key) >= PLAINLY and key.endswith(_PLAINLY) and key not in NO_BUILDINGS


def _ends_phrase(row: Words, place: int) -> bool:
    """ "am columbuskai" among words with capitals: behind "am" stands a noun, unless one follows."""
    bare = place + 1 == len(row) or not row[place + 1].is_capital
    return bare and place > 0 and row[place - 1].key in _BEFORE_NOUNS


def _is_county(row: Words, place: int) -> bool:
    """ "im Amt Schlaubewald": several villages; "im Amt bestätigt" is another matter."""
    named = row[place].text == "Amt" and 0 < place < len(row) - 1 and row[place - 1].key == "im"
    return named and _is_name(row[place + 1]) and not row[place + 1].text.isupper()


def _is_of_two(row: Words, place: int) -> bool:
    """ "sewage plant", "old town": a place only with the word before it."""
    return place > 0 and row[place - 1].key in _ENGLISH_PAIRS.get(row[place].key, ())


def _is_compound(row: Words, place: int) -> bool:
    """ "Road closure", "school fair": the first word of what happens."""
    behind = row[place + 1] if place + 1 < len(row) else None
    return (
        behind is not None
        and behind.is_word
        and (is_event(behind.key) or behind.key in _DAYS)
        and behind.key not in {"open", "opening"}
    )


def _by_word(row: Words, place: int, key: str) -> Kind | None:
    if key in _ONLY_NAMED and place and row[place - 1].key in NAMING and row[place - 1].is_capital:
        return "building"  # "am Alten Tor"
    if key.endswith("markt") and key not in _NO_MARKETS and _is_square(row, place, key):
        return "ground"
    if key in ROOMS and is_room(row, place, key):
        return "room"
    sort = _by_key(key)
    if sort == "none":
        return None
    if sort != "building" and led(row, place, AT) and _is_mistyped(key):
        return "building"
    return None if sort == "office" and not _is_inside(row, place) else sort


@lru_cache(maxsize=4096)
def _by_key(key: str) -> Literal["building", "ground", "office", "none"] | None:
    """What the word alone says; "none" where a typing error cannot make it one either."""
    endings = (ending for ending in ("s", "es", "n", "en", "e") if key.endswith(ending))
    forms = (key, *(key.removesuffix(ending) for ending in endings))
    town = key.endswith(_TOWNS)
    common = key in COMMON_NOUNS and key not in BUILDINGS and key not in GROUNDS
    if town or common or not NO_BUILDINGS.isdisjoint(forms):
        return "none"
    if any(form in BUILDINGS or _ends(form, BUILDING_TAILS) for form in forms):
        return "building"
    if any(form in GROUNDS or _ends(form, GROUND_TAILS) for form in forms):
        return "ground"
    return "office" if any(form.endswith(_OFFICES) and form != "amt" for form in forms) else None


@lru_cache(maxsize=2048)
def _is_mistyped(key: str) -> bool:
    """ "Festwise"."""
    return any(nearly(key, known) for known in _LONG.get(key[:1], ()))


def _is_square(row: Words, place: int, key: str) -> bool:
    """ "auf dem Findorffmarkt", "14 Uhr, Holzmarkt"."""
    return leads_close(row, place, _ON) or _is_around(row, place) or key.startswith(_SQUARES)


def _is_around(row: Words, place: int) -> bool:
    """ "rund um den Findorffmarkt"; "es geht um den Wochenmarkt" is another matter."""
    before = [word.key for word in row[max(0, place - WAY_ROUND) : place - 1]]
    return len(before) > 1 and before[-1] == "um" and before[-2] in _ROUND


def _ends(form: str, tails: tuple[str, ...]) -> bool:
    """A compound: something stands before the ending, and the ending hides in no other word: "Moderator"."""
    ends = len(form) >= SHORTEST and form.endswith(tails) and form not in tails
    return ends and not form.endswith(NO_HOUSE_TAILS)


def is_house_with_name(row: Words, place: int) -> bool:
    """ "Haus am Park", "Haus der Begegnung", "Haus Deichblick"."""
    if row[place].text in {"Haus", "Hof", "Gut"} and place + 1 < len(row) and _is_name(row[place + 1]):
        return True
    if place + 2 >= len(row):
        return False
    if row[place].key == "haus":
        return row[place + 1].key in {"am", "an", "der", "des", "zum", "zur"}
    known = row[place].key in {"schule", "kita", "klinik"}
    longer = row[place].key.endswith(_NAMED_BY_SPOTS) and row[place + 2].key not in COMMON_NOUNS
    return row[place + 1].key in {"am", "an"} and (known or longer)


def _is_name(word: Word) -> bool:
    known = word.key in COMMON_NOUNS or word.key.endswith(COMMON_TAILS) or is_event(word.key)
    return word.is_capital and len(word.text) > 2 and not known  # noqa: PLR2004  # letters: "Haus C"


def _is_inside(row: Words, place: int) -> bool:
    """An authority is a place only where something is in it: "im Bauamt", "Umweltamt Zimmer 1.07"."""
    roomed = place + 1 < len(row) and row[place + 1].key in ROOMS
    return roomed or led(row, place, _INSIDE)
