"""Microsoft Teams as a way of talking to people: implements `newsroom.messages.Transport`."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence

from newsroom.clock import Clock
from newsroom.messages import (
    Document,
    File,
    FileSent,
    Incoming,
    Never,
    Outgoing,
    Picture,
    PictureSent,
    Receive,
    Upload,
)
from transports.teams import enclosing, writing
from transports.teams.account import Account, References
from transports.teams.application import DEADLINE, application
from transports.teams.chats import Chats
from transports.teams.connector import Connector
from transports.teams.courtesies import Courtesies
from transports.teams.endings import PortTaken
from transports.teams.fetching import Fetching
from transports.teams.handing import Handing, Stored
from transports.teams.ids import SEVERAL, is_account
from transports.teams.intake import Intake, Told
from transports.teams.keys import KeyRing
from transports.teams.pace import LIMITS, Limit
from transports.teams.places import Places
from transports.teams.roster import Roster
from transports.teams.sending import Sending
from transports.teams.server import Server, wired
from transports.teams.uploading import Uploading

log = logging.getLogger(__name__)

BEAT = 60.0  # seconds


class TeamsTransport:
    name = "teams"
    repeatable = False  # Teams takes no key: what it gets twice it shows twice

    def __init__(  # long: each part in a line
        self,
        account: Account,
        *,
        clock: Clock,
        references: References,
        stored: Stored,
        max_bytes: int,
        limits: Sequence[Limit] = LIMITS,
        deadline: float = DEADLINE,
    ) -> None:
        """`max_bytes` is the most that `fetch` returns; `limits` on the clock, `deadline` in seconds for one request."""
        self._account = account
        self._clock = clock
        self._stored = stored
        self._max_bytes = max_bytes
        self._ring = KeyRing(account.cloud.keys, clock)
        self._intake = Intake(account.app_id, clock, self._learn)
        self._server = Server(account, self._ring, self._intake.accept)
        self._app = application(account, self._server, deadline=deadline)
        self._connector = Connector(account, self._app)
        self._fetching = Fetching(account, self._connector.token)
        self._places = Places(account, references)
        self._chats = Chats(self._connector, self._places)
        self._sending = Sending(self._connector, self._places, clock, limits)
        self._handing = Handing(self._sending, Uploading(account), stored.whole)
        self._courtesies = Courtesies(self._sending, clock)
        self._roster = Roster(account.editorial_channel, self._connector, self._places, clock)
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def follow(self, receive: Receive, checkpoint: str | None) -> None:
        """Until cancelled. Raises PortTaken. There is nothing to begin from: what we have not acknowledged, Teams brings again."""
        del checkpoint
        try:
            await self._places.load()
            await wired(self._app, self._ring)
            async with asyncio.TaskGroup() as group:
                group.create_task(self._roster.keep())
                group.create_task(self._ring.stay_fresh())
                group.create_task(self._intake.run(self._courteously(receive)))
                group.create_task(self._courtesies.run())
                group.create_task(self._listen())
                group.create_task(self._beat(receive))
        finally:
            await self._connector.close()

    def _courteously(self, receive: Receive) -> Receive:
        async def received(events: Sequence[Incoming], checkpoint: str | None) -> None:
            self._courtesies.heard(events)
            await receive(events, checkpoint)

        return received

    async def _beat(self, receive: Receive) -> None:
        """Nothing came, and we were there: whoever watches over us learns it (`/healthz`)."""
        while True:
            if self.port:
                try:
                    await receive((), None)
                except Exception as error:  # noqa: BLE001  # then nobody shall believe that all is well
                    log.warning("no beat: %s", type(error).__name__)
            await self._clock.sleep(BEAT if self.port else 1.0)

    @property
    def refused(self) -> Mapping[int, int]:
        """How many requests to us were refused since the start, by status."""
        return self._server.refused

    async def _listen(self) -> None:
        """Raises PortTaken."""
        try:
            await self._server.start(self._account.port)
        except OSError as taken:
            raise PortTaken(self._account.host, self._account.port) from taken

    async def _learn(self, all_told: Sequence[Told]) -> None:
        """What activities say besides their words."""
        heard: dict[str, str] = {}
        for told in all_told:
            if told.deserted:
                heard.pop(told.room, None)
                self._chats.forget(told.room)
                await self._places.forget(told.room)
                continue
            heard[told.room] = told.service_url
            if told.private and is_account(told.person):
                self._chats.learn(told.person, told.room)
            elif told.person:
                self._roster.spoke(told.room, told.person, told.name)
            self._roster.left(told.left)
        await self._places.learn_all(heard)

    @property
    def port(self) -> int:
        """That Teams may call us on; 0 while nobody listens."""
        return self._server.port

    async def deliver(self, outgoing: Outgoing) -> str:
        """An object id instead of a room means the chat with that person, which is opened where there is none."""
        address = outgoing.address.room
        async with self._turns[address]:
            room = await self._chats.with_person(address) if is_account(address) else address
            self._courtesies.said(room)
            match outgoing.parcel:
                case File() as file:
                    return await self._offered(room, outgoing, file)
                case Upload() as upload:
                    return await self._handing.put(room, outgoing, upload)
            return await self._said(room, outgoing, await self._written(room, outgoing))

    async def _said(self, room: str, outgoing: Outgoing, activities: list[writing.ActivityDict]) -> str:
        if not activities:
            return ""
        if outgoing.about:
            return await self._sending.update(room, outgoing, activities)
        return await self._sending.post(room, outgoing, activities)

    async def _offered(self, room: str, outgoing: Outgoing, file: File) -> str:
        if not self.keeps_files(room):
            raise Never("no place for files")
        return await self._handing.offer(room, outgoing, file)

    async def _written(self, room: str, outgoing: Outgoing) -> list[writing.ActivityDict]:
        """None for what has no meaning in Teams, as joining a room."""
        match outgoing.parcel:
            case Document() as document:
                return writing.activities(document, outgoing.key, self._roster.names(room))
            case Picture() as picture:
                return [enclosing.picture(picture, await self._small(picture.file))]
            case _:
                return []

    async def _small(self, name: str) -> bytes:
        try:
            return await self._stored.small(name)
        except FileNotFoundError:
            raise Never("the stored file is gone") from None

    def serves(self, room: str) -> bool:
        return self._roster.serves(room)

    async def fetch(self, sent: PictureSent | FileSent) -> bytes:
        return await self._fetching.fetch(sent.source, self._max_bytes)

    def joined(self, room: str, user: str) -> bool:
        return self._roster.has(room, user)

    def sealed(self, room: str) -> bool:
        """Teams encrypts on the way and keeps what is in a chat from all others of the tenant; of other channels we do not know
        who reads them.
        """
        return room == self._account.editorial_channel or is_account(room) or room.startswith("a:")

    def keeps_files(self, room: str) -> bool:
        """A bot may offer a file to one person, and put none among those of a channel or group."""
        return not room.startswith(SEVERAL)
