"""Code and texts belong together: what is said has a text, what has a text is said, and conventions leave no gap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from handlers.hearing import vocabulary
from newsroom.asking import STATES as ASKED
from newsroom.choices import CHOICES
from newsroom.details import DETAILS
from newsroom.questions import IDS
from newsroom.telling_material import STATES
from newsroom.topics import Given, Status
from newsroom.wishes import WISHES
from texts import Voice, load
from understanding.when.reading import Question

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("newsroom", "handlers", "storage", "texts", "demo", "transports")
CATALOGUE = load()
VOICES = list(CATALOGUE.voices.values())
GERMAN = CATALOGUE.voice("de", formal=True)
OURS = (
    "question.",
    "field.",
    "dialogue.",
    "pitch.",
    "own_topics.",
    "desk.",
    "nudge.",
    "similar.",
    "absence.",
    "material.",
    "tip.",
    "call.",
    "asked.",
    "digest.",
    "yearly.",
    "again.",
    "inquiry.",
    "entered.",
    "merged.",
    "origin.",
)
KINDS = {detail.kind for detail in DETAILS}
KEY = re.compile(r"""f?"([a-z_]+\.[a-z_.{}\[\]() ]+?)["]""")


def patterns() -> Iterator[re.Pattern[str]]:
    """Every string in the code that looks like a key; what an f-string leaves open may be one name or several."""
    for folder in FOLDERS:
        for file in (ROOT / folder).rglob("*.py"):
            for literal in KEY.findall(file.read_text("utf-8")):
                yield re.compile(
                    "[a-z_.0-9]+".join(map(re.escape, re.split(r"\{[^}]*\}", literal)))
                    + "(?:[.](?:one|many))?"
                )


def test_every_text_of_the_conversation_is_said_somewhere() -> None:
    known = list(patterns())
    keys = [key for key in GERMAN.templates if key.startswith(OURS)]
    assert [key for key in keys if not any(pattern.fullmatch(key) for pattern in known)] == []


@pytest.mark.parametrize("part", ["label", "ask", "example", "why"])
def test_every_question_has_its_sentences(part: str) -> None:
    assert {key for key in GERMAN.templates if re.fullmatch(rf"question\.\w+\.{part}", key)} == {
        f"question.{question}.{part}" for question in IDS
    }


@pytest.mark.parametrize("voice", VOICES)
def test_every_wish_field_and_choice_has_its_words(voice: Voice) -> None:
    assert tuple(voice.family("words.wishes")) == tuple(WISHES)
    assert tuple(voice.family("words.fields")) == IDS
    assert {name: len(voice.family(f"words.choices.{name}")) for name in ("check", "abort", "kept")} == {
        "check": 3,
        "abort": 3,
        "kept": 3,
    }


def test_every_way_to_answer_and_every_status_has_its_words() -> None:
    for given in set(Given) - {Given.VALUE}:
        assert f"field.{given}" in GERMAN.templates
    for status in Status:
        assert f"agenda.status.{status}" in GERMAN.templates


def test_the_choices_have_words_in_both_languages() -> None:
    words = vocabulary(CATALOGUE, "en")
    assert set(words.choices) <= {
        *CHOICES,
        *STATES,
        *KINDS,
        *ASKED,
        *get_args(Question),
    }  # a doubt's by its reason
    assert words.wishes["help"][:1] == ("help",)
    assert "hilfe" in words.wishes["help"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_word_means_two_wishes(language: str) -> None:
    family = CATALOGUE.voice(language, formal=True).family("words.wishes")
    counted = Counter(word for words in family.values() for word in set(words))
    assert [word for word, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("voice", VOICES)
def test_no_text_asks_two_things_and_none_needs_an_emoji(voice: Voice) -> None:
    for key, template in voice.templates.items():
        text = "".join(piece.text for part in template.parts for line in part.lines for piece in line)
        if key.startswith(OURS):
            assert text.count("?") <= 1, key
        assert not re.search("[\u2190-\u2bff\U0001f000-\U0001faff]", text), key
        assert not re.search(r"\w[*:_]innen|\w/-?innen|\wInnen", text), key
