"""Whether an answer of `bot.py understand` is right: the published measure of the intake, in our own words.

Of each field an answer is right, wrong (another value), invented (a value where there is none), missed or rightly left out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal

from commandline.understand import described
from texts import load
from understanding.intake import taken_in
from understanding.when import Region

Verdict = Literal["right", "wrong", "invented", "missed", "none"]
FIELDS: Final = ("what", "start", "end", "where", "who", "how_many")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of 1: `recall` of the stated values, `harm` of all values that were wrong or invented, `topics` of all decisions."""

    recall: float
    harm: float
    topics: float
    fields: Mapping[str, Mapping[str, int]]
    stated: int


def labels(*files: Path) -> Iterator[Row]:
    for file in files:
        yield from map(json.loads, file.read_text("utf-8").splitlines())


def score(judged: Iterable[tuple[Row, Row]]) -> Score:
    """Of labels and the answers to them."""
    pairs = list(judged)
    fields: dict[str, Counter[str]] = {name: Counter() for name in FIELDS}
    for label, answer in pairs:
        for name, verdict in verdicts(label, answer).items():
            fields[name][verdict] += 1
    total = sum(fields.values(), Counter[str]())
    stated = total["right"] + total["wrong"] + total["missed"]
    harm = total["wrong"] + total["invented"]
    decided = sum(bool(answer.get("is_topic")) == is_topic(label) for label, answer in pairs)
    return Score(
        total["right"] / max(1, stated),
        harm / max(1, total["right"] + harm),
        decided / max(1, len(pairs)),
        fields,
        stated,
    )


def is_topic(label: Row) -> bool:
    return label["what"] is not None


def verdicts(label: Row, answer: Row) -> dict[str, Verdict]:
    if not is_topic(label):
        said = (
            {name: answer.get(name) for name in ("where", "who", "how_many")}
            if answer.get("is_topic")
            else {}
        )
        return {name: "invented" for name, value in said.items() if value}
    when = answer.get("when") or {}
    return {
        "what": _one_of(label["what"], answer.get("what")),
        "start": _same(label["start"], when.get("start")),
        "end": _end(label["end"], when.get("end")),
        "where": _each_of(label["where"], answer.get("where")),
        "who": _each_of(label["who"], answer.get("who")),
        "how_many": _number(label["how_many"], answer.get("how_many")),
    }


def _one_of(keys: Sequence[str], value: str | None) -> Verdict:
    if not value:
        return "missed"
    return "right" if any(_plain(key) in _plain(value) for key in keys) else "wrong"


def _each_of(groups: Sequence[str] | None, value: str | None) -> Verdict:
    """Of each group one of the spellings must be there."""
    if not groups:
        return "invented" if value else "none"
    if not value:
        return "missed"
    right = all(any(_plain(one) in _plain(value) for one in group.split("|")) for group in groups)
    return "right" if right else "wrong"


def _same(truth: str | None, value: str | None) -> Verdict:
    if truth is None:
        return "invented" if value else "none"
    return "missed" if not value else "right" if value == truth else "wrong"


def _end(truth: str | None, value: str | None) -> Verdict:
    """An end where none is needed does no harm."""
    return "none" if truth is None else _same(truth, value)


def _number(truth: object, value: object) -> Verdict:
    """Of a range one of its ends is right, too."""
    if truth is None:
        return "none" if value is None else "invented"
    if value is None:
        return "missed"
    return "right" if value == truth or (isinstance(truth, list) and value in truth) else "wrong"


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


# ---------------------------------------------------------------- our own answers


def answered(label: Row) -> Row:
    """As `bot.py understand` answers with German settings: a value only where it is sure."""
    region = Region(label["state"], label["tz"])
    intake = taken_in(label["text"], datetime.fromisoformat(label["reference"]), "de", region)
    return described(intake, VOICE)


VOICE: Final = load().voice("de", formal=True)
