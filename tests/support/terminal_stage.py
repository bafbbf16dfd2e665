"""A stage at the terminal: `bot.py chat` itself; only keyboard, screen and clock are made up.

One person sits at the terminal at a time. Whoever speaks or listens next ends the other's session and begins
their own, on the same data.
"""

from __future__ import annotations

import asyncio
import io
import queue
import runpy
import sys
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, redirect_stdout
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from commandline.office import Office
from newsroom.messages import PictureSent, Text
from tests.support.clock import TurnableClock
from tests.support.desk import MONDAY, ROOT, settings
from tests.support.stage import EDITOR_NAME, Deed, FileHandedOver, file_data, picture_data
from tests.support.story import Later, Line, Restart, Spoken, pictures_of

CHAT: Callable[..., Coroutine[Any, Any, None]] = runpy.run_path(str(ROOT / "bot.py"))["chat_at_the_terminal"]


def can_be_played(story: Sequence[Line]) -> bool:
    """Whether a terminal can express all of it: lines, single pictures and files without caption, the editor's commands.

    Where time passes, several people are spoken to at once in most stories, and at a terminal sits one of them.
    """
    return all(_can_be_said(line) for line in story)


def _can_be_said(line: Line) -> bool:
    match line:
        case Later():
            return False
        case Restart() | Spoken(who="Bot"):
            return True
        case Spoken(who=who, text=text, deed=None):
            one_line = "\n" not in text and not text.startswith("/")
            return line.by_bot or (one_line and (who != EDITOR_NAME or text.startswith("!")))
        case spoken:
            is_file = (spoken.deed or "").startswith("Datei ")
            single = is_file or len(pictures_of(spoken)) == 1
            return spoken.who != EDITOR_NAME and single and not spoken.text


class Keyboard(io.TextIOBase):
    """Standard input: `idle` is set while the program waits for a line, so all before it is answered."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.get_running_loop()
        self._typed: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.idle = asyncio.Event()

    def readline(self, _limit: int | None = -1, /) -> str:  # type: ignore[override]  # typeshed: bytes
        self._loop.call_soon_threadsafe(self.idle.set)
        return self._typed.get()

    def type(self, text: str) -> None:
        """The empty string is the end of input."""
        self.idle.clear()
        self._typed.put(text)


class Screen(io.StringIO):
    """Standard output: each message that was shown, by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: deque[str] = deque()

    def write(self, text: str, /) -> int:
        written = super().write(text)  # refuses bytes, by which Click knows that this stream is for text
        if text.strip():
            self.shown.append(text.strip("\n"))
        return written


@dataclass
class Session:
    person: str
    keyboard: Keyboard
    task: asyncio.Task[None]


@dataclass
class TerminalStage:
    folder: Path
    group: asyncio.TaskGroup
    _clock: TurnableClock = field(default_factory=lambda: TurnableClock(MONDAY))
    _seated: Session | None = None
    _seen: defaultdict[str, deque[str]] = field(default_factory=lambda: defaultdict(deque))

    async def say(self, who: str, deeds: Sequence[Deed]) -> list[str]:
        session = await self._seat(who)
        for deed in deeds:
            session.keyboard.type(f"{self._typed(deed)}\n")
            await session.keyboard.idle.wait()
        return ["" for _ in deeds]

    def _typed(self, deed: Deed) -> str:
        match deed:
            case Text(body):
                return body
            case PictureSent(name=name, caption=""):
                file = self.folder / name
                file.write_bytes(picture_data(name))
                return f"/bild {file}"
            case FileHandedOver(name, ""):
                file = self.folder / name
                file.write_bytes(file_data(name))
                return f"/datei {file}"
            case _:
                raise AssertionError(f"no terminal can express {deed}")

    async def heard(self, who: str) -> str | None:
        await self._seat(who)
        return self._seen[who].popleft() if self._seen[who] else None

    async def unheard(self) -> list[str]:
        return [f"{who}: {text}" for who, texts in self._seen.items() for text in texts]

    def last_event(self, who: str) -> str:
        raise AssertionError(f"a terminal has no events to point to: {who}")

    async def wait(self, passed: timedelta) -> None:
        """Nobody sits there meanwhile; what falls due is spoken to whoever sits down."""
        await self.leave()
        await self._clock.turn(passed)

    async def pass_by(self, passed: timedelta) -> None:
        """The person who sits there stays."""
        await self._clock.turn(passed)

    async def restart(self) -> None:
        await self.leave()

    async def leave(self) -> None:
        """Whoever sits there gets up; what they were shown can still be heard."""
        if self._seated is not None:
            session, self._seated = self._seated, None
            session.keyboard.type("")
            await session.task

    async def _seat(self, who: str) -> Session:
        if self._seated is None or self._seated.person != who:
            await self.leave()
            self._seated = await self._sit_down(who)
        return self._seated

    async def _sit_down(self, who: str) -> Session:
        keyboard, screen = Keyboard(), Screen()
        session = Session(who, keyboard, self.group.create_task(self._chat(who, keyboard, screen)))
        await keyboard.idle.wait()
        screen.shown.popleft()  # how to use this terminal, said at every start
        self._seen[who].extend(screen.shown)
        screen.shown = self._seen[who]
        return session

    async def _chat(self, who: str, keyboard: Keyboard, screen: Screen) -> None:
        office = Office(settings(data=self.folder / "data"), "", self._clock)
        editor = who == EDITOR_NAME
        with redirect_stdout(screen), _typing_at(keyboard):
            await CHAT(office, "Editor" if editor else who, editor=editor)


@contextmanager
def _typing_at(keyboard: Keyboard) -> Iterator[None]:
    real, sys.stdin = sys.stdin, keyboard
    try:
        yield
    finally:
        sys.stdin = real


@asynccontextmanager
async def terminal_stage(folder: Path) -> AsyncIterator[TerminalStage]:
    """A terminal at which nobody has ever sat."""
    async with asyncio.TaskGroup() as group:
        stage = TerminalStage(folder, group)
        try:
            yield stage
        finally:
            await stage.leave()
