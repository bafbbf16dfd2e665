"""What comes in between of a question, and the way back to it."""

from __future__ import annotations

from newsroom import doubts, steps, telling_material
from newsroom.conversation import Conversation
from newsroom.messages import Say
from newsroom.questions import BY_ID
from newsroom.turn import Turn


def asked_question(conversation: Conversation) -> str | None:
    """The question that is open; a doubted date is the question when."""
    if conversation.state == "doubt":
        return "when"
    return conversation.state if conversation.state in BY_ID else None


def offer(conversation: Conversation, text: str, event: str) -> Turn:
    """There is a draft already: what shall become of it, now that something new comes."""
    waiting = steps.remembering(conversation, **{steps.PENDING: {"text": text, "event": event}})
    return steps.stay(steps.interrupted(waiting, "kept"))


def resume(conversation: Conversation, *before: Say) -> Turn:
    """Back to what was open before something else was asked."""
    state = str(conversation.memory.get(steps.RETURN, "idle"))
    rested = steps.forgetting(conversation, steps.RETURN, steps.PENDING)
    if state in BY_ID:
        return steps.ask(rested, state, before)
    if state in telling_material.STATES and telling_material.is_sound(steps.in_state(rested, state)):
        return steps.stay(steps.in_state(rested, state), *before)
    if state == "change" or (state == "doubt" and doubts.DOUBT in rested.memory):
        return steps.stay(steps.in_state(rested, state), *before)
    return steps.onward(rested, before)
