"""The numbers by which topics are named: "T-17", "t17" and "#17" are always the topic's own; "17" alone may be a place in the
list that was shown last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(
    r"(?P<own>[tT]\s?[-–—]?\s?|#)?0*(?P<number>[1-9][0-9]{0,8})(?![\w-])[.,:;]?\s*(?P<rest>.*)", re.DOTALL
)
_FURTHER = re.compile(
    r"(?:(?:und|and|&|\+)\s+)?(?P<own>[tT]\s?[-–—]?\s?|#)?0*(?P<number>[1-9][0-9]{0,8})(?![\w.:-])[,;]?\s*(?P<rest>.*)",
    re.DOTALL,
)
_RANGE = re.compile(
    r"(?P<first>[1-9][0-9]{0,2})\s?[-–—]\s?(?P<last>[1-9][0-9]{0,2})(?![\w.:-])[,;]?\s*(?P<rest>.*)",
    re.DOTALL,
)


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
    """All the numbers that the text begins with, and the rest. The first one counts however it is written; a further one that
    is written alone only as one of the `places` of a list, because it may as well be part of a date or of a reason. So does a
    stretch like "1-4".
    """
    found: list[Numbered] = []
    rest = argument.strip()
    while (more := _stretch(rest, places)) or (more := _one(rest, places, first=not found)):
        found += more
        rest = more[-1].rest
    return tuple(found), rest


def _stretch(text: str, places: int) -> list[Numbered]:
    found = _RANGE.fullmatch(text)
    if found is None:
        return []
    first, last = int(found["first"]), int(found["last"])
    if not first < last <= places:
        return []
    return [Numbered(number, found["rest"].strip()) for number in range(first, last + 1)]


def _one(text: str, places: int, *, first: bool) -> list[Numbered]:
    if first:
        one = numbered(text)
        return [one] if one else []
    further = _read(_FURTHER, text)
    return [further] if further and (further.own or further.number <= places) else []


def _read(pattern: re.Pattern[str], text: str) -> Numbered | None:
    found = pattern.fullmatch(text)
    return Numbered(int(found["number"]), found["rest"].strip(), bool(found["own"])) if found else None
