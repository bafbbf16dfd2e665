"""Transactions on a database that may be away for a while: what passes by itself becomes one error, Unavailable."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import Final

import asyncpg  # type: ignore[import-untyped]  # ships no types
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.errors import Unavailable

LOCKED: Final = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}  # for longer than the busy timeout
AWAY: Final = ("08", "53", "57P")  # PostgreSQL: connection lost, out of resources, stopping or starting


@asynccontextmanager
async def begun(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """One transaction, on a connection for it alone. Raises Unavailable."""
    async with aclosing(await _connected(engine)) as connection:
        try:
            async with connection.begin():
                yield connection
        except DBAPIError as error:
            if not _passes(error):
                raise
            raise Unavailable(problem=type(error.orig).__name__) from error


async def _connected(engine: AsyncEngine) -> AsyncConnection:
    try:
        return await engine.connect()
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, DBAPIError) as error:
        raise Unavailable(problem=type(error).__name__) from error


def _passes(error: DBAPIError) -> bool:
    code: int = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF  # the rest of it tells variants apart
    state: str = getattr(error.orig, "sqlstate", None) or ""
    return error.connection_invalidated or code in LOCKED or state.startswith(AWAY)
