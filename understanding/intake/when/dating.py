"""The date of the event in what is left of a message, where dates of what is not the event are put aside first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from understanding.intake.matter.page import Page
from understanding.intake.when.background import without_background
from understanding.intake.when.deadlines import of_a_job, of_deadline, rather_exact
from understanding.intake.when.figures import is_of_figures
from understanding.intake.when.looking_back import looked_back
from understanding.intake.when.making_ready import holidays_in, made_ready, without_asides
from understanding.intake.when.rhythms import of_rhythm
from understanding.intake.when.telling import Telling
from understanding.intake.when.timing import on_its_day, timed
from understanding.when import Reading, Region

SEVERAL: Final = 2  # dates


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
    reading = of_rhythm(looked_back(found, telling), found, telling)
    if reading.question == "no_date" or is_of_figures(reading, now.date()):
        return Dated(None, "", found.places)
    words = (
        _of_several(text, _between(found.places, found.first, found.last), found.reading)
        or " ".join(text[found.first : found.last].split())
        or " ".join(text.split())
    )
    reading = replace(reading, span=timed(reading.span, found.said, masked))
    parts = masked[: found.first], masked[found.first : found.last], masked[found.last :]
    reading = on_its_day(of_a_job(rather_exact(of_deadline(reading, *parts)), text), found.told, now)
    return Dated(reading, words, (*found.places, *holidays_in(text)))


def _between(places: tuple[tuple[int, int], ...], first: int, last: int) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in places if first <= start and end <= last)


def _of_several(text: str, places: tuple[tuple[int, int], ...], reading: Reading) -> str:
    """The words of each date where several were found, without what stands between them."""
    if reading.question != "several" or len(places) < SEVERAL:
        return ""
    return " und ".join(dict.fromkeys(" ".join(text[start:end].split()) for start, end in places))
