"""vertretung: who is asked for a department when its contact is away."""

from __future__ import annotations

from handlers.commands import contacts
from handlers.commands.appointing import appoint
from handlers.commands.declaration import Call
from handlers.letters import Letter
from storage.database import Transaction


async def run(tx: Transaction, call: Call) -> list[Letter]:
    return (
        await appoint(tx, call, "deputy") if call.argument else [call.answer(*await contacts.page(tx, call))]
    )
