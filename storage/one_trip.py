"""SQLite with one trip to the connection's thread per statement.

aiosqlite makes a trip for a cursor, one for the statement, one for its rows and one for the end of the cursor; where
processors are few or busy, the trips take longer than the statements.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite

CHUNK = 64  # rows at a time for whoever iterates, which nobody does here


class Connection(aiosqlite.Connection):
    """To be awaited, as those of aiosqlite. Its thread does not keep the process alive."""

    def __init__(self, path: Path) -> None:
        # Cursors are made here and used in the thread; never both at once.
        super().__init__(partial(sqlite3.connect, path, check_same_thread=False), CHUNK)
        self._thread.daemon = True

    def cursor(self) -> Cursor:  # type: ignore[override]  # nothing to wait for
        return Cursor(self, self._conn.cursor())


class Cursor(aiosqlite.Cursor):
    """Has all rows as soon as its statement is through."""

    def __init__(self, connection: Connection, cursor: sqlite3.Cursor) -> None:
        super().__init__(connection, cursor)
        self._rows: list[Any] = []

    async def execute(self, sql: str, parameters: Iterable[Any] | None = None) -> Cursor:
        self._rows = await self._execute(self._at_once, sql, parameters or ())  # type: ignore[no-untyped-call]  # untyped there
        return self

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        """Nothing is open any more once all rows are read."""

    def _at_once(self, sql: str, parameters: Any) -> list[Any]:
        self._cursor.execute(sql, parameters)
        return self._cursor.fetchall()
