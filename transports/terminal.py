"""The terminal as a chat: a line is a message, `/bild DATEI` sends a picture, `/datei DATEI` any other file."""

from __future__ import annotations

import asyncio
import re
import textwrap
import threading
import uuid
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TextIO

from newsroom.clock import Clock
from newsroom.messages import (
    Address,
    Content,
    FileSent,
    Incoming,
    Never,
    Outgoing,
    PictureSent,
    Receive,
    Text,
)
from transports.render import terminal

_MARK = re.compile(r"\s*(?:•|\d+\.?)\s+")
COMMANDS: dict[str, type[PictureSent | FileSent]] = {
    "/bild ": PictureSent,
    "/picture ": PictureSent,
    "/datei ": FileSent,
    "/file ": FileSent,
}


class TerminalTransport:
    """One person at one terminal, in a private chat or (`editor`) in the editorial room."""

    name = "terminal"
    repeatable = True

    def __init__(
        self,
        person: str,
        address: Address,
        *,
        private: bool,
        lines: Lines,
        show: Callable[[str], None],
        clock: Clock,
    ) -> None:
        self._person = person
        self._address = address
        self._private = private
        self._lines = lines
        self._show = show
        self._clock = clock

    async def follow(self, receive: Receive, checkpoint: str | None) -> None:
        """Ends at end of input; the answer to a line is complete when `receive` returns."""
        del checkpoint  # a terminal forgets nothing and repeats nothing
        async for line in self._lines:
            await receive([self._incoming(line)], None)

    def _incoming(self, line: str) -> Incoming:
        return Incoming(
            id=uuid.uuid4().hex,
            sender=self._person,
            address=self._address,
            at=self._clock.now(),
            content=self._content(line),
            private=self._private,
            sender_name=self._person,
        )

    def _content(self, line: str) -> Content:
        for command, sort in COMMANDS.items():
            if line.lower().startswith(command):
                path = line[len(command) :].strip().strip("'\"")
                return sort(source=path, name=Path(path).name)
        return Text(line if self._private else _as_command(line))

    async def deliver(self, outgoing: Outgoing) -> str:
        """What was shown stays as it is: a change of it is not shown once more."""
        if not outgoing.about:
            self._show(terminal(outgoing.parcel))
            self._lines.ask_again()
        return uuid.uuid4().hex

    def serves(self, room: str) -> bool:
        """The person's name means the private chat, if that is what is open here."""
        return room == self._address.room or (self._private and room == self._person)

    async def fetch(self, sent: PictureSent | FileSent) -> bytes:
        try:
            return await asyncio.to_thread(_read, sent.source)
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            raise Never(type(error).__name__) from None

    def joined(self, room: str, user: str) -> bool:
        return (room, user) == (self._address.room, self._person)

    def sealed(self, room: str) -> bool:
        return room == self._address.room

    def keeps_files(self, room: str) -> bool:  # noqa: ARG002  # in every one
        return True


def wrapped(text: str, width: int) -> str:
    """Broken between words; what goes on below a number or a bullet is indented as far as its first line."""
    return "\n".join(_wrapped_line(line, width) for line in text.split("\n"))


def _wrapped_line(line: str, width: int) -> str:
    mark = _MARK.match(line)
    hanging = " " * len(mark[0]) if mark else ""
    return (
        textwrap.fill(line, width, subsequent_indent=hanging, break_on_hyphens=False) if line.strip() else ""
    )


def _as_command(line: str) -> str:
    """In the editorial room of a terminal nobody else is there to talk to: every line is a command."""
    return line if not line.strip() or line.lstrip().startswith(("!", "/", "\\")) else f"!{line}"


def _read(path: str) -> bytes:
    file = Path(path).expanduser()
    if not file.is_file():  # a device would never end
        raise FileNotFoundError(path)
    return file.read_bytes()


class Lines:
    """The lines of a stream, read one at a time and only when asked for, so that a script's next line waits for our answer.

    A thread of our own reads, because a blocked read must not keep the program from ending.
    """

    def __init__(self, stream: TextIO, prompt: Callable[[], None]) -> None:
        self._stream = stream
        self._prompt = prompt
        self._asked = False
        self._wanted = threading.Semaphore(0)
        self._read: asyncio.Queue[str] = asyncio.Queue()

    async def __aiter__(self) -> AsyncIterator[str]:
        loop = asyncio.get_running_loop()
        threading.Thread(target=self._serve, args=[loop], daemon=True).start()
        while line := await self._next():
            yield line.rstrip("\r\n")

    def ask_again(self) -> None:
        """The prompt once more, where something was shown below it."""
        if self._asked:
            self._prompt()

    async def _next(self) -> str:
        self._asked = True
        self._prompt()
        self._wanted.release()
        line = await self._read.get()
        self._asked = False
        return line

    def _serve(self, loop: asyncio.AbstractEventLoop) -> None:
        line = "anything"
        while line:  # the empty string is the end of input
            self._wanted.acquire()
            line = self._stream.readline()
            loop.call_soon_threadsafe(self._read.put_nowait, line)
