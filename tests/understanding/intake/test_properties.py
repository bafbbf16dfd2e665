"""What holds for every text: no exception, no value that is not in it, words that are a piece of it (of several dates, pieces).

No test has a deadline: the machine may be busy. How long reading takes is measured in `bench/intake.py`.
"""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bench.texts import texts
from understanding.intake import Intake, Known, taken_in, topics_within
from understanding.when import Region

NOW = datetime.fromisoformat("2026-11-23T09:00")
SEEN = Path(__file__).parent / "corpus" / "seen.jsonl"
MESSAGES = [json.loads(line)["text"] for line in SEEN.read_text("utf-8").splitlines()]
WORDS = sorted({word for text in MESSAGES for word in re.findall(r"\S+|\n", text)})
SPOKEN = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TEXTS = st.one_of(st.text(max_size=300), SPOKEN, st.sampled_from(MESSAGES))


def check(text: str, intake: Intake) -> None:
    """Of every field the words stand in the text, and the value is made of its words."""
    plain = " ".join(text.split())
    spoken = set(re.findall(r"[^\W\d_]+|\d+", plain.casefold()))
    for found in (intake.what, intake.where, intake.who):
        if found is not None:
            assert found.value.strip()
            assert found.words.strip()
            assert found.words in plain
            assert set(re.findall(r"[^\W\d_]+|\d+", found.value.casefold())) <= spoken
            assert 0 < found.confidence <= 1
    if intake.what is not None:
        assert len(intake.what.value) <= 80
    if intake.how_many is not None:
        assert intake.how_many.words in plain
        assert 0 < intake.how_many.low <= intake.how_many.high
    if intake.when is not None:
        assert all(words in plain for words in intake.when.words.split(" und "))
        assert intake.when.reading.question != "no_date"


@settings(deadline=None, max_examples=400)
@given(TEXTS, st.sampled_from(["de", "en"]))
@example("000/00000000000000000000000B", "de")
@example("11.12B0FRITG100UR", "de")
@example("ANLASS:BASISJAHR/0 A%B", "de")
@example("1000000", "de")
@example(
    "Hi there,\nsorry for my English. Our ballet got an invitation to Porto in May 2027, the first ever.",
    "de",
)
@example("B⒜ı:", "de")
def test_nothing_is_made_up(text: str, language: str) -> None:
    check(text, taken_in(text, NOW, language, Region()))


@settings(deadline=None, max_examples=150)
@given(TEXTS, st.lists(st.text(max_size=20), max_size=3))
def test_names_in_use_make_nothing_up_either(text: str, names: list[str]) -> None:
    known = Known(tuple(names), tuple(names), tuple(names))
    check(text, taken_in(text, NOW, "de", Region(), known))


@settings(deadline=None, max_examples=200)
@given(st.one_of(TEXTS, st.lists(st.sampled_from(MESSAGES), min_size=2, max_size=4).map("\n\n".join)))
def test_topics_are_parts_of_the_message(text: str) -> None:
    parts = topics_within(text)
    assert all(part in text for part in parts)
    assert parts == (text,) or all(part.strip() for part in parts)


@pytest.mark.parametrize("name", sorted(texts()))
def test_hostile_texts_are_read(name: str) -> None:
    text = texts()[name]
    check(text, taken_in(text, NOW, "de", Region()))
    check(text * 5, taken_in(text * 5, NOW, "en", Region()))
    assert topics_within(text)
