"""`python bot.py demo` as a process of its own, as somebody at a terminal starts and interrupts it."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from demo.synapse import Synapse
from demo.town import EDITOR, SERVER_NAME, Deed
from tests.support.synapse import Account

ROOT = Path(__file__).parents[2]
PATIENCE = 180.0  # seconds until the panel stands, with an Element to build
LAST_LINE = "Strg-C"  # of the panel


class DemoProcess:
    """`output` is what was printed up to the end of the panel; `server` is its homeserver, for requests."""

    def __init__(self, data: Path, process: Process) -> None:
        self.folder = data / "demo"
        self.output = ""
        self._process = process

    @property
    def server(self) -> Synapse:
        return Synapse(self.folder / "homeserver", SERVER_NAME)

    @property
    def deed(self) -> Deed:
        return Deed(**json.loads((self.folder / "town.json").read_text()))

    @property
    def editor(self) -> Account:
        return Account(EDITOR.name, self.server.user_id(EDITOR.name), self.deed.password)

    async def panel(self) -> None:
        """Returns when the panel stands. Raises AssertionError with what was printed instead."""
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            while LAST_LINE not in self.output:
                line = await self._process.stdout.readline()
                assert line, f"it ended:\n{self.output}"
                self.output += line.decode()

    async def interrupt(self) -> int:
        """Ctrl-C; returns the exit code when it is gone."""
        self._process.send_signal(signal.SIGINT)
        await self._process.communicate()
        assert self._process.returncode is not None
        return self._process.returncode


@asynccontextmanager
async def demo_process(data: Path, *options: str) -> AsyncIterator[DemoProcess]:
    """With its panel printed."""
    command = (sys.executable, str(ROOT / "bot.py"), "demo", "--data", str(data), *options)
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT
    )
    demo = DemoProcess(data, process)
    try:
        await demo.panel()
        yield demo
    finally:
        if process.returncode is None:
            await demo.interrupt()
