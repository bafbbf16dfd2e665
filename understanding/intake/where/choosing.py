"""Where, of all that was found: what stands behind "Wo:", names in use here, the likeliest place, and a second one as sure."""

from __future__ import annotations

import re
from typing import Final

from understanding.intake.found import Found
from understanding.intake.how_many.counts import Counted
from understanding.intake.language.leading import led
from understanding.intake.language.together import misses_one
from understanding.intake.language.words import ends_sentence, listed, stretches, words
from understanding.intake.matter.page import Page, known_name
from understanding.intake.odds.features import Scene
from understanding.intake.odds.log_odds import leaning, speaks_against
from understanding.intake.what.wording import is_event
from understanding.intake.where.any_places import is_any, is_asked
from understanding.intake.where.counted_places import counted_places
from understanding.intake.where.landscape import LANDS
from understanding.intake.where.places import places
from understanding.intake.where.places_beside import is_reason
from understanding.intake.where.places_closed import NEAR
from understanding.intake.where.places_joined import SURE, Place
from understanding.intake.where.places_known import ONLINE
from understanding.intake.where.town_names import BEFORE, is_town
from understanding.intake.who.people import titles_in
from understanding.intake.who.sender import HOUSES, sender

KNOWN: Final = 0.9  # how sure a name in use here is
LONGEST_PLACE: Final = 9  # words behind "Wo:"
LABELLED: Final = 0.95
GUESS: Final = 0.65  # where one of several may be missing
AS_SURE: Final = 0.85  # of a place that is named beside another one
APART: Final = 0.1  # of a place and the date in two sentences
LAND: Final = 0.17  # of a whole region
WHY: Final = 0.35  # of a clause that says why: whatever else is named is likelier
LESS: Final = 0.23  # of a word that is any house or room
_LEADING_ON: Final = listed("am um ab mit für bis je ca rund max")  # what follows is no place any more
_DETOURS: Final = listed("Umleitung Umleitungen umgeleitet Umfahrung detour")
_NEXT_CLAUSE: Final = listed(
    "der die das wir ich sie er es man sonst dann aber the we it otherwise ansonsten"
)
_WEATHER: Final = listed("Regen Wetter Schlechtwetter Sturm Gewitter Unwetter")
_AFTER: Final = frozenset({"nach"})  # "Nach dem Sturm: ..."
_BEGINS: Final = listed("geht gehts startet beginnt ist zieht")
_REASONS: Final = listed("wegen wg due")
_TAKES_PLACE: Final = listed("findet finden fand fanden")
_OTHER_MATTER: Final = listed(
    "anschließend anschl danach hinterher Anschluss Umtrunk Ausklang Imbiss Formular Formulare Vordruck Vordrucke Fragebogen Navi Navigation Anmeldung Anmeldungen Bewerbung Bewerbungen Antrag Anträge Termine Terminbuchung Buchung Vorverkauf Karten Tickets Umleitung Parkplätze Parken Infos Info Anfahrt Aufstellung Stellprobe Bus Haltestelle statt bisher Unterlagen Rückfragen erhältlich tickets parking diversion Ersatz Foto Fotos Bild Bilder Gruppenfoto Abschlussfoto Erinnerungsfoto"
)


def where_of(
    page: Page, named: frozenset[int], scene: Scene, numbers: list[Counted]
) -> tuple[Found, range] | None:
    dates = scene.dates
    busy = named | dates | {place for one in numbers for place in one.words} | _titles(page)
    found = places(page.row, busy, english=page.english, dated=bool(dates)) + counted_places(
        page.row, numbers
    )
    known = known_name(page, page.known.places)
    apart = _undated(page, dates)
    found.sort(key=lambda one: -_weight(page, one, apart, scene))
    best = _labelled_place(page, found, busy) or (Place(known, KNOWN) if known else _likeliest(page, found))
    if best is None:
        return _ours(page)
    best = _doubted(page, _with_next(page, best, busy), scene)
    if other := _other(page, best, found):
        first, second = sorted((best.words, other.words), key=lambda one: one.start)
        both = page.said(range(first.start, second.stop))
        return Found(f"{page.said(first)}, {page.said(second)}", both, best.confidence), best.words
    said = page.said(best.words)
    asked = misses_one(page.row, best.words.stop, busy) or is_asked(page.row, best.words)
    if asked and best.confidence < LABELLED:
        return Found(said, said, min(best.confidence, GUESS)), best.words
    return Found(_online(said) or said, said, best.confidence), best.words


