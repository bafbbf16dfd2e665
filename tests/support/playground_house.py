"""A house with everything in it that goes by itself, and two people at Playgrounds who talk to it: Anna in a chat, Robin in the channel."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from playwright.async_api import Browser

from handlers.ground import Ground
from handlers.house import House
from handlers.pictures import Darkroom
from newsroom.messages import Address
from newsroom.transport_settings import Teams
from storage.database import Database
from storage.files import Files
from storage.pictures import Limits, preview
from storage.references import StoredReferences
from tests.support.desk import MONDAY, settings
from tests.support.fresh import laid
from tests.support.moving_clock import MovingClock
from tests.support.playground import Door, Seat, Tenant, door, free_port, playground
from tests.support.playground_person import PlaygroundPerson, playground_person
from tests.support.teams_connector import APP, CHANNEL, TENANT, account, bot_token
from tests.support.teams_issuer import TeamsIssuer, teams_issuer
from tests.support.waiting import until
from texts import load
from transports.teams.account import Cloud
from transports.teams.enclosing import LARGEST_PICTURE
from transports.teams.handing import Stored
from transports.teams.transport import TeamsTransport


def _person(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"https://town.example/{name}"))


ANNA = Seat("Anna", _person("Anna"), "a:anna", "19:andere@thread.tacv2")
ROBIN = Seat("Robin", _person("Robin"), "a:robin", CHANNEL)


@dataclass
class Running:
    """`door` is what both say goes through."""

    clock: MovingClock
    transport: TeamsTransport
    door: Door
    anna: PlaygroundPerson
    robin: PlaygroundPerson

    def turn(self, **passed: float) -> None:
        """What falls due comes by itself."""
        self.clock.turn(timedelta(**passed))


@asynccontextmanager
async def playground_house(folder: Path, browser: Browser) -> AsyncIterator[Running]:
    """On Monday at nine. Both have the bot in sight, Robin in the editorial channel."""
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        clock, port = MovingClock(MONDAY), free_port()
        issuer = await enter(teams_issuer())
        transport = await enter(_house(folder, clock, issuer, port))
        sign = partial(_signed, issuer)
        entrance = await enter(door(f"http://127.0.0.1:{port}/api/messages", sign, clock.now))
        people = [
            await playground_person(browser, await enter(_seated(folder, seat, entrance)), folder)
            for seat in (ANNA, ROBIN)
        ]
        await people[1].open_channel("Redaktion")
        await until(lambda: transport.joined(CHANNEL, ROBIN.user), "the channel and who is in it")
        yield Running(clock, transport, entrance, *people)


def _seated(folder: Path, seat: Seat, entrance: Door) -> AbstractAsyncContextManager[str]:
    return playground(folder / seat.name, seat, Tenant(TENANT, APP), entrance.endpoint)


def _signed(issuer: TeamsIssuer, service_url: str) -> str:
    return issuer.token(aud=APP, serviceurl=service_url)


@asynccontextmanager
async def _house(
    folder: Path, clock: MovingClock, issuer: TeamsIssuer, port: int
) -> AsyncIterator[TeamsTransport]:
    database = await Database.open(await laid(folder / "themenbote.db"))
    try:
        files = Files(folder / "files")
        transport = TeamsTransport(
            account(Cloud(keys=issuer.metadata, token=bot_token, plain_http=True), CHANNEL, port),
            clock=clock,
            references=StoredReferences(database, "teams"),
            stored=Stored(lambda name: _small(files, name), files.read),
            max_bytes=10**6,
        )
        house = House(_ground(database, files, transport, clock))
        await house.begin()
        reception = house.reception("teams", APP, admitted=lambda _: True)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(transport.follow(reception, None)), group.create_task(house.run())]
            yield transport
            for task in tasks:
                task.cancel()
    finally:
        await database.close()


async def _small(files: Files, name: str) -> bytes:
    return await preview(await files.read(name), LARGEST_PICTURE)


def _ground(database: Database, files: Files, transport: TeamsTransport, clock: MovingClock) -> Ground:
    return Ground(
        database=database,
        darkroom=Darkroom(files, Limits()),
        transports={"teams": transport},
        editorial=Address("teams", CHANNEL),
        editors=frozenset({ROBIN.user}),
        settings=settings(teams=Teams(enabled=True, app_id=APP, tenant=TENANT)),
        texts=load(),
        clock=clock,
    )
