"""The numbers by which topics are named: "T-17", "t17" and "#17" are always the topic's own; "17" alone may be a place in the
list that was shown last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_NUMBER = re.compile(
    r"(?P<own>[tT]\s?[-–—]?\s?|#)?0*(?P<number>[1-9][0-9]{0,8})(?![\w-])[.,:;]?\s*(?P<rest>.*)", re.DOTALL
)
_FURTHER = re.compile(
    r"(?P<joined>(?:und|and|&|\+)\s+)?(?P<own>[tT]\s?[-–—]?\s?|#)?0*(?P<number>[1-9][0-9]{0,8})(?![\w.:-])[,;]?\s*(?P<rest>.*)",
    re.DOTALL,
)
_RANGE = re.compile(
    r"(?P<first>[1-9][0-9]{0,2})\s?[-–—]\s?(?P<last>[1-9][0-9]{0,2})(?![\w.:-])[,;]?\s*(?P<rest>.*)",
    re.DOTALL,
)
_NUMBERS_ALONE = re.compile(r"[1-9][0-9]{0,8}(?:[\s,;]+(?:(?:und|and|&|\+)\s+)?[1-9][0-9]{0,8})*")
LONGEST_STRETCH: Final = 50  # topics in "17-30"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number and the words behind it; `own` says that it is written as a topic's own."""

    number: int
    rest: str
    own: bool = False


def numbered(argument: str) -> Numbered | None:
    """None where the text does not begin with a number of a topic."""
    return _read(_NUMBER, argument.strip())


def several(argument: str, places: int) -> tuple[tuple[Numbered, ...], str]:
    """All the numbers that the text begins with, and the rest. The first one counts however it is written. A further one that
    is written alone may as well be part of a date or of a reason: it counts as one of the `places` of a list, after a comma
    or "und", or where nothing but numbers follows. A stretch like "1-4" lies in the list, or else beyond it.
    """
    found: list[Numbered] = []
    whole = rest = argument.strip()
    while more := _stretch(rest, places, first=not found) or _one(rest, places, _before(whole, rest)):
        found += more
        rest = more[-1].rest
    return tuple(found), rest


def _before(whole: str, rest: str) -> str:
    return whole[: len(whole) - len(rest)].rstrip()


def _stretch(text: str, places: int, *, first: bool) -> list[Numbered]:
    found = _RANGE.fullmatch(text)
    if found is None:
        return []
    begin, end = int(found["first"]), int(found["last"])
    in_the_list, beyond_it = end <= places, first and begin > places
    if not begin < end < begin + LONGEST_STRETCH or not (in_the_list or beyond_it):
        return []
    return [Numbered(number, found["rest"].strip()) for number in range(begin, end + 1)]


def _one(text: str, places: int, before: str) -> list[Numbered]:
    if not before:
        one = numbered(text)
        return [one] if one else []
    further = _FURTHER.fullmatch(text)
    if further is None:
        return []
    certain = further["own"] or further["joined"] or before.endswith(",") or _NUMBERS_ALONE.fullmatch(text)
    if not certain and int(further["number"]) > places:
        return []
    return [Numbered(int(further["number"]), further["rest"].strip(), bool(further["own"]))]


def _read(pattern: re.Pattern[str], text: str) -> Numbered | None:
    found = pattern.fullmatch(text)
    return Numbered(int(found["number"]), found["rest"].strip(), bool(found["own"])) if found else None
