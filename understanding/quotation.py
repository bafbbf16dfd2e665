"""A quote taken apart: the words, and who said them where that is beyond doubt. German and English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LONGEST_READ: Final = 4000  # characters; a longer one is kept as it is
LONGEST_SPEAKER: Final = 80  # characters
MOST_WORDS: Final = 9  # of a name with its office

_OPEN, _CLOSE = "„“”\"«»‚‘'", "“”\"«»‘’'"
_QUOTED: Final = re.compile(rf"(?<!\w)[{_OPEN}](?P<words>[^„“”\"«»]*[^„“”\"«»\s])[{_CLOSE}](?!\w)")
_SAYS: Final = (
    r"(?:sagte?|sagt|so|meinte?|meint|erklärte?|erklärt|betonte?|betont|freut sich|freute sich|findet|laut"
    r"|says|said|explains|explained|according to|by|von)"
)
_BEFORE: Final = re.compile(
    rf"(?:zitat\s+(?:von\s+)?)?(?P<who>[^:\n]+?)(?:\s+{_SAYS})?\s*:\s*", re.IGNORECASE
)
_BEHIND: Final = re.compile(
    rf"\s*(?:[,;–—-]+\s*|\n+\s*|(?P<bracket>\()|(?=(?:{_SAYS})\s))\s*(?:{_SAYS}\s+)?(?P<who>[^()\n]+?)(?(bracket)\))\s*[.:,]?\s*",
    re.IGNORECASE,
)
_SAID_SO: Final = re.compile(
    r"(?P<who>[^:\n]+?)\s+(?:sagte?|sagt|says|said)\s*:\s*(?P<words>\S.*)", re.DOTALL
)
_SMALL: Final = frozenset(
    [
        "von",
        "vom",
        "van",
        "de",
        "der",
        "die",
        "das",
        "des",
        "dem",
        "den",
        "und",
        "für",
        "zu",
        "zur",
        "zum",
        "am",
        "im",
        "in",
        "aus",
        "beim",
        "an",
        "of",
        "the",
        "and",
        "for",
        "from",
        "at",
    ]
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """`speaker` is "" where the text does not say clearly who it is."""

    words: str
    speaker: str = ""


def taken_apart(text: str) -> tuple[Quotation, ...]:
    """One quote, or one a line where every line is one with its speaker. The words are those of the text, never others."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    each = [_one(line) for line in lines]
    if len(each) > 1 and all(one.speaker for one in each):
        return tuple(each)
    return (_one(text.strip()),)


def _one(text: str) -> Quotation:
    parts = list(_QUOTED.finditer(text)) if len(text) <= LONGEST_READ else []
    if not parts:
        said = _SAID_SO.fullmatch(text)
        who = _speaker(said["who"]) if said else ""
        return Quotation(said["words"].strip(), who) if said and who else Quotation(text)
    between = _outside(text, parts)
    speakers = [who for who in (_behind(between[-1]), _before(between[0])) if who]
    if len(parts) > 1:  # „…“, sagt X, „…“
        interrupted = len(parts) == 2 and not between[0].strip() and not between[2].strip(" .")  # noqa: PLR2004  # halves
        speakers = [who] if interrupted and (who := _behind(between[1])) else []
    words = " ".join(part["words"].strip() for part in parts)
    return Quotation(words, speakers[0]) if len(speakers) == 1 else Quotation(_bare(text, parts))


def _outside(text: str, parts: list[re.Match[str]]) -> list[str]:
    """What stands before, between and behind the quoted words."""
    ends = [0, *(part.end() for part in parts)]
    starts = [*(part.start() for part in parts), len(text)]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]


def _bare(text: str, parts: list[re.Match[str]]) -> str:
    """Without its marks, where nothing else stands there."""
    return parts[0]["words"].strip() if len(parts) == 1 and parts[0][0] == text.rstrip(".") else text


def _before(text: str) -> str:
    found = _BEFORE.fullmatch(text)
    return _speaker(found["who"]) if found else ""


def _behind(text: str) -> str:
    found = _BEHIND.fullmatch(text)
    return _speaker(found["who"]) if found else ""


def _speaker(text: str) -> str:
    """A name with its office, and no sentence: "Bürgermeisterin Krämer", "die Leiterin des Kinderhauses, Frau Vogel"."""
    name = text.strip(" ,.–-")
    words = re.findall(r"[^\W_][\w.’'-]*", name)
    named = [word for word in words if word[0].isupper()]
    fits = len(name) <= LONGEST_SPEAKER and len(words) <= MOST_WORDS and not re.search(r"\d", name)
    clear = all(word[0].isupper() or word.lower() in _SMALL for word in words)
    return name if named and fits and clear else ""
