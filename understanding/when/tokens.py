"""The parts of a text that tell when, and the rest of it, in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from understanding.when.lexicon import (
    DAY_PARTS,
    FILLERS,
    HOURS,
    LIMITS,
    MONTH,
    MONTHS,
    NEAR_DAYS,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAYS,
)
from understanding.when.relative import COUNTED, OF_WEEK

# D date, P day of some month, R near day, W weekday, C clock, T part of the day, - "bis", & "und", ~ "ab", ? anything else
Sort = Literal["D", "P", "R", "W", "C", "T", "-", "&", "~", "?"]


@dataclass(frozen=True, slots=True)
class Token:
    """`numbers` are day, month, year (0: not said) of a date; hour, minute of a clock; the day, the weekday's number."""

    sort: Sort
    numbers: tuple[int, ...] = ()
    word: str = ""
    sure: bool = True


_HOUR_FOLLOWS = r"\s*(?:uhr|h\b|h\d|[ap]\.?m\b|:\d)"
_TO = r"(?:bis\s+zum|bis|until|till|to|-|–)"
_DAY_AND_MONTH = rf"(\d{{1,2}})(?:\.|st|nd|rd|th|ten)?\s*(?:of\s+)?({MONTH})\b\.?"
_PATTERNS = (
    ("counted", COUNTED),
    ("counted", OF_WEEK),
    ("unknown", r"\d{1,2}\.\s?(?:advent|kw|kalenderwoche|woche|quartal|halbjahr)\w*"),
    ("half", rf"\bhalb\s+({'|'.join(HOURS)}|\d{{1,2}})\b(?:\s+uhr\b)?"),
    ("iso", r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)"),
    ("dmy", r"(\d{1,2})\.\s?(\d{1,2})\.(\d{4})(?!\d)"),
    ("dmy", r"(\d{1,2})\.\s?(\d{1,2})\.\s(20[0-2]\d)(?!\d)"),  # "5.12. 2030" may be half past eight
    ("dmy", rf"(\d{{1,2}})\.\s?(\d{{1,2}})\.(\d\d)(?![\d.]|{_HOUR_FOLLOWS})"),
    ("dmy", r"(\d{1,2})\.\s?(\d{1,2})\.(?!\d)"),
    ("slashed", r"(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)"),
    (
        "named",
        _DAY_AND_MONTH + rf"(?:,?\s*(\d{{4}})(?!\d)|\s'?(\d\d)(?![\d.]|{_HOUR_FOLLOWS}|\s*{_TO}\s*\d))?",
    ),
    (
        "month_first",
        rf"({MONTH})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?![\d.:]|{_HOUR_FOLLOWS})(?:,?\s*(\d{{4}})(?!\d))?",
    ),
    ("clock", r"(\d{1,2})\s?(?:uhr|h)\s?(\d\d)(?![\d.:])"),
    ("clock", r"(\d{1,2})[:.](\d\d)\s?(?:uhr|h)\b"),
    ("english_clock", r"(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m\b\.?"),
    ("clock", r"(\d{1,2})()\s?(?:uhr|h)\b"),
    ("clock", r"(\d{1,2}):(\d\d)(?![\d:])"),
    ("clock", rf"(\d{{1,2}})(?:[:.](\d\d))?(?=\s*{_TO}\s*\d{{1,2}}(?:[:.]\d\d)?\s?(?:uhr|h\b))"),
    ("clock", r"(?<=\bum\s)(\d{1,2})()(?![\d.:/])\b"),
    ("clock", r"(?<=\bat\s)(\d{1,2})()(?![\d.:/])\b"),
    ("undotted", r"(\d{1,2})\.(\d{1,2})(?![\d.:])"),
    ("day", r"(\d{1,2})(?:\.(?!\d)|st\b|nd\b|rd\b|th\b|ten\b)"),
    ("near", r"\b(day after tomorrow|übermorgen|uebermorgen|heute|heut|morgen|today|tomorrow)\b"),
    ("weekday", rf"\b(?:(nächste|naechste|next|kommende|diese|coming|this)[nrsm]?\s+)?({WEEKDAY})\b"),
    ("weekday", rf"\b()({SHORT_WEEKDAY})\b(?:\.,?|,|(?=\s*\d)|\Z)"),
    ("part", rf"\b({'|'.join(sorted(DAY_PARTS, key=len, reverse=True))})\b"),
    ("to", r"\b(?:bis\s+)?spätestens(?:\s+bis)?(?:\s+zum)?\b"),
    ("to", rf"{_TO}(?![\w-])|[-–](?=\d)"),
    ("and", r"\b(?:und|and)\b|[&+]"),
    ("limit", rf"\b(?:{'|'.join(sorted(LIMITS))})\b"),
    ("other", r"[^\W_]+|[^\w\s.,;()/]"),
)
_TOKEN = re.compile("|".join(f"(?P<p{place}>{pattern})" for place, (_, pattern) in enumerate(_PATTERNS)))
_SHAPES = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)

