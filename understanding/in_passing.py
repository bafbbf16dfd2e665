"""Whether a place is where something happens, or only what it is about: "Eröffnung des Kinderhauses"."""

from __future__ import annotations

import re
from typing import Final

from understanding.spelling import folded

_PLACING: Final = frozenset(
    [
        "im",
        "in",
        "am",
        "an",
        "auf",
        "beim",
        "bei",
        "vor",
        "vorm",
        "unter",
        "hinter",
        "neben",
        "zwischen",
        "zum",
        "zur",
        "ab",
        "vom",
        "von",
        "ins",
        "ans",
        "at",
        "on",
        "near",
        "inside",
        "outside",
        "the",
    ]
)
_BEFORE: Final = re.compile(r"(?:^|[\n,;:(•*/|–-])\s*$")
_STREET: Final = re.compile(
    r"(?:str(?:\.|aße|asse)|weg|platz|gasse|allee|ufer|ring|damm|markt)\b|\d", re.IGNORECASE
)
_NEAR: Final = 3  # words between "in" and its place: "in der alten Turnhalle"


def named_in_passing(place: str, text: str) -> bool:
    """Neither does a word such as "im" lead to it, nor does it stand by itself between commas; a street is always a place."""
    found = text.find(place)
    if found < 0 or _STREET.search(place) or folded(place).split()[:1] in ([word] for word in _PLACING):
        return False
    before = text[:found]
    if _BEFORE.search(before):
        return found == 0  # the subject: "Kinderhaus eröffnet"
    return not any(folded(word) in _PLACING for word in before.split()[-_NEAR:])
