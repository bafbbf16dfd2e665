"""Where: of all that may be a place the likeliest, by the small words before it and by how it stands in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from understanding.intake import buildings
from understanding.intake.leading import ARTICLES, AT, IN, OF, led, leads_close
from understanding.intake.places_known import COMMON_NOUNS, DISTRICTS, ONLINE, ROOMS, TOWNS
from understanding.intake.places_named import named_place, tells_nothing
from understanding.intake.streets import street
from understanding.intake.wording import is_event
from understanding.intake.words import Words, ends_sentence, is_lower, listed, tails

MEANS: Final = 0.71  # "Zoom-Link", where no other place is named
SURE, LIKELY, GUESS, LEAST = 0.93, 0.76, 0.6, 0.5
MOST_BETWEEN: Final = 3  # words between two places that are one: "am", "in der"
LONGEST: Final = 12  # words of a place
NEAR: Final = 12  # words

_LEADING: Final = listed(
    "Treffpunkt Ort Veranstaltungsort Treff Start Abfahrt Ausgabe Abholung Annahme Verkauf Ausleihe Rückgabe Einwurf Sammelstelle Location Venue Uhr h point"
)
_SAYS_WHERE: Final = listed("Treffpunkt Ort Veranstaltungsort Treff Location venue point place")
_IS: Final = listed("ist is diesmal wieder jeweils wie-immer at die der das the wird bleibt")
_GROSS: Final = listed("Groß Klein Alt Neu Bad Sankt St Ober Unter Hohen Nieder Burg")
_HAPPENS: Final = ("bau", "sanierung", "sperrung", "renovierung", "leitung", "leiterin", "leiter", "erweiterung", "modernisierung", "umgestaltung")  # fmt: skip
SHORTEST_TOWN: Final = 6  # letters of a town in a text without capitals
_TOWN_TAILS: Final = tails(
    "stadt dorf heim hausen ingen berg burg bach feld kirchen furt hagen rode leben walde thal büttel beck stedt brück hofen weiler bronn zell ow itz münde werder ungen lingen"
)
_CLOSE: Final = listed("im am auf aufs in an vor hinter neben aufm vorm")
_CLOSED: Final = listed(
    "wiedereröffnet geschlossen zu gesperrt offen geöffnet umgebaut saniert renoviert öffnet schließt eröffnet modernisiert erweitert dicht frei befahrbar passierbar begehbar benutzbar nutzbar beendet saniert shut closed open opens reopens closes gebaut"
)
_INSTEAD: Final = listed("Regen Regenwetter Wetter Schlechtwetter rain Umleitung")
_STATES: Final = listed(
    "wird werden bleibt bleiben stays will ist sind jetzt geht steht stehen gehen is are now"
)  # "der Bericht ist online"
_VISITS: Final = listed("besuchen besucht besuchten besichtigen besichtigt visit visits visited")
_PLANNED: Final = listed("beschlossen geplant beantragt beschließt plant planned approved")
_ALONE: Final = {
    "building": 0.9,
    "ground": 0.85,
    "office": 0.85,
    "room": 0.74,
    "english": 0.85,
    "settlement": 0.8,
}


@dataclass(frozen=True, slots=True)
class Place:
    words: range
    confidence: float


@dataclass(frozen=True, slots=True)
class Reader:
    """What is known of a text: `busy` are places in the row that mean something else."""

    row: Words
    busy: frozenset[int]
    lower: bool
    english: bool
    dated: bool


def places(row: Words, busy: frozenset[int], *, english: bool, dated: bool) -> list[Place]:
    """The likeliest first; `dated` says that the text names a date: then a noun beside another one may be its place."""
    reader = Reader(row, busy, is_lower(row), english, dated)
    found: list[Place] = []
    place = 0
    while place < len(row):
        one = None if place in busy else _place(reader, place)
        if one:
            found.append(one)
        place = max(one.words.stop if one else 0, place + 1)
    likely = [one for one in _joined(row, found) if one.confidence >= LEAST]
    return sorted(likely, key=lambda one: (-one.confidence, one.words.start))


def _joined(row: Words, found: Sequence[Place]) -> list[Place]:
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
    if first.confidence < GUESS:
        return False
    small = all(word.text in {",", "(", "/"} or word.key in AT | ARTICLES for word in between)
    sure = second.confidence >= GUESS or not any(word.text == "," for word in between)
    return small and sure and len(between) <= MOST_BETWEEN and second.words.stop - first.words.start < LONGEST


# ---------------------------------------------------------------- one place


def _place(reader: Reader, place: int) -> Place | None:
    row = reader.row
    if row[place].kind == "number":
        return _floor(row, place)
    if not row[place].is_word:
        return None
    return _certain(reader, place) or _built(reader, place) or _unknown(reader, place)


def _certain(reader: Reader, place: int) -> Place | None:
    """ "online", a street, what stands behind "Treffpunkt ist"."""
    if reader.row[place].key in ONLINE and (not place or reader.row[place - 1].key not in _STATES):
        return Place(range(place, place + 1), 0.8)
    parts = reader.row[place].key.split("-")
    if len(parts) > 1 and parts[0] in ONLINE and (is_event(parts[-1]) or parts[-1] == "link"):
        return Place(range(place, place + 1), MEANS)
    if found := street(reader.row, place, lower=reader.lower):
        return Place(*found)
    return _said(reader, place)


def _floor(row: Words, place: int) -> Place | None:
    """ "1. OG", "im 3. Stock"; "aus dem 3. Stock" is where somebody comes from."""
    dotted = place + 2 < len(row) and row[place + 1].text == "." and row[place + 2].key in ROOMS
    return (
        Place(range(place, place + 3), 0.74) if dotted and not led(row, place, frozenset({"aus"})) else None
    )


def _said(reader: Reader, place: int) -> Place | None:
    """ "Der Ort ist diesmal die Alte Wache", "meeting point is the ticket desk"."""
    row = reader.row
    at = place - 1
    while at > 0 and place - at < MOST_BETWEEN + 1 and row[at].key in _IS:
        at -= 1
    if at < 0 or row[at].key not in _SAYS_WHERE or row[place].key in _IS | IN:
        return None
    if at == place - 1 and not row[place].is_capital:  # "Treffpunkt Marktbrunnen"
        return None
    end = place
    while end < min(len(row), place + 5) and row[end].is_word and end not in reader.busy:
        end += 1
    return Place(range(place, end), 0.9) if end > place else None


def _built(reader: Reader, place: int) -> Place | None:
    kind = buildings.kind(reader.row, place, lower=reader.lower, english=reader.english)
    if kind is None:
        return None
    stretch = buildings.whole(reader.row, place, reader.busy, kind, lower=reader.lower)
    confidence = _confidence(reader, stretch, kind)
    return Place(stretch, confidence) if confidence else None


# ---------------------------------------------------------------- how sure


def _confidence(reader: Reader, stretch: range, kind: buildings.Kind) -> float:
    row, first = reader.row, stretch.start
    if any(one.key in _INSTEAD and two.key == "bei" for two, one in pairwise(row[max(0, first - 5) : first])):
        return GUESS - 0.05  # "bei Regen in der Aula"
    if led(row, first, AT):
        return 0.8 if kind == "room" else SURE
    if led(row, first, IN):
        return GUESS if kind in {"room", "office"} else 0.72
    if row[first].key == "baustelle":
        return GUESS
    if _stands_alone(row, stretch):
        return _ALONE[kind]
    return _in_its_sentence(reader, stretch, kind)


def _stands_alone(row: Words, stretch: range) -> bool:
    """Between commas, or at the end of telegram style."""
    before = row[stretch.start - 1] if stretch.start else None
    behind = row[stretch.stop] if stretch.stop < len(row) else None
    opens = before is None or before.kind in {"mark", "number"} or before.key in _LEADING
    closes = behind is None or behind.kind in {"mark", "number"} or behind.key in ROOMS or behind.key == "wie"
    heading = before is None and (behind is None or behind.text == ":")
    return opens and closes and not heading


def _in_its_sentence(reader: Reader, stretch: range, kind: buildings.Kind) -> float:
    row, first = reader.row, stretch.start
    before = row[first - 1] if first else None
    if before is not None and before.key in OF and first > 1:
        return _of_something(row, first, kind)
    if before is not None and before.key in ARTICLES and first > 1:
        if any(word.key in _VISITS for word in row[max(0, first - NEAR) : first]):
            return SURE + 0.01
        if row[first - 2].key == "fur" and len(stretch) > 1:
            return 0.72
    if _is_closed(row, stretch):
        return 0.78
    if (
        before is not None
        and before.is_capital
        and (before.key in _LEADING or before.key not in COMMON_NOUNS | ARTICLES)
    ):
        opening = before.key.endswith(
            ("eroffnung", "einweihung")
        )  # "Eröffnung Kinderhaus": what, perhaps also where
        alone = kind == "settlement" and len(stretch) == 1 and row[first].key not in TOWNS
        return 0.75 if (reader.dated or not opening) and not alone else GUESS
    return 0.4 if kind in {"building", "ground"} else 0.0


def _of_something(row: Words, first: int, kind: buildings.Kind) -> float:
    """ "Umbau des Bahnhofsvorplatzes", "Leiterin der Musikschule", "Häuser der Altstadt"."""
    event = row[first - 2]
    if event.is_word and event.key.endswith(_HAPPENS):
        planned = any(word.key in _PLANNED for word in row[first : first + NEAR])
        return GUESS if planned else 0.8
    if row[first].key in TOWNS:
        return 0.75
    return 0.45 if event.is_capital and kind != "room" else 0.0


def _is_closed(row: Words, stretch: range) -> bool:
    """ "Die Stadtbücherei ist geschlossen", "Grillplatz Teufelsstein ab sofort geschlossen"."""
    first = stretch.start
    opens = (
        first == 0
        or row[first - 1].kind == "mark"
        or (
            row[first - 1].key in ARTICLES
            and (first == 1 or row[first - 2].kind == "mark" or row[first - 2].key in _STATES)
        )
    )
    for place in range(stretch.stop, min(len(row), stretch.stop + NEAR)):
        if ends_sentence(row, place):
            return False
        if row[place].key in _CLOSED:
            return opens
    return False


# ---------------------------------------------------------------- names that nobody knows


def _unknown(reader: Reader, place: int) -> Place | None:
    """ "in Neudorf", "in Groß Lübbe", "am Mühlendeich": a noun behind a small word."""
    row, word = reader.row, reader.row[place]
    if one := named_place(row, place):
        return Place(*one)
    if not place or not (word.is_capital or reader.lower) or tells_nothing(word.key):
        return None
    end = _past_adjective(reader, place)
    if end > place + 1 and (
        tells_nothing(row[end - 1].key) or buildings.kind(row, place + 1, lower=False, english=False)
    ):
        return None  # "in Leichter Sprache"; "im Alten Pfarrhaus" is known by its last word
    while (
        row[end - 1].key in _GROSS
        and end < min(len(row), place + 3)
        and row[end].is_word
        and end not in reader.busy
    ):
        end += 1
    before = row[place - 1].key
    if before == "in" and not word.text.isupper() and (not reader.lower or end > place + 1):
        return Place(range(place, end), LIKELY) if _ends_there(row, end) else None
    if before in {"um", "bei"} and (word.key in _GROSS or word.key.endswith(_TOWN_TAILS)):
        return Place(range(place, end), 0.72)
    return _behind_a_small_word(reader, range(place, end))


def _behind_a_small_word(reader: Reader, stretch: range) -> Place | None:
    """ "auf der Festwiese", "im BIZ": of a noun that no list names it is likely, unless it is something that happens."""
    row, key = reader.row, reader.row[stretch[-1]].key
    if reader.lower:
        town = row[stretch.start - 1].key == "in" and len(key) >= SHORTEST_TOWN and key.endswith(_TOWN_TAILS)
        return Place(stretch, 0.72) if town else None
    if not led(row, stretch.start, AT):
        return None
    near = leads_close(row, stretch.start, _CLOSE)
    infinitive = key.endswith(("en", "eln", "ern")) and row[stretch.start - 1].key in {
        "im",
        "am",
        "beim",
    }  # "im Gewichtheben"
    likely = near and not infinitive and not is_event(key)
    return Place(stretch, 0.72 if likely else GUESS)


def _past_adjective(reader: Reader, place: int) -> int:
    """ "am Alten Strom": behind the noun where an adjective with a capital leads it; else behind the word itself."""
    row = reader.row
    behind = row[place + 1] if place + 1 < len(row) else None
    adjective = row[place].is_capital and row[place].key.endswith(("en", "er", "em", "es"))
    if (
        adjective
        and behind is not None
        and behind.is_capital
        and place + 1 not in reader.busy
        and not behind.text.isupper()
    ):
        return place + 2
    return place + 1


def _ends_there(row: Words, place: int) -> bool:
    """ "in Trier eröffnet", "in Trier."; "in Bayerns Wäldern" is another matter."""
    if place >= len(row) or ends_sentence(row, place):
        return True
    return not row[place].is_capital or row[place].key in DISTRICTS or row[place].key in COMMON_NOUNS
