"""auslastung: the weeks ahead against what the desk can make."""

from __future__ import annotations

from handlers import planned
from handlers.commands.declaration import Call
from handlers.letters import Letter
from newsroom import capacity
from newsroom.messages import Say
from newsroom.topics import Status
from newsroom.wording import counted, one_line, shortened
from storage.database import Transaction

SHOWN = 40  # characters of what was not heeded


async def run(tx: Transaction, call: Call) -> list[Letter]:
    """It is always the next weeks; what stands behind the command changes nothing, and that is said."""
    settings = call.context.settings
    schedule = await planned.schedule(tx, call.context.now, settings, (Status.ACCEPTED,))
    page = Say("commands.load.page", {"count": capacity.WEEKS, "lines": capacity.lines(schedule)})
    waiting = [counted("commands.load.waiting", schedule.queue, {})] if schedule.queue else []
    unlimited = [] if capacity.is_limited(settings) else [Say("commands.load.unlimited")]
    return [call.answer(page, *waiting, *unlimited, *_left(call))]


def _left(call: Call) -> tuple[Say, ...]:
    written = shortened(one_line(call.argument), SHOWN)
    return (Say("commands.load.left", {"words": written, "count": capacity.WEEKS}),) if written else ()
