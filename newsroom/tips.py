"""Small advice at the moment when it helps: each kind once per person, one in a message, never beside a choice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from newsroom.conversation import Conversation
from newsroom.messages import Say
from newsroom.questions import BY_ID
from newsroom.steps import TIPPED, TIPS, remembering
from newsroom.suggesting import OFFERS
from newsroom.topics import Draft
from newsroom.turn import Turn

Fits = Callable[[Conversation, Turn], bool]  # the conversation before, and the turn


def tipped(before: Conversation, turn: Turn) -> Turn:
    """The turn, with the first tip that fits and was not told yet at its end."""
    told = _told(turn.conversation)
    fitting = (kind for kind, fits in TIPS_BY_KIND.items() if kind not in told and fits(before, turn))
    kind = next(fitting, None) if _has_room(turn) else None
    if kind is None:
        return turn
    remembered = remembering(turn.conversation, **{TIPS: [*told, kind]})
    return replace(turn, conversation=remembered, says=(*turn.says, Say(f"tip.{kind}")))


def _told(conversation: Conversation) -> list[str]:
    """The kinds; an earlier version knew one and remembered it alone."""
    told = cast("list[str]", conversation.memory.get(TIPS, []))
    return [*told, "answers"] if conversation.memory.get(TIPPED) and "answers" not in told else list(told)


def _has_room(turn: Turn) -> bool:
    """Only below a plain question: nothing stands between a choice and its numbers, or below them."""
    return turn.conversation.state in BY_ID and not any(say.key == OFFERS for say in turn.says)


def _title_came(before: Conversation, turn: Turn) -> bool:
    return "what" in _draft(turn.conversation).answers and "what" not in _draft(before).answers


def _pictures_matter(before: Conversation, turn: Turn) -> bool:
    """They are asked for, or the first one has come."""
    asked = turn.conversation.state == "pictures" and _asks(before, turn)
    return asked or bool(_draft(turn.conversation).pictures and not _draft(before).pictures)


def _asks(before: Conversation, turn: Turn) -> bool:
    """What can stay open: not the title."""
    del before
    return turn.conversation.state != "what" and any(say.key == "dialogue.hint" for say in turn.says)


def _draft(conversation: Conversation) -> Draft:
    return conversation.draft or Draft()


TIPS_BY_KIND: dict[str, Fits] = {
    "citizens": _title_came,
    "no_handshake": _pictures_matter,
    "answers": _asks,
}
