"""The numbers by which topics are named: "T-17", "t17" and "#17" are always the topic's own; "17" alone may be a place in the
list that was shown last. A day is no number: "16.12.", "16 December", "3. Advent".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from understanding.when import names_a_month

_DIGITS: Final = r"[1-9][0-9]{0,8}"
_JOINING: Final = r"(?:und|and|&|\+)\s+"
_NUMBERED: Final = rf"(?P<own>[tT]\s?[-–—]?\s?|#)?0*(?P<number>{_DIGITS})"
_BEHIND: Final = r"(?![\w./-]|:\S)[,:;]?\s*(?P<rest>.*)"
_FIRST = re.compile(rf"{_NUMBERED}(?![\w-])(?(own)|(?![.:/][0-9]|\.\s+\w))[.,:;]?\s*(?P<rest>.*)", re.DOTALL)
_FURTHER = re.compile(rf"(?P<joined>{_JOINING})?{_NUMBERED}{_BEHIND}", re.DOTALL)
_RANGE = re.compile(
    rf"(?P<first>[1-9][0-9]{{0,2}})\s?[-–—]\s?(?P<last>[1-9][0-9]{{0,2}}){_BEHIND}", re.DOTALL
)
_RUN = re.compile(
    rf"(?P<numbers>{_DIGITS}(?:[\s,;]+(?:{_JOINING})?{_DIGITS})*)(?![\w./-])(?P<rest>.*)", re.DOTALL
)
_MONTH = re.compile(  # "16 December", but not the topic 16 in "16 December 5"
    r"\s*(?P<month>[^\W\d_]+)\.?(?P<day>\s+[0-9]{1,2}(?:st|nd|rd|th)?(?![\w:.]|\s*(?:uhr|[ap]m)\b))?",
    re.IGNORECASE,
)
_DATE = re.compile(r"\s*[0-9]{1,2}(?:[./]\s?[0-9]|\.?(?P<rest>\s*[^\W\d_].*))", re.DOTALL)
LONGEST_STRETCH: Final = 50  # topics in "17-30"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number and the words behind it; `own` says that it is written as a topic's own."""

    number: int
    rest: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """ "2 3 posts a week" may name two topics or one: both ways to write it so that it is clear."""

    number: int
    as_topic: str
    as_word: str


@dataclass(frozen=True, slots=True)
class Named:
    """Numbers in the order in which they stand there, the words behind, and where it is doubtful which is which."""

    numbers: tuple[Numbered, ...]
    rest: str
    doubt: Doubt | None = None


def numbered(argument: str) -> Numbered | None:
    """None where the text does not begin with a number of a topic."""
    found = _FIRST.fullmatch(argument.strip())
    if found is None or (not found["own"] and _begins_with_month(found["rest"])):
        return None
    return Numbered(int(found["number"]), found["rest"].strip(), bool(found["own"]))


def stretch(argument: str) -> str:
    """ "1-20", where the text begins with a stretch, however long; else nothing."""
    found = _RANGE.fullmatch(argument.strip())
    return f"{found['first']}-{found['last']}" if found else ""


def several(argument: str, places: int) -> Named:
    """All the numbers that the text begins with. The first one counts however it is written. A further one that is written
    alone counts after a comma or "und", and where nothing but numbers or a date follows; before other words only as one of
    the `places` of a list, and in doubt. A stretch like "1-4" lies in the list, or else beyond it. Behind "T-1" no places
    are meant; behind a colon no numbers.
    """
    found: list[Numbered] = []
    doubt: Doubt | None = None
    whole = rest = argument.strip()
    while not (before := whole[: len(whole) - len(rest)].rstrip()).endswith(":"):
        doubt = doubt or _doubt(rest, before, found)
        more = _stretch(rest, places, found) or _one(rest, places, before, found)
        if not more:
            break
        found += more
        rest = more[-1].rest
    return Named(tuple(found), rest, doubt)


def _stretch(text: str, places: int, before: list[Numbered]) -> list[Numbered]:
    found = _RANGE.fullmatch(text)
    if found is None or (before and before[-1].own):
        return []
    begin, end = int(found["first"]), int(found["last"])
    in_the_list, beyond_it = end <= places, not before and begin > places
    if not begin < end < begin + LONGEST_STRETCH or not (in_the_list or beyond_it):
        return []
    return [Numbered(number, found["rest"].strip()) for number in range(begin, end + 1)]


def _one(text: str, places: int, before: str, found: list[Numbered]) -> list[Numbered]:
    one = _further(text) if found else numbered(text)
    if one is None or not found:
        return [one] if one else []
    if _certain(text, before):
        return [replace(one, own=one.own or found[-1].own)]
    return [one] if one.number <= places and not found[-1].own else []


def _further(text: str) -> Numbered | None:
    found = _FURTHER.fullmatch(text)
    if found is None or (not found["own"] and _begins_with_month(found["rest"])):
        return None
    return Numbered(int(found["number"]), found["rest"].strip(), bool(found["own"]))


def _certain(text: str, before: str) -> bool:
    """Written as a topic's own or joined to the one before; or nothing but numbers or a date follows."""
    found, run = _FURTHER.fullmatch(text), _RUN.fullmatch(text)
    if found and (found["own"] or found["joined"]):
        return True
    return before.endswith(",") or bool(run and (not run["rest"].strip() or _begins_with_date(run["rest"])))


def _doubt(text: str, before: str, found: list[Numbered]) -> Doubt | None:
    run = _RUN.fullmatch(text)
    if not found or found[-1].own or run is None or _further(text) is None or _certain(text, before):
        return None
    numbers = re.findall(_DIGITS, run["numbers"])
    listed = f"{before}, {', '.join(numbers)}{run['rest']}"
    return Doubt(int(numbers[0]), listed, f"{before}: {text}")


def _begins_with_date(text: str) -> bool:
    if found := _DATE.match(text):
        return found["rest"] is None or _begins_with_month(found["rest"])
    return _begins_with_month(text)


def _begins_with_month(text: str) -> bool:
    found = _MONTH.match(text)
    return bool(found and not found["day"] and names_a_month(found["month"]))
