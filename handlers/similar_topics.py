"""Before a topic is sent: which topics there are already that are like it, told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import cast

from handlers.context import Context
from handlers.topic_line import facts
from newsroom.messages import Say
from newsroom.similar import similar
from newsroom.steps import remembering
from newsroom.telling import title
from newsroom.topics import Status, Topic
from newsroom.turn import Turn
from storage import topics
from storage.database import Transaction

TOLD = "similar"  # in the memory of the conversation: the numbers that were named already
LOOKED_AT = timedelta(days=365)
ALIVE = set(Status) - {Status.DRAFT, Status.DECLINED, Status.WITHDRAWN}


async def pointed_out(tx: Transaction, turn: Turn, context: Context) -> Turn:
    """The turn, where it shows the summary with what is like the draft, right before what can be answered."""
    conversation = turn.conversation
    shows = any(say.key == "dialogue.summary" for say in turn.says)
    if conversation.draft is None or conversation.state != "check" or not shows:
        return turn
    known = cast("list[int]", conversation.memory.get(TOLD, []))
    recent = await topics.handed_in_since(tx, context.now - LOOKED_AT, ALIVE)
    found = [topic for topic in similar(conversation.draft, recent) if topic.number not in known]
    if not found:
        return turn
    numbers = [*known, *(topic.number for topic in found)]
    told = _said(found, context.settings.timezone)
    place = next((at for at, say in enumerate(turn.says) if say.key == "dialogue.check"), len(turn.says))
    says = (*turn.says[:place], told, *turn.says[place:])
    return replace(turn, conversation=remembering(conversation, **{TOLD: numbers}), says=says)


async def for_the_desk(tx: Transaction, topic: Topic, context: Context) -> tuple[Say, ...]:
    """The topic that a new one is most likely the same as, and how to make one of the two."""
    recent = await topics.handed_in_since(tx, context.now - LOOKED_AT, ALIVE)
    found = similar(topic.draft, [one for one in recent if one.id != topic.id])
    return tuple(
        Say(
            "similar.desk", {"number": str(topic.number), "other": str(one.number), "title": title(one.draft)}
        )
        for one in found[:1]
    )


def _said(found: Iterable[Topic], zone: str) -> Say:
    """Nobody is named: who hands in a topic is for the editors alone."""
    lines = tuple(Say("similar.line", facts(topic, zone)) for topic in found)
    return Say("similar.one" if len(lines) == 1 else "similar.many", {"lines": lines})
