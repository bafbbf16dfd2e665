"""The fields of a topic by their names: "Wo: Bürgerhaus", "der Ort ist das Bürgerhaus", "wo stimmt nicht, es ist der Bauhof"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from understanding.choice import LONGEST_REPLY, Vocabulary, bare, number
from understanding.spelling import folded, nearly, says, spellings

LONGEST_NAME = 30  # characters before the colon of "Wo: Bürgerhaus"
MOST_BEFORE = 5  # words before "stimmt nicht"
FORM, LONGEST_FORM = 3, 1_000  # fields in one line, and characters of it

_LABEL = re.compile(r"(?<![^\s;,|])(?:[^\W\d_]+[ -])?(?P<last>[^\W\d_]+)\s*:(?=\s)")


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
    if refuted := _refuted(words, vocabulary):
        return refuted
    places = [place for place in range(1, min(len(words) - 1, 6)) if says(words[place], vocabulary.linking)]
    for place in places[:1]:
        name = _field(bare(" ".join(words[:place]), vocabulary), vocabulary)
        rest = words[place + 1 :]
        while len(rest) > 1 and says(f"ist {rest[0]}", vocabulary.linking):
            rest = rest[1:]
        return (name, " ".join(rest)) if name else None
    return None


def _refuted(words: Sequence[str], vocabulary: Vocabulary) -> tuple[str, str] | None:
    """ "wo stimmt nicht, es ist der Bauhof", "Uhrzeit ist falsch: 18 Uhr"."""
    for place in range(1, min(len(words) - 2, MOST_BEFORE)):
        for end in (place + 3, place + 2):
            rest = words[end:]
            if rest and says(" ".join(words[place:end]), vocabulary.refuting):
                while len(rest) > 2 and says(" ".join(rest[:2]), vocabulary.leading):  # noqa: PLR2004  # "es ist"
                    rest = rest[2:]
                name = _field(bare(" ".join(words[:place]), vocabulary), vocabulary)
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


def topic_number(text: str, vocabulary: Vocabulary) -> str | None:
    """The number in "T-17", "t17", "Thema 17"."""
    first, _, rest = text.partition(" ")
    found = re.fullmatch(
        r"(?:t ?)?(\d{1,9})", rest if first in spellings(vocabulary.fields.get("what", ())) else text
    )
    return found[1] if found else None
