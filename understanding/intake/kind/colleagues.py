"""What colleagues write to one another, told sentence by sentence.

A message is such talk where one sentence is, and no other tells of something that happens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from understanding.intake.kind import office_words as office
from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.words import Word, Words, ends_sentence, is_lower, listed, stretches
from understanding.intake.what.wording import is_event

SHORT: Final = 6  # words of a wish or a call
ASIDE: Final = 12  # words
LONG: Final = 16  # words
NOUNS: Final = 3
LONG_WORD: Final = 7  # letters of an event in a text without capitals
OPENING: Final = 3  # words at the beginning of a sentence

_YOURS: Final = listed("eure euer dein deine your yours")
_I: Final = office.ME | office.I_DO
_YOU_OR_PLEASE: Final = office.YOU | {"bitte", "please"}
_ASKS: Final = office.WHO_WHEN | office.IS_IT
_NOT_OR_AGAIN: Final = office.NOT | {"wieder", "back"}
_MEETINGS: Final = office.APPOINTMENTS | office.GATHERINGS
_MACHINES: Final = office.DEVICES | office.NETS
_ANY_TROUBLE: Final = office.TROUBLE | office.MAY_BE_TROUBLE
_ANSWERS: Final = office.AGREED | SMALL | office.TIMES | office.I_DO | office.WISHES | office.FEASTS
_FROM_US: Final = office.OURS | {"wir", "leider", "diesmal", "woche", "week"}
_OUR_LIST: Final = office.OURS | {"unsere", "veraltet"}
_YOUR_POST: Final = _YOURS | {"ihr", "ihre"}
_FILED_BY_ME: Final = office.FILED | {"nach"}
_SURELY_HAPPENS: Final = HAPPENS - SMALL - office.WEAK
_SURELY_OR_ANYBODY: Final = _SURELY_HAPPENS | {"man"}  # "Man kann den Hund online anmelden"
_HAPPENS: Final = HAPPENS - SMALL
_LETTERS: Final = office.POST - {"schreiben"}
_MINE: Final = frozenset({"mein", "meine", "my"})
_WHO: Final = frozenset({"wer", "who"})
_CORRECTED: Final = listed("anbei bitte falsch")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Its words and numbers; whether it speaks of whom writes, to whom reads, and asks; whether a number stands in it."""

    words: tuple[Word, ...]
    keys: frozenset[str]
    mine: bool
    yours: bool
    asks: bool
    number: bool

    def begins(self, known: frozenset[str], most: int = OPENING) -> bool:
        return any(word.key in known for word in self.words[:most])

    def says(self, *classes: frozenset[str]) -> bool:
        """Whether a word of each of these classes stands in it."""
        return all(not self.keys.isdisjoint(known) for known in classes)


def is_among_colleagues(matter: Words) -> bool:
    """ "Bin ab morgen weg, Vertretung macht Resi", and nothing that the public would want to know."""
    sentences = [sentence for sentence, _ in _sentences(matter)]
    talk = [is_talk(sentence) for sentence in sentences]
    rest = (sentence for sentence, is_so in zip(sentences, talk, strict=True) if not is_so)
    return any(talk) and not any(map(_tells, rest))


def tells_beside_questions(matter: Words) -> bool:
    """ "Was tun bei Hitze? Das Gesundheitsamt gibt Tipps": the answer follows, and is no talk."""
    return any(
        (_tells(sentence) or sentence.says(_HAPPENS))
        and not (sentence.mine or sentence.yours)
        and sum(word.is_capital for word in sentence.words[1:]) > 1
        and not is_talk(sentence)
        for sentence, mark in _sentences(matter)
        if mark != "?"
    )


def is_talk(sentence: Sentence) -> bool:
    """Whether this one sentence is said by a colleague to colleagues."""
    if _is_about_drafts(sentence):
        return True
    return not _has_public_event(sentence) and any(rule(sentence) for rule in _RULES)


