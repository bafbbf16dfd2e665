"""Days with their clock times, and what the words before them make of both: ranges, deadlines, open ends."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from understanding.when.grammar.clocks import lasting
from understanding.when.grammar.picking import terms
from understanding.when.grammar.rules import Found, Rule, rule
from understanding.when.grammar.said import (
    Ahead,
    Beyond,
    Date,
    Dated,
    Every,
    Hours,
    Inside,
    Part,
    Sense,
    Several,
    Statement,
    Stretch,
    Term,
    Week,
    Weekday,
    Weekend,
    When,
)

_FROM_MONDAY, _OTHERWISE = 4, 5  # days in a row


def _when(found: Found) -> When:
    said = terms(found)
    hours, part = found.all(Hours), found.maybe(Part)
    about = found.has("around_day")
    if found.has("tonight"):
        said, part = [Ahead(0, "day")], Part("evening")
    return When(said[0] if said else None, hours[0] if hours else None, part.name if part else None, about)


def _beside_day(found: Found) -> When:
    return When(Beyond(terms(found)[-1], forward=found.has("after")), part=found.one(Part).name)


def _windows(found: Found) -> Hours:
    """ "8 bis 12 und 13 bis 16 Uhr": from the first start to the last end."""
    hours = found.all(Hours)
    return Hours(
        hours[0].start or hours[-1].start, hours[-1].end or hours[0].end or hours[-1].start, open=False
    )


def _until(found: Found) -> Hours | None:
    """ "18 Uhr, bis ca. 20 Uhr", "18 Uhr und endet um 20 Uhr"."""
    first, last = found.all(Hours)
    if first.end or last.start or not first.start:
        return None
    return Hours(first.start, last.end)


def _said(sense: Sense) -> Callable[[Found], Statement]:
    return lambda found: Statement(found.one(When), sense=sense)


def _range(found: Found) -> Statement | None:
    first, last = found.all(When)
    if first.day is None and last.day is not None and not (first.hours and last.hours):
        return None  # "16 Uhr, bis Ende Juni" is no range
    return Statement(first, last)


def _working_hours(found: Found) -> Statement | None:
    """ "Mo-Fr 8-16 Uhr" are opening hours, "von Montag bis Mittwoch" is a range."""
    when = found.one(When)
    match when.day:
        case Several(terms) if when.hours and when.hours.end and _apart(terms):
            weekly = sorted((0, day.number) for day in terms if isinstance(day, Weekday))
            return Statement(When(None, when.hours), every=Every("WEEKLY", days=tuple(weekly)))
        case Stretch(Weekday(first, None), Weekday(last, None)) if (
            when.hours and when.hours.end and _are_opening_hours(first, last)
        ):
            days = tuple(sorted((0, (first + step) % 7) for step in range((last - first) % 7 + 1)))
            return Statement(When(None, when.hours), every=Every("WEEKLY", days=days))
        case _:
            return None


def _are_opening_hours(first: int, last: int) -> bool:
    """ "Mo-Do 8-16 Uhr", "Di-So 11-17 Uhr"; "Fr-So 10-18 Uhr" is one weekend."""
    return (last - first) % 7 + 1 >= (_FROM_MONDAY if first == 0 else _OTHERWISE)


def _apart(days: tuple[Term, ...]) -> bool:
    """ "Di + Do 14-17 Uhr": weekdays that are no weekend in a row."""
    numbers = [day.number for day in days if isinstance(day, Weekday) and day.which is None]
    return len(numbers) == len(days) and any(later - earlier != 1 for earlier, later in pairwise(numbers))


def _joined(found: Found) -> Statement | None:
    """ "Samstag Nachmittag, 27.5.": two descriptions of one day."""
    first, second = found.all(Statement)
    if first.end or second.end or second.sense != "on" or first.every or second.every:
        return None
    match first.start.day, second.start.day:
        case Weekday() as weekday, Date() as day:
            pass
        case Inside(Weekday() as weekday), Date() as day:
            pass
        case Week(), Dated(weekday, day):
            pass
        case Weekend(), Stretch() | Several() if first.start.hours is None:
            return second
        case _:
            return None
    if first.start.hours and second.start.hours:
        return None
    start = When(
        Dated(weekday, day),
        first.start.hours or second.start.hours,
        first.start.part or second.start.part,
        first.start.about,
    )
    return Statement(start, sense=first.sense)


def _repeated(found: Found) -> Statement:
    return Statement(When(), every=found.one(Every))


_GLUE = "(comma|the|in|at|about|slash|open|close|dash|colon|each|begins|always|stop)*"
_TIGHT = "(comma|the|in|at|open|close|colon|each|begins)*"

HOURS: tuple[Rule, ...] = (
    rule("Freitag 8-12 und 13-16 Uhr", "hours (comma? and|comma|slash) (the|of)* hours", "hours", lambda found: _windows(found) if all(hours.end for hours in found.all(Hours)) else None),
    rule("18 Uhr, bis 20 Uhr", "hours (comma|and|the|close)* hours", "hours", _until),
)  # fmt: skip  # a table

STATEMENTS: tuple[Rule, ...] = (
    rule("abends am Freitag um 8", f"part {_TIGHT} (day|around_day) ({_GLUE} hours)?", "when", _when),
    rule("am Abend vor Heiligabend", "part (before|after) (the|in)* day", "when", _beside_day),
    rule("heute Abend um 8", f"(tonight|day|around_day) {_TIGHT} (part {_GLUE})? hours ({_TIGHT} part)?", "when", _when),
    rule("um 8 heute Abend", f"hours {_TIGHT} (part {_TIGHT})? (tonight|day|around_day) ({_TIGHT} part)?", "when", _when),
    rule("Freitag - 15 Uhr", f"(day|around_day) {_GLUE} hours ({_TIGHT} part)?", "when", _when),
    rule("Freitagabend", f"(tonight|day|around_day|period) {_TIGHT} (from|until|before|after)? part", "when", _when),
    rule("abends um 8", f"part {_TIGHT} hours", "when", _when),
    rule("um 8 abends", f"hours {_TIGHT} part", "when", _when),
    rule("Freitag", "(day|around_day|tonight|period)", "when", _when),
    rule("15 Uhr", "hours", "when", _when),
    rule("abends", "^ (the|in|late|early)* part (?= (stop|comma)* $)", "when", _when),
    rule("20 Uhr bis Samstag 2 Uhr", "(of|between|from)? (the|about|in)* when (comma|close|stop)? (until|dash|onto|slash) (the|about|in|of)* when", "statement", _range),
    rule("zwischen Freitag 8 Uhr und Samstag 10 Uhr", "between (the)* when and (the)* when", "statement", _range),
    rule("bis Freitag", "(until|by)+ (the|about|in|from)* when", "statement", _said("until")),
    rule("vor Ostern", "(before|shortly_before) (the|in)* when", "statement", _said("before")),
    rule("nach Ostern", "(after|shortly_after) (the|in)* when", "statement", _said("after")),
    rule("von Mitte Mai an", "of (the)* when the (?= $|comma|stop)", "statement", _said("from")),
    rule("seit dem 1. Juli", "since (the|in|about)* when", "statement", _said("since")),
    rule("ab Freitag", "from (the|in|about)* when", "statement", _said("from")),
    rule("Mo-Fr 8-16 Uhr", "when", "statement", _working_hours),
    rule("am Freitag", "when", "statement", _said("on")),
    rule("montags", "repeat", "statement", _repeated),
    rule("Gesendet: 4. Januar", "sent (colon|the)* statement", "junk", lambda _: ""),
    rule("ab Montag zwei Wochen", "(?<=[statement]) comma? number (u_day|u_week|u_month) (?! before|after)", "lasting", lasting),
    rule("Samstag Nachmittag, 27.5.", "statement (comma|the|open)* statement", "statement", _joined),
    rule("jeden Freitag außer am 25.12.", "except (the|in|at)* statement", "excepted", lambda found: found.one(Statement)),
)  # fmt: skip  # a table
