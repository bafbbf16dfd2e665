"""The date of the event in what is left of a message, where dates of what is not the event are put aside first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Final

from understanding.intake.matter.page import Page
from understanding.intake.when.background import without_background
from understanding.intake.when.deadlines import of_a_job, of_deadline
from understanding.intake.when.looking_back import looked_back
from understanding.intake.when.making_ready import holidays_in, made_ready, without_asides
from understanding.intake.when.telling import Telling
from understanding.when import Reading, Region
from understanding.when.span import Span

_I: Final = re.IGNORECASE
SEVERAL: Final = 2  # dates
_EACH_DAY: Final = re.compile(r"FREQ=DAILY;UNTIL=(\d{8})")


@dataclass(frozen=True, slots=True)
class Dated:
    """`reading` is None where there is no date; `places` are those of all dates and clock times in the text."""

    reading: Reading | None
    words: str
    places: tuple[tuple[int, int], ...]


def dated(page: Page, masked: str, now: datetime, language: str, region: Region) -> Dated:
    """`masked` is as long as the text, without names and counts."""
    text = page.text
    masked = made_ready(text, masked)
    telling = Telling(page, without_asides(masked), now, language, region)
    found, telling = without_background(telling)
    if found.reading.question == "no_date" or _is_year_that_began(found.reading, now):
        return Dated(None, "", found.places)
    words = (
        _of_several(text, _between(found.places, found.first, found.last), found.reading)
        or " ".join(text[found.first : found.last].split())
        or " ".join(text.split())
    )
    reading = looked_back(found, telling)
    reading = replace(reading, span=_on_each_day(_from_the_doors(reading.span)))
    parts = masked[: found.first], masked[found.first : found.last], masked[found.last :]
    reading = of_a_job(of_deadline(reading, *parts), text)
    return Dated(_since_today(reading, words, now), words, (*found.places, *holidays_in(text)))


def _between(places: tuple[tuple[int, int], ...], first: int, last: int) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in places if first <= start and end <= last)


def _of_several(text: str, places: tuple[tuple[int, int], ...], reading: Reading) -> str:
    """The words of each date where several were found, without what stands between them."""
    if reading.question != "several" or len(places) < SEVERAL:
        return ""
    return " und ".join(dict.fromkeys(" ".join(text[start:end].split()) for start, end in places))


def _is_year_that_began(reading: Reading, now: datetime) -> bool:
    """ "im Jahr 2026" says of what the figures are, and is no date of an event."""
    span = reading.span
    return (
        span is not None
        and span.grain == "year"
        and isinstance(span.start, date)
        and span.start.year <= now.year
    )


def _from_the_doors(span: Span | None) -> Span | None:
    """ "Konzert am 4.12., Einlass 18 Uhr", and no other clock time."""
    if span is None or span.grain != "day" or span.end or isinstance(span.start, datetime):
        return span
    doors = next((one.span.start for one in span.beside if one.role == "admission"), None)
    if not isinstance(span.start, date) or not isinstance(doors, time):
        return span
    return replace(span, start=datetime.combine(span.start, doors), grain="minute")


def _on_each_day(span: Span | None) -> Span | None:
    """ "12. bis 16. Oktober, täglich 9 bis 13 Uhr": from the first start to the last end."""
    bounded = _EACH_DAY.fullmatch(span.recurrence) if span and span.recurrence else None
    if span is None or bounded is None:
        return span
    last = date.fromisoformat(bounded[1])
    end = datetime.combine(last, span.end.time()) if isinstance(span.end, datetime) else last
    return replace(span, end=end, recurrence=None)


def _since_today(reading: Reading, words: str, now: datetime) -> Reading:
    """ "heute bis voraussichtlich 18 Uhr" begins today."""
    span = reading.span or next(iter(reading.candidates), None)
    if (
        span is None
        or span.start is not None
        or span.end is None
        or not re.match(r"(?:heute|today)\b", words, _I)
    ):
        return reading
    return Reading(replace(span, start=now.date()), None)