def _sentences(matter: Words) -> Iterator[tuple[Sentence, str]]:
    """Each with the first sign of the mark behind it."""
    for stretch in stretches(matter, ends_sentence):
        if row := tuple(word for word in matter[stretch.start : stretch.stop] if word.key):
            yield _sentence(row), matter[stretch.stop].text[0] if stretch.stop < len(matter) else ""


def _sentence(row: tuple[Word, ...]) -> Sentence:
    keys = frozenset(word.key for word in row)
    first = row[0].key
    shortened = any(word.key in {"im", "ill"} and len(word.text) > len(word.key) for word in row)  # "I'm"
    return Sentence(
        row,
        keys,
        mine=not keys.isdisjoint(_I) or first in office.I_BEGIN or shortened,
        yours=not keys.isdisjoint(_YOU_OR_PLEASE)
        or any(word.text in office.YOU_POLITE for word in row[1:])
        or (first in office.IS_IT and row[1:2] != () and row[1].key in {"ihr", "sie"}),
        asks=first in _ASKS,
        number=any(word.kind == "number" for word in row),
    )


# ---------------------------------------------------------------- what it is about


def _is_absence(said: Sentence) -> bool:
    """ "Bin beim Zahnarzt", "Frau Meier ist erkrankt"; the mayor's holiday is a topic."""
    if said.says(office.ILL) and (said.mine or said.says(office.SOMEBODY)):
        return True
    if not said.mine:
        return said.says(office.AWAY_FOR_LONG, office.COLLEAGUES)
    away = said.says(office.AWAY) or any(key.endswith(office.AWAY_TAILS) for key in said.keys)
    return away or said.says(_NOT_OR_AGAIN, office.THERE)


def _is_meeting(said: Sentence) -> bool:
    """ "Können wir unser Jour fixe schieben?", "Leider muss ich unseren Termin absagen"."""
    personal = said.mine or (said.asks and said.yours)
    if said.says(office.MEETINGS) or (personal and said.says(_MEETINGS, office.PUT_OFF)):
        return True
    if said.says(office.OURS, office.APPOINTMENTS, office.PUT_OFF) or (
        (said.mine or said.yours) and said.says(office.MEETING_PLACES)
    ):
        return True
    return (
        said.says(office.SUITS)
        and "lust" not in said.keys
        and said.asks
        and (said.yours or said.mine or said.says(office.OURS))
    )


def _is_trouble(said: Sentence) -> bool:
    """ "Der Drucker spinnt", "bei mir geht das Internet nicht"; "Kein Internet in Neudorf" is a topic."""
    personal = said.mine or (said.asks and said.yours) or said.says(_WHO, office.HELPERS)
    if said.says(office.DEVICES, office.TROUBLE) or (personal and said.says(_MACHINES, _ANY_TROUBLE)):
        return True
    return len(said.words) < ASIDE and (
        said.says(office.DEVICES, office.MAY_BE_TROUBLE)
        or (said.yours and not said.number and said.says(office.NETS, office.TROUBLE))
    )


def _is_of_access(said: Sentence) -> bool:
    """ "Passwort fürs Postfach vergessen", "mein Konto ist gesperrt"."""
    personal = said.mine or said.yours or said.asks
    lost = not said.number and said.says(office.ACCESS, office.ACCESS_LOST) and said.begins(office.ACCESS)
    return (said.says(office.ACCESS) and personal) or lost or (said.mine and said.says(office.ACCESS_OF_MINE))


def _is_of_lists(said: Sentence) -> bool:
    return said.says(office.LISTS) and (said.mine or said.yours or said.says(_OUR_LIST))


def _is_of_drafts(said: Sentence) -> bool:
    """ "hab den Text geändert, liegt jetzt im Ordner"."""
    personal = said.mine or said.yours or len(said.words) <= SHORT
    if said.says(office.EDITING) and not said.number and personal:
        return True
    begins = said.begins(office.DRAFTS) and len(said.words) < ASIDE
    return said.says(office.DRAFTS, _FILED_BY_ME if said.mine else office.FILED) and (
        said.mine or begins or said.says(_CORRECTED)
    )


