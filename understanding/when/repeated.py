"""What a text tells about something that comes again and again: its rule, its bounds, its first time."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime

from understanding.when.clock_times import Clocks, at, readings, time_of
from understanding.when.days import DAY, Days, Place
from understanding.when.grammar.said import (
    Every,
    Hours,
    Inside,
    Month,
    Several,
    Statement,
    Step,
    Stretch,
    Term,
    Weekday,
)
from understanding.when.reading import Question
from understanding.when.repeating import Bounds, first_day, grain_of, rule_text, with_day, without
from understanding.when.resolver import resolved
from understanding.when.span import DayPart, Span
from understanding.when.spans import last_until, periods_last
from understanding.when.told import Told

_MONTHS = 12
Windows = Sequence[tuple[Every, Hours]]


@dataclass(frozen=True, slots=True)
class _Telling:
    """What is known so far: `start` is a first time that was named, `hours` its clock times."""

    every: Every
    bounds: Bounds
    hours: Hours | None = None
    part: DayPart | None = None
    start: Days | None = None
    question: Question | None = None
    moving: bool = False


def once(told: Told) -> Statement | None:
    """ "Mittwochs um 7 diese Woche" is one Wednesday."""
    every = told.every
    if every is None or every.freq != "WEEKLY" or len(every.days) != 1:
        return None
    for statement in told.main:
        step = statement.start.day
        if isinstance(step, Step) and step.unit == "week":
            hours = next((each.start.hours for each in told.main if each.start.hours), None)
            part = next((each.start.part for each in told.main if each.start.part), None)
            return replace(
                statement,
                start=replace(
                    statement.start, day=Inside(Weekday(every.days[0][1]), step), hours=hours, part=part
                ),
            )
    return None


def repeated(
    told: Told, every: Every, now: datetime, place: Place
) -> tuple[tuple[Span, ...], Question | None]:
    """The spans that can be meant, if there is an occurrence left, and what has to be asked."""
    telling = _Telling(every, Bounds(place.today))
    for statement in told.main:
        telling = _with(telling, statement, place)
    if telling.question:
        return (), telling.question
    rule, asked = _excepting(telling.every, told.excepted)
    if telling.start and rule.month_days and telling.start.first.day not in rule.month_days:
        telling, asked = replace(telling, start=None), True  # "am 15., wenn das ein Sonntag ist, am 16."
    spans = _spans(replace(telling, every=rule), told.windows, now)
    if not spans:
        return (), "impossible"
    if telling.start and not _falls_on(telling.start.first, rule):
        return spans, "weekday"
    if asked or _says_more(told, telling):
        return spans, "exception"
    return spans, "half_day" if len(spans) > 1 else None


def _falls_on(day: date, every: Every) -> bool:
    """ "jeden Samstag, 6.12." (a Sunday) contradicts itself."""
    plain = {weekday for nth, weekday in every.days if not nth}
    return not plain or every.freq != "WEEKLY" or day.weekday() in plain


def _says_more(told: Told, telling: _Telling) -> bool:
    """Other hours on other days, two rhythms, a moving feast: no single rule holds that."""
    clocks = {(hours.start, hours.end) for _, hours in told.windows}
    times = {
        one.start.hours
        for one in told.main
        if one.start.hours and one.start.day is None and one.start.hours.start
    }
    rhythms = len({rule.interval for rule, _ in told.windows}) > 1
    feast = telling.every.freq == "YEARLY" and telling.moving
    return len(clocks) > 1 or len(times) > 1 or rhythms or feast


def _with(telling: _Telling, statement: Statement, place: Place) -> _Telling:
    """A day says which one is repeated, when it begins, or when it ends."""
    start = statement.start
    telling = replace(telling, hours=telling.hours or start.hours, part=telling.part or start.part)
    day = start.day
    if day is None and statement.end and statement.end.day:
        day, statement = statement.end.day, replace(statement, sense="until", end=None)
    if day is None:
        return telling
    if (
        statement.end and statement.end.day and with_day(telling.every, day) != telling.every
    ):  # "jedes Jahr am 5.5., bis 2030"
        telling = _with(telling, Statement(statement.end, sense="until"), place)
    elif statement.end and statement.end.day:
        day = Stretch(day, statement.end.day)
    every = telling.every if statement.sense == "first" else with_day(telling.every, day)
    if every != telling.every:
        return replace(telling, every=every)
    found = resolved(day, place.today, place)
    if (
        found.options
        and every.freq == "YEARLY"
        and statement.sense == "on"
        and not isinstance(day, Stretch | Step)
    ):
        return replace(telling, start=found.options[0], moving=True)
    if not found.options:
        return replace(telling, question=found.question or "impossible")
    return _bounded(telling, statement, day, found.options[0])


def _bounded(telling: _Telling, statement: Statement, day: Term, days: Days) -> _Telling:
    bounds, last = telling.bounds, periods_last(days)
    match statement.sense:
        case "until":
            return replace(telling, bounds=Bounds(bounds.first, last_until(day, days) or last))
        case "before":
            return replace(telling, bounds=Bounds(bounds.first, days.first - DAY))
        case "from":
            return replace(telling, bounds=Bounds(max(bounds.first, days.first), bounds.last))
        case "after":
            return replace(telling, bounds=Bounds(max(bounds.first, last + DAY), bounds.last))
    if last == days.first or statement.sense == "first":
        return replace(telling, start=days)
    return replace(telling, bounds=Bounds(max(bounds.first, days.first), last))


def _excepting(every: Every, excepted: Term | str | None) -> tuple[Every, bool]:
    """Months and weekdays can be left out of a rule; what cannot has to be asked about."""
    if excepted is None:
        return every, False
    if isinstance(excepted, Stretch):
        return _without_months(every, excepted)
    parts = excepted.days if isinstance(excepted, Several) else (excepted,)
    months = [one.number for one in parts if isinstance(one, Month) and one.year is None]
    days = {one.number for one in parts if isinstance(one, Weekday)}
    if len(months) == len(parts):
        return without(every, months), False
    return _without_days(every, days) if len(days) == len(set(parts)) else (every, True)


def _without_months(every: Every, excepted: Stretch) -> tuple[Every, bool]:
    match excepted:
        case Stretch(Month(first, None), Month(last, None)):
            count = (last - first) % _MONTHS + 1
            return without(every, [(first - 1 + step) % _MONTHS + 1 for step in range(count)]), False
        case _:
            return every, True


def _without_days(every: Every, closed: AbstractSet[int]) -> tuple[Every, bool]:
    days = every.days or tuple((0, day) for day in range(7))
    left = tuple(day for day in days if day[1] not in closed)
    rhythm = every.freq == "DAILY" or (every.freq == "WEEKLY" and every.days)
    if not rhythm or not left:
        return every, True
    return replace(every, freq="WEEKLY", days=left), False


def _window(windows: Windows, day: date | None) -> Hours | None:
    """The hours of that weekday."""
    return next(
        (hours for every, hours in windows if day and day.weekday() in {number for _, number in every.days}),
        None,
    )


def _spans(telling: _Telling, windows: Windows, now: datetime) -> tuple[Span, ...]:
    """Two where the half of the day is in doubt, the likelier first."""
    hours = _window(windows, first_day(telling.every, telling.bounds, now, None)) or telling.hours
    timed = replace(telling, hours=hours)
    clocks = readings(hours, None, telling.part) if hours else (Clocks(),)
    found = [_span(timed, one, now) for one in clocks if one.real]
    return tuple(dict.fromkeys(span for span in found if span))


def _span(telling: _Telling, clocks: Clocks, now: datetime) -> Span | None:
    every, bounds = telling.every, telling.bounds
    rule = rule_text(every, bounds.last)
    names_days = every.days or every.month_days or every.months or every.freq == "DAILY"
    day = telling.start.first if telling.start else first_day(every, bounds, now, time_of(clocks.start))
    if day is None:
        begun = bounds.first if bounds.first > now.date() else None
        return None if names_days else Span(begun, None, grain_of(every), rule)
    if every.freq == "YEARLY" and every.months and not every.days and not every.month_days:
        return Span(day.replace(day=1), None, "month", rule)
    start = at(day, clocks.start) if clocks.start else day
    end = at(day, clocks.end) if clocks.end else None
    if end and isinstance(start, datetime) and end <= start:
        end += DAY
    return Span(
        start, end, "minute" if clocks.start or clocks.end else "day", rule,
        part=None if clocks.start else telling.part, about=clocks.about, open=bool(telling.hours and telling.hours.open),
    )  # fmt: skip  # two rows
