"""A stage on the made-up wire: the whole house, and nothing between it and the people."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path

from newsroom.messages import Address, Content, FileSent, Incoming, Outgoing, PictureSent
from storage.database import Place
from tests.support.clock import TurnableClock
from tests.support.desk import EDITOR, EDITORIAL, MONDAY, Desk, Wire, open_desk
from tests.support.stage import EDITOR_NAME, Deed, FileHandedOver, file_data, picture_data
from transports.render import terminal


class WireStage:
    """The order of what the bot says counts here, also between rooms."""

    def __init__(self, folder: Path, place: Place | None, stack: AsyncExitStack) -> None:
        self._folder = folder
        self._place = place
        self._stack = stack
        self._wire = Wire()
        self._clock = TurnableClock(MONDAY)
        self._desk: Desk | None = None
        self._read = 0
        self._numbers = itertools.count(1)

    @property
    def desk(self) -> Desk:
        assert self._desk is not None, "not opened"
        return self._desk

    async def say(self, who: str, deeds: Sequence[Deed]) -> list[str]:
        address, private = _room_of(who), who != EDITOR_NAME
        sender = address.room if private else EDITOR
        events = [
            Incoming(
                f"$story-{next(self._numbers)}",
                sender,
                address,
                self._clock.now(),
                self._content(deed),
                private,
                who if private else "Editor",
            )
            for deed in deeds
        ]
        await self.desk.receive(events)
        await self.desk.house.settle()
        return [event.id for event in events]

    def _content(self, deed: Deed) -> Content:
        match deed:
            case PictureSent(source):
                self._wire.pictures[source] = picture_data(source)
                return deed
            case FileHandedOver(name, caption):
                self._wire.pictures[name] = file_data(name)
                return FileSent(name, name, caption)
            case _:
                return deed

    async def heard(self, who: str) -> str | None:
        sent = self._new()
        if not sent or sent[0].address != _room_of(who):
            return None
        self._read += 1
        return terminal(sent[0].parcel)

    def _new(self) -> list[Outgoing]:
        """What changes an earlier message, or pins it, rings nobody."""
        return [one for one in self._wire.sent if not one.about][self._read :]

    async def unheard(self) -> list[str]:
        return [f"{one.address.room}: {terminal(one.parcel)}" for one in self._new()]

    def last_event(self, who: str) -> str:
        return self._wire.last_event(_room_of(who))

    async def wait(self, passed: timedelta) -> None:
        await self._clock.turn(passed)
        await self.desk.house.tick()
        await self.desk.house.settle()

    async def restart(self) -> None:
        await self._stack.aclose()
        await self.open()

    async def open(self) -> None:
        opened = open_desk(self._folder, self._wire, self._place, clock=self._clock)
        self._desk = await self._stack.enter_async_context(opened)
        await self._desk.house.settle()


def _room_of(who: str) -> Address:
    return EDITORIAL if who == EDITOR_NAME else Address("wire", f"@{who.lower()}:town.test")


@asynccontextmanager
async def wire_stage(folder: Path, place: Place | None = None) -> AsyncIterator[WireStage]:
    """An empty house, in SQLite where no place is given."""
    async with AsyncExitStack() as stack:
        stage = WireStage(folder, place, stack)
        await stage.open()
        yield stage
