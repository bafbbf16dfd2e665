"""From words to a stretch of time: the one door to the understanding of dates.

Never a silently wrong date: what the words leave open comes back as a question.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from understanding.when.answer import Here, answered
from understanding.when.foreign import foreign_date
from understanding.when.grammar.lexicon import LONGEST, language_of, lexicon
from understanding.when.grammar.parsing import parsed
from understanding.when.grammar.said import Statement
from understanding.when.grammar.spelling import spelled
from understanding.when.reading import Reading, Region
from understanding.when.told import Told, told
from understanding.when.wording import shown

__all__ = [
    "Located",
    "Reading",
    "Region",
    "located",
    "located_back",
    "names_a_month",
    "says_only_when",
    "understand",
]

Places = tuple[tuple[int, int], ...]
_OTHER_WORDS = {"junk", "noun", "street", "block", "person", "thing", "mark", "no"}


@dataclass(frozen=True, slots=True)
class Located:
    """A reading and where it stands: the text speaks of the event between `first` and `last`, of dates at `places`.

    Of those `rules` say how often something comes again, and `days` name a day. `told` is what was parsed, for `located_back`;
    `said` are all the statements, those too that give way to others.
    """

    reading: Reading
    first: int
    last: int
    places: Places
    told: Told
    words: str
    rules: Places = ()
    days: Places = ()
    said: tuple[Statement, ...] = ()


def understand(text: str, now: datetime, language: str, region: Region = Region()) -> Reading:  # noqa: B008  # frozen
    """`now` is local and naive; `language` counts where the text could be German as well as English."""
    return located(text, now, language, region).reading


def located(text: str, now: datetime, language: str, region: Region) -> Located:
    """As `understand`, with the places of all dates and clock times, also of those beside the event."""
    spoken = language_of(text, language)
    row = parsed(text, spoken)
    everything = told(row)
    words = shown(text[everything.first : everything.last], spoken)
    reading = answered(everything, words, Here(now, region.land, region.zone))
    stated = [(piece, piece.value) for piece in row if isinstance(piece.value, Statement)]
    return Located(
        _in_doubt(reading, text),
        everything.first,
        everything.last,
        tuple((piece.start, piece.end) for piece, _ in stated),
        everything,
        words,
        tuple((piece.start, piece.end) for piece, said in stated if said.every),
        tuple((piece.start, piece.end) for piece, said in stated if said.start.day or said.end),
        tuple(said for _, said in stated),
    )


def located_back(found: Located, text: str, now: datetime, region: Region) -> Reading:
    """What was found in the text, which tells of what was: "am Samstag" is the last one."""
    here = Here(now, region.land, region.zone, back=True)
    return _in_doubt(answered(found.told, found.words, here), text)


def _in_doubt(reading: Reading, text: str) -> Reading:
    if len(text) > LONGEST and reading.span:  # what stands behind may say otherwise
        return Reading(None, "unclear", (reading.span,))
    if reading.question == "no_date" and (span := foreign_date(text)):
        return Reading(span)
    return reading


def says_only_when(text: str, language: str) -> bool:
    """Whether the text is a date and nothing else: "Sa, 5.12., 15 Uhr", but not "Am 5. Dezember eröffnet die Kita"."""
    return not any(piece.kind in _OTHER_WORDS for piece in parsed(text, language_of(text, language)))


def names_a_month(word: str) -> bool:
    """In German or English; "March" and "May" are months where they are written like one."""
    kinds = {lexicon(language).words.get(spelled(word), ("", None))[0] for language in ("de", "en")}
    return "month" in kinds or ("maybe_month" in kinds and word[0].isupper())
