"""The shapes in which days and clock times stand together: a moment, a range, a deadline. What has none is unclear."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from understanding.when.days import resolved
from understanding.when.lexicon import DAY_PARTS
from understanding.when.span import Grain, Moment, Span
from understanding.when.tokens import Token

NOON = 12
EVENING = 18

_DAY = r"W?[DPR]|[DPR]W|W"
_SHAPE = re.compile(
    rf"(?P<day>{_DAY})?(?P<clock>C)?$"
    rf"|C(?P<day_after>{_DAY})$"
    rf"|(?P<from_day>{_DAY})-(?P<to_day>{_DAY})$"
    rf"|(?P<hours_day>{_DAY})?(?P<from_clock>C)-(?P<to_clock>C)(?P<hours_day_after>{_DAY})?$"
    rf"|(?P<start_day>{_DAY})C-(?P<end_day>{_DAY})C$"
    rf"|-(?P<until_day>{_DAY})?(?P<until_clock>C)?$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A span that is certain, or the name of a `question` and the spans it may be about, most likely first."""

    span: Span | None
    question: str | None = None
    candidates: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a text says, sorted: up to two days and two clock times, of the start and of the end."""

    start: Sequence[Token] = ()
    end: Sequence[Token] = ()
    clocks: tuple[Token, ...] = ()
    until: bool = False


def reading(found: Sequence[Token], today: date) -> Reading | None:
    """None where the tokens have no known shape."""
    parts = _parts([token for token in found if token.sort != "T"])
    if parts is None:
        return None
    part_of_day = next((token.word for token in found if token.sort == "T"), None)
    clocks = tuple(_shifted(token, part_of_day) for token in parts.clocks)
    return _judged(replace(parts, clocks=_overnight(clocks)), today)


def _parts(found: Sequence[Token]) -> _Parts | None:
    match = _SHAPE.match("".join(token.sort for token in found))
    if match is None or not found:
        return None

    def of(*names: str) -> Sequence[Token]:
        return next((found[slice(*match.span(name))] for name in names if match[name]), ())

    clocks = tuple(token for token in found if token.sort == "C")
    if match["until_day"] or match["until_clock"]:
        return _Parts(end=of("until_day"), clocks=clocks, until=True)
    start = of("day", "day_after", "from_day", "hours_day", "hours_day_after", "start_day")
    return _Parts(start, of("to_day", "end_day"), clocks) if start or clocks else None


def _shifted(clock: Token, part_of_day: str | None) -> Token:
    """ "Um 3 nachmittags" is 15:00, and then certain."""
    if part_of_day is None:
        return clock
    hour, minute = clock.numbers
    late = hour < DAY_PARTS[part_of_day]
    return replace(clock, numbers=(hour + NOON if late else hour, minute), sure=True)


def _overnight(clocks: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Von 20 Uhr bis 1 Uhr" leaves no doubt about the 1."""
    if len(clocks) == 2 and clocks[0].numbers[0] >= EVENING:  # noqa: PLR2004  # from and to
        return clocks[0], replace(clocks[1], sure=True)
    return clocks


def _judged(parts: _Parts, today: date) -> Reading:
    if not all(_exists(clock) for clock in parts.clocks):
        return Reading(None, "impossible")
    last = next((token for token in parts.end if token.sort in "DP"), None)
    start, end = resolved(parts.start, today, last), resolved(parts.end, today)
    if question := start.question or end.question:
        alone = () if parts.end else start.candidates
        return Reading(None, question, tuple(_span(day, None, _afternoon(parts)) for day in alone))
    if end.day and start.day and end.day < start.day:
        return _turned(parts, start.day, today)
    if not all(clock.sure for clock in parts.clocks):
        readings = (_afternoon(parts), parts)
        return Reading(None, "half_day", tuple(_span(start.day, end.day, choice) for choice in readings))
    if not (parts.start or parts.end):
        return Reading(_span(None, None, parts), "no_day")
    return Reading(_span(start.day, end.day, parts))


def _turned(parts: _Parts, start: date, today: date) -> Reading:
    """A range over New Year ends in the next year; any other that ends before it starts is a slip."""
    end = resolved(parts.end, start)
    if end.day is None or end.day < start or end.day - start > timedelta(days=183) or today > start:
        return Reading(None, "unclear")
    return Reading(_span(start, end.day, parts))


def _exists(clock: Token) -> bool:
    return clock.numbers[0] < 24 and clock.numbers[1] < 60  # noqa: PLR2004  # hours, minutes


def _afternoon(parts: _Parts) -> _Parts:
    if all(clock.sure for clock in parts.clocks):
        return parts
    later = [
        replace(clock, numbers=((clock.numbers[0] + NOON) % 24, clock.numbers[1]))
        if clock.numbers[0] < NOON
        else clock
        for clock in parts.clocks
    ]
    return replace(parts, clocks=tuple(later))


def _span(start: date | None, end: date | None, parts: _Parts) -> Span:
    clocks = [time(clock.numbers[0], clock.numbers[1]) for clock in parts.clocks]
    grain: Grain = "minute" if clocks else "day"
    if parts.until:
        return Span(None, _at(end, clocks[0] if clocks else None), grain)
    first = _at(start, clocks[0] if clocks else None)
    if len(clocks) < 2:  # noqa: PLR2004  # from and to
        return Span(first, end, grain)
    overnight = start is not None and end is None and clocks[1] <= clocks[0]
    last_day = start + timedelta(days=1) if start and overnight else end or start
    return Span(first, _at(last_day, clocks[1]), grain)


def _at(day: date | None, clock: time | None) -> Moment | None:
    if day is None or clock is None:
        return day or clock
    return datetime.combine(day, clock)


def single_days(found: Sequence[Token], today: date) -> tuple[Span, ...]:
    """The days that the text certainly names, at its clock time if there is exactly one: what an unclear text may mean."""
    clocks = [token for token in found if token.sort == "C" and token.sure and _exists(token)]
    days = [resolved([token], today).day for token in found if token.sort in "DR"]
    parts = _Parts(clocks=tuple(clocks) if len(clocks) == 1 else ())
    return tuple(_span(day, None, parts) for day in dict.fromkeys(days) if day)[:3]
