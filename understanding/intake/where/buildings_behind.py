"""What stands behind the head of a name: a sign, a river, other places that "und" joins, in English what it is of."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import ARTICLES
from understanding.intake.language.leading import NAMING as _OLD
from understanding.intake.language.words import Words, listed, tails
from understanding.intake.where.lower_names import may_be_name
from understanding.intake.where.places_known import ENGLISH

AND: Final = frozenset({"und", "oder", "sowie", "bzw", "u"})
INNS: Final = listed(
    "Gasthof Gasthaus Hotel Restaurant Gaststätte Wirtshaus Apotheke Brauerei Café Landgasthof Haus"
)
_FOR_SOMETHING: Final = (
    "hochschule", "akademie", "institut", "fachschule", "museum", "amt", "anstalt", "klinik", "zentrum", "zentrale", "behorde",
)  # fmt: skip  # a list
_AUDIENCE: Final = listed(
    "Kinder Jugendliche Jugend Eltern Familien Senioren Seniorinnen Frauen Männer Mädchen Jungen Schüler Schülerinnen Erwachsene Geflüchtete Schulen Vereine Besucher Gäste Interessierte Alle Betroffene Menschen Euro"
)
_LANDMARKS: Final = listed("Markt Anger Dom Wall Graben Tor")
CAPITAL_SMALL: Final = frozenset(
    {"Am", "Im", "An", "Auf", "Zum", "Zur", "Unter", "Hinter", "Vor", "In", "Bei", "Beim", "Unterm", "Ob"}
)
# What is sold or shown there is no part of its name: "auf dem Marktplatz Christbäume".
_THINGS: Final = tails(
    "innen leute kinder gäste schüler helfer musiker sänger frauen männer bäume kränze gestecke blumen pflanzen stauden setzlinge kräuter körbe kisten säcke tüten taschen beutel hefte bücher karten plakate schilder bilder fotos kerzen sterne lichter laternen lampions fackeln lose preise pokale medaillen urkunden gutscheine würste würstchen bratwürste brote brötchen brezeln krapfen kuchen torten waffeln plätzchen eier äpfel birnen kartoffeln kürbisse erdbeeren "
    "suppen getränke säfte weine biere stände buden zelte tische stühle bänke liegen räder fahrräder roller autos traktoren schlepper oldtimer boote kanus geräte maschinen spiele spielsachen puzzles bälle trikots westen helme jacken schuhe kostüme masken trachten decken möbel teppiche hunde katzen pferde ponys ziegen schafe hühner hennen puten tauben kaninchen rinder kühe bienen vögel fohlen kälber "
    "proben führungen vorträge workshops kurse filme lieder konzerte attraktionen aktionen angebote waren artikel antiquitäten münzen briefmarken krippen figuren skulpturen gemälde keramik tonwaren töpferwaren"
)
MOST_ENGLISH: Final = 6  # words behind "of"
_ENGLISH_WORDS: Final = ENGLISH | listed("and primary secondary grammar high")


def are_things(key: str) -> bool:
    """ "Christbäume", "Sängerinnen": several of what is there, or who is."""
    return key.endswith(_THINGS)


def past_of_english(row: Words, at: int) -> int:
    """ "Museum of Slate and Fossils", "yard of St. Mary's primary school"."""
    if at + 1 >= len(row) or row[at].key != "of":
        return at
    end = at + 1 + (row[at + 1].key == "the")
    begun = end
    while end < len(row) and end - begun < MOST_ENGLISH and _goes_on(row, end):
        end += 1
    while (end > begun and not row[end - 1].is_word) or row[end - 1].key == "and":
        end -= 1
    return end if end > begun else at


def _goes_on(row: Words, place: int) -> bool:
    word = row[place]
    saint = word.text == "." and row[place - 1].key == "st"
    behind_a_name = word.is_word and row[place - 1].is_capital and word.key in _ENGLISH_WORDS
    return word.is_capital or saint or behind_a_name


def past_others(row: Words, at: int, busy: frozenset[int], lower: bool) -> int:
    """ "Ortsteile Ried und Aumühle", "gemeinden friedeburg u. wittmund"."""
    while at + 1 < len(row) and (row[at].key in AND or row[at].text == ","):
        name = at + 1 + (row[at].key == "u" and row[at + 1].text == ".")
        if name >= len(row) or name in busy:
            return at
        if not (row[name].is_capital or (lower and may_be_name(row, name, busy))):
            return at
        at = name + 1
    return at


def past_slash(row: Words, at: int) -> int:
    """ "Flughafen Köln/Bonn"."""
    joined = at + 1 < len(row) and row[at].text in {"/", "–"} and row[at + 1].is_capital
    return at + 2 if joined and row[at - 1].end == row[at].start and row[at].end == row[at + 1].start else at


def past_subject(row: Words, at: int) -> int:
    """ "Hochschule für Rechtspflege", "Museum für Kunst und Gewerbe"; "Museum für Kinder" is for whom."""
    if at + 1 >= len(row) or row[at].key != "fur" or not row[at - 1].key.endswith(_FOR_SOMETHING):
        return at
    subject = row[at + 1]
    if not subject.is_capital or subject.key in _AUDIENCE:
        return at
    joined = at + 3 < len(row) and row[at + 2].key == "und" and row[at + 3].is_capital
    return at + 4 if joined else at + 2


def past_sign(row: Words, at: int, lower: bool) -> int:
    """ "Gasthof zum Hirschen", "Brücke über die Ilz"."""
    key = row[at - 1].key
    if at < len(row) and key in INNS and row[at].key in {"zum", "zur"}:
        end = at + 1
    elif at + 1 < len(row) and key.endswith(("brucke", "steg")) and row[at].key == "uber":
        end = at + 1 + (row[at + 1].key in ARTICLES)
    elif at + 1 < len(row) and row[at].key == "am" and row[at + 1].key in _LANDMARKS:
        end = at + 1
    elif at + 1 < len(row) and row[at].text in CAPITAL_SMALL:
        end = at + 1 + (row[at + 1].key in ARTICLES)  # "Streuobstwiese Auf der Lay"
    else:
        return at
    while end + 1 < len(row) and _is_sign_adjective(row, end, lower):
        end += 1
    return end + 1 if end < len(row) and row[end].is_word and (lower or row[end].is_capital) else at


def _is_sign_adjective(row: Words, place: int, lower: bool) -> bool:
    """ "schwarzen" of "Gasthof zum schwarzen Ross"."""
    behind = row[place + 1]
    if row[place].key in _OLD:
        return True
    named = behind.is_capital or (lower and may_be_name(row, place + 1, frozenset()))
    return row[place].key.endswith(("en", "er")) and behind.is_word and named
