"""A stretch of local time as people mean it, and its one JSON form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

Grain = Literal["minute", "hour", "day", "week", "month", "quarter", "year"]
Moment = date | datetime | time


@dataclass(frozen=True, slots=True)
class Span:
    """Local, without a time zone: a day, a day with a clock time, or a clock time alone.

    `end` is the last day (inclusive) or the closing minute of a range, else None; "bis Freitag" has `start` None.
    `vague` keeps the person's words where only they say it ("Ende Mai"); then start and end may both be None.
    """

    start: Moment | None
    end: Moment | None = None
    grain: Grain | None = "day"
    recurrence: str | None = None
    vague: str | None = None


def to_json(span: Span) -> dict[str, str | None]:
    """The fields of `bot.py when`; `2026-12-05`, `2026-12-05T15:00` or `T15:00`."""
    return {
        "start": _written(span.start),
        "end": _written(span.end),
        "grain": span.grain,
        "recurrence": span.recurrence,
        "vague": span.vague,
    }


def from_json(fields: dict[str, str | None]) -> Span:
    """The inverse of `to_json`."""
    return Span(
        _read(fields["start"]),
        _read(fields["end"]),
        fields["grain"],  # type: ignore[arg-type]  # written by to_json
        fields["recurrence"],
        fields.get("vague"),
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
