"""The date of the event in what is left of a message, where dates of what is not the event are put aside first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Final

from understanding.intake.language.expressions import Expression
from understanding.intake.language.words import blanked
from understanding.intake.matter.page import Page
from understanding.intake.when.looking_back import Telling, looked_back
from understanding.when import Reading, Region, located
from understanding.when.span import Span

_I: Final = re.IGNORECASE
NEAR: Final = 60  # characters between a deadline and what it is for
SEVERAL: Final = 2  # dates

_NO_EVENT: Final = (
    # "Petra Quast, bisher Leiterin der Bücherei, geht am 30. September": what somebody was before.
    Expression(
        re.compile(r",\s(?:bisher|bislang|zuvor|früher|vorher|zuletzt)\s[^,.;:!?\d\n]{2,60},", _I),
        ("bisher", "bislang", "zuvor", "früher", "vorher", "zuletzt"),
    ),
    Expression(
        re.compile(r"\b(?:straße|platz|allee) des \d{1,2}\. ?[^\W\d_]{3,9}", _I),
        ("strasse des", "platz des", "allee des"),
    ),
    Expression(
        re.compile(r"\b(?:straße|platz|allee|park|haus) der [^\W\d_]{3,20} [^\W\d_]{3,20}", _I),
        ("strasse der", "platz der", "allee der", "park der", "haus der"),
    ),
    Expression(
        re.compile(r"^stand:? \d[^\n]{0,30}$", _I | re.MULTILINE), ("stand:", "stand ")
    ),  # of a press release
    Expression(
        re.compile(
            r"\b(?:für|for) (?:den|die|das|the) (?:winter|sommer|herbst|frühling|frühjahr|summer|autumn|spring)\b(?! 20)",
            _I,
        ),
        ("winter", "sommer", "herbst", "frühling", "frühjahr", "summer", "autumn", "spring"),
    ),
    Expression(re.compile(r"\bsperrfrist:?[^\n–]{0,60}", _I), ("sperrfrist",)),
    Expression(
        re.compile(
            r"\b(?:als|zum|the) \d{1,2}\. (?=[a-zäöü]{3})(?!jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|und|bis|um|advent)[a-zäöü]{3,20}"
        ),
        ("als ", "zum ", "the "),
    ),
    Expression(re.compile(r"\bHut\b"), ("hut",)),
    Expression(
        re.compile(
            r"\bmay (?=(?:apply|be|also|not|take|join|bring|use|register|come|attend|participate|submit|have|only|now|still|enter|vote)\b)"
        ),
        ("may ",),
    ),
    # "aus der Zeit um 1520", "von 1588": how old it is.
    Expression(
        re.compile(
            r"\b(?:um|gegen|anno|ca\.?|circa|around|about|von|aus|of|from) 1[0-8]\d\d\b(?! ?uhr)(?!\s?[ap]m)",
            _I,
        ),
        (" 1",),
    ),
    Expression(
        re.compile(
            r"\b(?:zahl|zahlen|bericht|meldung|artikel|beitrag|mail|foto|fotos) (?:von|vom|aus) (?:der )?(?:letzte[rnm]|vorige[rnm]|vergangene[rnm]) (?:woche|monat|jahr|montag|dienstag|mittwoch|donnerstag|freitag)",
            _I,
        ),
        ("letzte", "vorige", "vergangene"),
    ),
    Expression(
        re.compile(
            r"\b(?:aged|age|ages|im alter) (?:between |from |von )?\d{1,2} (?:to|and|bis|und) \d{1,2}\b", _I
        ),
        ("age ", "aged ", "ages ", "im alter "),
    ),
    Expression(re.compile(r"\bElster\b"), ("elster",)),  # the tax portal, not Easter with a typing error
    Expression(
        re.compile(
            r"\b(?:seit|since) (?:19|20)\d\d\b|\b(?:dieses|in diesem|im letzten|im vergangenen|letztes|this|last) (?:jahr|year)\b|\bheuer\b",
            _I,
        ),
        ("seit 19", "seit 20", "since 19", "since 20", " jahr", " year", "heuer"),
    ),
    # "Kirchenchor St. Martin": the name of a church; "wegen Fronleichnam": why, not when.
    Expression(
        re.compile(
            r"\b(?:st\.?|sankt|saint|hl\.) ?(?!martins)[^\W\d_]{3,20}|\bmaria himmelfahrt\b(?= (?:kirche|um\b))",
            _I,
        )
    ),
    Expression(re.compile(r"\bwegen (?:\w{3,12} ){0,2}[^\W\d_]{3,25}", _I), ("wegen ",)),
    # "36 Jugendliche zwischen 14 und 17", "6 bis 10 Jahre": how old.
    Expression(
        re.compile(
            r"\b(?:kinder|jugendliche|mädchen|jungen|menschen|leute|personen|kids|people)[nr]? (?:zwischen|von|aged|between) \d{1,2} (?:und|bis|and|to) \d{1,2}\b(?! ?uhr)",
            _I,
        ),
        ("zwischen ", "von ", "aged ", "between "),
    ),
    Expression(
        re.compile(
            r"\b\d{1,2}\.(?=\s?(?:stock|og|ug|etage|obergeschoss|klasse|lehrjahr|platz|stelle|mal|auflage)\b)",
            _I,
        )
    ),
    Expression(re.compile(r"\b(?:zwischen |von )?\d{1,2} (?:und|bis) \d{1,2} jahren?\b", _I), (" jahr",)),
    Expression(
        re.compile(r"\b(?:öffnungszeiten|sprechzeiten|servicezeiten|office hours)\s?:[^\n]{0,80}", _I),
        ("öffnungszeiten", "sprechzeiten", "servicezeiten", "office hours"),
    ),
)
# What was, or was called off, has its date all the same: that day is what the topic is about.
_ASIDE: Final = re.compile(
    r"\b(?:war|waren|was|were|fällt|fallen|faellt|entfällt|entfallen|abgesagt|ausgefallen|ausfallen|aus|cancelled|canceled)\b",
    _I,
)
_MOVED: Final = (
    "ersatz",
    "verschob",
    "verleg",
    "stattdessen",
    "neuer termin",
    "nachgeholt",
    "nachhol",
    "statt am",
    "moved",
    "postponed",
    "new date",
)
_APPLICATION: Final = re.compile(
    r"bewerb|anmeld|einsend|einreich|eingereicht|einschick|zuschick|frist\b|\bapply|applications?|deadline|\bmeld(?:en|et|e|ung|ungen)\b|rückmeld|schluss\b|abgabe|abgeben|abzugeben"
    r"|formular|\bantrag|anträge|unterlagen|vorschläge|\bideen\b|vorschlagen|nominier|eintragen|zusagen|mitmachen|teilnehmen|umtausch|eintausch|umgetauscht|erledig|fällig\b|bezahl|einzahl|abstimm|\bvote[nt]?\b|beantrag|spätestens|abholen|abgeholt|bestellen|buchen\b|submit|register|sign up|entries|enter by",
    _I,
)
# What must or may be done up to a day: "Hecken bitte nur noch bis 28. Februar schneiden".
_OBLIGES: Final = re.compile(
    r"\b(?:muss|müssen|musst|müsst|sollte|sollten|sollen|bitte|nur noch|letzte (?:chance|gelegenheit|möglichkeit)|angebote?|gebote?|einlösen|zahlen|zurückgeben|zurückbringen|reservieren|bestellung\w{0,2}"
    r"|nachweis\w{0,2}|vorlegen|vorzulegen|must|please|no later than|bids?|offers?|tenders?|at the latest|last chance)\b",
    _I,
)
_LASTS: Final = re.compile(
    r"\b(?:gesperrt|geschlossen|geöffnet|offen|zu|sperrung|vollsperrung|gilt|gelten|dauer[tn]?|läuft|laufen|zu sehen|ausgestellt|beachten|rechnen|umfahren|meiden|zeigt|zeigen|bleibt|bleiben|verlängert|closed|open|lasts|runs|expect|avoid)\b",
    _I,
)
# What is made up for later was to be on the first day; "Ersatztermin noch offen" names no other.
_MADE_UP: Final = re.compile(
    r"\b(?:nachgeholt|nachholtermin|nachgefahren|nachgeleert)[^.!?;\n]{0,25}\b(?:am|ist der) [^.!?;\n]{0,25}",
    _I,
)
_CALLED_OFF: Final = Expression(
    re.compile(r"\b(?:fällt|fallen|faellt|entfällt|entfallen|fiel)\b", _I),
    ("fällt", "fallen", "faellt", "fiel"),
)
_OPEN: Final = Expression(
    re.compile(
        r"\b(?:ersatz|nachhol)termin\w{0,2}[^.!?;\n]{0,20}\b(?:offen|folgt|unklar|unbekannt|gesucht|bekannt|später|keine[nr]?|noch nicht)\b|\bkein(?:en)? ersatz\w{0,8}\b",
        _I,
    ),
    ("ersatz", "nachhol"),
)
_DOTTED: Final = re.compile(r"\d\.[0-5]\d\b(?!\.)")
_BEGINS_AT: Final = re.compile(
    r"(\b(?:los geht(?:s| es)|geht(?:s| es)? los|beginn|beginnt|start|startet|treff|treffpunkt|einlass|uhrzeit)[:,]? (?:um |ab |ist )?\d{1,2})\.([0-5]\d)\b(?!\.)",
    _I,
)
_INCLUSIVE: Final = re.compile(r"\b(?:einschl|inkl|incl)\.(?= ?[^\W_]{0,10}[.,]{0,2} ?\d)", _I)
_NUMERIC: Final = re.compile(
    r"\b\d{1,2}\.\s?(?:\d{1,2}\.|(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))", _I
)
_FEAST: Final = re.compile(
    r"(?<![\w-])(?<!\b(?:an|zu|am|on|at) )(?<!\b(?:vor) )(?<!nach )(?:ostern|weihnachten|pfingsten|fasching|karneval|himmelfahrt|fronleichnam)\b",
    _I,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """`reading` is None where there is no date; `places` are those of all dates and clock times in the text."""

    reading: Reading | None
    words: str
    places: tuple[tuple[int, int], ...]


def dated(page: Page, masked: str, now: datetime, language: str, region: Region) -> Dated:
    """`masked` is as long as the text, without names and counts."""
    text = page.text
    casefolded = text.casefold()
    for one in _NO_EVENT:
        masked = blanked(masked, one.spans(text, casefolded), "x")
    if _NUMERIC.search(masked):  # "Ferienbetreuung Ostern: 22.3. bis 2.4."
        masked = blanked(masked, [found.span() for found in _FEAST.finditer(masked)])
    if _DOTTED.search(masked):
        masked = _BEGINS_AT.sub(lambda found: f"{found[1]}:{found[2]}", masked)
    masked = _INCLUSIVE.sub(lambda found: " " * len(found[0]), masked)
    masked = _without_moves(masked)
    casefolded = masked.casefold()
    plain = (
        masked
        if any(word in casefolded for word in _MOVED)
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
    reading = looked_back(found, Telling(page, plain, now, language, region))
    reading = replace(reading, span=_from_the_doors(reading.span))
    reading = _of_deadline(reading, masked[: found.first], masked[found.last :])
    reading = _since_today(reading, words, now)
    return Dated(reading, words, found.places)


def _without_moves(masked: str) -> str:
    """ "fällt am 31.12. aus, nachgeholt wird sie am 2. Januar": the day of the event is the first."""
    casefolded = masked.casefold()
    masked = blanked(masked, _OPEN.spans(masked, casefolded))
    off = _CALLED_OFF.spans(masked, casefolded)
    return (
        blanked(masked, [found.span() for found in _MADE_UP.finditer(masked, off[0][1])]) if off else masked
    )


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


def _of_deadline(reading: Reading, before: str, behind: str) -> Reading:
    """ "Bewerbung bis 20. Dezember", "bis 9. Mai einreichen", and no other date: that day is the topic's."""
    span = reading.span
    if span is None or span.start is not None or span.end is None or not _calls(before, behind):
        return reading
    return replace(reading, span=replace(span, start=span.end, end=None))


def _from_the_doors(span: Span | None) -> Span | None:
    """ "Konzert am 4.12., Einlass 18 Uhr", and no other clock time."""
    if span is None or span.grain != "day" or span.end or isinstance(span.start, datetime):
        return span
    doors = next((one.span.start for one in span.beside if one.role == "admission"), None)
    if not isinstance(span.start, date) or not isinstance(doors, time):
        return span
    return replace(span, start=datetime.combine(span.start, doors), grain="minute")


def _calls(before: str, behind: str) -> bool:
    """Whether the sentence around asks people to do something."""
    around = (before[-NEAR:], re.split(r"[.!?]\s", behind[:NEAR])[0])
    asks = any(_APPLICATION.search(said) for said in around)
    lasts = any(_LASTS.search(said) for said in around)
    return asks or (not lasts and any(_OBLIGES.search(said) for said in around))


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
