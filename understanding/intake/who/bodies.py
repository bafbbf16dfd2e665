"""Who, where no person is named: clubs, departments, authorities and firms that act."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from understanding.intake.language.events import SMALL_OR_HAPPENS
from understanding.intake.language.verbs import GIVES, HAS, MOST_GIVEN
from understanding.intake.language.words import CONTACTS, Words, by_letter, is_lower, listed
from understanding.intake.what.wording import is_event
from understanding.intake.where.places_known import BUILDING_TAILS, BUILDINGS, LAID
from understanding.intake.who.agents import is_people
from understanding.intake.who.bodies_named import FIRMS, NOT_BEHIND, is_list, last_of, past_dot
from understanding.intake.who.clubs import NO_BODY_TAILS
from understanding.intake.who.firms import firm_at, past_purpose
from understanding.intake.who.offices import BODIES, BODY_ADJECTIVES, BODY_TAILS, NAMED_BODIES, NO_BODIES
from understanding.spelling import nearly

_NO_TAILS: Final = (*NO_BODY_TAILS, "bus", "busse")
SUBJECT, AGENT, OF, LOOSE = 0.85, 0.9, 0.8, 0.72
SHORTEST: Final = 6  # letters of a compound that ends like a body
SHORTEST_NAME: Final = 4
# Behind these a body is where something is, or whom it is for, and not who does it.
_ELSEWHERE: Final = listed(
    "zugunsten zuliebe anstelle im in am an ans beim auf ins zum zur bei gegen aus neben vorm vor für fürs nach hinter ab über an unter ums at in near from for against to into "
    "zwischen gegenüber bezüglich betreffs laut bis"
)
_TOGETHER: Final = listed("gemeinsam zusammen kooperation zusammenarbeit together")
_BESIDE: Final = listed("mit with und and")
_AGENTS: Final = listed("von vom durch by")
_ARTICLES: Final = listed(
    "der die das dem den des ein eine einer eines unser unsere unserer unserem unseres the our a ihre ihr seine dieser diese neuen alten "
    "städtischen örtlichen hiesigen"
)
# "Leitung des Hafenamts", "Umbau der Musikschule": something is done to it.
_DONE_TO: Final = listed(
    "Leitung Leiter Leiterin Umbau Neubau Sanierung Abriss Renovierung Erweiterung Eröffnung Einweihung Schließung Umzug Neueröffnung Modernisierung "
    "Anbau Ausbau Parkplatz Foyer Hof Garten Saal Räume Räumen Räumlichkeiten Vorplatz Eingang Dach Gebäude Öffnungszeiten Vorzimmer Lichthof Innenhof "
    "Keller Aula Chefin Chef Vorsitz Gelände Zweigstelle Außenstelle Halle Turnhalle Sporthalle"
)
_DONE_TO_TAILS: Final = ("bau", "sanierung", *BUILDING_TAILS)
_FOR: Final = listed(
    "Amt Agentur Ausschuss Ministerium Bundesministerium Landesamt Bundesamt Initiative Büro Institut AG"
)
_PLAYS: Final = listed("spielt singt tritt tanzt zeigt gibt lädt macht kommt liest")
_LEAVES: Final = listed("startet starten fährt fahren zieht ziehen führt führen geht gehen läuft laufen")
_DESKS: Final = listed(
    "Pressestelle Redaktion Sekretariat Poststelle Pressebüro Presseamt"
)  # write, and do nothing
_ROOMS: Final = listed("Zimmer Zi Raum Foyer Saal EG OG Eingang room")
TYPED: Final = 9  # letters of a body that may be mistyped
_LONG: Final = by_letter(frozenset(word for word in BODIES if len(word) >= TYPED))
_NAMING: Final = ("ische", "ischer", "isches", "ischen", "liche", "licher", "liches", "lichen", "untere", "obere", "unteren", "oberen")  # fmt: skip  # a list
_ENGLISH_HEADS: Final = listed(
    "band trio quartet quintet team ensemble theatre-group troupe squad crew unit forces hospice charity parish agency council department network partnership trust dept brigade association club choir orchestra ministry police committee society company foundation federation union office "
    "authority service services corps chamber"
)
_ENGLISH_STOPS: Final = listed(
    "the our a an by with from of and at in on for to is are was has have will this that their its"
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
    return is_body(word.key)


@lru_cache(maxsize=16384)
def is_body(key: str) -> bool:
    last = key.rsplit("-", 1)[-1]
    forms = [last, *(last.removesuffix(ending) for ending in ("s", "es", "n", "en") if last.endswith(ending))]
    if any((form in NO_BODIES and "-" not in key) or form.endswith(_NO_TAILS) for form in forms):
        return False
    if any(form in BODIES for form in forms) or key in BODIES or _is_mistyped(key):
        return True
    return any(form.endswith(BODY_TAILS) and len(form) > SHORTEST for form in (*forms, key)) or last in {
        "zug",
        "loschzug",
        "spielmannszug",
        "fanfarenzug",
    }  # letters


@lru_cache(maxsize=4096)
def _is_mistyped(key: str) -> bool:
    """ "jugendfeuerwer"."""
    return (
        len(key) >= TYPED
        and not is_event(key)
        and any(nearly(key, known) for known in _LONG.get(key[:1], ()))
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
    return Body(range(first, last), _confidence(row, first, last))


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
    begun = place
    while (
        english
        and place
        and place > begun - 2
        and row[place - 1].is_word
        and row[place - 1].key not in _ENGLISH_STOPS
    ):
        place -= 1
    return place


def _confidence(row: Words, first: int, last: int) -> float:
    before = _before(row, first)
    spoken = last < len(row) and row[last].is_word and not row[last].is_capital
    if (last < len(row) and row[last].key in _ROOMS) or (row[first].key in _DESKS and not spoken):
        return 0.0
    if before is None:
        return SUBJECT if last < len(row) and row[last].is_word else LOOSE
    done_to = row[first - 1].text == "den" and row[before].key in HAS  # "haben den Kindergarten besucht"
    return 0.0 if done_to or _inherits(row, before) else _led_by(row, before, first)


def _led_by(row: Words, before: int, first: int) -> float:
    """What the word before the body and its articles makes of it."""
    key, articles = row[before].key, before + 1 < first
    if row[before].kind == "mark":
        return _behind_a_mark(row, before, first)
    if key in _AGENTS:
        return _by(row, before, first)
    thanked = key == "an" and before and row[before - 1].key.endswith("dank")
    if key in _BESIDE and before and row[before - 1].key in _TOGETHER:
        return SUBJECT  # "gemeinsam mit der Verbraucherzentrale"
    if key in _BESIDE or thanked:
        return OF  # "Ein Riesendank an die Tischlerei Bartz"
    if key in _ELSEWHERE:
        asked = before > 0 and row[before - 1].key in CONTACTS  # "Anmeldung beim Verein"
        near = row[first].key in FIRMS or (key in {"beim", "bei"} and not asked)
        return LOOSE if near else SUBJECT if key == "an" and _is_given(row, before) else 0.0
    return _of(row, before, articles)


def _by(row: Words, before: int, first: int) -> float:
    """ "organisiert von der Landjugend"; "die Landfrauen vom Ortsverband" are part of it."""
    whole = before and (is_people(row[before - 1].key) or is_body(row[before - 1].key))
    if whole and row[before].key in {"von", "vom"}:
        return OF
    away = row[first].key in BUILDINGS and any(
        word.key in _LEAVES for word in row[max(0, first - MOST_GIVEN) : first]
    )
    return 0.0 if away or (before and row[before - 1].key in _DONE_TO) else AGENT


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
    apart = row[before].text == "," and len(row) > first + 1 and row[first + 1].text == ","
    return LOOSE if apart else SUBJECT


def _of(row: Words, before: int, articles: bool) -> float:
    """ "Umbau der Musikschule", "Delegation des Kreistags"."""
    key = row[before].key
    thing = key in _DONE_TO or key in BUILDINGS or key.endswith(_DONE_TO_TAILS)
    if (
        articles and thing and not key.startswith("ge") and not key.endswith(("treff", "cafe"))
    ):  # "gehört" is no "Hort"
        return 0.0
    if row[before].is_capital:
        return OF if articles else LOOSE
    return SUBJECT


def _before(row: Words, place: int) -> int | None:
    """The word before the body and its articles."""
    at = place - 1
    while at >= 0 and row[at].key in _ARTICLES and row[at].is_word:
        at -= 1
    return at if at >= 0 else None
