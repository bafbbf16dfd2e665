"""Of a day without its year, or a weekday, the one that is over where the message tells of what was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from understanding.intake.when.telling import Telling
from understanding.intake.when.tense import tense_of
from understanding.when import Located, Reading
from understanding.when.span import Span

LATELY: Final = timedelta(days=125)  # what was longer ago is told with its year
RECENTLY: Final = timedelta(days=60)
_ONE_DAY: Final = frozenset({None, "recent", "past", "weekday", "ambiguous"})  # what is asked of a single day
_DAYS: Final = frozenset({"day", "minute", "week", "month"})


def looked_back(found: Located, telling: Telling) -> Reading:
    """ "hat am Montag den Spatenstich gesetzt", "waren am Dreikönigstag im Rathaus": the day that is over."""
    reading = found.reading
    span = reading.span or next(iter(reading.candidates), None)
    if (
        span is None
        or not isinstance(span.start, date)
        or span.recurrence
        or reading.question not in _ONE_DAY
    ):
        return reading
    places = telling.page.within([(found.first, found.last)])
    page = telling.page
    tense = tense_of(page.row, page.text, min(places), english=page.english) if places else None
    if tense in {"past", "told"}:
        return _last(reading, span, telling)
    if reading.question == "weekday":
        return _that_fits(reading, telling)
    if reading.question == "recent" and tense is None:
        return replace(reading, candidates=tuple(sorted(reading.candidates, key=lambda one: str(one.start))))
    return reading


def _last(reading: Reading, span: Span, telling: Telling) -> Reading:
    now = telling.now
    if reading.question == "past":
        over = [one for one in reading.candidates if (day := _day(one.start)) and day <= now.date()]
        return Reading(max(over, key=lambda one: str(one.start))) if over else reading
    back = telling.back().reading
    day = _day(back.span.start) if back.span else None
    if day is None or not now.date() - LATELY <= day <= now.date() or span.grain not in _DAYS:
        return reading
    return back


def _that_fits(reading: Reading, telling: Telling) -> Reading:
    """ "Dienstag (1.9.)" of this year, where next year's is another weekday."""
    back = telling.back().reading
    day = _day(back.span.start) if back.span else None
    return back if day and telling.now.date() - RECENTLY <= day else reading


def _day(moment: object) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment if isinstance(moment, date) else None
