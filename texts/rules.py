"""A recurrence rule taken apart: of RFC 5545 only what people say in one breath."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS = {0, 1, 2, 3, 4}
WORKDAY = 7  # behind Sunday: "jeden ersten Werktag im Monat"
PLACES = {1, 2, 3, 4, 5, -1, -2}
LAST = -1
LEAP_YEAR = 2024

_KNOWN = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "UNTIL", "COUNT", "WKST"}
_DAY = re.compile(r"(-?\d)?([A-Z]{2})")


@dataclass(frozen=True, slots=True)
class Rule:
    """`days` are weekdays (Monday is 0), each with its place in the month (0 is every one); `numbers` are days of the month;
    `dates` are those of a year, where months and numbers say them together.
    """

    cycle: str
    interval: int = 1
    days: tuple[tuple[int, int], ...] = ()
    numbers: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    dates: tuple[date, ...] = ()
    until: date | None = None
    count: int | None = None


def read(rrule: str) -> Rule | None:
    """None for a rule that nobody has words for."""
    fields = dict(part.partition("=")[::2] for part in rrule.split(";"))
    if not fields.keys() <= _KNOWN:
        return None
    try:
        rule = _rule(fields)
    except (KeyError, ValueError):
        return None
    return rule if _has_words(rule) else None


def _rule(fields: Mapping[str, str]) -> Rule:
    """Raises KeyError or ValueError."""
    cycle, numbers, months = (
        fields["FREQ"].lower(),
        _numbers(fields, "BYMONTHDAY"),
        _numbers(fields, "BYMONTH"),
    )
    yearly = cycle == "yearly"
    return Rule(
        cycle,
        int(fields.get("INTERVAL", 1)),
        _days(fields),
        numbers,
        months,
        tuple(date(LEAP_YEAR, month, number) for month in months for number in numbers if yearly),
        date.fromisoformat(fields["UNTIL"][:8]) if "UNTIL" in fields else None,
        int(fields["COUNT"]) if "COUNT" in fields else None,
    )


def _numbers(fields: Mapping[str, str], name: str) -> tuple[int, ...]:
    """In their order, the last one last."""
    numbers = {int(word) for word in fields.get(name, "").split(",") if word}
    return tuple(sorted(numbers, key=lambda number: (number < 0, number)))


def _days(fields: Mapping[str, str]) -> tuple[tuple[int, int], ...]:
    """By weekday, then by place. BYSETPOS is understood where it only says which weekday or working day of the month."""
    days = [_day(word) for word in fields.get("BYDAY", "").split(",") if word]
    places = _numbers(fields, "BYSETPOS")
    weekdays = {weekday for _, weekday in days}
    if places:
        if any(place for place, _ in days) or (weekdays != WORKDAYS and len(weekdays) != 1):
            raise ValueError(fields["BYSETPOS"])
        return tuple((place, WORKDAY if weekdays == WORKDAYS else days[0][1]) for place in places)
    return tuple(sorted(set(days), key=lambda day: (day[1], day[0] < 0, day[0])))


def _day(word: str) -> tuple[int, int]:
    match = _DAY.fullmatch(word)
    if match is None:
        raise ValueError(word)
    return int(match[1] or 0), WEEKDAYS.index(match[2])


def _has_words(rule: Rule) -> bool:
    places = {place for place, _ in rule.days}
    if (rule.days and rule.numbers) or not all(1 <= month <= 12 for month in rule.months):  # noqa: PLR2004  # a year's
        return False
    match rule.cycle:
        case "daily":
            return not rule.days and not rule.numbers
        case "weekly":
            return places <= {0} and not rule.numbers
        case "monthly":
            return places <= PLACES and all(LAST <= number <= 31 and number for number in rule.numbers)  # noqa: PLR2004  # a month's
        case "yearly":
            return places <= PLACES and bool(rule.months or not (rule.days or rule.numbers))
        case _:
            return False
