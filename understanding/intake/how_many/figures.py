"""Numbers that are names, hours and ages, and what is no count."""

from __future__ import annotations

from typing import Final

from understanding.intake.how_many.counted import (
    AGES,
    MEASURE_TAILS,
    MEASURES,
    MONEY,
    NAMED,
    NUMBERED,
    PEOPLE,
    PEOPLE_TAILS,
    SEATS,
)
from understanding.intake.language.events import SMALL_OR_HAPPENS
from understanding.intake.language.words import Word, Words, ends_sentence, listed

_OLDER: Final = listed("ab über unter aged over under from")
_HOURS: Final = listed("um halb viertel dreiviertel gegen seit")


_NO_COUNT: Final = (
    "kosten",
    "preise",
    "gebuhren",
    "jahre",
    "alter",
    "nummer",
    "nummern",
    "zeiten",
    "zeichen",
    "gebuhr",
    "summe",
    "hohe",
    "lange",
    "breite",
    "ausgabe",
    "gebuhren",
    "dauer",
    "seite",
    "stelle",
    "zeile",
    "zeiten",
    "reihe",
    "große",
    "starke",
    "flache",
    "nahe",
    "menge",
    "temperaturen",
)


PLURALS: Final = (
    "ungen",
    "innen",
    "ionen",
    "ieren",
    "eten",
    "eter",
    "ige",
    "tten",
    "sche",
    "ker",
    "elen",
    "arten",
    "eiten",
    "icher",
    "ielen",
    "ilder",
    "inder",
    "uden",
    "anten",
    "enten",
)
_NO_AGE: Final = ("minderjahr", "volljahr", "langjahr", "ganzjahr", "gleichalt")
_ROOMS: Final = ("saal", "raum", "halle", "zimmer")
_NUMBERED: Final = ("linie", "gleis", "nummer", "vorgang", "zeichen", "kennung", "abschnitt")
_STREETS: Final = ("strasse", "str", "weg", "gasse", "allee", "ring", "platz")
MANY_ROOMS: Final = 13  # of a house
HOURS: Final = 24
_AND: Final = frozenset({"und", "bis", "-", "–", "/", "+", "&", ",", "and", "to"})
_BETWEEN: Final = listed("von zwischen from between")
_OLDEST, _NEWEST = 1000, 2100  # years
_WEEKDAYS: Final = listed(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag montags dienstags mittwochs donnerstags freitags samstags sonnabends sonntags werktags täglich Mo Di Mi Do Fr Sa So"
)
_TOGETHER: Final = listed("team verein haus")
_ONE_OF: Final = listed(
    "einer einem eine einen ein unserer unserem ihrer ihrem seiner seinem jeder jedem jeden jede jedes dieser diesem diesen pro per every each"
)
_NO_NAMES: Final = listed("los art tour")  # "dann geht's los, 40 Gäste": names with a capital only
_ARTICLES: Final = listed("dem der den die das einem einer unserem diesem")


def is_measure(key: str) -> bool:
    """Whether it is measured, not counted."""
    return key in MEASURES or key in MONEY or (key.endswith(MEASURE_TAILS) and not key.startswith(_NO_AGE))


def surely(key: str) -> float | None:
    """How sure people or seats are counted; None of anything else."""
    last = key.rsplit("-", 1)[-1]
    if _are_people(last) or (last.endswith("n") and _are_people(last[:-1])):
        return 0.95  # "mit 600 Leuten"
    return 0.92 if last in SEATS else None


def _are_people(key: str) -> bool:
    return key in PEOPLE or key.endswith(PEOPLE_TAILS)


def is_figure(row: Words, place: int) -> bool:
    """Whether a number is a name, an hour, or an end of "von 1871 bis 1914"."""
    return is_name(row, place) or is_hour(row, place) or is_from_to(row, place)


def is_name(row: Words, place: int) -> bool:
    """ "Zimmer 12", "Tempo 30", "Halle 4": a number that is a name; "Gäste: 60" is a count."""
    at = place - 1
    if at > 0 and row[at].text == "." and not ends_sentence(row, at):
        at -= 1
    if at < 0:
        return False
    before = row[at]
    if _goes_on(row, place):
        return True
    if at and row[at - 1].key in _ONE_OF:
        return False  # "in einer Halle 1200 Batterien"
    if (
        (at < place - 1 or (before.is_word and not before.is_capital))
        and place + 1 < len(row)
        and surely(row[place + 1].key)
    ):
        return False  # "fangen im haus 19 azubis an", "Halle B. 30 Plätze"
    if before.key in NUMBERED and row[place].text.isdigit():
        return not (place + 1 < len(row) and surely(row[place + 1].key))
    return _is_street(row, at, row[place]) or _is_numbered(row, before, place)


def _goes_on(row: Words, place: int) -> bool:
    """ "Linien 3, 5 und 8", "Haus 12–30": the numbers behind the first are names, too; "Raum 3, 20 Plätze" has another."""
    if place + 1 < len(row) and (surely(row[place + 1].key) or row[place + 1].is_capital):
        return False
    at = place
    while at > 1 and _joint(row[at - 1]) in _AND and row[at - 2].kind == "number":
        at -= 2
    return 0 < at < place and row[at - 1].key in NAMED and row[at - 1].is_capital


