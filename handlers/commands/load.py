"""auslastung: the weeks ahead against what the desk can make."""

from __future__ import annotations

from handlers import planned
from handlers.commands.declaration import Call
from handlers.letters import Letter
from newsroom import capacity
from newsroom.messages import Say
from newsroom.topics import Status
from newsroom.wording import counted
from storage.database import Transaction


async def run(tx: Transaction, call: Call) -> list[Letter]:
    """Whatever stands behind the command changes nothing: it is always the next weeks."""
    settings = call.context.settings
    schedule = await planned.schedule(tx, call.context.now, settings, (Status.ACCEPTED,))
    page = Say("commands.load.page", {"count": capacity.WEEKS, "lines": capacity.lines(schedule)})
    waiting = [counted("commands.load.waiting", schedule.queue, {})] if schedule.queue else []
    unlimited = [] if capacity.is_limited(settings) else [Say("commands.load.unlimited")]
    return [call.answer(page, *waiting, *unlimited)]
