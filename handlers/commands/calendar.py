"""kalender [neu/aus]: a calendar to subscribe to; an editor's has everything, other people's their own topics."""

from __future__ import annotations

from handlers.commands.declaration import Call
from handlers.letters import Letter
from handlers.personal_links import Kind, answered
from storage.database import Transaction


async def run(tx: Transaction, call: Call) -> list[Letter]:
    return await answered(tx, call, Kind("calendar", "calendar", "/c/{secret}.ics", None))