LATEST_NIGHT_HOUR = 6  # an event "um 3" is hardly at night
NOON = 12
CENTURY = 2000


def tokens(words: str, language: str) -> Iterator[Token]:
    """`words` are lower case, with single spaces."""
    before = Token("?")
    for match in _TOKEN.finditer(re.sub(r"(?<=\d)t(?=\d)", " ", words)):
        place = next(number for number in range(len(_PATTERNS)) if match[f"p{number}"] is not None)
        kind, pattern = _SHAPES[place]
        parts = pattern.match(match.string, match.start())
        token = _token(kind, parts.groups(default="") if parts else (), match[0], before, language)
        if token is not None:
            yield token
            before = token


def _token(kind: str, parts: tuple[str, ...], word: str, before: Token, language: str) -> Token | None:
    if kind == "near":
        return _near(word, before)
    if kind == "other":
        return None if word in FILLERS else Token("?", word=word)
    return _MAKERS[kind](parts, word, language)


def _near(word: str, before: Token) -> Token:
    """ "heute morgen" and "Freitag morgen" are mornings."""
    if word == "morgen" and before.sort in {"R", "W"}:
        return Token("T", word="morgens")
    return Token("R", (NEAR_DAYS[word],), word)


def _dotted(parts: tuple[str, ...], word: str, language: str) -> Token:
    del word, language
    return _full(parts[0], parts[1], parts[2] if len(parts) > 2 else "")  # noqa: PLR2004  # day, month, year


def _slashed(parts: tuple[str, ...], word: str, language: str) -> Token:
    """In English the day may stand first or second: then it is not guessed."""
    american = language == "en" and parts[0] != parts[1]
    return Token("?", word=word) if american else _full(*parts)


def _undotted(parts: tuple[str, ...], word: str, language: str) -> Token:
    """ "5.12" is a day, "15.30" can only be a clock time."""
    return _dotted(parts, word, language) if int(parts[1]) in _YEAR else _clock(parts, word, language)


def _clock(parts: tuple[str, ...], word: str, language: str) -> Token:
    del language
    hour, minute = parts
    if hour == "24" and not int(minute or 0):
        return Token("C", (23, 59), word)  # the end of that day, not the night before it
    doubtful = 0 < int(hour) <= LATEST_NIGHT_HOUR and not hour.startswith("0")
    return Token("C", (int(hour), int(minute or 0)), word, not doubtful)


def _half(parts: tuple[str, ...], word: str, language: str) -> Token:
    """ "halb acht" may be in the morning or in the evening."""
    del language
    hour = int(parts[0]) if parts[0].isdecimal() else HOURS.index(parts[0]) + 1
    return Token("C", (hour - 1, 30), word, sure=False) if 1 <= hour <= NOON else Token("?", word=word)


def _english_clock(parts: tuple[str, ...], word: str, language: str) -> Token:
    """In German, "am" is no time of day."""
    hour, minute, half = parts
    if language != "en" or not 1 <= int(hour) <= NOON:
        return Token("?", word=word)
    return Token("C", (int(hour) % NOON + (NOON if half == "p" else 0), int(minute or 0)), word)


def _full(day: str, month: str, year: str) -> Token:
    number = int(year or 0)
    return Token("D", (int(day), int(month), number + CENTURY if 0 < number < 100 else number))  # noqa: PLR2004  # "26" is 2026


_YEAR = range(1, 13)
_MAKERS: dict[str, Callable[[tuple[str, ...], str, str], Token]] = {
    "iso": lambda parts, _word, _language: _full(parts[2], parts[1], parts[0]),
    "dmy": _dotted,
    "slashed": _slashed,
    "named": lambda parts, _word, _language: _full(parts[0], str(MONTHS[parts[1]]), parts[2] or parts[3]),
    "month_first": lambda parts, _word, _language: _full(parts[1], str(MONTHS[parts[0]]), parts[2]),
    "undotted": _undotted,
    "unknown": lambda _parts, word, _language: Token("?", word=word),
    "half": _half,
    "clock": _clock,
    "english_clock": _english_clock,
    "day": lambda parts, word, _language: Token("P", (int(parts[0]),), word),
    "counted": lambda _parts, word, _language: Token("R", word=word),
    "weekday": lambda parts, _word, _language: Token("W", (WEEKDAYS[parts[1]],), parts[0]),
    "part": lambda _parts, word, _language: Token("T", word=word),
    "and": lambda _parts, word, _language: Token("&", word=word),
    "limit": lambda _parts, word, _language: Token("~", word=word),
    "to": lambda _parts, word, _language: Token("-", word=word),
}
