"""The embedded place: one SQLite file, for one process, readable by nobody else."""

from __future__ import annotations

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, NullPool, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import one_trip
from storage.database import Engines, to_its_end
from storage.errors import Damaged, InUse, NotOurs, TooOpen
from storage.migrating import MIGRATIONS, Steps, steps, upgrade

READERS: Final = 4
PRAGMAS: Final = (  # a power cut loses no commit; a hostile file runs no code; what is deleted is gone
    "journal_mode = WAL",
    "synchronous = FULL",
    "busy_timeout = 5000",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
)


@dataclass(frozen=True, slots=True)
class SqlitePlace:
    """Folder and file are made where they are missing. Never on a network file system: its locks cannot be trusted."""

    path: Path
    migrations: Path = MIGRATIONS

    async def occupy(self) -> Engines:
        with _ours(self.path.parent):
            lock = _locked(self.path)
        try:
            with _ours(self.path.parent):
                _private(self.path)
            _examine(self.path)
            await to_its_end(self._migrate())
        except BaseException:
            os.close(lock)
            raise
        write = _engine(self.path, "BEGIN IMMEDIATE", "foreign_keys = ON", pool_size=1, max_overflow=0)
        read = self.reader()

        async def release() -> None:
            await read.dispose()
            await write.dispose()
            os.close(lock)

        return Engines(write, read, release, partial(asyncio.to_thread, _checkpoint, self.path))

    def reader(self) -> AsyncEngine:
        return _engine(self.path, "BEGIN", "query_only = ON", pool_size=READERS, max_overflow=0)

    async def _migrate(self) -> None:
        engine = _engine(self.path, "BEGIN IMMEDIATE", "foreign_keys = OFF", poolclass=NullPool)
        needed: Steps = await steps(engine, self.migrations, str(self.path))
        if needed.present == needed.newest:
            return
        if needed.present is not None:
            _back_up(self.path, needed.present)
        async with engine.begin() as connection:
            await connection.run_sync(upgrade, self.migrations)
            if (await connection.exec_driver_sql("PRAGMA foreign_key_check")).first():
                raise Damaged(path=str(self.path), problem="foreign keys")


@contextmanager
def _ours(folder: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as denied:
        raise NotOurs(path=str(denied.filename or folder), folder=str(folder)) from denied


def private_folder(folder: Path) -> None:
    """Makes the folder for nobody but us. Raises TooOpen where it exists and others may look into it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _refuse_others(folder)


def _locked(path: Path) -> int:
    """The lock is a file of its own: closing any descriptor of the database would drop SQLite's locks."""
    private_folder(path.parent)
    lock = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(lock)
        raise InUse(place=str(path)) from error
    return lock


def _private(path: Path) -> None:
    """SQLite's other files take their mode from this one. Raises PermissionError where one of them is not ours."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    for beside in (path.with_name(f"{path.name}{end}") for end in ("-wal", "-shm")):
        if beside.exists():
            os.close(os.open(beside, os.O_RDWR))
    _refuse_others(path)


def _refuse_others(path: Path) -> None:
    mode = path.stat().st_mode & 0o777
    if mode & 0o077:
        raise TooOpen(path=str(path), mode=f"{mode:04o}", wanted="0700" if path.is_dir() else "0600")


def _examine(path: Path) -> None:
    """Raises Damaged, and leaves the file as it is."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            problems = [text for (text,) in connection.execute("PRAGMA quick_check(1)") if text != "ok"]
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                problems.append("foreign keys")
    except sqlite3.DatabaseError as error:
        problems = [str(error)]
    if problems:
        raise Damaged(path=str(path), problem=problems[0])


def _checkpoint(path: Path) -> None:
    """Empties the write-ahead log. Where a reader is in the way for long, the next time."""
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _back_up(path: Path, revision: str) -> None:
    """`<name>.before-<revision leaving>` beside the database: a whole copy or none."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("VACUUM INTO ?", (str(part),))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    part.replace(path.with_name(f"{path.name}.before-{revision}"))


def _engine(path: Path, begin: str, pragma: str, **pool: Any) -> AsyncEngine:
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(path)),
        async_creator=partial(one_trip.Connection, path),
        hide_parameters=True,
        **pool,
    )
    event.listen(engine.sync_engine, "connect", _prepared((*PRAGMAS, pragma)))
    event.listen(engine.sync_engine, "begin", _begun(begin))
    return engine


def _prepared(pragmas: tuple[str, ...]) -> Callable[[Any, Any], None]:
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver shall not begin transactions by itself
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return prepare


def _begun(begin: str) -> Callable[[Connection], None]:
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return start
