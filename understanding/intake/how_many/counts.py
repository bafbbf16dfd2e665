"""How many: the number, or the range, of people, seats or things that a message names."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from understanding.intake.how_many.bare_counts import YEARS, Counted, bare, headed, jubilee
from understanding.intake.how_many.counted import APPROXIMATELY, BETWEEN
from understanding.intake.how_many.figures import PLURALS, is_age, is_figure, is_measure, surely
from understanding.intake.how_many.numerals import numeral
from understanding.intake.language.events import SMALL_OR_HAPPENS
from understanding.intake.language.words import Words, is_lower, listed, parts_clauses

__all__ = ["Counted", "counted"]

THING: Final = 0.75  # how sure a thing is counted that no list names
SHORTEST: Final = 4  # letters of such a thing without a capital
MOST_BETWEEN: Final = 4  # words between the number and what is counted
FEW_TERMS: Final = 12  # of a course; more of them are given away
_SHORT_YEARS: Final = range(20, 40)
DOUBTFUL: Final = 0.6
_ANOTHER_TIME: Final = frozenset(
    (said, time)
    for said in ("letztes", "letzten", "voriges", "vorigen", "vergangenes", "vergangenen", "last")
    for time in ("jahr", "mal", "sommer", "winter", "year", "time")
)
_HALF: Final = listed("halbes half")
_DOZEN: Final = listed("dutzend dozen")
_PIECES: Final = listed("Stück Stk Exemplare Exemplar")
_TERMS: Final = listed("Termine Terminen Abende Abenden")
_STARS: Final = listed("Sterne Sternen stars")
MOST_STARS: Final = 5  # of a hotel
_AT_PLACES: Final = listed("in an auf bei at on")
_TO_HAVE: Final = listed("haben frei vergeben buchbar verfügbar übrig buchen available bookable left")
_TIMES: Final = listed(
    "Tag Nacht Woche Stunde Monat Jahr Saison Schicht Abend Fahrt day night week hour month year"
)
_VACANT: Final = listed("freie freien offene offenen unbesetzte unbesetzten neue neuen weitere zusätzliche")
_MODAL: Final = listed(
    "können müssen dürfen möchten würden wären hätten sollen wollen gehören führen fahren schließen stehen liegen"
)
_OF: Final = listed("der des")
_EACH: Final = listed("pro je per")  # "pro Nase zwei Eimer"
_EACH_BEHIND: Final = listed("je pro each")
_HEADS: Final = listed("person head group household family child class team kopf nase")
# Of the whole year is told what was counted in it: "23 Einsätze letztes Jahr".
_REPORTS: Final = listed(
    "jahreshauptversammlung hauptversammlung mitgliederversammlung generalversammlung jhv jahresbilanz bilanz jahresbericht jahresrückblick jahresstatistik statistik tätigkeitsbericht rechenschaftsbericht"
)
# What the desk is given along with the matter.
_FOR_DESK: Final = listed(
    "Sachen Dinge Themen Infos Punkte Hinweise Anliegen Ideen Vorschläge Meldungen Beiträge Foto Fotos Bild Bilder Clip Clips Video Videos Reel Reels Kurzvideos Aufnahmen Zitate Pressefotos photos pictures clips videos"
)
_WE: Final = listed("ich wir anbei hätten hätte we i attached")
NEAR_MONEY: Final = 30  # words
_MILLION: Final = 1_000_000
_MONEY_WORDS: Final = (
    "forder", "haushalt", "invest", "kosten", "zuschuss", "zuschusse", "etat", "budget", "kredit", "million", "euro", "mittel", "bewillig", "grant", "fund",
)  # fmt: skip
_MONTHS: Final = listed(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember January February March May June July October December Jan Feb Mrz Apr "
    "Jun Jul Aug Sep Sept Okt Nov Dez Mär Apr Oct Dec Mar April Advent"
)
_STOPS: Final = listed(
    "der die das den dem und oder im in am an auf bei mit zu von vom für um nach vor durch ist sind war werden wird hat haben kommen the a at on to for with and "
    "or is are was were will euro uhr bis als pro je dass aus sich unter über gegen beim zum zur es ab sein gibt kann davon darunter dabei dazu mehr weniger ohne without"
)
_NO_NOUN: Final = SMALL_OR_HAPPENS | _MODAL


def counted(row: Words, busy: frozenset[int], *, english: bool) -> list[Counted]:
    """The likeliest first: people before seats before things, and of equals the first."""
    lower = english or is_lower(row)  # then a thing has no capital
    spoken = (place for place, word in enumerate(row) if word.kind != "mark" and place not in busy)
    report = any(word.key in _REPORTS for word in row)
    found = [one if report else _weighed(row, one) for place in spoken if (one := _count(row, place, lower))]
    return sorted(
        _without_parts(found), key=lambda one: (-one.confidence, _is_asked(row, one), _is_where(row, one))
    )


def _weighed(row: Words, one: Counted) -> Counted:
    """ "Flohmarkt am Samstag, letztes Jahr kamen 300": that many were there another time."""
    first, last = one.words.start, one.words.stop
    while first and not parts_clauses(row, first - 1):
        first -= 1
    while last < len(row) and not parts_clauses(row, last):
        last += 1
    keys = [word.key for word in row[first:last]]
    before = first > 0 and any(key.startswith("vorjahr") or key == "damals" for key in keys)
    before = before or (first > 0 and any(pair in _ANOTHER_TIME for pair in pairwise(keys)))
    return replace(one, confidence=DOUBTFUL) if before else one


def _is_asked(row: Words, one: Counted) -> bool:
    """ "7.850 Bäume? Falsch gezählt!"."""
    return one.words.stop < len(row) and row[one.words.stop].text.startswith("?")


def _is_where(row: Words, one: Counted) -> bool:
    """ "In fünf Bibliotheken hängen 730 Sterne"."""
    return one.confidence == THING and one.words.start > 0 and row[one.words.start - 1].key in _AT_PLACES


def _without_parts(found: list[Counted]) -> list[Counted]:
    """ "60-70 kids" is one count, not also 70."""
    kept: list[Counted] = []
    for one in found:
        if not kept or one.words.start >= kept[-1].words.stop:
            kept.append(one)
    return kept


def _count(row: Words, place: int, lower: bool) -> Counted | None:
    if one := headed(row, place) or jubilee(row, place):
        return one
    found = numeral(row, place)
    if found is None or _is_no_count(row, place):
        return None
    low, high, at = _range(row, place, *_in_dozens(row, place, *found))
    if (at < len(row) and row[at].text == "/") or _is_money(row, place, high, at):
        return None
    unit = _unit(row, at, lower)
    if unit is None:
        return bare(row, place, low, high, at)
    many, what = range(low, high + 1), range(at, unit[0])
    if _is_aside(row, place, many, unit) or (unit[1] == THING and _counts_nothing(row, place, many, what)):
        return None
    return Counted(low, high, range(_first(row, place), _with_both(row, unit[0])), unit[1])


def _is_no_count(row: Words, place: int) -> bool:
    return is_figure(row, place) or _is_year(row, place)


def _is_money(row: Words, place: int, many: int, at: int) -> bool:
    """ "Der Kreistag hat den Haushalt beschlossen, 310 Mio.", "die Förderung: 1,8 Mio. Baubeginn 2027": nothing is said of what."""
    if many < _MILLION or place + 1 == len(row) or row[place + 1].key not in {"mio", "mill"}:
        return False
    told = at < len(row) and row[at].is_word and (surely(row[at].key) or row[at].key.endswith(PLURALS))
    return not told and any(
        word.key.startswith(_MONEY_WORDS) for word in row[max(0, place - NEAR_MONEY) : place]
    )


def _is_year(row: Words, place: int) -> bool:
    """ "vom 1. bis 8. August 26 brennt der Meiler"; "am 24. Januar 35 Zähler" is a count."""
    dated = place > 1 and row[place - 1].key in _MONTHS and row[place - 2].text[0] == "."
    if dated and row[place].text.isdigit() and int(row[place].text) in YEARS:
        return True  # "am 1. September 2026 zwölf Nachwuchskräfte"
    counts = place + 1 < len(row) and row[place + 1].is_capital
    return dated and not counts and row[place].text.isdigit() and int(row[place].text) in _SHORT_YEARS


def _in_dozens(row: Words, place: int, number: int, at: int) -> tuple[int, int]:
    """ "drei Dutzend", "ein halbes Dutzend"."""
    if place and row[place - 1].key in _HALF and row[place].key in _DOZEN:
        return number // 2, at
    dozens = at < len(row) and row[at].key in _DOZEN
    return (number * 12, at + 1) if dozens else (number, at)


def _counts_nothing(row: Words, place: int, many: range, unit: range) -> bool:
    """ "ab 6 Jahren", "an 3 Abenden", "2026 Neubau"; of people it is said, too: "ab 10 Personen"."""
    few = row[unit[-1]].key in _TERMS and not _are_offered(row, unit)
    terms = (few or row[unit[-1]].key == "teile") and many[-1] < FEW_TERMS
    terms = terms or (row[unit[-1]].key in _STARS and many[-1] <= MOST_STARS)
    year = len(many) == 1 and many[0] in YEARS and row[place].text == str(many[0])  # "1 906 Fälle"
    return terms or year or is_age(row, place, unit.start)


def _are_offered(row: Words, unit: range) -> bool:
    """ "Vier Termine sind noch zu haben"."""
    behind = range(unit.stop, min(len(row), unit.stop + MOST_BETWEEN + 2))
    near = (row[at].key for at in behind)
    return any(key in _TO_HAVE for key in near)


def _is_aside(row: Words, place: int, many: range, unit: tuple[int, float]) -> bool:
    """ "drei Stück je Sorte" (but "80 Termine pro Tag"), "pro Nase zwei Eimer", "wir hätten drei Clips", "drei Bürgermeister lang", "zwischen zwei Sitzungen"; of people "je Gruppe" is a count."""
    behind = row[unit[0]].key if unit[0] < len(row) else ""
    of_each = unit[0] + 1 < len(row) and row[unit[0] + 1].key not in _TIMES
    each = unit[1] == THING and of_each and _is_of_each(row, unit[0])
    each = each or (
        unit[1] == THING and place > 1 and row[place - 2].key in _EACH and row[place - 1].is_capital
    )  # "pro Führung 15 Kinder" is a count
    between = place > 0 and len(many) == 1 and row[place - 1].key in {"zwischen", "between"}
    return behind == "lang" or each or between or _is_for_desk(row, place)


def _is_for_desk(row: Words, place: int) -> bool:
    """ "Wir hätten drei kurze Clips"."""
    given = any(word.key in _FOR_DESK for word in row[place + 1 : place + MOST_BETWEEN])
    return given and any(word.key in _WE for word in row[max(0, place - MOST_BETWEEN) : place])


def announces(row: Words, counted: range) -> bool:
    """ "Zwei Sachen: ...": so many topics follow."""
    behind = counted.stop
    return row[behind - 1].key in _FOR_DESK and behind < len(row) and row[behind].text == ":"


def _is_of_each(row: Words, at: int) -> bool:
    """ "drei je Sorte"; "per Drohne", "per Mail" say how."""
    if at + 1 >= len(row):
        return False
    return row[at].key in _EACH_BEHIND or (row[at].key == "per" and row[at + 1].key in _HEADS)


def _with_both(row: Words, last: int) -> int:
    """ "80 Seniorinnen und Senioren"."""
    both = last + 1 < len(row) and row[last - 1].key.endswith("innen") and row[last].key == "und"
    return last + 2 if both and row[last + 1].is_word else last


def _range(row: Words, place: int, number: int, at: int) -> tuple[int, int, int]:
    """ "20 bis 30", "60-70", "zwischen 20 und 30"; and where it ends."""
    if at + 1 < len(row):
        joins = row[at].text in {"-", "–", "—"} or row[at].key in {"bis", "to", "oder", "or"}
        if joins or (_is_between(row, place) and row[at].key in {"und", "and"}):
            other = numeral(row, at + 1)
            if other is not None and other[0] > number:
                return number, other[0], other[1]
    return number, number, at


def _is_between(row: Words, place: int) -> bool:
    """ "zwischen", "zw."."""
    return any(word.key in {"zwischen", "between", "zw"} for word in row[max(0, place - 2) : place])


def _first(row: Words, place: int) -> int:
    """With "rund", "bis zu", "an die", "no more than" in front."""
    for before in (3, 2, 1):
        said = " ".join(word.text.casefold() for word in row[max(0, place - before) : place])
        if said.rstrip(" .") in APPROXIMATELY and place >= before:
            return place - before
    return place


# ---------------------------------------------------------------- what is counted


def _unit(row: Words, at: int, lower: bool) -> tuple[int, float] | None:
    """Where the counted thing ends, and how sure it is one."""
    for place in range(at, min(len(row), at + MOST_BETWEEN)):
        word = row[place]
        if not word.is_word or is_measure(word.key) or (place == at and word.key in _MONTHS):
            return None
        if sure := surely(word.key):
            return place + 1, sure
        if not lower and _is_done(row, place):
            return None
        if _is_thing(row, place, at, lower):
            return None if row[at].key in _OF else (place + 1, THING)  # "Hörsaal 3 der Hochschule"
        if word.key in _STOPS and not (word.key in BETWEEN and place == at) and not _joins(row, place, at):
            return None
    return None


def _joins(row: Words, place: int, at: int) -> bool:
    """ "graue und rosa Führerscheine"."""
    return row[place].key == "und" and place > at and row[place - 1].text.endswith(("e", "en"))


def _is_done(row: Words, place: int) -> bool:
    """ "Christoph 27 landete heute Mittag"."""
    behind = row[place + 1] if place + 1 < len(row) else None
    named = place > 1 and row[place - 2].is_capital
    told = named and row[place].key.endswith("te") and row[place].text.islower()
    return told and (behind is None or not behind.is_capital)


def _is_thing(row: Words, place: int, at: int, lower: bool) -> bool:
    """A noun: with a capital, or in a text without them the first word that is not small."""
    word = row[place]
    if word.is_capital or word.key in _PIECES:
        return len(word.key) > 1
    named = at > 1 and row[at - 2].is_capital
    if named and not lower and word.key.endswith(("te", "ten", "st", "t")):
        return False  # "Christoph 27 landete"
    if word.key == "stellen" and place > at and row[place - 1].key in _VACANT:
        return True
    if word.key in _NO_NOUN or (word.key.startswith("ge") and word.key.endswith(("t", "en"))):
        return False  # "auf 290.000 gestiegen"
    plural = word.key.endswith(("s", "en", "er", "e", "n"))
    adjective = (
        word.key.endswith(("neue", "neu", "freie", "frei", "ige", "liche", "geladene")) or word.key in BETWEEN
    )
    alone = place + 1 == len(row) or row[place + 1].kind == "mark"  # "700 schaulustige"
    return (
        (lower or place <= at + 1)
        and len(word.key) >= SHORTEST
        and plural
        and (alone or not adjective)
        and word.key not in _STOPS
    )
