"""zurückstellen T-17 [bis datum]: not now; on that day the editors are reminded of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handlers.commands.choosing import choose
from handlers.commands.deciding import Change, decide
from handlers.commands.declaration import Call
from handlers.commands.scheduling import read, signed
from handlers.letters import Letter
from handlers.topic_line import facts
from newsroom.messages import Say, Value
from newsroom.topics import Status, Topic
from storage.database import Transaction
from understanding.spelling import says

CLOSED = (Status.PUBLISHED, Status.WITHDRAWN)


async def run(tx: Transaction, call: Call) -> list[Letter]:
    chosen = await choose(tx, call, CLOSED)
    if isinstance(chosen, Say):
        return [call.answer(chosen)]
    if not chosen.topics:
        return [call.answer(*chosen.left)]
    until = _until(call, chosen.rest)
    if isinstance(until, Say):
        return [call.answer(until)]
    return await decide(tx, call, [_held(topic, until, call) for topic in chosen.topics], *chosen.left)


def _until(call: Call, words: str) -> date | Say | None:
    """None where no day is named: then it rests until somebody fetches it."""
    first, _, rest = words.partition(" ")
    if says(first, call.every("hold.until")):
        words = rest
    if not words:
        return None
    when = read(call, words)
    if not isinstance(when, Say) and when.day and not when.channels:
        return when.day
    past = isinstance(when, Say) and when.key.endswith(".past")
    key = "commands.hold.past" if past else "commands.hold.unclear_day"
    return Say(key, {"example": (Say("commands.hold.example"),)})


def _held(topic: Topic, until: date | None, call: Call) -> Change:
    values: dict[str, Value] = {"until": until} if until else {}
    key = "decisions.on_hold_until" if until else "decisions.on_hold"
    news = signed(key, {**facts(topic, call.zone), **values}, call)
    plan = replace(topic.plan, day=None, hold_until=until)
    return Change(topic, Status.ON_HOLD, plan=plan, news=(news,))
