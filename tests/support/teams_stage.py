"""A stage in Teams: a fake connector and our own issuer at the wire; all between them is real, Microsoft's SDK included.

What is heard is what the connector was given, as a person reads it; its order counts within each conversation.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp

from handlers.ground import Ground
from handlers.house import House
from handlers.pictures import Darkroom
from newsroom.messages import Address, PictureSent, Reacted, Receive
from newsroom.transport_settings import Teams
from storage import references
from storage.database import Database
from storage.files import Files
from storage.pictures import Limits, preview
from storage.sqlite import SqlitePlace
from tests.support.clock import TurnableClock
from tests.support.desk import MONDAY, settings
from tests.support.stage import EDITOR_NAME, Deed, FileHandedOver, file_data, picture_data
from tests.support.teams_connector import (
    APP,
    CHANNEL,
    TENANT,
    Sent,
    TeamsConnector,
    account,
    bot_token,
    teams_connector,
)
from tests.support.teams_issuer import TeamsIssuer, teams_issuer
from tests.support.teams_person import TeamsPerson, object_id
from tests.support.teams_reading import as_text, button_for, only_points_to_a_file
from tests.support.waiting import until
from texts import load
from transports.teams.account import Cloud
from transports.teams.enclosing import LARGEST_PICTURE
from transports.teams.handing import Stored
from transports.teams.ids import event_of
from transports.teams.transport import TeamsTransport


@dataclass(frozen=True, slots=True)
class Opened:
    house: House
    transport: TeamsTransport
    database: Database


@dataclass
class TeamsStage:
    folder: Path
    connector: TeamsConnector
    issuer: TeamsIssuer
    session: aiohttp.ClientSession
    port: int = field(default_factory=lambda: _free_port())  # noqa: PLW0108  # it stands below
    _clock: TurnableClock = field(default_factory=lambda: TurnableClock(MONDAY))
    _people: dict[str, TeamsPerson] = field(default_factory=dict)
    _open: Opened | None = None
    _door: AsyncExitStack = field(default_factory=AsyncExitStack)

    @property
    def opened(self) -> Opened:
        assert self._open is not None, "not opened"
        return self._open

    async def say(self, who: str, deeds: Sequence[Deed]) -> list[str]:
        person = self._person(who)
        activities = [self._done(person, deed) for deed in deeds]
        for activity in activities:
            assert await self.post(activity) == 200
        await self.opened.house.settle()
        return [person.event(activity) for activity in activities]

    def _done(self, person: TeamsPerson, deed: Deed) -> dict[str, Any]:
        match deed:
            case PictureSent(name=name):
                self.connector.files[name] = picture_data(name)
            case FileHandedOver(name):
                self.connector.files[name] = file_data(name)
            case Reacted(symbol=symbol):
                return person.does(deed, self._button(person, symbol))
        return person.does(deed)

    def _button(self, person: TeamsPerson, symbol: str) -> Mapping[str, Any] | None:
        """Who would react with a number presses the button instead, where there is one."""
        last = self._said_to(person)[-1].activity
        return button_for(last, symbol.removesuffix("\ufe0f\u20e3")) or button_for(last, symbol)

    async def post(self, activity: Mapping[str, Any], token: str | None = None) -> int:
        """The status of the answer; `token` instead of a good one."""
        url = f"http://127.0.0.1:{self.port}/api/messages"
        good = token or self.issuer.token(aud=APP, serviceurl=activity["serviceUrl"])
        async with self.session.post(
            url, json=activity, headers={"Authorization": f"Bearer {good}"}
        ) as answer:
            return answer.status

    async def heard(self, who: str) -> str | None:
        person = self._person(who)
        said = self._said_to(person)[person.read :]
        if not said:
            return None
        person.read += 1
        return as_text(said[0].activity)

    def _said_to(self, person: TeamsPerson) -> list[Sent]:
        """Without what only changes an earlier message: that rings nobody."""
        rooms = {person.conversation, self.connector.chats.get(person.user)}
        sent = [one for one in self.connector.sent if one.conversation.partition(";")[0] in rooms]
        return [one for one in sent if not one.changes and not only_points_to_a_file(one.activity)]

    async def unheard(self) -> list[str]:
        return [
            f"{who}: {as_text(sent.activity)}"
            for who, person in self._people.items()
            for sent in self._said_to(person)[person.read :]
        ]

    def last_event(self, who: str) -> str:
        last = self._said_to(self._people[who])[-1]
        return event_of(last.conversation, last.id)

    async def wait(self, passed: timedelta) -> None:
        await self._clock.turn(passed)
        await self.opened.house.tick()
        await self.opened.house.settle()

    async def restart(self) -> None:
        await self._door.aclose()
        await self.open()

    def _person(self, who: str) -> TeamsPerson:
        if who not in self._people:
            name = "Editor" if who == EDITOR_NAME else who
            self._people[who] = TeamsPerson(
                name,
                self.connector.service_url,
                f"{self.connector.url}/files",
                self._clock.now,
                editor=who == EDITOR_NAME,
            )
            self.connector.chats[self._people[who].user] = f"a:{name.lower()}"
        return self._people[who]

    # ------------------------------------------------------------ the house

    async def open(self) -> None:
        self._open = await self._door.enter_async_context(self._house())
        await self.opened.house.settle()

    async def close(self) -> None:
        await self._door.aclose()

    @asynccontextmanager
    async def _house(self) -> AsyncIterator[Opened]:
        database = await Database.open(SqlitePlace(self.folder / "themenbote.db"))
        try:
            files = Files(self.folder / "files")
            kept = references.StoredReferences(database, "teams")
            await kept.keep({CHANNEL: self.connector.service_url})  # where the editors are was told before
            transport = self._transport(kept, files)
            house = House(self._ground(database, files, transport))
            await house.begin()
            reception = house.reception("teams", APP, admitted=lambda _: True)
            async with _following(transport, reception):
                await until(lambda: transport.serves(CHANNEL), "a connection")
                yield Opened(house, transport, database)
        finally:
            await database.close()

    def _transport(self, kept: references.StoredReferences, files: Files) -> TeamsTransport:
        cloud = Cloud(keys=self.issuer.metadata, token=bot_token, plain_http=True)
        return TeamsTransport(
            account(cloud, CHANNEL, self.port),
            clock=self._clock,
            references=kept,
            stored=Stored(lambda name: _small(files, name), files.read),
            max_bytes=10**6,
            limits=(),  # time stands still here
        )

    def _ground(self, database: Database, files: Files, transport: TeamsTransport) -> Ground:
        return Ground(
            database=database,
            darkroom=Darkroom(files, Limits()),
            transports={"teams": transport},
            editorial=Address("teams", CHANNEL),
            editors=frozenset({object_id("Editor")}),
            settings=settings(teams=Teams(enabled=True, app_id=APP, tenant=TENANT)),
            texts=load(),
            clock=self._clock,
        )


@asynccontextmanager
async def _following(transport: TeamsTransport, receive: Receive) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as group:
        following = group.create_task(transport.follow(receive, None))
        yield
        following.cancel()


async def _small(files: Files, name: str) -> bytes:
    return await preview(await files.read(name), LARGEST_PICTURE)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@asynccontextmanager
async def teams_stage(folder: Path) -> AsyncIterator[TeamsStage]:
    """An empty house whose editor sits in a channel."""
    async with AsyncExitStack() as stack:
        connector = await stack.enter_async_context(teams_connector())
        connector.rosters[CHANNEL] = [object_id("Editor")]
        issuer = await stack.enter_async_context(teams_issuer())
        session = await stack.enter_async_context(aiohttp.ClientSession())
        stage = TeamsStage(folder, connector, issuer, session)
        await stage.open()
        try:
            yield stage
        finally:
            await stage.close()
