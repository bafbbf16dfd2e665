"""The judge of the corpora is strict where it matters and lenient where the label says so."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.judging import Answer, Label, judged, score

FIELDS = {
    "id": "x",
    "source": "own",
    "lang": "de",
    "text": "",
    "reference": "2026-03-10T09:00:00",
    "tz": "Europe/Berlin",
}
NOTHING = {"start": None, "end": None, "grain": None, "recurrence": None}
DAY = {"start": "2026-12-05", "grain": "day"}
HOURS = {"start": "2026-12-05T15:00", "end": "2026-12-05T17:00", "grain": "minute"}
DEADLINE = {"end": "2026-12-04", "grain": "day"}
WEEKLY = {"start": "2026-03-12", "grain": "day", "recurrence": "FREQ=WEEKLY;BYDAY=TH,TU"}
NOON = {**DAY, "daypart": "noon"}
END_OF_MAY = {"start": "2026-05-21", "end": "2026-05-31", "grain": "day", "start_tol": 4, "end_opt": True}
EITHER = {**DAY, "alt": [{"start": "2026-12-12", "end": None}]}


def label(fields: dict[str, Any]) -> Label:
    return Label.read({**FIELDS, **NOTHING, **fields})


def answer(fields: dict[str, Any]) -> Answer:
    return Answer.read({**NOTHING, **fields})


@pytest.mark.parametrize(
    ("true", "said"),
    [
        (DAY, DAY),
        (DAY, {"start": "2026-12-05"}),
        (DAY, {**DAY, "end": "2026-12-05"}),
        (HOURS, {**HOURS, "grain": "hour"}),
        (HOURS, {**HOURS, "end": "T17:00"}),
        (DEADLINE, {**DEADLINE, "start": "2026-03-10"}),
        (WEEKLY, {**WEEKLY, "recurrence": "RRULE:INTERVAL=1;FREQ=WEEKLY;BYDAY=TU,TH;BYHOUR=9"}),
        ({"recurrence": "FREQ=MONTHLY", "grain": "month"}, {"start": "2026-04-01", "recurrence": "FREQ=MONTHLY"}),
        (NOON, {"start": "2026-12-05T12:30", "grain": "minute"}),
        (END_OF_MAY, {"start": "2026-05-25", "grain": "day"}),
        (EITHER, {"start": "2026-12-12", "grain": "day"}),
        ({"start": "2026-05-01", "grain": "month"}, {"start": "2026-05-01", "end": "2026-05-31", "grain": "month"}),
        ({"start": "T15:00", "grain": "minute"}, {"start": "2026-03-10T15:00", "grain": "minute"}),
    ],
)  # fmt: skip
def test_what_means_the_same_is_right(true: dict[str, Any], said: dict[str, Any]) -> None:
    verdict = judged(label(true), answer(said))
    assert verdict.right
    assert not verdict.wrong


@pytest.mark.parametrize(
    ("true", "said", "wrong"),
    [
        (DAY, {}, False),
        (DAY, {"start": "2026-12-06", "grain": "day"}, True),
        (DAY, {"start": "T15:00", "grain": "minute"}, True),
        (DAY, {"start": "2026-12-05T00:00", "grain": "minute"}, False),
        (DAY, {**DAY, "end": "2026-12-06"}, False),
        (DAY, {**DAY, "grain": "week"}, False),
        (DAY, {**DAY, "recurrence": "FREQ=YEARLY"}, False),
        (HOURS, {**HOURS, "start": "2026-12-05T03:00"}, False),
        (HOURS, {"start": "2026-12-05T15:00", "grain": "minute"}, False),
        (DEADLINE, {"start": "2026-12-04", "grain": "day"}, False),
        (DEADLINE, {**DEADLINE, "start": "2026-03-11"}, False),
        (NOON, {"start": "2026-12-05T09:00", "grain": "minute"}, False),
        (END_OF_MAY, {"start": "2026-05-26", "grain": "day"}, True),
        (EITHER, {"start": "2026-12-19", "grain": "day"}, True),
    ],
)
def test_what_means_something_else_is_not(true: dict[str, Any], said: dict[str, Any], wrong: bool) -> None:
    verdict = judged(label(true), answer(said))
    assert not verdict.right
    assert verdict.wrong is wrong


def test_a_score_counts_dates_and_false_alarms_apart() -> None:
    answered = [(DAY, DAY), (DAY, {"start": "2026-12-06", "grain": "day"}), (DAY, {}), ({}, DAY), ({}, {})]
    told = score((label(true), answer(said)) for true, said in answered)
    assert (told.dates, told.right, told.start, told.wrong) == (3, 1 / 3, 1 / 3, 1 / 3)
    assert (told.false_alarms, told.negatives) == (1, 2)
