"""The events of a calendar file as pieces of text: only the lines that matter, so that no other one can do harm."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

MOST: Final = 5000  # events
LONGEST: Final = 20_000  # characters of a line
LONGEST_NAME: Final = 2000  # and of one that is only a name: it is cut
NAMES: Final = {"SUMMARY", "CATEGORIES", "ORGANIZER"}
READ: Final = {"UID", "DTSTART", "RRULE", "RDATE", "EXDATE", "STATUS", "RECURRENCE-ID", *NAMES}

_NAME = re.compile(r"([A-Za-z-]+)[;:]")


class NoCalendar(Exception):
    """`key` names the sentence about the whole file."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(slots=True)
class Block:
    """An event from its BEGIN, which stands on `line`; `fault` says what is wrong with its lines, if anything is."""

    line: int
    lines: list[str] = field(default_factory=list)
    fault: str = ""


def blocks(text: str) -> list[Block]:
    """Raises NoCalendar."""
    lines = _unfolded(text)
    if not lines or lines[0][1].strip().upper() != "BEGIN:VCALENDAR":
        raise NoCalendar("no_calendar")
    found = []
    for block in _events(lines):
        found.append(block)
        if len(found) > MOST:
            raise NoCalendar("too_many")
    return found


def _unfolded(text: str) -> list[tuple[int, str]]:
    """The lines that are not blank with their numbers; what goes on with a space or a tab belongs to the line before."""
    found: list[tuple[int, list[str]]] = []
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        if line[:1] in {" ", "\t"} and found:
            found[-1][1].append(line[1:])
        elif line.strip():
            found.append((number, [line]))
    return [(number, "".join(parts)) for number, parts in found]


def _events(lines: Iterable[tuple[int, str]]) -> Iterator[Block]:
    """What stands inside of an event, such as an alarm, is left out."""
    block: Block | None = None
    depth = 0
    for number, line in lines:
        word = line.strip().upper()
        if block is None:
            block, depth = (Block(number), 0) if word == "BEGIN:VEVENT" else (None, 0)
        elif word == "END:VEVENT":
            yield block
            block = None
        elif word == "BEGIN:VEVENT":
            block.fault = "unended"
            yield block
            block, depth = Block(number), 0
        elif word.startswith(("BEGIN:", "END:")):
            depth += 1 if word.startswith("BEGIN:") else -1
        elif depth == 0:
            _take(block, line)
    if block is not None:
        block.fault = "unended"
        yield block


def _take(block: Block, line: str) -> None:
    name = _NAME.match(line)
    if name is None or name[1].upper() not in READ:
        return
    if name[1].upper() in NAMES:
        line = line[:LONGEST_NAME]
    if len(line) > LONGEST:
        block.fault = block.fault or "too_long"
    else:
        block.lines.append(line)
