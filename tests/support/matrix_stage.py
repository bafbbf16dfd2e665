"""A stage on a real homeserver: people with stock matrix-nio, the real Matrix transport, a house on a turnable clock.

Bot, people, rooms and database are new for every story; only the homeserver is shared. The rooms are unencrypted:
other tests look at encryption, and keys for everybody would take longer than the story.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path

from demo.synapse import Synapse
from handlers.ground import Ground
from handlers.house import House
from handlers.pictures import Darkroom
from newsroom.messages import Address, Incoming, Invited
from newsroom.transport_settings import Matrix
from storage import cursors
from storage.database import Database
from storage.files import Files
from storage.pictures import Limits
from tests.support.clock import TurnableClock
from tests.support.desk import MONDAY, TEXTS, settings
from tests.support.fresh import laid
from tests.support.matrix_bot import KEY, FastClock
from tests.support.matrix_person import Person
from tests.support.nio_user import nio_user
from tests.support.stage import EDITOR_NAME, Deed
from tests.support.synapse import Account as Registered
from tests.support.synapse import account
from tests.support.waiting import PATIENCE, until
from transports.matrix.session import Account
from transports.matrix.transport import MatrixTransport


@dataclass
class Heard:
    """Everything that came to the house, and a way to wait for more."""

    events: list[Incoming] = field(default_factory=list)
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def add(self, events: Sequence[Incoming]) -> None:
        async with self._news:
            self.events += events
            self._news.notify_all()

    async def until(self, wanted: Callable[[Incoming], bool], what: str) -> None:
        try:
            async with asyncio.timeout(PATIENCE), self._news:
                await self._news.wait_for(lambda: any(wanted(event) for event in self.events))
        except TimeoutError:
            raise AssertionError(f"the bot never heard {what}") from None


@dataclass(frozen=True, slots=True)
class Opened:
    house: House
    transport: MatrixTransport
    database: Database


@dataclass
class MatrixStage:
    """What is heard is what the clients of the people got; its order counts within each room."""

    homeserver: Synapse
    folder: Path
    bot: Registered
    visitors: AsyncExitStack
    _opening: asyncio.Lock
    _clock: TurnableClock = field(default_factory=lambda: TurnableClock(MONDAY))
    _heard: Heard = field(default_factory=Heard)
    _people: dict[str, Person] = field(default_factory=dict)
    _open: Opened | None = None
    _door: AsyncExitStack = field(default_factory=AsyncExitStack)

    @property
    def opened(self) -> Opened:
        assert self._open is not None, "not opened"
        return self._open

    async def say(self, who: str, deeds: Sequence[Deed]) -> list[str]:
        person = await self._person(who)
        events = [await person.do(deed) for deed in deeds]
        for event, deed in zip(events, deeds, strict=True):
            await self._heard.until(partial(_is, event), f"{deed}")
        await self._settle()
        return events

    async def heard(self, who: str) -> str | None:
        person = await self._person(who)
        said = person.unread()
        if not said:
            return None
        person.read += 1
        return said[0]

    async def unheard(self) -> list[str]:
        return [f"{who}: {text}" for who, person in self._people.items() for text in person.unread()]

    def last_event(self, who: str) -> str:
        return str(self._people[who].said_by_bot()[-1].event_id)

    async def wait(self, passed: timedelta) -> None:
        await self._clock.turn(passed)
        await self.opened.house.tick()
        await self._settle()

    async def restart(self) -> None:
        await self._door.aclose()
        await self.open()

    async def open(self) -> None:
        self._open = await self._door.enter_async_context(self._house())
        await self._settle()

    async def close(self) -> None:
        await self._door.aclose()

    async def _settle(self) -> None:
        """The house has done what it can; all that it delivered is on the server, so everybody looks once."""
        await self.opened.house.settle()
        for person in self._people.values():
            await person.user.sync()

    # ------------------------------------------------------------ people

    async def _person(self, who: str) -> Person:
        """Whoever is new to the story opens a chat with the bot."""
        if who not in self._people:
            person = await self.enter(who)
            await self.joins(person)
        return self._people[who]

    async def enter(self, who: str) -> Person:
        """With a room of their own, to which the bot is invited."""
        editor = who == EDITOR_NAME
        registered = account(self.homeserver, "editor" if editor else who.lower())
        user = await self.visitors.enter_async_context(nio_user(self.homeserver, registered))
        shown = {"displayname": "Editor" if editor else who}
        user.call("PUT", f"/v3/profile/{registered.user_id}/displayname", shown)
        room = await user.room_with(self.bot.user_id, encrypted=False)
        self._people[who] = Person(user, room, self.bot.user_id)
        return self._people[who]

    async def joins(self, person: Person) -> None:
        """The bot accepts the invitation."""
        await self._heard.until(
            lambda one: one.address.room == person.room and isinstance(one.content, Invited), "an invitation"
        )
        await self._settle()
        assert self.opened.transport.joined(person.room, person.user.user_id)

    # ------------------------------------------------------------ the house

    @asynccontextmanager
    async def _house(self) -> AsyncIterator[Opened]:
        async with self._opening:
            database = await Database.open(await laid(self.folder / "themenbote.db"))
        try:
            files = Files(self.folder / "files")
            transport = self._transport(files)
            house = House(self._ground(database, files, transport))
            await house.begin()
            checkpoint = await database.read(lambda tx: cursors.load(tx, "matrix", self.bot.user_id))
            reception = house.reception("matrix", self.bot.user_id, admitted=lambda _: True)

            async def receive(events: Sequence[Incoming], checkpoint: str | None) -> None:
                await reception(events, checkpoint)
                await self._heard.add(events)

            async with asyncio.TaskGroup() as group:
                following = group.create_task(transport.follow(receive, checkpoint))
                await until(lambda: transport.serves(""), "a connection")
                yield Opened(house, transport, database)
                following.cancel()
        finally:
            await database.close()

    def _transport(self, files: Files) -> MatrixTransport:
        place = Account(
            homeserver=self.homeserver.url,
            user=self.bot.user_id,
            device_name="Themenbote",
            password=self.bot.password,
            token=None,
            store_key=KEY,
            folder=self.folder / "matrix",
        )
        return MatrixTransport(
            place,
            clock=FastClock(),
            read_file=files.read,
            max_bytes=10**6,
            editorial_room=self._people[EDITOR_NAME].room,
        )

    def _ground(self, database: Database, files: Files, transport: MatrixTransport) -> Ground:
        editor = self._people[EDITOR_NAME]
        return Ground(
            database=database,
            darkroom=Darkroom(files, Limits()),
            transports={"matrix": transport},
            editorial=Address("matrix", editor.room),
            editors=frozenset({editor.user.user_id}),
            settings=settings(matrix=Matrix(user=self.bot.user_id)),
            texts=TEXTS,
            clock=self._clock,
        )


def _is(event: str, one: Incoming) -> bool:
    return one.id == event


@asynccontextmanager
async def matrix_stage(
    homeserver: Synapse, folder: Path, opening: asyncio.Lock | None = None
) -> AsyncIterator[MatrixStage]:
    """A bot that has just entered its editorial room. Stages that play side by side share one lock for `opening`,
    for a process can set up only one database at a time.
    """
    async with AsyncExitStack() as visitors:
        stage = MatrixStage(
            homeserver, folder, account(homeserver, "bot"), visitors, opening or asyncio.Lock()
        )
        editor = await stage.enter(EDITOR_NAME)
        await stage.open()
        try:
            await stage.joins(editor)
            yield stage
        finally:
            await stage.close()
