"""What somebody takes back in the same breath: "Lesung... äh, Vortrag am Montag", "im Rathaus, nein, im Bürgerhaus".

What was wrong is blanked, so that no reader takes it for the matter; dates and numbers are left to the readers of dates.
"""

from __future__ import annotations

import re
from typing import Final

from understanding.intake.language.words import Word, Words, blanked, ends_sentence, listed, words

MOST: Final = 4  # words that are taken back whole
_PAUSED: Final = re.compile(
    r"\b(?:ä+h+m*|ö+h+m*|e+h+m+|n+e+|nein|quatsch|falsch|pardon|korrektur|stopp|verschrieben|vertippt|vielmehr|beziehungsweise nein|sorry|ich mein(?:e|te)?|besser gesagt|oops|scratch that|i mean|no wait|wait no|correction)\b",
    re.IGNORECASE,
)
_MARKERS: Final = listed(
    "äh ähm ähh öh öhm ehm nee ne nein quatsch falsch pardon korrektur stopp verschrieben vertippt vielmehr sorry oops correction wait scratch"
)
_HESITATES: Final = listed("äh ähm ähh öh öhm ehm")  # also without a mark before it
_PHRASES: Final = frozenset(
    {("ich", "mein"), ("ich", "meine"), ("ich", "meinte"), ("i", "mean"), ("besser", "gesagt")}
)
_BESIDE: Final = listed("ach oh doch halt natürlich so that no nicht das war es muss heißen heisst")
_NO_REPLACEMENT: Final = listed(
    "keine kein keinen keiner sorge es ich wir sie er aber sondern danke bitte lieber dafür leider noch nur we i it they"
)
_DOTS: Final = (",", "–", "-", "—", "...", "…", "..", "(")


def without_taken_back(text: str) -> str:
    """As long as before; the text itself where nothing is taken back."""
    if not _PAUSED.search(text):
        return text
    row = words(text)
    for place in range(1, len(row)):
        if (span := _taken_back(row, place)) is not None:
            text = blanked(text, [span])
    return text


def _taken_back(row: Words, place: int) -> tuple[int, int] | None:
    """From what was wrong up to what is right, where a marker stands at this place."""
    behind = _past_marker(row, place)
    if behind is None or behind >= len(row) or row[behind].key in _NO_REPLACEMENT:
        return None
    paused = row[place - 1].text in _DOTS
    if not paused and row[place].key not in _HESITATES:
        return None
    end = place - paused
    first = _first_wrong(row, end, behind)
    return (row[first].start, row[behind].start) if first is not None else None


def _past_marker(row: Words, place: int) -> int | None:
    """Behind "äh", "nee, Quatsch,", "ich meine"; None where there is no marker."""
    at = place
    while at < len(row):
        if (row[at].key, row[at + 1].key if at + 1 < len(row) else "") in _PHRASES:
            at += 2
        elif row[at].key in _MARKERS or (at > place and (row[at].key in _BESIDE or row[at].text in _DOTS)):
            at += 1
        else:
            break
    return at if at > place else None


def _first_wrong(row: Words, end: int, behind: int) -> int | None:
    """Where the wrong words begin: at the same small word as the right ones, else with their clause, where it is short."""
    first = end
    while first and not _parts(row[first - 1]) and not ends_sentence(row, first - 1):
        first -= 1
    said = row[first:end]
    if not said or any(word.kind == "number" for word in (*said, row[behind])):
        return None
    again = next((at for at in range(end - 1, first - 1, -1) if row[at].key == row[behind].key), None)
    if again is not None and not row[again].is_capital:
        return again
    return first if len(said) <= MOST and row[behind].is_word else None


def _parts(word: Word) -> bool:
    return word.kind == "mark" and word.text[0] in ",:;(–—…."
