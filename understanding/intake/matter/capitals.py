"""Capitals for a text written without them: "die kita feiert am freitag" is read as "die Kita feiert am Freitag".

In German a word is a noun unless something speaks against it; so the plain words are known, and the rest gets a capital.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, Literal

from understanding.intake.how_many.counted import PEOPLE, SEATS
from understanding.intake.language.events import EVENT_TAILS, EVENTS, HAPPENS
from understanding.intake.language.verbs import ACTIVE
from understanding.intake.language.words import Word, Words, capitalised, ends_sentence, listed, tails
from understanding.intake.matter import plain_words as plain
from understanding.intake.matter.capitals_english import is_name
from understanding.intake.where.landscape import NAMED
from understanding.intake.where.lower_names import names_a_place
from understanding.intake.where.places_known import (
    BUILDING_TAILS,
    BUILDINGS,
    COMMON_NOUNS,
    GROUND_TAILS,
    GROUNDS,
    NO_BUILDINGS,
    ROOMS,
    SETTLEMENTS,
    STREET_TAILS,
)
from understanding.intake.where.town_names import BEFORE
from understanding.intake.who.names import FIRST, NEVER_FIRST, TITLES
from understanding.intake.who.offices import BODIES, BODY_TAILS, OFFICE_TAILS, OFFICES

Sort = Literal["small", "leading", "verb", "adjective", "noun", "either", "open"]
Sorts = Sequence[Sort | None]

NOUNS: Final = (
    BUILDINGS | GROUNDS | EVENTS | BODIES | OFFICES | PEOPLE | SEATS | NO_BUILDINGS | ROOMS | SETTLEMENTS | COMMON_NOUNS | NAMED | (FIRST - NEVER_FIRST)
    | listed("feuerwehr uhr euro stunde stunden montag dr prof straße platz straßen fahrt antwort arbeit dienst macht-los kinder helfer betten hütten")
)  # fmt: skip  # sets
NOUN_TAILS: Final = tails(
    "ung ungen heit heiten keit keiten schaft schaften tion tionen tät täten ismus ment mente nis nisse ling linge tum chen lein lage lagen gabe gaben frage fragen nahme nahmen sage sagen reise reisen "
    "fahrt fahrten wehr wacht dienst dienste tritt tritts trag träge trägen zug züge zügen beit kunst macht schrift schicht sicht gang gänge gängen stand stände ständen hilfe arbeit arbeiten abend morgen gemeinde gemeinden "
    "ende legende spende spenden jugend gegend tausend turnier turniere turnieren quartier quartieren klavier klavieren tier tiere tieren papier papiere papieren revier revieren stelle stellen zeit zeiten leute frauen männer kinder kindern damen herren jungs mädels freunde freunden "
    "innen erin erei ereien garten gärten wagen rennen treffen schießen essen singen wesen leben boden haufen kuchen laden becken hafen ofen bogen graben felsen karten busch tage tagen wochen monaten jahren"
)
_TAILS: Final = tuple(
    tail
    for group in (
        NOUN_TAILS,
        BUILDING_TAILS,
        GROUND_TAILS,
        EVENT_TAILS,
        BODY_TAILS,
        OFFICE_TAILS,
        STREET_TAILS,
    )
    for tail in group
    if len(tail) > 3  # noqa: PLR2004  # letters: "ring" ends a verb, too
) + tails("ung heit keit amt rat")
_SURE: Final = tails(
    "ung ungen heit keit schaft tion fahrt frage gabe lage reise nahme zeit abend gemeinde turnier turniere tiere stelle stellen"
)
_NO_ADJECTIVES: Final = listed(
    "anzeige runde spitze stille tiefe wache wege reichweite sichtweite innerste liebe rote"
)
_SURNAMES: Final = listed("weiß anders fest sommer kück klar schön stark lieber sauer fuchs morgen")
PLACES: Final = (
    BUILDINGS
    | GROUNDS
    | listed(
        "post straße strasse gasse zollhaus speicher kran strom molkerei spital wache au see berg tor turm markt kelter allee"
    )
)
_NAMING: Final = (
    "alt",
    "ober",
    "unter",
    "lang",
    "hint",
    "vord",
    "roten",
    "rote",
    "weiss",
    "hohe",
    "kurze",
    "breite",
    "technisch",
    "historisch",
)
_INSTITUTIONS: Final = frozenset(
    {
        ("frei", "feurwehr"),
        ("rote", "kreuz"),
        ("tech", "hilfswerk"),
        ("unte", "naturschutzbehorde"),
        ("deut", "einheit"),
    }
)
_STREETS: Final = listed("straße strasse str platz allee gasse weg ring ufer damm tor chaussee landstraße")
_NO_HORT: Final = frozenset({"hört"})
_ACRONYMS: Final = listed("awo bsi wsa lsa asb thw juz bund ihk lka bka efa ag dj ms ob kw vhs og eg ug")
_VOWELS: Final = frozenset("aeiouyäöü")
LONGEST_ACRONYM: Final = 6  # letters, and one more
_ROADS: Final = frozenset("abkl")
INFLECTED: Final = ("e", "en", "er", "es", "em", "n")
FEW: Final = 3  # longer words behind the first one
LEAST: Final = 12  # of so many longer words one has a capital, at most


def lacks_capitals(row: Words) -> bool:
    """Whether somebody writes without capitals, but for some at the beginning of a sentence."""
    spoken = [
        word
        for place, word in enumerate(row)
        if word.is_word and len(word.text) > 2 and place and not ends_sentence(row, place - 1)  # noqa: PLR2004  # letters: "Fr", "A"
    ]
    if len(spoken) < FEW and row and row[0].is_capital:
        return False  # "Summer fête": one word tells nothing
    return sum(word.is_capital for word in spoken) * LEAST <= len(spoken)


def with_capitals(row: tuple[Word, ...], *, english: bool = False) -> tuple[Word, ...]:
    """The row with a capital where a noun or a name begins, where the text has hardly any."""
    if not lacks_capitals(row):
        return row
    if english:
        return tuple(_raised(word) if is_name(row, place) else word for place, word in enumerate(row))
    restored = list(_restored(row))
    return tuple(
        _raised(word) if names_a_place(restored, place) else word for place, word in enumerate(restored)
    )


def were_restored(row: Words, text: str) -> bool:
    """Whether the nouns of the text have got their capitals only here."""
    return any(word.is_capital and text[word.start].islower() for word in row)


def _restored(row: Words) -> Iterator[Word]:
    sorts, awaited = [_sort(word) for word in row], False
    for place, word in enumerate(row):
        noun = word.is_word and _is_noun(row, place, sorts, awaited)
        awaited = not noun and (
            _awaits(word, sorts[place], awaited) if word.is_word else word.kind == "number"
        )
        yield _raised(word) if noun else word


def _sort(word: Word) -> Sort | None:
    if not word.is_word:
        return None
    return "small" if word.text in _NO_HORT else sort_of(word.key)


def _raised(word: Word) -> Word:
    """ "podcast-team" is no less a name of two parts than "Saint-Orvan"."""
    raised = "-".join(_spelled(part) for part in word.text.split("-"))
    return replace(word, text=raised, is_capital=True)


def _spelled(part: str) -> str:
    acronym = part in _ACRONYMS or (_is_unspeakable(part) and part.upper().casefold() == part)
    return part.upper() if acronym else capitalised(part)


def _is_unspeakable(word: str) -> bool:
    """ "drk", "tsv"."""
    return len(word) < LONGEST_ACRONYM and not _VOWELS & set(word) and word not in TITLES


def _awaits(word: Word, sort: Sort | None, awaited: bool) -> bool:
    """Whether a noun is to come: behind an article, and behind the adjectives that follow it or stand alone."""
    if sort == "adjective":
        return awaited or word.key.endswith(INFLECTED)
    return sort == "leading" or (awaited and sort in {"open", "verb"})


def _is_noun(row: Words, place: int, sorts: Sorts, awaited: bool) -> bool:
    sort, key = sorts[place], row[place].key
    if len(key) == 1:
        return _is_letter(row, place, sorts)
    if _is_mine(row, place):
        return False
    if sort == "noun" or _is_surname(row, place, sorts) or _is_of_name(row, place, sorts):
        return True
    return sort not in {"small", "leading"} and _may_be_noun(row, place, sorts, awaited)


def _may_be_noun(row: Words, place: int, sorts: Sorts, awaited: bool) -> bool:
    sort, behind = sorts[place], sorts[place + 1] if place + 1 < len(row) else None
    if sort == "either":
        named = row[place].key in plain.FORMS and behind in {"open", "noun"}  # "schloss branitz"
        return awaited or named or _opens(row, place)
    if sort == "verb" and place and row[place - 1].kind == "number":
        return False  # "die b 27 freigegeben"
    return _fills(row[place].key, sort, behind) if awaited else sort == "open"


def _fills(key: str, sort: Sort | None, behind: Sort | None) -> bool:
    """Behind an article: "der ikonenkreis", "die kleinen aus der kita", "das schleppen"; not "dem umgebauten saal"."""
    inflected = key.endswith(INFLECTED)
    if sort == "open":
        return not (behind == "noun" and inflected and not key.endswith("er"))  # "bamberger straße"
    if sort == "adjective":
        return inflected and behind not in {"noun", "open", "adjective", "verb", "either"}
    return key.endswith("en") and behind not in {"noun", "open"}


def _is_mine(row: Words, place: int) -> bool:
    """ "denk ich", "ich fahre"."""
    beside = (row[at].key for at in (place - 1, place + 1) if 0 <= at < len(row))
    return "ich" in beside and row[place].key.removesuffix("e") in plain.STEMS


def _is_of_name(row: Words, place: int, sorts: Sorts) -> bool:
    """ "obere gasse", "am alten markt", "groß machnow", "freiwillige feuerwehr"; not "das neue dach"."""
    key, behind = row[place].key, row[place + 1] if place + 1 < len(row) else None
    if key == "weg":
        return (
            place > 0 and sorts[place - 1] == "open" and row[place - 1].key.endswith("er")
        )  # "rellinger weg"
    if sorts[place] != "adjective" or behind is None or not behind.is_word:
        return False
    if key in BEFORE and not row[place].text.endswith("e"):
        return sorts[place + 1] == "open"
    if key.endswith("er") and behind.key in _STREETS:
        return True  # "danziger straße"
    if (key[:4], behind.key) in _INSTITUTIONS:
        return True
    return key.startswith(_NAMING) and behind.key in PLACES and not behind.key.endswith(("schule", "haus"))


def _is_surname(row: Words, place: int, sorts: Sorts) -> bool:
    """ "petra klein", "jana weiß begrüßt", "malte sievert": what stands behind a first name, unless it does something."""
    key, sort = row[place].key, sorts[place]
    behind = sorts[place + 1] if place + 1 < len(row) else None
    if sort in {"either", "verb"} and key in FIRST:
        return behind in {"open", "adjective"} and sorts[place - 1] != "leading"
    before = row[place - 1].key if place else ""
    if before not in FIRST or before in NEVER_FIRST or key in plain.PREPOSITIONS or sort == "leading":
        return False
    return sort == "adjective" or key in _SURNAMES or (sort == "verb" and behind in {"verb", "either"})


def _is_letter(row: Words, place: int, sorts: Sorts) -> bool:
    """ "haus c", "auf der a 44"."""
    behind = row[place + 1] if place + 1 < len(row) else None
    before = row[place - 1] if place else None
    if behind is not None and behind.text.isdigit() and row[place].key in _ROADS:
        return before is None or before.is_word
    return before is not None and sorts[place - 1] == "noun" and row[place].key in "abcdefgh"


def _opens(row: Words, place: int) -> bool:
    """ "backen mit opa", "fürs tanzen", "viel essen": no verb stands there."""
    before = row[place - 1] if place else None
    if before is None or before.kind == "mark":
        return row[place].key.endswith(("n", "e"))
    return before.key in plain.PREPOSITIONS and before.key not in {"zu", "um"}


@lru_cache(maxsize=8192)
def sort_of(key: str) -> Sort:
    """What a word is by itself."""
    if key in plain.DETERMINERS:
        return "leading"
    if key in plain.SMALL or key in plain.PREPOSITIONS:
        return "small"
    if key in plain.FORMS:
        return "either" if key in NOUNS or key in FIRST else "small"
    known = key in NOUNS
    if plain.is_adjective(key) and not (known and _is_rather_noun(key)):
        return "adjective"
    if known or key.endswith(_TAILS):
        sure = key.endswith("t") if known else key.endswith(_SURE)
        return "noun" if sure or not plain.is_verb(key) else "either"
    return _of_unknown(key)


def _of_unknown(key: str) -> Sort:
    if key in HAPPENS or key in ACTIVE or plain.is_verb(key):
        return "verb"
    return "either" if key.endswith("e") and key[:-1] in plain.STEMS else "open"


def _is_rather_noun(key: str) -> bool:
    """ "wache", "minister", but "grünen", "freie"."""
    return key in _NO_ADJECTIVES or not key.endswith(("e", "en", "em"))
