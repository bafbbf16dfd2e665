"""Which words belong to the name of a house, a ground or a district: "Altes Gewandhaus", "Pier 3", "Turnhalle der Goetheschule"."""

from __future__ import annotations

import re
from typing import Final

from understanding.intake.language.leading import ARTICLES, AT, IN, led
from understanding.intake.language.leading import NAMING as _OLD
from understanding.intake.language.phrases import past_name, past_quoted, past_small
from understanding.intake.language.words import Words, listed, tails
from understanding.intake.what.wording import is_event
from understanding.intake.where.buildings import Kind, is_half, is_house_with_name, kind
from understanding.intake.where.buildings_behind import (
    AND,
    CAPITAL_SMALL,
    INNS,
    are_things,
    past_of_english,
    past_others,
    past_sign,
    past_slash,
    past_subject,
)
from understanding.intake.where.landscape import NAMED
from understanding.intake.where.lower_names import is_of_town, may_be_name
from understanding.intake.where.places_known import (
    COMMON_NOUNS,
    COMMON_TAILS,
    DISTRICTS,
    ROOMS,
    STREET_TAILS,
)
from understanding.intake.where.rooms import is_ordinal
from understanding.intake.where.town_names import BEFORE, is_town
from understanding.intake.who.bodies_named import last_of
from understanding.intake.who.names import FIRST
from understanding.intake.who.offices import NAMED_BODIES
from understanding.intake.who.somebody import is_body

MOST_NAME: Final = 3  # words behind a building that name it
MOST_BEFORE: Final = 2
HALF: Final = 3  # words back to "Auskunfts- und"
_ADJECTIVES: Final = (
    "alter", "alte", "altes", "alten", "neue", "neues", "neun", "neu", "neus", "grosse", "grossen", "grosser", "kleine", "kleinen", "kleiner", "untere",
    "unteren", "obere", "oberen", "ischen", "ische", "isches", "iales", "ales", "elles", "ives", "enes", "untes", "licher", "liche", "lichen", "ater", "ener", "inger", "acher", "burger", "hauser", "feldr",
    "felder", "dorfer", "bacher", "berger", "heimer", "stadter", "ruher", "rote", "roten", "hohe", "hohen", "rauhe", "evangelische", "katholische",
)  # fmt: skip  # a list
_ENGLISH_SMALL: Final = (
    IN
    | ARTICLES
    | listed(
        "and or is are will with for from by to of we new were was has have open opens visit visits its their as of day"
    )
)
_OF: Final = listed("der des von vom")
_STANDS_IN: Final = ("container", "baustelle", "depot", "station", "bahnhof", "platz", "tor")
_FANCIED: Final = (
    "kita",
    "kindergarten",
    "heim",
    "stift",
    "residenz",
    "hort",
    "krippe",
    "kinderhaus",
    "familienzentrum",
    "gartenanlage",
    "wohnanlage",
    "kolonie",
    "gasthof",
    "gasthaus",
    "hotel",
    "wirtshaus",
)
_CHILDREN: Final = ("kita", "kindergarten", "krippe", "hort")  # "Kita Ole Schün" is no person
# Behind these a name stands, with or without a capital.
_NAMED_HEADS: Final = tails(
    "kita kindergarten krippe hort schule gymnasium kolleg gasthof gasthaus hotel wirtshaus landgasthof café cafe heim stift residenz pflegeheim hof gut kloster schloss burg schleuse brücke wehr schöpfwerk sperrwerk mühle fähre hafen bahnhof haltestelle haltepunkt bahnhalt deich koppel bühne tierpark zentrum campus ortsteil "
    "stadtteil ortsteile stadtteile gemeinden gemeinde orte ortschaft ortschaften dörfer dörfern städte städten stadt dorf ort ortslage abschnitt gewann halle laden zeche grube schacht halde windpark insel hallig wache gerätehaus feuerwehrhaus mehrgenerationenhaus familienzentrum seniorentreff jugendtreff kapelle kirche turm museum wohnpark siedlung gestüt forsthaus hütte talsperre"
)
_HEADS_OF_ALL: Final = listed("Campus Magazin Quartier Standort Forum")  # "Campus Handwerk"
_SMALL_NOUNS: Final = listed("Uhr Eintritt Beginn Einlass Treffpunkt Anmeldung")
_NAMING: Final = (None, "building", "ground")  # "schleuse leibsch", "klostergut rohrsheim"
_OFFICES: Final = (
    "amts",
    "amtes",
    "archivs",
    "buros",
    "gerichts",
    "gerichtes",
    "ministeriums",
    "agentur",
    "behorde",
    "werke",
)
_BANKS: Final = ("ufer", "tal", "mundung", "quelle", "auen", "aue", "niederung", "bett", "deich")
_SEVERAL: Final = ("n", "teile", "orte", "kreise", "bezirke", "quartiere")
_CUT_TOWNS: Final = listed("Kl Gr Ob Unt Nd St")
_DOORS: Final = listed("Raum Zimmer Zi Saal room")
_DOOR: Final = re.compile(r"[0-9A-Z]{1,3}(?:\.[0-9]{1,4})+")
_QUARTERS: Final = listed("Nord Süd Ost West Mitte")


