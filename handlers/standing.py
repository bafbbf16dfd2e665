"""How a topic stands, for whoever contributed it; one that was merged stands as the topic in which it goes on."""

from __future__ import annotations

from handlers.context import Context
from handlers.topic_line import facts, stands
from newsroom.messages import Say
from newsroom.topics import Status, Topic
from storage import merging
from storage.database import Transaction

WITH_REASON = {Status.DECLINED, Status.ON_HOLD}


async def line(tx: Transaction, topic: Topic, context: Context) -> Say:
    values = {**facts(topic, context.settings.timezone), "status": (stands(topic),)}
    if topic.plan.merged_into is None:
        return Say("own_topics.line", values)
    return Say("merged.line", {**values, "into": str((await merging.goes_on_in(tx, topic)).number)})


async def status(tx: Transaction, topic: Topic, context: Context) -> Say:
    if topic.plan.merged_into is not None:
        whole = facts(await merging.goes_on_in(tx, topic), context.settings.timezone)
        into = {"into": whole["number"], "other": whole["title"], "state": whole["status"]}
        return Say("merged.status", {**facts(topic, context.settings.timezone), **into})
    values = {**facts(topic, context.settings.timezone), "status": (stands(topic),)}
    if topic.reason and topic.status in WITH_REASON:
        return Say("own_topics.status_why", {**values, "reason": topic.reason})
    return Say("own_topics.status_link" if topic.plan.link else "own_topics.status", values)
