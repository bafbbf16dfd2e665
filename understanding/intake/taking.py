"""The one door: a message becomes an Intake, each reader seeing what those before it have left.

Names come first ("Frau März" is no date), then numbers ("16 Uhr 30 Tische"), then the date, the place and what is left: the headline.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from understanding.intake.bodies import Body, bodies
from understanding.intake.counted import PEOPLE, SEATS
from understanding.intake.counts import Counted, counted
from understanding.intake.dating import dated
from understanding.intake.forms import Fields, fields, is_form, label_spans
from understanding.intake.found import Count, Found, Intake, Known, When
from understanding.intake.headline import Seen, headline
from understanding.intake.kinds import kind_of
from understanding.intake.letter import Letter, opened, without_numbers
from understanding.intake.people import Person, is_contact, people
from understanding.intake.places import Place, places
from understanding.intake.words import Word, blanked, slice_of, words
from understanding.when import Region
from understanding.when.grammar.lexicon import LONGEST, language_of

MOST_NAMED = 3  # persons that are shown


@dataclass(frozen=True, slots=True)
class Page:
    """A message made ready: `row` is what is left of the `text` without labels, headers and signature."""

    text: str
    matter: str
    row: tuple[Word, ...]
    given: Fields
    letter: Letter
    english: bool
    known: Known

    def said(self, stretch: range) -> str:
        return slice_of(self.text, self.row, stretch)

    def within(self, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The places in the row that lie in these stretches of the text."""
        row, found = self.row, set()
        for start, end in spans:
            found |= {place for place, word in enumerate(row) if word.start < end and word.end > start}
        return frozenset(found)

    def span(self, stretch: range) -> tuple[int, int]:
        return self.row[stretch[0]].start, self.row[stretch[-1]].end


def taken_in(text: str, now: datetime, language: str, region: Region, known: Known = Known()) -> Intake:  # noqa: B008  # it is frozen
    """`now` is local and naive; `language` counts where the text could be German as well as English."""
    page = _page(_cut(text), language, known)
    persons = people(page.row)
    named = frozenset(place for person in persons for place in person.words)
    numbers = counted(page.row, named, english=page.english)
    when = dated(page.text, _masked(page, persons, numbers), now, language, region)
    kind = kind_of(text[:LONGEST], page.row, has_facts=bool(when.reading or numbers))
    if kind != "topic":
        return Intake(kind)
    dates = page.within(when.places)
    where = _where(page, named, dates, numbers)
    who = _who(page, persons, dates, where)
    how_many = _how_many(page, numbers)
    seen = _seen(page, persons, numbers, dates, where)
    what = _what(page, seen)
    return Intake(
        kind,
        what,
        When(when.reading, when.words) if when.reading else None,
        where[0] if where else None,
        who,
        how_many,
    )


def _cut(text: str) -> str:
    """Up to the length that is parsed, and never half a word."""
    return text if len(text) <= LONGEST else text[: LONGEST + 1].rsplit(None, 1)[0][:LONGEST]


def _page(text: str, language: str, known: Known) -> Page:
    letter = opened(text)
    matter = without_numbers(letter.matter)
    row = words(blanked(matter, label_spans(matter)))
    return Page(text, matter, row, fields(matter), letter, language_of(matter, language) == "en", known)


def _masked(page: Page, persons: list[Person], numbers: list[Counted]) -> str:
    """The matter without names and counts: what is left may be a date."""
    names = blanked(page.matter, (page.span(person.name) for person in persons), "x")
    return blanked(names, (page.span(one.words) for one in numbers))


# ---------------------------------------------------------------- where


def _where(
    page: Page, named: frozenset[int], dates: frozenset[int], numbers: list[Counted]
) -> tuple[Found, range] | None:
    busy = named | dates | {place for one in numbers for place in one.words}
    found = places(page.row, busy, english=page.english, dated=bool(dates))
    labelled = _labelled_place(page, found, busy)
    known = _known(page, page.known.places)
    best = labelled or known or next(iter(found), None)
    return (
        (Found(page.said(best.words), page.said(best.words), best.confidence), best.words) if best else None
    )


def _labelled_place(page: Page, found: list[Place], busy: frozenset[int]) -> Place | None:
    """What stands behind "Wo:"; of a long value the place in it."""
    for span in page.given.get("where", ()):
        inside = sorted(page.within([span]))
        free = _free_start([place for place in inside if page.row[place].text != "\n"], busy)
        if not free:
            continue
        if len(free) <= 9:  # noqa: PLR2004  # words of it
            return Place(_without_marks(page, free), 0.95)
        return next(
            (one for one in found if one.words.start in inside), Place(_without_marks(page, free[:8]), 0.8)
        )
    return None


