"""planen T-17 datum [kanal]: the day of publication, new or another one; warns when that week is full."""

from __future__ import annotations

from handlers.commands.choosing import choose
from handlers.commands.deciding import decide
from handlers.commands.declaration import Call
from handlers.commands.scheduling import read, scheduled
from handlers.letters import Letter
from newsroom.messages import Say
from newsroom.topics import Status
from storage.database import Transaction

OVER = (Status.PUBLISHED, Status.WITHDRAWN)


async def run(tx: Transaction, call: Call) -> list[Letter]:
    chosen = await choose(tx, call, OVER)
    if isinstance(chosen, Say):
        return [call.answer(chosen)]
    if not chosen.topics:
        return [call.answer(*chosen.left)]
    when = read(call, chosen.rest)
    if isinstance(when, Say):
        return [call.answer(when)]
    if when.day is None:
        return [
            call.answer(Say("commands.schedule.no_day", {"example": (Say("commands.schedule.example"),)}))
        ]
    changes, refused = await scheduled(tx, call, chosen.topics, when)
    if not changes:
        return [call.answer(*refused, *chosen.left)]
    return await decide(tx, call, changes, *refused, *chosen.left)
