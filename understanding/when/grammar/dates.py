"""Dates in every notation: "5. Dezember 2026", "12.11", "13/11", "5. und 6. Dezember"."""

from __future__ import annotations

from dataclasses import replace

from understanding.when.grammar.picking import day_number, term, year
from understanding.when.grammar.rules import Found, Rule, rule
from understanding.when.grammar.said import Date, Month, Nth, Number, Ordinal, Pair, Weekday, Which

_MONTHS, _DAYS = 12, 31


def _day_month(found: Found) -> Date | None:
    day = day_number(found)
    return Date(day, found.one(Month).number, year(found.after("month"))) if day else None


def _weekday_of_month(found: Found) -> Nth | None:
    """ "letzten Aprilsonntag", "ersten Maimontag"; "1. April, Sonntag" is a date."""
    ordinal, weekday = found.one(Ordinal), found.one(Weekday)
    spelled = ordinal.word or ordinal.value < 0
    return Nth(ordinal.value, weekday.number, found.one(Month)) if spelled else None


def _month_day(found: Found) -> Date | None:
    """ "maerz 28", "Sept 30, 2026"."""
    behind = found.after("month").without("stop", "the")
    day = day_number(behind)
    return Date(day, found.one(Month).number, year(Found(behind.pieces[1:]))) if day else None


def _numbers(found: Found) -> Date | None:
    """ "12.11" and "12/11", where a date is expected."""
    pair = found.one(Pair)
    day, month = int(pair.first), int(pair.second)
    if month > _MONTHS >= day and found.has("slashed"):
        day, month = month, day
    return Date(day, month, either=pair.either) if 1 <= day <= _DAYS and 1 <= month <= _MONTHS else None


def _eighth_of_eighth(found: Found) -> Date | None:
    """ "der achte achte", "am 1. 2"."""
    day, *more = [ordinal.value for ordinal in found.all(Ordinal)] + [
        number.value for number in found.all(Number)
    ]
    return Date(day, more[0]) if 1 <= day <= _DAYS and 1 <= more[0] <= _MONTHS else None


def _thirteenth_month(found: Found) -> Date | None:
    """ "5.13." with its last dot is meant for a date, and there is none."""
    (piece,), pair = found.pieces, found.one(Pair)
    dotted = piece.end - piece.start > len(f"{pair.first}.{pair.second}")
    return Date(int(pair.first), int(pair.second)) if dotted else None


def of_month(found: Found) -> Date | None:
    day = day_number(found)
    return Date(day) if day else None


def _last_weekday(found: Found) -> Weekday | None:
    said = found.one(Weekday)
    return Weekday(said.number, Which(-1)) if found.one(Ordinal).value == -1 else None


NO_CLOCK = "(?! oclock|h|thing|colon|am|pm|unit|(dash|until) number (oclock|h|am|pm))"
_BEHIND = (
    "(comma|the|in|at|about|of)* (date|ordinal|number (?! thing|noun|unit)|clock|hours|dotted|slashed|month|week_no|part|early|from"
    "|near|morrow|maybe_month|open (date|ordinal)|until clock|after clock|which u_week)"
)
_CUE = "(?<=[the of until from before after between and or dash weekday comma close slash onto about open colon])"
_LIST = "((comma|and|or|dash|slash|until|or|onto) (the|of|weekday|comma|wd)* ordinal)*"
_NEXT = "(comma|and|dash|slash|until|or|onto) and? (the|of|weekday|comma|wd)* (date|(ordinal|number) (the)* month)"

