"""From what was told to a reading: spans with dates and clock times, or a question and the candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from understanding.when.clock_times import Clocks, readings, time_of
from understanding.when.days import DAY, Days, Found, Place
from understanding.when.doubts import clock_change, elapsed, is_over, judged
from understanding.when.grammar.said import (
    Ahead,
    Date,
    Dated,
    Edge,
    Lasting,
    Month,
    School,
    Statement,
    Stretch,
    Term,
)
from understanding.when.periods import PERIODS
from understanding.when.reading import Question, Reading
from understanding.when.repeated import once, repeated
from understanding.when.resolver import before_today, resolved
from understanding.when.span import Beside, Moment, Role, Span
from understanding.when.spans import spanned
from understanding.when.together import merged_statements, shifted, with_deadlines
from understanding.when.told import Told
from understanding.when.wording import is_vague

_MOST = 4  # candidates that a person can choose from


@dataclass(frozen=True, slots=True)
class Here:
    """When and where it was said; `now` is local and naive. Who looks `back` tells of what was: then the last such day is meant."""

    now: datetime
    land: str
    zone: str
    back: bool = False

    @property
    def place(self) -> Place:
        return Place(self.now.date(), self.land)


def answered(told: Told, words: str, here: Here) -> Reading:
    """`words` are those about the event: they stay with it where only they say what is meant."""
    told = shifted(with_deadlines(told, here.place))
    reading = _about_the_event(told, here)
    if len(told.main) == 1 and not told.every and is_vague(told.main[0]):
        reading = _of_each(reading, vague=words, about=False)  # the words say it already
    return _with_beside(reading, told, here)


def _of_each(reading: Reading, **changes: Any) -> Reading:
    span = replace(reading.span, **changes) if reading.span else None
    return replace(
        reading, span=span, candidates=tuple(replace(one, **changes) for one in reading.candidates)
    )


def _about_the_event(told: Told, here: Here) -> Reading:
    if told.every and (single := once(told)) is None:
        return _repeated(told, here)
    main = merged_statements([single] if told.every and single else told.main, here.place)
    if len(main) > 1:
        return _several(main, told, here)
    reading = _read(main[0], here, told.lasting) if main else Reading(None, "no_date")
    if told.later:
        return Reading(None, "no_date")  # "sag ich dir morgen"
    if told.denied and main:
        return Reading(None, "unclear")
    if told.excepted is not None and main:
        return Reading(None, "exception", _options(reading)[:_MOST])
    return Reading(None, "unclear", _options(reading)[:_MOST]) if told.left else reading


def _repeated(told: Told, here: Here) -> Reading:
    if told.every is None:
        return Reading(None, "no_date")
    spans, question = repeated(told, told.every, here.now, here.place)
    question = "unclear" if told.left and not question else question
    return Reading(None, question, spans) if question else Reading(spans[0])


def _options(reading: Reading) -> tuple[Span, ...]:
    return (reading.span,) if reading.span else reading.candidates


def _several(main: Sequence[Statement], told: Told, here: Here) -> Reading:
    readings_of = [_read(statement, here, None) for statement in main]
    fresh = [
        statement
        for statement, reading in zip(main, readings_of, strict=True)
        if reading.question not in {"past", "recent"}
    ]
    if len(fresh) < len(main) and fresh:  # what is over was only mentioned
        return _several(fresh, told, here) if len(fresh) > 1 else _read(fresh[0], here, told.lasting)
    spans = [span for reading in readings_of for span in _options(reading)[:1]]
    if not (told.either or told.apart) and (whole := _in_a_row(spans, readings_of)):
        return judged(whole, here.now, here.zone)
    question: Question = (
        "unclear" if told.denied or told.left else "alternatives" if told.either else "several"
    )
    return Reading(None, question, tuple(dict.fromkeys(spans))[:_MOST])


def _in_a_row(spans: Sequence[Span], from_readings: Sequence[Reading]) -> Span | None:
    """ "Samstag 14 bis 22 Uhr und Sonntag 11 bis 18 Uhr": from the first start to the last end."""
    days = [_day(span.start) for span in spans]
    if (
        len(spans) < len(from_readings)
        or any(reading.question for reading in from_readings)
        or any(span.open for span in spans)
        or len({span.part for span in spans}) > 1
    ):
        return None
    near = all(day and later and later - day == DAY for day, later in pairwise(days))
    return replace(spans[0], end=spans[-1].end or days[-1], grain=spans[0].grain) if near else None


def _day(moment: Moment | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment if isinstance(moment, date) else None


def _with_beside(reading: Reading, told: Told, here: Here) -> Reading:
    """The other dates of the text, as far as they can be read."""
    event = next((day for span in _options(reading)[:1] if (day := _day(span.start or span.end))), None)
    found = ((role, _beside(role, statement, event, here)) for role, statement in told.beside)
    beside = tuple(Beside(role, span) for role, span in found if span)
    return _of_each(reading, beside=beside) if beside else reading


def _beside(role: Role, statement: Statement, event: date | None, here: Here) -> Span | None:
    """A date that may be just over is the one nearer to the event; what was moved was said of the nearest date anyway."""
    reading = _read(statement, here, None)
    options = _options(reading)
    if reading.question != "recent":
        return next(iter(options), None)
    return options[-1] if role == "former" else min(options, key=lambda span: _away(span, event))


def _away(span: Span, event: date | None) -> timedelta:
    day = _day(span.start or span.end)
    return abs(day - event) if day and event else timedelta.max


# ---------------------------------------------------------------- one statement


def _read(statement: Statement, here: Here, lasting: Lasting | None) -> Reading:
    start = statement.start
    if start.day is None and statement.end is None:
        return _without_day(statement)
    if isinstance(start.day, Ahead) and start.day.unit in {"hour", "minute"}:
        return _in_hours(start.day, here)
    found = _days(statement, here)
    if not found.options:
        return Reading(None, found.question or "impossible", _nearest_real(statement, here))
    return _on_days(found, statement, here, lasting)


def _on_days(found: Found, statement: Statement, here: Here, lasting: Lasting | None) -> Reading:
    start = statement.start
    days = spanned(found.options[0], Clocks(), _without_part(statement), None, about=found.about)
    if (start.hours or start.part) and _is_period(found, statement):
        return Reading(None, "unclear", (days,))
    clocks = readings(start.hours, statement.end.hours if statement.end else None, start.part)
    if not all(one.real for one in clocks):
        return Reading(None, "no_hour", (days,))
    if statement.end and _runs_back(found.options[0], clocks[0]):
        return Reading(None, "unclear", (days,))
    spans = [
        spanned(each, one, statement, lasting, about=found.about) for each in found.options for one in clocks
    ]
    return _asked(
        tuple(dict.fromkeys(spans)), found.question or ("half_day" if len(clocks) > 1 else None), here
    )


def _without_part(statement: Statement) -> Statement:
    return replace(statement, start=replace(statement.start, part=None))


def _runs_back(days: Days, clocks: Clocks) -> bool:
    """ "5.12. 17 Uhr bis 5.12. 15 Uhr": the end was said with its day."""
    start, end = clocks.start, clocks.end
    return (
        days.first == days.last
        and start is not None
        and end is not None
        and (end.hour, end.minute) <= (start.hour, start.minute)
    )


def _is_no_choice(span: Span, question: Question | None, here: Here) -> bool:
    if question == "ambiguous":
        return is_over(span, here.now)
    return clock_change(span, here.zone) == "skipped"


def _is_period(found: Found, statement: Statement) -> bool:
    """ "KW 50, 15 Uhr", "Ende Mai um 15 Uhr": on which of the days?"""
    return found.options[0].grain in PERIODS or isinstance(statement.start.day, Edge | School)


def _days(statement: Statement, here: Here) -> Found:
    """Of a range both ends together."""
    first, last = statement.start.day, statement.end.day if statement.end else None
    if first and statement.sense == "since":
        begin, end = (first.first, first.last) if isinstance(first, Stretch) else (first, last)
        begun = before_today(begin, here.place)
        return _up_to(begun, end, here.place) if end else begun
    term = Stretch(first, last) if first and last else first or last
    if term and here.back:
        return before_today(term, here.place)
    return resolved(term, here.place.today, here.place) if term else Found(())


def _nearest_real(statement: Statement, here: Here) -> tuple[Span, ...]:
    """ "31.6." may be the last of June or the first of July."""
    day = statement.start.day.day if isinstance(statement.start.day, Dated) else statement.start.day
    if (
        statement.end
        or not isinstance(day, Date)
        or day.month is None
        or day.month not in range(1, 13)
        or not day.day
    ):
        return ()
    month = next(iter(resolved(Month(day.month, day.year), here.place.today, here.place).options), None)
    clocks = [one for one in readings(statement.start.hours, None, statement.start.part) if one.real]
    ends = (month.last, month.last + DAY) if month else ()
    return tuple(spanned(Days(day, day), one, statement, None, about=False) for day in ends for one in clocks)


def _up_to(begun: Found, last: Term, place: Place) -> Found:
    """ "seit 1. Juli und noch bis Ende August"."""
    end = resolved(last, place.today, place)
    ends = [Days(begun.options[0].first, days.last) for days in end.options[:1]] if begun.options else []
    return Found(tuple(ends), end.question if ends else "impossible")


def _asked(spans: tuple[Span, ...], question: Question | None, here: Here) -> Reading:
    """What is over already is no second reading: "Dienstag 8 Uhr", said on a Tuesday at nine."""
    real = tuple(span for span in spans if not _is_no_choice(span, question, here))
    if real and question in {"ambiguous", "half_day"}:
        spans, question = real, question if len(real) > 1 else None
    if question:
        return Reading(None, question, spans[:_MOST])
    return Reading(spans[0]) if here.back else judged(spans[0], here.now, here.zone)


def _in_hours(term: Ahead, here: Here) -> Reading:
    step = timedelta(hours=term.count) if term.unit == "hour" else timedelta(minutes=term.count)
    return Reading(Span(elapsed(here.now, step, here.zone), grain="minute"))


def _without_day(statement: Statement) -> Reading:
    hours, part = statement.start.hours, statement.start.part
    if hours is None:
        return Reading(Span(None, grain=None, part=part), "no_day") if part else Reading(None, "no_date")
    clocks = readings(hours, None, part)[0]
    if not clocks.real:
        return Reading(None, "impossible")
    if statement.sense in {"until", "before"} and not clocks.end:
        clocks = Clocks(None, clocks.start)
    span = Span(time_of(clocks.start), time_of(clocks.end), "minute", about=clocks.about, open=hours.open)
    return Reading(span, "no_day")
