"""Migrations: whole or not at all, never from a newer schema, and what they make is what the program expects."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
import sys
from asyncio.subprocess import PIPE
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from itertools import groupby, pairwise
from pathlib import Path
from signal import SIGKILL

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect

from newsroom.topics import Answer, Draft, Given, Quote, Status, StoredPicture
from storage import people, topics
from storage.database import Database, Transaction
from storage.errors import NewerSchema
from storage.migrating import MIGRATIONS
from storage.postgres import PostgresPlace
from storage.sqlite import SqlitePlace
from storage.tables import metadata
from tests.storage.next_schema import NEWEST, with_next
from tests.storage.processes import ROOT
from tests.support.postgres import Postgres

Places = SqlitePlace | PostgresPlace


@pytest.fixture
async def empty(server: Postgres | None, tmp_path: Path) -> Places:
    """A place where nothing has been stored yet."""
    if server is None:
        return SqlitePlace(tmp_path / "data" / "themenbote.db")
    return PostgresPlace(await server.empty())


async def open_and(place: Places, statement: str = "SELECT 1") -> list[tuple[object, ...]]:
    database = await Database.open(place)
    try:
        return await database.transaction(lambda tx: run(tx, statement))
    finally:
        await database.close()


async def run(tx: Transaction, statement: str) -> list[tuple[object, ...]]:
    result = await tx.connection.exec_driver_sql(statement)
    return [tuple(row) for row in result] if result.returns_rows else []


async def meet_anna(place: Places, now: datetime) -> None:
    database = await Database.open(place)
    await database.transaction(lambda tx: people.meet(tx, "matrix", "@a", "Anna", "de", formal=True, now=now))
    await database.close()


def is_compared(name: str | None, kind: str, _parents: object) -> bool:
    """The index over a topic's words is each database's own, and SQLAlchemy knows neither of the two: FTS5 with its tables,
    and an index over an expression. That they are there, the search shows (test_search.py).
    """
    return not (
        kind in {"table", "index"} and (name or "").startswith(("topic_index", "ix_topic_words_found"))
    )


def differences(connection: Connection) -> list[object]:
    options = {"compare_type": True, "compare_server_default": True, "include_name": is_compared}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


async def test_a_migrated_database_is_what_the_program_expects(empty: Places) -> None:
    database = await Database.open(empty)
    assert await database.read(lambda tx: tx.connection.run_sync(differences)) == []
    await database.close()


async def test_every_step_is_taken_once(empty: Places, tmp_path: Path, now: datetime) -> None:
    await meet_anna(empty, now)
    updated = replace(empty, migrations=with_next(tmp_path))
    for _ in range(2):
        assert await open_and(updated, "SELECT nickname FROM nicknames") == [("Anna",)]
    assert await open_and(updated, "SELECT version_num FROM alembic_version") == [("next",)]


async def test_a_step_that_fails_leaves_the_old_schema(empty: Places, tmp_path: Path, now: datetime) -> None:
    await meet_anna(empty, now)
    broken = replace(empty, migrations=with_next(tmp_path, "    raise LookupError('in the middle')\n"))
    with pytest.raises(LookupError, match="in the middle"):
        await open_and(broken)
    assert await open_and(empty, "SELECT version_num FROM alembic_version") == [(NEWEST,)]
    database = await Database.open(empty)
    assert await database.read(lambda tx: tx.connection.run_sync(differences)) == []
    await database.close()


async def test_a_newer_schema_is_refused_and_kept(empty: Places, tmp_path: Path, now: datetime) -> None:
    await meet_anna(empty, now)
    updated = replace(empty, migrations=with_next(tmp_path))
    await open_and(updated)
    with pytest.raises(NewerSchema) as refusal:
        await open_and(empty)
    assert refusal.value.values["revision"] == "next"
    assert await open_and(updated, "SELECT nickname FROM people") == [("Anna",)]


@pytest.mark.parametrize("server", ["sqlite"], indirect=True)
async def test_a_copy_is_kept_before_a_sqlite_file_is_migrated(
    empty: SqlitePlace, tmp_path: Path, now: datetime
) -> None:
    await meet_anna(empty, now)
    names = {file.name for file in empty.path.parent.iterdir()}
    await open_and(replace(empty, migrations=with_next(tmp_path)))
    backup = empty.path.with_name(f"themenbote.db.before-{NEWEST}")
    assert {file.name for file in empty.path.parent.iterdir()} - names == {backup.name}
    assert backup.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert copy.execute("SELECT name FROM people").fetchall() == [("Anna",)]
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [(NEWEST,)]


async def killed_at_steps(place: Places, migrations: Path, every: int) -> list[tuple[int, list[str]]]:
    """How each attempt ended, and the schema it left behind."""
    name = str(place.path) if isinstance(place, SqlitePlace) else place.url
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.storage.killed", name, str(migrations), str(every)),
        stdout=PIPE,
        cwd=ROOT,
    )
    said, _ = await process.communicate()
    assert process.returncode == 0
    return [(status, schema) for status, schema in map(json.loads, said.splitlines())]


def names(connection: Connection) -> list[str]:
    inspector = inspect(connection)
    tables = inspector.get_table_names()
    return sorted(f"{table}.{column['name']}" for table in tables for column in inspector.get_columns(table))


@pytest.mark.parametrize("every", [9, pytest.param(1, marks=pytest.mark.release)])
async def test_killed_at_any_step_the_first_schema_is_there_or_not(empty: Places, every: int) -> None:
    attempts = await killed_at_steps(empty, MIGRATIONS, every)
    database = await Database.open(empty)
    new = await database.read(lambda tx: tx.connection.run_sync(names))
    await database.close()
    assert [schema for schema, _ in groupby(schema for _, schema in attempts)] == [[], new]
    assert [status for status, _ in groupby(status for status, _ in attempts)] == [-SIGKILL, 0]
    assert sum(schema == [] for _, schema in attempts) > len(metadata.tables) // every


async def test_killed_at_any_step_of_an_update_the_schema_is_old_or_new(
    empty: Places, tmp_path: Path, now: datetime
) -> None:
    await meet_anna(empty, now)
    updated = replace(empty, migrations=with_next(tmp_path))
    attempts = await killed_at_steps(empty, updated.migrations, every=1)
    schemas = [schema for schema, _ in groupby(schema for _, schema in attempts)]
    assert [set(new) - set(old) for old, new in pairwise(schemas)] == [
        {"people.nickname", "nicknames.nickname"}
    ]
    assert await open_and(updated, "SELECT nickname FROM nicknames") == [("Anna",)]


# ---------------------------------------------------------------- the steps there are

IN_0001 = (
    "INSERT INTO people VALUES (1, 1, 'Anna', 'de', TRUE, '2026-11-24T08:00:00.000000+00:00')",
    "INSERT INTO accounts VALUES (1, 'matrix', '@a', 1, NULL)",
    (
        "INSERT INTO topics (id, organisation, number, status, reason, contributor, created_at)"
        " VALUES (1, 1, 1, 'submitted', '', 1, '2026-11-24T08:00:00.000000+00:00'),"
        " (2, 1, 2, 'submitted', '', 1, '2026-11-24T08:00:00.000000+00:00')"
    ),
    (
        "INSERT INTO answers VALUES (1, 1, 'what', 'value', 'Fest', '\"Fest\"', '$1'),"
        " (1, 1, 'quote', 'value', '„Endlich!“, Krämer', '\"„Endlich!“, Krämer\"', '$2'),"
        " (1, 2, 'quote', 'void', '', '\"\"', '$3')"
    ),
    "INSERT INTO pictures VALUES (1, 1, 0, 'f', 'image/png', 1, 1, 'Das Haus', '$4')",
)


def only(folder: Path, *revisions: str) -> Path:
    """A copy of the migrations with these steps alone."""
    copy = folder / "only"
    shutil.copytree(MIGRATIONS, copy)
    for step in (copy / "versions").glob("r*.py"):
        if step.name[1:5] not in revisions:
            step.unlink()
    return copy


async def test_quotes_among_the_answers_become_quotes(empty: Places, tmp_path: Path) -> None:
    before = replace(empty, migrations=only(tmp_path, "0001"))
    for statement in IN_0001:
        await open_and(before, statement)
    database = await Database.open(empty)
    first, second = await database.read(lambda tx: topics.with_status(tx, Status.SUBMITTED))
    await database.close()
    fest = Answer(Given.VALUE, "Fest", "Fest", "$1")
    shown = (StoredPicture("f", "image/png", 1, 1, "Das Haus", "$4"),)
    assert first.draft == Draft({"what": fest}, shown, (Quote("„Endlich!“, Krämer", "$2"),))
    assert second.draft == Draft({"quote": Answer(Given.VOID, event="$3")})
