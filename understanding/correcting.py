"""What a message corrects: "nein, um 16 Uhr", "doch im Rathaus", "nicht 80, sondern 100 Gäste"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from understanding.choice import Vocabulary
from understanding.spelling import folded, spellings

LONGEST = 300  # characters; who corrects something is short
MOST_WORDS = 4  # of a marker: "nein, das ist doch"

_DENIED_ALONE = re.compile(r"\A\s*[^\W\d_]+\s*[,:;–-]\s")
_WORD = re.compile(r"\s*[^\W_]+[\s,.!:;–-]*")


def corrected(text: str, vocabulary: Vocabulary) -> str | None:
    """What is right instead; None where the message does not say that something was wrong."""
    text = text.strip()
    if len(text) > LONGEST:
        return None
    if (instead := _instead(text, vocabulary)) is not None:
        return instead
    rest, marked = _without_markers(text, vocabulary)
    return rest if marked and rest else None


def leftover(text: str, found: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words of a text that are neither among those found in it nor small ones, such as "im" or "findet"."""
    known = {word for words in found for word in folded(words).split()} | set(spellings(vocabulary.small))
    return tuple(word for word in folded(text).split() if word not in known)


def denied(text: str, vocabulary: Vocabulary) -> str | None:
    """What is not so: "der Landrat kommt doch" of "der Landrat kommt doch nicht"; of "nicht, am 12.12." the rest is right."""
    said = _DENIED_ALONE.sub("", text).split()
    left = [word for word in said if folded(word) not in spellings(vocabulary.denying)]
    return " ".join(left) if len(left) < len(said) else None


def _instead(text: str, vocabulary: Vocabulary) -> str | None:
    """ "nicht im Rathaus, sondern in der Stadthalle": what comes after "sondern"."""
    words = list(re.finditer(r"[^\W_]+", text))
    for word in words[1:]:
        if folded(word[0]) in spellings(vocabulary.instead):
            return text[word.end() :].strip(" ,:;.!") or None
    return None


def _without_markers(text: str, vocabulary: Vocabulary) -> tuple[str, bool]:
    """The text behind the markers, and whether one of them alone says that something was wrong."""
    marked = False
    while found := _marker(text, vocabulary):
        length, tells = found
        text, marked = text[length:], marked or tells
    return text.strip(), marked


def _marker(text: str, vocabulary: Vocabulary) -> tuple[int, bool] | None:
    """How long the marker at the beginning is: "das muss heißen" is one of several words."""
    ends: list[int] = []
    place = 0
    while len(ends) < MOST_WORDS and (word := _WORD.match(text, place)):
        place = word.end()
        ends.append(place)
    for end in reversed(ends):
        spelled = folded(text[:end])
        if spelled in spellings(vocabulary.correcting):
            return end, True
        if spelled in spellings(vocabulary.leading):
            return end, False
    return None
