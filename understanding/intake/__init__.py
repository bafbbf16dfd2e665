"""One free message becomes all five W, each with the words it came from and how sure we are of it.

Rules and the names in use here, no model: ADR 12. A value that the text does not contain is never produced.
"""

from __future__ import annotations

from understanding.intake.found import SURE, Count, Found, Intake, Kind, Known, When
from understanding.intake.several import topics_within
from understanding.intake.taking import taken_in
from understanding.intake.who.people import is_one_person

__all__ = [
    "SURE",
    "Count",
    "Found",
    "Intake",
    "Kind",
    "Known",
    "When",
    "is_one_person",
    "taken_in",
    "topics_within",
]
