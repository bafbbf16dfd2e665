"""What the words before a body make of it: it acts, something is done by it, or it is only where something is."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import AT, led
from understanding.intake.language.phrases import is_gift
from understanding.intake.language.verbs import GIVES, HAS, MOST_GIVEN
from understanding.intake.language.words import CONTACTS, Words, listed
from understanding.intake.where.places_known import BUILDING_TAILS, BUILDINGS
from understanding.intake.who.agents import is_people
from understanding.intake.who.bodies_named import FIRMS, is_list
from understanding.intake.who.firms import HOSTS
from understanding.intake.who.names import FIRST
from understanding.intake.who.somebody import is_body

SUBJECT, AGENT, OF, LOOSE, GIVER = 0.85, 0.9, 0.8, 0.72, 0.65
MOST_NAMED: Final = 4  # words from "von" back to those who belong to it
# Behind these a body is where something is, or whom it is for, and not who does it.
_ELSEWHERE: Final = listed(
    "ausm ausn aufm beim vonner inner anner inne zugunsten zuliebe anstelle im in am an ans beim auf ins zum zur bei gegen aus neben vorm vor für fürs nach hinter ab über an unter ums at in near from for against to into "
    "zwischen um bisher bislang vormals ehemals früher statt keine kein gegenüber bezüglich betreffs laut bis"
)
_TOGETHER: Final = listed("gemeinsam zusammen kooperation zusammenarbeit together")
_BESIDE: Final = listed("mit with und and")
_AGENTS: Final = listed("von vom durch by")
_ARTICLES: Final = listed(
    "der die das dem den des ein eine einer eines unser unsere unserer unserem unseres the our a ihre ihr seine dieser diese neuen alten "
    "städtischen örtlichen hiesigen alle allen"
)
# "Leitung des Hafenamts", "Umbau der Musikschule": something is done to it.
_DONE_TO: Final = listed(
    "Leitung Leiter Leiterin Umbau Neubau Sanierung Abriss Renovierung Erweiterung Eröffnung Einweihung Schließung Umzug Neueröffnung Modernisierung "
    "Anbau Ausbau Parkplatz Foyer Hof Garten Saal Räume Räumen Räumlichkeiten Vorplatz Eingang Dach Gebäude Öffnungszeiten Vorzimmer Lichthof Innenhof "
    "Keller Aula Chefin Chef Vorsitz Gelände Zweigstelle Außenstelle Halle Turnhalle Sporthalle"
)
_DONE_TO_TAILS: Final = ("bau", "sanierung", *BUILDING_TAILS)
_BEFALLS: Final = (
    "streik",
    "einbruch",
    "diebstahl",
    "brand",
    "unfall",
    "storung",
    "ausfall",
    "verschiebung",
    "verzogerung",
    "engpass",
    "stau",
    "praktikum",
    "ausbildung",
    "stellenangebot",
    "ausschreibung",
    "stellenanzeige",
)
_LEAVES: Final = listed("startet starten fährt fahren zieht ziehen führt führen geht gehen läuft laufen")
_US: Final = listed("wir ich")
_DESKS: Final = listed(
    "Pressestelle Redaktion Sekretariat Poststelle Pressebüro Presseamt"
)  # write, and do nothing
_ROOMS: Final = listed("Zimmer Zi Raum Foyer Saal EG OG Eingang room")
_HALLS: Final = listed(
    "Saal Sitzungssaal Raum Zimmer Aula Kantine Foyer Lesesaal Mensa Hörsaal Konferenzraum Schulungsraum"
)
# "das Portal der Gemeindewerke", "Shuttlebusse der Stadtwerke": by what one reaches it, or what it runs.
_MEANS: Final = (
    "portal", "homepage", "website", "webseite", "internetseite", "app", "konto", "newsletter", "hotline", "formular", "shuttle", "shuttles", "shuttlebus", "shuttlebusse", "automat", "schalter", "briefkasten", "postfach",
)  # fmt: skip  # a list
_DAYS: Final = ("tag", "tage", "woche", "wochen", "nacht")  # "Erlebnistag Rettungsdienst": what it is about
# Many of a kind, and none of them by name: "Meisterschaft der Stadtverwaltungen".
_KINDS: Final = (
    "ungen", "wehren", "vereine", "vereinen", "verbande", "verbanden", "chore", "choren", "kapellen", "amter", "amtern", "behorden", "gruppen", "clubs", "stellen", "schulen", "kitas", "gemeinden", "fraktionen",
)  # fmt: skip  # a list


def standing(row: Words, first: int, last: int) -> float:
    before = _before(row, first)
    spoken = last < len(row) and row[last].is_word and not row[last].is_capital
    if _is_in_a_room(row, last) or (row[first].key in _DESKS and not spoken):
        return 0.0
    if before is None:
        return SUBJECT if last < len(row) and row[last].is_word else LOOSE
    done_to = row[first - 1].text == "den" and row[before].key in HAS  # "haben den Kindergarten besucht"
    if row[before].kind == "number" and before == first - 1 and not is_people(row[first].key):
        return 0.0  # "elf Azubis (7 Verwaltung, 2 Bauhof)"
    return 0.0 if done_to or _inherits(row, before) else _led_by(row, before, first)


def _is_in_a_room(row: Words, last: int) -> bool:
    """ "Sozialamt Zimmer 3", "Landgericht Marnstadt, Saal 104": where, and not who."""
    behind = [word.key for word in row[last : last + 3]]
    hall = len(behind) > 1 and not behind[0] and row[last].text == "," and behind[1] in _HALLS
    return bool(behind) and (behind[0] in _ROOMS or hall)


def _led_by(row: Words, before: int, first: int) -> float:
    """What the word before the body and its articles makes of it."""
    key = row[before].key
    if key in HOSTS or _is_done_by_us(row, before, first):
        return SUBJECT if key in HOSTS else 0.0
    if row[before].kind == "mark":
        return _behind_a_mark(row, before, first)
    if key in _AGENTS:
        return _by(row, before, first)
    thanked = key == "an" and before and row[before - 1].key.endswith("dank")
    if key in _BESIDE or thanked:
        return _beside(row, before, first)
    return _elsewhere(row, before, first) if key in _ELSEWHERE else _of(row, before, first)


def _beside(row: Words, before: int, first: int) -> float:
    """ "gemeinsam mit", "Ein Riesendank an die Tischlerei Bartz"; kinds of bodies, and a list of things, are nobody."""
    if row[first].key.endswith(_KINDS) or _ends_a_list(row, before):
        return GIVER
    together = row[before].key in _BESIDE and before and row[before - 1].key in _TOGETHER
    return SUBJECT if together else OF


def _ends_a_list(row: Words, before: int) -> bool:
    """ "Einsatztrainer, Spurensicherung und Reiterstaffel": of things and bodies, all of them alike."""
    listed_ = before > 1 and row[before].key in {"und", "and"} and row[before - 2].text == ","
    return listed_ and row[before - 1].is_capital and not _is_somebody(row[before - 1].key)


def _is_done_by_us(row: Words, before: int, first: int) -> bool:
    """ "Wir bauen die Zweigstelle Nord um", "bauen wir die Zweigstelle": what we do something to."""
    verb = before > 0 and row[before - 1].key in _US and not row[before].is_capital
    ours = verb or row[before].key in _US
    return ours and row[first - 1].key in {"die", "das", "den", "unsere", "unser", "unseren"}


def _elsewhere(row: Words, before: int, first: int) -> float:
    """ "beim Kaffee beim Schützenverein", "übergibt sie an die Feuerwehr"; where something only is, nobody acts."""
    if row[before].key == "an":
        given = row[before + 1].key not in {"der", "dem"} and _is_given(row, before)
        return SUBJECT if given else 0.0  # "an die Feuerwehr"; "an der Grundschule" is where
    led = row[before - 1].key if before else ""
    aside = led in CONTACTS or led.endswith(_BEFALLS)  # "Anmeldung beim Verein", "Streik bei der Müllabfuhr"
    near = row[first].key in FIRMS or (row[before].key in {"beim", "bei"} and not aside)
    return LOOSE if near else 0.0


def _by(row: Words, before: int, first: int) -> float:
    """ "organisiert von der Landjugend"; "die Landfrauen vom Ortsverband" are part of it; "Erde kam vom Bauhof" is a gift."""
    if row[before].key in {"von", "vom"} and _is_part(row, before):
        return OF
    away = row[first].key in BUILDINGS and any(
        word.key in _LEAVES for word in row[max(0, first - MOST_GIVEN) : first]
    )
    if away or (before and row[before - 1].key in _DONE_TO):
        return 0.0
    if before and row[before - 1].is_capital and row[before - 1].key in FIRST:
        return LOOSE  # "hier der Timo vom Sportamt"
    return GIVER if is_gift(row, before) else AGENT


def _is_part(row: Words, before: int) -> bool:
    """ "Landfrauen vom Ortsverband", "die Ortsgruppe Weichering vom Bund Naturschutz"."""
    at = before - 1
    while at > 0 and before - at < MOST_NAMED and row[at].is_capital and not _is_somebody(row[at].key):
        at -= 1
    return at >= 0 and _is_somebody(row[at].key)


def _is_somebody(key: str) -> bool:
    return is_people(key) or is_body(key)


def _inherits(row: Words, before: int) -> bool:
    """ "Azubis aus Verwaltung, Bauhof und Bädern": of a list the first one tells what all of them do."""
    at = before - 1
    if row[before].key not in {"und", "sowie"} and not (row[before].text == "," and is_list(row, before)):
        return False
    while at >= 0 and (row[at].is_capital or row[at].text == ","):
        if row[at].is_capital and at and row[at - 1].is_capital:
            return False
        at -= 1
    while at >= 0 and row[at].key in _ARTICLES:
        at -= 1
    return 0 <= at < before - 1 and row[at].key in _ELSEWHERE - {"bei", "beim", "an"}


def _is_given(row: Words, place: int) -> bool:
    """ "übergibt den Schlüssel an die Feuerwehr"."""
    return any(word.key in GIVES for word in row[max(0, place - MOST_GIVEN) : place])


def _behind_a_mark(row: Words, before: int, first: int) -> float:
    """ "Rückfragen: Pressestelle" is nobody who acts; "Jens Albers, Stadtbücherei, liest" hardly."""
    if row[before].text == ":" and before and row[before - 1].key in CONTACTS and before + 1 == first:
        return 0.0
    behind = row[first + 1].text if first + 1 < len(row) else ""
    if row[before].text == ":" and behind == "," and before and not row[before - 1].is_capital:
        return GIVER  # "Wir stellen 9 Azubis ein: Verwaltung, Bauzeichner, Informatiker"
    return LOOSE if row[before].text == "," == behind else SUBJECT


def _of(row: Words, before: int, first: int) -> float:
    """ "Umbau der Musikschule", "Delegation des Kreistags"."""
    key, articles = row[before].key, before + 1 < first
    thing = key in _DONE_TO or key in BUILDINGS or key.endswith(_DONE_TO_TAILS)
    if (
        articles and thing and not key.startswith("ge") and not key.endswith(("treff", "cafe"))
    ):  # "gehört" is no "Hort"
        return 0.0
    if not row[before].is_capital:
        return SUBJECT
    if not articles and key.endswith(BUILDING_TAILS) and led(row, before, AT):
        return GIVER  # "an der Lagerhalle Spedition Zäh"
    if articles:
        return GIVER if row[first].key.endswith(_KINDS) or key.endswith(_MEANS) else OF
    if key == "nur":
        return GIVER  # "Nur Vereine und Feuerwehren"
    return GIVER if key.endswith((*_DAYS, *_BEFALLS)) else LOOSE


def _before(row: Words, place: int) -> int | None:
    """The word before the body and its articles."""
    at = place - 1
    while at >= 0 and row[at].key in _ARTICLES and row[at].is_word:
        at -= 1
    return at if at >= 0 else None
