"""Words put right before they are read, and people's own words put right before they are shown."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from understanding.when.lexicon import MONTH, MONTHS, ORDINALS, WEEKDAY, WEEKDAYS

_LONG = 6  # letters; "mrz" and "mai" are too short to be told from other words
_NAMES = tuple(name for name in (*WEEKDAYS, *MONTHS) if len(name) >= _LONG)
_WORD = re.compile(r"[^\W\d_]{5,}")
_ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS)})e[nrs]?\s+(?={MONTH}\b)")
_NOUN = re.compile(
    rf"""\b(?:anfang|mitte|ende|wochen?|wochenenden?|monate?|quartal|jahr|\w*ferien|schulbeginn|frühling|frühjahr|sommer|herbst|
    winter|weihnachten|ostern|pfingsten|advent|heiligabend|nikolaus|silvester|neujahr|karneval|fasching|rosenmontag|
    {MONTH}|{WEEKDAY})\b""",
    re.VERBOSE,
)
_WEEK_NUMBER = re.compile(r"\bkw\s?(?=\d)", re.IGNORECASE)


def readable(words: str) -> str:
    """`words` are lower case. "dinstag" is dienstag, "fünfter dezember" 5. dezember."""
    spelled = _WORD.sub(lambda match: _respelled(match[0]), words)
    return _ORDINAL.sub(lambda match: f"{ORDINALS.index(match[1]) + 1}. ", spelled)


def _respelled(word: str) -> str:
    """Only where one name is meant: "montage" and "samstags" are words of their own."""
    if any(word.startswith(name) for name in _NAMES):
        return word
    near = [name for name in _NAMES if name[0] == word[0] and OSA.distance(word, name, score_cutoff=1) <= 1]
    return near[0] if len(near) == 1 else word


def shown(text: str, language: str) -> str:
    """German nouns have a capital, however they were typed."""
    if language != "de":
        return text.strip()
    return _WEEK_NUMBER.sub("KW ", _NOUN.sub(lambda match: match[0].capitalize(), text.strip()))
