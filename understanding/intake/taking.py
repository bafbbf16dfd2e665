"""The one door: a message becomes an Intake, each reader seeing what those before it have left.

Names come first ("Frau März" is no date), then numbers ("16 Uhr 30 Tische"), then the date, the place and what is left: the headline.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from understanding.intake.acting import acting
from understanding.intake.bodies import OF, Body, bodies
from understanding.intake.counted import PEOPLE, SEATS
from understanding.intake.counts import Counted, counted
from understanding.intake.dating import dated
from understanding.intake.events import HAPPENS
from understanding.intake.forms import is_form
from understanding.intake.found import Count, Found, Intake, Known, When
from understanding.intake.headline import headline
from understanding.intake.kinds import kind_of
from understanding.intake.leading import AT, led
from understanding.intake.page import Page, cut, opened_page
from understanding.intake.people import Person, people, titles_in
from understanding.intake.places_known import BUILDINGS
from understanding.intake.subjects import subjects
from understanding.intake.where import where_of
from understanding.intake.who import who_of
from understanding.intake.wording import Seen, is_event
from understanding.intake.words import blanked, listed, words
from understanding.when import Region
from understanding.when.grammar.lexicon import LONGEST

KNOWN: Final = 0.9  # how sure a name in use here is
LONGEST_PLACE: Final = 9  # words behind "Wo:"
HOUSES: Final = ("schule", "kita", "haus", "kindergarten", "gymnasium", "hort", "heim")
PLAIN_DAYS: Final = listed(
    "Donnerstag Dienstag Samstag Sonntag Montag Freitag Vormittag Nachmittag Karfreitag Pfingstmontag Ostermontag Rosenmontag Pfingstsonntag Ostersonntag Gründonnerstag"
)

FEASTS: Final = listed(
    "Fasching Karneval Weihnachten Ostern Halloween Silvester Advent Nikolaus Erntedank Pfingsten"
)
_EXPECTED: Final = listed(
    "werden wird sind ist haben hat kommen kamen waren will are were have erwartet expected gibt gab fanden finden"
)
_LEADING_ON: Final = listed("am um ab mit für bis je ca rund max")  # what follows is no place any more


def taken_in(text: str, now: datetime, language: str, region: Region, known: Known = Known()) -> Intake:  # noqa: B008  # it is frozen
    """`now` is local and naive; `language` counts where the text could be German as well as English."""
    page = opened_page(cut(text), language, known)
    persons = people(page.row)
    named = frozenset(place for person in persons for place in person.words)
    numbers = counted(page.row, named, english=page.english)
    when = dated(page.text, _masked(page, persons, numbers), now, language, region)
    kind = kind_of(text[:LONGEST], page.row, has_facts=bool(when.reading or numbers))
    if kind != "topic" and not is_form(page.given):  # somebody filled it in
        return Intake(kind)
    dates = page.within(when.places)
    doing = _acting(page, named | dates | _sought(page, numbers) | _many(page, numbers))
    where = where_of(page, named | _names_of(page, doing), dates, numbers)
    who = who_of(page, persons, doing, where)
    how_many = _how_many(page, numbers)
    told = where if where and where[0].is_sure else None
    seen = replace(_seen(page, persons, numbers, dates, told), bodies=_bodies_of(doing))
    what = _what(page, seen)
    return Intake(
        "topic",
        what,
        When(when.reading, when.words) if when.reading else None,
        where[0] if where else None,
        who,
        how_many,
    )


def _acting(page: Page, busy: frozenset[int]) -> list[Body]:
    """The likeliest first; within the quotation marks of a title nobody acts."""
    quoted = titles_in(page.row)
    busy |= quoted if 2 * len(quoted) < len(page.row) else frozenset()
    found = [
        *bodies(page.row, busy, english=page.english),
        *acting(page.row, busy, english=page.english),
        *subjects(page.row, busy),
    ]
    return sorted(found, key=lambda body: (-body.confidence, body.words.start))


def _sought(page: Page, numbers: list[Counted]) -> set[int]:
    """ "Gesucht: 3 Rettungsschwimmer": whom somebody looks for does nothing yet."""
    looking = any(
        word.key in {"gesucht", "sucht", "suchen", "stelle", "stellen", "wanted", "hiring"}
        for word in page.row
    )
    return {place for one in numbers for place in one.words} if looking else set()


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
        and page.row[one.words[0]].key not in BUILDINGS - {"firma"}
    )
    return frozenset(place for one in acts for place in one.words[1:])


def _masked(page: Page, persons: list[Person], numbers: list[Counted]) -> str:
    """The matter without names and counts: what is left may be a date."""
    names = blanked(page.matter, (page.span(person.name) for person in persons), "x")
    quoted = titles_in(page.row)
    if 2 * len(quoted) < len(page.row):
        names = blanked(names, (page.span(range(place, place + 1)) for place in sorted(quoted)), "x")
    return blanked(names, (page.span(one.words) for one in numbers))


# ---------------------------------------------------------------- how many, what


def _how_many(page: Page, numbers: list[Counted]) -> Count | None:
    labelled = page.within(page.given.get("how_many", ()))
    best = next((one for one in numbers if labelled & set(one.words)), None) or _bare_number(page, labelled)
    best = best or next(iter(numbers), None)
    return Count(best.low, best.high, page.said(best.words), best.confidence) if best else None


def _bare_number(page: Page, labelled: frozenset[int]) -> Counted | None:
    """ "Wie viele: 80", with nothing that says of what."""
    inside = sorted(labelled)
    plain = [
        place
        for place in inside
        if page.row[place].kind == "number" and page.row[place].text.replace(".", "").isdigit()
    ]
    if len(plain) != 1 or len(page.row[plain[0]].text) > 9:  # noqa: PLR2004  # digits of it
        return None
    number = int(page.row[plain[0]].text.replace(".", ""))
    return Counted(number, number, range(plain[0], plain[0] + 1), 0.9)


def _seen(
    page: Page,
    persons: list[Person],
    numbers: list[Counted],
    dates: frozenset[int],
    where: tuple[Found, range] | None,
) -> Seen:
    where_words = frozenset(where[1]) if where else frozenset()
    numbered = any(page.row[place].kind == "number" for place in where_words)
    first = min(where_words, default=0)
    beside = (
        first == 0 or page.row[first - 1].kind == "mark" or first - 1 in dates or led(page.row, first, AT)
    )
    droppable = where_words if numbered and beside else frozenset()
    days = _named_days(page, dates)
    return Seen(
        dates - days,
        _dropped_counts(page, numbers, dates),
        where_words,
        droppable,
        frozenset(place for person in persons for place in person.words),
        page.within([page.letter.subject] if page.letter.subject else []),
        frozenset(days),
        offices=frozenset(
            place
            for person in persons
            for place in person.words
            if len(person.name) > 1 and place not in person.name
        ),
    )


def _dropped_counts(page: Page, numbers: list[Counted], dates: frozenset[int]) -> frozenset[int]:
    """Of people and seats with what is counted, unless they do something; of things the number alone."""
    sure = [
        one for one in numbers if page.row[one.words[-1]].key in PEOPLE | SEATS
    ]  # of others the number alone
    of_people = {place for one in sure for place in (_figure(page, one) if _acts(page, one) else one.words)}
    of_things = {
        place
        for one in numbers
        if one not in sure
        for place in (one.words if _stands_apart(page, one, dates) else _figure(page, one))
    }
    return frozenset(of_people | of_things)


def _figure(page: Page, one: Counted) -> range:
    """The number with "rund" or "about", without what is counted."""
    last = max((place for place in one.words if page.row[place].kind == "number"), default=one.words.start)
    return range(one.words.start, last + 1)


def _acts(page: Page, one: Counted) -> bool:
    """ "feiern 80 Seniorinnen", "140 Einsatzkräfte proben": who does it stays."""
    before = page.row[one.words.start - 1] if one.words.start else None
    behind = page.row[one.words.stop] if one.words.stop < len(page.row) else None
    if before is not None and not before.is_capital and before.key in HAPPENS and before.key not in _EXPECTED:
        return True
    does = behind is not None and behind.is_word and not behind.is_capital and behind.key.endswith("en")
    done = (
        behind is not None
        and behind.key.startswith(("ge", "ver", "be", "ent", "er", "zer", "ausge", "einge"))
        and behind.key.endswith(("t", "en"))
    )  # "werden 40 Helfer geehrt"
    return (does or done) and behind is not None and behind.key not in _EXPECTED


def _stands_apart(page: Page, one: Counted, dates: frozenset[int]) -> bool:
    """ ", 85 Sterne", "10 Uhr 30 tische": beside the event."""
    row, first, last = page.row, one.words.start, one.words.stop
    at = first - 1
    while at >= 0 and (at in dates or row[at].key in _LEADING_ON):
        at -= 1
    opens = first > 0 and (
        row[first - 1].text == "," or (first - 1 in dates and (at < 0 or row[at].kind == "mark"))
    )
    return opens and (last == len(row) or row[last].kind == "mark")


def _named_days(page: Page, dates: frozenset[int]) -> set[int]:
    """ "Tag des offenen Denkmals", "Vorlesetag": such a day is a date and the topic."""
    named: set[int] = set()
    for place in sorted(dates):
        of_day = place - 1 in named and _is_day_of(page, min(named))
        if _is_named_day(page, place) or of_day or _is_somebody(page, place) or _is_of_event(page, place):
            named.add(place)
    named |= {place for place in dates if _is_celebrated(page, place)}
    row = page.row  # "Internationaler Frauentag"
    named |= {
        at - 1
        for at in named
        if at - 1 in dates and row[at - 1].is_capital and row[at - 1].key.endswith(("en", "er"))
    }
    return named


def _is_named_day(page: Page, place: int) -> bool:
    key = page.row[place].key
    if not key.endswith("tag") or key in PLAIN_DAYS:
        return False
    return (len(key) >= len("feiertag") and key != "feiertag") or _is_day_of(page, place)


def _is_somebody(page: Page, place: int) -> bool:
    """ "kommt der Nikolaus auf den Markt"."""
    return (
        page.row[place].key in {"nikolaus", "martin"}
        and place > 0
        and page.row[place - 1].text in {"der", "Der", "kommt", "besucht"}
    )


def _is_celebrated(page: Page, place: int) -> bool:
    """ "feiert am Rosenmontag Fasching"."""
    before = page.row[max(0, place - 6) : place]
    return page.row[place].key in FEASTS and any(word.key.startswith("feier") for word in before)


def _is_of_event(page: Page, place: int) -> bool:
    """ "Christmas market"."""
    behind = page.row[place + 1] if place + 1 < len(page.row) else None
    feast = page.row[place].key in {"christmas", "easter", "halloween", "advent", "carnival"}
    return feast and behind is not None and is_event(behind.key)


def _is_day_of(page: Page, place: int) -> bool:
    return (
        page.row[place].key == "tag"
        and place + 1 < len(page.row)
        and page.row[place + 1].key in {"der", "des"}
    )


def _what(page: Page, seen: Seen) -> Found | None:
    for span in page.given.get("what", ()) if is_form(page.given) or page.given.get("what") else ():
        row = words(blanked(page.text, [(0, span[0]), (span[1], len(page.text))]))
        if row and (value := headline(row, Seen())):
            return Found(value, " ".join(page.text[slice(*span)].split()), 0.95)
    value = headline(page.row, seen) or headline(page.row, replace(seen, counts=frozenset()))
    return Found(value, " ".join(page.text.split()), 0.8) if value else None
