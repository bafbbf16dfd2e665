"""Whether an answer to "when?" is right: the published rules of the labelled corpora, in our own words.

A label has tolerances ("Ende Mai" is no exact day), other readings that are right too, and a part of the day within which a
clock time may lie.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

PARTS: Final = {
    "morning": (3, 12), "forenoon": (7, 13), "noon": (11, 15), "afternoon": (12, 19), "evening": (16, 24),
    "night": (18, 31), "day": (6, 22), "earliest": (0, 24), "latest": (0, 24),
}  # fmt: skip  # hours from and until, as a table; 31 is seven o'clock of the next day
LONG: Final = {"week", "month", "quarter", "year"}
CLOCKED: Final = {"second", "hour", "time", "minute"}  # one grain, as far as anybody is judged
UNJUDGED: Final = {"WKST", "BYHOUR", "BYMINUTE", "BYSECOND"}


@dataclass(frozen=True, slots=True)
class Point:
    """A day, a clock time (HH:MM) or both."""

    day: date | None
    clock: str | None

    @classmethod
    def read(cls, written: str | None) -> Point | None:
        """Raises ValueError."""
        if not written:
            return None
        if written.startswith("T"):
            return cls(None, written[1:6])
        said = datetime.fromisoformat(written)
        return cls(said.date(), written[11:16] or None)

    def near(self, other: Point, tolerance: int = 0) -> bool:
        """Whether the days are at most this far apart; clock times do not count."""
        return bool(self.day and other.day) and abs(_days(other, self)) <= tolerance


@dataclass(frozen=True, slots=True)
class Answer:
    """What a parser said; `recurrence` is an RRULE without its prefix."""

    start: Point | None = None
    end: Point | None = None
    grain: str | None = None
    recurrence: str | None = None

    @classmethod
    def read(cls, fields: Mapping[str, Any]) -> Answer:
        start, end = Point.read(fields["start"]), Point.read(fields["end"])
        return cls(start, end, fields["grain"], fields["recurrence"])

    def __bool__(self) -> bool:
        return bool(self.start or self.end or self.recurrence)


@dataclass(frozen=True, slots=True)
class Label:
    """One text and what is right for it. `truths` are all accepted readings, the first of them the best."""

    id: str
    source: str
    language: str
    text: str
    reference: datetime
    zone: str
    truths: tuple[Answer, ...]
    grains: frozenset[str | None]
    part: str | None
    start_tolerance: int
    end_tolerance: int
    end_optional: bool
    end_by_day: bool

    @classmethod
    def read(cls, fields: Mapping[str, Any]) -> Label:
        truths = tuple(Answer.read({**fields, **variant}) for variant in ({}, *fields.get("alt", ())))
        part = fields.get("daypart")
        grains = {fields["grain"], *fields.get("grain_alt", ()), *(("day", "minute") if part else ())}
        return cls(
            id=fields["id"],
            source=fields["source"],
            language=fields["lang"],
            text=fields["text"],
            reference=datetime.fromisoformat(fields["reference"]),
            zone=fields["tz"],
            truths=truths,
            grains=frozenset(map(_grain, grains)),
            part=part,
            start_tolerance=fields.get("start_tol", 0),
            end_tolerance=fields.get("end_tol", 0),
            end_optional=bool(fields.get("end_opt")),
            end_by_day=bool(fields.get("pod_interval")),
        )

    @property
    def negative(self) -> bool:
        """The text holds no date."""
        return not self.truths[0]


def labels(*files: Path) -> Iterator[Label]:
    """All that "when?" is about; the rest of a corpus (durations, the past) is kept out of the figures."""
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            fields = json.loads(line)
            if fields["scope"]:
                yield Label.read(fields)


# ---------------------------------------------------------------- one answer


@dataclass(frozen=True, slots=True)
class Verdict:
    """`day` is None where the label has none. `moment` is the day with its clock time, or with none as it should be."""

    found: bool
    day: bool | None
    moment: bool | None
    end: bool
    grain: bool
    recurrence: bool

    @property
    def right(self) -> bool:
        """Entirely; of a recurrence without any day only the rule counts."""
        if self.moment is None:
            return self.recurrence
        return self.moment and self.end and self.grain and self.recurrence

    @property
    def wrong(self) -> bool:
        """The one mistake that is not forgiven: an answer with another day."""
        return self.found and self.day is False


def judged(label: Label, answer: Answer) -> Verdict:
    """By the accepted reading that is kindest to the answer. For labels that are not negative."""
    verdicts = [_judged(label, truth, answer) for truth in label.truths]
    return max(
        verdicts, key=lambda one: (one.right, bool(one.moment), bool(one.day), one.end, one.recurrence)
    )


def _judged(label: Label, truth: Answer, answer: Answer) -> Verdict:
    day, moment = _start(label, truth, answer)
    return Verdict(
        found=bool(answer),
        day=day,
        moment=moment,
        end=_end(label, truth, answer),
        grain=_grain_of(answer) in label.grains,
        recurrence=rule(truth.recurrence) == rule(answer.recurrence),
    )


def _start(label: Label, truth: Answer, answer: Answer) -> tuple[bool | None, bool | None]:
    """The day and the moment of the start; where only an end is true ("bis Freitag"), of that."""
    tolerance = label.start_tolerance if truth.start else label.end_tolerance
    true = truth.start or truth.end
    said = (answer.start or answer.end) if truth.start else (answer.end or answer.start)
    if true is None:
        return None, None
    if true.day is None:
        return None, said is not None and said.clock == true.clock
    if said is None or not said.near(true, tolerance):
        return False, False
    if true.clock:
        return True, said.clock == true.clock and said.near(true)
    return True, said.clock is None or (label.part is not None and _within(said.clock, label.part))


def _within(clock: str, part: str) -> bool:
    first, last = PARTS[part]
    hour = int(clock[:2]) + int(clock[3:]) / 60
    return (
        first <= hour < last or first <= hour + 24 < last or (hour, last) == (0, 24)
    )  # midnight ends an evening


def _end(label: Label, truth: Answer, answer: Answer) -> bool:
    if label.end_by_day and truth.end and answer.end and truth.end.day and answer.end.day:
        return answer.end.near(truth.end, label.end_tolerance)
    if truth.end is None:
        return label.end_optional or _no_end(label, truth, answer)
    if truth.start is None:
        return _deadline(label, truth.end, answer)
    if answer.end is None:
        return label.end_optional
    return _same_end(label, truth, truth.end, answer.end)


def _no_end(label: Label, truth: Answer, answer: Answer) -> bool:
    """An end that says nothing new is as good as none: the start again, or the last day of a month that was meant."""
    if answer.end is None or answer.end == answer.start:
        return True
    if truth.start is None or truth.start.day is None or answer.end.day is None:
        return False
    within = label.part is not None and _days(truth.start, answer.end) in (0, 1)
    return within or (truth.grain in LONG and answer.end.day == last_day(truth.start.day, truth.grain))


def _deadline(label: Label, true: Point, answer: Answer) -> bool:
    """No start, or today: "bis Freitag" may begin now."""
    if answer.start and answer.start.day != label.reference.date():
        return False
    said = answer.end
    if said is None:
        return False
    if true.day is None:
        return said.clock == true.clock
    return said.near(true, label.end_tolerance) and true.clock in (None, said.clock)


def _same_end(label: Label, truth: Answer, true: Point, said: Point) -> bool:
    if true.day is None:
        return said.clock == true.clock
    if said.day is None:
        return truth.start is not None and truth.start.day == true.day and said.clock == true.clock
    return said.near(true, label.end_tolerance) and true.clock in (None, said.clock)


def _days(first: Point, last: Point) -> int:
    return (last.day - first.day).days if first.day and last.day else 0


def last_day(start: date, grain: str) -> date:
    """Of the week, month, quarter or year that begins then."""
    if grain == "week":
        return start + timedelta(days=6)
    months = {"month": 1, "quarter": 3, "year": 13 - start.month}[grain]
    month = start.month - 1 + months
    return date(start.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _grain(grain: str | None) -> str | None:
    return "minute" if grain in CLOCKED else grain


def _grain_of(answer: Answer) -> str | None:
    said = answer.start or answer.end
    if answer.grain or said is None:
        return _grain(answer.grain)
    return "minute" if said.clock else "day"


def rule(recurrence: str | None) -> frozenset[tuple[str, str]] | None:
    """What an RRULE means for the judgement: the order of its parts and days is nothing, nor are its clock times."""
    if not recurrence:
        return None
    said = dict(part.split("=", 1) for part in recurrence.removeprefix("RRULE:").upper().split(";"))
    return frozenset(
        (name, ",".join(sorted(value.split(",")))[: 8 if name == "UNTIL" else None])
        for name, value in said.items()
        if name not in UNJUDGED and (name, value) != ("INTERVAL", "1")
    )


# ---------------------------------------------------------------- many answers


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of 1 among the labels with a date, None where there are none; false alarms are counted."""

    dates: int
    right: float | None
    start: float | None
    wrong: float | None
    false_alarms: int
    negatives: int


def score(answered: Iterable[tuple[Label, Answer]]) -> Score:
    pairs = list(answered)
    verdicts = [judged(label, answer) for label, answer in pairs if not label.negative]
    dated = [verdict for verdict in verdicts if verdict.day is not None]
    alarms = [bool(answer) for label, answer in pairs if label.negative]
    return Score(
        dates=len(verdicts),
        right=_share([verdict.right for verdict in verdicts]),
        start=_share([bool(verdict.day) for verdict in dated]),
        wrong=_share([verdict.wrong for verdict in dated]),
        false_alarms=sum(alarms),
        negatives=len(alarms),
    )


def _share(cases: list[bool]) -> float | None:
    return sum(cases) / len(cases) if cases else None
