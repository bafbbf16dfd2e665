"""The handlers put together: what `bot.py run`, `bot.py chat` and the tests' desk all drive."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from handlers import yearly_days
from handlers.bell import Bell
from handlers.delivery import Delivery
from handlers.dispatch import Dispatch
from handlers.due import Due
from handlers.ground import Ground
from handlers.lanes import Lanes, drive
from handlers.outages import through_outages
from handlers.reception import Reception
from handlers.seeding import seed
from handlers.warming import warm
from newsroom.messages import Address, Incoming
from newsroom.people import Person
from storage import search
from storage.database import Transaction


class House:
    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._dispatch_bell = Bell(ground.clock)
        self._delivery_bell = Bell(ground.clock)
        self._dispatch = Dispatch(ground, self._delivery_bell.ring)
        self._delivery = Delivery(ground.database, ground.transports, ground.clock)
        self._due = Due(ground, self._delivery_bell.ring)
        self._settling = asyncio.Lock()

    def reception(self, transport: str, account: str, admitted: Callable[[Incoming], bool]) -> Reception:
        """What the transport hands its events to."""
        ground = self._ground
        return Reception(ground.database, ground.clock, self._wake, admitted, transport, account)

    async def is_editor(self, tx: Transaction, person: Person) -> bool | None:
        """Whether the person may do at this moment what editors may; None while that is not known."""
        context = await self._ground.context(tx)
        return await self._ground.is_editor(tx, Address(person.transport, person.account), context.editorial)

    async def begin(self) -> None:
        """What the settings say of departments and days of every year is stored, and what topics are found by, before anybody
        speaks. Raises Unavailable.
        """
        ground = self._ground
        warm(ground.texts)
        transports, now = tuple(ground.transports), ground.clock.now()
        await ground.database.transaction(lambda tx: seed(tx, ground.settings, transports, now))
        await ground.database.transaction(lambda tx: yearly_days.settle(tx, ground.settings))
        while await ground.database.transaction(search.catch_up):
            pass

    async def run(self) -> None:
        """All loops, until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(drive(self._dispatch, self._dispatch_bell))
            group.create_task(drive(self._delivery, self._delivery_bell))
            group.create_task(self._due.run())

    async def attend(self) -> None:
        """Speaks what falls due, as `run` does, while somebody else settles what is said: for the terminal, until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._due.run())
            group.create_task(self._settle_when_rung())

    async def _settle_when_rung(self) -> None:
        while True:
            await self._delivery_bell.wait(await self._delivery.pause())
            await through_outages(self.settle, self._delivery_bell.rest)

    async def settle(self) -> None:
        """Works and delivers until nothing can be done at this moment, for one caller at a time: for the terminal and the tests."""
        async with self._settling:
            while await _round(self._dispatch) or await _round(self._delivery):
                pass

    async def tick(self) -> None:
        """Speaks what is due now: for the terminal and the tests."""
        await self._due.tick()

    def _wake(self) -> None:
        self._dispatch_bell.ring()
        self._delivery_bell.ring()


async def _round(lanes: Lanes) -> bool:
    moved = False
    for address in await lanes.rooms():
        while await lanes.step(address):
            moved = True
    return moved