def _with_next(page: Page, best: Place, busy: frozenset[int]) -> Place:
    """ "in Friedrichsthal-Siedlung und Neu Kolpin": a second name that ends like a town, or begins like one."""
    row, at = page.row, best.words.stop + 1
    if at >= len(row) or row[at - 1].key not in {"und", "and"} or at in busy or not row[at].is_capital:
        return best
    half = row[at].key in BEFORE and at + 1 < len(row) and row[at + 1].is_capital and at + 1 not in busy
    return (
        Place(range(best.words.start, at + 1 + half), best.confidence) if half or is_town(row[at]) else best
    )


def _likeliest(page: Page, found: list[Place]) -> Place | None:
    """The first that is where it happens; else the first that is no detour."""
    held = (one for one in found if not _stands_behind(page, one, _DETOURS))
    first = next(held, None)
    if first is None or not _stands_behind(page, first, _OTHER_MATTER):
        return first
    alone = None if page.row[first.words.start].key in ONLINE else first  # "Anmeldung nur noch online"
    sure = (one for one in held if one.confidence >= SURE or alone is None)
    return next((one for one in sure if not _stands_behind(page, one, _OTHER_MATTER)), alone)


def _doubted(page: Page, best: Place, scene: Scene) -> Place:
    """Less than sure, where the second opinion is against it, which knows too little English."""
    weighed = best.confidence < LABELLED and page.row[best.words[0]].key not in ONLINE and not page.english
    against = weighed and speaks_against(scene, "where", best.words, best.confidence)
    return Place(best.words, min(best.confidence, GUESS)) if against else best


def _weight(page: Page, one: Place, apart: frozenset[int], scene: Scene) -> float:
    """How likely it is there: what stands in another sentence than the date is less so, and "im Garten" less than a house with a name."""
    if one.confidence >= LABELLED:
        return one.confidence
    generic = LESS if is_any(page.row, one.words) else LAND if _is_land(page, one) else 0
    counted = one.confidence + leaning(scene, "where", one.words)
    why = WHY if is_reason(page.row, one.words.start) else 0
    return counted - generic - why - (APART if one.words.start in apart else 0)


def _undated(page: Page, dates: frozenset[int]) -> frozenset[int]:
    """The places in sentences without a date, where another one has it."""
    if not dates:
        return frozenset()
    sentences = stretches(page.row, ends_sentence)
    return frozenset(place for sentence in sentences if dates.isdisjoint(sentence) for place in sentence)


def _is_land(page: Page, one: Place) -> bool:
    """ "in Bayern"."""
    return all(page.row[at].key in LANDS for at in one.words)


def _titles(page: Page) -> frozenset[int]:
    """ "beim Wettbewerb „Digitale Stadt“": what a title says is no place."""
    quoted = titles_in(page.row)
    return quoted if 2 * len(quoted) < len(page.row) else frozenset()


def _ours(page: Page) -> tuple[Found, range] | None:
    """ "Neues aus der Bücherei: Bei uns kann man ...": the house that writes, where it says "bei uns"."""
    house = sender(page.text) if re.search(r"\b(?:bei|von) uns\b", page.text, re.IGNORECASE) else None
    if house is None or not words(house.value)[0].key.endswith(HOUSES):
        return None
    return house, range(0)


def _other(page: Page, best: Place, found: list[Place]) -> Place | None:
    """ "zur Martinskirche, los geht es am Marktplatz": a second place that is as sure."""
    if best.confidence < AS_SURE or best.confidence == KNOWN:
        return None
    others = (
        one
        for one in found
        if one.confidence >= AS_SURE
        and not set(one.words) & set(best.words)
        and not (is_any(page.row, one.words) or _is_land(page, one))
    )
    return next((one for one in others if _is_as_near(page, best, one)), None)


