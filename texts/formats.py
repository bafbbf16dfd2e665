"""How dates, stretches of time and numbers are spoken. All moments are local and naive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeGuard

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from newsroom.messages import Value
from texts.template import Template
from understanding.when.span import Moment, Span

LONG = {"week", "month", "quarter", "year"}


@dataclass(frozen=True)
class Formats:
    """The patterns (of Unicode CLDR) and the words between them stand in the text files, under `formats`."""

    language: str
    templates: Mapping[str, Template]

    def spoken(self, value: Value) -> str:
        match value:
            case str():
                return value
            case Span():
                return self.span(value)
            case datetime() | date():
                return self.moment(value)
            case int():
                return format_decimal(value, locale=self.language)
            case _:
                raise TypeError(f"{type(value).__name__} cannot be spoken")

    def moment(self, moment: Moment) -> str:
        """Always with its weekday: "Samstag, 5. Dezember 2026, 15:00 Uhr"."""
        match moment:
            case datetime() if moment.tzinfo:
                raise ValueError("an instant has no local date: convert it first")
            case datetime():
                return self._filled(
                    "date_and_time", date=self._date(moment, "day"), time=self._clock(moment.time())
                )
            case time():
                return self._filled("clock", time=self._time(moment))
            case _:
                return self._date(moment, "day")

    def span(self, span: Span) -> str:
        """What only the person's own words say stays in their words."""
        known = self._known(span)
        if span.recurrence is not None:
            known = self._filled("recurring", first=known)
        if span.vague is None:
            return known
        return self._filled("vague", words=span.vague, span=known) if known else span.vague

    def _known(self, span: Span) -> str:
        if span.start is None:
            return "" if span.end is None else self._filled("until", end=self.moment(span.end))
        if span.end is None:
            return self._period(span.start, span.grain)
        return self._range(span.start, span.end, span.grain)

    def _period(self, start: Moment, grain: str | None) -> str:
        if not _is_day(start) or grain not in LONG:
            return self.moment(start)
        if grain == "week":
            days = self._range(start, start + timedelta(days=6), "day")
            return self._filled("week", number=str(start.isocalendar().week), days=days)
        return self._date(start, grain)

    def _range(self, start: Moment, end: Moment, grain: str | None) -> str:
        match start, end:
            case datetime(), datetime() if start.date() == end.date():
                day = self._date(start, "day")
                return self._filled("date_and_time", date=day, time=self._clocks(start.time(), end.time()))
            case time(), time():
                return self._clocks(start, end)
        if _is_day(start) and _is_day(end):
            return self._days(start, end, grain if grain in {"month", "quarter", "year"} else "day")
        return self._filled("range", start=self.moment(start), end=self.moment(end))

    def _days(self, start: date, end: date, shown: str) -> str:
        """The year is said once where it is the same."""
        shortened = f"{shown}_of_year" if start.year == end.year and shown in {"day", "month"} else shown
        return self._filled("range", start=self._date(start, shortened), end=self._date(end, shown))

    def _clocks(self, start: time, end: time) -> str:
        return self._filled("clocks", start=self._time(start), end=self._time(end))

    def _clock(self, moment: time) -> str:
        return self._filled("clock", time=self._time(moment))

    def _time(self, moment: time) -> str:
        return format_time(moment, self._pattern("time"), locale=self.language)

    def _date(self, day: date, pattern: str) -> str:
        return format_date(day, self._pattern(pattern), locale=self.language)

    def _pattern(self, name: str) -> str:
        return self._filled(name)

    def _filled(self, name: str, **values: str) -> str:
        pieces = self.templates[f"formats.{name}"].parts[0].lines[0]
        return "".join(values[piece.name] if piece.name else piece.text for piece in pieces)


def _is_day(moment: Moment) -> TypeGuard[date]:
    """A datetime is a date for Python, and a day with a clock time for us."""
    return isinstance(moment, date) and not isinstance(moment, datetime)
