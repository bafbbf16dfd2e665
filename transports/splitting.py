"""A document too long for one message becomes several, cut where a reader would pause."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from newsroom.messages import Block, Choice, Document, Heading, Items, Line, Paragraph, Run

Blocks = tuple[Block, ...]
Size = Callable[[Document], int]
Measure = Callable[[Blocks], int]

_BORDERS = ("\n", ". ", "! ", "? ", "; ", ", ", " ")  # from the best place to cut to the worst
_GLUE = "\u200d\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"  # joiner, variants, skin tones
_FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))


def parts(document: Document, size: Size, limit: int) -> list[Document]:
    """The document in pieces of at most `limit`, cut between blocks, else between lines, sentences, words, characters.

    Only the first piece mentions anybody. Every block is measured alone, once, and once more with its neighbours:
    the time that this takes grows with the document and not with its square.
    """

    def measured(blocks: Blocks) -> int:
        return size(replace(document, blocks=blocks))

    if not document.blocks or measured(document.blocks) <= limit:
        return [document]
    pieces = [piece for block in document.blocks for piece in _small_enough(block, measured, limit)]
    first, *others = _filled(pieces, measured, limit)
    return [replace(document, blocks=first), *map(Document, others)]


def _small_enough(block: Block, measured: Measure, limit: int) -> Iterator[tuple[Block, int]]:
    """The block, or what it is divided into, each with its size as a document."""
    alone = measured((block,))
    halves = _halves(block) if alone > limit else ()
    if not halves:
        yield block, alone
    for half in halves:
        yield from _small_enough(half, measured, limit)


def _filled(pieces: Sequence[tuple[Block, int]], measured: Measure, limit: int) -> Iterator[Blocks]:
    """The blocks, as many together as fit."""
    frame, nothing = measured(()), Paragraph(())
    between = measured((nothing, nothing)) - 2 * measured((nothing,)) + frame
    blocks = tuple(block for block, _ in pieces)
    widths = [alone - frame + between for _, alone in pieces]
    room = limit - frame + between
    start = 0
    while start < len(blocks):
        end = _end(widths, start, room)
        while end - start > 1 and measured(blocks[start:end]) > limit:
            end = (start + end + 1) // 2  # together they are more than their sum
        end = _before_last_heading(blocks, start, end, widths, room)
        yield blocks[start:end]
        start = end


def _end(widths: Sequence[int], start: int, room: int) -> int:
    """The first for which there is no room any more; for one there always is."""
    end, left = start + 1, room - widths[start]
    while end < len(widths) and widths[end] <= left:
        left -= widths[end]
        end += 1
    return end


def _before_last_heading(blocks: Blocks, start: int, end: int, widths: Sequence[int], room: int) -> int:
    """A heading goes with what stands under it, if the two have room."""
    is_last = end < len(blocks) and end - start > 1 and isinstance(blocks[end - 1], Heading)
    return end - 1 if is_last and sum(widths[end - 1 : end + 1]) <= room else end


def _halves(block: Block) -> Blocks:
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
