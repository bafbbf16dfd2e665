"""What somebody says to join two accounts of theirs, or to part them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from understanding.spelling import Words, says

ALPHABET: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # nothing that is read in two ways
LENGTH: Final = 8
MOST_TRIES: Final = 5  # wrong ones, within an hour

_CODE = re.compile(r"(?:(.*?)\s+)?([A-Za-z0-9]{4})[-– ]?([A-Za-z0-9]{4})[.!]?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Wished:
    """`code` as it was made, "" where none was said."""

    name: Literal["link", "part"]
    code: str = ""


def wished(text: str, link: Words, part: Words) -> Wished | None:
    """None for everything that has to do with neither; `link` and `part` are the words for both wishes."""
    if says(text, link):
        return Wished("link")
    if says(text, part):
        return Wished("part")
    found = _CODE.fullmatch(text.strip())
    if found and found[1] and says(found[1], link):
        return Wished("link", f"{found[2]}{found[3]}".upper())
    return None


def shown(code: str) -> str:
    """In two halves, as people read it."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"
