"""export ics|xlsx|csv [zeitraum]: a period as a file, into the room."""

from __future__ import annotations

import asyncio

from exports import files
from handlers import overviews
from handlers.commands.declaration import Call
from handlers.commands.period import asked_period
from handlers.letters import Letter
from newsroom.messages import File, Say
from newsroom.occurrences import wall
from newsroom.wording import one_line, shortened
from storage.database import Transaction
from understanding.spelling import says

SHOWN = 40  # characters of a word that names no file


async def run(tx: Transaction, call: Call) -> list[Letter]:
    first, _, words = call.argument.partition(" ")
    chosen = _format(first, call)
    if chosen is None:
        written = {"written": shortened(one_line(first), SHOWN)}
        return [
            call.answer(Say("commands.export.no_such", written) if first else Say("commands.export.which"))
        ]
    today = wall(call.context.now, call.zone).date()
    period = asked_period(call, words.strip()) if words.strip() else overviews.year_ahead(today)
    if period is None:
        return [call.answer(Say("commands.export.which_period", {"format": chosen}))]
    settings = call.context.settings
    found = await overviews.load(tx, today, period, settings)
    if not found.entries:
        return [call.answer(Say("commands.export.empty"))]
    kind = files.FORMATS[chosen]
    made = await asyncio.to_thread(
        kind.made, found, overviews.imprint(tx, settings, call.voice, call.context.now)
    )
    file = File("", files.name(period, chosen, call.voice), kind.mime)
    values = {"first": period.first, "last": period.last}
    done = Say("commands.export.done", {**values, "count": len(found.entries)})
    if len(found.entries) == 1:
        done = Say("commands.export.one_done", values)
    return [call.answer(done), Letter(call.address, file, content=made)]


def _format(word: str, call: Call) -> str | None:
    """By its name in any language: "excel", "Kalender"."""
    offered = ("ics", "xlsx", "csv")
    return next((one for one in offered if says(word, call.every(f"export.formats.{one}"))), None)
