"""The shapes in which days and clock times stand together: a moment, a range, a deadline. What has none is unclear."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from understanding.when.days import Day, resolved
from understanding.when.lexicon import DAY_PARTS
from understanding.when.reading import Reading
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
    rf"|(?P<pair_day>[DPW])&(?P<pair_next>[DW])$"
    rf"|-(?P<until_day>{_DAY})?(?P<until_clock>C)?$"
)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a text says, sorted: up to two days and two clock times, of the start and of the end."""

    start: Sequence[Token] = ()
    end: Sequence[Token] = ()
    clocks: tuple[Token, ...] = ()
    until: bool = False
    pair: bool = False


def reading(found: Sequence[Token], now: datetime) -> Reading | None:
    """None where the tokens have no known shape."""
    parts = _parts([token for token in found if token.sort not in "T~"])
    if parts is None:
        return None
    part_of_day = next((token.word for token in found if token.sort == "T"), None)
    clocks = tuple(_shifted(token, part_of_day) for token in parts.clocks)
    return _judged(replace(parts, clocks=_overnight(clocks)), now)


def _parts(found: Sequence[Token]) -> _Parts | None:
    match = _SHAPE.match("".join(token.sort for token in found))
    if match is None or not found:
        return None

    def of(*names: str) -> Sequence[Token]:
        return next((found[slice(*match.span(name))] for name in names if match[name]), ())

    clocks = tuple(token for token in found if token.sort == "C")
    if match["until_day"] or match["until_clock"]:
        return _Parts(end=of("until_day"), clocks=clocks, until=True)
    start = of("day", "day_after", "from_day", "hours_day", "hours_day_after", "start_day", "pair_day")
    end = of("to_day", "end_day", "pair_next")
    return _Parts(start, end, clocks, pair=bool(match["pair_day"])) if start or clocks else None


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


def _judged(parts: _Parts, now: datetime) -> Reading | None:
    today = now.date()
    last = next((token for token in parts.end if token.sort in "DP"), None)
    start, end = resolved(parts.start, today, last), resolved(parts.end, today)
    if not all(_exists(clock) for clock in parts.clocks):
        days = () if parts.end or start.day is None else (Span(start.day),)
        return Reading(None, "no_hour" if days else "impossible", days)
    if question := start.question or end.question:
        return Reading(None, question, _doubted(parts, start, end))
    if parts.pair and not _follows(end.day, start.day):
        return None
    if end.day and start.day and end.day < start.day:
        return _turned(parts, start.day, today)
    return _timed(parts, start.day, end.day, now)


def _doubted(parts: _Parts, start: Day, end: Day) -> tuple[Span, ...]:
    """What a day that has to be asked about may make of the whole."""
    sure = _afternoon(parts)
    if parts.until:
        return tuple(_span(None, day, sure) for day in end.candidates)
    if not parts.end:
        return tuple(_span(day, None, sure) for day in start.candidates)
    ends = [(day, resolved(parts.end, day).day) for day in start.candidates if start.question == "recent"]
    return tuple(_span(day, last, sure) for day, last in ends if last and last >= day)


def _follows(day: date | None, before: date | None) -> bool:
    return day is not None and before is not None and day - before == timedelta(days=1)


def _timed(parts: _Parts, start: date | None, end: date | None, now: datetime) -> Reading:
    """The days are certain; the clock times may not be."""
    if not all(clock.sure for clock in parts.clocks):
        readings = [choice for choice in (_afternoon(parts), parts) if not _slips(choice, start, end)]
        return Reading(None, "half_day", tuple(_span(start, end, choice) for choice in readings))
    if _slips(parts, start, end):
        return Reading(None, "unclear", (Span(start),) if start else ())
    span = _span(start, end, parts)
    if not (parts.start or parts.end):
        return Reading(span, "no_day")
    return Reading(None, "past", _today(span, now)) if _is_over(span, now) else Reading(span)


def _slips(parts: _Parts, start: date | None, end: date | None) -> bool:
    """ "17-15 Uhr" runs backwards; "20-1 Uhr" runs into the night."""
    if len(parts.clocks) < 2 or (start and end and start < end):  # noqa: PLR2004  # from and to
        return False
    first, last = (clock.numbers for clock in parts.clocks)
    return last <= first and (end is not None or first[0] < EVENING or last[0] >= NOON)


def _is_over(span: Span, now: datetime) -> bool:
    """Days before today were asked about already; what has begun today is over when it ends."""
    last = span.end or span.start
    return isinstance(last, datetime) and last < now


def _today(span: Span, now: datetime) -> tuple[Span, ...]:
    """ "heute 9 Uhr", said in the afternoon, may be tonight."""
    if not isinstance(span.start, datetime) or span.end or span.start.hour >= NOON:
        return (span,)
    later = span.start + timedelta(hours=NOON)
    return (span, replace(span, start=later)) if later > now else (span,)


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
    named = [resolved([token], today) for token in found if token.sort in "DR"]
    days = [day for one in named for day in (one.candidates if one.question == "recent" else (one.day,))]
    parts = _Parts(clocks=tuple(clocks) if len(clocks) == 1 else ())
    return tuple(_span(day, None, parts) for day in dict.fromkeys(days) if day)[:3]
