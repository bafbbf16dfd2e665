"""A look at a database that another process works with: nothing is locked, migrated or written."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy import select

from storage import inbox, outbox
from storage.database import ORGANISATION, Place
from storage.errors import Absent, OlderSchema
from storage.migrating import MIGRATIONS, compared, revision
from storage.outages import begun
from storage.sqlite import SqlitePlace
from storage.tables import installation
from storage.transaction import Transaction

T = TypeVar("T")


async def undone(place: Place) -> int:
    """Messages that will never arrive, and events that were given up. Raises Unavailable."""
    engine = place.reader()
    try:
        async with begun(engine) as connection:
            tx = Transaction(connection, ORGANISATION, uuid="")
            return await outbox.dead_letters(tx) + await inbox.given_up(tx)
    finally:
        await engine.dispose()


async def doubtful(place: Place) -> int:
    """Messages that may have arrived twice. Raises Unavailable."""
    engine = place.reader()
    try:
        async with begun(engine) as connection:
            return await outbox.doubtful(Transaction(connection, ORGANISATION, uuid=""))
    finally:
        await engine.dispose()


async def read(place: Place, work: Callable[[Transaction], Awaitable[T]]) -> T:
    """What `work` reads, all of the same moment. Raises Absent, OlderSchema, NewerSchema, Unavailable."""
    if isinstance(place, SqlitePlace) and not place.path.exists():
        raise Absent(path=str(place.path))
    name = str(place.path) if isinstance(place, SqlitePlace) else "PostgreSQL"
    engine = place.reader()
    try:
        async with begun(engine) as connection:
            steps = compared(await connection.run_sync(revision), MIGRATIONS, name)
            if steps.present != steps.newest:
                raise OlderSchema(place=name)
            nameless = Transaction(connection, ORGANISATION, uuid="")
            uuid = (await nameless.execute(select(installation.c.uuid))).scalar_one()
            return await work(Transaction(connection, ORGANISATION, str(uuid)))
    finally:
        await engine.dispose()
