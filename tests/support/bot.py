"""The bot as a process of its own, to be killed and started again, on a clock that tests can turn."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from tests.support.steered import ROOT
from tests.support.waiting import until

STARTED = "Matrix: connected"  # the line of the log that says so


@dataclass
class BotProcess:
    """`config` is the text of its config.yaml; everything it keeps lies in `folder`."""

    folder: Path
    config: str
    password: str
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        (self.folder / "config.yaml").write_text(self.config)
        self.turn(timedelta())

    @property
    def log(self) -> Path:
        return self.folder / "bot.log"

    def turn(self, by: timedelta) -> None:
        """Sets the bot's clock so far ahead of the real time."""
        new = self.folder / "clock.new"
        new.write_text(str(by.total_seconds()))
        new.replace(self.folder / "clock")

    def turn_to(self, instant: datetime, real_now: datetime) -> None:
        self.turn(instant - real_now)

    async def start(self) -> None:
        """Returns when it is connected. Raises AssertionError with the end of its log."""
        before = self._connections()
        self._launch()
        await until(lambda: self._connections() > before or self._ended(), f"the bot's start; {self.log}")

    async def ending(self) -> int:
        """The exit code of a bot that ends by itself."""
        self._launch()
        process = self.process
        assert process is not None
        await until(lambda: process.poll() is not None, f"the bot's end; {self.log}")
        self.process = None
        return process.wait()

    def _launch(self) -> None:
        command = [sys.executable, str(ROOT / "tests/support/steered.py"), str(self.folder / "clock"), "run"]
        places = ["--config", str(self.folder / "config.yaml"), "--data", str(self.folder / "data")]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*command, *places],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=os.environ | {"THEMENBOTE_MATRIX_PASSWORD": self.password},
            )

    def _connections(self) -> int:
        return self.log.read_text().count(STARTED) if self.log.exists() else 0

    def _ended(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, self.log.read_text()[-4000:]
        return False

    def kill(self) -> None:
        """As a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """Asks it to end, as systemd would; its exit code."""
        return self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> int:
        if self.process is None:
            return 0
        self.process.send_signal(how)
        code = self.process.wait(20)
        self.process = None
        return code
