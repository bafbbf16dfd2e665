"""Streets with and without a number, roads and motorways: "Bahnhofstraße 3", "Seeburger Weg", "B6"."""

from __future__ import annotations

import re
from typing import Final

from understanding.intake.language.leading import ARTICLES, IN, NAMING, led
from understanding.intake.language.words import Word, Words, ends_sentence, listed
from understanding.intake.what.wording import is_event
from understanding.intake.where.buildings import is_half
from understanding.intake.where.no_places import NO_WAYS
from understanding.intake.where.places_known import COMMON_NOUNS, NO_BUILDINGS, STREET_TAILS
from understanding.intake.who.somebody import is_body

NUMBERED, NAMED, ROAD = 0.95, 0.86, 0.85
SUBJECT: Final = 0.8  # "Krippenweg eröffnet": it may be what, and not where
SHORTEST: Final = 6  # letters of a compound

HEADS: Final = listed(
    "Straße Str Weg Gasse Allee Ring Ufer Damm Street Road Avenue Lane Platz Chaussee Stieg"
)
_ENGLISH: Final = listed("street road avenue lane")
_FEMININE: Final = listed("Straße Str Gasse Allee")
_CLASSES: Final = frozenset(
    {"a", "b", "l", "k", "s", "st", "e"}
)  # of roads: Autobahn, Bundesstraße, Landesstraße, Kreisstraße ...
MOST_LETTERS: Final = 3  # of a county: "PAN 47"
_LEVELS: Final = listed(
    "Stufe EG TVöD SuE Besoldungsgruppe A E Niveau Sprachniveau Klasse Entgeltgruppe Besoldung Besoldungsgruppe Deutsch Englisch Französisch Spanisch Level Größe Gruppe Format Typ Phase Haus Eingang Kurs Raum Zimmer Block Gleis Az Aktenzeichen nach bis Gr Zertifikat Linie Gebäude Halle Aufgang Bus Zelle Feld Reihe Tor Vitamin Maßnahme"
)
_WORKS: Final = (
    "bau", "sanierung", "decke", "sperrung", "erneuerung", "arbeiten", "fahrbahn", "baustelle", "verkehr", "unfall",
    "strasse", "brucke", "instandsetzung", "reparatur", "asphaltierung", "ampeln", "ampel", "kreuzung", "bundesautobahn", "autobahn", "pflege",
)  # fmt: skip  # a list
_ROADS: Final = listed(
    "Kreisstraße Landesstraße Landstraße Staatsstraße Bundesstraße Autobahn Bundesautobahn"
)
_ON: Final = listed("auf an entlang")
_HOUSE: Final = re.compile(r"[1-9]\d{0,2}")
_ANY: Final = listed(
    "ganze gesamte neue eine die diese jede unsere eure ihre halbe keine welche seine meine deine beide der dieser jeder unserer einer welcher ihrer über unter vor hinter oder aber"
)
_GOES_ON: Final = listed(
    "zwischen zw gesperrt voll halbseitig ab bei wird ist bleibt Richtung Ortslage Ortsdurchfahrt Höhe Abschnitt Fahrtrichtung nördlich südlich östlich westlich"
)
_NO_STREETS: Final = (
    "ausstieg",
    "einstieg",
    "aufstieg",
    "abstieg",
    "umstieg",
    "anstieg",
    "burgersteig",
    "gehsteig",
    "bahnsteig",
    "klettersteig",
    "bootsteig",
    "hochsteig",
    *NO_WAYS,
)
_NO_HOUSE: Final = listed("Uhr Euro h Prozent")

Street = tuple[range, float]


def street(row: Words, place: int, *, lower: bool) -> Street | None:
    """The street that begins or has its head there, with its house number, and how sure that is."""
    word = row[place]
    if road := _road(row, place, lower) or _numbered_road(row, place):
        return road
    if not (word.is_capital or lower):
        return None
    if word.key in HEADS:
        return _of_words(row, place, lower)
    if (
        len(word.key) < SHORTEST
        or not word.key.endswith(STREET_TAILS)
        or word.key in STREET_TAILS
        or word.key.endswith(_NO_STREETS)
        or word.key in NO_BUILDINGS
        or is_half(row, place)
        or is_body(word.key)
    ):
        return None
    end = _past_number(row, place + 1)
    if end > place + 1:
        return range(place, end), NUMBERED
    return range(place, _past_dot(row, end)), NAMED if place else SUBJECT


