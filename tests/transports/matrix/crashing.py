"""A bot that dies, as by a power cut, at the n-th point of its run; started by test_crashes.py.

Reads lines "n texts" from standard input. For each it forks a bot that is killed at its n-th point, or ends when its inbox
holds so many texts. Prints "killed", "done", or "failed".
"""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Any

from newsroom.messages import Incoming, Text, Unreadable
from tests.support.matrix_bot import KEY, FastClock, no_files
from transports.matrix.session import Account
from transports.matrix.transport import MatrixTransport

POINTS = {  # where something is stored or handed over: beginning, end, and every waiting in between
    "peewee.py": ("execute_sql",),  # nio's store
    "client.py": ("_handle_sync",),
    "crashing.py": ("receive", "_store"),
    "following.py": ("step",),
}
NAMES = {name for names in POINTS.values() for name in names}


def die_at(number: int) -> None:
    """Sees to it that this process is gone when the point is reached; they count from the first sync on."""
    left, counting = number, False

    def look(frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal left, counting
        code = frame.f_code
        if event not in ("call", "return") or code.co_name not in NAMES:
            return
        counting = counting or code.co_name == "step"
        if counting and code.co_name in POINTS.get(Path(code.co_filename).name, ()):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(look)


class Inbox:
    """Events and checkpoint in one transaction, as the product's database has them."""

    def __init__(self, file: Path) -> None:
        self._database = sqlite3.connect(file, isolation_level=None)
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS inbox (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, text TEXT)"
        )
        self._database.execute("CREATE TABLE IF NOT EXISTS cursor (one INTEGER PRIMARY KEY, checkpoint TEXT)")
        self.changed = asyncio.Event()

    def checkpoint(self) -> str | None:
        row = self._database.execute("SELECT checkpoint FROM cursor").fetchone()
        return str(row[0]) if row else None

    def texts(self) -> list[str]:
        return [str(text) for (text,) in self._database.execute("SELECT text FROM inbox ORDER BY seq")]

    async def receive(self, events: Sequence[Incoming], checkpoint: str | None) -> None:
        self._store([event for event in events if isinstance(event.content, Text | Unreadable)], checkpoint)
        self.changed.set()

    def _store(self, events: Sequence[Incoming], checkpoint: str | None) -> None:
        self._database.execute("BEGIN IMMEDIATE")
        for event in events:
            text = event.content.body if isinstance(event.content, Text) else "unreadable"
            self._database.execute("INSERT OR IGNORE INTO inbox (id, text) VALUES (?, ?)", (event.id, text))
        self._database.execute("INSERT OR REPLACE INTO cursor VALUES (1, ?)", (checkpoint,))
        self._database.execute("COMMIT")


async def run(account: Account, file: Path, texts: int) -> None:
    inbox = Inbox(file)
    transport = MatrixTransport(account, clock=FastClock(), read_file=no_files, max_bytes=1000)
    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        following = group.create_task(transport.follow(inbox.receive, inbox.checkpoint()))
        while len(inbox.texts()) < texts:
            await inbox.changed.wait()
            inbox.changed.clear()
        following.cancel()


def forked(account: Account, file: Path, number: int, texts: int) -> str:
    child = os.fork()
    if child == 0:
        die_at(number)
        try:
            asyncio.run(run(account, file, texts))
        except BaseException:  # noqa: BLE001  # whatever it was, the child must end here
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return "killed"
    return "done" if os.waitstatus_to_exitcode(status) == 0 else "failed"


def main() -> None:
    homeserver, user, password, folder = sys.argv[1:]
    account = Account(homeserver, user, "Themenbote", password, None, KEY, Path(folder) / "matrix")
    for line in sys.stdin:
        number, texts = map(int, line.split())
        sys.stdout.write(f"{forked(account, Path(folder) / 'inbox.db', number, texts)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
