"""Follows the homeserver for ever: through outages, restarts and surprises, until somebody logs us out."""

from __future__ import annotations

import asyncio
import logging
import random
from dataclasses import replace
from datetime import timedelta
from typing import NoReturn

from aiohttp import ClientError

from newsroom.clock import Clock
from newsroom.messages import Receive
from transports.matrix import following, upgrades
from transports.matrix.checkpoint import Checkpoint
from transports.matrix.client import HardenedClient
from transports.matrix.command_list import CommandList
from transports.matrix.connection import Connection
from transports.matrix.courtesies import Courtesies
from transports.matrix.direct import DirectChats
from transports.matrix.endings import LoggedOut, WrongKey
from transports.matrix.session import Account, connect, forget_token, only_the_operator_can_help
from transports.matrix.telling import to_follow, told

log = logging.getLogger(__name__)

OUTAGE = (ClientError, TimeoutError, OSError)
LONGEST_PAUSE = 60.0  # seconds between two attempts during an outage
ENTERING = 10.0  # seconds until a room that we joined has come with a sync


class Follower:
    def __init__(
        self,
        account: Account,
        clock: Clock,
        connection: Connection,
        courtesies: Courtesies,
        commands: CommandList,
        chats: DirectChats,
        editorial_room: str | None = None,
    ) -> None:
        self._account = account
        self._clock = clock
        self._connection = connection
        self._courtesies = courtesies
        self._commands = commands
        self._chats = chats
        self._editorial_room = editorial_room
        self._stepped = asyncio.Condition()
        self._mark = Checkpoint()
        self._failures = 0

    async def run(self, receive: Receive, checkpoint: str | None) -> LoggedOut | WrongKey:
        """One client after another; returns what ended the last one."""
        self._mark = Checkpoint.read(checkpoint)
        while True:
            try:
                with only_the_operator_can_help(self._account.folder):
                    await self._with_new_client(receive)
            except WrongKey as ending:
                return ending
            except LoggedOut as ending:
                forget_token(self._account)
                if not ending.soft or self._account.token:
                    return ending
                await self._pause(ending)
            except OUTAGE as outage:
                await self._pause(outage)
            except Exception as surprise:
                # nio's memory is ahead of its rolled-back file now: only a new client is sound.
                log.exception("a step failed, starting a new client")
                await self._pause(surprise)

    async def entered(self, client: HardenedClient, room: str) -> None:
        """Returns when a sync has shown us the room, or when that takes too long."""
        try:
            async with asyncio.timeout(ENTERING), self._stepped:
                await self._stepped.wait_for(lambda: room in client.rooms)
        except TimeoutError:
            log.info("a room that we joined has not come with a sync yet")

    async def _with_new_client(self, receive: Receive) -> NoReturn:
        client = await connect(self._account)
        try:
            await self._steps(client, receive)
        finally:
            await self._connection.close(client)

    async def _steps(self, client: HardenedClient, receive: Receive) -> NoReturn:
        first = True
        while True:
            try:
                await self._step(client, receive, first=first)
            except OUTAGE as outage:
                await self._pause(outage)
            else:
                first = False
                self._failures = 0

    async def _step(self, client: HardenedClient, receive: Receive, *, first: bool) -> None:
        step = await following.step(client, self._mark, self._clock.now(), first=first)
        now = self._clock.now()
        moves, left = await upgrades.followed(client, to_follow(client, step, self._mark), now)
        events = told(client, step, self._mark, moves, now)
        mark = replace(step.checkpoint, upgrades=left)
        self._chats.heard(events)  # before anything is sent that only waited for somebody to come in
        await receive(events, mark.text())
        self._mark = mark
        if first:
            self._connection.open(client)
            log.info("Matrix: connected")
            self._look_at_the_editorial_room(client)
        async with self._stepped:
            self._stepped.notify_all()
        self._courtesies.heard(events)
        self._commands.look(step.response)
        await following.keep_house(client, step.response)

    def _look_at_the_editorial_room(self, client: HardenedClient) -> None:
        room = client.rooms.get(self._editorial_room or "")
        if room is not None and not room.encrypted:
            log.warning("the editorial room is not encrypted")

    async def _pause(self, reason: Exception) -> None:
        """As long as the server asked for, else doubling; both with jitter."""
        asked = getattr(reason, "wait", 0.0)
        doubling = min(LONGEST_PAUSE, 2.0**self._failures) * random.uniform(0.5, 1)  # noqa: S311  # no secret
        pause = timedelta(seconds=asked + random.random() if asked else doubling)  # noqa: S311  # no secret
        self._failures += 1
        log.warning("Matrix: %s, next attempt in %.1f s", _named(reason), pause.total_seconds())
        await self._clock.sleep(pause.total_seconds())


def _named(reason: Exception) -> str:
    return str(reason) if isinstance(reason, ConnectionError | LoggedOut) else type(reason).__name__