def whole(row: Words, place: int, busy: frozenset[int], sort: Kind, *, lower: bool) -> range:
    """The places of the whole name whose head stands there."""
    return range(_first(row, place, busy, sort), _last(row, place, busy, sort, lower))


def _first(row: Words, place: int, busy: frozenset[int], sort: Kind) -> int:
    """ "Altes Gewandhaus", "Kleiner Saal", "town hall"."""
    first = place
    if place >= HALF and row[place - 1].key in AND and is_half(row, place - HALF):
        return place - HALF  # "Auskunfts- und Beratungsstelle"
    if place > 1 and row[place - 2].key in {"st", "sankt"} and row[place - 1].is_word:
        return place - 2  # "st petri kirche"
    while first and first - 1 not in busy and place - first < MOST_BEFORE and _belongs(row, first - 1, sort):
        first -= 1
    return first


def _belongs(row: Words, place: int, sort: Kind) -> bool:
    word = row[place]
    if sort == "room" and is_ordinal(row, place):
        return True
    if sort == "english":
        return word.is_word and word.key not in _ENGLISH_SMALL
    if word.key in _OLD:
        return word.is_capital or led(row, place, AT)  # "Bau der neuen Feuerwache"
    if is_of_town(row, place):
        return True
    adjective = word.is_capital and word.key.endswith(_ADJECTIVES)
    return adjective and word.key not in COMMON_NOUNS and not word.key.endswith(COMMON_TAILS)


def _last(row: Words, place: int, busy: frozenset[int], sort: Kind, lower: bool) -> int:
    at = place + 1
    if is_house_with_name(row, place):
        at = _past_house(row, place)
        if at < len(row) and at not in busy and is_town(row[at]):
            at += 1  # "Haus der Jugend Osdorf"
    elif row[place].key in _DOORS and at < len(row) and _DOOR.fullmatch(row[at].text):
        at += 1  # "Raum 3.07", which is no day
    elif row[place].key in ROOMS and at < len(row) and _is_number(row, at, busy):
        ranged = at + 2 < len(row) and row[at + 1].text in {"-", "–"} and row[at + 2].kind == "number"
        at += 3 if ranged else 1
    elif at + 2 < len(row) and row[at].key in {"st", "sankt"} and row[at + 1].text == ".":
        return at + 3  # "Gemeindesaal St. Martin"
    else:
        at = _past_words(row, place, busy, sort, lower)
    if sort == "english":
        return past_of_english(row, min(at, len(row)))
    if row[at - 1].key.endswith(_NAMED_HEADS) and (quoted := past_quoted(row, at)) > at:
        return quoted  # "Gewann „Am Heidenkeller“"
    at = past_slash(row, at)
    named = max(past_sign(row, min(at, len(row)), lower), past_subject(row, at))
    return named if named > at else _past_of(row, min(at, len(row)), busy, lower)


