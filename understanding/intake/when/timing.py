"""A day and its clock times, where the message tells them apart from each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from understanding.when import Reading
from understanding.when.clock_times import at, is_real
from understanding.when.grammar.said import Clock, Hours, Statement, Weekday
from understanding.when.span import Moment, Span
from understanding.when.told import Told

_BOUNDED: Final = re.compile(
    r"FREQ=(?:DAILY|WEEKLY;BYDAY=[A-Z,]{5,20});UNTIL=(\d{8})"
)  # each day, or several a week
_DAY: Final = timedelta(days=1)


def timed(span: Span | None, said: Sequence[Statement], text: str) -> Span | None:
    """With the clock times that stand elsewhere: of the doors, of the opening, of each day."""
    if span is None:
        return None
    return _on_each_day(_on_its_weekdays(_from_the_doors(span, text), said))


def _from_the_doors(span: Span, text: str) -> Span:
    """ "Konzert am 4.12., Einlass 18 Uhr", "Pressetermin um 11", and no other clock time."""
    if span.grain != "day" or span.end or isinstance(span.start, datetime):
        return span
    roles = {"admission", "setup"} if "pressetermin" in text.casefold() else {"admission"}
    doors = next((one.span.start for one in span.beside if one.role in roles), None)
    if not isinstance(span.start, date) or not isinstance(doors, time):
        return span
    return replace(span, start=datetime.combine(span.start, doors), grain="minute")


def _on_its_weekdays(span: Span, said: Sequence[Statement]) -> Span:
    """ "4. bis 6. Dezember, am Freitag um 17 Uhr eröffnet"; "5. + 6. Dezember, Sa 14-21, So 11-18 Uhr"."""
    first, last = _day(span.start), _day(span.end)
    if first is None or span.recurrence or span.grain not in {"day", "minute"}:
        return span
    start = next((hours.start for hours in _hours(first, said) if hours.start), None)
    end = next((hours.end for hours in _hours(last, said) if hours.end), None) if last != first else None
    begun = at(first, start) if start and not isinstance(span.start, datetime) else span.start
    ended = at(last, end) if last and end and _is_later(last, end, begun) else span.end
    return replace(
        span, start=begun, end=ended, grain="minute" if isinstance(begun, datetime) else span.grain
    )


def _hours(day: date | None, said: Sequence[Statement]) -> Iterator[Hours]:
    """Those of that weekday, where it is named without its date."""
    for one in said:
        if (
            day
            and one.start.hours
            and isinstance(one.start.day, Weekday)
            and one.start.day.number == day.weekday()
            and all(clock is None or is_real(clock) for clock in (one.start.hours.start, one.start.hours.end))
        ):
            yield one.start.hours


def _is_later(day: date, clock: Clock, begun: Moment | None) -> bool:
    return not isinstance(begun, datetime) or at(day, clock) > begun


def _day(moment: Moment | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment if isinstance(moment, date) else None


def _on_each_day(span: Span) -> Span:
    """ "12. bis 16. Oktober, täglich 9 bis 13 Uhr", "29.11. bis 20.12., immer Sa und So": from the first start to the last end."""
    bounded = _BOUNDED.fullmatch(span.recurrence) if span.recurrence else None
    if bounded is None:
        return span
    last = date.fromisoformat(bounded[1])
    end = datetime.combine(last, span.end.time()) if isinstance(span.end, datetime) else last
    return replace(span, end=end, recurrence=None)


# ---------------------------------------------------------------- a clock time without its day, a day that only ends


def on_its_day(reading: Reading, told: Told, now: datetime) -> Reading:
    """ "Stromausfall seit 5:40": today. "heute bis 18 Uhr", "5. Mai, bis 15 Uhr geöffnet": that day is the start, too."""
    main = told.main[0] if len(told.main) == 1 else None
    if main is None:
        return reading
    if reading.question == "no_day":
        return _since(reading, now) if main.sense == "since" else reading
    span = reading.span or next(iter(reading.candidates), None)
    if span is None or span.start is not None or not isinstance(span.end, datetime) or main.sense != "on":
        return reading
    return Reading(replace(span, start=span.end.date()), None)


def _since(reading: Reading, now: datetime) -> Reading:
    """What goes on since a clock time began when it was last shown."""
    span = reading.span
    if span is None or not isinstance(span.start, time):
        return reading
    start = datetime.combine(now.date(), span.start)
    start -= _DAY if start > now else timedelta()
    end = datetime.combine(start.date(), span.end) if isinstance(span.end, time) else None
    return Reading(replace(span, start=start, end=end if end and end > start else None))
