"""Opens a database again and again, killed at the first step, then at a later one, and so on, until it gets through.

`python -m tests.storage.killed PATH|URL MIGRATIONS EVERY` (1 is every step, 3 every third) prints, line by line, the schema that
each kill left behind.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, Never

from sqlalchemy import URL, Connection, Engine, NullPool, event, inspect, make_url
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Database
from storage.errors import InUse
from storage.postgres import PostgresPlace
from storage.sqlite import SqlitePlace

BOUNDARIES = {"sqlite3.connect", "os.rename"}  # around the backup


def kill_at(number: int, boundaries: AbstractSet[str] = BOUNDARIES) -> None:
    """Before the n-th statement, commit, connection or renaming of this process; `boundaries` are names of audit events."""
    count = 0

    def step(*_: Any) -> None:
        nonlocal count
        count += 1
        if count == number:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", step)
    event.listen(Engine, "commit", step)
    sys.addaudithook(lambda name, _: step() if name in boundaries else None)


def place(name: str, migrations: Path) -> SqlitePlace | PostgresPlace:
    if "://" in name:
        return PostgresPlace(name, migrations)
    return SqlitePlace(Path(name), migrations)


async def open_when_free(name: str, migrations: Path) -> None:
    """A PostgreSQL server takes a moment to notice that the last one was killed."""
    while True:
        try:
            await (await Database.open(place(name, migrations))).close()
        except InUse:
            continue
        return


def child(number: int, name: str, migrations: Path) -> Never:
    kill_at(number)
    asyncio.run(open_when_free(name, migrations))
    os._exit(0)


def schema(connection: Connection) -> list[str]:
    inspector = inspect(connection)
    return sorted(
        f"{table}.{column['name']}"
        for table in inspector.get_table_names()
        for column in inspector.get_columns(table)
    )


async def left_behind(name: str) -> list[str]:
    sqlite = URL.create("sqlite+aiosqlite", database=name)
    url = make_url(name).set(drivername="postgresql+asyncpg") if "://" in name else sqlite
    async with create_async_engine(url, poolclass=NullPool).connect() as connection:
        return await connection.run_sync(schema)


def main() -> None:
    name, migrations, every = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    number, status = 1 - every, -1
    while status != 0:
        number += every
        process = os.fork()
        if process == 0:
            child(number, name, migrations)
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        print(json.dumps([status, asyncio.run(left_behind(name))]), flush=True)  # noqa: T201  # its result


if __name__ == "__main__":
    main()
