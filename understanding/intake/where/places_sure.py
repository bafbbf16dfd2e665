"""How sure it is that a house, a ground or a district is where something happens."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import ARTICLES, AT, IN, OF, led
from understanding.intake.language.words import Words, listed, tails
from understanding.intake.what.wording import is_event
from understanding.intake.where import buildings
from understanding.intake.where.any_places import ANY, is_fair
from understanding.intake.where.places_alone import LEADING, stands_alone
from understanding.intake.where.places_beside import DAYS, PARTS, is_beside, is_given_to, is_taken_out
from understanding.intake.where.places_closed import NEAR, Reader, is_closed, is_shut_or_set_up
from understanding.intake.where.places_known import COMMON_NOUNS, SETTLEMENTS, TOWNS
from understanding.intake.where.places_mentioned import CIRCLES, WORKS, mentioned

BESIDE_NOUN: Final = 0.712  # "Lesung Stadtbücherei", where nothing else is named
WITH: Final = 0.72
INTO: Final = 0.755
MEANS: Final = 0.71  # "Zoom-Link", where no other place is named
CLOSED: Final = 0.78  # "Die Bücherei bleibt zu"
SURE, LIKELY, GUESS, LEAST = 0.93, 0.76, 0.6, 0.5

_HAPPENS: Final = ("bau", "sanierung", "sperrung", "renovierung", "leitung", "leiterin", "leiter", "erweiterung", "modernisierung", "umgestaltung", "besichtigung", "begehung", "rundgang", "tour")  # fmt: skip
_NO_NOUNS: Final = COMMON_NOUNS - LEADING | ARTICLES
_AGREE: Final = tails(
    "vertrag vereinbarung kooperation partnerschaft zusammenarbeit abkommen bündnis streit gespräch tandem"
)
_MONEY: Final = listed("Euro EUR erlaufen ersungen Erlös Reinerlös Einnahmen zugute")
_WITH: Final = frozenset({"mit", "with"})
_FROM: Final = frozenset({"von", "vom"})
_ANY_ONE: Final = listed("eine einen ein")
_INTO: Final = _ANY_ONE | listed("die das")
_WAYS: Final = tails(
    "bahn fähre bus linie weg straße zufahrt brücke verbindung schiff shuttle pendelbus steg zugang aufgang abfahrt auffahrt tunnel boot"
)
_ABOUT: Final = listed("zum zur über")
_ON_PARTS: Final = AT | {"vom", "von"}
_TOURS: Final = listed("tour tours visit visits excursion walkabout")
_GENERIC: Final = listed(
    "Platz Kreis Region Gemeinde Land Bezirk Bereich Abschnitt Streckenabschnitt Stadtbezirk"
)
_BUILT: Final = (
    "bau",
    "trakt",
    "gebaude",
    "flugel",
    "dach",
    "fassade",
    "hof",
    "saal",
    "turm",
    "garten",
    "raume",
    "kuche",
    "anlage",
    "altar",
    "orgel",
    "glocke",
    "glocken",
    "fenster",
    "uhr",
    "mauer",
    "treppe",
    "heizung",
    "eingang",
    "portal",
    "empore",
)
_INSTEAD: Final = listed("Regen Regenwetter Wetter Schlechtwetter rain Umleitung")
GOES_THERE: Final = 0.86
_GOES: Final = listed(
    "zieht ziehen führt führen wandern wandert läuft laufen fährt fahren geht gehen radeln radelt kommt kommen marschiert marschieren verlegt umzieht pilgern leads"
)
_THE: Final = frozenset({"die", "das", "den"})
_VISITS: Final = listed(
    "öffnet öffnen besuchen besucht besuchten besichtigen besichtigt visit visits visited"
)
_ALONE: Final = {
    "building": 0.9,
    "ground": 0.85,
    "office": 0.85,
    "room": 0.74,
    "english": 0.85,
    "settlement": 0.8,
}


def confidence(reader: Reader, stretch: range, kind: buildings.Kind) -> float:
    """By the small word before it; else by how it stands in its sentence."""
    row, first = reader.row, stretch.start
    if _is_instead(row, first):
        return GUESS - 0.05  # "bei Regen in der Aula"
    if is_beside(row, first):
        return GUESS
    if (by_word := _by_small_word(row, first, kind)) is not None:
        return by_word
    if row[first].key == "baustelle":
        return GUESS if len(stretch) == 1 else LIKELY  # "Baustelle Deichstraße"
    if stands_alone(row, stretch) and (row[first].key not in WORKS or _is_timed(reader, first)):
        opening = all(word.kind == "mark" for word in row[:first]) and row[first].key.endswith(CIRCLES)
        return BESIDE_NOUN if opening else _ALONE[kind]  # "Sprachcafé, Do 16 Uhr, ..."
    return _in_its_sentence(reader, stretch, kind)


def _is_instead(row: Words, first: int) -> bool:
    """ "bei Regen in der Aula", "bei schlechtem Wetter im Saal"."""
    near = row[max(0, first - 6) : first]
    return any(
        word.key in _INSTEAD and any(one.key == "bei" for one in near[max(0, at - 2) : at])
        for at, word in enumerate(near)
    )


def _is_timed(reader: Reader, first: int) -> bool:
    """ "ab 10 Uhr, Bauhof Süd": a date or an hour stands right before it."""
    return first > 1 and reader.row[first - 1].text == "," and first - 2 in reader.busy


def _by_small_word(row: Words, first: int, kind: buildings.Kind) -> float | None:
    """ "im", "zur", "ab", "über": where, whereto, or what about; None where no such word leads it."""
    if led(row, first, AT):
        return _at(row, first, kind)
    if row[first - 1].key in {"zum", "zur", "nach"} and any(
        word.key in _GOES for word in row[max(0, first - NEAR) : first]
    ):
        return GUESS if _leaves(row, first) else GOES_THERE
    if row[first - 1].key == "ab" and kind in {"building", "ground"}:
        return LIKELY  # "ab Kirchplatz"
    if _is_about(row, first):
        return GUESS
    if led(row, first, IN):
        return GUESS if kind in {"room", "office"} else 0.72
    return None


def _at(row: Words, first: int, kind: buildings.Kind) -> float:
    if is_given_to(row, first):
        return GUESS
    if _is_into(row, first):
        vague = row[first - 2].key == "an" or row[first - 1].key in _ANY_ONE
        return GUESS if vague else INTO  # "spendet an die Tafel", "verwandelt sich in eine Eisbahn"
    if row[first].key in _GENERIC and (first + 1 == len(row) or not row[first + 1].is_capital):
        return GUESS  # "auf Platz 2", "im Kreis"
    if row[first].key.endswith("markt") and is_fair(row[first].key):
        return MEANS  # "Infostand auf dem Wochenmarkt"
    if (kind == "office" and row[first - 1].key in {"beim", "bei"}) or _is_ours(row, first):
        return WITH  # "Zukunftstag beim Landesamt", "Wir im Sozialamt haben ..."
    return 0.8 if kind == "room" else SURE


def _leaves(row: Words, first: int) -> bool:
    """ "Berg löst Hahn ab, der geht nach Celle": where somebody goes who is here no more."""
    keys = [word.key for word in row[max(0, first - 3) : first]]
    return keys[:1] in (["der"], ["die"], ["er"], ["sie"]) and keys[1:] in (
        ["geht", "nach"],
        ["wechselt", "nach"],
        ["ging", "nach"],
    )


def _is_ours(row: Words, first: int) -> bool:
    """ "Wir im Sozialamt": who writes, rather."""
    at = first - 1
    while at > 0 and row[at].key not in AT:
        at -= 1
    return at > 0 and row[at - 1].key == "wir"


def _is_into(row: Words, first: int) -> bool:
    """ "muss in die Werft", "auf eine Wiese": whereto, which where something is outweighs."""
    return first > 1 and row[first - 1].key in _INTO and row[first - 2].key in AT


def _is_about(row: Words, first: int) -> bool:
    """ "Umfrage zur Innenstadt", "Vortrag über die Altstadt": a topic, and no place."""
    at = first - 1
    while at > 0 and row[at].key in ARTICLES:
        at -= 1
    about = row[at].key in _ABOUT and at > 0 and row[at - 1].is_capital
    return about and not row[at - 1].key.endswith(_WAYS)  # "die Fähre zur Insel"


def _in_its_sentence(reader: Reader, stretch: range, kind: buildings.Kind) -> float:
    row, first = reader.row, stretch.start
    if _is_toured(row, first):
        return LIKELY
    before = row[first - 1] if first else None
    of = first > 1 and (
        (before is not None and before.key in OF and before.key != "der")
        or (row[first - 2].is_capital and row[first - 2].key not in DAYS)
    )
    if before is not None and before.key in OF and of:
        return _of_something(row, stretch, kind)
    if (led_by := _by_role(row, stretch)) is not None:
        return led_by
    several = row[first].key in SETTLEMENTS and len(stretch) == 1  # "die Ortsteile" without their names
    if not several and is_closed(reader, stretch):
        return CLOSED
    beside = before is not None and (before.is_capital or _is_small_event(before.key))
    if before is not None and beside and before.key not in _NO_NOUNS:
        return _beside_noun(reader, stretch, kind)
    return mentioned(row, stretch, kind)


def _is_small_event(key: str) -> bool:
    """ "stromausfall" of "stromausfall Nordviertel"; "feiern" does not name, but tell what somebody does."""
    return is_event(key) and not key.endswith("en")


def _is_toured(row: Words, first: int) -> bool:
    """ "Guided tour of the power station"."""
    at = first - 1
    while at > 0 and row[at].key in ARTICLES:
        at -= 1
    return at > 0 and row[at].key in {"of", "to"} and row[at - 1].key in _TOURS


def _by_role(row: Words, stretch: range) -> float | None:
    """ "hat die Rettungswache besucht", "ein Christbaum für den Marktplatz", "die Klasse aus Titisee", "mit der Bergkapelle"."""
    first = stretch.start
    before = row[first - 1].key if first else ""
    behind = row[stretch.stop : stretch.stop + 1]
    led_on = before in ARTICLES and first > 1
    object_ = led_on or led(row, first, _THE)  # "besichtigt die neue Kläranlage"
    near = row[max(0, first - NEAR) : first]
    if object_ and any(word.key in _VISITS for word in (*near, *behind)):
        return SURE + 0.01
    if object_ and is_shut_or_set_up(row, stretch.stop, {word.key for word in near}):
        return GOES_THERE
    if before == "die" and first > 1 and row[first - 2].key == "fur" and row[first].key in SETTLEMENTS:
        return 0.8 if len(stretch) > 1 else GUESS  # "für die Ortsteile Ried und Aumühle gilt ..."
    if (of := _of_whom(row, stretch, near)) is not None:
        return of
    if is_taken_out(row, first):
        return SURE
    return GUESS if before == "aus" or led(row, first, _WITH) else None


def _of_whom(row: Words, stretch: range, near: Words) -> float | None:
    """ "kommt von der Gemeinde Holzau", "2.300 Euro fürs Hospiz", "ein Christbaum für den Marktplatz"."""
    first, before = stretch.start, row[stretch.start - 1].key
    led_by = row[first - 2].key if before in ARTICLES and first > 1 else before
    if led_by == "von" and before != "von" and row[first].key in SETTLEMENTS:
        return GUESS
    if led_by not in {"furs", "fur"} or before == "fur" or row[first].key in ANY:
        return None
    if any(word.key in _MONEY for word in near):
        return None
    return BESIDE_NOUN if len(stretch) == 1 else WITH


def _beside_noun(reader: Reader, stretch: range, kind: buildings.Kind) -> float:
    """ "Lesung Stadtbücherei"; "Eröffnung Kinderhaus" says what, and with a date where, too."""
    row, first = reader.row, stretch.start
    if row[first - 1].key in LEADING:
        return 0.75  # "Ausgabe Bauhof, Tor 3"
    if row[first - 1].text.isupper() or row[first - 1].key.endswith(_AGREE):
        return GUESS  # "IHK Ohlsburg", "Kooperationsvertrag Bücherei/Grundschule"
    if led(row, first - 1, _FROM):
        return GUESS  # "Piloten von der Kitzrettung Holzau-Nord"
    opening = row[first - 1].key.endswith(("eroffnung", "einweihung"))
    named = len(stretch) > 1 or row[first].key in TOWNS or "-" in row[first].key
    alone = kind == "settlement" and not named
    return BESIDE_NOUN if (reader.dated or not opening) and not alone else GUESS


def with_part(row: Words, stretch: range) -> range:
    """ "Dach des Rathauses" where the words before it name a part of the house, else the house alone."""
    first = stretch.start
    part = _part_before(row, first)
    return range(part, stretch.stop) if part < first and led(row, part, _ON_PARTS) else stretch


def _part_before(row: Words, first: int) -> int:
    """The place of "Dach" or of "Feld C", where "des" stands behind it; else the place itself."""
    if first <= 1 or row[first - 1].key not in {"des", "der", "vom"}:
        return first
    part = first - 2 - (first - 2 > 0 and len(row[first - 2].text) == 1)
    return part if row[part].key in PARTS else first


def _of_something(row: Words, stretch: range, kind: buildings.Kind) -> float:
    """ "Umbau des Bahnhofsvorplatzes", "Leiterin der Musikschule", "Häuser der Altstadt"."""
    first = stretch.start
    event = row[first - 2]
    if event.is_word and event.key.endswith(_HAPPENS):
        return 0.8
    part = _part_before(row, first)
    if part < first and led(row, part, _ON_PARTS):
        return SURE  # "auf dem Dach des Rathauses"
    if row[first].key in TOWNS:
        return 0.75
    happens = event.is_capital and (
        is_event(event.key) or event.key.endswith(_BUILT)
    )  # "Kursheft der Volkshochschule": no place
    return mentioned(row, stretch, kind) if happens and kind != "room" else 0.0