DATES: tuple[Rule, ...] = (
    rule("So, 21. Juni", f"wd (?= {_BEHIND})", "weekday", term),
    rule("am sa", "(?<=[every which the of until from before after dash and or between always each at onto slash in]) wd (?! noun|stop noun)", "weekday", term),
    rule("letzten sa", "ordinal wd (?! noun|stop noun)", "weekday", _last_weekday),
    rule("Fr vor Ostern", "wd stop? (?= (before|after) (the|in)* (named|school|ordinal|number|date))", "weekday", term),
    rule("KW 49 Do", "(?<=[week_no] number) comma? wd | (?<=[u_week]) wd | (?<=[ordinal]) wd (?= (in|of|the)* (u_month|month|date|named|before))", "weekday", term),
    rule("Mo-Fr", "wd (?= (dash|until|and|or|slash|comma) (the)* (wd|weekday))", "weekday", term),
    rule("Mo, Di", "(?<=[dash until and or slash comma]) wd", "weekday", term),
    rule("Fr", "^ (the|in)* wd (?= (stop|comma)* $)", "weekday", term),
    rule("3rd of may", "(?<=[ordinal number slash]) maybe_month | (?<=[ordinal] of) maybe_month | (?<=[ordinal number] the) maybe_month | maybe_month (?= comma? (ordinal|number|calendar_year|year) | (dash|until|onto|slash) (month|maybe_month))", "month", term),
    rule("in may", "(?<=[in until from before after edge which between dash of every early late]) maybe_month | ^ maybe_month (?= $|dash|until|and|slash|or|onto)", "month", term),
    rule("letzten Aprilsonntag", "ordinal month weekday", "day", _weekday_of_month),
    rule("9. Okt. 26", f"(ordinal (the|of|slash|in)*|number (of|slash)?) month stop? number (?! noun|dash|until|onto|slash|ordinal|month) {NO_CLOCK} (?! u_week|u_weekend|half_of|third_of)", "date", lambda found: date if (date := _day_month(found)) and date.year else None),
    rule("5. Dezember 2026", "(ordinal (the|of|slash|in)*|number (of|slash)?) month stop? ((comma|slash)? calendar_year (?! oclock|h)|year)? (?! u_week|u_weekend|half_of|third_of)", "date", _day_month),
    rule("Dezember 5, 2026", f"month (stop|slash)? (the)? (ordinal|number (?! noun) {NO_CLOCK}) (comma? calendar_year (?! oclock|h)|year)?", "date", _month_day),
    rule("der achte achte", "ordinal ordinal (?! (the)* month|thing|noun|unit|weekday)", "date", _eighth_of_eighth),
    rule("am 1. 2 ab 19 Uhr", "(?<=[the]) ordinal number (?= from|clock|hours|comma|until|$)", "date", _eighth_of_eighth),
    rule("8.11 - 9.11", "(dotted (?= (dash|until|onto|slash) (the)* (dotted|date) (?! oclock|h|clock))) | (slashed (?= (dash|until|onto) (the)* (slashed|date)))", "date", _numbers),
    rule("5.13.", "^ point (?= (stop|comma)* $)", "date", _thirteenth_month),
    rule("Do 12.11", f"{_CUE} dotted {NO_CLOCK}", "date", _numbers),
    rule("ab 20:00 11.10", "(?<=[clock]) (dotted|slashed) (?! clock|oclock|dash|h)", "date", _numbers),
    rule("19.11 20 Uhr", "(dotted|slashed) (?= (comma|the|at|about|dash)* (clock|hours|part|from|after|until clock|before clock|by|early|dotted|late|open part))", "date", _numbers),
    rule("Montag 13/11", f"{_CUE} slashed", "date", _numbers),
    rule("26/07 2017", "slashed calendar_year", "date", lambda found: (day := _numbers(found)) and replace(day, year=year(found))),
    rule("22.08 Abendtermin", "^ dotted (?= noun)", "date", lambda found: _numbers(found) if len(found.one(Pair).second) == 2 else None),  # noqa: PLR2004  # "3.1" numbers a list
    rule("Samstag Nachmittag 27.5", "(?<=[part]) comma? (dotted|slashed)", "date", lambda found: _numbers(found) if found.has("slashed") or len(found.one(Pair).second) == 1 else None),
    rule("12.11", "^ (the|in|comma)* (dotted|slashed) (?= (comma|stop)* $ | comma|onto|slash|and|until|in|from|at)", "date", _numbers),
    rule("11.8., freitags", "(?<=[date]) (comma|open)* weekdays | weekdays (?= comma? (the)* date) | (?<=[part] the) weekdays", "weekday", term),
    rule("Jan 12 or 13", "(?<=[date] [or and]) (number|ordinal) (?! thing|noun|month|unit|oclock|h|colon)", "date", of_month),
    rule("Aug 5 - 16", "(?<=[date] [dash until onto]) (number|ordinal) (?= $|comma|stop|calendar_year)", "date", of_month),
    rule("5. und 6. Dezember", f"ordinal (?= {_LIST} {_NEXT})", "date", of_month),
    rule("12, 13 and 14 October", "number (?= (comma number)* comma? and (the)* date)", "date", of_month),
    rule("statt 24. erst 31. Juli", "(?<=[mark]) ordinal (?= (the)* date)", "date", of_month),
    rule("5 bis 6 Dezember", "(number|ordinal) (?= (and|or|dash|slash|until|onto|moved_to) (the)* (date|number month))", "date", of_month),
)  # fmt: skip  # a table
