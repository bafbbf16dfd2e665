"""What a short reply means: one of several choices, yes, no, or a number. The words come in as an argument."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from understanding.spelling import Words, folded, says, spellings

LAST = -1  # the place of the last one, however many there are
LONGEST_REPLY = 80  # characters; more is no choice and no wish

_FIRST_WORD = re.compile(r"\s*(\w+)([\s,.!:;–-]+)(?=\S)")
_AGREED = set("👍✅✔☑🆗👌💯👏🙌🎉❤😀😃🙂😊")
_REFUSED = set("👎❌✖❎🚫⛔🙅")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words that are understood: `wishes`, `fields` and `languages` by name, `choices` by state and place."""

    wishes: Mapping[str, Words] = field(default_factory=dict)
    fields: Mapping[str, Words] = field(default_factory=dict)
    choices: Mapping[str, tuple[Words, ...]] = field(default_factory=dict)
    languages: Mapping[str, Words] = field(default_factory=dict)
    counting: tuple[Words, ...] = ()  # the words for one, for two, for three …
    ordinals: tuple[Words, ...] = ()  # the words for the first, for the second …
    last: Words = ()
    number: Words = ()  # "Nummer", "Punkt": what may stand before a number
    yes: Words = ()
    no: Words = ()
    nothing: Mapping[str, Words] = field(default_factory=dict)  # "nichts", and what may stand around it
    announcing: Words = ()  # "neues Thema": what may stand, with a colon, before a title
    greetings: Words = ()
    thanks: Words = ()
    fillers: Words = ()  # "bitte": what may stand around a wish
    correcting: Words = ()  # "nein", "doch": what a correction begins with
    leading: Words = ()  # "es ist", "das ist": what may stand there besides, and corrects nothing by itself
    instead: Words = ()  # "sondern": what comes after it is right
    many: Words = ()  # "alle": what says how many without a number
    denying: Words = ()  # "nicht": what says that something does not hold
    replaced: Words = ()  # "nicht", "statt": what stands before a number that holds no longer
    anew: Words = ()  # "doch", "jetzt": what says that a number is another one now
    approximate: Words = ()  # "etwa": what may stand before a number
    linking: Words = ()  # "ist": what stands between a field's name and its value
    refuting: Words = ()  # "stimmt nicht": the same, of what is wrong
    pieces: Mapping[str, Words] = field(
        default_factory=dict
    )  # what one calls a picture, a quote, and what is done with one
    absence: Mapping[str, Words] = field(default_factory=dict)  # "im Urlaub", and what may stand around it
    again: Words = ()  # "wie letztes Jahr"
    once_more: Words = ()  # "noch einmal", beside the number of a topic
    origin: Mapping[str, Words] = field(
        default_factory=dict
    )  # "keine davon", and what may stand before a department's name
    unplanned: Words = ()  # "nichts": nothing is planned for the event that was asked about
    small: Words = ()  # "im", "findet", "statt": what may stand beside a value and says nothing by itself


def gesture(text: str) -> bool | None:
    """👍 is yes, 👎 is no, whatever the colour of the hand; None for everything else."""
    signs = {
        sign
        for sign in text.strip()
        if not "\U0001f3fb" <= sign <= "\U0001f3ff" and sign not in "\ufe0f\u200d♂♀"
    }
    if not signs:
        return None
    return True if signs <= _AGREED else False if signs <= _REFUSED else None


def number(text: str, vocabulary: Vocabulary) -> int | None:
    """ "2", "2.", "Nummer 2", "zwei", 2️⃣."""
    words = bare(text, vocabulary)
    if words and words[0] in spellings(vocabulary.number):
        words = words[1:]
    if len(words) != 1:
        return None
    if words[0].isdecimal():
        return int(words[0][:9])
    return next(
        (place for place, known in enumerate(vocabulary.counting, 1) if words[0] in spellings(known)), None
    )


def ordinal(text: str, vocabulary: Vocabulary) -> int | None:
    """The place, from 0, that "die zweite" names, or LAST; None for "der zweite Dezember"."""
    forms = phrases(text, vocabulary)
    if any(says(phrase, vocabulary.last) for phrase in forms):
        return LAST
    places = enumerate(vocabulary.ordinals)
    return next((place for place, known in places if any(says(one, known) for one in forms)), None)


def without_yes_or_no(text: str, vocabulary: Vocabulary) -> str:
    """ "natürlich nachmittags", "nein, um 16 Uhr": what is said after it. "nicht Freitag" stays as it is."""
    first = _FIRST_WORD.match(text)
    if first is None:
        return text
    word, mark = folded(first[1]), first[2].strip()
    spoken = word in spellings(vocabulary.yes) or (mark and word in spellings(vocabulary.no))
    return without_yes_or_no(text[first.end() :], vocabulary) if spoken else text


def agrees(text: str, vocabulary: Vocabulary) -> bool | None:
    """Yes, no, or neither."""
    shown = gesture(text)
    if shown is not None:
        return shown
    forms = phrases(text, vocabulary)
    if any(says(phrase, vocabulary.yes) for phrase in forms):
        return True
    return False if any(says(phrase, vocabulary.no) for phrase in forms) else None


def pick(text: str, state: str, vocabulary: Vocabulary, count: int) -> int | None:
    """The place of the chosen answer, from 0, of `count` answers: by number or by word."""
    chosen = number(text, vocabulary)
    if chosen is not None:
        return chosen - 1 if 1 <= chosen <= count else None
    forms = phrases(text, vocabulary)
    options = vocabulary.choices.get(state, ())[:count]
    return next(
        (place for place, known in enumerate(options) if any(says(one, known) for one in forms)), None
    )


def phrases(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The folded text as it is, and without what may stand around it; empty for a long one."""
    return folded(text) if len(text) <= LONGEST_REPLY else "", " ".join(bare(text, vocabulary))


def bare(text: str, vocabulary: Vocabulary) -> list[str]:
    """The folded words, without "bitte" and the like at either end."""
    words = folded(text).split() if len(text) <= LONGEST_REPLY else []
    fillers = spellings(vocabulary.fillers)
    while len(words) > 1 and words[0] in fillers:
        words = words[1:]
    while len(words) > 1 and words[-1] in fillers:
        words = words[:-1]
    return words
