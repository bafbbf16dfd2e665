"""Whoever has lost the thread is shown what is known and what is open."""

from __future__ import annotations

import pytest

from tests.newsroom.talking import ALL, FIVE, Talk
from understanding.wishes import Wish

LOST = ("was fehlt noch?", "what's missing?", "zeig mal alles", "wo waren wir?")


@pytest.mark.parametrize("text", LOST)
@pytest.mark.parametrize("before", [("Straßenfest am 12.12.",), ("neu", *FIVE[:3]), ("neu", *FIVE), ALL])
def test_what_is_known_is_shown_and_the_open_question_follows(
    talk: Talk, before: tuple[str, ...], text: str
) -> None:
    talk.say(*before)
    conversation = talk.conversation
    answer = talk.say(text)
    assert answer.startswith("Das habe ich notiert\n1. Was: ")
    assert (talk.conversation, talk.questions) == (conversation, 1)


@pytest.mark.parametrize("text", LOST)
def test_of_a_draft_that_rests_it_is_told_how_to_go_on(talk: Talk, text: str) -> None:
    talk.say("Straßenfest am 12.12.", "pause")
    answer = talk.say(text)
    assert answer.startswith("Das habe ich notiert\n1. Was: Straßenfest")
    assert "Mit „weiter“ machen Sie dort weiter." in answer


@pytest.mark.parametrize("text", LOST)
def test_where_nothing_is_open_the_topics_are_shown(talk: Talk, text: str) -> None:
    talk.say(text)
    assert (talk.last.wish, talk.conversation.draft) == (Wish("mine"), None)
