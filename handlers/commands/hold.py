"""zurückstellen T-17 [bis datum] [grund]: not now; on that day the editors are reminded of it."""

from __future__ import annotations

from dataclasses import replace

from handlers.commands.choosing import choose, doubted
from handlers.commands.deciding import Change, decide
from handlers.commands.declaration import Call
from handlers.commands.scheduling import doubtful, here, signed
from handlers.letters import Letter
from handlers.topic_line import facts
from newsroom import holding
from newsroom.doubts import Doubt
from newsroom.holding import Rest
from newsroom.messages import Say, Value
from newsroom.topics import Status, Topic
from storage.database import Transaction

CLOSED = (Status.PUBLISHED, Status.WITHDRAWN)
LONGEST = 1000  # characters of a reason


async def run(tx: Transaction, call: Call) -> list[Letter]:
    chosen = await choose(tx, call, CLOSED)
    if isinstance(chosen, Say):
        return [call.answer(chosen)]
    if not chosen.topics:
        return [call.answer(*chosen.left)]
    rest = _read(call, chosen.rest)
    if isinstance(rest, Say):
        return [call.answer(rest)]
    if rest.reason and chosen.doubt:
        return [doubted(call, chosen.doubt)]
    if len(rest.reason) > LONGEST:
        return [call.answer(Say("commands.decline.shorter", {"limit": LONGEST}))]
    return await decide(tx, call, [_held(topic, rest, call) for topic in chosen.topics], *chosen.left)


def _read(call: Call, words: str) -> Rest | Say:
    """Or the one sentence that helps to write it."""
    now, region = here(call)
    found = holding.rest(words, now, call.person.language, region, call.every("hold.until"))
    example = (Say("commands.hold.example"),)
    match found:
        case Rest():
            return found
        case Doubt():
            return doubtful(found, today=now.date(), example=example)
        case fault:
            return Say(f"commands.hold.{fault}", {"example": example})


def _held(topic: Topic, rest: Rest, call: Call) -> Change:
    values: dict[str, Value] = {"until": rest.until} if rest.until else {}
    key = "decisions.on_hold_until" if rest.until else "decisions.on_hold"
    if rest.reason:
        key, values = f"{key}_why", {**values, "reason": rest.reason}
    news = signed(key, {**facts(topic, call.zone), **values}, call)
    plan = replace(topic.plan, day=None, hold_until=rest.until)
    return Change(topic, Status.ON_HOLD, rest.reason, plan, news=(news,))
