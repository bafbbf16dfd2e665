"""From what was said to days in the calendar, by the conventions of docs/dates.md."""

# long: every term in one place, since they are resolved by one another

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import singledispatch
from typing import cast

from understanding.when import named_days, periods, school
from understanding.when.days import (
    DAY,
    NEVER,
    SATURDAY,
    WEEK,
    Days,
    Found,
    Place,
    agreeing,
    ahead,
    coming,
    either,
    in_months,
    on_date,
    on_weekday,
    one,
    real,
    weekend,
)
from understanding.when.grammar.said import (
    Ahead,
    Beyond,
    Both,
    Date,
    Dated,
    Edge,
    HalfYear,
    Inside,
    Month,
    Named,
    Next,
    Nth,
    Quarter,
    School,
    SchoolDay,
    Season,
    Several,
    Step,
    Stretch,
    Term,
    Week,
    Weekday,
    Weekend,
    Year,
)
from understanding.when.ranges import completed, in_a_row, is_slip, ongoing

_FRIDAY = 4
_YEAR = WEEK * 53
_KINDS: tuple[school.Kind, ...] = ("winter", "easter", "pentecost", "summer", "autumn", "christmas")


@singledispatch
def resolved(term: Term, after: date, place: Place) -> Found:
    """`after` is the first day that may be meant where the words leave it open: today, or the start of a range."""
    raise TypeError(f"{type(term).__name__} is no term, seen from {after} in {place.land}")


# ---------------------------------------------------------------- days


@resolved.register
def _(term: Date, after: date, place: Place) -> Found:
    if term.either and term.month:
        swapped = Date(term.month, term.day, term.year)
        options = (*on_date(term, after, place).options[:1], *on_date(swapped, after, place).options[:1])
        return Found(options, "ambiguous")
    return on_date(term, after, place)


@resolved.register
def _(term: Weekday, after: date, place: Place) -> Found:
    return on_weekday(term, after, place)


@resolved.register
def _(term: Dated, after: date, place: Place) -> Found:
    weekday = term.weekday.number
    match term.day:
        case Date(day_of_month, None):  # "Mittwoch der 22."
            return in_months(lambda year, month: _on(real(year, month, day_of_month), weekday), after)
        case day:
            return agreeing(resolved(day, after, place), weekday)


@resolved.register
def _(term: Both, after: date, place: Place) -> Found:
    found = resolved(term.day, after, place)
    feast = (
        resolved(term.feast, found.options[0].first.replace(month=1, day=1), place)
        if found.options
        else found
    )
    if not feast.options or feast.options[0].first <= found.options[0].first <= feast.options[0].last:
        return found
    return Found((found.options[0], feast.options[0]), "weekday")


def _on(day: date | None, weekday: int) -> date | None:
    return day if day and day.weekday() == weekday else None


@resolved.register
def _(term: Ahead, after: date, place: Place) -> Found:
    day = ahead(place.today, term.count, term.unit)
    if day is None:
        return NEVER
    over = day < after and day < place.today
    return replace(one(day, "past" if over else None), about=term.unit in {"month", "year"})


@resolved.register
def _(term: Named, after: date, place: Place) -> Found:
    if term.year is not None:
        return periods.in_year(Days(*named_days.days(term.id, term.year)), place)
    years = range(after.year - 1, after.year + 2)
    return Found(
        (next(days for year in years if (days := Days(*named_days.days(term.id, year))).last >= after),)
    )


@resolved.register
def _(_: Weekend, after: date, place: Place) -> Found:
    del place
    return Found((weekend(after),))


@resolved.register
def _(_: Next, after: date, place: Place) -> Found:
    """Of nothing that was said before there is no day after."""
    del after, place
    return NEVER


@resolved.register
def _(term: Beyond, after: date, place: Place) -> Found:
    return _of_a_coming(term.anchor, lambda anchor: _beyond(term, anchor), after, place)


def _of_a_coming(anchor: Term, of: Callable[[Days], Days | None], after: date, place: Place) -> Found:
    """What is so far from the first anchor for which it is not over yet, or such a part of it."""
    anchors = resolved(anchor, after, place)
    options = _each(of, anchors)
    if options and options[0].last < after and anchors.question != "past":
        anchors = resolved(anchor, max(after, periods.whole(anchors.options[0]).last + DAY), place)
        options = _each(of, anchors)
    if not options:
        return Found((), anchors.question or "impossible")
    over = options[0].last < after
    return Found(options, "past" if over else anchors.question, anchors.about)


