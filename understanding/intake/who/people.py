"""Who: persons by their office, title or first name, before anything else is read, for "Frau März" is no date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from understanding.intake.language.events import SMALL
from understanding.intake.language.words import Words, ends_sentence, is_lower, listed, words
from understanding.intake.where.places_known import BUILDINGS, ENGLISH, GROUNDS
from understanding.intake.who.agents import is_people
from understanding.intake.who.names import FIRST, SALUTATIONS, TITLES
from understanding.intake.who.office import is_mistyped_office, is_office
from understanding.intake.who.surnames import is_first, is_surname, low_pair, may_be_surname, name_at

SURE_OF_NAME, SURE_OF_SURNAME, SURE_OF_PAIR = 0.95, 0.8, 0.75

PAIR: Final = 2  # words of a first name and a surname
MOST_OF_TITLE: Final = 8  # words
_OPENING: Final = frozenset("„»‚‘'“\"«")
_CLOSING: Final = frozenset("“«‘’'”\"»")

_LEADING: Final = listed("mit von with by")
_TO_SOMEBODY: Final = listed("bei mit von an durch für liebe kollegin unsere")  # and no "am Fr."
_PERFORMS: Final = listed(
    "liest spielt singt malt zeigt erzählt tanzt kocht backt moderiert referiert spricht leitet führt dirigiert trägt hält predigt zaubert jongliert signiert schnitzt töpfert trällert trommelt rezitiert trainiert unterrichtet berichtet erklärt gewinnt verabschiedet übernimmt löst reads sings plays performs paints teaches leads talks speaks"
)
_SIGN_OF_ONE: Final = listed(
    "spielt singt liest moderiert Leitung Moderation Referent Referentin Lesung Vortrag Dirigent Solistin Solist Gesang Klavier Orgel Autorin Autor Regie Künstlerin Künstler Mitwirkende Führung"
)
_AND: Final = listed("und and sowie")
_SEVERAL: Final = listed(
    "Kollegen Kolleginnen Jugendliche Jugendlichen Schüler Schülerinnen Azubis Auszubildende Auszubildenden Mitarbeiter Mitarbeiterinnen Mitarbeitende Beschäftigte Helfer Künstler Sänger Musiker Lehrer Ehrenamtliche Studierende Rentner Senioren Kinder Eltern"
)
_HOUSES: Final = ENGLISH | BUILDINGS | GROUNDS
_AT_HOME: Final = listed(
    "Familie Oma Opa Tante Onkel Bäcker Metzger Fleischer Schmied Schreiner Tischler Gärtner Imker Winzer Förster Bauer Landwirt Wirt Schäfer Müller König Kaiser Prinz Graf"
)
_LINKING: Final = listed("ist der die unsere unser unserer is our")


@dataclass(frozen=True, slots=True)
class Person:
    """`words` are the places of office, titles and name in the row, `name` those of the name alone."""

    words: range
    name: range
    confidence: float


def people(row: Words) -> list[Person]:
    """In their order; contacts for questions are left out by `contacts.is_asked`."""
    lower = is_lower(row)
    quoted = titles_in(row)
    found: list[Person] = []
    place = 0
    while place < len(row):
        person = None if place in quoted else _person(row, place, lower)
        if person:
            if before := _joined_before(row, person, lower, found):
                found.append(before)
            found.append(person)
            place = person.words.stop
        else:
            place += 1
    return found


def is_one_person(text: str) -> bool:
    """Whether nothing stands there but a person with office, title or "Frau": "Herr Meier", "kommandant meier".

    "Anna Seghers" alone may be a school, and "Bäcker Müller" where it is.
    """
    row = words(text)
    alone = any(one.words == range(len(row)) and one.name.start > 0 for one in people(row))
    return alone and row[0].key not in _AT_HOME


def titles_in(row: Words) -> frozenset[int]:
    """The places within quotation marks of a title: "Puppentheater 'Frau Holle'"; long quotations are none."""
    found: set[int] = set()
    opened: int | None = None
    for place, word in enumerate(row):
        if word.text == "\n":
            opened = None
        elif opened is not None and word.text[0] in _CLOSING:
            if 0 < place - opened - 1 <= MOST_OF_TITLE:
                found |= set(range(opened + 1, place))
            opened = None
        elif word.text in _OPENING and place + 1 < len(row) and word.end == row[place + 1].start:
            opened = place
    return frozenset(found)


# ---------------------------------------------------------------- one person


def _person(row: Words, place: int, lower: bool) -> Person | None:
    if not row[place].is_word:
        return None
    if _is_salutation(row, place, lower) or is_cut_salutation(row, place):
        return _titled(row, place, lower, said="salutation")
    if _is_title(row, place) or (lower and row[place].key in {"dr", "prof"}):
        return _titled(row, place, lower, said="title")
    if is_office(row, place, lower) or is_mistyped_office(row, place):
        return _titled(row, place, lower, said="office")
    if is_first(row, place, lower) or _is_told_old(row, place):
        return _first_named(row, place, lower)
    return None if lower else _behind_with(row, place)


def _is_told_old(row: Words, place: int) -> bool:
    """ "die 83-jährige Christl Maierhofer": whatever she is called."""
    pair = row[place : place + 2]
    old = place > 0 and row[place - 1].key.endswith(("jahrige", "jahriger", "jahrigen"))
    return old and len(pair) == 2 and all(may_be_surname(word) for word in pair)  # noqa: PLR2004  # first name and surname


def _is_salutation(row: Words, place: int, lower: bool) -> bool:
    """ "Frau Mai", and "frau Mai" where only names have capitals; "MS Lisa" is a ship."""
    word = row[place]
    if word.key not in SALUTATIONS or word.text == "MS":
        return False
    named = place + 1 < len(row) and row[place + 1].is_capital
    return word.is_capital or lower or named


def is_cut_salutation(row: Words, place: int) -> bool:
    """ "Hr. Maier", "bei Fr. Maier"; "am Fr. Konzert" is a day."""
    named = place + 2 < len(row) and row[place + 1].text == "." and may_be_surname(row[place + 2])
    if not named or not row[place].is_capital or row[place + 2].key in _HOUSES:
        return False
    by = place > 0 and row[place - 1].key in _TO_SOMEBODY
    return row[place].key in {"hr", "hrn"} or (row[place].key == "fr" and by)


def _behind_with(row: Words, place: int) -> Person | None:
    """ "Lesung mit Saša Stanišić", "Mirjana Holub liest", "es spielt: Ineke Wübbena": two names that nobody knows."""
    if place + 1 >= len(row) or not row[place].is_capital or row[place].key in SMALL:
        return None  # "Der Rhein führt Hochwasser"
    behind = row[place + 2] if place + 2 < len(row) else None
    led = place > 0 and row[place - 1].key in _LEADING
    told = place > 1 and row[place - 1].text == ":" and row[place - 2].key in _SIGN_OF_ONE
    opens = place == 0 or ends_sentence(row, place - 1) or row[place - 1].text in {":", "–"}
    performs = opens and behind is not None and behind.key in _PERFORMS and not is_people(row[place].key)
    pair = range(place, place + 2)
    fits = (led or told or performs) and not (behind is not None and behind.is_capital)
    named = fits and all(may_be_surname(row[at]) for at in pair)
    return Person(pair, pair, SURE_OF_PAIR) if named else None


def _joined_before(row: Words, person: Person, lower: bool, found: list[Person]) -> Person | None:
    """ "Jorid Petersen und Malte Kück": two words like a name, joined to a person, are one."""
    at = person.words.start - 1
    if lower or at < PAIR or row[at].key not in _AND or len(person.name) < PAIR:
        return None
    pair = range(at - PAIR, at)
    free = not found or found[-1].words.stop <= pair.start
    named = all(may_be_surname(row[place]) for place in pair)
    opens = pair.start == 0 or row[pair.start - 1].kind == "mark" or not row[pair.start - 1].is_capital
    return Person(pair, pair, SURE_OF_PAIR) if free and named and opens else None


def _is_title(row: Words, place: int) -> bool:
    word = row[place]
    if word.key == "pd" and not (place + 1 < len(row) and row[place + 1].key in TITLES):
        return False  # "PD Süd": a police directorate
    return word.key in TITLES and word.is_capital and len(word.key) > 1


def _titled(row: Words, place: int, lower: bool, said: str) -> Person | None:
    """Behind "Frau", "Dr." or an office: titles, first names, the name."""
    at, titles = _past_titles(row, place + 1 + is_cut_salutation(row, place))
    if (
        said == "salutation"
        and at + 1 < len(row)
        and is_office(row, at, lower)
        and (lower or row[at + 1].is_capital)
    ):
        at, titles = _past_titles(row, at + 1)[0], True  # "Frau Staatssekretärin Lang"
    if said == "office" and at < len(row) and row[at].key in SALUTATIONS and (row[at].is_capital or lower):
        at, titles = _past_titles(row, at + 1)[0], True
    if said == "office" and at < len(row) and row[at].text in {",", ":"} and at + 1 < len(row) and not lower:
        return _behind_a_mark(row, place, at)
    if said == "office":
        at = _past_linking(row, at)
    certain = said != "office" or titles or is_surname(row, at + 1)
    name = name_at(row, at, lower, certain)
    if said == "office" and _is_low(row, place, at, lower) and (name is None or len(name) == 1):
        name = low_pair(row, at) or name
    nobody = said == "office" and not titles and _is_group(row, place, lower)
    if not name or (nobody and len(name) == 1 and not is_first(row, name.start, lower)):
        return None
    first = _with_office(row, place, lower) if said != "office" else _with_adjective(row, place, lower)
    known = row[name.start].key.split("-")[0] in FIRST or len(name) > 1 or said != "office" or titles
    return Person(range(first, name.stop), name, SURE_OF_NAME if known else SURE_OF_SURNAME)


def _is_group(row: Words, place: int, lower: bool) -> bool:
    """ "malen Jugendliche Stromkästen an", "für reiter tabu": many, and no name follows."""
    return row[place].key in _SEVERAL or (lower and place > 0 and row[place - 1].key in {"fur", "ohne"})


def _is_low(row: Words, place: int, at: int, lower: bool) -> bool:
    """Whether office and name have no capitals: "unser hausmeister ralf knispel"; "9 schüler" are many."""
    counted = place > 0 and row[place - 1].kind == "number"
    small = at < len(row) and not row[place].is_capital and row[at].text.islower()
    return not counted and (lower or (small and is_first(row, at, lower=True)))


def _behind_a_mark(row: Words, place: int, at: int) -> Person | None:
    """ "Referentin: Nora Weihnacht", "für den Bezirk Altstadt, Dr. Ilse Montag": a whole name is needed."""
    after, titles = _past_titles(row, at + 1)
    if after >= len(row) or not (titles or is_first(row, after, lower=False)):
        return None
    name = name_at(row, after, False, True)
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


def _first_named(row: Words, place: int, lower: bool) -> Person | None:
    """ "Jan-Ole März liest": a first name with another word that may be a name behind it."""
    if place and row[place - 1].kind == "number":
        return None  # "1,2 Mio Euro"
    name = name_at(row, place, lower, True)
    if name is None or len(name) < 2:  # noqa: PLR2004  # first name and surname
        return None
    if not _HOUSES.isdisjoint({row[name[-1]].key, row[name[0]].key.rsplit("-", 1)[-1]}):
        return None  # "Karl-Bröger-Kaserne Zirndorf"
    return Person(name, name, SURE_OF_NAME)
