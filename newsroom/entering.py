"""A topic that an editor enters for somebody else: handed in at once, or the person is asked for what is missing."""

from __future__ import annotations

from dataclasses import replace

from newsroom import suggesting, taking_in
from newsroom.conversation import Conversation
from newsroom.questions import FIVE_W
from newsroom.topics import Answer, Draft, Given
from newsroom.turn import Scene, Turn


def begun(conversation: Conversation, text: str, scene: Scene) -> Turn:
    """As if the person had written the text, except that no message of theirs stands behind it."""
    return suggesting.with_places(taking_in.begin(conversation, text, "", scene, whole=True), scene)


def is_whole(turn: Turn) -> bool:
    """Whether all five W are known, and none of them is doubtful."""
    draft = turn.conversation.draft or Draft()
    return all(question in draft.answers for question in FIVE_W) and turn.conversation.state == "check"


def is_free(conversation: Conversation) -> bool:
    """Nothing is open between the person and us that this would disturb."""
    return conversation.state == "idle" and conversation.draft is None


def as_it_is(turn: Turn, text: str) -> Draft:
    """What was understood, to be handed in without asking; a text that says nothing we know of is the title."""
    draft = turn.conversation.draft or Draft()
    if "what" in draft.answers:
        return draft
    return replace(draft, answers={"what": Answer(Given.VALUE, text, text), **draft.answers})
