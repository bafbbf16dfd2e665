"""A stretch of local time as people mean it, and its one JSON form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Literal

Grain = Literal["minute", "hour", "day", "week", "month", "quarter", "year"]
DayPart = Literal["morning", "forenoon", "noon", "afternoon", "evening", "night"]
Role = Literal["deadline", "sale", "setup", "admission", "substitute", "former"]
Moment = date | datetime | time


@dataclass(frozen=True, slots=True)
class Span:
    """Local, without a time zone: a day, a day with a clock time, or a clock time alone.

    `end` is the last day (inclusive) or the closing minute of a range, else None; "bis Freitag" has `start` None, and "ab
    Freitag" is `open`. A week, month, quarter or year is its first day with that `grain`. `recurrence` is an RRULE (RFC 5545)
    without its prefix; `start` and `end` are then the first occurrence.
    `part` is the part of the day where no clock time was said, `about` says that the dates are approximate ("gegen 18 Uhr",
    "Ende Mai"). `vague` keeps the person's words where only they say it ("nach den Sommerferien"); then start and end may
    both be None. `beside` are the other dates of the same text.
    """

    start: Moment | None
    end: Moment | None = None
    grain: Grain | None = "day"
    recurrence: str | None = None
    vague: str | None = None
    part: DayPart | None = None
    about: bool = False
    open: bool = False
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """Another date of the same text and what it is: "Anmeldung bis 1.12." is a deadline."""

    role: Role
    span: Span


def to_json(span: Span) -> dict[str, Any]:
    """The fields of `bot.py when`; `2026-12-05`, `2026-12-05T15:00` or `T15:00`. What is not said is left out of the rest."""
    more: dict[str, Any] = {"part": span.part, "about": span.about, "open": span.open}
    beside = [{"role": one.role, "span": to_json(one.span)} for one in span.beside]
    return {
        "start": _written(span.start),
        "end": _written(span.end),
        "grain": span.grain,
        "recurrence": span.recurrence,
        "vague": span.vague,
        **{name: value for name, value in more.items() if value},
        **({"beside": beside} if beside else {}),
    }


def from_json(fields: Mapping[str, Any]) -> Span:
    """The inverse of `to_json`."""
    return Span(
        _read(fields["start"]),
        _read(fields["end"]),
        fields["grain"],
        fields["recurrence"],
        fields.get("vague"),
        fields.get("part"),
        fields.get("about", False),
        fields.get("open", False),
        tuple(Beside(one["role"], from_json(one["span"])) for one in fields.get("beside", ())),
    )


def _written(moment: Moment | None) -> str | None:
    match moment:
        case None:
            return None
        case datetime():
            return moment.isoformat(timespec="minutes")
        case time():
            return f"T{moment.isoformat(timespec='minutes')}"
        case _:
            return moment.isoformat()


def _read(text: str | None) -> Moment | None:
    if text is None:
        return None
    if text.startswith("T"):
        return time.fromisoformat(text[1:])
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
