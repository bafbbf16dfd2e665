"""Recurrence rules of calendars (RFC 5545), walked day by day: no rule, whoever wrote it, takes longer than its period.

dateutil looks for a day that never comes until the year 9999; that is good enough for what our own grammar writes, but not
for a file from somewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from newsroom.entry import month_after

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
CYCLES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
LONGEST = 2000  # characters
MOST = 1000  # of COUNT and INTERVAL; what is more ends later than anybody plans
MONTHS = range(1, 13)
NUMBERS = {*range(1, 32), *range(-31, 0)}
PLACES = {*range(1, 367), *range(-366, 0)}

_KNOWN = {
    "FREQ",
    "INTERVAL",
    "COUNT",
    "UNTIL",
    "BYDAY",
    "BYMONTHDAY",
    "BYMONTH",
    "BYSETPOS",
    "WKST",
    "EXDATE",
}
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_NIGHT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rule:
    """`days` are weekdays (Monday is 0), each with its place in the month or year (0 is every one); `places` choose from the
    days of a cycle; `weeks_begin` is a weekday. `gone` are days on which it does not take place.
    """

    cycle: str
    interval: int = 1
    count: int | None = None
    until: date | None = None
    days: frozenset[tuple[int, int]] = frozenset()
    numbers: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()
    weeks_begin: int = 0
    gone: frozenset[date] = frozenset()


def read(text: str) -> Rule | None:
    """None for what is no rule, or one that speaks of more than days. EXDATE is ours: "EXDATE=20261224,20271224"."""
    if len(text) > LONGEST:
        return None
    fields = dict(part.partition("=")[::2] for part in text.upper().strip(";").split(";"))
    if not fields.keys() <= _KNOWN or fields.get("FREQ") not in CYCLES:
        return None
    try:
        rule = _rule(fields)
    except (KeyError, ValueError):
        return None
    return rule if _is_sound(rule) else None


def written(rule: Rule) -> str:
    """What `read` reads."""
    fields = {
        "FREQ": rule.cycle,
        "INTERVAL": str(rule.interval) if rule.interval > 1 else "",
        "COUNT": str(rule.count or ""),
        "UNTIL": f"{rule.until:%Y%m%d}" if rule.until else "",
        "BYMONTH": _listed(rule.months),
        "BYMONTHDAY": _listed(rule.numbers),
        "BYDAY": ",".join(f"{nth or ''}{WEEKDAYS[day]}" for nth, day in sorted(rule.days)),
        "BYSETPOS": _listed(rule.places),
        "WKST": WEEKDAYS[rule.weeks_begin] if rule.weeks_begin else "",
        "EXDATE": ",".join(f"{day:%Y%m%d}" for day in sorted(rule.gone)),
    }
    return ";".join(f"{name}={value}" for name, value in fields.items() if value)


def days(rule: Rule, start: date, first: date, last: date) -> list[date]:
    """From `first` to `last`; `start` is the first of all. COUNT is not looked at: see `ended`."""
    rule = _completed(rule, start)
    first, last = max(first, start), min(last, rule.until or last)
    found: list[date] = []
    begin = _begin(rule, first) if first <= last else None
    while begin is not None and begin <= last:
        end = _end(rule, begin)
        if _is_in_turn(rule, start, begin):
            span = (begin, end) if rule.places else (max(first, begin), min(end, last))
            found += [day for day in _of_cycle(rule, *span) if first <= day <= last]
        begin = end + _NIGHT if end < date.max else None
    return [day for day in found if day not in rule.gone]


def ended(rule: Rule, start: date, last: date) -> Rule:
    """The same rule with the day of its last time instead of their number, or without an end where it lies after `last`."""
    endless = replace(rule, count=None, gone=frozenset())
    begun, left = start, rule.count
    while left and begun <= last:
        found = days(endless, start, begun, min(last, begun + timedelta(days=366)))
        if len(found) >= left:
            return replace(rule, count=None, until=found[left - 1])
        left -= len(found)
        begun += timedelta(days=367)
    return replace(rule, count=None)


# ---------------------------------------------------------------- reading


def _rule(fields: Mapping[str, str]) -> Rule:
    """Raises KeyError or ValueError."""
    count = int(fields["COUNT"]) if "COUNT" in fields else None
    return Rule(
        cycle=fields["FREQ"],
        interval=int(fields.get("INTERVAL", 1)),
        count=count if count is None or count <= MOST else None,
        until=date.fromisoformat(fields["UNTIL"][:8]) if "UNTIL" in fields else None,
        days=frozenset(_day(word) for word in _words(fields, "BYDAY")),
        numbers=_numbers(fields, "BYMONTHDAY"),
        months=_numbers(fields, "BYMONTH"),
        places=_numbers(fields, "BYSETPOS"),
        weeks_begin=WEEKDAYS.index(fields.get("WKST", "MO")),
        gone=frozenset(date.fromisoformat(word) for word in _words(fields, "EXDATE")),
    )


def _words(fields: Mapping[str, str], name: str) -> list[str]:
    return [word.strip() for word in fields.get(name, "").split(",") if word.strip()]


def _numbers(fields: Mapping[str, str], name: str) -> frozenset[int]:
    return frozenset(int(word) for word in _words(fields, name))


def _day(word: str) -> tuple[int, int]:
    match = _DAY.fullmatch(word)
    if match is None or match[1] == "0":
        raise ValueError(word)
    return int(match[1] or 0), WEEKDAYS.index(match[2])


def _listed(numbers: Iterable[int]) -> str:
    return ",".join(map(str, sorted(numbers)))


def _is_sound(rule: Rule) -> bool:
    """Whether all of it is possible, and says days where RFC 5545 lets it say them."""
    counted = any(nth for nth, _ in rule.days)
    shaped = {
        "DAILY": not counted,
        "WEEKLY": not counted and not rule.numbers,
        "MONTHLY": True,
        "YEARLY": True,
    }[rule.cycle]
    bounded = 1 <= rule.interval <= MOST and (rule.count is None or rule.count >= 1)
    possible = rule.months <= {*MONTHS} and rule.numbers <= NUMBERS and rule.places <= PLACES
    return shaped and bounded and possible


# ---------------------------------------------------------------- walking


def _completed(rule: Rule, start: date) -> Rule:
    """What a rule does not say is said by its first day. Every day is looked at month by month, which is faster."""
    if rule.cycle == "DAILY" and rule.interval == 1 and not rule.places:
        return replace(rule, cycle="MONTHLY")
    if rule.days or rule.numbers:
        return rule
    match rule.cycle:
        case "WEEKLY":
            return replace(rule, days=frozenset({(0, start.weekday())}))
        case "MONTHLY":
            return replace(rule, numbers=frozenset({start.day}))
        case "YEARLY":
            months = rule.months or frozenset({start.month})
            return replace(rule, months=months, numbers=frozenset({start.day}))
        case _:
            return rule


def _begin(rule: Rule, day: date) -> date:
    """The first day of the cycle in which the day lies; a week that begins before the calendar does is cut."""
    match rule.cycle:
        case "WEEKLY":
            return date.fromordinal(max(1, day.toordinal() - (day.weekday() - rule.weeks_begin) % 7))
        case "MONTHLY":
            return day.replace(day=1)
        case "YEARLY":
            return day.replace(month=1, day=1)
        case _:
            return day


def _end(rule: Rule, begin: date) -> date:
    match rule.cycle:
        case "WEEKLY":
            return date.fromordinal(min(begin.toordinal() + 6, date.max.toordinal()))
        case "MONTHLY":
            return _last_of_month(begin)
        case "YEARLY":
            return begin.replace(month=12, day=31)
        case _:
            return begin


def _last_of_month(day: date) -> date:
    if (day.year, day.month) == (date.max.year, date.max.month):
        return date.max
    return month_after(day) - _NIGHT


def _is_in_turn(rule: Rule, start: date, begin: date) -> bool:
    """Every second cycle, every third."""
    first = _begin(rule, start)
    match rule.cycle:
        case "WEEKLY":
            passed = (begin - first).days // 7
        case "MONTHLY":
            passed = (begin.year - first.year) * 12 + begin.month - first.month
        case "YEARLY":
            passed = begin.year - first.year
        case _:
            passed = (begin - first).days
    return passed % rule.interval == 0


def _of_cycle(rule: Rule, begin: date, end: date) -> list[date]:
    """In their order."""
    span = (date.fromordinal(number) for number in range(begin.toordinal(), end.toordinal() + 1))
    months = groupby(span, key=lambda day: day.month)
    inside = [day for month, group in months if not rule.months or month in rule.months for day in group]
    found = [day for day in inside if _fits(rule, day)]
    if not rule.places:
        return found
    chosen = {place - 1 if place > 0 else len(found) + place for place in rule.places}
    return [day for place, day in enumerate(found) if place in chosen]


def _fits(rule: Rule, day: date) -> bool:
    if rule.numbers and not rule.numbers & {day.day, day.day - _last_of_month(day).day - 1}:
        return False
    return not rule.days or any(
        weekday == day.weekday() and (not nth or nth in _counted(rule, day)) for nth, weekday in rule.days
    )


def _counted(rule: Rule, day: date) -> tuple[int, int]:
    """The how-many-th of its weekday it is, from both ends, in its month or, where no month is said, in its year."""
    whole_year = rule.cycle == "YEARLY" and not rule.months
    first = day.replace(month=1, day=1) if whole_year else day.replace(day=1)
    last = day.replace(month=12, day=31) if whole_year else _last_of_month(day)
    return (day - first).days // 7 + 1, -((last - day).days // 7) - 1
