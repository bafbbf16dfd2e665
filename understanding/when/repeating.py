"""From "jeden zweiten Dienstag im Monat" to an RRULE (RFC 5545) and its first occurrence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from understanding.when.grammar.said import Date, Every, Month, Named, Nth, Several, Term, Weekday
from understanding.when.named_days import days
from understanding.when.recurring import occurring
from understanding.when.span import Grain

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EACH_MONTH = range(1, 13)
_YEARS_LOOKED_AT = 5


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that the words allow."""

    first: date
    last: date | None = None


def rule_text(every: Every, until: date | None) -> str:
    """Without the prefix; UNTIL is a day, and included."""
    parts = [f"FREQ={every.freq}", *(f"INTERVAL={every.interval}" for _ in range(every.interval > 1))]
    if every.months:
        parts.append("BYMONTH=" + ",".join(map(str, every.months)))
    if every.month_days:
        parts.append("BYMONTHDAY=" + ",".join(map(str, every.month_days)))
    if every.days:
        parts.append(
            "BYDAY="
            + ",".join(f"{nth or ''}{WEEKDAYS[day]}" for nth, day in sorted(every.days, key=_from_the_start))
        )
    if every.position:
        parts.append(f"BYSETPOS={every.position}")
    if every.count and not until:
        parts.append(f"COUNT={every.count}")
    if until:
        parts.append(f"UNTIL={until:%Y%m%d}")
    return ";".join(parts)


def _from_the_start(day: tuple[int, int]) -> tuple[bool, int, int]:
    """The last in a month come last."""
    nth, weekday = day
    return nth < 0, nth, weekday


def first_day(every: Every, bounds: Bounds, now: datetime, clock: time | None) -> date | None:
    """The first occurrence that is not over at `now`; None for a rule that names no day, or has no more."""
    if not (every.days or every.month_days or every.months or every.freq == "DAILY"):
        return None
    start = datetime.combine(bounds.first, clock or time.max.replace(microsecond=0))
    text = rule_text(replace(every, interval=1, count=None), None)
    for moment in _some(occurring(text, start)):
        if moment >= now and _in_step(every, moment.date()):
            return None if bounds.last and moment.date() > bounds.last else moment.date()
    return None


def _in_step(every: Every, day: date) -> bool:
    """ "am 1. jedes Quartals" begins with a quarter, "in geraden Wochen" in an even one."""
    if every.parity is not None:
        return day.isocalendar().week % 2 == every.parity
    return not (every.month_days and every.interval in {3, 6}) or (day.month - 1) % every.interval == 0


def _some(moments: object) -> Iterator[datetime]:
    """A rule for 30 February never ends otherwise."""
    for count, moment in enumerate(moments):  # type: ignore[arg-type, var-annotated]  # dateutil's rules are iterable
        if count > 366 * _YEARS_LOOKED_AT:
            return
        yield moment


def with_day(every: Every, day: Term | None) -> Every:
    """ "wöchentlich am Mittwoch", "jeden Monat am 15."; unchanged where the day says no more about the rule."""
    match every.freq, day:
        case "WEEKLY", Weekday(number) if not every.days:
            return replace(every, days=((0, number),))
        case "MONTHLY", Date(number, None, None) if not every.days:
            return replace(every, month_days=(number,))
        case "YEARLY" | "MONTHLY", Several(months) if all(isinstance(one, Month) for one in months):
            return Every("YEARLY", months=tuple(one.number for one in months if isinstance(one, Month)))
        case "YEARLY", _:
            return _yearly(every, day)
        case _:
            return every


def _yearly(every: Every, day: Term | None) -> Every:
    """ "jährlich am 11.11.", "jedes Jahr im Oktober", "jedes Jahr am zweiten Sonntag im Mai"."""
    match day:
        case Date(number, int() as month, None):
            return replace(every, months=(month,), month_days=(number,))
        case Month(number, None):
            return replace(every, months=(number,))
        case Named(name, None) if fixed := _fixed(name):
            return replace(every, months=(fixed.month,), month_days=(fixed.day,))
        case Nth(n, int() as weekday, Month(number, None)):
            return replace(every, months=(number,), days=((n, weekday),))
        case _:
            return every


def _fixed(name: str) -> date | None:
    """Of a feast that is on the same date each year."""
    (first, last), (later, _) = days(name, 2026), days(name, 2027)
    return first if first == last and (first.month, first.day) == (later.month, later.day) else None


def without(every: Every, excepted: Sequence[int]) -> Every:
    """ "außer im August": the months that are left."""
    return replace(every, months=tuple(month for month in _EACH_MONTH if month not in excepted))


def grain_of(every: Every) -> Grain:
    """Of a rule that names no day."""
    if every.freq == "MONTHLY":
        return "quarter" if every.interval == 3 else "month"  # noqa: PLR2004  # months
    return {"DAILY": "day", "WEEKLY": "week", "YEARLY": "year"}[every.freq]  # type: ignore[return-value]  # grains
