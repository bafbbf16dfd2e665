"""A fresh SQLite database, copied from one that was migrated once: two thousand tests need not each take every step again."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import uuid
from contextlib import closing
from functools import cache
from pathlib import Path

from storage.database import Database
from storage.sqlite import SqlitePlace


async def laid(path: Path) -> SqlitePlace:
    """The place at that path. What is there already stays."""
    if not _is_there(path):
        template = _template()
        if not _is_there(template):
            await (await Database.open(SqlitePlace(template))).close()
        _copy(template, path)
    return SqlitePlace(path)


@cache
def _template() -> Path:
    return Path(tempfile.mkdtemp(prefix="themenbote-fresh-")) / "data" / "themenbote.db"


def _is_there(path: Path) -> bool:
    return path.exists()


def _copy(template: Path, path: Path) -> None:
    """Every database has a name of its own."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.copyfile(template, path)
    path.chmod(0o600)
    with closing(sqlite3.connect(path)) as copied, copied:
        copied.execute("UPDATE installation SET uuid = ?", (uuid.uuid4().hex,))
