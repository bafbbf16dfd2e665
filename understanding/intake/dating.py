"""The date of the event in what is left of a message, where dates of what is not the event are put aside first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from understanding.intake.words import blanked
from understanding.when import Reading, Region, located
from understanding.when.span import Span

_I: Final = re.IGNORECASE
SEVERAL: Final = 2  # dates
_WEEK: Final = timedelta(days=7)

_NO_EVENT: Final = (
    re.compile(r"\b(?:straße|platz|allee) des \d{1,2}\. ?[^\W\d_]{3,9}", _I),
    re.compile(r"\b(?:straße|platz|allee|park|haus) der [^\W\d_]{3,20} [^\W\d_]{3,20}", _I),
    re.compile(r"^stand:? \d[^\n]{0,30}$", _I | re.MULTILINE),  # of a press release
    re.compile(
        r"\b(?:für|for) (?:den|die|das|the) (?:winter|sommer|herbst|frühling|frühjahr|summer|autumn|spring)\b(?! 20)",
        _I,
    ),
    re.compile(r"\bsperrfrist:?[^\n–]{0,60}", _I),
    re.compile(
        r"\b(?:als|zum|the) \d{1,2}\. (?=[a-zäöü]{3})(?!jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|und|bis|um|advent)[a-zäöü]{3,20}"
    ),
    re.compile(r"\bHut\b"),
    re.compile(r"\bElster\b"),  # the tax portal, not Easter with a typing error
    re.compile(
        r"\b(?:seit|since) (?:19|20)\d\d\b|\b(?:dieses|in diesem|im letzten|im vergangenen|letztes|this|last) (?:jahr|year)\b|\bheuer\b",
        _I,
    ),
    # "Kirchenchor St. Martin": the name of a church; "wegen Fronleichnam": why, not when.
    re.compile(
        r"\b(?:st\.?|sankt|saint|hl\.) ?(?!martins)[^\W\d_]{3,20}|\bmaria himmelfahrt\b(?= (?:kirche|um\b))",
        _I,
    ),
    re.compile(r"\bwegen (?:\w{3,12} ){0,2}[^\W\d_]{3,25}", _I),
    # "36 Jugendliche zwischen 14 und 17", "6 bis 10 Jahre": how old.
    re.compile(
        r"\b(?:kinder|jugendliche|mädchen|jungen|menschen|leute|personen|kids|people)[nr]? (?:zwischen|von|aged|between) \d{1,2} (?:und|bis|and|to) \d{1,2}\b(?! ?uhr)",
        _I,
    ),
    re.compile(
        r"\b\d{1,2}\.(?=\s?(?:stock|og|ug|etage|obergeschoss|klasse|lehrjahr|platz|stelle|mal|auflage)\b)", _I
    ),
    re.compile(r"\b(?:zwischen |von )?\d{1,2} (?:und|bis) \d{1,2} jahren?\b", _I),
    re.compile(r"\b(?:öffnungszeiten|sprechzeiten|servicezeiten|office hours)\s?:[^\n]{0,80}", _I),
)
# What was, or was called off, has its date all the same: that day is what the topic is about.
_ASIDE: Final = re.compile(
    r"\b(?:war|waren|was|were|fällt|fallen|faellt|entfällt|entfallen|abgesagt|ausgefallen|ausfallen|aus|cancelled|canceled)\b",
    _I,
)
_MOVED: Final = re.compile(
    r"ersatz|verschob|verleg|stattdessen|neuer termin|nachgeholt|nachhol|statt am|moved|postponed|new date",
    _I,
)
_APPLICATION: Final = re.compile(
    r"bewerb|anmeld|einsende|frist|\bapply|applications?|deadline|melden|schluss", _I
)
_AUXILIARY: Final = re.compile(
    r"\b(?:hat|haben|hatte|hatten|wurde|wurden|war|waren|gab|fand|konnten?|besuchten?|feierten?|was|were|has|have|had)\b",
    _I,
)
_PARTICIPLE: Final = re.compile(
    r"\b(?:[^\W\d_]{0,8}ge[^\W\d_]{2,20}(?:t|en)|(?:be|ver|er|ent|zer)[^\W\d_]{2,20}(?:t|en)|[^\W\d_]{3,20}iert|statt|worden|[^\W\d_]{2,20}ed)\b",
    _I,
)
_GONE: Final = re.compile(
    r"\b(?:ist|sind)\b.{0,120}\b(?:gegangen|gekommen|angekommen|gestartet|gefahren|geworden|erschienen|eingezogen|umgezogen|geschlüpft|gestorben|verstorben|zurückgekehrt|gelandet|geboren)\b",
    _I,
)
_PRETERITE: Final = re.compile(
    r"\b(?:kam|kamen|gewann|gewannen|ging|gingen|fuhr|fuhren|traf|trafen|übergab|übergaben|lud|luden|sang|sangen|las|lasen|hielt|hielten|sprach|sprachen"
    r"|zog|zogen|siegten?|feierten?|besuchten?|sammelten?|pflanzten?|ehrten?|überreichten?|verabschiedeten?|begrüßten?|spielten?)\b"
    r"|\bwar(?:en)?\b.{0,40}\b(?:beim|zu gast|dabei|vor ort)\b",
    _I,
)
_FUTURE: Final = re.compile(
    r"\b(?:wird|werden|soll|sollen|will|möchten?|kommenden?|nächste[nrsm]?|next|shall)\b", _I
)
_NUMERIC: Final = re.compile(
    r"\b\d{1,2}\.\s?(?:\d{1,2}\.|(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))", _I
)
_SENTENCE_END: Final = re.compile(r"(?<!\d)[.!?]\s|\n\n")
_FEAST: Final = re.compile(
    r"(?<![\w-])(?<!\b(?:an|zu|am|on|at) )(?<!\b(?:vor) )(?<!nach )(?:ostern|weihnachten|pfingsten|fasching|karneval|himmelfahrt|fronleichnam)\b",
    _I,
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b|\d\.\s?\d{1,2}\.\s?\d\d\b")
YEAR_NEAR: Final = 60  # characters between a day and its year
_FAR: Final = timedelta(days=240)


@dataclass(frozen=True, slots=True)
class Dated:
    """`reading` is None where there is no date; `places` are those of all dates and clock times in the text."""

    reading: Reading | None
    words: str
    places: tuple[tuple[int, int], ...]


def dated(text: str, masked: str, now: datetime, language: str, region: Region) -> Dated:
    """`masked` is as long as the text, without names and counts."""
    for pattern in _NO_EVENT:
        masked = blanked(masked, [found.span() for found in pattern.finditer(text)], "x")
    if _NUMERIC.search(masked):  # "Ferienbetreuung Ostern: 22.3. bis 2.4."
        masked = blanked(masked, [found.span() for found in _FEAST.finditer(masked)])
    plain = (
        masked
        if _MOVED.search(masked)
        else blanked(masked, [found.span() for found in _ASIDE.finditer(masked)])
    )
    found = located(plain, now, language, region)
    if found.reading.question == "no_date" or _is_year_that_began(found.reading, now):
        return Dated(None, "", found.places)
    words = (
        _of_several(text, _between(found.places, found.first, found.last), found.reading)
        or " ".join(text[found.first : found.last].split())
        or " ".join(text.split())
    )
    reading = _of_deadline(found.reading, masked[: found.first])
    reading = _of_the_past(_since_today(reading, words, now), masked, found.first, now)
    return Dated(reading, words, found.places)


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


def _of_deadline(reading: Reading, before: str) -> Reading:
    """ "Bewerbung bis 20. Dezember", and no other date: that day is the topic's."""
    span = reading.span
    if span is None or span.start is not None or span.end is None or not _APPLICATION.search(before[-60:]):
        return reading
    return replace(reading, span=replace(span, start=span.end, end=None))


