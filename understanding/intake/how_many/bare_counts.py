"""Counts beside which nothing stands that is counted: "Platz für 75", "auf 18 begrenzt", "58 an der Zahl", "es kamen rund 80"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from understanding.intake.how_many.beside_numbers import (
    FEWEST,
    GIVEN,
    MANY,
    before_marks,
    bracketed,
    ends,
    is_given,
    most_of_all,
    so_far,
    sums_up,
)
from understanding.intake.how_many.counted import COUNT_LABELS
from understanding.intake.how_many.figures import heads_line, is_measure, surely
from understanding.intake.how_many.numerals import in_words
from understanding.intake.language.words import Words, ends_sentence, listed

NO_DAY: Final = 31  # above it a number is no day and no hour
BACK: Final = 9  # words to what says that it is counted
YEARS: Final = range(1900, 2100)

_LIMITED: Final = listed("begrenzt beschränkt limitiert gedeckelt limited restricted capped")
_ROOM: Final = listed("platz raum plätze space room places seats")
_ARE: Final = listed(
    "sind waren kamen kommen erscheinen erschienen werden beteiligten beteiligen are were came"
)
# Behind the number, and nothing between: only people do that.
_PEOPLE_DO: Final = listed(
    "haben hatten kamen kommen machen machten nahmen nehmen meldeten melden wollen wollten sangen singen liefen laufen spendeten feierten folgten finden passen tanzten werden wurden have came took"
)
_CAME: Final = listed("kamen kommen machten machen nahmen nehmen came erschienen beteiligten")
_GOES_ON: Final = listed("mit zum zur zu dabei teil ins in an beim to")
_SPEED: Final = listed("tempo geschwindigkeit euro kosten gebühr höhe alter km")
_TOGETHER: Final = {
    "zweit": 2, "dritt": 3, "viert": 4, "funft": 5, "sechst": 6, "siebt": 7, "acht": 8, "neunt": 9, "zehnt": 10, "elft": 11, "zwolft": 12,
}  # fmt: skip  # "zu fünft"
_WANTS: Final = listed(
    "fehlen fehlt brauchen braucht benötigen benötigt suchen sucht missing needed need needs seek seeks"
)
_SOUGHT: Final = _WANTS | listed("gesucht wanted Verstärkung Nachwuchs")
_AT_MOST: Final = listed("max maximal höchstens")
_HOLDS: Final = listed("Gruppe Gruppen Gruppengröße Kurs Raum Boot Bus Teilnahme Teilnehmerzahl Personenzahl")
_AT_LEAST: Final = listed("mind mindestens wenigstens")
_AGES: Final = range(14, 22)  # "Helfer gesucht, mindestens 16"
_LIMIT: Final = listed("Marke Schwelle Grenze mark")
_VACANT: Final = listed("zusätzliche zusätzlichen weitere weiteren neue neuen freie freien more additional")
_VOTES: Final = listed("abgegeben abgegebene gezählt ausgezählt eingegangen beteiligt")
_LEAST_JUBILEE: Final = 100
_ONE_OF_MANY: Final = listed(
    "Besucher Besucherin Gast Badegast Fahrgast Kunde Kundin Mitglied Teilnehmer Teilnehmerin Einwohner Einwohnerin Leser Leserin Nutzer Nutzerin Baby Neugeborenes Paar Blutspender Blutspenderin Spender Spenderin visitor guest member customer passenger"
)
_AGENDAS: Final = listed("TO Tagesordnung agenda Sitzungsplan")
_TURNS_OUT: Final = (
    "einsatz",
    "ausgeruckt",
    "alarmiert",
    "gerufen",
    "gefordert",
    "gefragt",
    "deployed",
    "called",
)
_HEADS: Final = ("köpfige", "köpfigen", "köpfiger", "köpfiges", "köpfigem", "köpfig")


@dataclass(frozen=True, slots=True)
class Counted:
    """`words` are the places of number and unit in the row."""

    low: int
    high: int
    words: range
    confidence: float


def headed(row: Words, place: int) -> Counted | None:
    """ "eine 24-köpfige Delegation", "eine achtköpfige Jury", "zu fünft"."""
    word = row[place]
    if word.is_word:
        if place and row[place - 1].key == "zu" and (many := _TOGETHER.get(word.key)):
            return Counted(many, many, range(place - 1, place + 1), 0.85)
        if "kopfig" not in word.key:
            return None
        head = word.text.casefold()
        tail = next((tail for tail in _HEADS if head.endswith(tail)), None)
        named = in_words(head.removesuffix(tail)) if tail and len(head) > len(tail) else None
        return Counted(named, named, range(place, place + 1), 0.9) if named else None
    if place + 2 >= len(row) or row[place + 1].text != "-" or not row[place + 2].key.startswith("kopfig"):
        return None
    if not word.text.isdigit() or row[place + 2].start != word.end + 1:
        return None
    return Counted(int(word.text), int(word.text), range(place, place + 3), 0.9)


def bare(row: Words, place: int, low: int, high: int, at: int) -> Counted | None:
    """The number stands at `place`, and what follows it at `at`."""
    if sums_up(row, at, high):
        return Counted(low, high, range(place, at), 0.96)
    if high in YEARS and low == high and row[place].text.isdigit():
        return None
    for rule, confidence in (
        (_in_number, 0.85),
        (_limited, 0.85),
        (_has_room, 0.85),
        (_labelled, 0.85),
        (_came, 0.75),
        (so_far, 0.75),
        (is_given, 0.75),
        (most_of_all, 0.75),
        (bracketed, 0.75),
        (_is_wanted, 0.8),
        (_times, 0.8),
        (_voices, 0.8),
        (_on_agenda, 0.85),
        (_capped, 0.75),
        (_more, 0.75),
        (_mark, 0.8),
    ):
        if (first := rule(row, place, at, high)) is not None:
            return Counted(low, high, range(first, at), confidence)
    return None


def _in_number(row: Words, place: int, at: int, _: int) -> int | None:
    """ "58 an der Zahl", "die Zahl ist auf 291.955 gestiegen"."""
    if [word.key for word in row[at : at + 3]] == ["an", "der", "zahl"]:
        return place
    return place if _ >= MANY and _is_number_of(row, place) else None


def _is_number_of(row: Words, place: int) -> bool:
    """ "Die Zahl der Einbürgerungen ist auf 291.955 gestiegen"."""
    for before in range(place - 1, max(-1, place - BACK - 1), -1):
        if ends_sentence(row, before):
            return False
        key = row[before].key
        if key in {"zahl", "anzahl", "gesamtzahl", "number"} or (
            key.endswith("zahlen") and row[before].is_capital  # "Wir zahlen jetzt 500 Euro"
        ):
            return True
    return False


def _limited(row: Words, place: int, at: int, _: int) -> int | None:
    """ "Teilnahmezahl auf 18 begrenzt", "limited to 15": but no speed."""
    before = before_marks(row, place)
    to = before >= 0 and row[before].key in {"auf", "to"}
    behind = at < len(row) and row[at].key in _LIMITED
    limited = to and (behind or (before > 0 and row[before - 1].key in _LIMITED))
    near = {word.key for word in row[max(0, before - BACK) : at + 2]}
    if not limited or near & _SPEED or (not behind and not ends(row, at)):
        return None
    return before


def _has_room(row: Words, place: int, at: int, _: int) -> int | None:
    """ "Platz für 75", "space for 16"."""
    before = before_marks(row, place)
    if before < 1 or not ends(row, at) or row[before].key not in {"fur", "for"}:
        return None
    near = row[max(0, before - 2) : before]
    return before if any(word.key in _ROOM for word in near) else None


def _labelled(row: Words, place: int, at: int, _: int) -> int | None:
    """ "Haushalte: 55.000", "Zuhörerplätze: 45", "die begrenzten Plätze (120)", "Anzahl Signale: 7", "insgesamt 8"."""
    if not ends(row, at):
        return None
    bracketed = at < len(row) and row[at].text[0] == ")"
    before = before_marks(row, place, ":=?(" if bracketed else ":=?")
    if before < 0:
        return None
    word = row[before]
    if word.key in COUNT_LABELS or heads_line(row, before, place, at):
        return before
    labelled = row[before + 1].text in {":", "("} and word.is_word
    counts = before and row[before - 1].key in {"anzahl", "zahl"}
    return (
        before if labelled and (surely(word.key) or word.key.endswith(("platze", "zahl")) or counts) else None
    )


def _came(row: Words, place: int, at: int, high: int) -> int | None:
    """ "zum Bürgerdialog kamen rund 80", "etwa 400 werden erwartet", "die Reiter sind ungefähr 200"."""
    before = before_marks(row, place)
    about = place - 1 > before
    verb = row[before].key if before >= 0 else ""
    if (
        high < FEWEST
        or (high <= NO_DAY and not (about or verb in _CAME))
        or verb in {"um", "ab", "gegen", "bis"}
    ):
        return None
    ended = ends(row, at)
    if not ended and is_measure(row[at].key):
        return None
    if ended:
        clause = row[max(0, before - 4) : before + 1]
        told = verb in _CAME or (about and high > NO_DAY and any(word.key in _ARE for word in clause))
        return before + 1 if told else None
    if verb in _CAME and row[at].key in _GOES_ON:
        return before + 1
    opens = before < 0 or ends_sentence(row, before) or about
    return before + 1 if opens and row[at].key in _PEOPLE_DO else None


def _is_wanted(row: Words, place: int, at: int, high: int) -> int | None:
    """ "uns fehlen noch 120, melden bis 10. September", "vergeben werden 6"."""
    before = before_marks(row, place)
    still = before + 1 < place and row[place - 1].key == "noch"
    clause = [word.key for word in row[max(0, before - (BACK if still else 2)) : before + 1]]
    done = clause[-1:] in (["werden"], ["wurden"]) and not GIVEN.isdisjoint(clause)
    wanted = done or not _WANTS.isdisjoint(clause)
    return before + 1 if high >= FEWEST and ends(row, at) and wanted else None


def _on_agenda(row: Words, place: int, at: int, _: int) -> int | None:
    """ "23 Punkte auf der Tagesordnung"; else points are won."""
    agenda = any(word.key in _AGENDAS for word in row[at + 1 : at + 4])
    return place if agenda and row[at].key in {"punkte", "punkten", "top", "tops", "items"} else None


def _times(row: Words, place: int, at: int, _: int) -> int | None:
    """ "67 mal ausgerückt"."""
    if at >= len(row) or row[at].key not in {"mal", "times"}:
        return None
    return place if any(word.key.startswith(_TURNS_OUT) for word in row[at + 1 : at + 4]) else None


def _capped(row: Words, place: int, at: int, high: int) -> int | None:
    """ "Start Parkplatz, max. 12", "Helfer gesucht, mind. 6": of people, where nothing is said."""
    first = before_marks(row, place) + 1
    opens = not first or row[first - 1].text in {",", "("} or ends_sentence(row, first - 1)
    opens = opens or row[first - 1].key in _HOLDS  # "Gruppe maximal 25"
    if first == place or not opens:
        return None
    least = row[first].key in _AT_LEAST and high not in _AGES and _is_sought(row, first)
    ended = at >= len(row) or row[at].text[0] in ",;.)!\n"  # "max. 40 €"
    return first if ended and (least or row[first].key in _AT_MOST) else None


def _is_sought(row: Words, place: int) -> bool:
    """Whether somebody was looked for shortly before."""
    return any(word.key in _SOUGHT for word in row[max(0, place - 2 * BACK) : place])


def _more(row: Words, place: int, at: int, _: int) -> int | None:
    """ "Kita-Plätze: im Herbst gibt es 36 zusätzliche": what, was said before in the sentence."""
    if at >= len(row) or row[at].key not in _VACANT or (at + 1 < len(row) and row[at + 1].is_capital):
        return None
    for before in range(place - 1, max(-1, place - BACK - 1), -1):
        if ends_sentence(row, before):
            return None
        if row[before].is_word and surely(row[before].key):
            return place
    return None


def _mark(row: Words, place: int, at: int, high: int) -> int | None:
    """ "die Marke von 1 Million geknackt"."""
    if place < 2 or row[place - 1].key not in {"von", "of"} or high < MANY:  # noqa: PLR2004  # "Marke von"
        return None
    measured = at < len(row) and is_measure(row[at].key)
    return place if row[place - 2].key in _LIMIT and not measured else None


def _voices(row: Words, place: int, at: int, _: int) -> int | None:
    """ "130 Stimmen; Leitung Horn": who sings; "312 Stimmen wurden abgegeben": who voted; "mit 35 Stimmen gewählt" is another matter."""
    if at >= len(row) or row[at].key not in {"stimmen", "votes"}:
        return None
    given = any(word.key in _VOTES for word in row[at + 1 : at + 5]) or _is_of_vote(row, at)
    alone = place and row[place - 1].kind == "mark" and at + 1 < len(row) and row[at + 1].kind == "mark"
    return place if alone or given else None


def _is_of_vote(row: Words, at: int) -> bool:
    """ "Stimmen bei der U18-Wahl"."""
    behind = row[at + 1 : at + 5]
    by = len(behind) > 1 and behind[0].key in {"bei", "zur", "beim"}
    return by and any(word.key.endswith(("wahl", "abstimmung", "umfrage", "voting")) for word in behind)


def jubilee(row: Words, place: int) -> Counted | None:
    """ "die 50.000. Besucherin": so many came; the 100th birthday is none."""
    if place + 2 >= len(row) or row[place + 1].text != "." or row[place + 2].key not in _ONE_OF_MANY:
        return None
    digits = row[place].text.replace(".", "")
    if not digits.isdecimal() or row[place].end != row[place + 1].start or int(digits) < _LEAST_JUBILEE:
        return None
    return Counted(int(digits), int(digits), range(place, place + 3), 0.8)
