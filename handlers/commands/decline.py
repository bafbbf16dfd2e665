"""ablehnen T-17 grund: the topic will not become a post; whoever contributed it is told why."""

from __future__ import annotations

from dataclasses import replace

from handlers.commands.choosing import choose, doubted
from handlers.commands.deciding import Change, decide
from handlers.commands.declaration import Call
from handlers.commands.scheduling import signed
from handlers.letters import Letter
from handlers.topic_line import facts
from newsroom.messages import Say
from newsroom.topics import Status, Topic
from storage.database import Transaction

CLOSED = (Status.DECLINED, Status.PUBLISHED, Status.WITHDRAWN)
LONGEST = 1000  # characters of a reason


async def run(tx: Transaction, call: Call) -> list[Letter]:
    chosen = await choose(tx, call, CLOSED)
    if isinstance(chosen, Say):
        return [call.answer(chosen)]
    if not chosen.topics:
        return [call.answer(*chosen.left)]
    if chosen.doubt:
        return [doubted(call, chosen.doubt)]
    reason = chosen.rest
    if not any(sign.isalnum() for sign in reason):
        return [call.answer(Say("commands.decline.why", facts(chosen.topics[0], call.zone)), *call.how)]
    if len(reason) > LONGEST:
        return [call.answer(Say("commands.decline.shorter", {"limit": LONGEST}))]
    return await decide(tx, call, [_declined(topic, reason, call) for topic in chosen.topics], *chosen.left)


def _declined(topic: Topic, reason: str, call: Call) -> Change:
    news = signed("decisions.declined", {**facts(topic, call.zone), "reason": reason}, call)
    plan = replace(topic.plan, day=None, hold_until=None)
    return Change(topic, Status.DECLINED, reason, plan, news=(news,))
