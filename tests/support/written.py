"""Spans as one line of a table: "2026-12-05T15:00/2026-12-05T17:00 about", "2026-12-07 week", "/2026-12-01 deadline"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, get_args

from understanding.when.span import Beside, DayPart, Grain, Moment, Role, Span

BESIDE = " + "


def span(written: str) -> Span:
    """Times, a slash before the end, then words: a grain, a part of the day, "about", "open" or an RRULE.

    A day needs no grain, nor does a clock time. What stays in the person's words follows in “ ”. Dates beside it follow after a plus: "2026-12-05 + deadline /2026-12-01".
    """
    own, *others = written.split(BESIDE)
    return replace(_span(own), beside=tuple(_beside(other) for other in others))


def spans(*written: str) -> tuple[Span, ...]:
    return tuple(map(span, written))


def _beside(written: str) -> Beside:
    role, _, rest = written.partition(" ")
    return Beside(next(known for known in get_args(Role) if known == role), span(rest))


def _span(written: str) -> Span:
    known, _, own_words = written.removesuffix("”").partition(" “")
    times, *words = known.split(" ")
    start, _, end = times.partition("/")
    plain = Span(_moment(start), _moment(end), "minute" if "T" in times else "day")
    return replace(plain, vague=own_words or None, **_fields(words))


def _fields(words: list[str]) -> dict[str, Any]:
    return {name: value for word in words for name, value in _field(word).items()}


def _field(word: str) -> dict[str, Any]:
    """Raises KeyError for a word that says nothing about a span."""
    if word.startswith("FREQ="):
        return {"recurrence": word}
    known: dict[str, dict[str, Any]] = {
        **{grain: {"grain": grain} for grain in get_args(Grain)},
        **{part: {"part": part} for part in get_args(DayPart)},
        "about": {"about": True},
        "open": {"open": True},
    }
    return known[word]


def _moment(text: str) -> Moment | None:
    if not text:
        return None
    if text.startswith("T"):
        return time.fromisoformat(text[1:])
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
