"""webseite [neu/aus]: the personal address of the year at a glance and the agenda, for editors."""

from __future__ import annotations

from handlers.commands.declaration import Call
from handlers.letters import Letter
from handlers.personal_links import Kind, answered
from storage.database import Transaction


async def run(tx: Transaction, call: Call) -> list[Letter]:
    days = call.context.settings.web.link_days
    return await answered(tx, call, Kind("pages", "page", "/s/{secret}/", days))
