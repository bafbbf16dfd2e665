"""What colleagues write to one another, told sentence by sentence.

A message is such talk where one sentence is, and no other tells of something that happens.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from understanding.intake.kind import office_words as office
from understanding.intake.kind.sentences import (
    OPENING,
    SURELY_HAPPENS,
    YOURS,
    Sentence,
    has_public_event,
    sentences,
    tells,
)
from understanding.intake.language.events import HAPPENS, SMALL
from understanding.intake.language.words import Words

SHORT: Final = 6  # words of a wish or a call
ASIDE: Final = 12  # words
LONG: Final = 16  # words
MUCH: Final = 30  # words

_NOT_OR_AGAIN: Final = office.NOT | {"wieder", "back"}
_MEETINGS: Final = office.APPOINTMENTS | office.GATHERINGS
_MACHINES: Final = office.DEVICES | office.NETS
_ANY_TROUBLE: Final = office.TROUBLE | office.MAY_BE_TROUBLE
_ANSWERS: Final = office.AGREED | SMALL | office.TIMES | office.I_DO | office.WISHES | office.FEASTS
_FROM_US: Final = office.OURS | {"wir", "leider", "diesmal", "woche", "week"}
_OUR_LIST: Final = office.OURS | {"unsere", "veraltet"}
_YOUR_POST: Final = YOURS | {"ihr", "ihre"}
_FILED_BY_ME: Final = office.FILED | {"nach"}
_HAPPENS: Final = HAPPENS - SMALL
_LETTERS: Final = office.POST - {"schreiben"}
_MINE: Final = frozenset({"mein", "meine", "my"})
_WHO: Final = frozenset({"wer", "who"})
_NOT_BEFORE: Final = frozenset({"erst"})


def is_among_colleagues(matter: Words) -> bool:
    """ "Bin ab morgen weg, Vertretung macht Resi", and nothing that the public would want to know."""
    said = [sentence for sentence, _ in sentences(matter)]
    talk = [is_talk(sentence) and not (len(said) > 1 and sentence.keys <= office.CHEERS) for sentence in said]
    if not any(talk):
        return False
    rest = [sentence for sentence, is_so in zip(said, talk, strict=True) if not is_so]
    drafts = all(_is_about_drafts(one) for one, is_so in zip(said, talk, strict=True) if is_so)
    return not any(map(tells, rest)) and not (drafts and rest[:1] == said[:1] and _is_of_others(said[0]))


def _is_of_others(said: Sentence) -> bool:
    """ "Schützenkönig steht fest: Hermann Lüllau!! Mehr Infos später": news, though no word of it is an event."""
    named = sum(word.is_capital for word in said.words) > 1
    return named and not (said.mine or said.yours or said.asks or said.says(office.SOMEBODY))


def tells_beside_questions(matter: Words) -> bool:
    """ "Was tun bei Hitze? Das Gesundheitsamt gibt Tipps": the answer follows, and is no talk."""
    return any(
        (tells(sentence) or sentence.says(_HAPPENS) or _is_done(sentence))
        and not (sentence.mine or sentence.yours)
        and sum(word.is_capital for word in sentence.words[1:]) > 1
        and not is_talk(sentence)
        for sentence, mark in sentences(matter)
        if mark != "?"
    )


def _is_done(said: Sentence) -> bool:
    """ "Der Bauhof hat Wildblumen gesät"."""
    last = said.words[-1]
    done = not last.is_capital and last.key.startswith("ge") and last.key.endswith(("t", "en"))
    return done and said.says(office.AUXILIARIES)


def tells_behind_thanks(matter: Words) -> bool:
    """ "Danke an alle Helfer vom Deichlauf! 612 Läufer waren am Sonntag dabei", "Dank an 30 Helfer: Die Tafel kriegt ..."."""
    colon = next((at for at, word in enumerate(matter) if word.text == ":"), 0)
    said = [one for part in (matter[:colon], matter[colon:]) for one, _ in sentences(part)]
    happened = any(map(has_public_event, said))
    return any(
        one.number and tells(one) and not one.yours and (happened or one.says(SURELY_HAPPENS))
        for one in said[1:]
    )


def is_talk(sentence: Sentence) -> bool:
    """Whether this one sentence is said by a colleague to colleagues."""
    if _is_about_drafts(sentence) or _needs_access(sentence):
        return True
    if len(sentence.words) > MUCH:
        return False  # somebody dictates, and says at the end that he must go
    return not has_public_event(sentence) and any(rule(sentence) for rule in _RULES)


# ---------------------------------------------------------------- what it is about


def _is_absence(said: Sentence) -> bool:
    """ "Bin beim Zahnarzt", "Frau Meier ist erkrankt"; the mayor's holiday is a topic."""
    if said.says(office.ILL) and (said.mine or said.says(office.SOMEBODY)):
        return True
    if not said.mine:
        bare = said.begins(office.AWAY_FOR_LONG, 1) and sum(word.is_capital for word in said.words) <= 1
        return bare or said.says(office.AWAY_FOR_LONG, office.COLLEAGUES)
    away = said.says(office.AWAY | office.ERRANDS) or any(
        key.endswith(office.AWAY_TAILS) for key in said.keys
    )
    return away or said.says(_NOT_OR_AGAIN, office.THERE) or said.says(_NOT_BEFORE, office.AT_WORK)


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


