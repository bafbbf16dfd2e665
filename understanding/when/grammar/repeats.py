"""What comes again and again: "jeden zweiten Dienstag im Monat", "montags und donnerstags", "alle 14 Tage"."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from understanding.when.grammar.picking import terms, unit
from understanding.when.grammar.rules import Found, Rule, rule
from understanding.when.grammar.said import Every, Month, Number, Ordinal, Part, Several, Stretch, Weekday

Freq = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]

_WEEK = 7
_WORKDAYS = tuple((0, day) for day in range(5))
_SECOND = 2
_FREQS: dict[str, tuple[Freq, int]] = {
    "day": ("DAILY", 1), "week": ("WEEKLY", 1), "month": ("MONTHLY", 1), "quarter": ("MONTHLY", 3), "half": ("MONTHLY", 6), "year": ("YEARLY", 1),
}  # fmt: skip  # a table


def _weekly(found: Found) -> Every:
    days = sorted({(0, weekday.number) for weekday in found.all(Weekday)})
    return Every("WEEKLY", days=tuple(days))


def _so_many(found: Found) -> Every:
    return Every("WEEKLY", days=((0, found.one(Weekday).number),), count=found.one(Number).value)


def _from_to(found: Found) -> Every | None:
    """ "montags bis freitags"."""
    first, last = (weekday.number for weekday in found.all(Weekday)[:2])
    days = sorted((first + step) % _WEEK for step in range((last - first) % _WEEK + 1))
    return Every("WEEKLY", days=tuple((0, day) for day in days))


def _alternate(found: Found) -> Every:
    """ "jeden zweiten Dienstag" is every other one, "jeden ersten Sonntag" that of the month."""
    days = tuple(weekday.number for weekday in found.all(Weekday))
    ordinal = found.maybe(Ordinal)
    if ordinal is None or ordinal.value == _SECOND:
        return Every("WEEKLY", 2, tuple((0, day) for day in days))
    return Every("MONTHLY", days=tuple((ordinal.value, day) for day in days))


def _in_month(found: Found) -> Every | None:
    """ "am ersten und dritten Dienstag im Monat"."""
    ordinals = [ordinal.value for ordinal in found.all(Ordinal)]
    days = [(nth, weekday.number) for weekday in found.all(Weekday) for nth in ordinals]
    return Every("MONTHLY", days=tuple(sorted(days))) if all(-2 <= nth <= 5 for nth in ordinals) else None  # noqa: PLR2004  # weeks of a month


def _on_days_of_month(found: Found) -> Every | None:
    days = tuple(ordinal.value for ordinal in found.all(Ordinal))
    return Every("MONTHLY", month_days=days) if all(day == -1 or 1 <= day <= 31 for day in days) else None  # noqa: PLR2004  # days of a month


def _counted(found: Found) -> Every | None:
    """ "alle drei Monate", "alle 14 Tage"."""
    number, ordinal = found.maybe(Number), found.maybe(Ordinal)
    count = number.value if number else ordinal.value if ordinal else 1
    said = unit(found)
    if said not in _FREQS or count < 1:
        return None
    freq, step = _FREQS[said]
    if freq == "DAILY" and count % _WEEK == 0:
        return Every("WEEKLY", count // _WEEK)
    return Every(freq, count * step)


def _yearly_month(found: Found) -> Every:
    return Every("YEARLY", months=(found.one(Month).number,))


def combined(rules: list[Every]) -> Every:
    """ "alle zwei Wochen" and "mittwochs" are one rule."""
    days = tuple(sorted({day for one in rules for day in one.days}))
    longest = max(rules, key=lambda one: (one.interval, one.freq != "DAILY"))
    freq = longest.freq if not days or longest.freq not in {"DAILY", "WEEKLY"} else "WEEKLY"
    if any(nth for nth, _ in days):
        freq = "YEARLY" if longest.freq == "YEARLY" else "MONTHLY"
    return replace(
        longest,
        freq=freq,
        interval=1 if longest.freq == "DAILY" and freq == "WEEKLY" else longest.interval,
        days=days,
        month_days=tuple(sorted({day for one in rules for day in one.month_days})),
        months=tuple(sorted({month for one in rules for month in one.months})),
        count=next((one.count for one in rules if one.count is not None), None),
        parity=next((one.parity for one in rules if one.parity is not None), None),
    )


def _combined(found: Found) -> Every:
    more = (
        [Every("WEEKLY", days=tuple((0, weekday.number) for weekday in found.all(Weekday)))]
        if found.all(Weekday)
        else []
    )
    return combined([*found.all(Every), *more])


def _with_nth(found: Found) -> Every:
    nth = _in_month(found)
    return combined([*found.all(Every), *([nth] if nth else [])])


_GLUE = "(comma|the|each|always|in|colon|at)*"


def _excepted(found: Found) -> object:
    """The term that is left out, or "feast"."""
    said = terms(found)
    if found.has("until"):
        return Stretch(said[0], said[1])
    return Several(tuple(said)) if len(said) > 1 else said[0] if said else "feast"


REPEATS: tuple[Rule, ...] = (
    rule("außer montags", "except (the|in)* (weekdays|weekday|feast|school|named|month ((until|and|comma) (in|the)* month)*)", "excepted", _excepted),
    rule("sonn- und feiertags", "(the|each|always)* sundays", "repeat", lambda _: Every("WEEKLY", days=((0, 6),))),
    rule("zum Monatsersten", "(the|each|always|onto|every)* month_day", "repeat", lambda found: Every("MONTHLY", month_days=(found.one(Ordinal).value,))),
    rule("jeden Morgen", "every (?= part|morrow)", "repeat", lambda _: Every("DAILY")),
    rule("jeden ersten und dritten Dienstag im Monat", "(every|always|each|the)* ordinal ((comma|and|slash|dash|the|every)* ordinal)* weekday ((and|comma) weekday)? (in|the|of|every|each)* u_month (?! of)", "repeat", _in_month),
    rule("every other Wednesday", "every (other|ordinal) weekday ((and|comma) weekday)*", "repeat", _alternate),
    rule("jeden Dienstag und Donnerstag", "every (the)* weekday ((comma|and|slash) (and)? (every|the)* weekday)*", "repeat", _weekly),
    rule("die nächsten vier Mittwoche", "which number (weekday_plural|weekdays)", "repeat", _so_many),
    rule("jeweils am 2. und 4. Mittwoch", "(always|each) (the)* ordinal ((and|comma) (the)* ordinal)* weekday", "repeat", _in_month),
    rule("immer Mo-Fr", "(always|each) (the|of)* weekday to weekday", "repeat", _from_to),
    rule("Sunday afternoons", "weekday (?= parts)", "repeat", _weekly),
    rule("afternoons", "parts", "part", lambda found: found.one(Part)),
    rule("immer am Dienstag", "(always|each) (the|at|in)* weekday ((comma|and|slash) (and)? (the|in)* weekday)*", "repeat", _weekly),
    rule("montags bis freitags", "(every|always|each|the|of)* weekdays to weekdays", "repeat", _from_to),
    rule("dienstags, donnerstags und samstags", "(every|always|each|the)* weekdays ((comma|and|slash)+ (the)* (weekdays|weekday))*", "repeat", _weekly),
    rule("am letzten Werktag im Monat", "(every|each|always|the)* ordinal workday (in|the|of|every|each)* u_month", "repeat", lambda found: Every("MONTHLY", days=_WORKDAYS, position=found.one(Ordinal).value)),
    rule("jeden Werktag", "(every|all) (the)* workday", "repeat", lambda _: Every("WEEKLY", days=_WORKDAYS)),
    rule("in geraden Wochen", "(in|the)* parity (week_no|u_week)", "repeat", lambda found: Every("WEEKLY", 2, parity=found.one(int))),
    rule("werktags", "(always|each|the)* workdays", "repeat", lambda _: Every("WEEKLY", days=_WORKDAYS)),
    rule("jedes Wochenende", "(every|all|always|each) (the)* u_weekend", "repeat", lambda _: Every("WEEKLY", days=((0, 5), (0, 6)))),
    rule("alle drei Monate", "(all|every) (number|ordinal) unit", "repeat", _counted),
    rule("alle Wochen", "(all|every) (u_day|u_week|u_month|u_year|u_quarter|u_half)", "repeat", _counted),
    rule("wöchentlich", "freq", "repeat", lambda found: found.one(Every)),
    rule("am 15. jeden Monats", "(the|of)* ordinal ((comma|and) (the)* ordinal)* (the|of|in)* repeat", "repeat", lambda found: combined([found.one(Every), days]) if found.one(Every).freq == "MONTHLY" and (days := _on_days_of_month(found)) else None),
    rule("first Saturday of every month", "(the|every)* ordinal ((and|comma) (the)* ordinal)* weekday (the|of|in)* repeat", "repeat", lambda found: _with_nth(found) if found.one(Every).freq == "MONTHLY" else None),
    rule("jeden 15. im Monat", "every ordinal (in|the|of)* u_month", "repeat", _on_days_of_month),
    rule("jeden Monat am 15.", f"repeat {_GLUE} ordinal ((comma|and) (the)* ordinal)* (?! thing|noun|unit|weekday|month|ordinal)", "repeat", lambda found: combined([found.one(Every), days]) if found.one(Every).freq == "MONTHLY" and (days := _on_days_of_month(found)) else None),
    rule("immer am letzten Tag im Monat", "(always|each|every) (the)* ordinal u_day (the|of|in)* u_month", "repeat", _on_days_of_month),
    rule("zum 1. und 15. des Monats", "(the|onto|until|always|each)+ ordinal ((and|comma) (the)* ordinal)* (the|of|in)* u_month", "repeat", _on_days_of_month),
    rule("monatlich am ersten Dienstag", f"repeat {_GLUE} ordinal weekday", "repeat", _with_nth),
    rule("jeden Mai", "every month", "repeat", _yearly_month),
    rule("alle zwei Wochen am Mittwoch", f"repeat {_GLUE} (weekday|repeat) ((comma|and|slash) (the)* weekday)*", "repeat", _combined),
    rule("Mittwoch, alle zwei Wochen", "weekday (comma|the|open)* repeat", "repeat", lambda found: _combined(found) if found.one(Every).freq == "WEEKLY" else None),
    rule("mittwochs (14-tägig)", "repeat (comma|the|open)* repeat", "repeat", _combined),
)  # fmt: skip  # a table
