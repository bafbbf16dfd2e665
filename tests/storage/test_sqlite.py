"""The SQLite file: closed to others, whole, and for one process."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import Database, Transaction
from storage.errors import Damaged, InUse, NotOurs, TooOpen
from storage.sqlite import SqlitePlace
from tests.storage.processes import kill, opening

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "themenbote.db"


@pytest.fixture
def no_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


async def make(path: Path) -> None:
    await (await Database.open(SqlitePlace(path))).close()


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.usefixtures("no_umask")
async def test_nobody_else_can_read_what_is_made(path: Path) -> None:
    database = await Database.open(SqlitePlace(path))
    found = {file.name: mode(file) for file in path.parent.iterdir()}
    await database.close()
    assert mode(path.parent) == 0o700
    assert found == dict.fromkeys([f"themenbote.db{end}" for end in ("", "-shm", "-wal", ".lock")], 0o600)


@pytest.mark.parametrize("name", [".", "themenbote.db"])
async def test_a_file_or_folder_that_others_can_read_is_refused(path: Path, name: str) -> None:
    await make(path)
    wanted = mode(path.parent / name)
    (path.parent / name).chmod(wanted | 0o044)
    with pytest.raises(TooOpen) as refusal:
        await make(path)
    assert refusal.value.values["wanted"] == f"{wanted:04o}"
    (path.parent / name).chmod(wanted)
    await make(path)


async def test_the_settings_of_the_connection_are_the_safe_ones(path: Path) -> None:
    async def look(tx: Transaction) -> dict[str, object]:
        return {
            name: (await tx.connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one() for name in PRAGMAS
        }

    database = await Database.open(SqlitePlace(path))
    assert await database.transaction(look) == PRAGMAS
    await database.close()


async def test_a_transaction_takes_the_write_lock_before_anything_is_loaded(path: Path) -> None:
    async def write_beside(_: Transaction) -> None:
        with closing(sqlite3.connect(path, timeout=0)) as other:
            other.execute("BEGIN IMMEDIATE")

    database = await Database.open(SqlitePlace(path))
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        await database.transaction(write_beside)
    await database.read(write_beside)
    await database.close()


async def test_a_second_process_is_refused(path: Path) -> None:
    database = await Database.open(SqlitePlace(path))
    async with opening(str(path)) as (_, said):
        assert said == "storage.in_use"
    await database.close()
    async with opening(str(path)) as (_, said):
        assert said == "open"


async def test_the_place_of_a_killed_process_is_free_at_once(path: Path) -> None:
    async with opening(str(path)) as (process, said):
        assert said == "open"
        with pytest.raises(InUse):
            await make(path)
        await kill(process)
        await make(path)


@pytest.fixture
def ordinary() -> Iterator[Path]:
    """A folder of an ordinary user, and we are that user: root may read everything."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    try:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder) / "themenbote.db"
    finally:
        os.seteuid(before)


@pytest.mark.parametrize("name", ["themenbote.db", "themenbote.db.lock", "themenbote.db-wal"])
async def test_a_file_that_we_may_not_open_is_named(ordinary: Path, name: str) -> None:
    await make(ordinary)
    closed = ordinary.with_name(name)
    closed.touch()
    closed.chmod(0)
    with pytest.raises(NotOurs) as refusal:
        await make(ordinary)
    assert refusal.value.values == {"path": str(closed), "folder": str(ordinary.parent)}


def spoiled(path: Path, spoil: Callable[[bytes], bytes]) -> bytes:
    """What the file holds afterwards."""
    path.write_bytes(spoil(path.read_bytes()))
    return path.read_bytes()


def overwritten(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + b"\xff" * 5000 + content[middle + 5000 :]


@pytest.mark.parametrize(
    "spoil",
    [
        overwritten,
        lambda content: content[: len(content) // 2],
        lambda _: b"Sehr geehrte Damen und Herren" * 99,
    ],
    ids=["overwritten", "cut off", "not a database"],
)
async def test_a_damaged_file_is_refused_and_kept(path: Path, spoil: Callable[[bytes], bytes]) -> None:
    await make(path)
    before = spoiled(path, spoil)
    with pytest.raises(Damaged):
        await make(path)
    assert spoiled(path, bytes) == before


async def test_a_row_that_refers_to_nothing_is_damage(path: Path) -> None:
    await make(path)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("INSERT INTO accounts VALUES (1, 'matrix', '@a', 17, NULL)")
    with pytest.raises(Damaged, match="foreign keys"):
        await make(path)


async def test_a_row_that_refers_to_nothing_is_not_written(path: Path) -> None:
    database = await Database.open(SqlitePlace(path))
    statement = "INSERT INTO accounts VALUES (1, 'matrix', '@a', 17, NULL)"
    with pytest.raises(Exception, match="FOREIGN KEY"):
        await database.transaction(lambda tx: tx.connection.exec_driver_sql(statement))
    await database.close()


async def test_tidying_up_empties_the_write_ahead_log(path: Path) -> None:
    database = await Database.open(SqlitePlace(path))
    log = path.with_name(f"{path.name}-wal")
    before = log.stat().st_size
    await database.tidy()
    after = log.stat().st_size
    await database.close()
    assert before > 0 == after