def _is_between_two(said: Sentence) -> bool:
    """ "Kommst du am Dienstag mit zur Kantine", "treffen wir uns um zwei am Eingang"."""
    first, second, third = (word.key for word in (*said.words[:3], *said.words[:1] * 3)[:3])
    return (first in office.OF_YOU and second == "du") or (
        first in office.OF_US and (second == "uns" or (second == "wir" and third == "uns"))
    )


def _is_of_somebody_here(said: Sentence) -> bool:
    """ "Der Chef ist heute schlecht drauf": and nobody else, and no office of his."""
    nouns = [word for word in said.words[1:] if word.is_capital]
    only = len(nouns) <= 1 and all(word.key in office.COLLEAGUES for word in nouns)
    return only and not said.number and len(said.words) < ASIDE and said.begins(office.COLLEAGUES, 2)


def _is_to_all(said: Sentence) -> bool:
    """ "Hoffe ihr seid gut reingekommen", "wollt nur mal hallo sagen"."""
    if said.number or len(said.words) >= ASIDE:
        return False
    hopes = said.begins(office.HOPES, 1) and said.says(office.ALL_OF_YOU)
    return hopes or (said.begins(office.WOULD, 1) and said.says(office.GREETS))


def _is_of_this_chat(said: Sentence) -> bool:
    """ "Liest hier eigentlich ein Mensch mit", "bist du ein Roboter"."""
    return (
        not said.number
        and said.says(office.MACHINES, office.HERE)
        and (said.yours or said.asks or said.says(office.HERE))
    )


def _is_trouble(said: Sentence) -> bool:
    """ "Der Drucker spinnt", "bei mir geht das Internet nicht"; "Kein Internet in Neudorf" is a topic."""
    personal = said.mine or (said.asks and (said.yours or said.says(_WHO, office.HELPERS)))
    if "bitte" in said.keys and said.says(office.PUBLIC):
        return False
    own = any(one.key in _MINE and other.key in office.DEVICES for one, other in pairwise(said.words))
    if own or (said.mine and said.says(office.DEVICES, office.NOT)):
        return True
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


def _needs_access(said: Sentence) -> bool:
    """ "Wir bräuchten für den Praktikanten noch Leserechte"."""
    return said.says(office.NEEDS) and (
        said.says(office.ACCESS) or said.says(office.ACCESS_OF_MINE, _MACHINES)
    )


def _is_of_lists(said: Sentence) -> bool:
    if said.says(office.STAFF):
        return True  # "Urlaubsanträge bitte bis Ende des Monats in den gelben Ordner"
    return said.says(office.LISTS) and (said.mine or said.yours or said.says(_OUR_LIST))


def _is_of_drafts(said: Sentence) -> bool:
    """ "hab den Text geändert, liegt jetzt im Ordner"."""
    personal = said.mine or said.yours or said.asks or len(said.words) <= SHORT
    if said.says(office.EDITING) and not said.number and personal:
        return True
    begins = said.begins(office.DRAFTS) and len(said.words) < ASIDE
    if len(said.words) > LONG:
        return False  # "Der Landrat übergibt morgen das Haus, Fotos machen wir, bitte am Mittag raus damit"
    return said.says(office.DRAFTS, _FILED_BY_ME if said.mine else office.FILED) and (
        said.mine or begins or said.says(office.CORRECTED)
    )


def _is_about_drafts(said: Sentence) -> bool:
    """ "Die Fotos vom Sommerfest kommen morgen", "das Video vom Stadtfest ist toll geworden", "passt der Text so": not about the event."""
    keys = [word.key for word in said.words[:3]]
    if said.asks and len(keys) > OPENING - 1 and keys[1] in office.OF_IT and keys[2] in office.DRAFTS:
        return True
    if not said.begins(office.DRAFTS, OPENING - 1) or len(said.words) > ASIDE or said.number:
        return False
    return said.says(office.TO_COME, office.FILED) or said.says(office.PRAISE, office.WORK)


def _is_of_post(said: Sentence) -> bool:
    """ "Ihr Schreiben ist eingegangen", "ist meine Nachricht angekommen": no letter to the public."""
    yours = said.begins(_YOUR_POST, 1) and said.words[1:2] != () and said.words[1].key in office.POST
    return yours or said.says(_LETTERS, _MINE)


def _is_of_the_house(said: Sentence) -> bool:
    """ "Der Kaffee ist alle", "ist die Kantine heute auf"."""
    if len(said.words) > LONG or (said.number and "kaffeemaschine" not in said.keys):
        return False
    return said.says(office.INDOORS) or (
        said.says(office.HOUSEHOLD) and (said.mine or said.asks or said.says(office.ANNOYING))
    )


def _is_praise(said: Sentence) -> bool:
    short = len(said.words) <= SHORT or said.yours
    return short and said.says(office.PRAISE, office.WORK) and not said.says(office.HAVE)


def _is_wish(said: Sentence) -> bool:
    if said.number:
        return False
    short = len(said.words) <= SHORT
    if short and (said.begins(office.CALLS, 1) or said.says(office.SADNESS)):
        return True
    holidays = any(key.endswith(("feiertage", "festtage", "ferien")) for key in said.keys)
    good = (
        said.begins(office.WISHES)
        or (said.says(office.WISHES) and (holidays or said.says(office.FEASTS)))
        or {"alles", "gute"} <= said.keys
        or {"kommt", "gut"} <= said.keys
    )
    wished = (
        holidays
        or said.says(office.FEASTS | office.OCCASIONS)
        or any(key.endswith(("urlaub", "igsten")) for key in said.keys)
    )
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
    _is_between_two,
    _is_of_somebody_here,
    _is_to_all,
    _is_of_this_chat,
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
