"""Writes down what the bot says to the people of a story: `python -m tests.support.recording FILE …`.

Only the bot's lines change; read them before you commit them, for they are what a person will see.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path

from tests.support.stage import EDITOR_NAME
from tests.support.story import Later, Line, Play, Restart, Spoken, cast, read
from tests.support.wire_stage import WireStage, wire_stage


async def recorded(text: str, story: Sequence[Line], folder: Path) -> str:
    """The story with the bot's lines as they are today; comments stay above the line that they stood above."""
    heads = list(_heads(text))
    lines = [line for line in story if not (isinstance(line, Spoken) and line.by_bot)]
    told: list[str] = []
    async with wire_stage(folder) as stage:
        play = Play(stage)
        for line, head in zip(lines, heads, strict=True):
            told.append(head)
            match line:
                case Later(passed):
                    await stage.wait(passed)
                case Restart():
                    await stage.restart()
                case Spoken():
                    await play.say(line)
            here = line.who if isinstance(line, Spoken) else EDITOR_NAME
            told += [said async for said in _answers(stage, here, sorted(cast(lines)))]
    return "\n".join(told) + "\n"


def _heads(text: str) -> Iterator[str]:
    """What people say and do, each with the comments and blank lines above it, as it is written."""
    head: list[str] = []
    by_bot = False
    for line in text.splitlines():
        if line.startswith(" "):
            head += [] if by_bot else [line]
            continue
        if head and not _is_comment(head[-1]):
            yield "\n".join(head)
            head = []
        by_bot = line.startswith(("Bot:", "Bot an "))
        head += [] if by_bot else [line]
    if head and not _is_comment(head[-1]):
        yield "\n".join(head)


def _is_comment(line: str) -> bool:
    return line.startswith("#") or not line.strip()


async def _answers(stage: WireStage, here: str, people: list[str]) -> AsyncIterator[str]:
    while True:
        for who in (here, *(one for one in people if one != here)):
            said = await stage.heard(who)
            if said is not None:
                yield _written("Bot" if who == here else f"Bot an {who}", said)
                break
        else:
            return


def _written(who: str, said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return "\n ".join([f"{who}: {lines[0]}", *lines[1:]])


def main(paths: list[str]) -> None:
    for name in paths:
        path = Path(name)
        text = path.read_text("utf-8")
        with tempfile.TemporaryDirectory() as folder:
            path.write_text(asyncio.run(recorded(text, read(path), Path(folder))), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
