"""One transaction, to its end or not at all: one writer, several readers, on SQLite or PostgreSQL."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar

from sqlalchemy import CursorResult, Executable, Table, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage import organisation
from storage.tables import installation

log = logging.getLogger(__name__)

T = TypeVar("T")

ORGANISATION: Final = 1  # one installation serves one organisation for now


@dataclass(frozen=True, slots=True)
class Transaction:
    """`uuid` names the database itself: what leaves for the world carries it, so that no other copy is mistaken for it."""

    connection: AsyncConnection
    organisation: int
    uuid: str

    async def execute(
        self, statement: Executable, rows: Sequence[Mapping[str, object]] = ({},)
    ) -> CursorResult[Any]:
        """Runs the statement, within the organisation; once for each of the rows, if there are any."""
        whose = {organisation.PARAMETER: self.organisation}
        if len(rows) == 1:
            return await self.connection.execute(statement, {**rows[0], **whose})
        return await self.connection.execute(statement, [{**row, **whose} for row in rows])

    def insert(self, table: Table) -> sqlite.Insert:
        """An INSERT that knows ON CONFLICT, which both databases spell alike and SQLAlchemy keeps apart."""
        if self.connection.dialect.name == "sqlite":
            return sqlite.insert(table)
        return postgresql.insert(table)  # type: ignore[return-value]  # the same methods under another class


@dataclass(frozen=True, slots=True)
class Engines:
    """What a place hands over: `fence` runs at the start of every writing transaction and raises when we may not."""

    write: AsyncEngine
    read: AsyncEngine
    fence: Callable[[Transaction], Awaitable[None]]
    release: Callable[[], Coroutine[Any, Any, None]]


class Place(Protocol):
    async def occupy(self) -> Engines:
        """Takes the place for this process, checks and migrates what is there. Raises `storage.errors`."""


class Database:
    def __init__(self, engines: Engines, name: str) -> None:
        self._engines = engines
        self._uuid = name
        self._writing = asyncio.Lock()

    @classmethod
    async def open(cls, place: Place) -> Database:
        """Raises `storage.errors.StorageError`; nothing is held then."""
        engines = await place.occupy()
        try:
            return cls(engines, await to_its_end(_name(engines.write)))
        except BaseException:
            await engines.release()
            raise

    async def transaction(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """All that `work` writes, or nothing. Whoever is cancelled meanwhile hears of it after the end."""
        async with self._writing:
            return await to_its_end(self._write(work))

    async def read(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """`work` sees one moment of the database, and cannot write."""
        return await to_its_end(self._look(work))

    async def close(self) -> None:
        async with self._writing:
            await to_its_end(self._engines.release())

    async def _write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        async with self._engines.write.begin() as connection:
            transaction = Transaction(connection, ORGANISATION, self._uuid)
            await self._engines.fence(transaction)
            return await work(transaction)

    async def _look(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        async with self._engines.read.begin() as connection:
            return await work(Transaction(connection, ORGANISATION, self._uuid))


async def to_its_end(work: Coroutine[Any, Any, T]) -> T:
    """Cancelling an await does not stop the statement it waits for (facts/reliability.md, finding 13): a half
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


async def _name(engine: AsyncEngine) -> str:
    """The database's own name, given when it is opened for the first time."""
    async with engine.begin() as connection:
        transaction = Transaction(connection, ORGANISATION, "")
        found = await transaction.execute(select(installation.c.uuid))
        if name := found.scalar_one_or_none():
            return str(name)
        name = uuid.uuid4().hex
        await transaction.execute(transaction.insert(installation).values(uuid=name, last_number=0))
        return name
