"""A house with two made-up wires, which are called Matrix and Teams: the editors sit at the first one."""

from __future__ import annotations

import itertools
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from handlers.ground import Ground
from handlers.house import House
from handlers.pictures import Darkroom
from newsroom.messages import Address, Content, Incoming, Text
from newsroom.settings import Settings
from storage.database import Database, Place
from storage.files import Files
from storage.pictures import Limits
from tests.support.clock import TurnableClock
from tests.support.desk import EDITOR, MONDAY, Wire, settings
from tests.support.fresh import laid
from texts import load
from transports.render import terminal

ROOM: Final = Address("matrix", "!redaktion:town.test")
ANNA: Final = Address("teams", "a1a1a1a1-2222-3333-4444-555555555555")
ANNA_THERE: Final = Address("matrix", "@anna:town.test")
ROBIN: Final = Address("matrix", EDITOR)


@dataclass
class TwoWires:
    """`tell` returns what was answered in that chat, as plain texts."""

    house: House
    wires: dict[str, Wire]
    clock: TurnableClock
    database: Database
    room: Address = ROOM
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    async def tell(self, who: Address, said: Content | str, name: str = "") -> list[str]:
        """In the person's private chat; `who` is the account."""
        return await self._said(who, private_chat(who), said, name, private=True)

    async def order(
        self, said: Content | str, who: Address = ROBIN, thread: str = "", aside: str = ""
    ) -> list[str]:
        """In the editorial room."""
        return await self._said(who, self.room, said, "Robin", private=False, thread=thread, aside=aside)

    async def _said(
        self,
        who: Address,
        room: Address,
        said: Content | str,
        name: str,
        *,
        private: bool,
        thread: str = "",
        aside: str = "",
    ) -> list[str]:
        before = len(self.wires[room.transport].sent)
        content = Text(said) if isinstance(said, str) else said
        event = Incoming(
            f"$event-{next(self._numbers)}",
            who.room,
            room,
            self.clock.now(),
            content,
            private,
            name,
            thread,
            aside,
        )
        await self.house.reception(who.transport, "bot", lambda _: True)([event], None)
        await self.house.settle()
        sent = self.wires[room.transport].sent[before:]
        return [terminal(one.parcel) for one in sent if one.address == room]

    def heard(self, address: Address) -> list[str]:
        """Everything that the bot ever said there."""
        return [terminal(one.parcel) for one in self.wires[address.transport].sent if one.address == address]


def private_chat(who: Address) -> Address:
    return Address(who.transport, f"chat-{who.room}")


@asynccontextmanager
async def two_wires(
    folder: Path,
    place: Place | None = None,
    chosen: Settings | None = None,
    editors: frozenset[str] = frozenset({EDITOR}),
    room: Address = ROOM,
) -> AsyncIterator[TwoWires]:
    """`room` is the editors'."""
    wires = {name: Wire(name, members={(room.room, EDITOR)}) for name in ("matrix", "teams")}
    clock = TurnableClock(MONDAY)
    database = await Database.open(place or await laid(folder / "themenbote.db"))
    ground = Ground(
        database=database,
        darkroom=Darkroom(Files(folder / "files"), Limits()),
        transports=dict(wires),
        editorial=room,
        editors=editors,
        settings=chosen or settings(),
        texts=load(),
        clock=clock,
    )
    try:
        house = House(ground)
        await house.begin()
        yield TwoWires(house, wires, clock, database, room)
    finally:
        await database.close()


async def code_for(house: TwoWires, who: Address) -> str:
    [told] = await house.tell(who, "verknüpfen")
    found = re.search(r"Ihr Code: ([A-Z0-9]{4}-[A-Z0-9]{4})", told.replace("*", ""))
    assert found, told
    return found[1]


async def link(house: TwoWires, one: Address, other: Address) -> list[str]:
    code = await code_for(house, one)
    [asked] = await house.tell(other, f"verknüpfen {code}")
    assert "Ja, verknüpfen" in asked
    return await house.tell(other, "ja")
