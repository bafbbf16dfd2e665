"""eingang: the topics that wait for a decision, one line each, under their own numbers."""

from __future__ import annotations

from handlers.commands.declaration import Call
from handlers.letters import Letter
from handlers.topic_line import line
from newsroom.messages import Say
from newsroom.topics import Status
from storage import topics
from storage.database import Transaction


async def run(tx: Transaction, call: Call) -> list[Letter]:
    waiting = await topics.with_status(tx, Status.SUBMITTED)
    if not waiting:
        return [call.answer(Say("commands.inbox.empty"))]
    key = "commands.inbox.single" if len(waiting) == 1 else "commands.inbox.page"
    lines = tuple(line("agenda.new", topic, call.context.settings) for topic in waiting)
    first = str(waiting[0].number)
    return [call.answer(Say(key, {"count": len(waiting), "lines": lines, "first": first}))]