def _joint(word: Word) -> str:
    return word.key or word.text


def _is_street(row: Words, at: int, number: Word) -> bool:
    """ "Marktplatz 5"; "auf dem Marktplatz 28 Fohlen", "am Mühlweg 9 alte Linden" are counted."""
    before = row[at]
    street = before.is_capital and number.kind == "number" and before.key.endswith(_STREETS)
    street = street and not _are_described(row[at + 2 : at + 4])
    street = street and not (at and row[at - 1].key in _ARTICLES)
    return before.text in {"§", "#", "Nr"} or street or before.key.endswith(("klasse", "stufe"))


def _are_described(behind: Words) -> bool:
    """ "kranke Eschen": an adjective in the plural and its noun."""
    if len(behind) < 2 or not behind[1].is_capital:  # noqa: PLR2004  # adjective and noun
        return False
    return (
        behind[0].is_word
        and not behind[0].is_capital
        and behind[0].key.endswith("e")
        and behind[0].key not in SMALL_OR_HAPPENS
    )


def _is_numbered(row: Words, before: Word, place: int) -> bool:
    """ "Hörsaal 3", "Kursnummer 2231", but "mit ihrem Team 88 Knirpse"."""
    if before.key in _TOGETHER and _may_be_many(row, place + 1):
        return False
    few = row[place].text.isdigit() and int(row[place].text) < MANY_ROOMS
    room = before.key.endswith(_ROOMS) and few and not (place + 1 < len(row) and surely(row[place + 1].key))
    low = len(before.key) > 2 and before.key not in _NO_NAMES  # noqa: PLR2004  # letters: "a 12"
    named = before.key in NAMED and (before.is_capital or low)
    return before.is_word and (named or room or before.key.endswith(_NUMBERED))


def _may_be_many(row: Words, place: int) -> bool:
    """A word in the plural."""
    return (
        place < len(row)
        and row[place].key.endswith(("e", "en", "er", "s"))
        and row[place].key not in SMALL_OR_HAPPENS
    )


def is_hour(row: Words, place: int) -> bool:
    """ "halb acht", "um 15 Treffpunkt Rathaus"; no hour is "es geht um 76 Beschäftigte"."""
    said = row[place].text
    many = said.isdecimal() and int(said) > HOURS
    counts = many and place + 1 < len(row) and surely(row[place + 1].key) is not None
    return place > 0 and row[place - 1].key in _HOURS and not counts


def is_from_to(row: Words, place: int) -> bool:
    """ "von 1871 bis 1914", "montags 8–9": years and hours; "von 1200 bis 1500 Besucher" is a count."""
    first, last = _ends_of_range(row, place)
    if not (row[first].text.isdigit() and row[last].text.isdigit() and first < last):
        return False
    counts = last + 1 < len(row) and surely(row[last + 1].key)
    low, high = int(row[first].text), int(row[last].text)
    before = row[first - 1].key if first else ""
    years = before in _BETWEEN and _OLDEST <= low < high < _NEWEST and "." not in row[first].text
    hours = before in _WEEKDAYS and low < high <= HOURS
    return (years or hours) and not counts


def _ends_of_range(row: Words, place: int) -> tuple[int, int]:
    """The places of both numbers, whichever of them stands there."""
    if place > 1 and _joint(row[place - 1]) in _AND and row[place - 2].kind == "number":
        return place - 2, place
    goes_on = place + 2 < len(row) and _joint(row[place + 1]) in _AND
    return (place, place + 2) if goes_on else (place, place)


def is_age(row: Words, place: int, at: int) -> bool:
    """ "ab 6", "von 4 bis 6 Jahren"; the unit tells, where there is one; "Kinder ab 5 dürfen mit" has none."""
    before = row[place - 1].key if place else ""
    if place > 1 and before in _OLDER and surely(row[place - 2].key):
        return True
    return (
        before in AGES and at < len(row) and row[at].key in {"jahr", "jahren", "jahre", "years", "and", "j"}
    )


def heads_line(row: Words, before: int, place: int, at: int) -> bool:
    """ "Stände: 84" in a line of its own, "Leihstühle: 7" in a sentence of its own: a plural, and nothing else."""
    word = row[before]
    opens = before == 0 or row[before - 1].kind == "mark"
    in_line = (before == 0 or row[before - 1].text == "\n") and (at == len(row) or row[at].text == "\n")
    plural = word.key.endswith(("en", "er", "e", "s", "n") if in_line else PLURALS) or _has_umlaut(word)
    costs = word.key.endswith(_NO_COUNT) or is_measure(word.key) or word.key in NAMED or word.key in NUMBERED
    return opens and plural and word.is_capital and not costs and row[place - 1].text == ":"


def _has_umlaut(word: Word) -> bool:
    """ "Leihstühle", "Bäume"."""
    said = word.text.casefold()
    return said.endswith("e") and any(letter in said[:-1] for letter in ("ä", "ö", "ü"))
