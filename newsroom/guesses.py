"""What the intake is not sure of: shown as a question, never as a fact. It stands in the conversation's memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from newsroom.conversation import Conversation
from newsroom.topics import Answer, Given

GUESSES = "guesses"


def written(guesses: Mapping[str, Answer]) -> dict[str, dict[str, str]]:
    """By question, as plain JSON values."""
    return {
        question: {"words": one.words, "value": str(one.value), "event": one.event}
        for question, one in guesses.items()
    }


def guess(conversation: Conversation, question: str) -> Answer | None:
    """What the answer may be; None where nothing was guessed, or the question has its answer already."""
    known = cast("dict[str, dict[str, str]]", conversation.memory.get(GUESSES, {})).get(question)
    if known is None or (conversation.draft and question in conversation.draft.answers):
        return None
    return Answer(Given.VALUE, known["words"], known["value"], known["event"])
