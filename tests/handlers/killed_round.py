"""A round of an office, killed at its first step, then at the second, and so on, until one gets through.

`python -m tests.handlers.killed_round FOLDER HOUR EVERY` (1 is every step, 3 every third) opens the desk in the folder at that local hour and looks at the clock; what
was delivered goes line by line into the file `delivered` there, as the wire saw it.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Never
from zoneinfo import ZoneInfo

from newsroom.messages import Outgoing
from tests.storage.killed import kill_at
from tests.support.clock import TurnableClock
from tests.support.desk import Wire, open_desk


@dataclass
class WireToFile(Wire):
    """What was delivered outlives the process. A repeated key is the same message, as on Matrix."""

    path: Path = Path()

    async def deliver(self, outgoing: Outgoing) -> str:
        with self.path.open("a") as file:
            file.write(json.dumps([outgoing.key, outgoing.address.room]) + "\n")
        return await super().deliver(outgoing)


async def look(folder: Path, hour: str) -> None:
    clock = TurnableClock(datetime.fromisoformat(hour).replace(tzinfo=ZoneInfo("Europe/Berlin")))
    async with open_desk(folder, WireToFile(path=folder / "delivered"), clock=clock) as desk:
        await desk.house.tick()
        await desk.house.settle()


def child(number: int, folder: Path, hour: str) -> Never:
    kill_at(number)
    asyncio.run(look(folder, hour))
    os._exit(0)


def main() -> None:
    """Prints how often it was killed."""
    folder, hour, every = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    with TemporaryDirectory() as elsewhere:  # every child then finds all modules loaded
        asyncio.run(look(Path(elsewhere), hour))
    number, status, kills = 1 - every, -1, -1
    while status != 0:
        number, kills = number + every, kills + 1
        process = os.fork()
        if process == 0:
            child(number, folder, hour)
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    print(kills)  # noqa: T201  # its result


if __name__ == "__main__":
    main()