def _past_words(row: Words, place: int, busy: frozenset[int], sort: Kind, lower: bool) -> int:
    """ "Café Lüttje Pause", "Gemeindehaus Heilig Geist", "Pier 3", "Ortsteile Ried und Aumühle"."""
    at = place + 1
    if row[place].key.endswith(_CHILDREN) and at < len(row) and row[at].is_capital:
        busy = frozenset(at_ for at_ in busy if at_ > place + MOST_NAME or not row[at_].is_capital)
    if at + HALF < len(row) and is_half(row, at) and row[at + 2].key in AND and row[at + HALF].is_capital:
        return at + HALF + 1  # "Ortsteile Ober- und Niederlinden"
    if at + 2 < len(row) and row[at].key in _CUT_TOWNS and row[at + 1].text == "." and row[at + 2].is_capital:
        return at + 3  # "Brücke Kl. Döbern"
    if lower and at < len(row) and row[at].key in BEFORE and may_be_name(row, at + 1, busy):
        return at + 2  # "ortsteil groß machnow"
    while at < min(len(row), place + 1 + MOST_NAME) and at not in busy and _names(row, at, lower, sort):
        at += 1
    named = place + 1 < at < len(row) and (row[place].key in INNS or row[at - 1].key in _OLD)
    if named and row[at].is_capital and at not in busy:
        at += 1
    if at < len(row) and row[at - 1].key in {"heilig", "heiligen", "zum"} and row[at].is_capital:
        at += 1
    at = _past_figure(row, at, busy)
    several = sort == "settlement" and row[place].key.endswith(_SEVERAL)
    return past_others(row, at, busy, lower) if several else at


def _past_house(row: Words, place: int) -> int:
    """ "Haus Deichblick", "Haus am Park", "Haus an der Aue"."""
    if row[place + 1].is_capital:
        named = row[place + 1].key in _OLD and place + 2 < len(row) and row[place + 2].is_capital
        return place + 2 + named  # "Hof Altes Gaswerk"
    if row[place + 2].key not in ARTICLES and (noun := past_small(row, place + 2)) > place + 2:
        return noun + 1  # "Haus der sozialen Dienste"
    return place + (4 if row[place + 2].key in ARTICLES else 3)


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
    ends |= _is_of_house(row, at)
    floor = at + 2 < len(row) and row[at + 1].text == "." and row[at + 2].key in ROOMS
    if floor:
        return at  # "Sitzungssaal, 2. OG"
    dotted = behind is not None and behind.text == "." and (at + 2 >= len(row) or row[at + 2].is_capital)
    return at + 1 if ends or dotted else at


def _is_of_house(row: Words, at: int) -> bool:
    """ "Hörsaal 3 Campus West": behind the number of a room the house follows."""
    room = row[at - 1].key.endswith(("saal", "raum", "zimmer"))
    return (
        room and at + 1 < len(row) and kind(row, at + 1, lower=False, english=False) in {"building", "ground"}
    )


def _is_number(row: Words, place: int, busy: frozenset[int]) -> bool:
    """ "4.2", "C"; "Halle 16 Uhr" is no number of it."""
    following = row[place + 1].key if place + 1 < len(row) else ""
    fits = row[place].kind == "number" or (len(row[place].text) == 1 and row[place].is_capital)
    return fits and place not in busy and following != "uhr"


