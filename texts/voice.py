"""One language in one form of address: keys and values become blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from newsroom.messages import Block, Choice, Heading, Items, Line, Paragraph, Run, Say, Value
from texts.formats import Formats
from texts.template import Part, Piece, Template

NOTHING: Mapping[str, Value] = {}


class Unspeakable(KeyError):
    """There is no text of this name, or a value that it needs was not given."""


@dataclass(frozen=True)
class Voice:
    language: str
    templates: Mapping[str, Template] = field(repr=False)
    vocabulary: Mapping[str, tuple[str, ...]] = field(repr=False)
    formats: Formats

    def blocks(self, key: str, values: Mapping[str, Value] = NOTHING) -> tuple[Block, ...]:
        """A tuple of `Say` that stands alone on its line becomes lines, or blocks, of its own. Raises Unspeakable."""
        return tuple(block for part in self._template(key).parts for block in self._blocks(key, part, values))

    def line(self, key: str, values: Mapping[str, Value] = NOTHING) -> Line:
        """The text as one line, whatever its shape. Raises Unspeakable."""
        lines = [line for part in self._template(key).parts for line in self._lines(key, part, values)]
        return tuple(
            run for place, line in enumerate(lines) for run in ([Run(" ")] if place else []) + list(line)
        )

    def plain(self, key: str, values: Mapping[str, Value] = NOTHING) -> str:
        """The line without emphasis. Raises Unspeakable."""
        return "".join(run.text for run in self.line(key, values))

    def words(self, key: str) -> tuple[str, ...]:
        """A list of understood words. Raises Unspeakable."""
        if key not in self.vocabulary:
            raise Unspeakable(key)
        return self.vocabulary[key]

    def family(self, key: str) -> dict[str, tuple[str, ...]]:
        """All lists of words right under the key, by their own names, in the order of the file."""
        found = {
            name.removeprefix(f"{key}."): words
            for name, words in self.vocabulary.items()
            if name.startswith(f"{key}.")
        }
        return {name: words for name, words in found.items() if "." not in name}

    def names(self, key: str) -> frozenset[str]:
        """The values that a text asks for; none if there is no such text."""
        return self.templates[key].names if key in self.templates else frozenset()

    def _template(self, key: str) -> Template:
        if key not in self.templates:
            raise Unspeakable(key)
        return self.templates[key]

    def _blocks(self, key: str, part: Part, values: Mapping[str, Value]) -> Iterator[Block]:
        says = _alone(part.lines[0], values)
        if part.shape == "paragraph" and says is not None:
            for say in says:
                yield from self.blocks(say.key, say.values)
            return
        lines = tuple(self._lines(key, part, values))
        match part.shape:
            case "heading":
                yield Heading(lines[0])
            case "paragraph":
                yield Paragraph(lines[0])
            case "choice" if lines:
                yield Choice(lines, part.start)
            case _ if lines:
                yield Items(lines, part.shape == "numbered", part.start)

    def _lines(self, key: str, part: Part, values: Mapping[str, Value]) -> Iterator[Line]:
        for pieces in part.lines:
            says = _alone(pieces, values)
            if says is None:
                yield tuple(run for piece in pieces for run in self._runs(key, piece, values))
            else:
                yield from (self.line(say.key, say.values) for say in says)

    def _runs(self, key: str, piece: Piece, values: Mapping[str, Value]) -> Iterator[Run]:
        if not piece.name:
            yield Run(piece.text, piece.strong)
            return
        if piece.name not in values:
            raise Unspeakable(f"{key}: {piece.name}")
        value = values[piece.name]
        if not isinstance(value, tuple):
            yield Run(self.formats.spoken(value), piece.strong)
            return
        for place, say in enumerate(value):
            if place:
                yield Run(", ", piece.strong)
            yield from (Run(run.text, piece.strong or run.strong) for run in self.line(say.key, say.values))


def _alone(pieces: tuple[Piece, ...], values: Mapping[str, Value]) -> tuple[Say, ...] | None:
    """The sentences that fill this line, if it consists of nothing but their place."""
    value = values.get(pieces[0].name) if len(pieces) == 1 else None
    return value if isinstance(value, tuple) else None
