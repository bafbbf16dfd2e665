"""What falls due goes on after an outage of the database, and every night what is no longer needed goes."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from handlers.due import Due
from handlers.ground import Ground
from handlers.pictures import Darkroom
from newsroom.messages import Document
from storage import occurrences, outbox
from storage.database import Database, Transaction
from storage.errors import Unavailable
from storage.files import Files
from storage.pictures import Limits
from tests.support.clock import TurnableClock
from tests.support.desk import EDITORIAL, MONDAY, TEXTS, Wire, settings
from tests.support.fresh import laid
from tests.support.waiting import until

T = TypeVar("T")
NIGHT = MONDAY + timedelta(hours=20)  # 05:00 in Berlin
LONG_AGO = MONDAY - timedelta(days=40)


class Shaky(Database):
    """Away at the first transactions."""

    lost = 0

    async def transaction(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        if self.lost:
            self.lost -= 1
            raise Unavailable(problem="OperationalError")
        return await super().transaction(work)


@asynccontextmanager
async def grounded(folder: Path, clock: TurnableClock) -> AsyncIterator[tuple[Ground, Shaky]]:
    database = await Shaky.open(await laid(folder / "data" / "themenbote.db"))
    assert isinstance(database, Shaky)
    yield (
        Ground(
            database=database,
            darkroom=Darkroom(Files(folder / "files"), Limits()),
            transports={"wire": Wire()},
            editorial=EDITORIAL,
            editors=frozenset(),
            settings=settings(),
            texts=TEXTS,
            clock=clock,
        ),
        database,
    )
    await database.close()


@asynccontextmanager
async def running(ground: Ground, clock: TurnableClock) -> AsyncIterator[Callable[[], Awaitable[None]]]:
    """What it hands over turns the clock until everything of this moment has been looked at."""
    looks: list[None] = []

    async def looked() -> None:
        enough = len(looks) + 2  # the second one begins when the first has come to its end

        async def look() -> bool:
            await clock.turn(timedelta(seconds=31))
            return len(looks) >= enough

        await until(look, "two looks at the clock")

    async with asyncio.TaskGroup() as group:
        task = group.create_task(Due(ground, lambda: looks.append(None)).run())
        yield looked
        task.cancel()


async def test_an_outage_is_waited_out(tmp_path: Path) -> None:
    clock = TurnableClock(MONDAY)
    async with grounded(tmp_path, clock) as (ground, database):
        database.lost = 3

        async with running(ground, clock) as looked:
            await looked()
        assert await database.read(occurrences.next_due) is not None


async def test_every_night_what_is_no_longer_needed_goes(tmp_path: Path) -> None:
    clock = TurnableClock(MONDAY)
    async with grounded(tmp_path, clock) as (ground, database), running(ground, clock) as looked:
        await looked()
        file = await picture_without_a_topic(tmp_path)
        await database.transaction(old_message)
        await looked()
        assert file.exists()
        assert await database.read(lambda tx: outbox.by_event(tx, EDITORIAL, "$old"))
        await clock.turn_to(NIGHT)
        await looked()
        assert not file.exists()
        assert await database.read(lambda tx: outbox.by_event(tx, EDITORIAL, "$old")) is None


async def old_message(tx: Transaction) -> None:
    await outbox.queue(tx, "old", EDITORIAL, Document(()), LONG_AGO)
    await outbox.sent(tx, f"{tx.uuid}:old", "$old", LONG_AGO)


async def picture_without_a_topic(folder: Path) -> Path:
    name = await Files(folder / "files").keep(b"picture")
    path = folder / "files" / name[:2] / name
    os.utime(path, (LONG_AGO.timestamp(), LONG_AGO.timestamp()))
    return path