def _is_about_drafts(said: Sentence) -> bool:
    """ "Die Fotos vom Sommerfest kommen morgen", "das Video vom Stadtfest ist toll geworden": not about the event."""
    if not said.begins(office.DRAFTS, OPENING - 1) or len(said.words) > ASIDE or said.number:
        return False
    return said.says(office.TO_COME, office.FILED) or said.says(office.PRAISE, office.WORK)


def _is_of_post(said: Sentence) -> bool:
    """ "Ihr Schreiben ist eingegangen", "ist meine Nachricht angekommen": no letter to the public."""
    yours = said.begins(_YOUR_POST, 1) and said.words[1:2] != () and said.words[1].key in office.POST
    return yours or said.says(_LETTERS, _MINE)


def _is_of_the_house(said: Sentence) -> bool:
    """ "Der Kaffee ist alle", "ist die Kantine heute auf"."""
    if said.number or len(said.words) > LONG:
        return False
    return said.says(office.INDOORS) or (
        said.says(office.HOUSEHOLD) and (said.mine or said.asks or said.says(office.ANNOYING))
    )


def _is_praise(said: Sentence) -> bool:
    short = len(said.words) <= SHORT or said.yours
    return short and said.says(office.PRAISE, office.WORK)


def _is_wish(said: Sentence) -> bool:
    if said.number:
        return False
    short = len(said.words) <= SHORT
    if short and said.begins(office.CALLS, 1):
        return True
    good = said.begins(office.WISHES) or {"alles", "gute"} <= said.keys or {"kommt", "gut"} <= said.keys
    wished = said.says(office.FEASTS) or any(key.endswith("urlaub") for key in said.keys)
    return (
        good
        and len(said.words) < LONG
        and (wished or (said.says(office.DAYS_WISHED) and (short or said.yours)))
    )


def _is_answer(said: Sentence) -> bool:
    """ "Passt", "keine Neuigkeiten von uns", "sorry, das war nicht für euch", "muss ich dafür was installieren"."""
    if len(said.words) >= ASIDE or said.number:
        return False
    nothing = said.says(office.NOTHING, office.NEWS) and said.says(_FROM_US)
    slip = said.says(office.MISTAKEN) or said.begins(office.SORRY, 1)
    asked = said.asks and said.mine and (said.yours or said.begins(office.IS_IT, 1))
    return nothing or slip or asked or said.keys <= _ANSWERS


_RULES: Final = (
    _is_meeting,
    _is_absence,
    _is_trouble,
    _is_of_access,
    _is_of_lists,
    _is_of_drafts,
    _is_praise,
    _is_of_the_house,
    _is_answer,
    _is_wish,
    _is_of_post,
)


# ---------------------------------------------------------------- what the public wants to know


def _has_public_event(said: Sentence) -> bool:
    """An event that is no wish, no absence and no meeting."""
    lower = is_lower(said.words)
    personal = said.mine or (said.asks and said.yours)
    return any(
        (word.is_capital or (lower and len(word.key) >= LONG_WORD))
        and len(word.key) > NOUNS + 1
        and word.key not in office.NO_EVENTS
        and word.key not in SMALL
        and not word.key.endswith(office.AWAY_TAILS)
        and is_event(word.key)
        for word in said.words
        if not personal or word.key not in _MEETINGS
    )


def _tells(said: Sentence) -> bool:
    """Whether a sentence beside the talk says that something happens; who sends it does not."""
    if _has_public_event(said):
        return True
    if said.begins(_YOURS, 1) or said.says(office.NO_TELLING):
        return False
    nouns = sum(word.is_capital for word in said.words[1:])
    happens = said.says(_SURELY_OR_ANYBODY) and not (said.mine or said.yours)
    return nouns > NOUNS or (happens and nouns > 0) or (said.number and nouns > 1 and not said.mine)
