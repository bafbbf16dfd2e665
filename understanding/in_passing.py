"""Whether a place is where something happens, or only what it is about: "Eröffnung des Kinderhauses"."""

from __future__ import annotations

import re
from typing import Final

from understanding.spelling import folded

_PLACING: Final = frozenset(
    [
        *(
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
        ),
        *("ab", "vom", "von", "ins", "ans", "aus", "at", "on", "near", "inside", "outside", "behind", "next"),
    ]
)
_ARTICLES: Final = frozenset(
    ["der", "die", "das", "des", "den", "dem", "unser", "unsere", "unseres", "the", "our", "of"]
)
# What is done to a house, and not in it.
_WORKS: Final = re.compile(
    r"(?:(?:er)?öffnung|weihung?|bau|umbau|sanierung|renovierung|schließung|sperrung|erweiterung|abriss|opening|closure)\Z",
    re.IGNORECASE,
)
_STREET: Final = re.compile(
    r"(?:str(?:\.|aße|asse)|weg|platz|gasse|allee|ufer|ring|damm|markt)\b|\d", re.IGNORECASE
)
_NEAR: Final = 3  # words between "in" and its place: "in der alten Turnhalle"


def named_in_passing(place: str, text: str) -> bool:
    """No word such as "im" leads to it: it is the subject, an object or a genitive. A street is always a place."""
    found = text.find(place)
    before = re.findall(r"[^\s,;:]+|[,;:]", text[: max(found, 0)])
    if (
        found < 0
        or _STREET.search(place)
        or folded(place).split()[0] in _PLACING
        or before[-1:] in ([","], [";"], [":"])
    ):
        return False
    if any(folded(word) in _PLACING for word in before[-_NEAR:]):
        return False
    return not before or folded(before[-1]) in _ARTICLES or _WORKS.search(before[-1]) is not None
