"""Lines that only name who writes, or where it is: "Pressestelle Landespolizeipräsidium", "Kindergarten Deichknirpse, Nordholz!!"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from understanding.intake.language.events import HAPPENS, LEADS_IN
from understanding.intake.language.leading import ARTICLES, IN
from understanding.intake.language.verbs import ACTIVE
from understanding.intake.language.words import Words, listed
from understanding.intake.what.wording import Seen, is_event
from understanding.intake.where.places_known import BUILDING_TAILS, BUILDINGS
from understanding.intake.where.town_names import BEFORE, ends_like_town
from understanding.intake.who.somebody import is_body

_DESKS: Final = listed(
    "Pressestelle Pressedienst Pressebüro Presseamt Pressereferat Außenstelle Standort Sachgebiet Fachbereich Zweigstelle Dienststelle Geschäftsstelle Regionalstelle Niederlassung Hauptstelle Stabsstelle "
    "Generaldirektion Direktion Bundesanstalt Landesanstalt Anstalt Präsidium Zentralstelle Referat Dezernat Amt Behörde office department division court agency council ministry authority"
)
_SPEAKS: Final = listed("ist is sind san schreibt spricht meldet schreib bin")
_WITHIN_NAMES: Final = (
    ARTICLES
    | IN
    | listed(
        "für und des der dat of for and aus von teilt mit meldet informiert berichtet schreibt gibt bekannt reports informs announces"
    )
)
SENDER: Final = 8  # words of a line that names who writes
MOST: Final = 6  # words before "hier", or of a place
_HEADS_BEHIND: Final = listed(
    "office court agency council ministry authority department"
)  # "Federal Court of Appeal"
_IN_A_SENDER: Final = _WITHIN_NAMES | _HEADS_BEHIND
_NOW: Final = listed(
    "jetzt heute hier nee nein neu neues aktuell jetz heut nun drüben draußen live now here today"
)
_VERBS: Final = HAPPENS | ACTIVE


def is_sender(row: Words, places: range, content: Sequence[int], seen: Seen) -> bool:
    """ "Pressestelle Landespolizeipräsidium", "Mitteilung des Kammergerichts", "Bundesanstalt für Arbeitshygiene": who writes, and nothing that happens."""
    if len(places) > SENDER or not seen.dates.isdisjoint(places) or not row[places.start].is_capital:
        return False
    if any(row[at].is_word and not row[at].is_capital and row[at].key not in _IN_A_SENDER for at in places):
        return False  # "Unser Bauhof hat einen Unimog"
    office = [at for at in content if at in seen.bodies or row[at].key in _DESKS or is_body(row[at].key)]
    return bool(office) and all(
        at in office
        or at in seen.where
        or row[at].key in LEADS_IN
        or row[at].key in _WITHIN_NAMES
        or (
            row[at].is_capital
            and not is_event(row[at].key)
            and (at > office[0] or _is_english(row, office[0]))
        )
        for at in content
    )


def _is_english(row: Words, office: int) -> bool:
    """ "Federal Court of Appeal", "Press office": words before the office name it."""
    return row[office].key in _HEADS_BEHIND


def introduces(row: Words, places: range) -> bool:
    """ "Hier schreibt die Jule ausm Hort", "QM Schillerpromenade hier": who writes."""
    keys = [row[at].key for at in places if row[at].is_word]
    at = keys.index("hier") if "hier" in keys[:3] else -1
    speaks = 0 <= at < len(keys) - 1 and keys[at + 1] in _SPEAKS
    return speaks or (
        len(keys) <= MOST and len(keys) > 1 and keys[-1] in {"hier", "here"} and _SPEAKS.isdisjoint(keys)
    )


def is_place_alone(row: Words, places: range, content: Sequence[int], seen: Seen) -> bool:
    """ "Jetzt im Park von Schloss Branitz:", "Bad Lobenstein.", "Kindergarten Deichknirpse": where, and nothing that happens."""
    if len(content) > MOST:
        return False
    does = any(not row[place].is_capital and row[place].key in _VERBS for place in places)
    if does or any(is_event(row[place].key) for place in content):
        return False
    named = [place for place in content if row[place].key not in _NOW]
    return bool(named) and (
        all(place in seen.where or _is_town(row, place) for place in named)
        or (
            _is_building(row[named[0]].key)
            and all(row[place].is_capital for place in named)
            and 1 < len(named) == sum(row[place].key not in _NOW for place in places)
        )
    )


def _is_town(row: Words, place: int) -> bool:
    return ends_like_town(row[place].key) or (row[place].key in BEFORE and place + 1 < len(row))


def _is_building(key: str) -> bool:
    return key in BUILDINGS or key.endswith(BUILDING_TAILS)
