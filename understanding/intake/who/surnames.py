"""The words of a person's name, where it begins, and what cannot be one."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.words import Word, Words, listed
from understanding.intake.what.wording import is_event
from understanding.intake.where.places_known import BUILDING_TAILS, BUILDINGS, COMMON_NOUNS, COMMON_TAILS
from understanding.intake.who.agents import STRONG, WEAK
from understanding.intake.who.names import FIRST, NEVER_FIRST, PARTICLES
from understanding.intake.who.office import is_office
from understanding.intake.who.somebody import is_body

VERBS: Final = STRONG | WEAK
MOST_NAMES: Final = 4  # words of one name
_FIRST_HALVES: Final = listed(
    "Schulze Schulte Meyer Meier Große Grosse Kleine Lütke Nolte Graf Freiherr Ritter Tom Ten Ter Op Auf Lange Junge Alte Ober Nieder Baron"
)

# A day or a month behind an office is a date: "der Bürgermeister Montag früh"; behind "Frau" it is a name.
_DAYS: Final = listed(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März April Mai Juni Juli August September Oktober "
    "November Dezember Sommer Winter Herbst Frühling Heute Morgen Übermorgen Gestern Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "January February March May June July October December Mo Di Mi Do Fr Sa So Ende Anfang Mitte"
)
# Behind an office in a text without capitals, these are no names.
NO_NAMES: Final = listed(
    "komt komen kommt trift ab bis seit ohne gegen pro je zwischen hinter neben unter "
    "ausm aufm ausn aufn anner inner inne uffm uffn uff vonne vonner vonem mitn mitm mitner hintern hinterm vorn vorm unterm überm beim bein nachm zum zun durchn durchs gegens ums gehts geht gibts gibt machts macht hats hat wirds wird wars war isses issn is ham hamm ham wa sin sinn san hob hams wolln solln könn tut tuts lässt lassen kriegt kriegen fängt fangt schaut schauts kommts steht stehts läuft läufts nich net ned nix nit ma mal halt nu nun jo joa ey ach och dat dit det de dr et ick ik wi mer mir eich ned scho aa a no hier da dahoam daheim drin drauf dran drum druf rum rein raus hoch runter los weg zam zusammen"
    "fürs ins vom beim aufs nen ne unsern mitm ans übers unterm hinterm jetzt dann bald gern gerne gerade eben nochmal mal jeden jede jedes täglich immer nie ganz sehr so wie st sankt fr hr dr werden wurden können müssen sollen wollen bietet bieten braucht brauchen geehrt gesucht bittet "
    "der die das den dem des ein eine einen und oder im in am an auf aus bei beim mit zu zum zur von vom für über um nach vor durch ist sind war "
    "hat haben wird werden kommt kommen eröffnet übergibt weiht spricht begrüßt ehrt überreicht lädt besucht liest hält zeigt startet feiert geht "
    "macht gibt stellt sucht sind dabei wieder auch noch schon heute morgen uhr ca rund etwa alle wir ihr sie er es ich nicht gesucht will soll "
    "kann muss darf unsere unser unserer euch uns neu neue neuer neuen the a an of at on to for with and or is are was were will from by has have "
    "we our who that opens visits gives reads leads won starts welcomes gets who says said takes can in sowie als wenn dass weil da hier dort "
    "zeigen machen gehen segnet singt spielt führt leitet verabschiedet vorgestellt übernimmt erklärt steht fährt backt tritt dankt bietet freut "
    "nimmt nahm wurde gestern möchte möchten besuchen eröffnen lesen backen denk glaub meint dieses diese dieser denn aber nur"
)


_BEHIND_A_NAME: Final = VERBS | HAPPENS | SMALL | _DAYS
_KNOWN: Final = _BEHIND_A_NAME | NO_NAMES | _DAYS | BUILDINGS | COMMON_NOUNS
# Trades that many people are called by: "landrat bauer".
_ALSO_NAMES: Final = listed(
    "Bauer Koch Müller Schneider Fischer Weber Schmied Jäger Richter Maler Schäfer Wirt Förster Zimmermann Hauptmann König Prinz Schultheiß Abt Papst Winzer Gärtner Bergmann Küster Probst Propst Vogt Gast Bäcker Metzger Fleischer Maurer Ritter Kaiser Sattler Dreher Drechsler Brauer Hirt Schlosser Glaser Kantor Kaplan Dichter Sänger Reiter Turner Ringer Läufer Schütze Wächter Pfleger Bruder Vater Vetter Oberst"
)


_NO_PERSON: Final = (
    "schule", "gymnasium", "strasse", "platz", "haus", "weg", "park", "halle", "saal", "stiftung", "preis", "zentrum", "institut", "ring", "allee", "kolleg", "denkmal", "bad", "kirche", "heim", "stadion",
    "museum", "ufer", "brucke", "gasse", "damm", "fest", "markt", "tag", "jahr", "turnier", "pokal", "lauf", "medaille", "archiv", "bibliothek", "verein", "club", "chor",
)  # fmt: skip  # a list


_ADJECTIVES: Final = ("ische", "isches", "ischen", "ischer", "liche", "liches", "lichen", "tes", "ues", "es")


def is_first(row: Words, place: int, lower: bool) -> bool:
    word = row[place]
    if not (word.is_capital or (lower and word.is_word)):
        return False
    first, *more = word.key.split("-")
    if more and more[-1].endswith(_NO_PERSON):
        return False  # "albert-einstein-gymnasium"
    return first in FIRST and word.key not in NEVER_FIRST


def name_at(row: Words, place: int, lower: bool, certain: bool) -> range | None:
    """The places of a name that begins there; a lower-case one has one word, or two with a first name."""
    at = place
    firsts = 0
    while at < len(row) and at < place + MOST_NAMES + 1:
        if at > place and _is_short_particle(row, at):
            at += 2  # "Lotte v. Ahn"
        if not _may_be_name(row, at, lower, certain or firsts > 0):
            break
        firsts += is_first(row, at, lower)
        at += 1
        second = at == place + 1 and certain and is_surname(row, at)
        if at - place > firsts and not second and not _goes_on(row, at):
            break
    while at > place and row[at - 1].key in PARTICLES:
        at -= 1
    at = _second_name(row, at, firsts, lower) if at > place else at
    return range(place, at) if at > place else None


def _is_short_particle(row: Words, place: int) -> bool:
    """ "v." before a name."""
    return (
        place + 2 < len(row)
        and row[place].text in {"v", "d"}
        and row[place + 1].text == "."
        and row[place + 2].is_capital
    )


def is_surname(row: Words, place: int) -> bool:
    """ "Künstlerin Ola Kowalska": of two names the second, where the first one is in no list; "Nomvula Brockhaus"."""
    if place < len(row) and row[place].key in PARTICLES:
        return may_be_surname(row[place - 1]) and _is_noble(row, place, lower=False)
    if place >= len(row) or not row[place].is_capital:
        return False
    alone = place + 1 == len(row) or not row[place + 1].is_capital
    built = (
        row[place].key.endswith(BUILDING_TAILS)
        and may_be_surname(row[place - 1])
        and not is_body(row[place].key)
    )
    named = built and not row[place - 1].key.endswith(_ADJECTIVES) and not is_event(row[place].key)
    return alone and (may_be_surname(row[place]) or (named and row[place].key not in BUILDINGS))


def low_pair(row: Words, place: int) -> range | None:
    """Behind an office, without capitals: "oberdeichrichter habbo müntinga führt", two words and then a verb, a mark or a date."""
    if place + 1 >= len(row) or not all(_is_strange(row[at]) for at in (place, place + 1)):
        return None
    behind = row[place + 2] if place + 2 < len(row) else None
    ends = behind is None or not behind.is_word or behind.key in _BEHIND_A_NAME
    return range(place, place + 2) if ends else None


def _is_strange(word: Word) -> bool:
    """No verb, no small word, nothing that happens: a name, perhaps."""
    key = word.key
    known = key in _KNOWN
    return word.is_word and len(key) > 2 and not known and not is_event(key) and not is_body(key)  # noqa: PLR2004  # letters


def _goes_on(row: Words, place: int) -> bool:
    """Behind the particle of "von Berg"; "Schulze Pellengahr" has two words."""
    if place >= len(row):
        return False
    double = row[place - 1].key in _FIRST_HALVES and may_be_surname(row[place])
    return double or row[place - 1].key in PARTICLES


def _may_be_name(row: Words, place: int, lower: bool, certain: bool) -> bool:
    word = row[place]
    if not word.is_word or len(word.key) < 2:  # noqa: PLR2004  # letters
        return False
    if word.key in PARTICLES and not word.is_capital:
        return _is_noble(row, place, lower)
    if word.key in NO_NAMES and not (word.is_capital and certain):
        return False
    if not certain and (word.key in _DAYS or (is_office(row, place, lower) and word.key not in _ALSO_NAMES)):
        return False
    if lower:
        return certain or word.key in FIRST or not word.key.endswith(("t", "en"))
    return word.is_capital


def _is_noble(row: Words, place: int, lower: bool) -> bool:
    """ "Amrei von Zitzow", "Jost von der Heyde"; not "Malte vom Ordnungsamt", "Krämer den Spielplatz"."""
    at = place
    while at < len(row) and row[at].key in PARTICLES and not row[at].is_capital:
        at += 1
    before = row[place - 1]
    if place == 0 or at == len(row) or not (before.key in PARTICLES or before.is_capital or lower):
        return False
    if row[place].key in {"der", "den"} and before.key not in PARTICLES:
        return False
    word = row[at]
    called = is_first(row, place - 1, lower) and word.is_capital and not is_body(word.key)
    named = called or (_is_strange(word) if lower else may_be_surname(word))
    return named and not word.key.endswith(_NO_PERSON) and not is_office(row, at, lower)


def _second_name(row: Words, at: int, firsts: int, lower: bool) -> int:
    """ "Finn Krüger und Zoe Adam", "Jonas and Mia", "Amira, Paul und Chiara"."""
    if firsts and (last := _past_list(row, at)):
        return last
    if (
        not firsts
        or at + 1 >= len(row)
        or row[at].key not in {"und", "and"}
        or not is_first(row, at + 1, lower)
    ):
        return at
    other = at + 2
    if lower and firsts and at - 1 >= 0 and row[at - 1].key not in FIRST:
        more = name_at(row, at + 1, lower, True)  # "lena kolb und ruth sauer"
        return more.stop if more else other
    if (
        other < len(row)
        and row[other].is_capital
        and row[other].key not in _DAYS
        and (row[at - 1].key not in FIRST or may_be_surname(row[other]))
    ):
        return other + 1
    return other


def _past_list(row: Words, at: int) -> int | None:
    """Behind first names between commas that "und" ends."""
    if row[at - 1].key not in FIRST:
        return None
    end = at
    while end + 1 < len(row) and row[end].text == "," and is_first(row, end + 1, lower=False):
        end += 2
    closed = (
        end > at
        and end + 1 < len(row)
        and row[end].key in {"und", "and", "&"}
        and is_first(row, end + 1, lower=False)
    )
    return end + 2 if closed else None


def may_be_surname(word: Word) -> bool:
    key = word.key
    return (
        word.is_capital
        and not word.text.isupper()
        and key not in COMMON_NOUNS
        and key not in _DAYS
        and not key.endswith(COMMON_TAILS)
        and not is_event(key)
        and not is_body(key)
        and key not in BUILDINGS
        and not key.endswith(BUILDING_TAILS)
        and "-" not in key
    )
