"""Who: persons by their office, title or first name, before anything else is read, for "Frau März" is no date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from understanding.intake.names import FIRST, NEVER_FIRST, PARTICLES, SALUTATIONS, TITLES
from understanding.intake.offices import NO_OFFICES, OFFICE_TAILS, OFFICES
from understanding.intake.words import Words, ends_sentence, is_lower, listed
from understanding.spelling import nearly

MOST_NAMES: Final = 3  # words of one name
SURE_OF_NAME, SURE_OF_SURNAME = 0.95, 0.8

# A day or a month behind an office is a date: "der Bürgermeister Montag früh"; behind "Frau" it is a name.
_DAYS: Final = listed(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März April Mai Juni Juli August September Oktober "
    "November Dezember Sommer Winter Herbst Frühling Heute Morgen Übermorgen Gestern Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "January February March May June July October December Mo Di Mi Do Fr Sa So Ende Anfang Mitte"
)
# Behind an office in a text without capitals, these are no names.
_NO_NAMES: Final = listed(
    "der die das den dem des ein eine einen und oder im in am an auf aus bei beim mit zu zum zur von vom für über um nach vor durch ist sind war "
    "hat haben wird werden kommt kommen eröffnet übergibt weiht spricht begrüßt ehrt überreicht lädt besucht liest hält zeigt startet feiert geht "
    "macht gibt stellt sucht sind dabei wieder auch noch schon heute morgen uhr ca rund etwa alle wir ihr sie er es ich nicht gesucht will soll "
    "kann muss darf unsere unser unserer euch uns neu neue neuer neuen the a an of at on to for with and or is are was were will from by has have "
    "we our who that opens visits gives reads leads won starts welcomes gets who says said takes can in sowie als wenn dass weil da hier dort "
    "zeigen machen gehen segnet singt spielt führt leitet verabschiedet vorgestellt übernimmt erklärt steht fährt backt tritt dankt bietet freut "
    "nimmt nahm wurde gestern möchte möchten besuchen eröffnen lesen backen denk glaub meint dieses diese dieser denn aber nur"
)
_ROLE_FILLERS: Final = listed("a D i R")
_LINKING: Final = listed("ist der die unsere unser unserer is our")
_CONTACTS: Final = listed(
    "anmeldung anmeldungen anmelden infos info informationen rückfragen fragen ansprechpartner ansprechpartnerin ansprechperson kontakt auskunft "
    "nimmt-entgegen contact questions register registration rsvp wenden"
)


@dataclass(frozen=True, slots=True)
class Person:
    """`words` are the places of office, titles and name in the row, `name` those of the name alone."""

    words: range
    name: range
    confidence: float


def people(row: Words) -> list[Person]:
    """In their order; contacts for questions are left out by `is_contact`."""
    lower = is_lower(row)
    found: list[Person] = []
    place = 0
    while place < len(row):
        person = _person(row, place, lower)
        if person:
            found.append(person)
            place = person.words.stop
        else:
            place += 1
    return found


def is_contact(row: Words, person: Person) -> bool:
    """ "Anmeldung bei Frau Mai": who is asked, not who takes part."""
    first = person.words.start
    for place in range(first - 1, max(-1, first - 6), -1):
        if ends_sentence(row, place) or row[place].text == ",":
            return False
        if row[place].key in _CONTACTS:
            return True
    return False


# ---------------------------------------------------------------- one person


def _person(row: Words, place: int, lower: bool) -> Person | None:
    if not row[place].is_word:
        return None
    if row[place].key in SALUTATIONS and (row[place].is_capital or lower):
        return _titled(row, place, lower, said="salutation")
    if _is_title(row, place):
        return _titled(row, place, lower, said="title")
    if is_office(row, place, lower) or _is_mistyped(row, place):
        return _titled(row, place, lower, said="office")
    if _is_first(row, place, lower):
        return _first_named(row, place, lower)
    return None


def is_office(row: Words, place: int, lower: bool) -> bool:
    word = row[place]
    if not (word.is_capital or lower or word.text.isascii()) or word.key in NO_OFFICES:
        return False
    last = word.key.rsplit("-", 1)[-1]
    return word.key in OFFICES or last in OFFICES or (len(last) > 6 and last.endswith(OFFICE_TAILS))  # noqa: PLR2004  # letters


def _is_mistyped(row: Words, place: int) -> bool:
    """ "pfarer Weidner segnet es"."""
    word = row[place]
    followed = place + 1 < len(row) and row[place + 1].is_capital
    return followed and not word.is_capital and len(word.key) > 5 and _near_office(word.key)  # noqa: PLR2004  # letters


@lru_cache(maxsize=2048)
def _near_office(key: str) -> bool:
    return any(known[:1] == key[:1] and len(known) > 6 and nearly(key, known) for known in OFFICES)  # noqa: PLR2004  # letters


def _is_title(row: Words, place: int) -> bool:
    word = row[place]
    return word.key in TITLES and word.is_capital and len(word.key) > 1


def _titled(row: Words, place: int, lower: bool, said: str) -> Person | None:
    """Behind "Frau", "Dr." or an office: titles, first names, the name."""
    at, titles = _past_titles(row, place + 1)
    if said == "office" and at < len(row) and row[at].key in SALUTATIONS and row[at].is_capital:
        at, titles = _past_titles(row, at + 1)[0], True
    if said == "office" and at < len(row) and row[at].text in {",", ":"} and at + 1 < len(row) and not lower:
        return _behind_a_mark(row, place, at)
    if lower and said == "office":
        at = _past_linking(row, at)
    certain = said != "office" or titles
    name = _name(row, at, lower, certain)
    if not name:
        return None
    first = _with_office(row, place, lower) if said != "office" else _with_adjective(row, place, lower)
    known = row[name.start].key.split("-")[0] in FIRST or len(name) > 1 or said != "office" or titles
    return Person(range(first, name.stop), name, SURE_OF_NAME if known else SURE_OF_SURNAME)


def _behind_a_mark(row: Words, place: int, at: int) -> Person | None:
    """ "Referentin: Nora Weihnacht", "für den Bezirk Altstadt, Dr. Ilse Montag": a whole name is needed."""
    after, titles = _past_titles(row, at + 1)
    if after >= len(row) or not (titles or _is_first(row, after, lower=False)):
        return None
    name = _name(row, after, False, True)
    return Person(range(at + 1, name.stop), name, SURE_OF_NAME) if name and place < at else None


def _past_titles(row: Words, place: int) -> tuple[int, bool]:
    """Behind "Dr.", "Prof. Dr.", "Dipl.-Psych."; and whether there was one."""
    begun, met = place, False
    while place < len(row) and place < begun + 8:
        word = row[place]
        if word.is_word and word.key in TITLES and (word.is_capital or met):
            met, place = True, place + 1
        elif word.text in {".", "-", ".-"} and place and row[place - 1].key in TITLES:
            place += 1
        else:
            break
    return place, met


def _past_linking(row: Words, place: int) -> int:
    """ "dj ist der mert", "imkerin ist unsere kollegin hanna april"."""
    begun = place
    while place < len(row) and place < begun + 3 and row[place].key in _LINKING:
        place += 1
    return place if place < len(row) and row[place].key in FIRST else begun


def _with_office(row: Words, place: int, lower: bool) -> int:
    """ "Regierungsvizepräsidentin Dr. Stark" from its beginning."""
    before = place - 1
    if before >= 0 and is_office(row, before, lower):
        return _with_adjective(row, before, lower)
    return place


def _with_adjective(row: Words, place: int, lower: bool) -> int:
    """ "Parlamentarischer Staatssekretär", "Deputy mayor", "Federal Minister"."""
    before = row[place - 1] if place else None
    if before is None or lower or not before.is_capital:
        return place
    key = before.key
    parts = ("ischer", "ische", "licher", "liche", "ter", "te")
    english = key in {"deput", "deputy", "federal", "prime", "lord", "state", "chief", "lead", "senior"}
    return place - 1 if english or (key.endswith(parts) and not key.endswith("stadte")) else place


# ---------------------------------------------------------------- the name itself


def _is_first(row: Words, place: int, lower: bool) -> bool:
    word = row[place]
    first = word.key.split("-")[0]
    return word.is_word and first in FIRST and word.key not in NEVER_FIRST and (word.is_capital or lower)


def _first_named(row: Words, place: int, lower: bool) -> Person | None:
    """ "Jan-Ole März liest": a first name with another word that may be a name behind it."""
    name = _name(row, place, lower, True)
    if name is None or len(name) < 2:  # noqa: PLR2004  # first name and surname
        return None
    return Person(name, name, SURE_OF_NAME)


def _name(row: Words, place: int, lower: bool, certain: bool) -> range | None:
    """The places of a name that begins there; a lower-case one has one word, or two with a first name."""
    at = place
    firsts = 0
    while at < len(row) and at < place + MOST_NAMES + 1:
        if not _may_be_name(row, at, lower, certain or firsts > 0):
            break
        firsts += _is_first(row, at, lower)
        at += 1
        if at - place > firsts and not _goes_on(row, at, firsts):
            break
    while at > place and row[at - 1].key in PARTICLES:
        at -= 1
    at = _second_name(row, at, firsts, lower) if at > place else at
    return range(place, at) if at > place else None


def _goes_on(row: Words, place: int, firsts: int) -> bool:
    """ "Schulze Althoff" goes on only where the particle says so; "von Berg"."""
    return place < len(row) and firsts > 0 and row[place - 1].key in PARTICLES


def _may_be_name(row: Words, place: int, lower: bool, certain: bool) -> bool:
    word = row[place]
    if not word.is_word or len(word.key) < 2:  # noqa: PLR2004  # letters
        return False
    if word.key in PARTICLES and not word.is_capital:
        return place + 1 < len(row) and row[place + 1].is_capital and place > 0 and row[place - 1].is_capital
    if word.key in _NO_NAMES and not (word.is_capital and certain):
        return False
    if not certain and (word.key in _DAYS or is_office(row, place, lower)):
        return False
    if lower:
        return certain or word.key in FIRST or not word.key.endswith(("et", "iert", "en"))
    return word.is_capital


def _second_name(row: Words, at: int, firsts: int, lower: bool) -> int:
    """ "Finn Krüger und Zoe Adam", "Jonas and Mia"."""
    if (
        not firsts
        or at + 1 >= len(row)
        or row[at].key not in {"und", "and"}
        or not _is_first(row, at + 1, lower)
    ):
        return at
    other = at + 2
    if (
        other < len(row)
        and row[other].is_capital
        and row[other].key not in _DAYS
        and row[at - 1].key not in FIRST
    ):
        return other + 1
    return other


def known_people(row: Words, names: Iterator[tuple[str, ...]]) -> list[Person]:
    """Those that the settings or earlier topics name, word by word."""
    found = []
    for name in names:
        for place in range(len(row) - len(name) + 1):
            if tuple(word.key for word in row[place : place + len(name)]) == name:
                whole = range(place, place + len(name))
                found.append(Person(whole, whole, SURE_OF_NAME))
                break
    return found
