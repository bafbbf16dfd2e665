"""ablehnen T-17 grund: the topic will not become a post; whoever contributed it is told why."""

from __future__ import annotations

from handlers.commands.deciding import Decision, decide, settled
from handlers.commands.declaration import Call
from handlers.commands.finding import find
from handlers.letters import Letter
from handlers.topic_line import facts
from newsroom.messages import Say
from newsroom.topics import Status, Topic
from storage.database import Transaction

DECIDED = (Status.DECLINED, Status.PUBLISHED, Status.WITHDRAWN)
LONGEST = 1000  # characters of a reason


async def run(tx: Transaction, call: Call) -> list[Letter]:
    found = await find(tx, call, Say("commands.decline.example"))
    if isinstance(found, Say):
        return [call.answer(found)]
    topic, reason = found.topic, found.rest
    if topic.status in DECIDED:
        return [call.answer(await settled(tx, call, topic))]
    if not any(sign.isalnum() for sign in reason):
        return [call.answer(Say("commands.decline.why", facts(topic, call.zone)))]
    if len(reason) > LONGEST:
        return [call.answer(Say("commands.decline.shorter", {"limit": LONGEST}))]
    return await decide(tx, call, topic, Decision(Status.DECLINED, reason, _news(topic, reason, call)))


def _news(topic: Topic, reason: str, call: Call) -> Say:
    contact = call.context.settings.contact
    told = {"reason": reason, "contact": contact.name, "reach": contact.reach}
    return Say("decisions.declined", {**facts(topic, call.zone), **told})