def _each(of: Callable[[Days], Days | None], found: Found) -> tuple[Days, ...]:
    return tuple(days for one in found.options if (days := of(periods.whole(one))))


def _beyond(term: Beyond, anchor: Days) -> Days:
    edge, step = (anchor.last, DAY) if term.forward else (anchor.first, -DAY)
    if term.weekday is None:
        return Days(edge + step * term.days, edge + step * term.days)
    if term.weekday == "week":
        monday = edge - DAY * edge.weekday() + step * 7
        return Days(monday, monday + DAY * 6, "week")
    weekday = SATURDAY if term.weekday == "weekend" else term.weekday
    day = coming(weekday, edge + DAY if term.forward else edge - WEEK) + step * 7 * (term.days - 1)
    return Days(day, day + DAY if term.weekday == "weekend" else day)


@resolved.register
def _(term: Inside, after: date, place: Place) -> Found:
    """A weekday in a week is one day; in a month it may be any of them."""
    if isinstance(term.what, Ahead):  # "in zwei Tagen, nächste Woche"
        return resolved(term.what, after, place)
    period = resolved(term.period, after, place)
    if not period.options:
        return period
    days = periods.whole(period.options[0])
    what = replace(term.what, which=None) if isinstance(term.what, Weekday) else term.what
    found = resolved(what, days.first, replace(place, today=date.min))
    if not found.options or found.options[0].first > days.last:
        return NEVER
    first = found.options[0].first
    if isinstance(what, Weekday) and first + WEEK <= days.last:
        return either(*(first + WEEK * count for count in range(4) if first + WEEK * count <= days.last))
    return Found(found.options[:1], "past" if found.options[0].last < place.today else period.question)


def before_today(term: Term, place: Place) -> Found:
    """ "seit dem 1. Juli": the last one that has begun, and no question about that."""
    if isinstance(term, Ahead):
        return replace(resolved(term, place.today, place), question=None)
    term = Weekday(term.number) if isinstance(term, Weekday) else term
    day, begun = place.today - (WEEK if isinstance(term, Weekday) else _YEAR), None
    while days := _first_begun(resolved(term, day + DAY, replace(place, today=day)), day, place.today):
        day, begun = days.last, days
    coming_up = resolved(term, place.today, place)
    return Found((begun,), about=coming_up.about) if begun else coming_up


def _first_begun(found: Found, after: date, until: date) -> Days | None:
    return next((days for days in found.options if after < days.first <= until), None)


# ---------------------------------------------------------------- periods


@resolved.register
def _(term: Week, after: date, place: Place) -> Found:
    return _yearly(lambda year: periods.iso_week(year, term.number), term.year, after, place)


@resolved.register
def _(term: Month, after: date, place: Place) -> Found:
    return _yearly(lambda year: periods.month(year, term.number), term.year, after, place)


@resolved.register
def _(term: Quarter, after: date, place: Place) -> Found:
    return _yearly(lambda year: periods.quarter(year, term.number), term.year, after, place)


@resolved.register
def _(term: HalfYear, after: date, place: Place) -> Found:
    return _yearly(lambda year: periods.half_year(year, term.number), term.year, after, place)


@resolved.register
def _(term: Season, after: date, place: Place) -> Found:
    found = _yearly(lambda year: periods.season(year, term.name), term.year, after, place)
    return replace(found, about=True)


@resolved.register
def _(term: Year, after: date, place: Place) -> Found:
    del after
    return periods.in_year(periods.whole_year(term.number), place)


def _yearly(of: Callable[[int], Days | None], year: int | None, after: date, place: Place) -> Found:
    return periods.in_year(of(year), place) if year else periods.next_of(of, after, place)


@resolved.register
def _(term: Step, after: date, place: Place) -> Found:
    del after
    return periods.step(term, place)


@resolved.register
def _(term: Edge, after: date, place: Place) -> Found:
    return replace(
        _of_a_coming(term.of, lambda days: periods.edge(days, term.name), after, place), about=True
    )


@resolved.register
def _(term: Nth, after: date, place: Place) -> Found:
    found = _of_a_coming(term.within, lambda days: periods.nth(term, days), after, place)
    return replace(found, about=term.what in {"week", "half", "third"})


# ---------------------------------------------------------------- school


