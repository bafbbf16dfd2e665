"""Every kind of span that a person can mean, for hypothesis: all between 2026 and 2030."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import get_args

from hypothesis import strategies as st

from newsroom.entry import month_after
from understanding.when.recurring import upcoming
from understanding.when.span import Beside, DayPart, Grain, Role, Span

FIRST, LAST = date(2026, 1, 1), date(2030, 12, 31)
DAY = timedelta(days=1)
MONTHS: dict[Grain, int] = {"month": 1, "quarter": 3, "year": 12}
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

DAYS = st.dates(FIRST, date(2030, 6, 30))  # so that what begins here also ends in time
CLOCKS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45, 59]))
MINUTES = st.builds(datetime.combine, DAYS, CLOCKS)


def spans() -> st.SearchStrategy[Span]:
    """All but those that only the person's own words say."""
    return st.one_of(
        single(), ranges(), periods(), deadlines(), beginnings(), rough(), recurring(), with_others()
    )


def vague_spans() -> st.SearchStrategy[Span]:
    """The person's words, with what is known beside them or without."""
    known = st.one_of(st.just(Span(None, grain=None)), single(), beginnings(), periods(), recurring())
    words = st.sampled_from(["nach den Ferien", "wenn das Wetter passt", "nicht vor Ostern"])
    return st.builds(lambda span, said: replace(span, vague=said), known, words)


# ---------------------------------------------------------------- days and clock times


def single() -> st.SearchStrategy[Span]:
    parts = st.sampled_from(get_args(DayPart))
    return st.one_of(
        st.builds(Span, DAYS),
        st.builds(Span, MINUTES, grain=st.just("minute")),
        st.builds(Span, CLOCKS, grain=st.just("minute")),
        st.builds(lambda day, part: Span(day, part=part), DAYS, parts),
    )


def ranges() -> st.SearchStrategy[Span]:
    return st.one_of(
        st.builds(lambda day, days: Span(day, day + days * DAY), DAYS, st.integers(1, 100)),
        st.builds(_on_one_day, DAYS, _two_clocks()),
        st.builds(_over_days, MINUTES, st.integers(1, 100), CLOCKS),
        st.builds(lambda clocks: Span(clocks[0], clocks[1], "minute"), _two_clocks()),
    )


def _two_clocks() -> st.SearchStrategy[tuple[time, ...]]:
    return st.lists(CLOCKS, min_size=2, max_size=2, unique=True).map(lambda clocks: tuple(sorted(clocks)))


def _on_one_day(day: date, clocks: tuple[time, ...]) -> Span:
    start, end = (datetime.combine(day, clock) for clock in clocks)
    return Span(start, end, "minute")


def _over_days(start: datetime, days: int, closing: time) -> Span:
    return Span(start, datetime.combine(start.date() + days * DAY, closing), "minute")


# ---------------------------------------------------------------- weeks, months, quarters, years


def periods() -> st.SearchStrategy[Span]:
    """One of them, or several in a row."""
    return st.builds(_period, DAYS, st.sampled_from(["week", *MONTHS]), st.integers(1, 3))


def _period(day: date, grain: Grain, count: int) -> Span:
    """Cut where it would leave the years of this module."""
    first, following = _within(day, grain, count)
    if count == 1 or following > LAST + DAY:
        return Span(first, grain=grain)
    return Span(first, following - DAY, grain)


def _within(day: date, grain: Grain, count: int) -> tuple[date, date]:
    """The first day of the period that the day belongs to, and the first day behind it."""
    if grain == "week":
        monday = max(day, FIRST + 7 * DAY) - max(day, FIRST + 7 * DAY).weekday() * DAY
        return monday, monday + 7 * count * DAY
    months = MONTHS[grain]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return first, month_after(first, months * count)


def deadlines() -> st.SearchStrategy[Span]:
    return st.one_of(
        st.builds(lambda day: Span(None, day), DAYS),
        st.builds(lambda moment: Span(None, moment, "minute"), MINUTES | CLOCKS),
        st.builds(_until, DAYS, st.sampled_from(["week", *MONTHS])),
    )


def _until(day: date, grain: Grain) -> Span:
    return Span(None, _within(day, grain, 1)[1] - DAY, grain)


def beginnings() -> st.SearchStrategy[Span]:
    """Open: "ab"."""
    return st.one_of(
        st.builds(lambda day: Span(day, open=True), DAYS),
        st.builds(lambda moment: Span(moment, grain="minute", open=True), MINUTES | CLOCKS),
        periods().map(lambda span: replace(span, end=None, open=True)),
    )