def _names(row: Words, place: int, lower: bool, sort: Kind) -> bool:
    """ "Schloss Ehrenfels", "Zweigstelle Ost", "Castle Hohenlinden", "Grundschule Am Alten Markt"."""
    word = row[place]
    if lower:
        return _names_in_lower(row, place, sort)
    if word.is_capital and word.key in _QUARTERS and sort != "room":
        return True  # "Wache Mitte"
    if word.key.endswith(STREET_TAILS) and row[place - 1].key.endswith(_STANDS_IN):
        return False  # "Altkleidercontainer Rübenweg": two
    fancied = row[place - 1].key.endswith(_FANCIED) and word.key not in _SMALL_NOUNS
    if word.is_capital and fancied and not is_event(word.key):
        return True  # "Kleingartenanlage Sonnenschein"
    if row[place - 1].key in _HEADS_OF_ALL:
        return word.is_capital and word.key not in _SMALL_NOUNS
    things = are_things(word.key) and led(row, place - 1, AT)  # "auf dem Marktplatz Christbäume"
    high = word.text in {"Hohe", "Hohen", "Hoher"}  # "Höhe" without its mark: "Gewerbegebiet Hohe Leite"
    common = things or is_event(word.key) or word.key in COMMON_NOUNS or word.key.endswith(COMMON_TAILS)
    common &= not high
    return word.is_capital and not common and word.text not in CAPITAL_SMALL and sort != "office"


def _names_in_lower(row: Words, place: int, sort: Kind) -> bool:
    """ "schule ost", "schleuse leibsch", "klostergut rohrsheim"."""
    word = row[place]
    if word.key in DISTRICTS and word.key not in {"stadt", "land"}:
        return sort != "office"
    named = row[place - 1].key.endswith(_NAMED_HEADS) and may_be_name(row, place, frozenset())
    return named and kind(row, place, lower=True, english=False) in _NAMING


def _past_of(row: Words, place: int, busy: frozenset[int], lower: bool) -> int:
    """ "Gelände der alten Gärtnerei Pohl", "Gelände der Spedition Kuhlmann", "Ufer der Lahn"."""
    if place + 1 >= len(row) or row[place].key not in _OF or place + 1 in busy:
        return place
    noun = past_small(row, place + 1 + (row[place + 1].key in _OLD))  # "Keller der Alten Brauerei"
    if row[place].key in {"der", "des"} and noun > place + 1 and noun not in busy:
        bodily = is_body(row[noun].key) or row[noun].key in NAMED_BODIES
        if bodily or kind(row, noun, lower=lower, english=False) not in {None, "room"}:
            return past_name(row, noun, busy)
    if is_body(row[place + 1].key) or row[place + 1].key in NAMED_BODIES:
        return last_of(row, place + 1, frozenset())
    of_river = row[place].key != "von" and row[place - 1].key.endswith(_BANKS) and row[place + 1].is_capital
    of_town = row[place].key == "von" and _is_named_town(row, place, lower)
    if of_river or of_town or row[place + 1].key in NAMED:
        return place + 2
    if row[place + 1].key.endswith(_OFFICES):
        return past_name(row, place + 1, busy)  # "Saal 2 des Landgerichts Görlitz"
    return _past_house_of(row, place, busy, lower)


def _is_named_town(row: Words, place: int, lower: bool) -> bool:
    """ "im Hafen von Lassan", "am Strand von Ostermarsch"; "das Haus von Karin" is somebody's."""
    name = row[place + 1]
    anyhow = led(row, place - 1, AT) and name.is_capital and not (is_event(name.key) or name.key in FIRST)
    told = anyhow and name.key not in COMMON_NOUNS and not name.key.endswith(COMMON_TAILS)
    return told or is_town(name) or (lower and may_be_name(row, place + 1, frozenset()))


def _past_house_of(row: Words, place: int, busy: frozenset[int], lower: bool) -> int:
    """ "Turnhalle der Goetheschule", "Mensa der IGS Süd"."""
    sort = kind(row, place + 1, lower=lower, english=False)
    short = row[place + 1].text.isupper() and len(row[place + 1].text) > 1
    if (sort is None or sort == "room") and not short:
        return place
    sort, end = sort or "building", place + 2
    while end < min(len(row), place + 4) and end not in busy and _names(row, end, lower, sort):
        end += 1
    return end
