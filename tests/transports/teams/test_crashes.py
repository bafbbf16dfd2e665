"""kill -9 between receiving, working and sending, at every eleventh step, before a release at every third: nothing that came in is lost or takes effect twice; what
goes out arrives, at most once more than it should, and exactly then that is counted.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sqlite3
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession

from tests.storage.processes import ROOT
from tests.support.fresh import laid
from tests.support.teams_connector import TENANT, TeamsConnector
from tests.support.teams_issuer import APP, TeamsIssuer, teams_issuer
from tests.support.waiting import until

NEVER = 10**6  # a step that no work reaches
STEPS = 56  # of one message, at least
ANNA = "00000000-0000-0000-0000-00000000000a"
CHAT = "a:anna"


@dataclass
class House:
    """`port` is where it listens while it lives, `pid` its process of the moment."""

    folder: Path
    issuer: TeamsIssuer
    process: asyncio.subprocess.Process
    port: int
    pid: int = 0

    async def start(self, number: int) -> None:
        """It will die at that step."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{number}\n".encode())
        await self.process.stdin.drain()
        said = await self._line()
        assert said.startswith("ready "), said
        self.pid = int(said.removeprefix("ready "))

    async def ended(self) -> None:
        assert await self._line() == "ended"

    async def _line(self) -> str:
        assert self.process.stdout is not None
        async with asyncio.timeout(60):
            return (await self.process.stdout.readline()).decode().strip()

    async def take(self, activity: Mapping[str, Any]) -> bool:
        """Whether it was acknowledged."""
        token = self.issuer.token(serviceurl=activity["serviceUrl"])
        try:
            async with (
                ClientSession() as session,
                session.post(
                    f"http://127.0.0.1:{self.port}/api/messages",
                    json=activity,
                    headers={"Authorization": f"Bearer {token}"},
                ) as answer,
            ):
                return answer.status == 200
        except (ClientError, OSError):
            return False

    def count(self, what: str) -> int:
        with closing(sqlite3.connect(f"file:{self.folder / 'themenbote.db'}?mode=ro", uri=True)) as database:
            return int(database.execute(f"SELECT count(*) FROM {what}").fetchone()[0])  # noqa: S608  # our words

    def doubts(self) -> int:
        with closing(sqlite3.connect(f"file:{self.folder / 'themenbote.db'}?mode=ro", uri=True)) as database:
            found = database.execute("SELECT coalesce(sum(doubtful), 0) FROM outbox WHERE state = 'sent'")
            return int(found.fetchone()[0])

    async def through(self, activity: Mapping[str, Any], number: int) -> bool:
        """Teams brings the activity until it is acknowledged, and the house works until all is done. Whether it was killed."""
        await self.start(number)
        ended, taken, killed = asyncio.ensure_future(self.ended()), False, False
        while not (taken and self.is_quiet()):
            if ended.done():
                killed = True
                await self.start(NEVER)
                ended = asyncio.ensure_future(self.ended())
            taken = taken or await self.take(activity)
            await until(partial(self._rests, ended), "the house to be quiet or dead")
        self.kill()
        await ended
        return killed

    def kill(self) -> None:
        with suppress(ProcessLookupError):  # it has just reached its step
            os.kill(self.pid, signal.SIGKILL)

    def _rests(self, ended: asyncio.Future[None]) -> bool:
        return ended.done() or self.is_quiet()

    def is_quiet(self) -> bool:
        return not self.count("inbox WHERE state = 'new'") and not self.count("outbox WHERE state = 'new'")


@asynccontextmanager
async def house(folder: Path) -> AsyncIterator[House]:
    await laid(folder / "themenbote.db")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = int(server.getsockname()[1])
    async with teams_issuer() as issuer:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.transports.teams.killed", str(folder), issuer.metadata, str(port)),
            cwd=ROOT,
            stdin=PIPE,
            stdout=PIPE,
            start_new_session=True,
        )
        try:
            yield House(folder, issuer, process, port)
        finally:
            os.killpg(process.pid, signal.SIGKILL)  # with the house it may be waiting for
            await process.wait()


def said(text: str, number: int, connector: TeamsConnector) -> dict[str, Any]:
    return {
        "type": "message",
        "id": str(1_764_000_000_000 + number),
        "timestamp": "2026-12-01T09:00:00Z",
        "serviceUrl": connector.service_url,
        "from": {"id": "29:anna", "name": "Anna", "aadObjectId": ANNA},
        "conversation": {"id": CHAT, "conversationType": "personal", "tenantId": TENANT},
        "recipient": {"id": f"28:{APP}"},
        "text": text,
        "channelData": {"tenant": {"id": TENANT}},
    }


@pytest.mark.parametrize("every", [11, pytest.param(3, marks=pytest.mark.release)])
async def test_nothing_is_lost_and_what_may_be_doubled_is_counted(
    connector: TeamsConnector, tmp_path: Path, every: int
) -> None:
    killed, number, doubted = True, 1, 0
    async with house(tmp_path) as bot:
        while killed:
            posts, rows, doubts = len(connector.sent), bot.count("outbox"), bot.doubts()
            killed = await bot.through(said("Hilfe", number, connector), number)
            assert bot.count("outbox") - rows == 1
            doubted += bot.doubts() - doubts
            assert 0 <= len(connector.sent) - posts - 1 <= bot.doubts() - doubts <= 1
            number += every
        assert bot.count("inbox") == bot.count("inbox WHERE state = 'done'") == number // every
    assert number >= STEPS
    assert doubted < number // every / 2


async def test_a_message_whose_sender_dies_at_the_worst_moment_comes_twice_and_is_counted(
    connector: TeamsConnector, tmp_path: Path
) -> None:
    """It has arrived, and nobody is there to hear of it."""
    async with house(tmp_path) as bot:
        connector.on_sent = lambda _: bot.kill() if len(connector.sent) == 1 else None
        assert await bot.through(said("Hilfe", 1, connector), NEVER)
        assert (bot.count("inbox"), bot.count("outbox"), bot.doubts()) == (1, 1, 1)
        assert not await bot.through(said("Hilfe", 2, connector), NEVER)
        assert (bot.count("inbox"), bot.count("outbox"), bot.doubts()) == (2, 2, 1)
    first, again, other = (one.activity["text"] for one in connector.sent)
    assert first == again
    assert other
