"""Capitals for a text written without them: "die kita feiert am freitag" is read as "die Kita feiert am Freitag".

In German a word is a noun unless something speaks against it; so the plain words are known, and the rest gets a capital.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final, Literal

from understanding.intake import plain_words as plain
from understanding.intake.counted import PEOPLE, SEATS
from understanding.intake.events import EVENT_TAILS, EVENTS, HAPPENS
from understanding.intake.landscape import NAMED
from understanding.intake.lower_names import names_a_place
from understanding.intake.names import FIRST, NEVER_FIRST
from understanding.intake.offices import BODIES, BODY_TAILS, OFFICE_TAILS, OFFICES
from understanding.intake.places_known import (
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
from understanding.intake.verbs import ACTIVE
from understanding.intake.words import Word, Words, ends_sentence, listed, tails

Sort = Literal["small", "leading", "verb", "adjective", "noun", "either", "open"]

NOUNS: Final = (
    BUILDINGS | GROUNDS | EVENTS | BODIES | OFFICES | PEOPLE | SEATS | NO_BUILDINGS | ROOMS | SETTLEMENTS | COMMON_NOUNS | NAMED | (FIRST - NEVER_FIRST)
    | listed("feuerwehr uhr euro stunde stunden montag dr prof straße platz straßen fahrt antwort arbeit dienst macht-los kinder helfer")
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
_ROADS: Final = frozenset("abkl")
INFLECTED: Final = ("e", "en", "er", "es", "em", "n")
LEAST: Final = 12  # of so many longer words one has a capital, at most


def is_lower(row: Words) -> bool:
    """Whether somebody writes without capitals, but for some at the beginning of a sentence."""
    spoken = [
        word
        for place, word in enumerate(row)
        if word.is_word and len(word.text) > 2 and place and not ends_sentence(row, place - 1)  # noqa: PLR2004  # letters: "Fr", "A"
    ]
    return sum(word.is_capital for word in spoken) * LEAST <= len(spoken)


def with_capitals(row: tuple[Word, ...]) -> tuple[Word, ...]:
    """The row with a capital where a noun or a name begins, where the text has hardly any."""
    if not is_lower(row):
        return row
    sorts = [sort_of(word.key) if word.is_word else None for word in row]
    restored, awaited = list(row), False
    for place, word in enumerate(row):
        if not word.is_word:
            awaited = word.kind == "number"
        elif _is_noun(row, place, sorts, awaited):
            restored[place], awaited = _raised(word), False
        else:
            awaited = _awaits(word, sorts[place], awaited)
    return tuple(
        _raised(word) if names_a_place(restored, place) else word for place, word in enumerate(restored)
    )


def _raised(word: Word) -> Word:
    """ "podcast-team" is no less a name of two parts than "Saint-Orvan"."""
    parts = word.text.split("-")
    raised = "-".join(part[:1].upper() + part[1:] for part in parts)
    return replace(word, text=raised, is_capital=True)


def _awaits(word: Word, sort: Sort | None, awaited: bool) -> bool:
    """Whether a noun is to come: behind an article, and behind the adjectives that follow it or stand alone."""
    if sort == "adjective":
        return awaited or word.key.endswith(INFLECTED)
    return sort == "leading" or (awaited and sort in {"open", "verb"})


def _is_noun(row: Words, place: int, sorts: list[Sort | None], awaited: bool) -> bool:
    sort, behind = sorts[place], sorts[place + 1] if place + 1 < len(row) else None
    if len(row[place].key) == 1:
        return _is_letter(row, place, sorts)
    if _is_mine(row, place):
        return False
    if sort == "noun" or _is_surname(row, place, sorts):
        return True
    if sort in {"small", "leading"}:
        return False
    if sort == "either":
        named = row[place].key in plain.FORMS and behind in {"open", "noun"}  # "schloss branitz"
        return awaited or named or _opens(row, place)
    return _fills(row[place].key, sort, behind) if awaited else sort == "open"


def _fills(key: str, sort: Sort | None, behind: Sort | None) -> bool:
    """Behind an article: "der ikonenkreis", "die kleinen aus der kita", "das schleppen"; not "dem umgebauten saal"."""
    inflected = key.endswith(INFLECTED)
    if sort == "open":
        return not (behind == "noun" and inflected)
    if sort == "adjective":
        return inflected and behind not in {"noun", "open", "adjective", "verb", "either"}
    return key.endswith("en") and behind not in {"noun", "open"}


def _is_mine(row: Words, place: int) -> bool:
    """ "denk ich", "ich fahre"."""
    beside = (row[at].key for at in (place - 1, place + 1) if 0 <= at < len(row))
    return "ich" in beside and row[place].key.removesuffix("e") in plain.STEMS


def _is_surname(row: Words, place: int, sorts: list[Sort | None]) -> bool:
    """ "petra klein", "jana weiß begrüßt", "malte sievert": what stands behind a first name, unless it does something."""
    key, sort = row[place].key, sorts[place]
    behind = sorts[place + 1] if place + 1 < len(row) else None
    if sort in {"either", "verb"} and key in FIRST:
        return behind in {"open", "adjective"} and sorts[place - 1] != "leading"
    before = row[place - 1].key if place else ""
    if before not in FIRST or before in NEVER_FIRST or key in plain.PREPOSITIONS or sort == "leading":
        return False
    return sort == "adjective" or key in _SURNAMES or (sort == "verb" and behind in {"verb", "either"})


def _is_letter(row: Words, place: int, sorts: list[Sort | None]) -> bool:
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
    return "verb" if key in HAPPENS or key in ACTIVE or plain.is_verb(key) else "open"


def _is_rather_noun(key: str) -> bool:
    """ "wache", "minister", but "grünen", "freie"."""
    return key in _NO_ADJECTIVES or not key.endswith(("e", "en", "em"))
