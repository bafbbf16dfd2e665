"""Who acts in a text without capitals: the words before a verb that only people do, or behind it with their article."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.leading import IN
from understanding.intake.language.phrases import clause_start
from understanding.intake.language.verbs import HAS
from understanding.intake.language.words import Words, listed
from understanding.intake.what.wording import is_event
from understanding.intake.who.agents import AUDIENCE, STRONG, WEAK, is_done, is_house, is_made, is_people
from understanding.intake.who.bodies import Body
from understanding.intake.who.clubs import CLUB_NAMES
from understanding.intake.who.somebody import is_body
from understanding.intake.who.surnames import NO_NAMES

SURE, LIKELY, COUNTED = 0.85, 0.74, 0.72
MOST: Final = 5  # words of who acts
MOST_BETWEEN: Final = 5  # words from a verb to who stands behind it
MOST_NAME: Final = 2  # words behind the noun that name it
SHORTEST: Final = 3  # letters of a noun
_ARTICLES: Final = listed(
    "der die das de dat et unser unsere unsre euer eure ihr der ein eine n ne 's s dr die"
)
_FIRST_CASE: Final = listed("der die das unser unsere unsre de dat n ne eine ein")
_JOINS: Final = listed("vom der des von aus ausm an am im bei beim und u")
_PRONOUNS: Final = listed("wir ich ihr sie er es man wer we they i mir mia ick et wi ma")
_AWAY: Final = (
    SMALL
    | HAPPENS
    | IN
    | NO_NAMES
    | listed(
        "kurz knapp frisch eilig dringend mein meine meinen dein deine bitte bitt danke hallo hi moin servus mal wieder auch noch schon heute morgen gestern jetzt jetz dann hier dort da grad gerade eben leider endlich echt voll total ganz sehr gerne gern super toll cool ok achtung info neu wichtig eilt mit ohne gegen nix nichts was wie wo wer wann "
        "raus rein rauf runter los ab an auf aus ein um zu vor weiter zusammen zurück statt teil fest frei sich uns euch ihnen ihn sie es ihm dran dabei dazu dafür damit daran davon also weil dass denn aber oder und sowie nur sogar extra kostenlos gratis umsonst"
    )
)
_BETWEEN: Final = listed(
    "sich uns euch ihnen ihn sie es ihm das auch wieder nun jetzt jetz heute morgen gestern dort hier dann erneut traditionell gemeinsam schon noch mal"
)
_THE: Final = listed("der die das unser unsere unsre de dat")
_THEM: Final = listed("uns euch mich dich sich")
_PLEASE: Final = listed("bitte bitt bidde pls please")
_HAVE: Final = HAS | listed("ham hamm")
_HANDS: Final = _HAVE | listed(
    "macht machen bringt bringen holt zieht ziehen nimmt nehmen lässt hatte hatten is sind tun tut stellt kommt kommen brennt braten gehen geht führt führen"
)
_SOFT: Final = listed(
    "zeigt zeigen stellt stellen legt legen richtet richten tritt treten braucht brauchen räumt freut freuen gewinnt warnt schützt trägt spielt deckt will möchte meldet sperrt hilft helfen unterstützt prüft testet spricht ruft teilt"
)  # also a machine does, or a road
_STATES: Final = listed("wird werden wurde wurden worden soll sollen kann können muss müssen darf")
_ACTS: Final = STRONG | WEAK
_SURELY: Final = STRONG - _SOFT
_NO_NOUN: Final = _AWAY | _PRONOUNS
_NO_FIRST: Final = _NO_NOUN | _JOINS
_NO_SUBJECT: Final = _PRONOUNS | _STATES
_SKIPPED: Final = _BETWEEN - _FIRST_CASE


def low_subjects(row: Words, busy: frozenset[int]) -> list[Body]:
    """In their order; `busy` are places in the row that mean something else."""
    verbs = (at for at, word in enumerate(row) if at not in busy and word.key in _ACTS)
    found = (_before(row, at, busy) or _behind(row, at, busy) for at in verbs)
    return [one for one in found if one]


def _before(row: Words, verb: int, busy: frozenset[int]) -> Body | None:
    """ "die kohlregentinnen schneiden", "klöppelgruppe zwönitz lädt", "team vom tauschregal sucht"."""
    first = clause_start(row, verb)
    while first < verb and (first in busy or row[first].kind != "word"):
        first += 1
    first = max(first, _last_date(busy, first, verb))
    if _is_asked_for(row, first, verb):
        return None
    led = first < verb and row[first].key in _ARTICLES
    noun = first + led
    if not noun < verb <= noun + MOST or _is_done_to(row, first, verb):
        return None
    if not _is_phrase(row, noun, verb) or any(at in busy for at in range(noun, verb)):
        return _body(row, verb - 1, verb, verb) if verb and is_body(row[verb - 1].key) else None
    return _body(row, noun, verb, verb)


def _is_asked_for(row: Words, first: int, verb: int) -> bool:
    """ "bitte überall posten": what the desk is to do."""
    return any(row[at].key in _PLEASE for at in range(first, verb))


def _last_date(busy: frozenset[int], first: int, verb: int) -> int:
    return max((at + 1 for at in range(first, verb) if at in busy), default=first)


def _is_done_to(row: Words, first: int, verb: int) -> bool:
    """ "wird gesperrt", "sucht wir"."""
    behind = row[verb + 1].key if verb + 1 < len(row) else ""
    return behind in _NO_SUBJECT or row[first].key in _PRONOUNS


def _is_phrase(row: Words, noun: int, verb: int) -> bool:
    """Nouns and names alone, "vom" and "der" between them."""
    if row[noun].key in _NO_FIRST or len(row[noun].key) < SHORTEST:
        return False
    inner = [row[at] for at in range(noun, verb)]
    return all(word.is_word and (word.key in _JOINS or word.key not in _AWAY) for word in inner) and (
        inner[-1].key not in _JOINS
    )


def _body(row: Words, noun: int, stop: int, verb: int) -> Body | None:
    """As sure as the verb and the noun make it."""
    keys = [row[at].key for at in range(noun, stop)]
    if not AUDIENCE.isdisjoint(keys) or (is_event(keys[0]) and not is_people(keys[0])) or is_made(keys[0]):
        return None
    somebody = any(is_body(key) or is_people(key) or key in _GROUPS for key in keys) or keys[0] in CLUB_NAMES
    done = row[verb].key in _HAVE and any(is_done(word.key) for word in row[verb + 1 : verb + 3 * MOST])
    strong = row[verb].key in STRONG or done
    if somebody and (strong or row[verb].key in _HANDS):
        return Body(range(noun, stop), SURE)
    if strong and (done or is_house(keys[0]) or row[verb].key in _SURELY):
        return Body(range(noun, stop), LIKELY)
    return None


def _behind(row: Words, verb: int, busy: frozenset[int]) -> Body | None:
    """ "malt der ikonenkreis halle", "organisiert die volkssolidarität", "zieht ihn der abschleppdienst raus"."""
    at = verb + 1
    while at < min(len(row), verb + MOST_BETWEEN) and (at in busy or row[at].key in _SKIPPED | IN):
        at += 1 + (row[at].key in IN and at not in busy)
    if at + 1 >= len(row) or row[at].key not in _FIRST_CASE or at + 1 in busy:
        return None
    first, noun = clause_start(row, verb), at + 1
    if _is_done_to(row, first, verb) or row[noun].key in _NO_NOUN or not row[noun].is_word:
        return None
    if _is_asked_for(row, first, verb) or (noun + 1 < len(row) and row[noun + 1].key in _THEM):
        return None  # "überall posten die rennen uns weg"
    if verb == first and row[verb].key in _HAVE and row[at].key not in _THE:
        return None  # "haben ein fotoalbum gekriegt": we have
    stop = noun + 1
    while (
        stop < min(len(row), noun + 1 + MOST_NAME)
        and row[stop].is_word
        and stop not in busy
        and row[stop].key not in _AWAY
    ):
        stop += 1
    return _body(row, noun, stop, verb)


_GROUPS: Final = listed(
    "jugend team gruppe verein chor band landkreis stadt gemeinde hansestadt kreis bezirk land verbandsgemeinde samtgemeinde feuerwehr ff ffw klasse hort kita schule crew truppe trupp mannschaft familie ag"
)
