"""What a whole message wishes: a reserved word, a pleasantry.

A wish is only recognised when it accounts for the whole message, so that a title like "Hilfe für Senioren" or "Zurück in die
Zukunft" stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from understanding.choice import LONGEST_REPLY, Vocabulary, bare, phrases
from understanding.fields import LONGEST_NAME, field_alone, field_named, topic_number
from understanding.spelling import Words, folded, nearly, says, spellings

MOST_GREETINGS = 3  # in a row


@dataclass(frozen=True, slots=True)
class Wish:
    """`name` is a key of the vocabulary's wishes; `argument` a field, a topic's number, a language or a text."""

    name: str
    argument: str = ""


def wish(text: str, vocabulary: Vocabulary) -> Wish | None:
    """The wish that this whole message is, if it is one."""
    text = text.strip().lstrip("!/\\").strip()
    if announced := _announced(text, vocabulary):
        return announced
    if not text or len(text) > LONGEST_REPLY or "\n" in text:
        return None
    if not folded(text):
        return _by_sign(text, vocabulary)
    forms = phrases(_ungreeted(text, vocabulary), vocabulary)
    for name, known in vocabulary.wishes.items():
        if any(phrase in spellings(known) for phrase in forms):
            return Wish(name)
    return (
        _with_argument(forms[-1].split(), vocabulary)
        or _open_field(forms[-1].split(), vocabulary)
        or _misspelled(forms[-1], vocabulary)
    )


def is_command(text: str) -> bool:
    """Whether it is written like one of the editorial room's commands: "!agenda", "/export xlsx"."""
    return re.fullmatch(r"\s*(!|\\?//?)[^\W\d_].*", text) is not None


def _ungreeted(text: str, vocabulary: Vocabulary) -> str:
    """The folded text without the greetings at its beginning, where more follows."""
    words = folded(text)
    greetings = sorted(spellings(vocabulary.greetings), key=len, reverse=True)
    while greeting := next((known for known in greetings if words.startswith(f"{known} ")), None):
        words = words[len(greeting) + 1 :]
    return words


def _by_sign(text: str, vocabulary: Vocabulary) -> Wish | None:
    """A lone "?" or "-"."""
    return next(
        (Wish(name) for name, known in vocabulary.wishes.items() if text[0] in known and len(set(text)) == 1),
        None,
    )


def _open_field(words: list[str], vocabulary: Vocabulary) -> Wish | None:
    """ "keine Ahnung wie viele"."""
    rests = _beside(words, vocabulary.wishes.get("open", ()))
    return Wish("open") if any(field_alone(rest, vocabulary) for rest in rests) else None


def _misspelled(phrase: str, vocabulary: Vocabulary) -> Wish | None:
    for name, known in vocabulary.wishes.items():
        if any(nearly(phrase, spelled) for spelled in spellings(known)):
            return Wish(name)
    return None


def _announced(text: str, vocabulary: Vocabulary) -> Wish | None:
    """ "neu: Sommerfest", however long the text."""
    name, colon, rest = without_greeting(text, vocabulary).partition(":")
    if colon and rest.strip() and len(name) <= LONGEST_NAME and says(name, vocabulary.announcing):
        return Wish("new", rest.strip())
    return None


def _with_argument(words: list[str], vocabulary: Vocabulary) -> Wish | None:
    readers = {
        "change": _field_or_topic,
        "back": field_named,
        "status": topic_number,
        "withdraw": topic_number,
        "language": _language,
    }
    for name, reader in readers.items():
        for rest in _beside(words, vocabulary.wishes.get(name, ())):
            argument = reader(" ".join(bare(rest, vocabulary)), vocabulary)
            if argument is not None:
                return Wish(name, argument)
    return None


def _beside(words: list[str], known: Words) -> Iterable[str]:
    """What is left of the message without the wish at its beginning or its end."""
    for phrase in spellings(known):
        length = len(phrase.split())
        if length < len(words) and nearly(" ".join(words[:length]), phrase):
            yield " ".join(words[length:])
        if length < len(words) and nearly(" ".join(words[-length:]), phrase):
            yield " ".join(words[:-length])


def _field_or_topic(text: str, vocabulary: Vocabulary) -> str | None:
    """A field, a topic's number, or both: "17 where"."""
    if one := field_named(text, vocabulary) or topic_number(text, vocabulary):
        return one
    words = text.split()
    for place in range(1, min(len(words), 4)):
        number, name = (
            topic_number(" ".join(words[:place]), vocabulary),
            field_named(" ".join(words[place:]), vocabulary),
        )
        if number and name:
            return f"{number} {name}"
    return None


def _language(text: str, vocabulary: Vocabulary) -> str | None:
    return next((name for name, known in vocabulary.languages.items() if says(text, known)), None)


# ---------------------------------------------------------------- pleasantries


def without_greeting(text: str, vocabulary: Vocabulary) -> str:
    """The text without "Guten Tag," at its beginning; a mark must follow, for "Hallo Nachbarn" may be a title."""
    for _ in range(MOST_GREETINGS):
        rest = next(
            filter(None, (_after(greeting, text) for greeting in _greetings(vocabulary.greetings))), None
        )
        if rest is None:
            break
        text = rest
    return text


def _after(greeting: str, text: str) -> str | None:
    if text[: len(greeting)].casefold() != greeting.casefold():
        return None
    rest = re.match(r"\s*[,.!:\n]\s*(?=\S)", text[len(greeting) :])
    return text[len(greeting) + rest.end() :] if rest else None


@lru_cache(maxsize=8)
def _greetings(single: Words) -> Words:
    """Also two of them in one breath: "Guten Morgen liebes Team"."""
    return (*single, *(f"{first} {second}" for first in single for second in single))


def is_made_of(text: str, phrases: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether nothing but these phrases (and fillers) stands there: "Hallo, guten Morgen"."""
    words = folded(text[: 2 * LONGEST_REPLY]).split() if len(text) <= 2 * LONGEST_REPLY else []
    known = {tuple(phrase.split()) for phrase in spellings(tuple(phrases) + vocabulary.fillers)}
    met = False
    while words:
        length = max((len(phrase) for phrase in known if tuple(words[: len(phrase)]) == phrase), default=0)
        if not length:
            return False
        met = met or " ".join(words[:length]) in spellings(tuple(phrases))
        words = words[length:]
    return met