def _free_start(inside: list[int], busy: frozenset[int]) -> list[int]:
    """The places up to the first one that means something else."""
    taken = next((number for number, place in enumerate(inside) if place in busy), len(inside))
    return inside[:taken] if taken else []


def _without_marks(page: Page, inside: list[int]) -> range:
    first, last = inside[0], inside[-1]
    while last > first and page.row[last].kind == "mark" and page.row[last].text not in {")", "“", '"'}:
        last -= 1
    if last > first and page.row[last].key in {
        "am",
        "um",
        "ab",
        "mit",
        "fur",
        "bis",
        "je",
        "ca",
        "rund",
        "max",
    }:
        last -= 1 + (page.row[last - 1].text == ",")
    return range(first, max(first, last) + 1)


def _known(page: Page, names: tuple[str, ...]) -> Place | None:
    """A name in use here, word by word; the longest that stands there."""
    found = [
        range(place, place + len(name))
        for name in _keys(names)
        for place in range(len(page.row) - len(name) + 1)
        if all(word.key == key for word, key in zip(page.row[place:], name, strict=False))
    ]
    return Place(max(found, key=len), 0.9) if found else None


@lru_cache(maxsize=16)
def _keys(names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Names as the keys of their words; one word alone must be long enough to be a name."""
    keys = (tuple(word.key for word in words(name) if word.key) for name in names)
    return tuple(name for name in keys if name)


# ---------------------------------------------------------------- who


def _who(
    page: Page, persons: list[Person], dates: frozenset[int], where: tuple[Found, range] | None
) -> Found | None:
    """Persons, or else the body that acts; what stands behind "Wer:" first."""
    told = [person for person in persons if not is_contact(page.row, person)]
    busy = dates | {place for person in persons for place in person.words}
    acting = bodies(page.row, busy, english=page.english)
    place = set(where[1]) if where else set()
    acting = [body for body in acting if not place & set(body.words) or body.confidence >= 0.85]  # noqa: PLR2004  # it acts
    labelled = _labelled_who(page, told, acting)
    if labelled:
        return labelled
    named = [page.said(person.words) for person in told[:MOST_NAMED]]
    if named:
        return Found(", ".join(dict.fromkeys(named)), named[0], max(person.confidence for person in told))
    official = _known(page, (*page.known.people, *page.known.departments))
    if official and not place & set(official.words):
        return Found(page.said(official.words), page.said(official.words), 0.9)
    return (
        Found(page.said(acting[0].words), page.said(acting[0].words), acting[0].confidence)
        if acting
        else None
    )


def _labelled_who(page: Page, told: list[Person], acting: list[Body]) -> Found | None:
    for span in page.given.get("who", ()):
        inside = sorted(page.within([span]))
        if not inside:
            continue
        stretches = [*(one.words for one in told), *(one.words for one in acting)]
        one = next((stretch for stretch in stretches if stretch.start in inside), None)
        stretch = one or range(inside[0], inside[min(len(inside), 8) - 1] + 1)
        return Found(page.said(stretch), page.said(stretch), 0.95 if one else 0.75)
    return None


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
    sure = [
        one for one in numbers if page.row[one.words[-1]].key in PEOPLE | SEATS
    ]  # of others the number alone
    of_people = {place for one in sure for place in one.words}
    of_things = {
        place for one in numbers if one not in sure for place in one.words if page.row[place].kind == "number"
    }
    where_words = frozenset(where[1]) if where else frozenset()
    droppable = (
        where_words
        if where and any(page.row[place].kind == "number" for place in where_words)
        else frozenset()
    )
    return Seen(
        dates,
        frozenset(of_people | of_things),
        where_words,
        droppable,
        frozenset(place for person in persons for place in person.words),
        page.within([page.letter.subject] if page.letter.subject else []),
    )


def _what(page: Page, seen: Seen) -> Found | None:
    for span in page.given.get("what", ()) if is_form(page.given) or page.given.get("what") else ():
        row = words(blanked(page.text, [(0, span[0]), (span[1], len(page.text))]))
        if row and (value := headline(row, Seen())):
            return Found(value, " ".join(page.text[slice(*span)].split()), 0.95)
    value = headline(page.row, seen)
    return Found(value, " ".join(page.text.split()), 0.8) if value else None
