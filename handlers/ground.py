"""What the handlers stand on; `bot.py` opens and closes each part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.context import Context
from handlers.pictures import Darkroom
from newsroom.clock import Clock
from newsroom.messages import Address, Transport
from newsroom.settings import Settings
from storage import people, rooms
from storage.database import Database, Transaction
from texts import Catalogue


@dataclass(frozen=True, slots=True)
class Ground:
    """`editorial` is the editorial room as configured, `editors` are user ids."""

    database: Database
    darkroom: Darkroom
    transports: Mapping[str, Transport]
    editorial: Address | None
    editors: frozenset[str]
    settings: Settings
    texts: Catalogue
    clock: Clock

    async def context(self, tx: Transaction) -> Context:
        """The values of this moment; the editorial room under its present address."""
        editorial = await rooms.current(tx, self.editorial) if self.editorial else None
        return Context(
            self.settings,
            self.texts,
            self.clock.now(),
            editorial,
            self.editors,
            self.sealed,
            tuple(self.transports),
        )

    def sealed(self, address: Address) -> bool:
        """Whether what is sent there can be read by the members alone."""
        transport = self.transports.get(address.transport)
        return transport is not None and transport.sealed(address.room)

    def keeps_files(self, address: Address) -> bool:
        """Whether a file can be sent there."""
        transport = self.transports.get(address.transport)
        return transport is None or transport.keeps_files(address.room)

    async def is_editor(self, tx: Transaction, who: Address, editorial: Address | None) -> bool | None:
        """Whether the person of this account is configured and joined, under whichever accounts: a list alone goes stale,
        membership alone is given by whoever may invite. None where the room's members are not known at this moment.
        """
        transport = self.transports.get(editorial.transport) if editorial else None
        if editorial is None or transport is None:
            return False
        own = await people.accounts_of(tx, who)
        if not any(one.room in self.editors for one in own):
            return False
        if not transport.serves(editorial.room):
            return None
        return any(
            transport.joined(editorial.room, one.room) for one in own if one.transport == editorial.transport
        )