@resolved.register
def _(term: School, after: date, place: Place) -> Found:
    kinds = _KINDS if term.kind == "any" else (cast("school.Kind", term.kind),)
    years = [term.year] if term.year else [after.year - 1, after.year, after.year + 1]
    stretches = [school.school_holidays(kind, place.land, year) for year in years for kind in kinds]
    coming_up = sorted(days for days in stretches if days and (term.year or days[1] >= after))
    if coming_up:
        return periods.in_year(Days(*coming_up[0]), place)
    known = all(school.is_known(kind, place.land, year) for kind in kinds for year in years)
    return (
        _carnival_week(years[-2:], after)
        if known and term.kind == "winter"
        else Found((), "unknown_holidays")
    )


def _carnival_week(years: list[int], after: date) -> Found:
    """In Länder without winter holidays the schools themselves choose these days; most take this week."""
    mondays = [named_days.days("rosenmontag", year)[0] for year in years]
    monday = next((day for day in mondays if day + DAY * 4 >= after), mondays[-1])
    return Found((Days(monday, monday + DAY * 4),), "unknown_holidays", about=True)


@resolved.register
def _(term: SchoolDay, after: date, place: Place) -> Found:
    found = resolved(term.holidays, after, place)
    kind = next((kind for kind in _KINDS if found.options and _is(kind, found.options[0], place.land)), None)
    if kind is None:
        return Found((), "unknown_holidays")
    day_of = school.first_school_day_after if term.first else school.last_school_day_before
    day = day_of(kind, place.land, found.options[0].first.year)
    if day and day < after:
        return resolved(term, found.options[0].last + DAY, place)
    return Found((_school_days(term, day),)) if day else Found((), "unknown_holidays")


def _school_days(term: SchoolDay, day: date) -> Days:
    """The nth after it, or the whole school week."""
    if term.week:
        friday = coming(_FRIDAY, day)
        return Days(day, friday) if term.first else Days(day - DAY * day.weekday(), day)
    for _ in range(term.nth - 1):
        day += DAY if day.weekday() < _FRIDAY else DAY * 3
    return Days(day, day)


def _is(kind: school.Kind, days: Days, land: str) -> bool:
    return school.school_holidays(kind, land, days.first.year) == (days.first, days.last)


# ---------------------------------------------------------------- ranges and lists


@resolved.register
def _(term: Stretch, after: date, place: Place) -> Found:
    if term.between and isinstance(term.first, Named | School) and isinstance(term.last, Named | School):
        return _between(term.first, term.last, after, place)
    first = completed(term.first, term.last)
    start = resolved(first, after, place)
    if not start.options:
        return start
    options = tuple(days for begin in start.options if (days := _until(begin, term.last, place)))
    if not options:
        return Found(start.options[:1], "unclear")  # it runs backwards
    if is_slip(term.first, term.last, options[0]):
        return Found(options, "unclear")
    begun = ongoing(first, start.options[0], place)
    now = _until(begun, term.last, replace(place, today=begun.first)) if begun else None
    if now and now.last >= place.today:
        return Found((now, options[0]), "recent")
    end = resolved(term.last, start.options[0].first, place)
    question = "weekday" if end.question == "weekday" else start.question
    counted = isinstance(term.first, Ahead) and term.first.count > 0  # "in 3 bis 4 Wochen"
    return Found(options, question, counted or (start.about and end.about))


def _until(start: Days, last: Term, place: Place) -> Days | None:
    """None where the range would run backwards."""
    if isinstance(last, Weekday) and start.grain == "day":
        found = resolved(Weekday(last.number), start.first + DAY, replace(place, today=date.min))
    else:
        found = resolved(last, start.first, place)
    if not found.options or found.options[0].last < start.first:
        return None
    end = found.options[0]
    return Days(start.first, end.last, start.grain if end.grain == start.grain else "day")


def _between(first: Named | School, last: Named | School, after: date, place: Place) -> Found:
    """Feasts belong to it, holidays do not."""
    start = resolved(first, after, place)
    if not start.options:
        return start
    begin = start.options[0].last + DAY * isinstance(first, School)
    end = resolved(last, begin, place)
    if not end.options:
        return end
    return Found((Days(begin, end.options[0].first - DAY * isinstance(last, School)),))


@resolved.register
def _(term: Several, after: date, place: Place) -> Found:
    """Days in a row are a range; others are asked about."""
    days: list[Days] = []
    for each in term.days:
        found = resolved(completed(each, term.days[-1]), days[-1].first if days else after, place)
        if not found.options:
            return found
        days.append(found.options[0])
    if term.either:
        return Found(tuple(days), "alternatives")
    if in_a_row(days):
        return Found((Days(days[0].first, days[-1].last, days[0].grain),))
    return Found(tuple(days), "several")
