"""`bot.py understand`: on each line a message in, and the five W that it says out; both as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from commandline.lines import Answers, Fields, Line, answer_lines
from commandline.office import Office
from commandline.when import dated, undated
from texts import Voice
from understanding.intake import Count, Found, Intake, Known, When, taken_in
from understanding.when import Region

TakenIn = Callable[[str, datetime, str, Region, Known], Intake]


def understand_lines(
    office: Office,
    now: str | None,
    state: str | None,
    lines: Iterable[bytes],
    *,
    reading: TakenIn = taken_in,
) -> None:
    """One line on standard output for each that is not blank, at once. Raises click.UsageError."""
    town = office.settings.town
    known = Known(town.places, town.departments, town.officials)

    def understood(line: Line) -> Fields:
        intake = reading(line.text, line.now, office.settings.language, line.region, known)
        return described(intake, office.voice)

    answer_lines(office, now, state, lines, Answers(understood, _refused))


def described(intake: Intake, voice: Voice) -> Fields:
    """A value only of a topic, and where it is sure enough to be shown as a fact."""
    if intake.kind != "topic":
        return _refused(None)
    return {
        "what": _fact(intake.what),
        "when": _when(intake.when, voice),
        "where": _fact(intake.where),
        "who": _fact(intake.who),
        "how_many": _number(intake.how_many),
        "is_topic": intake.kind == "topic",
    }


def _refused(question: str | None) -> Fields:
    return {
        "what": None,
        "when": undated(question),
        "where": None,
        "who": None,
        "how_many": None,
        "is_topic": False,
    }


def _when(when: When | None, voice: Voice) -> Fields:
    """ "Start 15 Uhr", and no day: for the day the chat asks, and a clock time alone is none."""
    if when is None or when.reading.question == "no_day":
        return undated(None)
    return dated(when.words, when.reading, voice)


def _fact(found: Found | None) -> str | None:
    return found.value if found and found.is_sure else None


def _number(count: Count | None) -> int | list[int] | None:
    if count is None or not count.is_sure:
        return None
    return count.low if count.low == count.high else [count.low, count.high]
