"""The stretch of days an agenda is asked for: "KW 50", "dezember", "4 wochen", "letzte woche", "1.12. bis 15.12."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from newsroom.entry import month_after, stretch
from newsroom.people import Language
from understanding.spelling import folded
from understanding.when import says_only_when, understand
from understanding.when.reading import Reading, Region
from understanding.when.span import Span

LONGEST = 53  # weeks
MOST_MONTHS = 12
A_YEAR = timedelta(days=364)  # from its first day to its last
LONGEST_WORDS = 60  # characters
ABBREVIATED = 3  # letters of a month: "dez"
FIRST_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Period:
    """Both days included. `span` is the period as it was asked for; None for the weeks ahead, which have no fixed end."""

    first: date
    last: date
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """What the words of a period are, in every language; `months` has twelve names per language, January first. `spans` are
    months that are counted; `ahead` is what may stand before the next ones and says nothing.
    """

    this: Sequence[str]
    next: Sequence[str]
    week: Sequence[str]
    weeks: Sequence[str]
    month: Sequence[str]
    months: Sequence[Sequence[str]]
    last: Sequence[str] = ()
    year: Sequence[str] = ()
    ahead: Sequence[str] = ()
    spans: Sequence[str] = ()


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def weeks_ahead(today: date, weeks: int) -> Period:
    """This week, and so many more."""
    first = monday(today)
    return Period(first, first + timedelta(weeks=weeks, days=6))


def understood(text: str, today: date, words: Words) -> Period | None:
    """What names no year lies ahead, or is going on. None where the words name no period, or one that does not exist
    ("KW 53" of a year with 52).
    """
    match _ahead(re.findall(r"[^\W\d_]+|\d+", folded(text[:LONGEST_WORDS])), words):
        case [unit, *rest] if rest and _is(unit, words.week):
            return _numbered_week([_number(one) for one in rest], today)
        case [number, unit] if _number(number) and _is(unit, (*words.weeks, *words.spans)):
            return _counted(_number(number), _is(unit, words.spans), today)
        case [which, number, unit] if _is(which, words.last) and _is(unit, words.weeks):
            return _weeks_behind(_number(number), today)
        case [which, unit] if (step := _step(which, words)) is not None:
            return _near(unit, step, today, words)
        case [name, *rest]:
            return _calendar(name, [_number(one) for one in rest], today, words)
        case _:
            return None


def _ahead(tokens: list[str], words: Words) -> list[str]:
    """ "in den nächsten 3 Wochen" means "3 Wochen"."""
    match tokens:
        case [filler, *rest] if rest and _is(filler, words.ahead):
            return _ahead(rest, words)
        case [which, number, unit] if _is(which, words.next) and _number(number):
            return [number, unit]
        case _:
            return tokens


def _counted(number: int, are_months: bool, today: date) -> Period | None:
    if are_months:
        return _months_ahead(number, today) if number <= MOST_MONTHS else None
    return weeks_ahead(today, number) if number <= LONGEST else None


def _months_ahead(months: int, today: date) -> Period:
    """From today to the day before the same one, or to the end of a month that is too short for it."""
    begins, ends = month_after(today, months), month_after(today, months + 1)
    last = min(begins + timedelta(days=today.day - 1), ends) - timedelta(days=1)
    return Period(today, last, Span(today, last))


def from_to(text: str, today: date, language: Language, region: Region) -> Period | None:
    """What a date says that is a stretch of days: "1.12. bis 15.12.", "morgen", "bis Freitag", which begins today; of "ab
    morgen" a year. None for all else.
    """
    if len(text) > LONGEST_WORDS or not says_only_when(text, language):
        return None
    span = _said(understand(text, datetime.combine(today, time.min), language, region))
    days = stretch(span)
    if span is None or days is None or span.recurrence or span.beside:
        return None
    first = days[0] if span.start else min(today, days[0])
    last = first + A_YEAR if days[1] == date.max and date.max - first > A_YEAR else days[1]
    return Period(first, last, span) if last - first < timedelta(weeks=LONGEST) else None


def _said(reading: Reading) -> Span | None:
    """What is over is a good answer here: one looks back on it. Of two years in question it is the earlier one."""
    if reading.question in {"past", "recent"}:
        return reading.candidates[-1] if reading.candidates else None
    return None if reading.question else reading.span


def _numbered_week(numbers: list[int], today: date) -> Period | None:
    """Of this year, unless it is over."""
    year = today.isocalendar().year
    match numbers:
        case [number]:
            week = _week(number, year)
            return week if week and week.last >= today else _week(number, year + 1)
        case [number, said] if said >= FIRST_YEAR:
            return _week(number, said)
        case _:
            return None


def _weeks_behind(weeks: int, today: date) -> Period | None:
    """So many whole weeks before this one."""
    if weeks not in range(1, LONGEST + 1):
        return None
    first, last = monday(today) - timedelta(weeks=weeks), monday(today) - timedelta(days=1)
    return Period(first, last, Span(first, last))


def _near(unit: str, step: int, today: date, words: Words) -> Period | None:
    if _is(unit, words.week):
        return _whole(monday(today) + timedelta(weeks=step), "week")
    if _is(unit, words.year):
        return _whole(date(today.year + step, 1, 1), "year")
    return (
        _whole(month_after(today, step), "month")
        if _is(unit, words.month)
        else _month_of(unit, step, today, words)
    )


def _month_of(name: str, step: int, today: date, words: Words) -> Period | None:
    """ "letzter Oktober", "nächster März": the nearest one that is over, or to come."""
    month = _month(name, words)
    if not month or not step:
        return None
    is_near = month < today.month if step < 0 else month > today.month
    return _whole(date(today.year if is_near else today.year + step, month, 1), "month")


def _calendar(name: str, years: list[int], today: date, words: Words) -> Period | None:
    month, year = _month(name, words), _number(name)
    match years:
        case [said] if year >= FIRST_YEAR and said in range(1, 13):
            return _whole(date(year, said, 1), "month")
        case [] if month:
            return _whole(date(today.year + (month < today.month), month, 1), "month")
        case [] if year in range(FIRST_YEAR, today.year + 100):
            return _whole(date(year, 1, 1), "year")
        case [said] if month and said:
            return _whole(date(said, month, 1), "month")
        case _:
            return None


def _whole(first: date, grain: str) -> Period | None:
    span = Span(first, grain=grain)  # type: ignore[arg-type]  # this module's own calls: week, month, year
    days = stretch(span)
    return Period(*days, span) if days else None


def _week(number: int, year: int) -> Period | None:
    try:
        return _whole(date.fromisocalendar(year, number, 1), "week")
    except ValueError:
        return None


def _month(name: str, words: Words) -> int:
    """1 to 12, or 0."""
    for names in words.months:
        for number, known in enumerate(map(folded, names), start=1):
            if known == name or (len(name) >= ABBREVIATED and known.startswith(name)):
                return number
    return 0


def _step(which: str, words: Words) -> int | None:
    for step, known in ((0, words.this), (1, words.next), (-1, words.last)):
        if _is(which, known):
            return step
    return None


def _is(word: str, known: Sequence[str]) -> bool:
    return word in {folded(one) for one in known}


def _number(text: str) -> int:
    """0 for what is no number."""
    return int(text) if re.fullmatch(r"[0-9]{1,4}", text) else 0
