"""T4: what falls due is spoken, marked and planned anew, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from handlers import nudges, rounds, weekly
from handlers.context import Context
from handlers.dispatch import queue
from handlers.ground import Ground
from handlers.in_place import InPlace
from handlers.letters import Letter
from handlers.outages import through_outages
from handlers.upkeep import upkeep
from newsroom.messages import Address
from newsroom.occurrences import wall
from storage import occurrences
from storage.database import Transaction
from storage.occurrences import Occurrence

TURN_OF_THE_DAY = timedelta(hours=4)  # after midnight, when nobody writes
LONGEST_SLEEP = 30.0  # seconds: the system clock may be set while we sleep


class Due:
    def __init__(self, ground: Ground, wake_delivery: Callable[[], None]) -> None:
        self._ground = ground
        self._wake_delivery = wake_delivery
        self._kept_up: date | None = None
        self._in_place = InPlace(ground)

    async def run(self) -> None:
        """Speaks whatever falls due, until cancelled; outages of the database are waited out."""
        sleep = self._ground.clock.sleep
        while True:
            await through_outages(self.tick, sleep)
            await through_outages(self._daily, sleep)
            await sleep(await through_outages(self._pause, sleep))

    async def tick(self) -> None:
        """Everything that is due now, and the next of each kind planned."""
        ground = self._ground
        await ground.database.transaction(self._plan)
        due = await ground.database.read(lambda tx: occurrences.due(tx, ground.clock.now()))
        for occurrence in due:
            await ground.database.transaction(partial(self._speak, occurrence))
        await self._in_place.look()
        self._wake_delivery()

    async def _daily(self) -> None:
        """The upkeep, at the start and then every night."""
        ground = self._ground
        night = wall(ground.clock.now() - TURN_OF_THE_DAY, ground.settings.timezone).date()
        if night != self._kept_up:
            await upkeep(ground)
            self._kept_up = night

    async def _plan(self, tx: Transaction) -> None:
        context = await self._ground.context(tx)
        if context.editorial:
            await weekly.plan(tx, context)
        await nudges.plan(tx, context)
        await rounds.plan(tx, context)

    async def _speak(self, occurrence: Occurrence, tx: Transaction) -> None:
        context = await self._ground.context(tx)
        letters = await self._letters(tx, occurrence, context)
        await queue(tx, f"occ:{occurrence.key}", letters, context.now)

    async def _letters(self, tx: Transaction, occurrence: Occurrence, context: Context) -> list[Letter]:
        if occurrence.kind == nudges.KIND:
            return await nudges.speak(tx, occurrence, context, self._serves)
        if occurrence.kind == rounds.KIND:
            return await rounds.speak(tx, occurrence, context, self._connected)
        return await weekly.speak(tx, occurrence, context)

    def _serves(self, address: Address) -> bool:
        transport = self._ground.transports.get(address.transport)
        return transport is not None and transport.serves(address.room)

    def _connected(self) -> bool:
        """Whether what people said meanwhile has been heard, or is about to be."""
        editorial = self._ground.editorial
        return editorial is None or self._serves(editorial)

    async def _pause(self) -> float:
        due = await self._ground.database.read(occurrences.next_due)
        seconds = (due - self._ground.clock.now()).total_seconds() if due else LONGEST_SLEEP
        return min(LONGEST_SLEEP, max(0.0, seconds))
