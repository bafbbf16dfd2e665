"""A date that waits for a yes. It stands in the conversation's memory, as plain JSON values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import cast

from newsroom.entry import DAILY, stretch
from newsroom.topics import Answer, Given
from understanding.when import Reading
from understanding.when import span as spans
from understanding.when.span import Moment, Span

DOUBT = "doubt"
HALF_READ = {
    "unclear",
    "no_hour",
    "exception",
    "several",
}  # here a candidate says only a part of what the person said


@dataclass(frozen=True, slots=True)
class Doubt:
    """`reason` is a question of `understanding.when`; `candidates` are offered by number."""

    words: str
    event: str
    reason: str
    candidates: tuple[Span, ...]


def as_written(doubt: Doubt) -> Answer:
    """The person's words, taken for what they are: vague. Where they mean all that was understood, its days are known."""
    return Answer(Given.VALUE, doubt.words, replace(_known(doubt), vague=doubt.words), doubt.event)


def _known(doubt: Doubt) -> Span:
    if doubt.candidates and doubt.reason == "exception":
        return doubt.candidates[0]
    days = [day for span in doubt.candidates for day in stretch(span) or () if day != date.max]
    if days and doubt.reason == "several":
        return Span(min(days), max(days)) if min(days) < max(days) else Span(min(days))
    return Span(None, grain=None)


@dataclass(frozen=True, slots=True)
class Way:
    """One way out of a doubt; `text` is a name under `dialogue.doubt`."""

    text: str
    answer: Answer


def ways(doubt: Doubt) -> tuple[Way, ...]:
    """In the order of their numbers; the words as they are come first where the candidates are only a part of them."""
    kept = Way("all" if doubt.reason == "several" else "keep", as_written(doubt))
    half_read = doubt.reason in HALF_READ
    text = "only" if half_read else "candidate"
    read = [Way(text, replace(kept.answer, value=candidate)) for candidate in doubt.candidates]
    if doubt.reason == "impossible":
        return tuple(read)  # nobody wants a day noted that does not exist
    return (kept, *read) if half_read else (*read, kept)


def agreed(doubt: Doubt) -> int | None:
    """The place of the way that a nod means, if there is only one to nod at."""
    if doubt.reason == "no_day" or len(doubt.candidates) > 1:
        return None
    return None if doubt.candidates and doubt.reason in HALF_READ else 0


def picked(doubt: Doubt, reading: Reading) -> Answer | None:
    """The one candidate that is meant by "der 27.", by "15 Uhr" or by its whole date, be it past."""
    said = reading.span or next(iter(reading.candidates if reading.question == "past" else ()), None)
    meant = [candidate for candidate in doubt.candidates if said and means(candidate, said)]
    return replace(as_written(doubt), value=meant[0]) if len(meant) == 1 else None


def means(candidate: Span, said: Span) -> bool:
    """Who says another end, a whole month, or one day of what recurs, says something else."""
    as_exact = said.grain in DAILY or said.grain == candidate.grain
    whole = said.end is None or _named(candidate.end, said.end)
    recurs = isinstance(said.start, time) or candidate.recurrence == said.recurrence
    return _named(candidate.start, said.start) and whole and recurs and as_exact


def _named(candidate: Moment | None, said: Moment | None) -> bool:
    match candidate, said:
        case datetime(), time():
            return candidate.time() == said
        case datetime(), date() if not isinstance(said, datetime):
            return candidate.date() == said
        case _:
            return candidate is not None and candidate == said


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