# ---------------------------------------------------------------- approximate


def rough() -> st.SearchStrategy[Span]:
    return st.one_of(
        st.builds(lambda day: Span(day, about=True), DAYS),
        st.builds(lambda moment: Span(moment, grain="minute", about=True), MINUTES | CLOCKS),
        st.builds(_third, DAYS, st.sampled_from([1, 11, 21])),
        st.builds(_season, st.integers(2026, 2029), st.sampled_from([3, 6, 9, 12])),
        st.builds(_edge_of_a_week, DAYS),
    )


def _third(day: date, first: int) -> Span:
    last = {1: 10, 11: 20, 21: monthrange(day.year, day.month)[1]}[first]
    return Span(day.replace(day=first), day.replace(day=last), about=True)


def _season(year: int, month: int) -> Span:
    first = date(year, month, 1)
    return Span(first, month_after(first, 3) - DAY, "month", about=True)


def _edge_of_a_week(day: date) -> Span:
    """Its beginning: Monday and Tuesday."""
    monday, _ = _within(day, "week", 1)
    return Span(monday, monday + DAY, about=True)


# ---------------------------------------------------------------- recurring


def recurring() -> st.SearchStrategy[Span]:
    dayless: list[tuple[str, Grain]] = [
        ("FREQ=MONTHLY", "month"),
        ("FREQ=MONTHLY;INTERVAL=3", "quarter"),
        ("FREQ=YEARLY", "year"),
        ("FREQ=WEEKLY", "week"),
    ]
    return st.one_of(
        st.builds(_first, rules(), DAYS, st.none() | _two_clocks(), st.integers(0, 400)),
        st.builds(
            lambda month, year: Span(date(year, month, 1), None, "month", f"FREQ=YEARLY;BYMONTH={month}"),
            st.integers(1, 12),
            st.integers(2026, 2029),
        ),
        st.sampled_from(dayless).map(lambda one: Span(None, None, one[1], one[0])),
    )


def rules() -> st.SearchStrategy[str]:
    """As people say them, each with words of its own."""
    weekdays = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=4, unique=True).map(_in_order)
    places = st.lists(st.sampled_from(["1", "2", "3", "4", "-1"]), min_size=1, max_size=2, unique=True).map(
        lambda chosen: sorted(chosen, key=lambda place: (place == "-1", place))
    )
    return st.one_of(
        st.sampled_from(
            ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY"]
        ),
        st.just("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        weekdays.map("FREQ=WEEKLY;BYDAY={}".format),
        st.builds("FREQ=WEEKLY;INTERVAL={};BYDAY={}".format, st.integers(2, 6), st.sampled_from(WEEKDAYS)),
        st.builds(_nth, places, st.sampled_from(WEEKDAYS)),
        st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, st.integers(1, 28)),
        st.builds("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}".format, st.integers(1, 12), st.integers(1, 28)),
    )


def _in_order(days: list[str]) -> str:
    return ",".join(sorted(days, key=WEEKDAYS.index))


def _nth(places: list[str], weekday: str) -> str:
    return f"FREQ=MONTHLY;BYDAY={','.join(place + weekday for place in places)}"


def _first(rule: str, day: date, clocks: tuple[time, ...] | None, lasting: int) -> Span:
    """Some of them end; the first occurrence is on or after the day."""
    first = upcoming(rule, day, day) or day
    ended = f"{rule};UNTIL={first + lasting * DAY:%Y%m%d}" if lasting > 200 else rule
    if clocks is None:
        return Span(first, recurrence=ended)
    return replace(_on_one_day(first, clocks), recurrence=ended)


# ---------------------------------------------------------------- with other dates


def with_others() -> st.SearchStrategy[Span]:
    """A clock time alone has none but clock times beside it: a day said for the admission is the day of the event."""
    other = st.builds(Beside, st.sampled_from(get_args(Role)), st.one_of(single(), deadlines()))
    others = st.lists(other, min_size=1, max_size=2, unique_by=lambda one: one.role).map(tuple)
    spans = st.builds(
        lambda span, beside: replace(span, beside=beside), st.one_of(single(), ranges()), others
    )
    return spans.filter(lambda span: not isinstance(span.start, time) or all(map(_is_clock, span.beside)))


def _is_clock(beside: Beside) -> bool:
    return isinstance(beside.span.start or beside.span.end, time)
