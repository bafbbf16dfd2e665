"""What the headline need not say again: dates, counts, the place; and the days that are named and therefore stay."""

from __future__ import annotations

from typing import Final

from understanding.intake.found import Found
from understanding.intake.how_many.counted import PEOPLE, SEATS
from understanding.intake.how_many.counts import Counted
from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.leading import AT, led
from understanding.intake.language.verbs import HAS, is_like_verb
from understanding.intake.language.words import Word, listed
from understanding.intake.matter.page import Page
from understanding.intake.what.wording import Seen, is_event
from understanding.intake.who.people import Person

PLAIN_DAYS: Final = listed(
    "Donnerstag Dienstag Samstag Sonntag Montag Freitag Vormittag Nachmittag Karfreitag Pfingstmontag Ostermontag Rosenmontag Pfingstsonntag Ostersonntag Gründonnerstag"
)
FEASTS: Final = listed(
    "Fasching Fastnacht Fasnet Karneval Weihnachten Weihnacht Ostern Halloween Silvester Advent Nikolaus Erntedank Erntedankfest Pfingsten Walpurgis Walpurgisnacht Johanni Sonnwend Sonnenwende "
    "Mittsommer Kirchweih Kirmes Fronleichnam Himmelfahrt Christi Martini Lichtmess Neujahr Dreikönig Dreikönige Heiligabend Barbaratag Ramadan Zuckerfest Opferfest Chanukka Reformationstag Allerheiligen "
    "christmas easter carnival diwali hanukkah Tanz Hexennacht"
)
_OF_DANCE: Final = ("tanz", "in", "den", "mai")
_OF_DAYS: Final = (
    "tag",
    "abend",
    "mittag",
    "morgen",
    "woche",
    "nacht",
    "wochenende",
    "tage",
    "fest",
    "ferien",
)
_ENGLISH_FEASTS: Final = listed("christmas easter halloween advent carnival")
_NO_NOUNS: Final = SMALL | HAPPENS
_PEOPLE_OR_SEATS: Final = PEOPLE | SEATS
NEAR: Final = 8  # words between a verb and whom it is done to
_TAKES: Final = listed(
    "empfängt empfangen begrüßt begrüßen bewirtet bewirten lädt laden besucht besuchen zählt zählte kontrolliert kontrollierte befragt betreut schult unterrichtet fördert beherbergt erwischt stoppt stoppte überprüft prüft entlässt entlassen verpflichtet sucht suchen suche such looking need braucht brauchen benötigt benötigen ehrt ehren ehrte verabschiedet verabschieden impft impfen traut tauft ernennt vereidigt vereidigen bildet zeichnet wählt wählen befördert rettet retten versorgt betreut einstellt seeks honours"
)
_EXPECTED: Final = listed(
    "werden wird sind ist haben hat kommen kamen waren will are were have erwartet expected gibt gab fanden finden"
)


def seen_in(
    page: Page,
    persons: list[Person],
    numbers: list[Counted],
    dates: frozenset[int],
    where: tuple[Found, range] | None,
) -> Seen:
    where_words = frozenset(where[1]) if where else frozenset()
    dates -= {place for one in numbers for place in one.words}  # "am 3. Mai 12 Karten"
    days = _named_days(page, dates)
    return Seen(
        dates - days,
        _dropped_counts(page, numbers, dates),
        where_words,
        _droppable(page, where_words, dates),
        frozenset(place for person in persons for place in person.words),
        page.within([page.letter.subject] if page.letter.subject else []),
        frozenset(days),
        typed=any(word.is_capital and not page.text[word.start].isupper() for word in page.row),
        offices=_offices(persons),
    )


def _droppable(page: Page, where: frozenset[int], dates: frozenset[int]) -> frozenset[int]:
    """An address, a room: with a number, and apart."""
    first = min(where, default=0)
    numbered = any(page.row[place].kind == "number" for place in where)
    beside = (
        first == 0 or page.row[first - 1].kind == "mark" or first - 1 in dates or led(page.row, first, AT)
    )
    return where if numbered and beside else frozenset()


def _offices(persons: list[Person]) -> frozenset[int]:
    return frozenset(
        place
        for person in persons
        for place in person.words
        if len(person.name) > 1 and place not in person.name
    )


def _dropped_counts(page: Page, numbers: list[Counted], dates: frozenset[int]) -> frozenset[int]:
    """Of people and seats with what is counted, unless they do something; of things the number alone."""
    sure = [
        one for one in numbers if page.row[one.words[-1]].key in _PEOPLE_OR_SEATS
    ]  # of others the number alone
    of_people = {
        place
        for one in sure
        for place in (_figure(page, one) if _acts(page, one) or _is_first(one) else one.words)
    }
    of_things = {
        place
        for one in numbers
        if one not in sure
        for place in (one.words if _stands_apart(page, one, dates) else _figure(page, one))
    }
    return frozenset(of_people | of_things)


