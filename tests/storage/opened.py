"""A process of its own that opens a database: `python -m tests.storage.opened PATH|URL`.

Prints `open` and stays until its input ends, or prints the key of the sentence that says why it cannot.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from storage.database import Database, Place
from storage.errors import StorageError
from storage.postgres import PostgresPlace
from storage.sqlite import SqlitePlace


def place(name: str) -> Place:
    return PostgresPlace(name) if "://" in name else SqlitePlace(Path(name))


async def main() -> None:
    try:
        database = await Database.open(place(sys.argv[1]))
    except StorageError as error:
        print(error.text_key, flush=True)  # noqa: T201  # this is how it answers
        return
    print("open", flush=True)  # noqa: T201  # this is how it answers
    await asyncio.to_thread(sys.stdin.read)
    await database.close()


if __name__ == "__main__":
    asyncio.run(main())
