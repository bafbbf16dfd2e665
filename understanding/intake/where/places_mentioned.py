"""Houses that no small word leads: where nothing else is said, it is there, unless they only act."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.events import HAPPENS
from understanding.intake.language.leading import IN
from understanding.intake.language.phrases import is_adjective
from understanding.intake.language.verbs import ACTIVE, HAS
from understanding.intake.language.words import Words, ends_sentence, listed
from understanding.intake.where import buildings
from understanding.intake.where.any_places import ANY
from understanding.intake.where.places_closed import NEAR, STATES
from understanding.intake.where.places_known import BUILDINGS, GROUNDS

MENTIONED: Final = (
    0.69  # a house that something is done to: of unread messages it was there in two of three, so it is asked
)
MENTIONED_BY_NAME: Final = 0.71  # "der Neubau der Kita Löwenzahn": in nine of ten
_HOSTS: Final = listed(
    "feiert feiern lädt laden veranstaltet bekommt bekommen erhält erhalten zeigt zeigen bietet bieten startet beginnt öffnet eröffnet schließt begrüßt"
)
_SPEAKS: Final = listed(
    "sucht suchen lädt laden warnt rät informiert bittet meldet bietet empfiehlt teilt weist erinnert rechnet verleiht verschenkt verteilt spendet organisiert baut plant prüft kontrolliert berät stellt verkauft sammelt beschließt fordert verbietet erlässt ordnet has is will was hat"
)
_ACTS: Final = ACTIVE - _HOSTS | HAS
_HOSTS_NOBODY: Final = (HAPPENS | ACTIVE) - _HOSTS - STATES
_GOT: Final = listed("bekommen erhalten gekriegt")
_GETS: Final = listed("bekommt bekommen erhält erhalten kriegt kriegen")
_NOW: Final = listed("noch jetzt nun wieder endlich seit neuerdings künftig bald ab")
_HONOURS: Final = (
    "preis",
    "auszeichnung",
    "siegel",
    "zertifikat",
    "besuch",
    "post",
    "bescheid",
    "zuschlag",
    "urkunde",
)
_NO_OBJECTS: Final = IN | listed("von mit aus seit gegen für ohne über durch um gegenüber außer zu bei wegen")
_DECIDED: Final = listed(
    "abgelehnt beschlossen geplant gefordert genehmigt diskutiert beraten beantragt bewilligt verworfen gekippt versprochen gewünscht vertagt begrüßt befürwortet kritisiert"
)
_HOUSES: Final = BUILDINGS | GROUNDS
CIRCLES: Final = ("cafe", "treff")  # people meet there, or it is what they do
_NO_HOUSES: Final = listed(
    "office café cafe room desk club school hub common field ground quarter stage store lab"
)
WORKS: Final = listed("Bauhof")  # who does it, rather


def mentioned(row: Words, stretch: range, kind: buildings.Kind) -> float:
    """ "übergeben den Neubau der Gewerblichen Schule": where nothing else is said, it is there."""
    at = _past_busy_name(row, stretch.stop)
    behind = row[at].key if at < len(row) else ""
    gets = (behind in HAS and _gets(row, at, kind)) or (behind in _GETS and _is_given_things(row, at, kind))
    generic = all(row[place].key in ANY for place in stretch)
    if (
        not (
            kind in {"building", "ground", "office"}
            or (kind in {"settlement", "english"} and (len(stretch) > 1 or "-" in row[stretch.start].text))
        )
        or generic
        or row[stretch.start].key.endswith(CIRCLES)
        or (kind == "english" and row[stretch[-1]].key in _NO_HOUSES)
        or (not gets and (behind in _SPEAKS or behind in HAS or _only_acts(row, stretch)))
        or _is_inverted(row, stretch.start)
        or row[stretch.start].key in WORKS
    ):
        return 0.4
    named = (len(stretch) > 1 or kind == "settlement") and row[stretch[-1]].key not in _HOUSES
    return MENTIONED_BY_NAME if named or gets or _is_object(row, stretch.start) else MENTIONED


def _gets(row: Words, at: int, kind: buildings.Kind) -> bool:
    """ "Das Freibad hat eine neue Rutsche bekommen": it is there; a prize is nowhere."""
    if at + 1 < len(row) and row[at + 1].key in _NOW and kind in {"building", "ground"}:
        return not _has_done(row, at)  # "Das Stadtbad hat jetzt einen Lift"
    end = at
    while end < len(row) and row[end].kind != "mark" and row[end].key not in _GOT:
        end += 1
    got = end < len(row) and row[end].key in _GOT and kind in {"building", "ground"}
    return got and not any(word.key.endswith(_HONOURS) for word in row[at:end])


def _is_given_things(row: Words, at: int, kind: buildings.Kind) -> bool:
    """ "Die Galerie bekommt 55 Holzschnitte": they are there; a prize, or a visit, is nowhere."""
    end = at
    while end < len(row) and not ends_sentence(row, end):
        end += 1
    return kind in {"building", "ground"} and not any(word.key.endswith(_HONOURS) for word in row[at:end])


def _has_done(row: Words, at: int) -> bool:
    """ "Das Archiv hat jetzt alle Karten ins Netz gestellt": its clause ends with what was done."""
    end = at
    while end < len(row) and row[end].kind != "mark":
        end += 1
    last = row[end - 1]
    return not last.is_capital and last.key.endswith(("t", "en")) and last.key not in _GOT


def _is_object(row: Words, first: int) -> bool:
    """ "stürmen die Möhnen den Ratskeller", "prüft der Beirat den neuen Bahnhof": to no house that acts."""
    at = first - 1
    while at > 0 and is_adjective(row[at]):
        at -= 1
    decided = any(word.key in _DECIDED for word in row[first : first + NEAR])
    return at > 0 and row[at].key == "den" and row[at - 1].key not in _NO_OBJECTS and not decided


def _is_inverted(row: Words, first: int) -> bool:
    """ "verleiht die Bücherei", "hat die Kita gestern ..."; "hat dem Landratsamt ..." is another matter."""
    return first > 1 and row[first - 1].key != "dem" and row[first - 2].key in _ACTS


def _only_acts(row: Words, stretch: range) -> bool:
    """ "Die Kita Pusteblume freut sich": whoever does something that hosts nobody is no place."""
    at = _past_busy_name(row, stretch.stop)
    closes = at + 1 >= len(row) or row[at + 1].kind == "mark"  # "... den Spielplatz gesperrt."
    return (
        not closes
        and not row[at].is_capital
        and row[at].key.endswith(("t", "en"))
        and row[at].key in _HOSTS_NOBODY
    )


def _past_busy_name(row: Words, place: int) -> int:
    """ "sucht" of "Der Naturpark Almenland sucht": behind a name that belongs to a body."""
    while place < len(row) and row[place].is_capital:
        place += 1
    return place
