"""Dates and rhythms of what is only said besides: opening hours, how often somebody meets, how long something took."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from understanding.intake.language.words import blanked, ends_sentence
from understanding.intake.when.telling import Telling
from understanding.when import Located
from understanding.when.span import Span

_HOW_LONG: Final = re.compile(
    r"\b(?:in|within|innerhalb von|binnen) (?:nur |knapp |rund |gut |etwa |weniger als |only |just )?"
    r"(?:\d{1,3}|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|anderthalb|wenigen|two|three|four|five|six|ten) ?(?:min|minuten|minutes|std|stunden|hours|h)\b",
    re.IGNORECASE,
)
_SO_MANY: Final = re.compile(r"\d [^\W\d_]{2,30} \Z")
FAR: Final = 40  # characters before it
_CLAUSE_END: Final = re.compile(r"[,;!?\n]|\.(?=\s|$)")


def without_background(telling: Telling) -> tuple[Located, Telling]:
    """What was found, and in which text: without the rhythm of another sentence, and without "in 90 min"."""
    short = blanked(telling.masked, [one.span() for one in _HOW_LONG.finditer(telling.masked)])
    plain = replace(telling, masked=short)
    found = plain.found()
    if short != telling.masked and found.reading.question in {"no_date", "no_day"} and not _took(telling):
        return telling.found(), telling
    return _without_rhythm(found, plain)


def _took(telling: Telling) -> bool:
    """ "hat 31 Säcke in zwei Stunden gesammelt", and no "in zwei Stunden geht es los"."""
    spans = [one.span() for one in _HOW_LONG.finditer(telling.masked)]
    text = telling.page.text
    return all(
        telling.tense(span) == "past" or _SO_MANY.search(text, max(0, span[0] - FAR), span[0])
        for span in spans
    )


def _without_rhythm(found: Located, telling: Telling) -> tuple[Located, Telling]:
    """ "Winterpause vom 7. Dezember bis 26. Februar. Danach wieder sonnabends 8-12 Uhr"."""
    if not (found.rules and found.days) or not (_stands_apart(found, telling) or _has_begun(found, telling)):
        return found, telling
    clauses = [(start, _end_of_clause(telling.masked, end)) for start, end in found.rules]
    without = replace(telling, masked=blanked(telling.masked, clauses))
    other = without.found()
    if (span := _span(other)) and (span.start is None or isinstance(_span_end(span), date)):
        return other, without
    without = replace(telling, masked=blanked(telling.masked, found.rules))
    other = without.found()
    return (found, telling) if _day(_span(other)) == _day(_span(found)) else (other, without)


def _stands_apart(found: Located, telling: Telling) -> bool:
    """Whether a sentence ends between each day and each rule."""
    row = telling.page.row
    ends = [word.start for place, word in enumerate(row) if ends_sentence(row, place)]
    return all(
        any(min(rule[1], day[1]) <= end < max(rule[0], day[0]) for end in ends)
        for rule in found.rules
        for day in found.days
    )


def _has_begun(found: Located, telling: Telling) -> bool:
    """ "Seit 1. November hat die Bücherei auch sonntags auf"."""
    return found.reading.question == "weekday" and all(
        telling.masked[start:end].casefold().startswith("seit ") for start, end in found.days
    )


def _end_of_clause(text: str, at: int) -> int:
    end = _CLAUSE_END.search(text, at)
    return end.start() if end else len(text)


def _span(found: Located) -> Span | None:
    return found.reading.span or next(iter(found.reading.candidates), None)


def _span_end(span: Span) -> object:
    return span.end if not isinstance(span.end, datetime) else None


def _day(span: Span | None) -> date | None:
    start = span.start if span else None
    return start.date() if isinstance(start, datetime) else start if isinstance(start, date) else None
