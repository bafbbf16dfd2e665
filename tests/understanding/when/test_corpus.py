"""How often the labelled answers are understood: floors under what has been reached, one for each file and language.

The rows of `unseen.jsonl` are never shown, not even when they fail: see `corpus/README.md`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from commandline.when import meant
from tests.support.judging import Answer, Label, Score, labels, score
from understanding.when import Region, understand
from understanding.when.span import to_json

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(path.stem for path in CORPUS.glob("*.jsonl"))
RIGHT = {"de": 0.93, "en": 0.88}  # entirely
WRONG = {"unseen": 0.02}  # of all answers another day: the one mistake that is not forgiven
WRONG_OF_HARD_TEXTS = 0.04
FALSE_ALARMS = {"unseen": 1 / 60}
FALSE_ALARMS_IN_HARD_TEXTS = 1 / 25  # "Robinson und Freitag"


@cache
def scored(file: str, language: str) -> Score:
    mine = [label for label in labels(CORPUS / f"{file}.jsonl") if label.language == language]
    return score((label, answer(label)) for label in mine)


def answer(label: Label) -> Answer:
    """As `bot.py when` answers: the likeliest reading where something is asked, and a text shows its own language."""
    best = meant(understand(label.text, label.reference, "de", Region(zone=label.zone)))
    return Answer.read(to_json(best)) if best else Answer()


def filled() -> list[tuple[str, str]]:
    """Which files have answers in which language."""
    return [
        (file, language)
        for file in FILES
        for language in RIGHT
        if any(label.language == language for label in labels(CORPUS / f"{file}.jsonl"))
    ]


@pytest.mark.parametrize(("file", "language"), filled())
def test_what_people_say_is_understood_as_they_mean_it(file: str, language: str) -> None:
    result = scored(file, language)
    assert result.dates + result.negatives > 0
    assert (result.right or 0) >= RIGHT[language], result


@pytest.mark.parametrize(("file", "language"), filled())
def test_hardly_ever_another_day_is_understood(file: str, language: str) -> None:
    result = scored(file, language)
    assert (result.wrong or 0) <= WRONG.get(file, WRONG_OF_HARD_TEXTS), result


@pytest.mark.parametrize(("file", "language"), filled())
def test_hardly_ever_a_date_is_seen_where_there_is_none(file: str, language: str) -> None:
    result = scored(file, language)
    allowed = FALSE_ALARMS.get(file, FALSE_ALARMS_IN_HARD_TEXTS)
    assert result.false_alarms <= max(1, result.negatives * allowed), result


def test_both_languages_are_judged_by_answers_not_seen() -> None:
    assert {language for file, language in filled() if file == "unseen"} == {"de", "en"}
