"""The departments that stand in the settings are known from the start; what the store knows of them goes before."""

from __future__ import annotations

from datetime import datetime

from newsroom import people as names
from newsroom.people import Person
from newsroom.settings import Department, Settings
from storage import departments, people
from storage.database import Transaction


async def seed(tx: Transaction, settings: Settings, transports: tuple[str, ...], now: datetime) -> None:
    """Each that is not known yet, with its contact and deputy, whom nobody may have met so far."""
    for one in settings.departments:
        if await departments.by_name(tx, one.name) is None:
            await departments.put(tx, await _department(tx, one, settings, transports, now))


async def _department(
    tx: Transaction, one: Department, settings: Settings, transports: tuple[str, ...], now: datetime
) -> names.Department:
    async def known(account: str | None) -> Person | None:
        if account is None:
            return None
        transport = names.transport_of(account, transports)
        return await people.know(tx, transport, account, "", settings.language, settings.formal, now)

    deputy = one.deputy if one.deputy != one.contact else None
    return names.Department(0, one.name, await known(one.contact), await known(deputy), one.themes)