def _road(row: Words, place: int, lower: bool) -> Street | None:
    """ "auf der A 44", "an der B6", "L 1180 bei Annweiler", "Deckenbau PAN 47": class and number."""
    split = _road_parts(row, place)
    if split is None:
        return None
    letters, number, end = split
    before = row[place - 1] if place else None
    if before is not None and (before.key in _LEVELS or before.key.endswith(("stufe", "gruppe"))):
        return None
    if any(word.key == "umleitung" for word in row[max(0, place - 4) : place]):
        return None
    works = before is not None and before.key.endswith(_WORKS)
    on = led(row, place, IN) and before is not None and before.key in {"der", "die"}
    if letters.casefold() not in _CLASSES:  # a county
        return (range(place, end), ROAD) if works or (on and row[place - 2].key in _ON) else None
    goes_on = end < len(row) and row[end].key in _GOES_ON
    if letters.islower():
        the = before is not None and before.key in {"der", "die"}
        return (range(place, end), ROAD) if lower and (on or (the and goes_on)) else None
    known = on or works or (goes_on and len(number) > 1) or led(row, place, IN)
    return (range(place, end), ROAD) if known or _opens(row, place, end, number) else None


def _numbered_road(row: Words, place: int) -> Street | None:
    """ "die Kreisstraße 8258"."""
    told = row[place].key in _ROADS and place + 1 < len(row) and row[place + 1].text.isdigit()
    return (range(place, place + 2), ROAD) if told and len(row[place + 1].text) <= MOST_LETTERS + 1 else None


def _road_parts(row: Words, place: int) -> tuple[str, str, int] | None:
    """Letters, number and the place behind: "B6" is one word, "B 6" and "PAN 47" are two."""
    text = row[place].text
    letters = text.rstrip("0123456789")
    number, end = text[len(letters) :], place + 1
    if not number:
        if end >= len(row) or not row[end].text.isdigit():
            return None
        number, end = row[end].text, end + 1
    county = letters.isupper() and 1 < len(letters) <= MOST_LETTERS
    fits = letters.casefold() in _CLASSES or county
    return (letters, number, end) if fits and len(number) <= MOST_LETTERS + 1 else None


def _opens(row: Words, place: int, end: int, number: str) -> bool:
    """ "B 27, Erneuerung der Fahrbahn", "Sperrung K 3317 Dürnau"; "A1" is a level, too."""
    before = row[place - 1] if place else None
    begins = (
        before is None
        or before.text == "\n"
        or is_event(before.key)
        or ends_sentence(row, place - 1)
        or (before.is_capital and before.key not in COMMON_NOUNS)
    )
    alone = end >= len(row) or row[end].kind == "mark"
    return begins and (len(number) > 1 or (alone and row[place].end < row[end - 1].end))


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
        or before.key in ARTICLES
        or not (before.is_capital or (lower and before.key.endswith(("er", "e")) and before.key not in _ANY))
        or (before.is_capital and before.key in COMMON_NOUNS and before.key not in NAMING)
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
    return (range(first, _past_dot(row, _past_number(row, place + 1))), NAMED) if names else None


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


def _past_dot(row: Words, end: int) -> int:
    """Behind the dot of "Ritterstr.", which is part of it."""
    dotted = end < len(row) and row[end].text == "." and row[end].start == row[end - 1].end
    return end + 1 if dotted and row[end - 1].key.endswith("str") else end


def _goes_on(row: Words, place: int, mark: Word) -> bool:
    """ "5.12.", "5. Dezember"."""
    behind = row[place] if place < len(row) else None
    return behind is not None and (
        behind.kind == "number" or (mark.text == "." and behind.key in COMMON_NOUNS)
    )
