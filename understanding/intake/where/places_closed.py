"""Houses and grounds that something is done to: "Die Bücherei ist geschlossen", "wird die Brücke gesperrt"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from understanding.intake.language.leading import ARTICLES, AT, IN
from understanding.intake.language.phrases import is_adjective
from understanding.intake.language.verbs import HAS
from understanding.intake.language.words import Words, ends_sentence, listed, tails
from understanding.intake.what.wording import is_event
from understanding.intake.where.any_places import ANY
from understanding.intake.who.somebody import is_body

STATES: Final = listed(
    "wird werden bleibt bleiben stays will ist sind jetzt geht steht stehen gehen is are now"
)  # "der Bericht ist online"
_CLOSED: Final = listed(
    "zugänglich unzugänglich erreichbar unbenutzbar betretbar autofrei verkehrsberuhigt tabu marode undicht unpassierbar lahmgelegt vollgesperrt stillgelegt wiedereröffnet geschlossen zu gesperrt offen geöffnet umgebaut saniert renoviert öffnet schließt eröffnet modernisiert erweitert dicht frei befahrbar passierbar begehbar benutzbar nutzbar beendet saniert shut closed open opens reopens closes gebaut"
)
SHUT: Final = listed("geschlossen zu dicht offen geöffnet auf gesperrt unbesetzt shut closed open")
_BECOMES: Final = listed("wurde wurden wieder soll sollen")
_OPEN: Final = listed("offen geöffnet geschlossen")
_OPENING: Final = listed("öffnet öffnen schließt schließen")
_OPENS: Final = listed("opens reopens closes")
_ADVERBS: Final = listed("mitten direkt gleich rund quer hier dort auch nur heute morgen gestern")
_OPENS_UP: Final = listed("macht machen")
_SAYS_SO: Final = STATES | _OPENING | _OPENS_UP
_NO_SUBJECT: Final = IN | _ADVERBS
_SHUTS: Final = listed(
    "sperrt sperren saniert sanieren räumt räumen reißt reißen renoviert renovieren modernisiert closes reopens"
)
_SETS_UP: Final = listed("nimmt nehmen nahm nahmen")
_MAKES: Final = listed("macht machen sperrt")
_UP: Final = listed("auf zu dicht")
_HOURS: Final = tails("öffnungszeiten schließzeiten schließtage schließtag betriebsferien ruhetag ruhetage")
MOST_WHEN: Final = 4  # words from the verb to what is closed: "sind am Sonntag die ..."
MOST_LED: Final = 4  # words between what is closed and where it is
NEAR: Final = 12  # words


@dataclass(frozen=True, slots=True)
class Reader:
    """What is known of a text: `busy` are places in the row that mean something else."""

    row: Words
    busy: frozenset[int]
    lower: bool
    english: bool
    dated: bool


def is_closed(reader: Reader, stretch: range) -> bool:
    """ "Die Stadtbücherei ist geschlossen", "Grillplatz Teufelsstein ab sofort geschlossen"."""
    row = reader.row
    first = stretch.start
    while first > 1 and is_adjective(row[first - 1]):  # "Das alte Pumpenhaus wird abgerissen"
        first -= 1
    bare = first == 0 or row[first - 1].key not in ARTICLES
    if bare and len(stretch) == 1 and row[first].key in ANY:
        return False
    if _changes_hours(row, stretch.stop):
        return True
    return _opens_clause(row, first) and (_opens_up(row, stretch.stop) or _is_put_so(reader, stretch, first))


def _is_put_so(reader: Reader, stretch: range, first: int) -> bool:
    """Behind what begins a clause: "... ist ab Montag geschlossen", "... wird repariert"."""
    row = reader.row
    if first > 1 and row[first - 2].key in _OPENING:
        return True  # "am 24. Juni öffnet der Botanische Garten"
    has, stated = False, first > 1 and row[first - 2].key in STATES  # "wird der Stausee abgesenkt"
    for place in range(stretch.stop, len(row)):
        headed = row[place].text == ":" and place > stretch.stop + 1  # "Südpark: Schaukel gesperrt"
        if headed or ends_sentence(row, place) or _is_comma(reader, place) or _opens_other(row, place):
            return False
        has |= row[place].key in HAS
        stated |= row[place].key in STATES or row[place].key in _BECOMES
        if has and row[place].key not in _OPEN and not _ends_with_zu(row, place):
            continue
        if row[place].key in _CLOSED or has or (stated and (_is_done(row, place) or _is_off(row, place))):
            return stated or place < stretch.stop + NEAR
    return False


def _opens_clause(row: Words, first: int) -> bool:
    """ "Die Brücke ...", "Dort wird die Brücke ...": a mark, nothing or a verb of state before it."""
    if first == 0 or row[first - 1].kind == "mark":
        return True
    led_by = first == 1 or row[first - 2].kind == "mark" or _says_so(row, first - 2)
    return row[first - 1].key in ARTICLES and led_by


def _says_so(row: Words, last: int) -> bool:
    """ "wird", "sind am Sonntag": a verb of state, and when."""
    near = range(last, max(-1, last - MOST_WHEN), -1)
    return any(row[at].key in _SAYS_SO for at in near if not any(one.kind == "mark" for one in row[at:last]))


def is_shut(reader: Reader, stretch: range) -> bool:
    """Of an office, which much else is done to: "die Zulassungsstelle bleibt zu"."""
    if not is_closed(reader, stretch):
        return False
    end = stretch.stop
    while end < len(reader.row) and not ends_sentence(reader.row, end):
        end += 1
    return any(word.key in SHUT for word in reader.row[stretch.stop : end])


def is_shut_or_set_up(row: Words, at: int, near: set[str]) -> bool:
    """ "macht die Schleuse zu", "nimmt den Anbau in Betrieb", "sperrt die Brücke"."""
    behind = [word.key for word in row[at : at + 2]]
    return (
        not near.isdisjoint(_SHUTS)
        or (behind == ["in", "betrieb"] and not near.isdisjoint(_SETS_UP))
        or (behind[:1] in (["zu"], ["dicht"], ["auf"]) and not near.isdisjoint(_MAKES))
    )


def with_subject(reader: Reader, stretch: range) -> range:
    """ "Die Parkpalette am Bahnhof bleibt zu": what is closed, with where it is; else the stretch itself."""
    row, noun = reader.row, stretch.start - 1
    while noun > 0 and (row[noun].key in AT or row[noun].key in ARTICLES) and stretch.start - noun < MOST_LED:
        noun -= 1
    if noun < 0:
        return stretch
    whole = range(noun, stretch.stop)
    begins = noun == 0 or row[noun - 1].key in ARTICLES or row[noun - 1].kind == "mark"
    plain = row[noun].is_capital and noun not in reader.busy and row[noun].key not in _NO_SUBJECT
    led = (
        noun < stretch.start - 1
        and plain
        and begins
        and not (is_body(row[noun].key) or is_event(row[noun].key))
    )
    return whole if led and is_closed(reader, whole) else stretch


def _is_comma(reader: Reader, place: int) -> bool:
    """One that parts clauses: none within a date."""
    return reader.row[place].text == "," and reader.busy.isdisjoint({place - 1, place + 1})


def _opens_other(row: Words, place: int) -> bool:
    """ "The veterinary office reopens the trails"."""
    behind = row[place + 1].key if place + 1 < len(row) else ""
    return row[place].key in _OPENS and behind in {"the", "a", "an"}


def _opens_up(row: Words, at: int) -> bool:
    """ "Das Freibad macht am Samstag auf"."""
    made = False
    for place in range(at, min(len(row), at + NEAR)):
        if ends_sentence(row, place):
            return False
        made |= row[place].key in _OPENS_UP
        if made and row[place].key in _UP and _ends_clause(row, place):
            return True
    return False


def _changes_hours(row: Words, at: int) -> bool:
    """ "Der Wertstoffhof hat neue Öffnungszeiten"; "Abgabe zu den Öffnungszeiten" is another matter."""
    end = at
    while end < min(len(row), at + NEAR) and not ends_sentence(row, end):
        end += 1
    inside = (place for place in range(at, end) if row[place].key.endswith(_HOURS))
    hours = next(inside, at)
    return hours > at and row[hours - 1].key not in {"den", "der", "zu", "üblichen"}


def _ends_with_zu(row: Words, place: int) -> bool:
    """ "hat am Freitag zu", "hat nur mit Termin auf"; "hat nichts zu tun" is another matter."""
    return row[place].key in {"zu", "auf"} and _ends_clause(row, place)


def _ends_clause(row: Words, place: int) -> bool:
    return place + 1 == len(row) or row[place + 1].kind == "mark"


def _is_off(row: Words, place: int) -> bool:
    """ "ist außer Betrieb"."""
    return row[place].key in {"betrieb", "funktion"} and row[place - 1].key == "ausser"


def _is_done(row: Words, place: int) -> bool:
    """ "wird repariert", "bleibt gesperrt": the end of its clause."""
    word, behind = row[place], row[place + 1] if place + 1 < len(row) else None
    closes = behind is None or behind.kind == "mark" or behind.key in {"und", "oder", "werden"}
    done = word.key == "auf" or word.key.endswith(("t", "en", "bar"))  # "ist bis 22 Uhr auf"
    return closes and word.is_word and not word.is_capital and done
