"""An editor's reaction to the line about a new topic is a command; taking the reaction away takes the decision back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.commands import TABLE, Call
from handlers.commands.undo import undo
from handlers.letters import Letter
from newsroom.commanding import Order
from newsroom.messages import Reacted, Redacted
from storage import decisions, outbox, posts, topics
from storage.database import Transaction

KIND = "topic"
VARIANT = "\ufe0f"  # asks for the coloured picture of a sign; clients send it or not


async def reacted(tx: Transaction, call: Call, reaction: Reacted) -> list[Letter]:
    """Nothing for what is no reaction of an editor to such a line, or a sign without a meaning."""
    name = meaning(reaction.symbol, call.context.settings.triage.reactions)
    if not call.is_editor or name is None:
        return []
    key = await outbox.by_event(tx, call.address, reaction.target)
    post = await posts.by_key(tx, key.partition(":")[2]) if key else None
    if post is None or post.kind != KIND or post.topic is None:
        return []
    topic = await topics.by_id(tx, post.topic)
    given = replace(call, order=Order(name, f"T-{topic.number}"))
    run = next(command.run for command in TABLE if command.name == name)
    return await run(tx, given)


async def taken_away(tx: Transaction, call: Call, redaction: Redacted) -> list[Letter]:
    """Nothing where the reaction decided nothing."""
    decision = await decisions.last_of(tx, call.person.id, redaction.target)
    if decision is None or not decision.topics or not call.is_editor:
        return []
    return await undo(tx, call, decision)


def meaning(symbol: str, known: Mapping[str, str]) -> str | None:
    """The name of the command."""
    spelled = {sign.replace(VARIANT, ""): name for sign, name in known.items()}
    return spelled.get(symbol.replace(VARIANT, ""))