def _is_first(one: Counted) -> bool:
    """ "3 neue Azubis bei uns": the message is about them."""
    return one.words.start == 0


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
    if _is_joined(page, one) or (before is not None and before.key in HAS and _is_done(page, one)):
        return True  # "Müll haben 55 Freiwillige geholt"
    if _is_object(page, one):
        return True
    does = behind is not None and behind.is_word and not behind.is_capital and behind.key.endswith("en")
    done = (
        behind is not None
        and behind.key not in _EXPECTED
        and (
            behind.key.endswith("iert")
            or (
                behind.key.startswith(("ge", "ver", "be", "ent", "er", "zer", "ausge", "einge"))
                and behind.key.endswith(("t", "en"))
            )
        )
    )  # "werden 40 Helfer geehrt"
    return (does or done) and behind is not None and behind.key not in _EXPECTED


def _is_joined(page: Page, one: Counted) -> bool:
    """ "9 Jungs und Mädels"."""
    behind = page.row[one.words.stop : one.words.stop + 2]
    return len(behind) == 2 and behind[0].key in {"und", "and"} and behind[1].is_capital  # noqa: PLR2004  # and, noun


def _is_done(page: Page, one: Counted) -> bool:
    """A participle ends the clause."""
    at = one.words.stop
    while at < len(page.row) and (page.row[at].kind != "mark"):
        at += 1
    last = page.row[at - 1]
    return at > one.words.stop and not last.is_capital and last.key.endswith(("t", "en"))


def _is_object(page: Page, one: Counted) -> bool:
    """ "sucht zum 1. September drei Auszubildende": without them it would say nothing."""
    for word in reversed(page.row[max(0, one.words.start - NEAR) : one.words.start]):
        if word.key in _TAKES or word.text in {":", ";", "!", "?"}:
            return word.key in _TAKES
    return False


def _stands_apart(page: Page, one: Counted, dates: frozenset[int]) -> bool:
    """ ", 85 Sterne", "10 Uhr 30 tische": beside the event; not "Wir haben seit Montag drei Neue"."""
    row, first, last = page.row, one.words.start, one.words.stop
    at = first - 1
    while at >= 0 and (row[at].kind != "mark" or at in dates) and not _is_verb(row[at]):
        at -= 1
    told = at >= 0 and _is_verb(row[at])
    opens = first > 0 and (row[first - 1].text == "," or (first - 1 in dates and not told))
    return opens and (last == len(row) or row[last].kind == "mark")


def _is_verb(word: Word) -> bool:
    return (word.key in HAPPENS and not word.is_capital) or is_like_verb(word)


def _named_days(page: Page, dates: frozenset[int]) -> set[int]:
    """ "Tag des offenen Denkmals", "Vorlesetag": such a day is a date and the topic."""
    named: set[int] = set()
    for place in sorted(dates):
        of_day = place - 1 in named and _is_day_of(page, min(named))
        if (
            _is_named_day(page, place)
            or of_day
            or _is_somebody(page, place)
            or _is_of_event(page, place, dates)
        ):
            named.add(place)
    named |= {
        at
        for place in dates
        if _is_celebrated(page, place) or _is_feast(page, place, dates)
        for at in _whole_feast(page, place)
    }
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


def _is_feast(page: Page, place: int, dates: frozenset[int]) -> bool:
    """ "Erntedank ist am 4. Oktober", "Martinszug Au, 11.11.", "walpurgis auf der burg 30.04.": the day is said besides, and the feast begins the clause."""
    row = page.row
    key = row[place].key
    if key not in FEASTS and not (is_event(key) and not key.endswith(_OF_DAYS)):
        return False
    begins = place == 0 or (row[place - 1].kind == "mark" and place - 1 not in dates)
    behind = row[place + 1] if place + 1 < len(row) else None
    said = any(row[at].kind == "number" and at > place for at in dates)
    apart = behind is not None and behind.is_word and place + 1 not in dates
    return begins and said and (apart or key not in FEASTS or key == "tanz")


def _whole_feast(page: Page, place: int) -> range:
    """ "Tanz in den Mai" is one name."""
    whole = tuple(word.key for word in page.row[place : place + len(_OF_DANCE)]) == _OF_DANCE
    return range(place, place + (len(_OF_DANCE) if whole else 1))


def _is_of_event(page: Page, place: int, dates: frozenset[int]) -> bool:
    """ "Christmas market", "old christmas trees"."""
    behind = page.row[place + 1] if place + 1 < len(page.row) else None
    if page.row[place].key not in _ENGLISH_FEASTS or behind is None or not behind.is_word:
        return False
    return is_event(behind.key) or (
        not behind.is_capital
        and place + 1 not in dates
        and behind.key not in _NO_NOUNS
        and not is_like_verb(behind)
    )


def _is_day_of(page: Page, place: int) -> bool:
    return (
        page.row[place].key.endswith("tag")
        and page.row[place].key not in PLAIN_DAYS
        and place + 1 < len(page.row)
        and page.row[place + 1].key in {"der", "des"}
    )
