"""eingang: the topics that wait for a decision, one line each, numbered: the next command may name them by these numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from handlers.agenda_line import owner, told, urgency
from handlers.commands.declaration import Call
from handlers.letters import Letter
from handlers.speaking import document
from handlers.topic_line import facts, lacking
from newsroom.messages import Offer, Say
from newsroom.settings import Settings
from newsroom.topics import Status, Topic
from storage import lists, topics
from storage.database import Transaction

MOST: Final = 20  # topics that one message can hold and still be read on a phone


async def run(tx: Transaction, call: Call) -> list[Letter]:
    waiting = await topics.with_status(tx, Status.SUBMITTED)
    shown = waiting[:MOST]
    await lists.show(tx, call.address, [topic.id for topic in shown], call.context.now)
    if not waiting:
        return [call.answer(Say("commands.inbox.empty"))]
    key = "commands.inbox.single" if len(waiting) == 1 else "commands.inbox.page"
    lines = tuple(line(topic, call.context.settings) for topic in shown)
    left = len(waiting) - len(shown)
    more = [Say("commands.inbox.more", {"count": left})] if left else []
    said = document(call.voice, [Say(key, {"count": len(waiting), "lines": lines}), *more])
    return [Letter(call.address, replace(said, offers=_offers(shown, call)))]


def _offers(shown: Sequence[Topic], call: Call) -> tuple[Offer, ...]:
    """Each shows all of one topic."""
    return tuple(
        Offer(call.voice.plain("card.look", {"number": str(topic.number)}), f"!topic T-{topic.number}")
        for topic in shown
    )


def line(topic: Topic, settings: Settings) -> Say:
    """Number, title, when, whose, how urgent, what is missing."""
    lacks = lacking(topic, settings)
    known = facts(topic, settings.timezone)
    whose = owner(topic) or [Say("agenda.owner", {"name": known["contributor"]})]
    pieces = [
        Say("agenda.when", {"when": known["when"]}),
        *whose,
        *urgency(topic),
        *([Say("agenda.lacks", {"missing": lacks})] if lacks else []),
    ]
    return told(topic, pieces, settings)