def _is_as_near(page: Page, best: Place, one: Place) -> bool:
    """In the same sentence, and not where tickets are sold."""
    first, last = min(best.words.start, one.words.start), max(best.words.stop, one.words.stop)
    apart = any(ends_sentence(page.row, at) for at in range(first, last))
    return not apart and not _stands_behind(page, one, _OTHER_MATTER)


def _stands_behind(page: Page, one: Place, matter: frozenset[str]) -> bool:
    """ "Karten gibt es im Rathaus", "bei Regen in der Aula"."""
    for at in range(one.words.start - 1, -1, -1):
        key = page.row[at].key
        if key in matter and not _takes_place(page, at):
            return True
        if key in _WEATHER and matter is _OTHER_MATTER and not led(page.row, at, _AFTER):
            return True
        if key in _REASONS and matter is _DETOURS:
            return False  # "Umleitung wegen Baustelle Ringstraße"
        if page.row[at].kind == "mark" and (ends_sentence(page.row, at) or _ends_clause(page, at)):
            return False
    return False


def _takes_place(page: Page, at: int) -> bool:
    """ "findet am Samstag statt": not instead of anything."""
    if page.row[at].key != "statt":
        return False
    return any(word.key in _TAKES_PLACE for word in page.row[max(0, at - NEAR) : at])


def _ends_clause(page: Page, at: int) -> bool:
    """ "Karten gibt es im Kiosk, das Konzert ist im Dom", "Anmeldung im Büro, Kurs im Hort"."""
    behind = page.row[at + 1] if at + 1 < len(page.row) else None
    if page.row[at].text != "," or behind is None:
        return False
    hour = at + 1 + (behind.key in {"um", "ab"})
    begins = page.row[hour + 2].key if hour + 2 < len(page.row) else ""  # "um 14 Uhr geht der Umzug ..."
    timed = begins in _BEGINS and page.row[hour + 1].key in {"uhr", "h"}
    return timed or behind.key in _NEXT_CLAUSE or (is_event(behind.key) and behind.key not in _OTHER_MATTER)


def _online(said: str) -> str | None:
    """ "Online" of an "Online-Abend"."""
    first, dash, rest = said.partition("-")
    named = words(first) if dash and " " not in rest else ()
    return first if named and named[0].key in ONLINE else None


def _labelled_place(page: Page, found: list[Place], busy: frozenset[int]) -> Place | None:
    """What stands behind "Wo:"; of a long value the place in it."""
    for span in page.given.get("where", ()):
        inside = sorted(page.within([span]))
        free = _free_start([place for place in inside if page.row[place].text != "\n"], busy)
        if not any(page.row[place].key for place in free):
            continue
        if len(free) > LONGEST_PLACE:
            free = _first_sentence(page, free)
        if len(free) <= LONGEST_PLACE:
            return Place(_without_marks(page, free), 0.95)
        return next(
            (one for one in found if one.words.start in inside), Place(_without_marks(page, free[:8]), 0.8)
        )
    return None


def _first_sentence(page: Page, inside: list[int]) -> list[int]:
    """ "Kulturhaus" of "Ort: Kulturhaus. Bitte pünktlich ..."."""
    end = next((number for number, at in enumerate(inside) if ends_sentence(page.row, at)), len(inside))
    return inside[:end] or inside


def _free_start(inside: list[int], busy: frozenset[int]) -> list[int]:
    """The places up to the first one that means something else."""
    taken = next((number for number, place in enumerate(inside) if place in busy), len(inside))
    return inside[:taken] if taken else []


def _without_marks(page: Page, inside: list[int]) -> range:
    first, last = inside[0], inside[-1]
    while last > first and page.row[last].kind == "mark" and page.row[last].text not in {")", "“", '"'}:
        last -= 1
    if last > first and page.row[last].key in _LEADING_ON:
        last -= 1 + (page.row[last - 1].text == ",")
    return range(first, max(first, last) + 1)
