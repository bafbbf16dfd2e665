"""The number of a topic, however it is written: "T-17", "t17", "#17", "17". It always means the topic's own number: lists
show no other one to count by, so that the same number never means two topics.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(
    r"(?:[tT]\s?[-–—]?\s?|#)?0*(?P<number>[1-9][0-9]{0,8})(?![\w-])[.,:;]?\s*(?P<rest>.*)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A topic's number and the words behind it."""

    number: int
    rest: str


def numbered(argument: str) -> Numbered | None:
    """None where the text does not begin with a number of a topic."""
    found = _NUMBER.fullmatch(argument.strip())
    return Numbered(int(found["number"]), found["rest"].strip()) if found else None
