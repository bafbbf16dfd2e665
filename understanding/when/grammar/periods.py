"""Periods: weeks, months, quarters, seasons, years, their beginnings and ends, and school holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from understanding.when.days import real
from understanding.when.grammar.dates import NO_CLOCK
from understanding.when.grammar.picking import term, terms, unit, year
from understanding.when.grammar.rules import Found, Rule, rule
from understanding.when.grammar.said import (
    Date,
    Dated,
    Edge,
    EdgeOf,
    HalfYear,
    Inside,
    Month,
    Named,
    Nth,
    Number,
    Ordinal,
    Pair,
    Quarter,
    School,
    Season,
    SeasonName,
    Step,
    Stretch,
    Term,
    Week,
    Weekend,
    Which,
    Year,
)
from understanding.when.periods import FIRST_MONTHS
from understanding.when.ranges import completed

_MONTHS, _WEEKS, _QUARTERS, _HALVES = 12, 99, 4, 2  # there is no week 54, but that has to be said
_YEARS = range(1990, 2100)
_LONGEST_SEASON = 4  # months, as people speak: June may be called spring
_HOLIDAYS_IN: dict[SeasonName, str] = {
    "spring": "easter",
    "summer": "summer",
    "autumn": "autumn",
    "winter": "winter",
}


def _week(found: Found) -> Week | None:
    """ "KW 50", "50. Kalenderwoche 2026", "KW 15/2026"."""
    if pair := found.maybe(Pair):
        return Week(int(pair.first), int(pair.second))
    said = found.maybe(Ordinal) or found.one(Number)
    behind = (
        found.after("ordinal")
        if found.maybe(Ordinal)
        else Found(found.after("week_no").without("stop").pieces[1:])
    )
    return Week(said.value, year(behind)) if 1 <= said.value <= _WEEKS else None


def _weeks(found: Found) -> Stretch | None:
    """ "KW 50/51", "KW 50 bis 52"."""
    pair, said_year = found.maybe(Pair), found.maybe(Year)
    numbers = (
        (int(pair.first), int(pair.second))
        if pair
        else tuple(number.value for number in found.all(Number)[:2])
    )
    if not all(1 <= number <= _WEEKS for number in numbers):
        return None
    behind = year(Found(found.pieces[-1:])) if found.has("calendar_year") or said_year else None
    return Stretch(Week(numbers[0], behind), Week(numbers[1], behind))


def _with_year(found: Found) -> Term | None:
    """ "Mai 2026", "Ostern 2027", "Winter '26"."""
    said = year(found)
    match term(found):
        case Month(number):
            return Month(number, said) if said else None
        case Season(name):
            return Season(name, said) if said else None
        case Named(day):
            return Named(day, said) if said else None
        case School(kind):
            return School(kind, said) if said else None
        case _:
            return None


def _month_of_season(found: Found) -> Month | None:
    season, month = found.one(Season), found.one(Month)
    behind = (month.number - FIRST_MONTHS[season.name]) % 12
    year = season.year and season.year + (season.name == "winter" and month.number < FIRST_MONTHS["winter"])
    return replace(month, year=month.year or year) if behind < _LONGEST_SEASON else None


def _numbered_month(found: Found) -> Month | None:
    pair = found.one(Pair)
    return Month(int(pair.first), int(pair.second)) if 1 <= int(pair.first) <= _MONTHS else None


def _quarter(found: Found) -> Quarter | HalfYear | None:
    """ "Q3 2026", "im zweiten Quartal", "1. Halbjahr"."""
    said = found.maybe(Ordinal) or found.one(Number)
    half = found.has("u_half")
    most = _HALVES if half else _QUARTERS
    number = most if said.value == -1 else said.value
    behind = year(
        found.after("u_half", "u_quarter", "quarter")
        if found.has("u_half", "u_quarter", "quarter")
        else Found(found.pieces[2:])
    )
    if not 1 <= number <= most:
        return None
    return HalfYear(number, behind) if half else Quarter(number, behind)


def _year(found: Found) -> Year | None:
    number = found.one(Number).value
    return Year(number) if number in _YEARS else None


def _step(found: Found) -> Term | None:
    """ "diese Woche"; "nächstes Wochenende" is a day of two."""
    said = unit(found)
    return Step(said, found.one(Which)) if said and said not in {"minute", "hour", "day"} else None


def _last_step(found: Found) -> Step | None:
    """Not "die letzte Woche im Mai"."""
    said = unit(found)
    return Step(said, Which(-1)) if said and found.one(Ordinal).value == -1 else None


def _edge_name(found: Found) -> str:
    return str(next(piece.value for piece in found.pieces if piece.kind == "edge"))


def _edge(found: Found) -> Edge:
    """ "Ende Mai", "Anfang der Woche"."""
    within = terms(found)
    name = unit(found)
    return Edge(_edge_name(found), within[-1] if within else Step(name or "month", Which(0)))  # type: ignore[arg-type]  # an edge's name


def _edge_of(found: Found) -> Edge:
    """ "Monatsende", "zum Jahresende 2027"."""
    name, said = found.one(EdgeOf).name, found.one(EdgeOf).unit
    within = terms(found)
    return Edge(
        name,
        within[-1]
        if within
        else Year(found.one(Number).value)
        if found.has("calendar_year")
        else Step(said, Which(0)),
    )


def _edges(found: Found) -> Stretch:
    """ "Anfang bis Mitte Mai", "Ende Mai/Anfang Juni"."""
    names = [str(piece.value) for piece in found.pieces if piece.kind == "edge"]
    within = terms(found)
    return Stretch(Edge(names[0], within[0]), Edge(names[1], within[-1]))  # type: ignore[arg-type]  # names of edges


def _early(found: Found) -> Edge:
    return Edge("begin" if found.has("early") else "end", term(found))


def _of_week(found: Found) -> Inside:
    return Inside(Weekend(), term(found))


def _of_year(found: Found) -> Inside:
    """ "im Mai nächsten Jahres"."""
    steps = [one for one in terms(found) if isinstance(one, Step) and one.unit in {"year", "month"}]
    other = next(one for one in terms(found) if one not in steps)
    return Inside(other, steps[0])


def _between_holidays(found: Found) -> Stretch:
    """ "zwischen Sommer- und Herbstferien"."""
    season, holidays = found.maybe(Season), found.all(School)
    return Stretch(School(_HOLIDAYS_IN[season.name]) if season else holidays[0], holidays[-1], between=True)


_CUE = "(?<=[the in of until from before after between and or dash slash onto edge which early late about course close week_no within mark moved_to u_month])"
_AFTER = "(?= (dash|until|slash|and|onto|or) (the|in)* (month|season|edge|school|maybe_month|period))"

PERIODS: tuple[Rule, ...] = (
    rule("zwischen Sommer- und Herbstferien", "between (the)* (season|school_stem) dash and (the)* school", "day", _between_holidays),
    rule("Sommerferien, 3. Woche", "school comma? (ordinal u_week|u_week (number|ordinal))", "day", lambda found: Nth(found.all(Ordinal)[0].value if found.all(Ordinal) else found.one(Number).value, "week", found.one(School))),
    rule("Woche 12", "(?<! which) (?<! number) (?<! every) (?<! ordinal) u_week (?= stop? number (?! thing|noun|unit|oclock|month))", "week_no", lambda _: "week"),
    rule("KW 50/51", "week_no stop? (number (dash|slash|until|and|onto) week_no? number (?! thing|month)|slashed) ((slash|comma|the)? (calendar_year|year))?", "period", _weeks),
    rule("KW 15/2026", f"week_no (number {NO_CLOCK}|month_year) ((comma|slash|of|the|in)? (calendar_year|year))?", "period", _week),
    rule("in KW 28.", "week_no stop? ordinal (?! month)", "period", _week),
    rule("50. KW", "ordinal week_no ((comma|slash|the)? (calendar_year|year))?", "period", _week),
    rule("Q3 2026", "(quarter_no|u_quarter) number ((the|slash|in)* (calendar_year|year))?", "period", _quarter),
    rule("im zweiten Quartal", "ordinal (u_quarter|u_half|quarter) ((the|slash|of|in|u_year)* (calendar_year|year))?", "period", _quarter),
    rule("06/2026", "month_year", "period", _numbered_month),
    rule("Mai 2026", "(month|season|school) (the|in|of|u_year)* stop? slash? (calendar_year (?! oclock|h)|year)", "period", _with_year),
    rule("Ostern 2027", "named (the|in|u_year)* (calendar_year|year)", "date", _with_year),
    rule("Monatsende", "(the|in)* edge_of (the|of|in)* (month|calendar_year|period)?", "period", _edge_of),
    rule("nächste Woche", "which unit", "step", _step),
    rule("letzte Woche", "(?<! the) ordinal (u_week|u_month|u_year|u_weekend) (?! (in|the|of|before|after)* (period|month|date|school|season|named))", "step", _last_step),
    rule("im Herbst, wohl Oktober", f"{_CUE} season comma? (about|junk)* (the|in)* month", "period", _month_of_season),
    rule("Mai", f"{_CUE} (month|season) | (month|season) {_AFTER} | ^ (month|season) (?= (comma|stop|clock|hours|part|close)* $ | comma)", "period", term),
    rule("Sommerferien", "school", "period", term),
    rule("Ostern", "named", "date", term),
    rule("im Jahr 2027", "(u_year|which u_year) calendar_year", "period", _year),
    rule("2028 bis 2030", "((?<=[colon in of from between until]) | ^) calendar_year to calendar_year (?= (stop|comma)* $|stop)", "period", lambda found: Stretch(Year(found.all(Number)[0].value), Year(found.all(Number)[1].value))),
    rule("ab 2027", "(?<=[in until from before after edge which season early late colon]) calendar_year", "period", _year),
    rule("2027", "^ calendar_year (?= (stop|comma)* $)", "period", _year),
    rule("Wochenende der KW 50", "(?<! ordinal) u_weekend (the|in|of)* (period|step)", "day", _of_week),
    rule("KW 50, Wochenende", "period comma? (the)* u_weekend (?! (before|after))", "day", _of_week),
    rule("Ende Mai/Anfang Juni", "edge (the|of|in)* (period|step) (until|dash|slash|or|and) (the|in)* edge (the|of|in)* (period|step)", "period", _edges),
    rule("Anfang bis Mitte Mai", "edge (until|dash|slash|or) (the|in)* edge (the|of|in)* (period|step|month)", "period", _edges),
    rule("Beginn der Sommerferien", "begins the+ (period|step)", "period", lambda found: Edge("begin", term(found))),
    rule("Ende nächster Woche", "edge (the|of|in|u_year|dash)* (period|step|month|season|u_week|u_month|u_year|u_quarter|u_half)", "period", _edge),
    rule("early May", "(early|late) (the|in|of)* (period|month|step)", "period", _early),
    rule("im Mai nächsten Jahres", "(period|date) comma? (the|in|of)* step (?! (the|in|of|comma)* weekday)", "period", lambda found: _of_year(found) if any(isinstance(one, Step) and one.unit in {"year", "month"} for one in terms(found)) and len(set(terms(found))) > 1 else None),
    rule("nächstes Jahr im Mai", "step comma? (the|in)* (period|month|date|season)", "period", lambda found: _of_year(found) if any(isinstance(one, Step) and one.unit in {"year", "month"} for one in terms(found)) and len(set(terms(found))) > 1 else None),
)  # fmt: skip  # a table


def _restated(found: Found) -> Term | None:
    """ "KW 12 (16. bis 22. März 2026)": the days in the brackets say which year's."""
    weeks, days = terms(found)
    dates = _dates(days)
    match weeks:
        case Week(number, None) if dates and dates[0].isocalendar().week == number:
            return Week(number, dates[0].isocalendar().year)
        case Stretch(Week(first, None), Week(last, None)) if dates and dates[0].isocalendar().week == first:
            return Stretch(Week(first, dates[0].isocalendar().year), Week(last, dates[1].isocalendar().year))
        case _:
            return None


def _dates(term: Term) -> tuple[date, date] | None:
    """First and last, if they have a year."""
    if not isinstance(term, Stretch):
        return None
    first, last = (
        one.day if isinstance(one, Dated) else one for one in (completed(term.first, term.last), term.last)
    )
    match first, last:
        case Date(day, int() as month, int() as year), Date(
            last_day, int() as last_month, int() as last_year
        ):
            start, end = real(year, month, day), real(last_year, last_month, last_day)
            return (start, end) if start and end else None
        case _:
            return None


STEPS: tuple[Rule, ...] = (
    rule("nächste Woche", "step", "period", term),
    rule("KW 12 (16. bis 22. März 2026)", "(period|day) open (the)* day close", "day", _restated),
)
