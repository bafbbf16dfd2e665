"""What one message says: the five W, each with the words it came from and how sure we are of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from understanding.intake.kind.kinds import Kind
from understanding.when import Reading

__all__ = ["SURE", "Count", "Found", "Intake", "Kind", "Known", "When"]

SURE: Final = 0.7  # from here on a value is shown as a fact, below it as a question


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
    """What one message says. `kind` tells whether it is a topic at all.

    What is plainly none has no fields; what only the second opinion takes for none has them, for it may be an answer.
    """

    kind: Kind
    what: Found | None = None
    when: When | None = None
    where: Found | None = None
    who: Found | None = None
    how_many: Count | None = None
