"""annehmen T-17: the topic will become a post, and whoever contributed it is told."""

from __future__ import annotations

from handlers.commands.deciding import Decision, decide, settled
from handlers.commands.declaration import Call
from handlers.commands.finding import find
from handlers.letters import Letter
from handlers.topic_line import line
from newsroom.messages import Say
from newsroom.topics import Status, Topic
from storage.database import Transaction

DECIDED = (Status.ACCEPTED, Status.SCHEDULED, Status.PUBLISHED, Status.WITHDRAWN)


async def run(tx: Transaction, call: Call) -> list[Letter]:
    found = await find(tx, call, Say("commands.accept.example"))
    if isinstance(found, Say):
        return [call.answer(found)]
    if found.rest:  # not read yet, and never dropped in silence
        return [call.answer(Say("commands.accept.number_only", {"number": str(found.topic.number)}))]
    if found.topic.status in DECIDED:
        return [call.answer(await settled(tx, call, found.topic))]
    return await decide(tx, call, found.topic, Decision(Status.ACCEPTED, "", _news(found.topic, call)))


def _news(topic: Topic, call: Call) -> Say:
    told = line("decisions.accepted", topic, call.context.settings)
    contact = call.context.settings.contact
    return Say(told.key, {**told.values, "contact": contact.name, "reach": contact.reach})
