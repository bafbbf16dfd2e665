"""Whenever the power fails, no message is lost, none comes twice, and every one stays readable."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from demo.synapse import Synapse
from newsroom.messages import Text
from tests.support.matrix_bot import matrix_bot
from tests.support.nio_user import NioUser
from tests.support.steered import ROOT
from tests.support.synapse import Account
from tests.transports.matrix.crashing import Inbox

POINTS_AT_LEAST, ENOUGH = 25, 200  # points of one run
NEVER = 10**6  # a point that no run reaches


@asynccontextmanager
async def crashing(
    homeserver: Synapse, person: Account, folder: Path
) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *(
            "-m",
            "tests.transports.matrix.crashing",
            homeserver.url,
            person.user_id,
            person.password,
            str(folder),
        ),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdin is not None
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGKILL)  # with the bot it may be waiting for
        await process.wait()


async def ordered(process: asyncio.subprocess.Process, number: int, texts: int) -> str:
    """What became of the run."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{number} {texts}\n".encode())
    await process.stdin.drain()
    async with asyncio.timeout(60):
        return (await process.stdout.readline()).decode().strip()


async def test_a_power_cut_at_any_point_loses_nothing(
    homeserver: Synapse, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
        room = await bot.chat_with(anna)
        await anna.say(room, "0")
        await bot.hears(Text, room)
    await Inbox(tmp_path / "inbox.db").receive([], bot.kept.checkpoint)
    said: list[str] = []
    async with crashing(homeserver, bot_account, tmp_path) as process:
        for number in range(1, ENOUGH):
            said.append(str(number))
            anna.client.invalidate_outbound_session(room)  # each message brings a room key of its own
            await anna.post(room, "m.room.message", {"msgtype": "m.text", "body": said[-1]})
            outcome = await ordered(process, number, len(said))
            if outcome == "done":
                break
            assert outcome == "killed"
            if number % 3 == 0:  # so that what waits, and with it the number of points, stays small
                assert await ordered(process, NEVER, len(said)) == "done"
        assert number > POINTS_AT_LEAST
    assert Inbox(tmp_path / "inbox.db").texts() == said
