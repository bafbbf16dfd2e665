"""A house on Teams that is killed at the n-th step of its work; started by test_crashes.py.

Reads numbers from standard input. For each it forks a house, which says `ready PID` once it listens and is gone before its n-th
statement, commit or connection; then `ended` is printed.
"""

from __future__ import annotations

import asyncio
import os
import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

from handlers.ground import Ground
from handlers.house import House
from handlers.pictures import Darkroom
from handlers.warming import warm
from storage.database import Database
from storage.files import Files
from storage.pictures import Limits
from storage.references import StoredReferences
from storage.sqlite import SqlitePlace
from tests.storage.killed import kill_at
from tests.support.desk import settings
from tests.support.matrix_bot import FastClock
from tests.support.teams_connector import APP, account, bot_token
from tests.support.waiting import until
from texts import load
from transports.teams.account import Cloud
from transports.teams.handing import Stored
from transports.teams.transport import TeamsTransport

TEXTS = load()


async def live(folder: Path, keys: str, port: int, number: int) -> None:  # long: one life from begin to end
    database = await Database.open(SqlitePlace(folder / "themenbote.db"))
    clock, files = FastClock(), Files(folder / "files")
    transport = TeamsTransport(
        account(Cloud(keys=keys, token=bot_token, plain_http=True), port=port),
        clock=clock,
        references=StoredReferences(database, "teams"),
        stored=Stored(files.read, files.read),
        max_bytes=1000,
        limits=(),
    )
    house = House(
        Ground(
            database=database,
            darkroom=Darkroom(files, Limits()),
            transports={"teams": transport},
            editorial=None,
            editors=frozenset(),
            settings=settings(),
            texts=TEXTS,
            clock=clock,
        )
    )
    await house.begin()
    async with asyncio.TaskGroup() as group:
        group.create_task(house.run())
        group.create_task(transport.follow(house.reception("teams", APP, lambda _: True), None))
        await until(lambda: transport.port, "the port to be open")
        kill_at(number, {"socket.connect"})
        sys.stdout.write(f"ready {os.getpid()}\n")
        sys.stdout.flush()


def forked(folder: Path, keys: str, port: int, number: int) -> None:
    child = os.fork()
    if child == 0:
        try:
            asyncio.run(live(folder, keys, port, number))
        except BaseException:  # noqa: BLE001  # whatever it was, the child must end here
            traceback.print_exc()
        os._exit(1)
    os.waitpid(child, 0)


async def warmed_up() -> None:
    """Every child then finds loaded what a house loads when it begins."""
    warm(TEXTS)
    with TemporaryDirectory() as elsewhere:
        await (await Database.open(SqlitePlace(Path(elsewhere) / "themenbote.db"))).close()


def main() -> None:
    folder, keys, port = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    asyncio.run(warmed_up())
    for line in sys.stdin:
        forked(folder, keys, port, int(line))
        sys.stdout.write("ended\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
