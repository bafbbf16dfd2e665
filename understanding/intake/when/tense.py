"""Whether a sentence tells of what has happened: then its day is the one that is over, not the next one of that name."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from understanding.when import Reading
from understanding.when.span import Span

_I: Final = re.IGNORECASE
_WEEK: Final = timedelta(days=7)
_AUXILIARY: Final = re.compile(
    r"\b(?:hat|haben|hatte|hatten|wurde|wurden|war|waren|gab|fand|konnten?|besuchten?|feierten?|was|were|has|have|had)\b",
    _I,
)
_PARTICIPLE: Final = re.compile(
    r"\b(?:[^\W\d_]{0,8}ge[^\W\d_]{2,20}(?:t|en)|(?:be|ver|er|ent|zer)[^\W\d_]{2,20}(?:t|en)|[^\W\d_]{3,20}iert|statt|worden|[^\W\d_]{2,20}ed)\b",
    _I,
)
_GONE: Final = re.compile(
    r"\b(?:ist|sind)\b.{0,120}\b(?:gegangen|gekommen|angekommen|gestartet|gefahren|geworden|erschienen|eingezogen|umgezogen|geschlüpft|gestorben|verstorben|zurückgekehrt|heimgekehrt|zurück ?gekommen|gelandet|gebor(?:e)?n|gelaufen|geflogen|gesunken|gestiegen|entlaufen|ausgebüxt|entkommen|aufgebrochen|eingetroffen|entstanden|gelungen|passiert|explodiert|eingestürzt|umgestürzt|abgebrannt|ausgebrochen|verunglückt|zusammengestoßen)\b",
    _I,
)
_PRETERITE: Final = re.compile(
    r"\b(?:kam|kamen|gewann|gewannen|ging|gingen|fuhr|fuhren|traf|trafen|übergab|übergaben|lud|luden|sang|sangen|las|lasen|hielt|hielten|sprach|sprachen"
    r"|zog|zogen|siegten?|feierten?|besuchten?|sammelten?|pflanzten?|ehrten?|überreichten?|verabschiedeten?|begrüßten?|spielten?)\b"
    r"|\bwar(?:en)?\b.{0,40}\b(?:beim|zu gast|dabei|vor ort)\b",
    _I,
)
# "presented it on Tuesday", but "is planned for", "to be opened".
_ENGLISH: Final = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bget )(?<!\bas )\b(?:[a-z]{3,14}ed|won|met|held|gave|took|came|went|sang|ran|built|found|began|drew|led|made)"
    r" (?:it|its|the|their|his|her|a|an|on|in|at|to|with|into|over|more|some|\d)\b"
)
_FUTURE: Final = re.compile(
    r"\b(?:wird|werden|soll|sollen|will|möchten?|kommenden?|nächste[nrsm]?|next|shall|invited to|open to)\b",
    _I,
)
_SENTENCE_END: Final = re.compile(r"(?<!\d)(?<!\b[DdSsNn][rt])(?<!\b[Cc]a)(?<!\bProf)(?<!\b[A-Z])[.!?]\s|\n")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b|\d\.\s?\d{1,2}\.\s?\d\d\b")
YEAR_NEAR: Final = 60  # characters between a day and its year
_FAR: Final = timedelta(days=240)


def of_the_past(reading: Reading, masked: str, place: int, now: datetime) -> Reading:
    """ "hat am Montag den Spatenstich gesetzt", "haben am 8. und 9. Mai besprüht": the day that is over."""
    if not is_over(masked, place):
        return reading
    if reading.question in {"recent", "past", "weekday"}:
        over = [span for span in _with_last_year(reading) if (day := _day(span.start)) and day <= now.date()]
        return Reading(max(over, key=lambda span: str(span.start))) if over else reading
    span = reading.span
    day = _day(span.start) if span else None
    if (
        span is None
        or day is None
        or span.recurrence
        or reading.question
        or span.grain not in {"day", "minute", "month"}
    ):
        return reading
    if now.date() < day < now.date() + _WEEK and not re.search(r"\d\.", masked):
        return Reading(_moved(span, days=7))
    if day > now.date() + _FAR and not _YEAR.search(
        masked, max(masked.rfind("\n", 0, place), place - YEAR_NEAR, 0), place + YEAR_NEAR
    ):
        return Reading(_moved(span, years=1))
    return reading


def _with_last_year(reading: Reading) -> list[Span]:
    """ "Dienstag (1.9.)" of this year, where both are said of the next."""
    spans = list(reading.candidates)
    return [*spans, *(_moved(span, years=1) for span in spans)] if reading.question == "weekday" else spans


def is_over(masked: str, place: int) -> bool:
    """Whether the sentence that names the date tells of something that has happened."""
    first = max((found.end() for found in _SENTENCE_END.finditer(masked, 0, place)), default=0)
    end = _SENTENCE_END.search(masked, place)
    sentence = masked[first : end.start() if end else len(masked)]
    told = _AUXILIARY.search(sentence)
    over = bool(told and _PARTICIPLE.search(sentence, told.end()))
    over = over or any(tense.search(sentence) for tense in (_GONE, _PRETERITE, _ENGLISH))
    return over and not _FUTURE.search(sentence)


def _day(moment: object) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment if isinstance(moment, date) else None


def _moved(span: Span, *, days: int = 0, years: int = 0) -> Span:
    """To the past; a leap day moves to the day before it."""

    def earlier(moment: object) -> object:
        if not isinstance(moment, date):
            return moment
        if not years:
            return moment - timedelta(days=days)
        leap = (moment.month, moment.day) == (2, 29)
        return moment.replace(year=moment.year - years, day=28 if leap else moment.day)

    return replace(span, start=earlier(span.start), end=earlier(span.end))  # type: ignore[arg-type]  # moments stay moments
