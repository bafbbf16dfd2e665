"""An agenda that fits into one message, so that it can be changed in place (a change holds its text twice)."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterable, Sequence

from newsroom.messages import Choice, Document, Items, Line, Say

LIMIT = (
    13_500  # bytes; what a transport makes of it must stay below `CHANGED` of transports/matrix/writing.py
)
FEWER = (10, 7, 5, 3, 2, 1)  # lines under a heading
AROUND = 30  # bytes: the tags of a line in both forms, with the strong ones


def fitted(
    page: Callable[[int], Sequence[Say]], last: Sequence[Say], spoken: Callable[[Sequence[Say]], Document]
) -> Document:
    """The longest of the pages that `page` makes of so many lines under a heading, and then `last`. What does not fit even
    with one line each is left out from the end, and that is said.
    """
    for most in FEWER:
        document = spoken([*page(most), *last])
        if weight(document) <= LIMIT:
            return document
    kept = list(page(FEWER[-1]))
    while kept and weight(spoken([*kept, Say("agenda.cut"), *last])) > LIMIT:
        kept.pop()
    return spoken([*kept, Say("agenda.cut"), *last])


def weight(document: Document) -> int:
    """An upper bound of its bytes, once as plain text and once as HTML, both written in ASCII."""
    return sum(_weight(line) for line in _lines(document))


def _lines(document: Document) -> Iterable[Line]:
    for block in document.blocks:
        match block:
            case Items(lines) | Choice(lines):
                yield from lines
            case _:
                yield block.line


def _weight(line: Line) -> int:
    """Of a line: what people write may need six bytes for one sign, and more as HTML."""
    text = sum(len(json.dumps(run.text)) + len(json.dumps(html.escape(run.text))) for run in line)
    return text + AROUND + sum(len("<strong></strong>") for run in line if run.strong)
