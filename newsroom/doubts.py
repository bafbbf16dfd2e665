"""A date that waits for a yes. It stands in the conversation's memory, as plain JSON values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from newsroom.topics import Answer, Given
from understanding.when import span as spans
from understanding.when.span import Span

DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Doubt:
    """`reason` is a question of `understanding.when`; `candidates` are offered by number."""

    words: str
    event: str
    reason: str
    candidates: tuple[Span, ...]


def as_written(doubt: Doubt) -> Answer:
    """The person's words, taken for what they are: vague."""
    return Answer(Given.VALUE, doubt.words, Span(None, grain=None, vague=doubt.words), doubt.event)


def written(doubt: Doubt) -> dict[str, object]:
    return {
        "words": doubt.words,
        "event": doubt.event,
        "reason": doubt.reason,
        "candidates": [spans.to_json(span) for span in doubt.candidates],
    }


def read(memory: Mapping[str, object]) -> Doubt:
    """What `written` made."""
    fields = cast("dict[str, str]", memory[DOUBT])
    candidates = cast("list[dict[str, str | None]]", fields["candidates"])
    return Doubt(
        fields["words"],
        fields["event"],
        fields["reason"],
        tuple(spans.from_json(candidate) for candidate in candidates),
    )
