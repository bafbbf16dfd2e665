"""The Matrix transport in a test: its loop runs, and what it hands over is kept as the inbox would keep it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from newsroom.messages import (
    Address,
    Content,
    Document,
    Incoming,
    Invited,
    Join,
    NotNow,
    Outgoing,
    Paragraph,
    Parcel,
    Run,
)
from tests.support.nio_user import NioUser
from tests.support.synapse import Account as Person
from tests.support.waiting import until
from transports.matrix.command_list import CommandDescription
from transports.matrix.session import Account
from transports.matrix.transport import MatrixTransport

Kind = TypeVar("Kind", bound=Content)

SPEED = 50  # a pause of a second lasts a fiftieth in these tests
KEY = "the operator's key"


class FastClock:
    """Goes like a real one and can be turned ahead; pauses are short, and noted."""

    def __init__(self) -> None:
        self.speed = SPEED
        self._ahead = timedelta()
        self.paused: list[float] = []

    def now(self) -> datetime:
        since_start = timedelta(seconds=asyncio.get_running_loop().time())
        return datetime(2026, 12, 1, 9, tzinfo=UTC) + since_start + self._ahead

    def turn(self, seconds: float) -> None:
        self._ahead += timedelta(seconds=seconds)

    async def sleep(self, seconds: float) -> None:
        self.paused.append(seconds)
        rung = asyncio.Event()
        asyncio.get_running_loop().call_later(seconds / self.speed, rung.set)
        await rung.wait()


@dataclass
class Kept:
    """What a database would keep: events once each, in order, and the checkpoint. `handed` counts the syncs."""

    events: dict[str, Incoming] = field(default_factory=dict)
    checkpoint: str | None = None
    handed: int = 0

    async def receive(self, events: Sequence[Incoming], checkpoint: str | None) -> None:
        for event in events:
            self.events.setdefault(event.id, event)
        self.checkpoint = checkpoint
        self.handed += 1


class MatrixBot:
    """`ending` is what `follow` raised."""

    def __init__(self, transport: MatrixTransport, kept: Kept, clock: FastClock, user_id: str) -> None:
        self.transport = transport
        self.kept = kept
        self.clock = clock
        self.user_id = user_id
        self.ending: Exception | None = None

    def contents(self, kind: type[Kind], room: str | None = None) -> list[Kind]:
        """In order; of all rooms or of one."""
        return [
            event.content
            for event in self.kept.events.values()
            if isinstance(event.content, kind) and room in (None, event.address.room)
        ]

    async def hears(self, kind: type[Content], room: str, count: int = 1) -> list[Incoming]:
        """The events of that kind in the room, when there are so many."""

        def found() -> list[Incoming] | None:
            events = [
                event
                for event in self.kept.events.values()
                if isinstance(event.content, kind) and event.address.room == room
            ]
            return events if len(events) >= count else None

        return await until(found, f"{count} {kind.__name__}") or []

    async def send(self, room: str, parcel: Parcel, key: str) -> str:
        return await self.transport.deliver(Outgoing(key, Address("matrix", room), parcel))

    async def say(self, room: str, text: str, key: str) -> str:
        return await self.send(room, document(text), key)

    async def says(self, room: str, text: str, key: str) -> str:
        """As the outbox does it: tried again for as long as the transport cannot yet."""

        async def tried() -> str:
            try:
                return await self.say(room, text, key)
            except NotNow:
                return ""

        return await until(tried, f"{key} can leave")

    async def chat_with(self, person: NioUser, *, encrypted: bool = True, version: str | None = None) -> str:
        """A new room of the person's in which both are."""
        room = await person.room_with(self.user_id, encrypted=encrypted, version=version)
        await self.enter(room, person)
        return room

    async def enter(self, room: str, person: NioUser) -> None:
        await self.hears(Invited, room)
        await self.send(room, Join(), f"join {room}")
        await person.sees_joined(room, self.user_id)


def document(text: str) -> Document:
    return Document((Paragraph((Run(text),)),))


async def no_files(_file: str) -> bytes:
    raise FileNotFoundError


@asynccontextmanager
async def matrix_bot(
    url: str,
    person: Person,
    folder: Path,
    *,
    kept: Kept | None = None,
    commands: Sequence[CommandDescription] = (),
    read_file: Callable[[str], Awaitable[bytes]] = no_files,
    patient: bool = True,
) -> AsyncIterator[MatrixBot]:
    """Connected, if patient. The same folder and the same `kept` are the same bot, started again."""
    kept, clock = kept or Kept(), FastClock()
    account = Account(url, person.user_id, "Themenbote", person.password, None, KEY, folder)
    transport = MatrixTransport(account, clock=clock, read_file=read_file, max_bytes=10**6, commands=commands)
    bot = MatrixBot(transport, kept, clock, person.user_id)

    async def follow() -> None:
        try:
            await transport.follow(kept.receive, kept.checkpoint)
        except Exception as ending:  # noqa: BLE001  # whatever it is, the test looks at it
            bot.ending = ending

    async with asyncio.TaskGroup() as group:
        task = group.create_task(follow())
        try:
            if patient:
                await until(lambda: transport.serves("") or bot.ending, "a connection")
            yield bot
        finally:
            task.cancel()
