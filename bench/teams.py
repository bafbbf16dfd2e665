"""200 activities a second from Teams, while the house answers, a Matrix stream is followed and the key server takes its time.

    uv run python -m bench.teams [SECONDS]

Teams is a process of its own. Milliseconds go from when an activity was due to its 2xx, the gap is the longest time for which the
loop did nothing else. Times are of this machine, now: read the ratio to a web server that does nothing, in the same process.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from handlers.ground import Ground
from handlers.house import House
from handlers.pictures import Darkroom
from storage.database import Database
from storage.files import Files
from storage.pictures import Limits
from storage.references import StoredReferences
from storage.sqlite import SqlitePlace
from tests.support import sync_load
from tests.support.desk import Wire, settings
from tests.support.teams_issuer import APP
from texts import load
from transports.teams.account import Account, Cloud
from transports.teams.handing import Stored
from transports.teams.keys import FRESH
from transports.teams.transport import TeamsTransport

RATE: Final = 200  # activities a second
SECONDS: Final = 30.0
TENANT: Final = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
TICK: Final = 0.005  # seconds
KEYS_EVERY: Final = 5.0  # seconds; an hour in life


class HurriedClock:
    """The real one, but for signing keys, which are asked for so often that their slow server would be felt."""

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251  # a benchmark of the real thing

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(KEYS_EVERY if seconds == FRESH else seconds)  # noqa: TID251  # as above


@dataclass
class Ticker:
    """Milliseconds between two ticks, beyond what was asked for."""

    gaps: list[float] = field(default_factory=list)

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            before = loop.time()
            await asyncio.sleep(TICK)  # noqa: TID251  # it measures just that
            self.gaps.append((loop.time() - before - TICK) * 1000)


@dataclass(frozen=True, slots=True)
class Teams:
    """The other process, and what it said of itself."""

    process: asyncio.subprocess.Process
    places: dict[str, str]

    async def send(self, url: str, seconds: float) -> dict[str, Any]:
        """What came of it."""
        if self.process.stdin is None:
            raise RuntimeError("it does not listen")
        self.process.stdin.write(json.dumps({"url": url, "rate": RATE, "seconds": seconds}).encode() + b"\n")
        return await _line(self.process)


@asynccontextmanager
async def _teams() -> AsyncIterator[Teams]:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.support.teams_load", stdin=pipe, stdout=pipe, limit=10_000_000
    )
    try:
        yield Teams(process, await _line(process))
    finally:
        process.terminate()
        await process.wait()


async def _line(process: asyncio.subprocess.Process) -> dict[str, Any]:
    if process.stdout is None:
        raise RuntimeError("it says nothing")
    said: dict[str, Any] = json.loads(await process.stdout.readline())
    return said


@asynccontextmanager
async def _house(  # long: all parts of a house
    folder: Path, teams: Teams, ticker: Ticker
) -> AsyncIterator[str]:
    """Open for business, on SQLite; the address that Teams calls."""
    database = await Database.open(SqlitePlace(folder / "themenbote.db"))
    clock, files, port = HurriedClock(), Files(folder / "files"), _free_port()
    account = Account(
        app_id=APP,
        tenant=TENANT,
        secret="",
        port=port,
        service_hosts=frozenset({"127.0.0.1"}),
        cloud=Cloud(teams.places["login"], teams.places["keys"], _token, plain_http=True),
    )
    references = StoredReferences(database, "teams")
    stored = Stored(files.read, files.read)
    transport = TeamsTransport(
        account, clock=clock, references=references, stored=stored, max_bytes=1_000_000
    )
    ground = Ground(
        database=database,
        darkroom=Darkroom(files, Limits()),
        transports={"teams": transport, "matrix": Wire("matrix")},
        editorial=None,
        editors=frozenset(),
        settings=settings(),
        texts=load(),
        clock=clock,
    )
    house = House(ground)
    await house.begin()
    gc.freeze()  # as bot.py does
    work = [
        asyncio.ensure_future(one)
        for one in (
            house.run(),
            transport.follow(house.reception("teams", APP, lambda _: True), None),
            sync_load.follow(house.reception("matrix", sync_load.ME, lambda _: True)),
            ticker.run(),
        )
    ]
    try:
        yield f"http://127.0.0.1:{port}/api/messages"
    finally:
        for one in work:
            one.cancel()
        await asyncio.gather(*work, return_exceptions=True)
        await database.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _token() -> str:
    return "eyJhbGciOiJub25lIn0.eyJleHAiOjQwMDAwMDAwMDB9.c2ln"


def _percentile(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def _row(name: str, outcome: dict[str, Any]) -> str:
    times = outcome["milliseconds"]
    figures = "".join(f"{_percentile(times, share):>10.0f}" for share in (0.5, 0.99, 1.0))
    return f"{name:28}{figures}   {outcome['statuses']}"


async def main(seconds: float) -> None:
    print(f"load average {os.getloadavg()[0]:.1f}\n{'milliseconds':28}{'p50':>10}{'p99':>10}{'max':>10}")
    async with _teams() as teams:
        runner, url = await sync_load.bare()
        idle = await teams.send(url, min(10.0, seconds))
        await runner.cleanup()
        print(_row("a server that does nothing", idle))
        with tempfile.TemporaryDirectory() as folder:
            ticker = Ticker()
            async with _house(Path(folder), teams, ticker) as url:
                await teams.send(url, 0.1)  # until the keys are there
                ticker.gaps.clear()
                busy = await teams.send(url, seconds)
        print(_row("Themenbote", busy))
    ratio = _percentile(busy["milliseconds"], 0.99) / _percentile(idle["milliseconds"], 0.99)
    print(f"p99 {ratio:.1f} times as long; longest gap of the loop {max(ticker.gaps):.0f} ms")
    print(
        f"keys asked for {busy['asked']} times; {busy['answers']} answers meanwhile; load average {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS))
