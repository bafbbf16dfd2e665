"""The place for those who outgrow one file: a PostgreSQL database, with one leading process at a time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import asyncpg  # type: ignore[import-untyped]  # ships no types
from sqlalchemy import URL, NullPool, func, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.database import Engines, to_its_end
from storage.errors import InUse, Rejected, Unreachable, WrongAddress
from storage.migrating import MIGRATIONS, steps, upgrade

READERS: Final = 4
LEADER: Final = 7_368_657_478  # the advisory lock's number within the database; any, but the same for ever
SETTINGS: Final = {  # a leader that is gone without a word frees the lock within 15 seconds
    "application_name": "themenbote",
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "2",
}
SECRETS: Final = ("password", "sslpassword")
LIBPQ_ONLY: Final = (  # asyncpg would send these to the server, which does not know them
    "channel_binding",
    "connect_timeout",
    "fallback_application_name",
    "gssencmode",
    "keepalives",
    "keepalives_count",
    "keepalives_idle",
    "keepalives_interval",
    "load_balance_hosts",
    "require_auth",
    "sslcompression",
    "sslsni",
)
PASSING: Final = (  # a server that is down, starting, or full
    OSError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
)


@dataclass(frozen=True, slots=True)
class PostgresPlace:
    """`url` as PostgreSQL writes it. Not through a pooler that hands out sessions per transaction: it loses the lock."""

    url: str
    migrations: Path = MIGRATIONS

    async def occupy(self) -> Engines:
        guard = self._engine(poolclass=NullPool, isolation_level="AUTOCOMMIT")
        lock = await self._reached(guard)
        write = self._engine(pool_size=1, max_overflow=0, pool_pre_ping=True)
        read = self.reader()

        async def release() -> None:
            await read.dispose()
            await write.dispose()
            await lock.close()
            await guard.dispose()

        try:
            await self._lead(lock)
            await to_its_end(self._migrate(write))
        except BaseException:
            await release()
            raise
        return Engines(write, read, release, _vacuumed_by_itself)

    def reader(self) -> AsyncEngine:
        return self._engine(
            pool_size=READERS,
            max_overflow=0,
            pool_pre_ping=True,
            isolation_level="REPEATABLE READ",
            execution_options={"postgresql_readonly": True},
        )

    async def _reached(self, engine: AsyncEngine) -> AsyncConnection:
        try:
            return await engine.connect()
        except PASSING as error:
            raise Unreachable(place=self._shown(), problem=str(error)) from error
        except (asyncpg.PostgresError, asyncpg.InterfaceError, DBAPIError) as error:
            raise Rejected(place=self._shown(), problem=str(error)) from error

    async def _lead(self, lock: AsyncConnection) -> None:
        """The session holds the lock until it ends, however it ends."""
        if not (await lock.execute(select(func.pg_try_advisory_lock(LEADER)))).scalar_one():
            raise InUse(place=self._shown())

    async def _migrate(self, engine: AsyncEngine) -> None:
        needed = await steps(engine, self.migrations, self._shown())
        if needed.present != needed.newest:
            async with engine.begin() as connection:
                await connection.run_sync(upgrade, self.migrations)

    def _engine(self, **options: Any) -> AsyncEngine:
        dsn = self._address().difference_update_query(LIBPQ_ONLY).render_as_string(hide_password=False)

        async def connect() -> asyncpg.Connection:
            """SQLAlchemy would hand sslmode on to where only `ssl` is known; asyncpg itself reads it as PostgreSQL does."""
            return await asyncpg.connect(dsn, server_settings=SETTINGS)

        return create_async_engine(
            "postgresql+asyncpg://", hide_parameters=True, async_creator=connect, **options
        )

    def _address(self) -> URL:
        """Raises WrongAddress, which says nothing of the address: a mistake in it may sit in the password."""
        try:
            address = make_url(self.url)
        except (ArgumentError, ValueError):
            raise WrongAddress from None
        if address.drivername != "postgresql":
            raise WrongAddress
        return address

    def _shown(self) -> str:
        return self._address().difference_update_query(SECRETS).render_as_string(hide_password=True)


async def _vacuumed_by_itself() -> None:
    """The server clears up on its own."""
