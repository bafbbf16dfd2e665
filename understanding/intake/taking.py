"""The one door: a message becomes an Intake, each reader seeing what those before it have left.

Names come first ("Frau März" is no date), then numbers ("16 Uhr 30 Tische"), then the date, the place and what is left: the headline.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from understanding.intake.found import Count, Found, Intake, Known, When
from understanding.intake.how_many.counts import Counted, announces, counted
from understanding.intake.how_many.numerals import numeral
from understanding.intake.kind.kinds import Kind, kind_of, outweighed
from understanding.intake.language.leading import AT, NAMING
from understanding.intake.language.words import Words, blanked, listed, words
from understanding.intake.matter.capitals import were_restored
from understanding.intake.matter.forms import is_form
from understanding.intake.matter.page import Page, cut, opened_page
from understanding.intake.odds.features import Scene, scene_of
from understanding.intake.odds.log_odds import leaning, log_odds_of_topic
from understanding.intake.odds.message import Facts
from understanding.intake.what.headline import headline
from understanding.intake.what.seeing import seen_in
from understanding.intake.what.wording import Seen, is_event
from understanding.intake.when.dating import Dated, dated
from understanding.intake.where.choosing import where_of
from understanding.intake.where.places_known import BUILDINGS, ENGLISH, GROUNDS
from understanding.intake.who.acting import acting
from understanding.intake.who.bodies import Body, bodies
from understanding.intake.who.choosing import who_of
from understanding.intake.who.lesser import weighed, whole
from understanding.intake.who.letterheads import letterheads
from understanding.intake.who.people import Person, is_cut_salutation, people, titles_in
from understanding.intake.who.standing import OF
from understanding.intake.who.subjects import subjects
from understanding.intake.who.subjects_english import english_subjects
from understanding.intake.who.subjects_low import low_subjects
from understanding.when import Region
from understanding.when.grammar.lexicon import LONGEST

FEASTS: Final = listed("himmelfahrt lichtmess empfängnis verkündigung")  # "Mariä Himmelfahrt" is nobody
PAIR: Final = 2  # words
MOST_SOUGHT: Final = 8  # words from "sucht" to whom
_HOW: Final = listed(
    "dringend noch wieder weiter weiterhin immer ganz sehr händeringend händeringende aktuell derzeit jetzt neu ab sofort werden wird"
)
_FESTIVE: Final = listed(
    "frohe frohen frohes schöne schönen schönes gesegnete gesegneten weiße weißen grüne erholsame besinnliche happy merry white"
)
_BUILT: Final = BUILDINGS - {"firma"}
HOUSES: Final = ("schule", "kita", "haus", "kindergarten", "gymnasium", "hort", "heim")


def taken_in(text: str, now: datetime, language: str, region: Region, known: Known = Known()) -> Intake:  # noqa: B008  # it is frozen
    """`now` is local and naive; `language` counts where the text could be German as well as English."""
    page = opened_page(cut(text), language, known)
    persons, named, numbers, when = _named_counted_dated(page, now, language, region)
    facts = Facts(dated=bool(when.reading), counted=bool(numbers), persons=len(persons))
    ruled, kind = _kinds(page, text, facts)
    if "topic" not in {ruled, kind}:
        return Intake(kind)
    dates = _dates_alone(page, when)
    scene = scene_of(page.row, dates)
    doing = _acting(page, named | dates | _sought(page, numbers) | _many(page, numbers), scene)
    where = where_of(page, named | _names_of(page, doing), scene, numbers)
    who = who_of(page, persons, doing, where, scene)
    how_many = _how_many(page, numbers)
    told = where if where and where[0].is_sure else None
    seen = replace(seen_in(page, persons, numbers, dates, told), bodies=_bodies_of(doing), scene=scene)
    what = _what(page, seen)
    return Intake(
        kind,
        what,
        When(when.reading, when.words) if when.reading else None,
        where[0] if where else None,
        who,
        how_many,
    )


def _kinds(page: Page, text: str, facts: Facts) -> tuple[Kind, Kind]:
    """What the rules say that it is, and what it is; a form that somebody filled in is a topic."""
    if is_form(page.given):
        return "topic", "topic"
    has_facts = facts.dated or facts.counted
    ruled = kind_of(text[:LONGEST], page.row, has_facts=has_facts, counts=facts.counted)
    return ruled, outweighed(ruled, log_odds_of_topic(page.row, facts))


def _named_counted_dated(
    page: Page, now: datetime, language: str, region: Region
) -> tuple[list[Person], frozenset[int], list[Counted], Dated]:
    """Who is named, and at which places; what is counted; and when it is."""
    persons = people(page.row)
    named = frozenset(place for person in persons for place in person.words)
    numbers = counted(page.row, named, english=page.english)
    return persons, named, numbers, dated(page, _masked(page, persons, numbers), now, language, region)


def facts_in(text: str, now: datetime, language: str, region: Region) -> tuple[Words, Facts]:
    """The words of a message and what is known of it when it is decided what it is; `now` is local and naive."""
    page = opened_page(cut(text), language, Known())
    persons, _, numbers, when = _named_counted_dated(page, now, language, region)
    return page.row, Facts(bool(when.reading), bool(numbers), len(persons))


def scene_in(text: str, now: datetime, language: str, region: Region) -> Scene:
    """The words of a message and its dates, as the second opinion sees them; `now` is local and naive."""
    page = opened_page(cut(text), language, Known())
    *_, when = _named_counted_dated(page, now, language, region)
    return scene_of(page.row, _dates_alone(page, when))


def _dates_alone(page: Page, when: Dated) -> frozenset[int]:
    """ "Sommerferien-Leseclub" and "weiße Weihnachten" say what it is, and not only when."""
    return frozenset(at for at in page.within(when.places) if not _says_what(page, at))


def _says_what(page: Page, at: int) -> bool:
    compound = "-" in page.row[at].key and is_event(page.row[at].key)
    return compound or (at > 0 and page.row[at].is_capital and page.row[at - 1].key in _FESTIVE)


def _acting(page: Page, busy: frozenset[int], scene: Scene) -> list[Body]:
    """The likeliest first; within the quotation marks of a title nobody acts."""
    quoted = titles_in(page.row)
    busy |= quoted if 2 * len(quoted) < len(page.row) else frozenset()
    found = [
        *letterheads(page.row, busy),
        *bodies(page.row, busy, english=page.english),
        *acting(page.row, busy, english=page.english),
        *(english_subjects(page.row, busy) if page.english else subjects(page.row, busy)),
        *(low_subjects(page.row, busy) if were_restored(page.row, page.text) else ()),
    ]
    told = page.within(page.given.get("who", ()))
    named = [body for body in found if told & set(body.words)]
    found = whole([*named, *weighed(page.row, [body for body in found if body not in named])])
    counts = {body: body.confidence + leaning(scene, "who", body.words) for body in found}
    return sorted(found, key=lambda body: (-counts[body], body.words.start, -body.words.stop))


def _sought(page: Page, numbers: list[Counted]) -> set[int]:
    """ "Gesucht: 3 Rettungsschwimmer": whom somebody looks for does nothing yet."""
    looking = any(
        word.key in {"gesucht", "sucht", "suchen", "stelle", "stellen", "wanted", "hiring"}
        for word in page.row
    )
    counted_ones = {place for one in numbers for place in one.words} if looking else set()
    for at, word in enumerate(page.row):
        if word.key == "gesucht":
            before = at - 1
            while before >= 0 and page.row[before].key in _HOW:
                before -= 1
            counted_ones.add(before)
            while before >= 0 and (page.row[before].is_capital or page.row[before].key in {"und", "oder"}):
                counted_ones.add(before)
                before -= 1
        if word.key in {"n", "in", "r", "einen", "eine"} and looking and _is_sought(page, at):
            counted_ones.add(at + 1)
    return counted_ones


def _is_sought(page: Page, place: int) -> bool:
    """ "sucht eine/n Bundesfreiwillige/n", "sucht einen Hausmeister": not by whom."""
    begun = max(0, place - MOST_SOUGHT)
    verb = any(word.key in {"sucht", "suchen"} for word in page.row[begun:place])
    return verb and place + 1 < len(page.row) and page.row[place + 1].is_capital


def _many(page: Page, numbers: list[Counted]) -> set[int]:
    """ "die 17 Vereine": they are counted, and none of them is named."""
    return {
        one.words[-1] for one in numbers if page.row[one.words[-1]].key.endswith(("ine", "en", "pen", "ms"))
    }


def _bodies_of(doing: list[Body]) -> frozenset[int]:
    return frozenset(place for one in doing if one.confidence >= OF for place in one.words)


def _names_of(page: Page, doing: list[Body]) -> frozenset[int]:
    """What a body is called is no place: "Schutzgemeinschaft Wald"; a school is one, with its name."""
    acts = (
        one
        for one in doing
        if one.confidence >= OF
        and not page.row[one.words[0]].key.endswith(HOUSES)
        and page.row[one.words[0]].key not in _BUILT
        and page.row[one.words[-1]].key not in ENGLISH
        and not _is_described(page, one.words)
    )
    return frozenset(place for one in acts for place in _before_where(page, one.words[1:]))


def _is_described(page: Page, stretch: range) -> bool:
    """ "Pädagogisches Zentrum", "Alte Kelter": a house with an adjective."""
    first = page.row[stretch[0]].key
    described = len(stretch) == PAIR and (first in NAMING or first.endswith("es"))
    return described and page.row[stretch[-1]].key in _BUILT | GROUNDS


def _before_where(page: Page, stretch: range) -> range:
    """ "Zählstelle" of "Zählstelle an der Nonnenbrücke": behind a small word it is told where."""
    small = (at for at in stretch if page.row[at].key in AT and not page.row[at].is_capital)
    return range(stretch.start, next(small, stretch.stop))


def _masked(page: Page, persons: list[Person], numbers: list[Counted]) -> str:
    """The matter without names and counts: what is left may be a date."""
    real = [person for person in persons if page.row[person.name[-1]].key not in FEASTS]
    # "Fr." of "bei Fr. Maier" is no Friday
    named = (one.words if is_cut_salutation(page.row, one.words[0]) else one.name for one in real)
    names = blanked(page.matter, (page.span(name) for name in named), "x")
    quoted = titles_in(page.row)
    if 2 * len(quoted) < len(page.row):
        names = blanked(names, (page.span(range(place, place + 1)) for place in sorted(quoted)), "x")
    return blanked(names, (page.span(one.words) for one in numbers))


# ---------------------------------------------------------------- how many, what


def _how_many(page: Page, numbers: list[Counted]) -> Count | None:
    labelled = page.within(page.given.get("how_many", ()))
    best = next((one for one in numbers if labelled & set(one.words)), None) or _bare_number(page, labelled)
    best = best or next((one for one in numbers if not announces(page.row, one.words)), None)
    return Count(best.low, best.high, page.said(best.words), best.confidence) if best else None


def _bare_number(page: Page, labelled: frozenset[int]) -> Counted | None:
    """ "Wie viele: 80", "Wie viele: 15 bis 20", with nothing that says of what."""
    inside = sorted(labelled)
    found = [(place, one[0]) for place in inside if (one := numeral(page.row, place))]
    if inside and not found and (one := numeral(page.row[: inside[0] + 1], inside[0])):
        found = [(inside[0], one[0])]  # "Plätze: 90. Kostet nichts": no ninetieth
    if not found or len(found) > 2 or found[0][1] > found[-1][1]:  # noqa: PLR2004  # a range has two
        return None
    return Counted(found[0][1], found[-1][1], range(found[0][0], found[-1][0] + 1), 0.9)


def _what(page: Page, seen: Seen) -> Found | None:
    for span in page.given.get("what", ()) if is_form(page.given) or page.given.get("what") else ():
        row = words(blanked(page.text, [(0, span[0]), (span[1], len(page.text))]))
        if row and (said := headline(row, Seen())):
            return Found(said[0], " ".join(page.text[slice(*span)].split()), 0.95)
    told = headline(page.row, seen) or headline(page.row, replace(seen, counts=frozenset()))
    return Found(told[0], " ".join(page.text.split()), told[1]) if told else None
