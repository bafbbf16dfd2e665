"""Who withdraws without a number, and has one topic with the desk, means that one; it is asked once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from newsroom import steps, telling
from newsroom.conversation import Conversation
from newsroom.messages import Say
from newsroom.telling import WITHDRAWING
from newsroom.topics import Topic
from newsroom.turn import Saying, Turn
from understanding.wishes import Wish

STATE = "withdraw"
# Wishes that leave the question open.
EXPLAINING = {"help", "why", "pitch", "human", "data", "introduce", "bye", "mine", "show", "status", "language", "formal", "informal",
              "away", "present"}  # fmt: skip


def asked(said: Saying, topic: Topic) -> Turn:
    """ "Soll ich T-17 zurückziehen?" """
    about = {"number": str(topic.number), "title": telling.title(topic.draft)}
    marked = steps.remembering(said.conversation, **{WITHDRAWING: about})
    return steps.stay(steps.interrupted(marked, STATE))


def answered(conversation: Conversation, *, agreed: bool) -> Turn:
    """The store withdraws it; then what was open before is open again."""
    back = left(conversation)
    if not agreed:
        return steps.stay(back, Say("dialogue.unchanged"))
    about = cast("Mapping[str, str]", conversation.memory[WITHDRAWING])
    return Turn(back, wish=Wish(STATE, about["number"]), afterwards=telling.reminder(back))


def left(conversation: Conversation) -> Conversation:
    """Whoever says or sends something else withdraws nothing."""
    if conversation.state != STATE:
        return conversation
    state = str(conversation.memory.get(steps.RETURN, "idle"))
    return steps.forgetting(steps.in_state(conversation, state), WITHDRAWING, steps.RETURN)
