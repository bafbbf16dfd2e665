"""planen T-17 datum [kanal]: the day of publication, new, another one or none any more; warns when that week is full."""

from __future__ import annotations

from handlers.commands.choosing import Chosen, choose
from handlers.commands.deciding import decide
from handlers.commands.declaration import Call
from handlers.commands.scheduling import read, scheduled, unscheduled
from handlers.letters import Letter
from handlers.topic_line import facts
from newsroom.messages import Say
from newsroom.scheduling import Wanted
from newsroom.topics import Status, Topic
from storage.database import Transaction
from understanding.spelling import says

OVER = (Status.PUBLISHED, Status.WITHDRAWN)


async def run(tx: Transaction, call: Call) -> list[Letter]:
    chosen = await choose(tx, call, OVER)
    if isinstance(chosen, Say):
        return [call.answer(chosen)]
    if not chosen.topics:
        return [call.answer(*chosen.left)]
    if says(chosen.rest, call.every("schedule.dayless")):
        return await _without_day(tx, call, chosen)
    when = _when(call, chosen)
    if isinstance(when, Say):
        return [call.answer(when)]
    changes, refused = await scheduled(tx, call, chosen.topics, when)
    if not changes:
        return [call.answer(*refused, *chosen.left)]
    return await decide(tx, call, changes, *refused, *chosen.left)


def _when(call: Call, chosen: Chosen) -> Wanted | Say:
    """A channel alone is enough for what has its day already."""
    when = read(call, chosen.rest)
    if isinstance(when, Say) or when.day or (when.channels and all(map(_has_day, chosen.topics))):
        return when
    return Say("commands.schedule.no_day", {"example": (Say("commands.schedule.example"),)})


async def _without_day(tx: Transaction, call: Call, chosen: Chosen) -> list[Letter]:
    dayless = [
        Say("commands.schedule.has_no_day", facts(topic, call.zone))
        for topic in chosen.topics
        if not _has_day(topic)
    ]
    changes = [unscheduled(topic, call) for topic in chosen.topics if _has_day(topic)]
    if not changes:
        return [call.answer(*dayless, *chosen.left)]
    return await decide(tx, call, changes, *dayless, *chosen.left)


def _has_day(topic: Topic) -> bool:
    return topic.status is Status.SCHEDULED and topic.plan.day is not None
