"""A document too long for one message becomes several, cut where a reader would pause."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace

from newsroom.messages import Block, Choice, Document, Heading, Items, Line, Paragraph, Run

Fits = Callable[[Document], bool]

_BORDERS = ("\n", ". ", "! ", "? ", "; ", ", ", " ")  # from the best place to cut to the worst
_GLUE = "\u200d\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"  # joiner, variants, skin tones
_FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))


def parts(document: Document, fits: Fits) -> list[Document]:
    """The document in pieces that all fit, cut between blocks, else between lines, sentences, words, characters.

    Only the first piece mentions anybody.
    """
    if fits(document):
        return [document]
    done: list[Document] = []
    open_part = replace(document, blocks=())
    for block in _small_enough(document, fits):
        longer = replace(open_part, blocks=(*open_part.blocks, block))
        if open_part.blocks and not fits(longer):
            kept, moved = _without_last_heading(open_part.blocks)
            longer = Document((*moved, block))
            if not fits(longer):
                kept, longer = open_part.blocks, Document((block,))
            done.append(replace(open_part, blocks=kept))
        open_part = longer
    return [*done, open_part]


def _without_last_heading(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """A heading goes with what stands under it."""
    if len(blocks) > 1 and isinstance(blocks[-1], Heading):
        return blocks[:-1], blocks[-1:]
    return blocks, ()


def _small_enough(document: Document, fits: Fits) -> Iterator[Block]:
    for block in document.blocks:
        halves = () if fits(replace(document, blocks=(block,))) else _halves(block)
        if halves:
            yield from _small_enough(replace(document, blocks=halves), fits)
        else:
            yield block


def _halves(block: Block) -> tuple[Block, ...]:
    """Two blocks that say the same, or none where nothing is left to divide."""
    match block:
        case Heading(line):
            return tuple(Heading(half) for half in _line_halves(line))
        case Paragraph(line):
            return tuple(Paragraph(half) for half in _line_halves(line))
        case Choice(options, start):
            return tuple(Choice(lines, number) for lines, number in _list_halves(options, start))
        case Items(lines, numbered, start):
            return tuple(Items(some, numbered, number) for some, number in _list_halves(lines, start))


def _list_halves(lines: tuple[Line, ...], start: int) -> tuple[tuple[tuple[Line, ...], int], ...]:
    if len(lines) > 1:
        middle = len(lines) // 2
        return (lines[:middle], start), (lines[middle:], start + middle)
    # One endless entry: its second half keeps the number, for it is the same entry.
    return tuple(((half,), start) for line in lines for half in _line_halves(line))


def _line_halves(line: Line) -> tuple[Line, ...]:
    text = "".join(run.text for run in line)
    if not text[1:]:
        return ()
    cut = _cut(text)
    return _slice(line, 0, cut), _slice(line, cut, len(text))


def _slice(line: Line, start: int, end: int) -> Line:
    runs, position = [], 0
    for run in line:
        text = run.text[max(0, start - position) : max(0, end - position)]
        position += len(run.text)
        if text:
            runs.append(Run(text, run.strong))
    return tuple(runs)


def _cut(text: str) -> int:
    """Where the second half begins, in the second quarter of the text if there is a border at all."""
    middle, quarter = len(text) // 2, len(text) // 4
    for border in _BORDERS:
        found = text.rfind(border, quarter, middle)
        if found > 0:
            return found + len(border)
    whole = (place for place in range(middle, len(text)) if _between_characters(text, place))
    return next(whole, middle)


def _between_characters(text: str, place: int) -> bool:
    """Whether what people see as one character stays whole when cut here (accents, emoji made of several, flags)."""
    before, after = text[place - 1], text[place]
    joined = before == "\u200d" or after in _GLUE or unicodedata.combining(after)
    return not joined and not (after in _FLAG_LETTERS and _flag_letters_before(text, place) % 2)


def _flag_letters_before(text: str, place: int) -> int:
    """A flag is a pair of letters, counted from the start of their row."""
    return place - len(text[:place].rstrip(_FLAG_LETTERS))
