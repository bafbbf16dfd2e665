"""A decision takes effect: recorded, confirmed to the room, and told to whoever contributed the topic."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.commands.declaration import Call
from handlers.letters import Letter
from handlers.speaking import document
from handlers.topic_line import facts, named
from newsroom.messages import Say, Value
from newsroom.occurrences import wall
from newsroom.topics import Status, Topic
from storage import topics
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Decision:
    """`news` is what the contributor is told."""

    status: Status
    reason: str
    news: Say


async def decide(tx: Transaction, call: Call, topic: Topic, decision: Decision) -> list[Letter]:
    """An earlier decision of the other kind is overruled, and named."""
    overruled = topic.status is not Status.SUBMITTED
    before = [await _last(tx, call, topic, "commands.before")] if overruled else []
    decided = await topics.change_status(
        tx, topic.id, decision.status, call.person, decision.reason, call.context.now
    )
    contributor = decided.contributor
    told = "commands.decided" if contributor.address else "commands.decided_unheard"
    letters = [call.answer(Say(told, facts(decided, call.zone)), *before)]
    if contributor.address:
        changed = [Say("decisions.changed")] if overruled else []
        voice = call.context.texts.voice(contributor.language, formal=contributor.formal)
        letters.append(Letter(contributor.address, document(voice, [*changed, decision.news])))
    return letters


async def settled(tx: Transaction, call: Call, topic: Topic) -> Say:
    """Says that it was decided before: what, by whom, when."""
    return await _last(tx, call, topic, "commands.settled")


async def _last(tx: Transaction, call: Call, topic: Topic, key: str) -> Say:
    last = (await topics.history(tx, topic.id))[-1]
    by: Value = named(last.by) if last.by else (Say("commands.nobody"),)
    return Say(key, {**facts(topic, call.zone), "by": by, "at": wall(last.at, call.zone)})
