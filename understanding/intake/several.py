"""Whether one message speaks of several topics, and which part is about which. In doubt it is one."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from understanding.intake.language.events import HAPPENS, PRACTICAL
from understanding.intake.language.words import words
from understanding.intake.matter.letter import opened, without_numbers
from understanding.intake.what.wording import is_event
from understanding.when import Region, located
from understanding.when.grammar.lexicon import LONGEST

MOST: Final = 4  # topics in one message; more items are a programme
SENTENCE: Final = 5  # words
PAIR: Final = 2  # lines
LONGEST_PART: Final = 600  # characters
ANY_DAY: Final = datetime(2026, 1, 1)  # noqa: DTZ001  # only whether there is a date is asked here

_I: Final = re.IGNORECASE
_NUMBERED: Final = re.compile(r"(?:^|\n|(?<=[.:!;]\s))[ \t]{0,4}(\d)[.)][ \t]{1,3}(?=[A-ZÄÖÜ„\"'])")
_BULLET: Final = re.compile(r"(?:^|\n)[ \t]{0,4}[-*•–][ \t]{1,3}")
_SECOND: Final = re.compile(
    r"(?:^|\n|(?<=[.!?]\s))[ \t]{0,4}(?:außerdem|ausserdem|zweitens|und (?:dann )?noch (?:was|etwas|eins|ein thema)|noch (?:was|etwas|eins|ein (?:zweites )?thema)|zweites thema|thema (?:2|zwei)"
    r"|weiteres thema|zum zweiten|second(?:ly)?|also|another (?:one|topic|thing))(?: gibt es| haben wir)?[ \t]{0,2}[:,–-][ \t]{0,2}",
    _I,
)
_ANNOUNCED: Final = re.compile(
    r"\A[^:\n]{0,40}?\b(?:zwei|drei|vier|[234]|mehrere|two|three|four) (?:sachen|themen|dinge|meldungen|punkte|infos|things|topics|items)\b[^:\n]{0,20}:\s*",
    _I,
)
_NEXT: Final = re.compile(
    r"(?:(?<=[^\W\d_]{3})[.;!]\s+|\n\s*|,?\s(?:und|sowie|and)\s(?=(?:am|vom|ab|on|from)\s))", _I
)
_FIRSTLY: Final = re.compile(r"\b(?:erstens|firstly|first)\b[:,]?\s", _I)
_SECONDLY: Final = re.compile(
    r"[,;.]?\s(?:(?:und|and)\s)?(?:zweitens|drittens|second(?:ly)?|third(?:ly)?)\b[:,]?\s", _I
)
_BLANK: Final = re.compile(r"\n[ \t]*\n\s*")
_PROGRAMME: Final = re.compile(
    r"\b(?:programm|ablauf|tagesordnung|termine|jeweils|agenda|programme|schedule|termine:|reihe)\b", _I
)
_SAME: Final = re.compile(
    r"(?:die|das|der) (?:veranstaltung|feier|aktion|maßnahme|ausstellung)|einlass|treffpunkt|beginn|ende|the event|doors",
    _I,
)


def topics_within(text: str) -> tuple[str, ...]:
    """The parts of a message that speaks of several topics, each a text of its own; else the whole text alone."""
    if len(text) > LONGEST or _PROGRAMME.search(text):
        return (text,)
    matter = opened(text).matter
    for parts in (
        _numbered(text, matter),
        _second(text, matter),
        _announced(text, matter),
        _items(text, matter),
        _paragraphs(text, matter),
        _lines(text, matter),
    ):
        if 1 < len(parts) <= MOST and all(map(_is_topic, parts)):
            return parts
    return (text,)


def _numbered(text: str, matter: str) -> tuple[str, ...]:
    """ "1. Am 5.12. ... 2. Am 12.12. ..."."""
    marks = list(_NUMBERED.finditer(matter))
    if [int(mark[1]) for mark in marks] != list(range(1, len(marks) + 1)) or not marks:
        return ()
    return _parts(text, matter, [mark.end() for mark in marks], [mark.start() for mark in marks])


def _second(text: str, matter: str) -> tuple[str, ...]:
    """ "Außerdem: am 12.12. ..."."""
    marks = [mark for mark in _SECOND.finditer(matter) if matter[: mark.start()].strip()]
    begin = len(matter) - len(matter.lstrip())
    return _parts(
        text, matter, [begin, *(mark.end() for mark in marks)], [begin, *(mark.start() for mark in marks)]
    )


def _announced(text: str, matter: str) -> tuple[str, ...]:
    """ "Zwei Sachen: am 8.12. ... und am 20.12. ...", "Erstens ..., zweitens ..."."""
    head, mark = (
        (_ANNOUNCED.match(matter), _NEXT)
        if _ANNOUNCED.match(matter)
        else (_FIRSTLY.search(matter), _SECONDLY)
    )
    if head is None:
        return ()
    marks = list(mark.finditer(matter, head.end()))
    return _parts(
        text,
        matter,
        [head.end(), *(one.end() for one in marks)],
        [head.start(), *(one.start() for one in marks)],
    )


def _items(text: str, matter: str) -> tuple[str, ...]:
    """Bullets, each with a date and an event of its own."""
    marks = list(_BULLET.finditer(matter))
    return _parts(text, matter, [mark.end() for mark in marks], [mark.start() for mark in marks])


def _paragraphs(text: str, matter: str) -> tuple[str, ...]:
    begin = len(matter) - len(matter.lstrip())
    marks = [mark for mark in _BLANK.finditer(matter.rstrip()) if mark.start() > begin]
    return _parts(
        text, matter, [begin, *(mark.end() for mark in marks)], [begin, *(mark.start() for mark in marks)]
    )


def _lines(text: str, matter: str) -> tuple[str, ...]:
    """Two lines that are a whole sentence each."""
    lines = [line.strip() for line in matter.split("\n") if line.strip()]
    if len(lines) != PAIR or not all(map(_is_sentence, lines)):
        return ()
    first = matter.index(lines[0])
    second = matter.index(lines[1], first + len(lines[0]))
    return tuple(text[begin : begin + len(line)] for begin, line in ((first, lines[0]), (second, lines[1])))


def _is_sentence(line: str) -> bool:
    return line.endswith((".", "!")) and len(line.split()) > SENTENCE


def _parts(text: str, matter: str, begins: list[int], ends: list[int]) -> tuple[str, ...]:
    """From each beginning to the next mark; nothing where what stands before the first is a topic, too."""
    if not begins or _is_topic(matter[: ends[0]]):
        return ()
    last = len(matter.rstrip())
    spans = zip(begins, [*ends[1:], last], strict=True)
    return tuple(text[begin:end].strip() for begin, end in spans if matter[begin:end].strip())


def _is_topic(part: str) -> bool:
    """Whether a part has a day and an event, and is not only more about another one."""
    matter = without_numbers(opened(part).matter)
    row = [word for word in words(matter) if word.is_word]
    if len(part) > LONGEST_PART or len(row) < 3 or row[0].key in PRACTICAL or _SAME.match(matter.strip()):  # noqa: PLR2004  # words of it
        return False
    if not any(is_event(word.key) or word.key in HAPPENS for word in row):
        return False
    return located(matter, ANY_DAY, "de", Region()).reading.question not in {"no_date", "no_day"}
