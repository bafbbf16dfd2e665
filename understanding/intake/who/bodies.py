"""Who, where no person is named: clubs, departments, authorities and firms that act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from understanding.intake.language.events import SMALL, SMALL_OR_HAPPENS
from understanding.intake.language.words import Words, is_lower, listed
from understanding.intake.where.places_known import LAID
from understanding.intake.who.bodies_named import FIRMS, NOT_BEHIND, last_of, past_dot
from understanding.intake.who.firms import firm_at, past_purpose
from understanding.intake.who.offices import BODIES, BODY_ADJECTIVES, NAMED_BODIES
from understanding.intake.who.somebody import is_body
from understanding.intake.who.standing import OF, standing
from understanding.intake.who.surnames import NO_NAMES, may_be_surname

SHORTEST_NAME: Final = 4
MOST_OF_LICENCE: Final = 2  # letters: "Führerschein Klasse B", "Klasse CE"
_FOR: Final = listed(
    "Amt Agentur Ausschuss Ministerium Bundesministerium Landesamt Bundesamt Initiative Büro Institut AG"
)
_PLAYS: Final = listed("spielt singt tritt tanzt zeigt gibt lädt macht kommt liest")
_NAMING: Final = ("iale", "ialer", "iales", "ialen", "ischem", "ische", "ischer", "isches", "ischen", "liche", "licher", "liches", "lichen", "untere", "obere", "unteren", "oberen")  # fmt: skip  # a list
_WITH_ADJECTIVE: Final = listed(
    "Werke Betriebe Dienst Dienste Zentrum Amt Institut Stelle Hilfe Gesellschaft Gemeinde Kammer Verein Verband Beirat Bund Bühne Werkstatt Seminar Kolleg Akademie Orchester Kirche Gericht"
)
_ENGLISH_HEADS: Final = listed(
    "organisation organization bureau museum laboratory band trio quartet quintet team ensemble theatre-group troupe squad crew unit forces hospice charity parish agency council department network partnership trust dept brigade association club choir orchestra ministry police committee society company foundation federation union office "
    "authority service services corps chamber"
)
_ENGLISH_STOPS: Final = listed(
    "the our a an by with from of and at in on for to is are was has have will this that their its"
)


_WRITTEN_APART: Final = listed(
    "Verein Club Klub Team Chor Orchester Gruppe Band Initiative Stiftung Verband Komitee Museum Ensemble"
)


@dataclass(frozen=True, slots=True)
class Body:
    words: range
    confidence: float


def bodies(row: Words, busy: frozenset[int], *, english: bool) -> list[Body]:
    """The likeliest first; `busy` are places in the row that mean something else."""
    lower = is_lower(row)
    found: list[Body] = []
    place = 0
    while place < len(row):
        head = place not in busy and (_is_body(row, place, lower) or (english and _is_english(row, place)))
        firm = firm_at(row, place, busy)
        body = Body(firm, OF) if firm else (_body(row, place, busy, english) if head else None)
        if body and body.confidence:
            found.append(body)
        place = body.words.stop if body else place + 1
    return sorted(found, key=lambda body: (-body.confidence, body.words.start))


def _is_body(row: Words, place: int, lower: bool) -> bool:
    word = row[place]
    if not word.is_word:
        return False
    if not (lower or word.is_capital):
        led = place > 0 and row[place - 1].key in {"das", "die", "der", "our", "unser", "unsere"}
        return len(word.key) > 6 and (word.key in BODIES or (led and is_body(word.key)))  # noqa: PLR2004  # letters: "landjugend", but not "rat"
    if word.key == "tafel" and place and row[place - 1].key in LAID:
        return False
    if word.key == "kreuz" and place and row[place - 1].key.startswith("rote"):
        return True
    if word.key in NAMED_BODIES and _is_named(row, place, lower):
        return True
    return is_body(word.key) or _has_adjective(row, place)


def _has_adjective(row: Words, place: int) -> bool:
    """ "Sozialpsychiatrischer Dienst"."""
    before = row[place - 1] if place else None
    return (
        row[place].key in _WITH_ADJECTIVE
        and before is not None
        and before.is_capital
        and before.key.endswith(_NAMING)
    )


def _is_named(row: Words, place: int, lower: bool) -> bool:
    """A name must follow: "Kita Wirbelwind", "Fa. Holtkamp", "Verein „Nachbarn helfen“"."""
    if lower and row[place].key in {"team", "gruppe", "klasse", "buro", "band", "schul", "duo", "trio"}:
        return _plays(row, place)
    at = past_dot(row, place + 1)
    if at >= len(row):
        return False
    behind = row[at]
    if behind.key == "fur" and at + 1 < len(row) and row[at + 1].is_capital:
        return row[place].key in _FOR
    if row[place].key in FIRMS:
        return behind.is_word
    if behind.kind == "mark":
        return behind.text[0] in "„“\"»'"
    return (
        behind.is_word
        and (
            behind.is_capital
            or (lower and len(behind.key) >= SHORTEST_NAME and behind.key not in SMALL_OR_HAPPENS)
        )
        and behind.key not in NOT_BEHIND
        and not (row[place].key == "klasse" and len(behind.text) <= MOST_OF_LICENCE and behind.text.isupper())
    )  # letters


def _plays(row: Words, place: int) -> bool:
    """ "die band schlagseite spielt" in a text without capitals."""
    led = place > 0 and row[place - 1].key in {"die", "das", "der"}
    return (
        led
        and place + 2 < len(row)
        and row[place + 2].key in _PLAYS
        and len(row[place + 1].key) >= SHORTEST_NAME
    )


def _is_english(row: Words, place: int) -> bool:
    if row[place].key not in _ENGLISH_HEADS or (place and row[place - 1].key in {"of", "no"}):
        return False  # "out of service"
    behind = row[place + 1] if place + 1 < len(row) else None
    led = place > 0 and row[place - 1].key in {
        "our",
        "the",
    }  # "our band loud lemons"; not "no police background"
    ends = led or behind is None or not behind.is_word or behind.is_capital or behind.key in SMALL_OR_HAPPENS
    return ends or (
        behind is not None and behind.key.endswith(("s", "ed")) and behind.key not in _ENGLISH_HEADS
    )


# ---------------------------------------------------------------- its whole name, and what it does


def _body(row: Words, place: int, busy: frozenset[int], english: bool) -> Body:
    first = _first(row, place, english)
    last = last_of(row, place, busy)
    if english:
        last = past_purpose(row, last)
    return Body(range(first, last), standing(row, first, last))


def _first(row: Words, place: int, english: bool) -> int:
    """ "Freiwillige Feuerwehr", "employment agency", "First Responder"."""
    while (
        place
        and row[place - 1].is_capital
        and (
            row[place - 1].key in BODY_ADJECTIVES
            or row[place - 1].key.endswith(_NAMING)
            or row[place - 1].text == "First"
        )
    ):
        place -= 1
    if place > 2 and row[place - 1].key == "und" and row[place - 2].text == "-" and row[place - 3].is_capital:  # noqa: PLR2004  # words of it
        return place - 3  # "Lehr- und Versuchsanstalt"
    if place and row[place].key in _WRITTEN_APART and _is_a_half(row, place - 1):
        return place - 1
    begun = place
    while (
        english
        and place
        and place > begun - 2
        and row[place - 1].is_word
        and row[place - 1].key not in _ENGLISH_STOPS
    ):
        place -= 1
    possessive = english and place > 1 and row[place - 1].text in {"'", "’"} and row[place - 2].is_capital
    return place - 2 if possessive else place  # "Anglers' Association"


def _is_a_half(row: Words, place: int) -> bool:
    """ "Bürgerbus Verein", "Soroptimist Club": one word, written as two."""
    return may_be_surname(row[place]) and row[place].key not in NO_NAMES | SMALL
