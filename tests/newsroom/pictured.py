"""Conversations about pictures: how tests get there, and what is known of each picture."""

from __future__ import annotations

from collections.abc import Mapping

from newsroom.topics import Answer, Given
from tests.newsroom.talking import FIVE, Talk


def guided(talk: Talk, *captions: str) -> Talk:
    """With these pictures, at the first question about them."""
    talk.say("neu", *FIVE)
    for caption in captions:
        talk.picture(caption)
    talk.say("keins")
    return talk


def known(talk: Talk, place: int = 0) -> dict[str, str]:
    return values(talk.draft.pictures[place].answers)


def values(answers: Mapping[str, Answer]) -> dict[str, str]:
    return {name: str(one.value) if one.given is Given.VALUE else one.given for name, one in answers.items()}


def three(talk: Talk) -> Talk:
    """At the summary, with three pictures of which all is known."""
    guided(talk, "Eins", "Zwei", "Drei").say("nein", "Müller", "ja", "ja", "ja")
    assert talk.conversation.state == "check"
    return talk
