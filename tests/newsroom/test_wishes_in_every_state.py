"""Whoever asks the bot about itself, about the desk or about what was handed in, loses nothing, wherever they stand."""

from __future__ import annotations

import pytest

from newsroom.choices import CHOICES
from newsroom.questions import IDS
from tests.newsroom.talking import ALL, Talk

STEPS = ("neu", "Sommerfest", "5.12.", "Rathaus", "Anna", "80", "keine", "keins")
WAYS: dict[str, tuple[str, ...]] = {
    "idle": ("Sommerfest", "pause"),
    **{question: STEPS[: place + 1] for place, question in enumerate(IDS)},
    "check": ALL,
    "change": (*ALL, "2"),
    "doubt": ("neu", "Sommerfest", "Freitag, 12.12.2026"),
    "abort": ("neu", "Sommerfest", "abbrechen"),
    "kept": ("neu", "Sommerfest", "pause", "neu"),
}
ELSEWHERE = {"amend", "withdraw", "apart"}  # they need a topic that was handed in, or two in one message

WISHES = ("mensch", "meine themen", "status", "status T-1", "zurückziehen", "zurückziehen T-1", "sprache en", "sprache",
          "sprache de", "du", "sie", "warum social media?", "Warum Social Media", "hilfe", "meine daten", "wer bist du?",
          "Mensch!", "STATUS", "help", "my topics", "human")  # fmt: skip  # one table


def test_every_state_is_reached() -> None:
    assert set(WAYS) == {"idle", *IDS, *CHOICES} - ELSEWHERE


@pytest.mark.parametrize("text", WISHES)
@pytest.mark.parametrize("state", WAYS)
def test_state_and_draft_stay_and_no_word_becomes_a_value(state: str, text: str) -> None:
    talk = Talk()
    talk.say(*WAYS[state])
    before = talk.conversation
    assert before.state == state
    assert talk.say(text) or talk.last.wish
    assert (talk.conversation, talk.last.outcome) == (before, "none")


@pytest.mark.parametrize("text", WISHES)
def test_where_nothing_is_open_nothing_begins(text: str) -> None:
    talk = Talk()
    assert talk.say(text) or talk.last.wish
    assert (talk.conversation.state, talk.conversation.draft) == ("idle", None)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_pitch_answers_four_questions_and_the_open_question_follows(language: str) -> None:
    talk = Talk(language="en" if language == "en" else "de")
    answer = talk.say("neu", "Sommerfest", "warum social media?")
    assert (answer.count("\n• ") + 1, talk.conversation.state, talk.questions) == (4, "when", 1)
