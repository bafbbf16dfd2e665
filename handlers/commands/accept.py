"""annehmen T-17 [datum] [kanal]: the topic will become a post, on a day if one is named; its contributor is told."""

from __future__ import annotations

from handlers.commands.choosing import choose
from handlers.commands.deciding import decide
from handlers.commands.declaration import Call
from handlers.commands.scheduling import accepted, read, scheduled
from handlers.letters import Letter
from newsroom.messages import Say
from newsroom.topics import Status
from storage.database import Transaction

CLOSED = (Status.ACCEPTED, Status.SCHEDULED, Status.PUBLISHED, Status.WITHDRAWN)
OVER = (Status.PUBLISHED, Status.WITHDRAWN)  # with a day, also what was accepted before


async def run(tx: Transaction, call: Call) -> list[Letter]:
    chosen = await choose(tx, call, ())
    if isinstance(chosen, Say):
        return [call.answer(chosen)]
    when = read(call, chosen.rest)
    if isinstance(when, Say):
        return [call.answer(when)]
    chosen = await choose(tx, call, OVER if when.day else CLOSED)
    if isinstance(chosen, Say) or not chosen.topics:
        return [call.answer(*(chosen.left if not isinstance(chosen, Say) else (chosen,)))]
    if when.day is None:
        return await decide(tx, call, await accepted(tx, call, chosen.topics, when), *chosen.left)
    changes, refused = await scheduled(tx, call, chosen.topics, when)
    if not changes:
        return [call.answer(*refused, *chosen.left)]
    return await decide(tx, call, changes, *refused, *chosen.left)
