"""What came out of a text: a span that is certain, or a question and what may be meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from understanding.when.span import Span

Question = Literal[
    "weekday",  # weekday and date disagree
    "ambiguous",  # "nächsten Freitag", or a weekday on that weekday
    "alternatives",  # "Donnerstag oder Freitag"
    "several",  # "am 5. und 12. Dezember"
    "half_day",  # "halb acht" without a part of the day
    "past",
    "recent",  # without a year, and just over
    "impossible",  # 30 February, 25 o'clock
    "no_hour",  # a day with an impossible clock time
    "skipped",  # a clock time that the night of the change to summer time leaves out
    "doubled",  # ... or that the night of the change to winter time has twice
    "no_day",  # a clock time alone
    "exception",  # a recurrence whose exceptions no rule can hold: "außer in den Ferien"
    "unknown_holidays",  # school holidays that nobody has fixed yet
    "unclear",  # something in the text is not accounted for
    "no_date",
]


@dataclass(frozen=True, slots=True)
class Reading:
    """A span that is certain, or the name of a `question` and the spans it may be about, most likely first.

    With `no_day`, `span` is the clock time alone.
    """

    span: Span | None
    question: Question | None = None
    candidates: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """Where the person lives: the Land (as in ISO 3166-2, without "DE-") and the IANA time zone."""

    land: str = "BW"
    zone: str = "Europe/Berlin"
