"""priorität T-17 hoch: what the agenda puts in front of the eyes. The desk's own affair: nobody is told."""

from __future__ import annotations

from dataclasses import replace

from handlers.commands.choosing import choose
from handlers.commands.deciding import Change, decide
from handlers.commands.declaration import Call
from handlers.commands.finding import numbers
from handlers.letters import Letter
from newsroom.messages import Say
from newsroom.planning import Priority
from storage.database import Transaction
from understanding.spelling import says


async def run(tx: Transaction, call: Call) -> list[Letter]:
    chosen = await choose(tx, call, ())
    if isinstance(chosen, Say):
        return [call.answer(chosen)]
    wanted = read(call, chosen.rest)
    if wanted is None:
        return [call.answer(Say("commands.priority.which", {"example": (Say("commands.priority.example"),)}))]
    changes = [Change(topic, plan=replace(topic.plan, priority=wanted)) for topic in chosen.topics]
    priority = (Say(f"commands.priority.{wanted}"),)
    done = Say("commands.priority.done", {"numbers": numbers(chosen.topics), "priority": priority})
    return await decide(tx, call, changes, *chosen.left, confirmed=done)


def read(call: Call, words: str) -> Priority | None:
    """None where the words name no priority."""
    return next((one for one in Priority if says(words, call.every(f"priority.words.{one}"))), None)
