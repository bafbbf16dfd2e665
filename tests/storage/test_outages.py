"""Outages: what passes by itself is one error, and afterwards everything goes on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from storage import cursors
from storage.database import Database, Transaction
from storage.errors import Unavailable
from storage.postgres import PostgresPlace
from storage.sqlite import SqlitePlace
from tests.support.postgres import Postgres


async def save(tx: Transaction) -> None:
    await cursors.save(tx, "matrix", "@bot", "s1")


async def load(tx: Transaction) -> str | None:
    return await cursors.load(tx, "matrix", "@bot")


async def test_a_locked_file_is_unavailable_until_it_is_free(tmp_path: Path) -> None:
    path = tmp_path / "data" / "themenbote.db"
    database = await Database.open(SqlitePlace(path))
    await database.transaction(lambda tx: tx.connection.exec_driver_sql("PRAGMA busy_timeout = 10"))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable):
            await database.transaction(save)
        other.execute("ROLLBACK")
    await database.transaction(save)
    assert await database.read(load) == "s1"
    await database.close()


async def test_a_connection_that_ends_in_the_middle_takes_everything_back(postgres: Postgres) -> None:
    database = await Database.open(PostgresPlace(await postgres.fresh()))

    async def work(tx: Transaction) -> None:
        await save(tx)
        session = (await tx.connection.execute(select(func.pg_backend_pid()))).scalar_one()
        await postgres.run(f"SELECT pg_terminate_backend({session}, 5000)")
        await load(tx)

    with pytest.raises(Unavailable):
        await database.transaction(work)
    assert await database.read(load) is None
    await database.transaction(save)
    assert await database.read(load) == "s1"
    await database.close()


async def test_a_server_that_is_away_comes_back(postgres: Postgres) -> None:
    url = await postgres.fresh()
    name = url.removeprefix("postgresql://postgres@/").partition("?")[0]
    database = await Database.open(PostgresPlace(url))
    await database.read(load)
    await postgres.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    await postgres.run(
        f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'"  # noqa: S608  # the name is our own
    )
    with pytest.raises(Unavailable):
        await database.transaction(save)
    with pytest.raises(Unavailable):
        await database.read(load)
    await postgres.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    await database.transaction(save)
    assert await database.read(load) == "s1"
    await database.close()


async def test_a_wrong_statement_is_no_outage(database: Database) -> None:
    with pytest.raises(DBAPIError):
        await database.read(lambda tx: tx.connection.execute(text("SELECT nothing FROM nowhere")))
