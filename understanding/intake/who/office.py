"""Whether a word is an office, a trade or a role, with or without a name behind it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.phrases import clause_start, is_gift
from understanding.intake.language.words import (
    CONTACTS,
    Words,
    by_letter,
    ends_sentence,
    is_lower,
    listed,
    parts_clauses,
)
from understanding.intake.matter.plain_words import is_verb
from understanding.intake.what.wording import is_event
from understanding.intake.where.places_known import BUILDINGS
from understanding.intake.who.agents import AUDIENCE, is_done
from understanding.intake.who.offices import NO_OFFICES, OFFICE_TAILS, OFFICES
from understanding.spelling import nearly

_ELSEWHERE: Final = listed(
    "bis wenn falls dass ob wie als weil bevor für an in auf mit zu über von um ohne gegen for to of with about"
)
_AGENTS: Final = listed("durch vom by")
_AGENTS_APART: Final = listed("durch von mit")
_BY_ARTICLES: Final = listed("den die unseren unsere der dem")
_ARTICLES: Final = listed("der die unser unsere the our")
_NO_BARE: Final = listed(
    "Veranstalter Veranstalterin Ausrichter Ausrichterin Organisator Organisatorin Träger Trägerin Gastgeber Gastgeberin Initiator Initiatorin Betreiber Betreiberin Bauherr Bauherrin Eigentümer Eigentümerin Auftraggeber Auftraggeberin Inhaber Inhaberin Teilnehmer Teilnehmerin Verkäufer Vermieter Hallenwart Leitung Star Gast König Königin Spieler Weltmeister Gewinner Schützenkönig Mitglied Helfer Drucker Läufer Star Kunde Meister Star Leser Fahrer Empfänger"
)  # also things, or nobody in particular
_COUNCILS: Final = ("beirat", "elternrat", "schulerrat", "jugendrat", "seniorenrat", "betriebsrat", "personalrat", "burgerrat", "klimarat", "gemeinderat", "ortsrat", "bezirksrat", "rundfunkrat", "frauenrat")  # fmt: skip  # a list
_LONG: Final = by_letter(OFFICES)
ASKS: Final = listed(
    "fragt fragte gefragt bittet gebeten möchte meint meinte sagt sagte wünscht wartet nervt drängelt schimpft dreht flippt"
)
MOST_TO_ASK: Final = 4  # words from the office to "hat uns gefragt"
ADDRESSED: Final = listed(
    "bitte gesucht willkommen gefragt erwünscht eingeladen aufgepasst gebeten herzlich please welcome wanted"
)
TYPED: Final = 6  # letters of an office that may be mistyped


def is_office(row: Words, place: int, lower: bool) -> bool:
    word = row[place]
    return (word.is_capital or lower or word.text.isascii()) and _names_office(word.key)


@lru_cache(maxsize=4096)
def _names_office(key: str) -> bool:
    last = key.rsplit("-", 1)[-1]
    named = key in OFFICES or last in OFFICES or (len(last) > 6 and last.endswith(OFFICE_TAILS))  # noqa: PLR2004  # letters
    return (
        named and key not in NO_OFFICES and not key.endswith(_COUNCILS) and key not in BUILDINGS
    )  # "Sternwarte Grollenberg"


def is_mistyped_office(row: Words, place: int) -> bool:
    """ "pfarer Weidner segnet es"."""
    word = row[place]
    followed = place + 1 < len(row) and row[place + 1].is_capital
    if not followed or word.is_capital or len(word.key) < TYPED or is_verb(word.key):
        return False  # "fahren" is no "Fahrer"
    return _near_office(word.key)


@lru_cache(maxsize=2048)
def _near_office(key: str) -> bool:
    return any(nearly(key, known) for known in _LONG.get(key[:1], ()))


def bare_offices(row: Words, busy: frozenset[int]) -> list[int]:
    """ "die Bürgermeisterin eröffnet": the places of offices without a name that act."""
    lower = is_lower(row)
    return [
        place
        for place in range(len(row))
        if place not in busy
        and row[place].key not in CONTACTS | AUDIENCE | _NO_BARE
        and is_office(row, place, lower)
        and _acts(row, place)
        and not _asks(row, place)
    ]


def _acts(row: Words, place: int) -> bool:
    before = row[place - 1] if place else None
    leading = row[place - 2].key if place > 1 else ""
    if before is None or before.kind == "mark":
        short = before is not None and before.text == "." and not ends_sentence(row, place - 1)
        # "Kinder u. Jugendliche treten an": nobody begins there
        return not short and row[place].is_capital and _verb_follows(row, place)
    if before.key == "vom" and (is_gift(row, place - 1) or _is_of_a_thing(row, place - 1)):
        return False  # "pro Runde gibts einen Euro vom Bäcker", "Bilder vom Fotografen"
    if before.key in _AGENTS or (before.key in _BY_ARTICLES and leading in _AGENTS_APART):
        return True
    if (
        before.key in _ARTICLES
        and place > 1
        and not row[place - 2].is_capital
        and leading in HAPPENS
        and leading not in SMALL
    ):
        return True  # "um 9 Uhr begrüßt der Bürgermeister sie"
    if before.key == "der" and place > 1 and row[place - 2].is_capital and row[place].key.endswith("in"):
        return False  # "die Stelle der Klimamanagerin ist frei"
    return before.key in _ARTICLES and leading not in _ELSEWHERE and _verb_follows(row, place)


def _is_of_a_thing(row: Words, vom: int) -> bool:
    """ "Ausweise mit Foto vom Fotografen"; not "Konzert vom Kantor", "im Hof vom Bürgermeister eingefangen"."""
    thing = vom > 0 and row[vom - 1].is_capital and not is_event(row[vom - 1].key)
    last = vom
    while last < len(row) and not parts_clauses(row, last):
        last += 1
    return thing and not any(is_done(row[at].key) for at in range(clause_start(row, vom), last))


def _asks(row: Words, place: int) -> bool:
    """ "Der Wirt hat gefragt, ob ihr kommt": what is told is not that."""
    return any(word.key in ASKS for word in row[place + 1 : place + MOST_TO_ASK])


def _verb_follows(row: Words, place: int) -> bool:
    behind = row[place + 1] if place + 1 < len(row) else None
    return (
        behind is not None
        and behind.is_word
        and not behind.is_capital
        and behind.key.endswith(("t", "en", "te"))
        and behind.key not in ADDRESSED
    )
