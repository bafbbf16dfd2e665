"""PostgreSQL: one leader at a time."""

from __future__ import annotations

import asyncpg  # type: ignore[import-untyped]  # ships no types
import pytest

from storage import leader
from storage.database import Database
from storage.errors import Deposed, InUse, Rejected, Unreachable, WrongAddress
from storage.postgres import LEADER, PostgresPlace
from tests.storage.processes import kill, opening
from tests.support.postgres import Postgres
from tests.support.waiting import until


async def opened(url: str) -> list[Database]:
    """Nothing while another process leads."""
    try:
        return [await Database.open(PostgresPlace(url))]
    except InUse:
        return []


async def when_free(url: str) -> Database:
    """The server takes a moment to notice that a session is gone."""
    found: list[Database] = []

    async def look() -> bool:
        found.extend(await opened(url))
        return bool(found)

    await until(look, "the lock")
    return found[0]


async def test_a_second_process_is_refused(postgres: Postgres) -> None:
    url = await postgres.fresh()
    database = await Database.open(PostgresPlace(url))
    async with opening(url) as (_, said):
        assert said == "storage.in_use"
    await database.close()


async def test_the_place_of_a_killed_process_becomes_free(postgres: Postgres) -> None:
    url = await postgres.fresh()
    async with opening(url) as (process, said):
        assert said == "open"
        assert await opened(url) == []
        await kill(process)
        database = await when_free(url)
    await database.close()


async def test_two_databases_of_one_server_have_a_leader_each(postgres: Postgres) -> None:
    databases = [await Database.open(PostgresPlace(await postgres.fresh())) for _ in range(2)]
    for database in databases:
        await database.close()


async def test_who_loses_the_lock_without_noticing_writes_no_more(postgres: Postgres) -> None:
    url = await postgres.fresh()
    database = await Database.open(PostgresPlace(url))
    session = await asyncpg.connect(url)
    await session.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objid = $2"
        " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
        LEADER >> 32,
        LEADER & 0xFFFFFFFF,
    )
    await session.close()
    successor = await when_free(url)
    with pytest.raises(Deposed):
        await database.transaction(leader.take)
    await successor.close()
    await database.close()


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://postgres:geheim@127.0.0.1:1/themenbote",
        "postgresql://postgres:geheim@/themenbote?host=/nowhere",
        "postgresql://postgres:geheim@127.0.0.1:1/themenbote?sslmode=require&channel_binding=require",
        "postgresql://postgres:***@127.0.0.1:1/themenbote?password=geheim&sslpassword=geheim",
    ],
)
async def test_a_server_that_cannot_be_reached_is_named_without_its_password(url: str) -> None:
    with pytest.raises(Unreachable) as refusal:
        await Database.open(PostgresPlace(url))
    assert "***" in refusal.value.values["place"]
    assert "geheim" not in str(refusal.value)


@pytest.mark.parametrize(
    "more", ["sslmode=prefer", "channel_binding=prefer&connect_timeout=5", "keepalives=1"]
)
async def test_what_else_an_address_says_is_understood(postgres: Postgres, more: str) -> None:
    await (await Database.open(PostgresPlace(f"{await postgres.fresh()}&{more}"))).close()


@pytest.mark.parametrize(
    "url",
    [
        "mysql://bot:geheim@host/db",
        "postgresql+psycopg://bot:geheim@host/db",
        "geheim",
        "postgresql://a:x@b:geheim/",
    ],
)
async def test_another_kind_of_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(WrongAddress) as refusal:
        await Database.open(PostgresPlace(url))
    assert "geheim" not in f"{refusal.value}{refusal.value.values}"


async def test_a_database_that_does_not_exist_is_no_outage(postgres: Postgres) -> None:
    with pytest.raises(Rejected, match="does not exist"):
        await Database.open(PostgresPlace(postgres.url("nothing")))
