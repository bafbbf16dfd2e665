"""Where: of all that may be a place the likeliest, by the small words before it and by how it stands in its sentence."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import AT, IN, led
from understanding.intake.language.phrases import past_small
from understanding.intake.language.words import Words, is_lower, listed
from understanding.intake.what.wording import is_event
from understanding.intake.where import buildings
from understanding.intake.where.buildings_named import whole
from understanding.intake.where.places_beside import is_beside
from understanding.intake.where.places_closed import Reader, is_shut, with_subject
from understanding.intake.where.places_joined import Place, joined_in
from understanding.intake.where.places_known import FLOORS, ONLINE
from understanding.intake.where.places_sure import CLOSED, GUESS, LEAST, MEANS, with_part
from understanding.intake.where.places_sure import confidence as confidence_of
from understanding.intake.where.places_unknown import unknown
from understanding.intake.where.streets import HEADS, street
from understanding.intake.who.bodies_named import last_of

_OFFICES: Final = (
    "amt",
    "behorde",
    "buro",
    "verwaltung",
    "agentur",
    "kasse",
    "stelle",
    "sprechstunde",
    "schalter",
)
LONG: Final = 9  # letters of an office that needs no capital
ONLY: Final = 0.8  # "Infoabend online"
SAID: Final = 0.96  # "Ort ist das Hafenmuseum"
MOST_BETWEEN: Final = 3  # words between two places that are one: "am", "in der"

_SAYS_WHERE: Final = listed(
    "Treffpunkt Ort Veranstaltungsort Treff Location venue point place Standort Dienstort Dienstsitz Arbeitsort Einsatzort Schauplatz Spielort Startpunkt Tagungsort Austragungsort Sammelpunkt Anlaufpunkt Übergabeort Abholort Lesungsort Fundort Drehort Unfallort Bauort Bauplatz Tatort Brandort Zielort Startort"
)
_THERE: Final = listed(
    "statt abrufbar abgehalten durchgeführt übertragen versteigert gestreamt gezeigt vorgestellt diskutiert beraten verlost eröffnet gefeiert"
)
_BEFORE_ONLINE: Final = listed("Uhr h nur ausschließlich oder und")
_VIA: Final = AT | listed("über per via bei mit")
_IS: Final = listed("ist is diesmal wieder jeweils wie-immer at die der das the wird bleibt")
_IS_THERE: Final = listed("ist sind bleibt wird")
_NOT_HELD: Final = listed("Umfrage Befragung Formular Abstimmung Portal Fragebogen Antrag")


def places(row: Words, busy: frozenset[int], *, english: bool, dated: bool) -> list[Place]:
    """The likeliest first; `dated` says that the text names a date: then a noun beside another one may be its place."""
    reader = Reader(row, busy, is_lower(row), english, dated)
    found: list[Place] = []
    place = 0
    while place < len(row):
        one = None if place in busy else _place(reader, place)
        if one and one.confidence:
            found.append(_doubted(row, one))
        place = max(one.words.stop if one else 0, place + 1)
    likely = [one for one in joined_in(row, found) if one.confidence >= LEAST]
    return sorted(likely, key=lambda one: (-one.confidence, one.words.start))


def _doubted(row: Words, one: Place) -> Place:
    """ "früher Chefarzt in Celle": where somebody was before."""
    elsewhere = one.confidence > GUESS and is_beside(row, one.words.start)
    return Place(one.words, GUESS) if elsewhere else one


# ---------------------------------------------------------------- one place


def _place(reader: Reader, place: int) -> Place | None:
    row = reader.row
    if row[place].kind == "number":
        return _floor(row, place)
    if not row[place].is_word:
        return None
    return _certain(reader, place) or _built(reader, place) or unknown(reader, place)


def _certain(reader: Reader, place: int) -> Place | None:
    """ "online", a street, what stands behind "Treffpunkt ist"."""
    if reader.row[place].key in ONLINE:
        return Place(range(place, place + 1), ONLY if _is_held_there(reader.row, place) else GUESS)
    parts = reader.row[place].key.split("-")
    if len(parts) > 1 and parts[0] in ONLINE and (is_event(parts[-1]) or parts[-1] == "link"):
        asks = parts[-1] in _NOT_HELD
        return Place(range(place, place + 1), GUESS if asks else MEANS)
    if found := street(reader.row, place, lower=reader.lower):
        return Place(*found)
    if place + 1 < len(reader.row) and reader.row[place + 1].key in HEADS:
        behind = street(reader.row, place + 1, lower=reader.lower)
        if behind and behind[0].start == place:
            return Place(*behind)  # "Bremer Straße"
    return _said(reader, place)


def _is_held_there(row: Words, place: int) -> bool:
    """ "Infoabend online", "18 Uhr, Zoom", "findet online statt"; "geht online", "online anmelden" and "ordered online" tell how."""
    behind = row[place + 1].key if place + 1 < len(row) else ""
    if behind in _THERE:
        return True
    before = row[place - 1] if place else None
    goes_on = behind.endswith(("en", "ern", "eln", "geht", "gehts")) and behind not in IN
    led_in = before is None or not before.is_word or before.key in _BEFORE_ONLINE or is_event(before.key)
    via = led(row, place, _VIA) and row[place].key != "online"
    return (led_in or via) and not goes_on


def _floor(row: Words, place: int) -> Place | None:
    """ "1. OG", "im 3. Stock"; "aus dem 3. Stock" is where somebody comes from."""
    dotted = place + 2 < len(row) and row[place + 1].text == "." and row[place + 2].key in FLOORS
    return (
        Place(range(place, place + 3), 0.74) if dotted and not led(row, place, frozenset({"aus"})) else None
    )


def _said(reader: Reader, place: int) -> Place | None:
    """ "Der Ort ist diesmal die Alte Wache", "meeting point is the ticket desk"."""
    row = reader.row
    at = place - 1
    while at > 0 and place - at < MOST_BETWEEN + 1 and row[at].key in _IS:
        at -= 1
    if at < 0 or row[at].key not in _SAYS_WHERE or row[place].key in _IS or row[place].key in IN:
        return None
    if at == place - 1 and not row[place].is_capital:  # "Treffpunkt Marktbrunnen"
        return None
    if row[at + 1].key in {"der", "des"}:  # "Ort der Übergabe ist die Krypta", but "Standort der Bänke"
        noun = past_small(row, at + 2)
        if noun + 2 >= len(row) or row[noun + 1].key not in _IS_THERE:
            return None
        place = past_small(row, noun + 2)
    end = place
    while end < min(len(row), place + 5) and row[end].is_word and end not in reader.busy:
        end += 1
    if end == place:
        return None
    numbered = end < len(row) and row[end].text.isdigit() and end not in reader.busy  # "Rettungsturm 5"
    far = at > 0 and row[at - 1].key == "vom"  # "frohe Kunde vom Standort Ebersberg"
    return Place(range(place, end + numbered), GUESS if far else SAID)


def _closed_office(reader: Reader, place: int) -> Place | None:
    """ "Die Meldebehörde ist am Montag zu", "bleibt das Landesamt für Besoldung geschlossen"."""
    half = place > 0 and reader.row[place - 1].text == "-"  # "Ing.-Büro Kolb"
    word = reader.row[place]
    known = word.key.endswith(_OFFICES) and (word.is_capital or len(word.key) >= LONG)
    if half or not known:
        return None
    stretch = range(place, last_of(reader.row, place, frozenset()))
    return Place(stretch, CLOSED) if is_shut(reader, stretch) else None


def _built(reader: Reader, place: int) -> Place | None:
    kind = buildings.kind(reader.row, place, lower=reader.lower, english=reader.english)
    if kind is None:
        return _closed_office(reader, place)
    stretch = whole(reader.row, place, reader.busy, kind, lower=reader.lower)
    confidence = confidence_of(reader, stretch, kind)
    if not confidence:
        led_within = any(word.key in AT for word in reader.row[stretch.start : stretch.stop])
        return Place(stretch, 0.0) if led_within else None  # "der Leiter der Schule am Rodelberg"
    return Place(with_subject(reader, with_part(reader.row, stretch)), confidence)
