"""One lane per room: strictly in order within a room, rooms side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Protocol

from handlers.bell import Bell
from handlers.outages import through_outages
from newsroom.messages import Address


class Lanes(Protocol):
    """Work that waits in rooms: events to handle, messages to send."""

    async def rooms(self) -> Sequence[Address]:
        """Rooms where something may be done now."""

    async def step(self, address: Address) -> bool:
        """Does the next thing of the room; whether there was one."""

    async def pause(self) -> float:
        """Seconds after which somebody should look again, if nothing rings before."""


async def drive(lanes: Lanes, bell: Bell) -> None:
    """Keeps a worker in every room that has work, until cancelled; outages of the database are waited out."""
    busy: set[Address] = set()
    missed: set[Address] = set()  # had work when somebody looked, but the lane was just being left

    async def work(address: Address) -> None:
        try:
            while await through_outages(partial(lanes.step, address), bell.rest):
                pass
        finally:
            busy.discard(address)
            if address in missed:
                missed.discard(address)
                bell.ring()

    async with asyncio.TaskGroup() as group:
        while True:
            ready = await through_outages(lanes.rooms, bell.rest)
            missed.update(busy.intersection(ready))
            for address in ready:
                if address not in busy:
                    busy.add(address)
                    group.create_task(work(address))
            await bell.wait(await through_outages(lanes.pause, bell.rest))
