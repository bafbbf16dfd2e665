"""Matrix as a way of talking to people: implements `newsroom.messages.Transport`."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from newsroom.clock import Clock
from newsroom.messages import Address, Document, FileSent, Join, Outgoing, PictureSent, Receive
from transports.matrix import media, membership, sending
from transports.matrix.client import HardenedClient
from transports.matrix.command_list import CommandDescription, CommandList
from transports.matrix.connection import Connection
from transports.matrix.courtesies import Courtesies
from transports.matrix.direct import DirectChats, is_user
from transports.matrix.follower import Follower
from transports.matrix.refusals import told_as_undelivered
from transports.matrix.session import Account


class MatrixTransport:
    name = "matrix"
    repeatable = True

    def __init__(
        self,
        account: Account,
        *,
        clock: Clock,
        read_file: sending.ReadFile,
        max_bytes: int,
        commands: Sequence[CommandDescription] = (),
        editorial_room: str | None = None,
    ) -> None:
        """`read_file` gives the bytes of a stored file, `max_bytes` is the most that `fetch` returns."""
        self._connection = Connection()
        self._courtesies = Courtesies(self._connection)
        self._commands = CommandList(self._connection, commands, account.user, clock)
        self._chats = DirectChats(account, clock, editorial_room)
        self._follower = Follower(
            account, clock, self._connection, self._courtesies, self._commands, self._chats, editorial_room
        )
        self._read_file = read_file
        self._max_bytes = max_bytes
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def follow(self, receive: Receive, checkpoint: str | None) -> None:
        """Until cancelled. Raises LoggedOut or WrongKey: only the operator can help then."""
        async with asyncio.TaskGroup() as group:
            besides = [group.create_task(self._courtesies.run()), group.create_task(self._commands.run())]
            ending = await self._follower.run(receive, checkpoint)
            for task in besides:
                task.cancel()
        raise ending

    async def deliver(self, outgoing: Outgoing) -> str:
        """A user id instead of a room means the private chat with that person, which is opened where there is none."""
        room = outgoing.address.room
        async with self._turns[room], self._connection.used() as client:
            if not is_user(room):
                return await self._sent(client, outgoing)
            room = await self._chats.with_user(client, room)
            async with self._turns[room]:
                return await self._sent(client, replace(outgoing, address=Address(self.name, room)))

    async def _sent(self, client: HardenedClient, outgoing: Outgoing) -> str:
        room = outgoing.address.room
        await self._chats.let_in(room)
        event = await sending.send(client, outgoing, self._read_file)
        if isinstance(outgoing.parcel, Join):
            await self._follower.entered(client, room)
        if isinstance(outgoing.parcel, Document):
            self._courtesies.said(room)
        return event

    def serves(self, room: str) -> bool:  # noqa: ARG002  # one homeserver serves all our rooms
        return self._connection.client is not None

    async def fetch(self, sent: PictureSent | FileSent) -> bytes:
        async with told_as_undelivered(), self._connection.used() as client:
            return await media.download(client, sent.source, self._max_bytes)

    def joined(self, room: str, user: str) -> bool:
        client = self._connection.client
        return client is not None and membership.is_joined(client, room, user)

    def sealed(self, room: str) -> bool:
        client = self._connection.client
        if client is None:
            return False
        return (
            membership.may_be_encrypted(client, room)
            if is_user(room)
            else membership.is_encrypted(client, room)
        )

    def keeps_files(self, room: str) -> bool:  # noqa: ARG002  # in every one
        return True
