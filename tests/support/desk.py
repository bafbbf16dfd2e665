"""A whole house on a real database; only the wire is made up: what is said to it, and what it says."""

from __future__ import annotations

import io
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from handlers.ground import Ground
from handlers.house import House
from handlers.pictures import Darkroom
from newsroom.messages import (
    Address,
    Content,
    Document,
    FileSent,
    Incoming,
    Never,
    Outgoing,
    Parcel,
    PictureSent,
    Receive,
    Text,
)
from newsroom.settings import Settings
from newsroom.settings_yaml import parse
from storage.database import Database, Place
from storage.files import Files
from storage.pictures import Limits
from tests.support.clock import TurnableClock
from tests.support.fresh import laid
from texts import load
from transports.render import terminal

ROOT = Path(__file__).resolve().parents[2]
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # 09:00 in Berlin
EDITORIAL = Address("wire", "redaktion")
EDITOR = "@editor:town.test"
TEXTS = load()  # read once: two thousand desks would each take a fifth of a second for it
DELIVERED = parse((ROOT / "config.yaml").read_text())


def settings(**changes: object) -> Settings:
    """The delivered config.yaml, with the changes."""
    return DELIVERED.model_copy(update=changes)


def photo(width: int = 64, height: int = 48) -> bytes:
    """A JPEG like any other."""
    data = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(data, "JPEG")
    return data.getvalue()


@dataclass
class Wire:
    """The transport at its end: everybody is reachable, nothing gets lost unless `refuse` says so."""

    name: str = "wire"
    repeatable: bool = True
    sent: list[Outgoing] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    members: set[tuple[str, str]] = field(default_factory=lambda: {(EDITORIAL.room, EDITOR)})
    open_rooms: set[str] = field(default_factory=set)  # that are not encrypted
    without_files: set[str] = field(default_factory=set)  # rooms
    is_connected: bool = True
    refuse: list[Exception] = field(default_factory=list)
    refuse_to_fetch: list[Exception] = field(default_factory=list)
    events: list[str] = field(default_factory=list)

    def last_event(self, address: Address) -> str:
        """The id of what was last sent into the room."""
        return next(
            event
            for one, event in zip(self.sent[::-1], self.events[::-1], strict=True)
            if one.address == address
        )

    async def follow(self, receive: Receive, checkpoint: str | None) -> None:
        raise AssertionError(f"nobody follows this wire: {receive}, {checkpoint}")

    async def deliver(self, outgoing: Outgoing) -> str:
        if self.refuse:
            raise self.refuse.pop(0)
        self.sent.append(outgoing)
        self.events.append(f"$bot-{len(self.sent)}")
        return self.events[-1]

    async def fetch(self, sent: PictureSent | FileSent) -> bytes:
        if self.refuse_to_fetch:
            raise self.refuse_to_fetch.pop(0)
        if sent.source not in self.pictures:
            raise Never("no such picture")
        return self.pictures[sent.source]

    def serves(self, room: str) -> bool:
        return self.is_connected and bool(room)

    def joined(self, room: str, user: str) -> bool:
        return (room, user) in self.members

    def sealed(self, room: str) -> bool:
        return room not in self.open_rooms

    def keeps_files(self, room: str) -> bool:
        return room not in self.without_files


@dataclass
class Desk:
    """`tell` says something and returns what the bot answered in that room, as plain texts."""

    house: House
    wire: Wire
    clock: TurnableClock
    database: Database
    _events: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    async def tell(self, person: str, content: Content | str, event: str = "") -> list[str]:
        """In the person's private chat."""
        return await self._in_room(Address("wire", person), person, content, event, private=True)

    async def order(self, content: Content | str, editor: str = EDITOR) -> list[str]:
        """In the editorial room."""
        return await self._in_room(EDITORIAL, editor, content, "", private=False)

    async def _in_room(
        self, address: Address, sender: str, content: Content | str, event: str, *, private: bool
    ) -> list[str]:
        before = len(self.wire.sent)
        said = Text(content) if isinstance(content, str) else content
        name = sender.removeprefix("@").partition(":")[0].title()
        number = event or f"$event-{next(self._events)}"
        await self.receive([Incoming(number, sender, address, self.clock.now(), said, private, name)])
        await self.house.settle()
        return [terminal(one.parcel) for one in self.wire.sent[before:] if one.address == address]

    async def receive(self, events: list[Incoming], checkpoint: str | None = None) -> None:
        """Stored, but nothing has happened yet."""
        await self.house.reception("wire", "@bot:town.test", _admits)(events, checkpoint)

    def heard_in(self, address: Address) -> list[str]:
        """Everything the bot ever said in the room."""
        return [terminal(one.parcel) for one in self.wire.sent if one.address == address]

    def parcels_for(self, room: str) -> list[Parcel]:
        return [one.parcel for one in self.wire.sent if one.address.room == room]

    def documents(self) -> list[Document]:
        return [one.parcel for one in self.wire.sent if isinstance(one.parcel, Document)]


def _admits(incoming: Incoming) -> bool:
    return not incoming.sender.endswith(":stranger.test")


@asynccontextmanager
async def open_desk(
    folder: Path,
    wire: Wire | None = None,
    place: Place | None = None,
    chosen: Settings | None = None,
    clock: TurnableClock | None = None,
    editors: frozenset[str] = frozenset({EDITOR}),
) -> AsyncIterator[Desk]:
    """The same folder again is the same house after a restart."""
    wire, clock = wire or Wire(), clock or TurnableClock(MONDAY)
    database = await Database.open(place or await laid(folder / "themenbote.db"))
    ground = Ground(
        database=database,
        darkroom=Darkroom(Files(folder / "files"), Limits()),
        transports={"wire": wire},
        editorial=EDITORIAL,
        editors=editors,
        settings=chosen or settings(),
        texts=TEXTS,
        clock=clock,
    )
    house = House(ground)
    try:
        await house.begin()
        yield Desk(house, wire, clock, database)
    finally:
        await database.close()
