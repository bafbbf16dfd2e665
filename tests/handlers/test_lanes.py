"""Rooms side by side, in order within a room, and nobody forgotten."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from handlers.bell import Bell
from handlers.lanes import drive
from handlers.outages import through_outages
from newsroom.messages import Address
from storage.errors import Unavailable
from tests.support.clock import TurnableClock
from tests.support.desk import MONDAY
from tests.support.waiting import until

ANNA, BERT = Address("wire", "anna"), Address("wire", "bert")


@dataclass
class Work:
    """Numbers that wait in rooms; a gate keeps a room's worker busy."""

    waiting: dict[Address, deque[int]] = field(default_factory=lambda: defaultdict(deque))
    done: list[tuple[str, int]] = field(default_factory=list)
    gates: dict[Address, asyncio.Event] = field(default_factory=dict)
    entered: set[Address] = field(default_factory=set)

    async def rooms(self) -> list[Address]:
        return [address for address, numbers in self.waiting.items() if numbers]

    async def step(self, address: Address) -> bool:
        self.entered.add(address)
        if not self.waiting[address]:
            if gate := self.gates.get(address):  # just about to leave the lane
                await gate.wait()
            return False
        self.done.append((address.room, self.waiting[address].popleft()))
        return True

    async def pause(self) -> float:
        return 3600.0  # the turnable clock never gets there: only the bell wakes


@asynccontextmanager
async def driven(work: Work, clock: TurnableClock | None = None) -> AsyncIterator[Bell]:
    bell = Bell(clock or TurnableClock(MONDAY))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(drive(work, bell))
        yield bell
        task.cancel()


async def test_a_room_is_worked_on_in_order() -> None:
    work = Work()
    work.waiting[ANNA].extend(range(20))
    async with driven(work):
        await until(lambda: len(work.done) == 20, "twenty pieces of work")
    assert work.done == [("anna", number) for number in range(20)]


async def test_work_that_comes_while_the_lane_is_being_left_is_not_forgotten() -> None:
    work = Work(gates={ANNA: asyncio.Event()})
    work.waiting[ANNA].append(1)
    async with driven(work) as bell:
        await until(lambda: work.done == [("anna", 1)], "the first piece of work")
        work.waiting[ANNA].append(2)
        work.waiting[BERT].append(3)  # shows that somebody has looked since
        bell.ring()
        await until(lambda: ("bert", 3) in work.done, "the other room's work")
        gate = work.gates.pop(ANNA)
        gate.set()
        await until(lambda: ("anna", 2) in work.done, "the work that came while leaving")


@dataclass
class Shaky(Work):
    """Its database is away twice when somebody looks, and twice when something is done."""

    lost_looks: int = 2
    lost_steps: int = 2

    async def rooms(self) -> list[Address]:
        if self.lost_looks:
            self.lost_looks -= 1
            raise Unavailable(problem="OperationalError")
        return await super().rooms()

    async def step(self, address: Address) -> bool:
        if self.lost_steps:
            self.lost_steps -= 1
            raise Unavailable(problem="OperationalError")
        return await super().step(address)


async def test_outages_of_the_database_are_waited_out(caplog: pytest.LogCaptureFixture) -> None:
    work, clock = Shaky(), TurnableClock(MONDAY)
    work.waiting[ANNA].append(1)
    async with driven(work, clock):

        async def done() -> bool:
            await clock.turn(timedelta(seconds=1))
            return bool(work.done)

        await until(done, "the work after the outages")
    assert work.done == [("anna", 1)]
    assert [record.getMessage()[-9:] for record in caplog.records] == ["failure 1", "failure 2"] * 2


async def test_during_an_outage_attempts_become_rare() -> None:
    waits: list[float] = []

    async def away() -> None:
        if len(waits) < 10:
            raise Unavailable(problem="OperationalError")

    async def rest(seconds: float) -> None:
        waits.append(seconds)

    await through_outages(away, rest)
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60, 60]


async def test_the_bell_also_rings_by_the_clock() -> None:
    clock = TurnableClock(MONDAY)
    async with asyncio.TaskGroup() as group:
        waiter = group.create_task(Bell(clock).wait(10))

        async def rang() -> bool:
            await clock.turn(timedelta(seconds=11))
            return waiter.done()

        await until(rang, "the bell")


async def test_a_ring_while_nobody_waits_counts() -> None:
    bell = Bell(TurnableClock(MONDAY))
    bell.ring()
    await asyncio.wait_for(bell.wait(3600), timeout=5)
