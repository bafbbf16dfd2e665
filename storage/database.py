"""One transaction, to its end or not at all: one writer, several readers, on SQLite or PostgreSQL."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import leader
from storage.outages import begun
from storage.precedence import Precedence
from storage.tables import installation
from storage.transaction import Transaction

__all__ = ["Database", "Engines", "Place", "Transaction", "to_its_end"]

log = logging.getLogger(__name__)

T = TypeVar("T")

ORGANISATION: Final = 1  # one installation serves one organisation for now


@dataclass(frozen=True, slots=True)
class Engines:
    """What a place hands over; `release` gives the place back, `tidy` drops what deleted rows left behind."""

    write: AsyncEngine
    read: AsyncEngine
    release: Callable[[], Coroutine[Any, Any, None]]
    tidy: Callable[[], Coroutine[Any, Any, None]]


class Place(Protocol):
    async def occupy(self) -> Engines:
        """Takes the place for this process, checks and migrates what is there. Raises `storage.errors`."""

    def reader(self) -> AsyncEngine:
        """Sees what is there, whoever has the place; writes nothing."""


class Database:
    def __init__(self, engines: Engines, epoch: int, name: str) -> None:
        self._engines = engines
        self._epoch = epoch
        self._uuid = name
        self._writing = Precedence()

    @classmethod
    async def open(cls, place: Place) -> Database:
        """Raises `storage.errors.StorageError`; nothing is held then."""
        engines = await place.occupy()
        try:
            return cls(engines, *await to_its_end(_enter(engines.write)))
        except BaseException:
            await engines.release()
            raise

    async def transaction(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """All that `work` writes, or nothing. Whoever is cancelled meanwhile hears of it after the end.

        Raises Unavailable when the database is away; only when it went in the very end was the work done nevertheless.
        """
        async with self._writing.in_turn():
            return await to_its_end(self._write(work))

    async def at_once(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """The same for what somebody else waits for, without waiting for all who only have something to do themselves."""
        async with self._writing.first():
            return await to_its_end(self._write(work))

    async def read(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """`work` sees one moment of the database, and cannot write. Raises Unavailable."""
        return await to_its_end(self._look(work))

    async def tidy(self) -> None:
        """What was deleted is then gone from the disk too, as far as the database is a file of ours."""
        async with self._writing.in_turn():
            await to_its_end(self._engines.tidy())

    async def close(self) -> None:
        async with self._writing.in_turn():
            await to_its_end(self._engines.release())

    async def _write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        async with begun(self._engines.write) as connection:
            transaction = Transaction(connection, ORGANISATION, self._uuid)
            await leader.confirm(transaction, self._epoch)
            return await work(transaction)

    async def _look(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        async with begun(self._engines.read) as connection:
            return await work(Transaction(connection, ORGANISATION, self._uuid))


async def to_its_end(work: Coroutine[Any, Any, T]) -> T:
    """Cancelling an await does not stop the statement it waits for (seen with aiosqlite and SQLAlchemy): a half
    cancelled transaction stays open, or is committed by the next one. So it runs as a task of its own to its end.
    """
    task = asyncio.create_task(work)  # noqa: TID251  # always awaited below, so no TaskGroup need own it
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            await _patiently(task)
        if not task.cancelled() and (failure := task.exception()):
            log.error("failed after its caller was gone: %s", type(failure).__name__)  # noqa: TRY400  # not ours
        raise


async def _patiently(task: asyncio.Task[Any]) -> None:
    """Waits for the task; a second cancellation adds nothing to the first."""
    try:
        await asyncio.wait([task])
    except asyncio.CancelledError:
        return


async def _enter(engine: AsyncEngine) -> tuple[int, str]:
    """Our epoch, and the database's own name, which it gets when it is opened for the first time."""
    async with engine.begin() as connection:
        transaction = Transaction(connection, ORGANISATION, "")
        await transaction.execute(
            transaction.insert(installation)
            .values(uuid=uuid.uuid4().hex, last_number=0)
            .on_conflict_do_nothing(index_elements=["organisation"])
        )
        name = (await transaction.execute(select(installation.c.uuid))).scalar_one()
        return await leader.take(transaction), str(name)
