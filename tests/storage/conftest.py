"""Every storage test that asks for `database` runs on both databases, as they will be in use."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsroom.messages import Address
from newsroom.people import Person
from storage import people
from storage.database import Database, Place
from storage.postgres import PostgresPlace
from tests.support.fresh import laid
from tests.support.postgres import Postgres

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgres"])
def server(request: pytest.FixtureRequest) -> Postgres | None:
    """None for SQLite, which needs none."""
    if request.param == "sqlite":
        return None
    running: Postgres = request.getfixturevalue("postgres")
    return running


@pytest.fixture
async def place(server: Postgres | None, tmp_path: Path) -> AsyncIterator[Place]:
    if server is None:
        yield await laid(tmp_path / "data" / "themenbote.db")
        return
    async with server.lent() as url:
        yield PostgresPlace(url)


@pytest.fixture
async def database(place: Place) -> AsyncIterator[Database]:
    opened = await Database.open(place)
    yield opened
    await opened.close()


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def room() -> Address:
    return Address("matrix", "!anna:example.org")


@pytest.fixture
async def anna(database: Database) -> Person:
    return await database.transaction(
        lambda tx: people.meet(tx, "matrix", "@anna:example.org", "Anna Krämer", "de", formal=True, now=NOW)
    )