def _of_the_past(reading: Reading, masked: str, place: int, now: datetime) -> Reading:
    """ "hat am Montag den Spatenstich gesetzt", "haben am 8. und 9. Mai besprüht": the day that is over."""
    if not _is_over(masked, place):
        return reading
    if reading.question in {"recent", "past", "weekday"}:
        over = [span for span in reading.candidates if _day(span.start) and _day(span.start) <= now.date()]  # type: ignore[operator]  # both are days
        return Reading(over[0]) if over else reading
    span = reading.span
    day = _day(span.start) if span else None
    if (
        span is None
        or day is None
        or span.recurrence
        or reading.question
        or span.grain not in {"day", "minute"}
    ):
        return reading
    if now.date() < day < now.date() + _WEEK and not re.search(r"\d\.", masked):
        return Reading(_moved(span, days=7))
    if day > now.date() + _FAR and not _YEAR.search(
        masked, max(masked.rfind("\n", 0, place), place - YEAR_NEAR, 0), place + YEAR_NEAR
    ):
        return Reading(_moved(span, years=1))
    return reading


def _is_over(masked: str, place: int) -> bool:
    """Whether the sentence that names the date tells of something that has happened."""
    first = max(masked.rfind(sign, 0, place) for sign in (". ", "! ", "? ", "\n")) + 1
    end = _SENTENCE_END.search(masked, place)
    sentence = masked[first : end.start() if end else len(masked)]
    told = _AUXILIARY.search(sentence)
    over = bool(told and _PARTICIPLE.search(sentence, told.end())) or bool(_GONE.search(sentence))
    over = over or bool(_PRETERITE.search(sentence))
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
