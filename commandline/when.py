"""`bot.py when`: on each line a text in, and what it says about the date out; both as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from commandline.lines import Answers, Fields, Line
from commandline.lines import answer_lines as lines_answered
from commandline.office import Office
from newsroom.telling import shortened
from texts import Voice
from understanding.when import Reading, Region, understand
from understanding.when.span import Span, to_json

ABSENT: Final = {"impossible", "no_date"}  # whatever else the text says, there is no date in it
PROPER: Final = {"no_day", "no_date"}  # a clock time alone and no date at all are answers
OUT: Final = ("start", "end", "grain", "recurrence")

Understand = Callable[[str, datetime, str, Region], Reading]


def answer_lines(
    office: Office,
    now: str | None,
    state: str | None,
    lines: Iterable[bytes],
    *,
    reading: Understand = understand,
) -> None:
    """One line on standard output for each that is not blank, at once. Raises click.UsageError."""

    def understood(line: Line) -> Fields:
        found = reading(line.text, line.now, office.settings.language, line.region)
        return dated(line.text, found, office.voice)

    lines_answered(office, now, state, lines, Answers(understood, undated))


def dated(said: str, reading: Reading, voice: Voice) -> Fields:
    """The fields of a date, as the contract names them."""
    span = meant(reading)
    known = to_json(span) if span else dict.fromkeys(OUT)
    return {**{name: known[name] for name in OUT}, "question": asked(said, reading, voice)}


def undated(question: str | None) -> Fields:
    """The same fields where there is no date; the question may be what is wrong with the line."""
    return {**dict.fromkeys(OUT), "question": question}


def meant(reading: Reading) -> Span | None:
    """The span itself, or the most likely one of those that are asked about."""
    if reading.question in ABSENT:
        return None
    return reading.span or next(iter(reading.candidates), None)


def asked(said: str, reading: Reading, voice: Voice) -> str | None:
    """The doubt in words, and on the same line what may be meant, with numbers."""
    if reading.question is None or reading.question in PROPER:
        return None
    doubt = voice.plain(f"dialogue.doubt.{reading.question}", {"words": shortened(" ".join(said.split()))})
    spoken = map(voice.formats.spoken, reading.candidates)
    return " ".join([doubt, *(f"{number}. {one}" for number, one in enumerate(spoken, start=1))])
