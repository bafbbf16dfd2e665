"""How dates, stretches of time and numbers are spoken. All moments are local and naive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TypeGuard

from babel.numbers import format_decimal

from newsroom.entry import month_after
from newsroom.messages import Value
from texts.patterns import Patterns
from texts.recurrences import Recurrences
from understanding.when.span import Grain, Moment, Span

PERIODS = {"month", "quarter", "year"}
LONG = {"week", *PERIODS}
DAY = timedelta(days=1)
BEGINNINGS = {1: "early", 11: "mid", 21: "late"}  # of the thirds of a month
ENDINGS = {10: "early", 20: "mid"}
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
SEASON = 3  # months


@dataclass(frozen=True)
class Formats:
    patterns: Patterns

    def spoken(self, value: Value) -> str:
        match value:
            case str():
                return value
            case Span():
                return self.span(value)
            case datetime() | date():
                return self.moment(value)
            case int():
                return format_decimal(value, locale=self.patterns.language)
            case _:
                raise TypeError(f"{type(value).__name__} cannot be spoken")

    def moment(self, moment: Moment) -> str:
        """Always with its weekday: "Samstag, 5. Dezember 2026, 15:00 Uhr"."""
        match moment:
            case datetime() if moment.tzinfo:
                raise ValueError("an instant has no local date: convert it first")
            case datetime():
                return self._at(moment, self._clock(moment))
            case time():
                return self._clock(moment)
            case _:
                return self._date(moment, "day")

    def span(self, span: Span) -> str:
        """What only the person's own words say stays in their words."""
        pieces = (
            self._recurring(span, span.recurrence)
            if span.recurrence
            else (self._dates(span), self._part(span))
        )
        known = ", ".join(piece for piece in pieces if piece)
        if span.vague is not None:
            known = self._filled("vague", words=span.vague, span=known) if known else span.vague
        beside = [self._filled(f"beside.{one.role}", span=self.span(one.span)) for one in span.beside]
        return "; ".join([known, *beside])

    # ---------------------------------------------------------------- dates

    def _dates(self, span: Span) -> str:
        if span.start is None:
            return "" if span.end is None else self._filled("until", end=self._ending(span.end, span))
        if span.end is None:
            return self._beginning(span.start, span)
        return self._range(span.start, span.end, span)

    def _ending(self, end: Moment, span: Span) -> str:
        if isinstance(end, datetime | time):
            return self._at(end, self._about("about_clock", self._clock(end), span))
        third = _ends(end) if _is_rough(span) else None
        return self._third(third, end) if third else self._about("about", self._period(end, span.grain), span)

    def _beginning(self, start: Moment, span: Span) -> str:
        """Where a clock time is open, its day is not: "Samstag, 3. Oktober 2026, ab 14:00 Uhr"."""
        if isinstance(start, datetime | time):
            name = "about" if span.open else "about_clock"
            return self._at(start, self._open(self._about(name, self._clock(start), span), span))
        third = BEGINNINGS.get(start.day) if _is_rough(span) and span.open else None
        if third:
            return self._open(self._third(third, start), span)
        return self._open(self._about("about", self._period(start, span.grain), span), span)

    def _range(self, start: Moment, end: Moment, span: Span) -> str:
        match start, end:
            case datetime(), datetime() if start.date() == end.date():
                return self._at(start, self._about("about", self._clocks(start.time(), end.time()), span))
            case time(), time():
                return self._about("about", self._clocks(start, end), span)
        if _is_day(start) and _is_day(end):
            rough = self._thirds(start, end) if _is_rough(span) else self._season(start, end, span)
            return rough or self._about("about", self._days(start, end, span.grain), span)
        both = self._filled("range", start=self.moment(start), end=self.moment(end))
        return self._about("about", both, span)

    def _period(self, day: date, grain: Grain | None) -> str:
        """The one that the day belongs to; with the grain of a day, the day itself."""
        if grain == "week":
            first = day - day.weekday() * DAY
            days = self._days(first, first + 6 * DAY, "day")
            return self._filled("week", number=str(day.isocalendar().week), days=days)
        return self._date(day, grain if grain in PERIODS else "day")

    def _days(self, start: date, end: date, grain: Grain | None) -> str:
        """The year is said once where it is the same."""
        if grain == "week":
            first, last = (str(day.isocalendar().week) for day in (start, end))
            return self._filled("weeks", first=first, last=last, days=self._days(start, end, "day"))
        shown = grain if grain in PERIODS else "day"
        shortened = f"{shown}_of_year" if start.year == end.year and shown in {"day", "month"} else shown
        return self._filled("range", start=self._date(start, shortened), end=self._date(end, shown))

    # ---------------------------------------------------------------- what is approximate or open

    def _about(self, name: str, said: str, span: Span) -> str:
        return self._filled(name, span=said) if span.about else said

    def _open(self, said: str, span: Span) -> str:
        return self._filled("open", span=said) if span.open else said

    def _thirds(self, start: date, end: date) -> str:
        """ "Ende Mai 2026", "Ende Mai bis Anfang Juni 2026"; "" for other days."""
        first, last = BEGINNINGS.get(start.day), _ends(end)
        if first is None or last is None:
            return ""
        until = self._third(last, end)
        if first == last and start.replace(day=1) == end.replace(day=1):
            return until
        pattern = "month_of_year" if start.year == end.year else "month"
        return self._filled("range", start=self._third(first, start, pattern), end=until)

    def _third(self, name: str, day: date, pattern: str = "month") -> str:
        return self._filled(f"third.{name}", month=self._date(day, pattern))

    def _season(self, start: date, end: date, span: Span) -> str:
        """ "Winter 2026/27"; "" for other months."""
        season = SEASONS.get(start.month) if span.about and span.grain == "month" else None
        if season is None or start.day != 1 or end != month_after(start, SEASON) - DAY:
            return ""
        year, following = self._date(start, "year"), self._date(end, "year_in_short")
        return self._filled(f"season.{season}", year=year, following=following)

    # ---------------------------------------------------------------- what recurs

    def _recurring(self, span: Span, rrule: str) -> tuple[str, ...]:
        clock, first = self._first(span)
        rules = Recurrences(self.patterns)
        return rules.rule(rrule), clock, self._part(span), rules.end(rrule), first

    def _first(self, span: Span) -> tuple[str, str]:
        """The clock time, which is the same each time, and the day of the first time."""
        start, end = span.start, span.end
        match start:
            case None:
                return "", ""
            case time():
                return self._dates(span), ""
            case datetime() if end is None or (isinstance(end, datetime) and end - start < DAY):
                closing = end.time() if isinstance(end, datetime) else None
                clock = self._dates(replace(span, start=start.time(), end=closing))
                return clock, self._filled("first.day", span=self._date(start, "day"))
        if _is_day(start) and end is None and not span.about:
            period = span.grain if span.grain in LONG else "day"
            return "", self._filled(f"first.{period}", span=self._period(start, span.grain))
        return "", self._filled("first.other", span=self._dates(replace(span, open=False)))

    # ---------------------------------------------------------------- pieces

    def _part(self, span: Span) -> str:
        return self._filled(f"part.{span.part}") if span.part else ""

    def _at(self, moment: datetime | time, clock: str) -> str:
        """The clock time with its day, if there is one."""
        if isinstance(moment, time):
            return clock
        return self._filled("date_and_time", date=self._date(moment, "day"), time=clock)

    def _clock(self, moment: datetime | time) -> str:
        return self._filled("clock", time=self._time(moment))

    def _clocks(self, start: time, end: time) -> str:
        return self._filled("clocks", start=self._time(start), end=self._time(end))

    def _time(self, moment: datetime | time) -> str:
        return self.patterns.time(moment.time() if isinstance(moment, datetime) else moment)

    def _date(self, day: date, pattern: str) -> str:
        return self.patterns.date(day, pattern)

    def _filled(self, name: str, **values: str) -> str:
        return self.patterns.filled(name, **values)


def _is_rough(span: Span) -> bool:
    """Approximate to the day; where only the clock time is, the day is certain."""
    return span.about and span.grain not in LONG


def _ends(day: date) -> str | None:
    """The third of a month that ends with this day."""
    return "late" if (day + DAY).day == 1 else ENDINGS.get(day.day)


def _is_day(moment: Moment) -> TypeGuard[date]:
    """A datetime is a date for Python, and a day with a clock time for us."""
    return isinstance(moment, date) and not isinstance(moment, datetime)
