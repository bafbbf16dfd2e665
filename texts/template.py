"""A text with places for values: `**strong**`, `{name}`, and the shape of its lines.

Lines that begin with "# " are a heading, "- " bullets, "1) " a numbered list, "1. " a numbered choice; the rest are
paragraphs, separated by blank lines. Values are put in as runs of their own and are never read as markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

Shape = Literal["heading", "bullets", "numbered", "choice", "paragraph"]

_MARK = re.compile(r"(?P<heading># )|(?P<bullets>- )|(?P<numbered>(\d+)\) )|(?P<choice>(\d+)\. )")
_PIECE = re.compile(r"(\*\*|\{[^{}]*\})")
_NAME = re.compile(r"\{[a-z][a-z_]*\}")


class WrongTemplate(Exception):
    """The text cannot be read."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Literal text, or the name of the value that stands here."""

    text: str = ""
    name: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of one shape; `start` is the number of the first one."""

    shape: Shape
    lines: tuple[tuple[Piece, ...], ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Template:
    """`names` are those of the values that the text asks for."""

    parts: tuple[Part, ...]
    names: frozenset[str]

    @classmethod
    def parse(cls, text: str) -> Template:
        """Raises WrongTemplate."""
        parts = [part for paragraph in re.split(r"\n[ \t]*\n", text.strip()) for part in _parts(paragraph)]
        names = (piece.name for part in parts for line in part.lines for piece in line if piece.name)
        return cls(tuple(parts), frozenset(names))


def _parts(paragraph: str) -> list[Part]:
    return [
        _part(shape, [line for _, line in group])
        for shape, group in groupby(map(_shaped, paragraph.splitlines()), key=lambda shaped: shaped[0])
    ]


def _shaped(line: str) -> tuple[Shape, str]:
    mark = _MARK.match(line.strip())
    if mark is None:
        return "paragraph", line.strip()
    shape = next(name for name in ("heading", "bullets", "numbered", "choice") if mark[name])
    return shape, line.strip()  # type: ignore[return-value]  # the groups of _MARK are shapes


def _part(shape: Shape, lines: list[str]) -> Part:
    if shape == "paragraph":
        return Part(shape, (_pieces(" ".join(lines)),))
    number = re.match(r"\d+", lines[0])
    return Part(
        shape, tuple(_pieces(_MARK.sub("", line, count=1)) for line in lines), int(number[0]) if number else 1
    )


def _pieces(text: str) -> tuple[Piece, ...]:
    pieces, strong = [], False
    for part in _PIECE.split(text):
        if part == "**":
            strong = not strong
        elif _NAME.fullmatch(part):
            pieces.append(Piece(name=part[1:-1], strong=strong))
        elif "{" in part or "}" in part:
            raise WrongTemplate(f"{part!r} is no placeholder")
        elif part:
            pieces.append(Piece(part, strong=strong))
    if strong:
        raise WrongTemplate("** is opened and not closed")
    return tuple(pieces)
