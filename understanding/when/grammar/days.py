"""Days: "5. Dezember", "übernächsten Dienstag", "der Freitag nach Ostern", "zweiter Samstag im Mai"."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from understanding.when.grammar.clocks import lasting
from understanding.when.grammar.dates import of_month
from understanding.when.grammar.picking import term, terms, unit, year
from understanding.when.grammar.rules import Found, Rule, rule
from understanding.when.grammar.said import (
    Ahead,
    Beyond,
    Both,
    Date,
    Dated,
    Inside,
    Named,
    Next,
    Nth,
    Number,
    Ordinal,
    Part,
    School,
    SchoolDay,
    Several,
    Statement,
    Stretch,
    Term,
    Weekday,
    Weekend,
    When,
    Which,
)

_HOLIDAYS_AT = {"weihnachten": "christmas", "ostern": "easter", "pfingsten": "pentecost"}
_DAYS_OF = {"day": 1, "week": 7}
_COUNTED_WITH_TODAY = {8: 7, 15: 14}  # "Freitag in acht Tagen" is a week from Friday


# ---------------------------------------------------------------- dates


def _dated(found: Found) -> Dated | None:
    said = terms(found)
    weekday = next((one for one in said if isinstance(one, Weekday)), None)
    day = next((one for one in said if not isinstance(one, Weekday)), None)
    return Dated(weekday, day) if weekday and day else None


def _with_year(found: Found) -> Date | None:
    match term(found):
        case Date(day, month, None) if month:
            return Date(day, month, year(found))
        case _:
            return None


# ---------------------------------------------------------------- relative to today


def _ahead(found: Found) -> Ahead | Stretch | None:
    """ "in drei Wochen"; "in zwei bis drei Wochen" is a stretch."""
    said = unit(found)
    counts = [float(number.value) for number in found.without("half", "half_past").all(Number)] or [
        1.5 if found.has("one_and_a_half") else 0.5
    ]
    if said is None or said == "weekend":
        return None
    if found.has("half", "half_past"):
        return Ahead(0.5, said)
    days = [Ahead(count, said) for count in counts]
    return Stretch(days[0], days[1]) if len(days) > 1 else days[0]


def _ago(found: Found) -> Ahead | None:
    ahead = _ahead(found)
    return Ahead(-ahead.count, ahead.unit) if isinstance(ahead, Ahead) else None


def _within(found: Found) -> Stretch | None:
    ahead = _ahead(found)
    return Stretch(Ahead(0, "day"), ahead) if isinstance(ahead, Ahead) else None


def _which_weekday(found: Found) -> Weekday:
    """ "letzten Freitag" without a month is over."""
    return Weekday(found.one(Weekday).number, found.maybe(Which) or Which(-1))


def _days_counted(found: Found) -> int | None:
    """ "drei Tage", "eine Woche", "am Tag"."""
    number, said = found.maybe(Number), unit(found)
    return (number.value if number else 1) * _DAYS_OF[said] if said in _DAYS_OF else None


def _shift(found: Found) -> int | None:
    """By how many days, backwards below zero."""
    days, way = _days_counted(found), [one for one in found.all(int) if one in {1, -1}]
    return days * way[-1] if days and way else days


def _dated_stretch(found: Found) -> Stretch | None:
    """Each weekday belongs to its date."""
    first, last = found.all(Weekday)[:2]
    days = found.all(Date)
    return Stretch(Dated(first, days[0]), Dated(last, days[-1])) if len(days) > 1 else None


def _dated_ahead(found: Found) -> Dated | None:
    """A month ahead may be another weekday; then that is asked about."""
    said, number = unit(found), found.one(Number).value
    return (
        Dated(found.one(Weekday), Ahead(-number if found.has("before") else number, said)) if said else None
    )


def _later(found: Found) -> Beyond | None:
    """ "Samstag in 14 Tagen", "a week on Monday"."""
    days = 14 if found.has("fortnight") else _days_counted(found)
    return Beyond(term(found), forward=True, days=_COUNTED_WITH_TODAY.get(days, days)) if days else None


def _counted_beyond(found: Found) -> Beyond | None:
    """ "drei Tage vor Ostern"."""
    days = _days_counted(found)
    return Beyond(terms(found)[-1], forward=found.has("after"), days=days) if days else None


def _weekday_beyond(found: Found) -> Beyond:
    """ "am Freitag nach Himmelfahrt"."""
    ordinal = found.maybe(Ordinal)
    weeks = ordinal.value if ordinal and ordinal.value > 0 else 1
    return Beyond(terms(found)[-1], forward=found.has("after"), weekday=found.one(Weekday).number, days=weeks)


def _weekend_beyond(found: Found) -> Beyond:
    return Beyond(
        terms(found)[-1], forward=found.has("after"), weekday="week" if found.has("u_week") else "weekend"
    )


def _advent_saturday(found: Found) -> Beyond | None:
    """ "am 2. Adventssamstag" is the day before that Sunday."""
    named, nth = found.one(Named), found.one(Ordinal).value
    weekday = found.one(Weekday).number
    return (
        Beyond(Named(f"advent{nth}"), forward=False, weekday=weekday)
        if named.id == "advent" and nth in range(1, 5)
        else None
    )


def _inside(found: Found) -> Inside:
    """Of "nächste Woche Mittwoch" and "Mittwoch nächster Woche" the week is the period."""
    pieces = [piece for piece in found.pieces if isinstance(piece.value, Term)]
    period = next(piece for piece in pieces if piece.kind in {"period", "step"})
    what = next(piece for piece in reversed(pieces) if piece is not period)
    return Inside(what.value, period.value)  # type: ignore[arg-type]  # just looked


# ---------------------------------------------------------------- one of many


def _nth(found: Found) -> Nth:
    weekday = found.maybe(Weekday)
    return Nth(found.one(Ordinal).value, weekday.number if weekday else "weekend", terms(found)[-1])


def _nth_part(found: Found) -> Nth | None:
    """ "in der ersten Januarwoche", "die zweite Augusthälfte"."""
    part = {"u_week": "week", "u_weekend": "weekend", "u_day": "day", "half_of": "half", "third_of": "third"}
    said = next((name for kind, name in part.items() if found.has(kind)), None)
    return Nth(found.one(Ordinal).value, said, term(found)) if said else None  # type: ignore[arg-type]  # one of the names


def _school_day(found: Found) -> SchoolDay | None:
    """ "am ersten Schultag nach den Sommerferien", "in der letzten Schulwoche davor"."""
    ordinal, feast = found.maybe(Ordinal), found.maybe(Named)
    holidays = School(_HOLIDAYS_AT.get(feast.id, "any")) if feast else found.maybe(School) or School("summer")
    nth = ordinal.value if ordinal else -1 if found.has("school_end") else 1
    return SchoolDay(nth > 0, holidays, abs(nth), week=found.has("school_week")) if nth >= -1 else None


def _first_days(found: Found) -> Stretch | None:
    """ "an den ersten drei Ferientagen", "in den ersten beiden Wochen der Sommerferien"."""
    count, period = found.one(Number).value, next(iter(terms(found)), School("any"))
    what: Literal["day", "week"] = "week" if found.has("u_week", "holiday_week") else "day"
    if found.one(Ordinal).value == 1:
        return Stretch(Nth(1, what, period), Nth(count, what, period))
    return (
        Stretch(Nth(-count, what, period), Nth(-1, what, period)) if found.one(Ordinal).value == -1 else None
    )


def _holiday_part(found: Found) -> Nth:
    """ "in der ersten Ferienwoche", "letzter Ferientag"."""
    what = "day" if found.has("holiday_day", "u_day") else "week"
    return Nth(found.one(Ordinal).value, what, found.maybe(School) or School("any"))  # type: ignore[arg-type]  # one of the two


def _same_day(found: Found) -> Term | None:
    """Of a date and a feast in brackets; the feast may contradict it."""
    first, feast = terms(found)[0], terms(found)[-1]
    return Both(first, feast) if isinstance(feast, Named) and isinstance(first, Date | Dated) else None


def _several(found: Found) -> Several | None:
    days = [day for one in terms(found) for day in (one.days if isinstance(one, Several) else (one,))]
    if isinstance(days[0], Stretch) and not _is_of_weekdays(days[0]) and any(map(_is_of_weekdays, days)):
        return None  # "3. bis 5. Juli, Sonntag 11 Uhr Gottesdienst", "bis 30. August, Di-So 10-17 Uhr"
    return Several(tuple(days), either=found.has("or"))


def _is_of_weekdays(day: Term) -> bool:
    return isinstance(day, Weekday) or (isinstance(day, Stretch) and isinstance(day.first, Weekday))


def _stretch(found: Found) -> Stretch:
    said = terms(found)
    return Stretch(said[0], said[-1])


PLAIN: tuple[Rule, ...] = (
    rule("this afternoon", "which (?= part)", "near", lambda found: Ahead(0, "day") if found.one(Which).steps in {0, 1} else None),
    rule("Monday after next", "weekday which (?! unit|weekday|month|season)", "weekday", lambda found: _which_weekday(found) if found.one(Which).steps == 2 else None),  # noqa: PLR2004  # weeks ahead
    rule("heute morgen", "(?<=[near weekday repeat]) morrow", "part", lambda _: Part("morning")),
    rule("heute früh", "(?<=[near weekday morrow date]) early (?! month|season)", "part", lambda _: Part("morning")),
    rule("8 Uhr früh", "(?<=[clock hours]) (the|in)* early", "part", lambda _: Part("morning")),
    rule("früh um 7", "early (?= at|about|from|clock|hours)", "part", lambda _: Part("morning")),
    rule("morgen", "morrow", "near", term),
    rule("ab sofort", "now", "statement", lambda _: Statement(When(Ahead(0, "day")), sense="from")),
    rule("am 15. nächsten Monats", "(?<=[the of until from before after weekday onto about at]) ordinal (?= (the|of)* (which|every) u_month)", "date", of_month),
    rule("am 15.", "(?<=[the of until from before after weekday onto]) ordinal (?! thing|noun|unit|weekday|week_no|school|school_day|holiday_day|holiday_week|half_of|third_of|month|calendar_year|named|season|quarter_no|edge|(and|comma|slash|dash) (the)? ordinal (weekday|thing|noun|unit))", "date", lambda found: None if found.one(Ordinal).word else of_month(found)),
    rule("on the second", "(?<=[the of until from before after weekday onto]) ordinal (?= $|comma|stop|at|hours|clock|part|and|until)", "date", of_month),
    rule("15.", "^ (the)* ordinal (?= (comma|at|about|clock|hours|part|stop)* $)", "date", of_month),
    rule("am 12./13.", "ordinal (?= (dash|slash|until|and|onto) (the)* date) | (?<=[date] onto) ordinal | (?<=[date] slash) ordinal (?! thing|noun|unit|weekday) | (?<=[date] dash) ordinal (?! thing|noun|unit|weekday)", "date", of_month),
    rule("12./13.", "^ (the|of)* ordinal (?= (slash|dash|until|onto) (the)* ordinal (comma|stop)* $)", "date", of_month),
    rule("5. Mai im Jahr 2027", "date (in|the)* u_year calendar_year", "date", _with_year),
    rule("Freitag in einer Woche, 19. März", "weekday (in|lasts) number (u_day|u_week) comma? open? (the)* date close?", "day", _dated),
    rule("heute in einer Woche", "(near|weekday) (in|lasts) number (u_day|u_week) from_now?", "day", _later),
    rule("a week on Monday", "(?<! which) (number|a)? (u_week|fortnight|u_day) (the|from)+ (weekday|near)", "day", _later),
    rule("Mo-Fr 7.-11.12.", "of? weekday (until|dash|slash|and|onto) weekday (comma|the|of|open)* date (until|dash|slash|and|onto) (the)* date", "day", _dated_stretch),
    rule("Mittwoch in einem Monat", "weekday (in|before) number (u_month|u_year)", "day", _dated_ahead),
    rule("Samstag vor vier Wochen", "weekday before number (u_day|u_week) (?! before|after)", "day", _dated_ahead),
    rule("Mittwoch der 22.", "weekday (comma|the|stop)* (date|near)", "day", _dated),
    rule("5.12. (Samstag)", "(date|near) (comma? open)? (the)* weekday (?! (in|lasts) number|(the)* which u_week) close?", "day", _dated),
    rule("5.12., Samstag", "(?<![until dash onto]) (date|near) comma (the)* weekday (?! (in|lasts) number|(the)* which u_week)", "day", _dated),
    rule("jetzt", "^ (the)* moved_to (stop)* $", "day", lambda found: next(iter(terms(found)), None)),
    rule("a week from today", "(number|the|a)? (u_day|u_week) from_now", "day", lambda found: (days := _days_counted(found)) and Ahead(days, "day")),
    rule("Monday week", "(weekday|near) u_week", "day", _later),
    rule("eine Woche später", "(at|the|later)* (number|a) (u_week|u_day) later", "shift", _shift),
    rule("um eine Woche", "at (number|a) (u_week|u_day) | (?<=[moved]) later? (number|a) (u_week|u_day)", "shift", _shift),
    rule("eine Woche lang", "number (u_day|u_week|u_month|u_hour) lasts", "lasting", lasting),
    rule("drei Tage ab 5. Mai", "number (u_day|u_week) (?= from (the)* (date|day))", "lasting", lasting),
    rule("am 2. Adventssamstag", "ordinal named weekday", "day", _advent_saturday),
    rule("nächsten Freitag", "which weekday", "weekday", _which_weekday),
    rule("in zwei bis drei Wochen", "in about? (number (until|dash|or|onto) number|(number|a)? (half|half_past) a?|number|a|one_and_a_half) unit from_now?", "day", _ahead),
    rule("in einem halben Jahr", "in (the|number|a)? half_year", "day", lambda _: Ahead(6, "month")),
    rule("in a fortnight", "in (the|number|a)? fortnight", "day", lambda _: Ahead(14, "day")),
    rule("three months from now", "number unit from_now", "day", _ahead),
    rule("innerhalb von zwei Wochen", "within (of|the)* number unit", "day", _within),
)  # fmt: skip  # a table

# These lean on periods, which are made in between.
LEANING: tuple[Rule, ...] = (
    rule("am ersten Schultag nach den Sommerferien", "ordinal (school_day|school_week) ((before|after|in|of) (the)* (period|date))?", "day", _school_day),
    rule("an den ersten drei Ferientagen", "ordinal number (holiday_day|holiday_week|((u_day|u_week) (the|of|in)* period))", "day", _first_days),
    rule("Ferienbeginn", "holiday_start", "day", lambda _: Nth(1, "day", School("any"))),
    rule("im neuen Schuljahr", "(which school_year|school_end)", "day", lambda found: SchoolDay(not found.has("school_end"), School("summer")) if found.has("school_end") or found.one(Which).steps == 1 else None),
    rule("Schulanfang", "school_start ((before|after|in|of) (the)* period)?", "day", _school_day),
    rule("letzter Ferientag", "ordinal (holiday_day|holiday_week) ((the|of|in)* period)?", "day", _holiday_part),
    rule("am ersten Montag nach den Ferien", "ordinal weekday (before|after) (the|in)* (date|day|period)", "day", _weekday_beyond),
    rule("am zweiten Samstag im Mai", "ordinal (weekday|u_weekend) (in|the|of)* (period|step)", "day", _nth),
    rule("in der ersten Januarwoche", "ordinal (the)* (period|month|season) (u_week|u_weekend|half_of|third_of)", "day", _nth_part),
    rule("die erste Woche im Januar", "ordinal (u_week|u_day|half_of|third_of) (in|the|of)* (period|month|step|season)", "day", _nth_part),
    rule("nächste Woche Mittwoch", "(period|step) (comma|the|in)* (weekday|u_weekend|date (?! comma? (clock|hours) until date))", "day", _inside),
    rule("Mittwoch nächster Woche", "(weekday|date|day) comma? (in|the|of)* step", "day", _inside),
    rule("Mi KW 18", "weekday comma? (in|the|of)* period", "day", _inside),
    rule("am Freitag in der ersten Ferienwoche", "weekday (in|the)+ day", "day", lambda found: Inside(*terms(found)[:2]) if isinstance(terms(found)[1], Nth) else None),
    rule("am letzten Freitag", "ordinal weekday", "weekday", lambda found: _which_weekday(found) if found.one(Ordinal).value == -1 else None),
    rule("drei Tage vor Ostern", "number (u_day|u_week) (before|after) (the|in)* (date|day|period|near)", "day", _counted_beyond),
    rule("am Tag nach Pfingsten", "u_day (before|after) (the|in)* (date|day|near|period)", "day", _counted_beyond),
    rule("13. Dezember (3. Advent)", "(day|date) comma? open (the)* date close", "day", _same_day),
    rule("am Vorabend des 6.12.", "eve (the|of|onto)* (date|day|period)", "day", lambda found: Beyond(terms(found)[-1], forward=False)),
    rule("am Freitag nach Himmelfahrt", "weekday (before|after) (the|in)* (date|day|period)", "day", _weekday_beyond),
    rule("am Wochenende vor Weihnachten", "(u_weekend|u_week) (before|after) (the|in)* (date|day|period)", "day", _weekend_beyond),
    rule("vor zwei Wochen", "before number (u_day|u_week) (?! before|after)", "day", _ago),
    rule("zwei Wochen her", "number unit ago", "day", _ago),
    rule("am Tag darauf", "next_day | the? u_day after (?= at|hours|clock|comma|stop|in|$)", "day", lambda _: Next()),
    rule("am Wochenende", "(?<=[the in before after until from which and or of every each]) u_weekend | ^ u_weekend", "day", lambda _: Weekend()),
    rule("Freitag", "(weekday|date|near)", "day", term),
    rule("um den 20. April herum", "(about|at) (the)* day around?", "around_day", term),
    rule("zwischen Ostern und Pfingsten", "between (the)* (day|period) and (the)* (day|period)", "day", lambda found: replace(_stretch(found), between=True)),
    rule("vom 3. bis 5. Mai", "(of|between|from)? (the)* (day|period) stop? (until|dash|onto|slash) (the|in)* (day|period) (?! (at|comma|about)* (hours|clock) (until|dash) day)", "day", _stretch),
    rule("im Mai und November", "period ((comma|and|or) (the|in)* period)+", "day", _several),
    rule("Montag, Dienstag und Mittwoch", "day (comma? (and|or|slash|comma) (the|in|of)* day)+", "day", _several),
)  # fmt: skip  # a table
