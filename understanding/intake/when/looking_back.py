"""Of a day without its year, or a weekday, the one that is over where the message tells of what was."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from understanding.intake.when.telling import Telling
from understanding.intake.when.tense import Tense
from understanding.when import Located, Reading
from understanding.when.span import Span

LATELY: Final = timedelta(days=125)  # what was longer ago is told with its year
SEVERAL: Final = 2  # dates
PAST: Final = frozenset({"past", "told"})
_BEFORE: Final = re.compile(
    r"\b(?:vor)?gestern\b|\b(?:letzte|vergangene|vorige)[nrsm]?\b|\byesterday\b|\blast\b", re.IGNORECASE
)
_FAR_AHEAD: Final = re.compile(r"in \w{1,8} (?:tag|woche|monat|jahr|day|week|month|year)", re.IGNORECASE)
_TONIGHT: Final = re.compile(r"\b(?:heute nacht|last night)\b", re.IGNORECASE)
_DAY: Final = timedelta(days=1)
_NOON: Final = 12  # o'clock
_FIRST_SENTENCE: Final = re.compile(r"[.!?,\n] ")
RECENTLY: Final = timedelta(days=60)
_ONE_DAY: Final = frozenset(
    {None, "recent", "past", "weekday", "ambiguous", "half_day"}
)  # what is asked of a single day
_PERIODS: Final = frozenset({"month", "quarter", "year"})
_NOTHING: Final = Reading(None, "no_date")
_DAYS: Final = frozenset({"day", "minute", "week", "month"})


def looked_back(found: Located, telling: Telling) -> Reading:
    """ "hat am Montag den Spatenstich gesetzt", "waren am Dreikönigstag im Rathaus": the day that is over."""
    reading = found.reading
    span = reading.span or next(iter(reading.candidates), None)
    if span is None or not isinstance(span.start, date) or span.recurrence:
        return reading
    if reading.question == "several":
        return _of_several(found, telling)
    return _of_one(found, span, telling) if reading.question in _ONE_DAY else reading


def _of_one(found: Located, span: Span, telling: Telling) -> Reading:
    reading = found.reading
    if before := _before_a_long_time(found, telling):
        return before
    tense = telling.tense((found.first, found.last))
    if tense in PAST or (reading.question == "past" and tense is None and _BEFORE.search(telling.masked)):
        return _last(found, span, telling, tense)
    if tense is None and _is_another_matter(found, span, telling):
        return _NOTHING
    if reading.question == "weekday":
        return _that_fits(found, telling)
    if reading.question == "recent" and tense is None:
        return replace(reading, candidates=tuple(sorted(reading.candidates, key=lambda one: str(one.start))))
    return reading


def _begun(candidates: tuple[Span, ...]) -> Reading | None:
    """ "vom 1. bis 30. Juni, eröffnet wird sie am 1. Juni um 16 Uhr": both begin on one day, and one has the clock time."""
    if len(candidates) != SEVERAL:
        return None
    whole, timed = sorted(candidates, key=lambda one: isinstance(one.start, datetime))
    one_day = _day(whole.start) == _day(timed.start) and not isinstance(whole.start, datetime)
    fits = one_day and isinstance(timed.start, datetime) and whole.end and not whole.recurrence
    return Reading(replace(timed, end=whole.end)) if fits else None


def _of_several(found: Located, telling: Telling) -> Reading:
    """ "Am Montag hat der Rat beschlossen: Am Samstag ist frei", "Frauentag: am Sonntag verteilte sie Rosen"."""
    over = [day for day in found.days if telling.tense(day) in PAST]
    if not over:
        return _begun(found.reading.candidates) or found.reading
    first = found.days[0]
    if len(over) == len(found.days) or (first in over and not telling.decides(first)):
        others = [day for day in found.days if day not in over]
        rest = telling.without(others)
        back = rest.back(rest.found() if others else found)
        days = {*back.candidates, *([back.span] if back.span else ())}
        return Reading(days.pop()) if len(days) == 1 else found.reading
    return looked_back((left := telling.without(over)).found(), left)


def _last(found: Located, span: Span, telling: Telling, tense: Tense | None) -> Reading:
    reading, now = found.reading, telling.now
    if reading.question in {"past", "recent", "half_day"}:
        over = [one for one in reading.candidates if _is_over(one, now)]
        return Reading(max(over, key=lambda one: str(one.start))) if over else reading
    if last_night := _last_night(span, telling):
        return Reading(last_night)
    back = telling.back(found)
    day = _day(back.span.start) if back.span else None
    if day is None or not now.date() - LATELY <= day <= now.date() or span.grain not in _DAYS:
        return _NOTHING if tense == "past" and _is_to_come(span, now) else reading
    return back


def _last_night(span: Span, telling: Telling) -> Span | None:
    """ "Einsatz heute Nacht: gegen 2:40 Uhr brannte ...", told in the morning."""
    start, now = span.start, telling.now
    if not isinstance(start, datetime) or not now < start <= now + _DAY or now.hour >= _NOON:
        return None
    if start.hour >= _NOON or not _TONIGHT.search(telling.masked):
        return None
    end = span.end - _DAY if isinstance(span.end, datetime) else None
    return replace(span, start=start - _DAY, end=end)


def _before_a_long_time(found: Located, telling: Telling) -> Reading | None:
    """ "hat gestern einen Adler operiert, er soll in drei Wochen frei sein": the day of what was done."""
    first, *others = found.days or ((0, 0),)
    far = others and all(_FAR_AHEAD.match(telling.masked, start) for start, _ in others)
    if not far or telling.tense(first) != "past" or telling.decides(first):
        return None
    rest = telling.without(others)
    return rest.back(rest.found())


def _is_another_matter(found: Located, span: Span, telling: Telling) -> bool:
    """ "Jemand hat neun Bäume abgesägt. Wir pflanzen im Herbst nach": the period is not that of the news."""
    vague = span.grain in _PERIODS and found.reading.question is None
    return (
        vague
        and telling.opens_with_past()
        and _FIRST_SENTENCE.search(telling.masked, 0, found.first) is not None
    )


def _that_fits(found: Located, telling: Telling) -> Reading:
    """ "Dienstag (1.9.)" of this year, where next year's is another weekday."""
    back = telling.back(found)
    day = _day(back.span.start) if back.span else None
    return back if day and telling.now.date() - RECENTLY <= day else found.reading


def _day(moment: object) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment if isinstance(moment, date) else None


def _is_to_come(span: Span, now: datetime) -> bool:
    """ "Beliebtester Monat war der Juni", in December: surely not the next one."""
    return span.grain in _PERIODS and isinstance(span.start, date) and span.start > now.date()


def _is_over(span: Span, now: datetime) -> bool:
    """ "heute früh um sechs" is over at nine, and six in the evening is not."""
    if isinstance(span.start, datetime):
        return span.start <= now
    return isinstance(span.start, date) and span.start <= now.date()
