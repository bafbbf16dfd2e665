"""The last day of a call: where nothing else happens, it is the day of the topic."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from understanding.when import Reading
from understanding.when.span import Span

_I: Final = re.IGNORECASE
NEAR: Final = 60  # characters between a deadline and what it is for
FAR: Final = 120  # the same, within a sentence
VAGUE: Final = frozenset({"month", "quarter", "year"})  # "bewerben kann man sich ab Januar"
_ENDS: Final = re.compile(r"[.!?]\s")

_APPLICATION: Final = re.compile(
    r"bewerb|anmeld|einsend|einreich|eingereicht|einschick|zuschick|\bschick(?:t|en|e)\b|\bsende[tn]?\b|\bmailt\b|frist\b|\bapply|applications?|deadline|\bmeld(?:en|et|e|ung|ungen)\b|rückmeld|schluss\b|abgabe|abgeben|abzugeben"
    r"|formular|\bantrag|anträge|unterlagen|vorschläge|\bideen\b|vorschlagen|nominier|eintragen|zusagen|mitmachen|teilnehmen|umtausch|eintausch|umgetauscht|erledig|fällig\b|\bsuch(?:t|en)\b|\bgesucht\b|\bwanted\b|\blooking for\b|bezahl|einzahl|abstimm|\bvote[nt]?\b|beantrag|spätestens|abholen|abgeholt|bestellen|buchen\b|submit|register|sign up|entries|enter by",
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
# Who looks for people names the last day to apply, and the day on which the work begins.
_WORK: Final = re.compile(
    r"\b(?:stellen?|stellenausschreibung|ausbildungs\w{3,12}|ausbildung|azubis?|auszubildende\w?|praktik\w{2,6}|freiwilligendienst\w?|bundesfreiwillig\w{1,12}|bufdis?|fsj|föj|minijob|trainee\w{0,4}"
    r"|studienpl\w{3,6}|m/w/d|w/m/d|sucht|suchen|gesucht|verstärkung|nachfolg\w{1,4}|vacanc(?:y|ies)|jobs?|position)\b",
    _I,
)
_APPLY: Final = re.compile(r"bewerb|\bapply\b|applications?\b", _I)


def of_deadline(reading: Reading, before: str, said: str, behind: str) -> Reading:
    """ "Bewerbung bis 20. Dezember", "bis spätestens 9. Mai", and no other date: that day is the topic's."""
    span = reading.span
    if span is None or span.start is not None or span.end is None or not _calls(before, said, behind):
        return reading
    return replace(reading, span=replace(span, start=span.end, end=None))


def rather_exact(reading: Reading) -> Reading:
    """ "für eine Ausstellung im Herbst, Einsendeschluss 30. Juni": the day on which people have to do something."""
    span = reading.span
    if span is None or span.grain not in VAGUE:
        return reading
    ends = (one.span for one in span.beside if one.role in {"deadline", "sale"})
    last = next((one for one in ends if one.grain not in VAGUE), None)
    day = (last.end or last.start) if last else None
    return replace(reading, span=Span(day, grain=last.grain)) if last and isinstance(day, date) else reading


def of_a_job(reading: Reading, text: str) -> Reading:
    """ "sucht zum 1. September eine Bundesfreiwillige, Bewerbungen bis 15. Juni": until then people can do something."""
    span = reading.span
    last = (
        next(
            (one.span for one in span.beside if one.role == "deadline" and one.span.grain not in VAGUE), None
        )
        if span
        else None
    )
    day = (last.end or last.start) if last else None
    if last is None or day is None or not (_APPLY.search(text) and _WORK.search(text)):
        return reading
    return replace(reading, span=Span(day, grain=last.grain))


def _calls(before: str, said: str, behind: str) -> bool:
    """Whether the sentence around asks people to do something."""
    sentence = _ENDS.split(before[-FAR:])[-1]
    around = (max(sentence, before[-NEAR:], key=len), _ENDS.split(behind[:NEAR])[0])
    asks = any(_APPLICATION.search(one) for one in around)
    lasts = any(_LASTS.search(one) for one in around)
    obliges = "spätestens" in said or any(_OBLIGES.search(one) for one in around)
    return asks or (not lasts and obliges)
