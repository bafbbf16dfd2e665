"""What a whole message wishes or sets: a reserved word, a field by its name, a pleasantry.

A wish is only recognised when it accounts for the whole message, so that a title like "Hilfe für Senioren" or "Zurück in die
Zukunft" stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from understanding.choice import LONGEST_REPLY, Vocabulary, bare, number, phrases
from understanding.spelling import Words, folded, nearly, says, spellings

LONGEST_NAME = 30  # characters before the colon of "Wo: Bürgerhaus"
MOST_GREETINGS = 3  # in a row
SHORTEST_AMENDMENT = 4  # words
FORM, LONGEST_FORM = 3, 1_000  # fields in one line, and characters of it

_LABEL = re.compile(r"(?<![^\s;,|])(?:[^\W\d_]+[ -])?(?P<last>[^\W\d_]+)\s*:(?=\s)")


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
        "status": _topic,
        "withdraw": _topic,
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


def _topic(text: str, vocabulary: Vocabulary) -> str | None:
    """The number in "T-17", "t17", "Thema 17"."""
    first, _, rest = text.partition(" ")
    found = re.fullmatch(
        r"(?:t ?)?(\d{1,9})", rest if first in spellings(vocabulary.fields.get("what", ())) else text
    )
    return found[1] if found else None


def _field_or_topic(text: str, vocabulary: Vocabulary) -> str | None:
    """A field, a topic's number, or both: "17 where"."""
    if one := field_named(text, vocabulary) or _topic(text, vocabulary):
        return one
    words = text.split()
    for place in range(1, min(len(words), 4)):
        number, name = (
            _topic(" ".join(words[:place]), vocabulary),
            field_named(" ".join(words[place:]), vocabulary),
        )
        if number and name:
            return f"{number} {name}"
    return None


def _language(text: str, vocabulary: Vocabulary) -> str | None:
    return next((name for name, known in vocabulary.languages.items() if says(text, known)), None)


# ---------------------------------------------------------------- fields


def field_named(text: str, vocabulary: Vocabulary) -> str | None:
    """The id of the field that the text names, by word or by its number in the summary."""
    spelled = " ".join(bare(text, vocabulary))
    for name, known in vocabulary.fields.items():
        if any(nearly(spelled, word) for word in spellings(known)):
            return name
    place = number(text, vocabulary)
    names = list(vocabulary.fields)
    return names[place - 1] if place is not None and 1 <= place <= len(names) else None


def field_alone(text: str, vocabulary: Vocabulary) -> str | None:
    """The id of the field whose name is all that the text says."""
    return _field(bare(text, vocabulary), vocabulary)


def field_within(text: str, vocabulary: Vocabulary) -> str | None:
    """The id of the field that one of the words names: "keine Bilder"."""
    named = (_field([word], vocabulary) for word in folded(text).split())
    return next(filter(None, named), None)


def field_said(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The id of a field and its new value: "der Ort ist das Bürgerhaus", "Ort ist doch das Bürgerhaus"; no question."""
    words = [] if text.rstrip().endswith("?") else text.split()[:LONGEST_REPLY]
    places = [place for place in range(1, min(len(words) - 1, 6)) if says(words[place], vocabulary.linking)]
    for place in places[:1]:
        name = _field(bare(" ".join(words[:place]), vocabulary), vocabulary)
        rest = words[place + 1 :]
        while len(rest) > 1 and says(f"ist {rest[0]}", vocabulary.linking):
            rest = rest[1:]
        return (name, " ".join(rest)) if name else None
    return None


def _field(words: list[str], vocabulary: Vocabulary) -> str | None:
    spelled = " ".join(words)
    return next((name for name, known in vocabulary.fields.items() if spelled in spellings(known)), None)


def assignments(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    """ "Wo: Bürgerhaus", also several of them, one a line; lines in between belong to the field above them.

    Of several values for one field the last one counts.
    """
    found: list[tuple[str, list[str]]] = []
    lines = [part for line in text.strip().splitlines() for part in _parts(line, vocabulary)]
    for line in lines:
        given = _assignment(line, vocabulary)
        if given:
            found.append((given[0], [given[1]]))
        elif not found:
            return ()
        else:
            found[-1][1].append(line)
    values = [(name, "\n".join(lines).strip()) for name, lines in found]
    return tuple({name: value for name, value in values if value}.items())


def amendment(text: str, vocabulary: Vocabulary) -> tuple[int, str, str] | None:
    """ "ändern T-17 wo Bürgerhaus": the topic's number, the id of the field and its new value."""
    words = text.split()
    if len(words) < SHORTEST_AMENDMENT or not says(
        words[0].lstrip("!/\\"), vocabulary.wishes.get("change", ())
    ):
        return None
    number = _topic(folded(words[1]), vocabulary)
    for length in (2, 1):  # "wie viele" before "wie"
        name = _field(folded(" ".join(words[2 : 2 + length])).split(), vocabulary)
        value = " ".join(words[2 + length :]).lstrip(":= ")
        if number and name and value:
            return int(number), name, value
    return None


def _parts(line: str, vocabulary: Vocabulary) -> list[str]:
    """ "Was: Lesung; Wo: Stadtbücherei" is two lines. Without a mark between them only three fields or more are a form."""
    starts = list(_labels(line[:LONGEST_FORM], vocabulary)) if line.count(":") > 1 else []
    if len(starts) < FORM:
        starts = [start for start in starts if line[:start].rstrip()[-1:] in {";", ",", "|", ""}]
    if not starts or starts[0]:
        return [line]
    ends = [*starts[1:], len(line)]
    return [line[start:end].rstrip(" ;,|") for start, end in zip(starts, ends, strict=True)]


def _labels(line: str, vocabulary: Vocabulary) -> Iterator[int]:
    """Where the name of a field begins, of one word or two, with a colon behind it."""
    for found in _LABEL.finditer(line):
        for start in (found.start(), found.start("last")):
            if _field(folded(line[start : found.end("last")]).split(), vocabulary):
                yield start
                break


def _assignment(line: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    name, colon, value = line.partition(":")
    if not colon or len(name) > LONGEST_NAME:
        return None
    words = bare(name, vocabulary)
    if len(words) > 1 and any(
        nearly(words[0], known) for known in spellings(vocabulary.wishes.get("change", ()))
    ):
        words = words[1:]  # "ändern wo: Bürgerhaus"
    known = _field(words, vocabulary)
    return (known, value.strip()) if known else None


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
