"""The words that tell when, German and English together; no word means one thing here and another there."""

from __future__ import annotations

import re

_MONTHS = (
    "januar|jänner|jaenner|january|jan",
    "februar|feber|february|feb",
    "märz|maerz|mär|mrz|march|mar",
    "april|apr",
    "mai|may",
    "juni|june|jun",
    "juli|july|jul",
    "august|aug",
    "september|sept|sep",
    "oktober|october|okt|oct",
    "november|nov",
    "dezember|december|dez|dec",
)
_WEEKDAYS = (
    "montag|monday",
    "dienstag|tuesday",
    "mittwoch|wednesday",
    "donnerstag|thursday",
    "freitag|friday",
    "samstag|sonnabend|saturday",
    "sonntag|sunday",
)
_SHORT_WEEKDAYS = (
    ("mo|mon", "di|tue|tues", "mi|wed", "do|thu|thur|thurs", "fr|fri", "sa|sat", "so|sun")
)  # fmt: skip  # one row, Monday first


def _numbered(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {word: number for number, row in enumerate(rows, first) for word in row.split("|")}


MONTHS = _numbered(_MONTHS, 1)
WEEKDAYS = _numbered(_WEEKDAYS, 0) | _numbered(_SHORT_WEEKDAYS, 0)
NEAR_DAYS = {
    "heute": 0, "heut": 0, "today": 0, "morgen": 1, "tomorrow": 1, "übermorgen": 2, "uebermorgen": 2, "day after tomorrow": 2,
}  # fmt: skip  # one row

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY = "|".join("|".join(row.split("|")) for row in _WEEKDAYS)
SHORT_WEEKDAY = "|".join(sorted("|".join(_SHORT_WEEKDAYS).split("|"), key=len, reverse=True))

# Said beside a date, these words change nothing about it.
FILLERS = {
    "am", "an", "um", "den", "der", "die", "das", "dem", "vom", "von", "zum", "zur", "im", "in",
    "ist", "es", "findet", "statt", "beginn", "start", "uhr",
    "on", "at", "the", "of", "from", "is", "it", "beginning",
}  # fmt: skip  # German, then English

# These limit what stands behind them: the date is known, and the person's words stay beside it.
LIMITS = {"ab", "gegen", "ca", "circa", "etwa", "ungefähr", "starting", "about", "around"}

# What stands before a month or behind "halb".
ORDINALS = (
    "erst",
    "zweit",
    "dritt",
    "viert",
    "fünft",
    "sechst",
    "siebt",
    "acht",
    "neunt",
    "zehnt",
    "elft",
    "zwölft",
)
HOURS = ("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")

# A part of the day, and the hour below which an hour said with it lies after noon: "um 3 nachmittags" is 15:00.
DAY_PARTS = {
    **dict.fromkeys(("morgens", "früh", "frueh", "vormittag", "vormittags", "morning"), 0),
    **dict.fromkeys(("mittag", "mittags"), 4),
    **dict.fromkeys(("nachmittag", "nachmittags", "abend", "abends", "afternoon", "evening"), 12),
}

# Stretches of time that only the person's own words say, until the next version of this package knows them.
_VAGUE = re.compile(
    rf"""\b(?:anfang|mitte|ende|early|mid|late|end|kw\d?\d?|kalenderwoche|week|woche\w*|wochenende\w*|weekend|monat\w*|month|
    quartal|quarter|halbjahr\w*|q[1-4]|jahr\w*|year|\w*ferien|holidays|schulbeginn|frühling|frühjahr|sommer|herbst|winter|spring|
    summer|autumn|(?:the|in|next|this|late|early)\s+fall|weihnacht\w*|oster\w*|pfingst\w*|advent\w*|heilig\w*abend|
    nikolaus|silvester|neujahr|karneval|fasching|rosenmontag|halloween|muttertag|himmelfahrt|fronleichnam|
    vatertag|karfreitag|gründonnerstag|aschermittwoch|faschingsdienstag|weiberfastnacht|reformationstag|allerheiligen|erntedank\w*|
    totensonntag|ewigkeitssonntag|volkstrauertag|bettag|martinstag|valentinstag|dreikönig\w*|feiertag\w*|tag\s+der|werktags|
    schulanfang|schuljahr\w*|christmas|easter|
    demnächst|bald|sofort|soon|jede[nrsm]?(?!\s+fall)|every|each|immer|täglich|daily|
    wöchentlich|weekly|monatlich|monthly|regelmäßig|regularly|(?:{WEEKDAY})s|(?:{MONTH})|(?<![\d/.])(?:19|20)\d\d)\b""",
    re.VERBOSE,
)

_REPEATED = re.compile(rf"\b(?:jede[nrsm]?|every|each|immer)\s+(?:{WEEKDAY})\b")
_EXACT = re.compile(
    rf"\b(?:{WEEKDAY})\b|\b\w*(?:zehn|zwanzig|drei(?:ß|ss)ig)s?te[nrs]?\s+(?:{MONTH})\b|\bkw\s?(?:5[4-9]|[6-9]\d)\b"
)
_DENIED = re.compile(
    r"\b(?:nicht|kein\w*|außer|ausser|ohne|entfällt|fällt|abgesagt|not|no|except|without|cancelled)\b"
)


def is_vague(words: str) -> bool:
    return _VAGUE.search(words) is not None


def is_exact(words: str) -> bool:
    """Whether there is a day in vague words that more than the words themselves could say: "erster Freitag im Mai"."""
    return _EXACT.search(_REPEATED.sub("", words)) is not None


def is_denied(words: str) -> bool:
    return _DENIED.search(words) is not None
