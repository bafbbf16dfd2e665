"""T2: the oldest stored event of a room takes effect, in one transaction, exactly once."""

from __future__ import annotations

import asyncio
import logging
import secrets
import traceback
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from handlers.ground import Ground
from handlers.handing_over import to_whoever_asked
from handlers.letters import Letter, in_its_thread
from handlers.mailroom import Enclosed, Mailroom, Refused
from handlers.routing import Room, apology, route, trouble_note
from newsroom.messages import Address, FileSent, NotNow, PictureSent
from storage import inbox, outbox
from storage.database import Transaction
from storage.errors import StorageError, UnreadableRow
from storage.inbox import Waiting

log = logging.getLogger(__name__)

HANDS = 2  # rooms that are worked on at once: one may read while another writes; more only keep the loop from who comes in
TRIES = 5  # then a poison event no longer stops its room
OUTAGE_TRIES = 300  # a day of asking for a picture, before somebody is told that it did not come
LONGEST_WAIT = 300.0  # seconds between two attempts
LONGEST_LOOK_AWAY = 30.0  # seconds
UNTIL_CONNECTED = 1.0  # seconds until a transport that serves nothing yet is looked at again


class Dispatch:
    def __init__(self, ground: Ground, wake_delivery: Callable[[], None]) -> None:
        self._ground = ground
        self._mailroom = Mailroom(ground.darkroom, ground.settings.files.max_megabytes * 1_000_000)
        self._wake_delivery = wake_delivery
        self._hands = asyncio.Semaphore(HANDS)
        self._failures: Counter[int] = Counter()  # per event; a restart begins anew
        self._unserved = False

    async def rooms(self) -> list[Address]:
        """Rooms with an event that may be worked on now. Before a transport is connected nobody knows who is an editor."""
        now = self._ground.clock.now()
        waiting = await self._ground.database.read(lambda tx: inbox.rooms(tx, now))
        ours = [address for address in waiting if address.transport in self._ground.transports]
        served = [address for address in ours if self._serves(address)]
        self._unserved = len(served) < len(ours)
        return served

    def _serves(self, address: Address) -> bool:
        return self._ground.transports[address.transport].serves(address.room)

    async def pause(self) -> float:
        """Seconds until an event falls due again, at most LONGEST_LOOK_AWAY. What is due already has its worker."""
        now = self._ground.clock.now()
        due = await self._ground.database.read(lambda tx: inbox.next_after(tx, now))
        longest = UNTIL_CONNECTED if self._unserved else LONGEST_LOOK_AWAY
        return min(longest, (due - now).total_seconds()) if due else longest

    async def step(self, address: Address) -> bool:
        """Works on the oldest event of the room; whether there was one."""
        if not self._serves(address):
            return False
        async with self._hands:
            return await self._step(address)

    async def _step(self, address: Address) -> bool:
        now = self._ground.clock.now()
        try:
            waiting = await self._ground.database.read(lambda tx: inbox.oldest(tx, address, now))
        except UnreadableRow as unreadable:
            await self._bury(int(unreadable.row), "unreadable")
            return True
        if waiting is None:
            return False
        await self._work_on(waiting)
        self._wake_delivery()
        return True

    async def _bury(self, seq: int, reason: str) -> None:
        log.error("event %d given up: %s", seq, reason)
        await self._ground.database.transaction(
            lambda tx: inbox.dead(tx, seq, reason, self._ground.clock.now())
        )

    async def _work_on(self, waiting: Waiting) -> None:
        try:
            enclosed = await self._enclosed(waiting)
            await self._ground.database.transaction(lambda tx: self._take_effect(tx, waiting, enclosed))
            del self._failures[waiting.seq]
        except StorageError:  # not the event's fault: the store is away, or no longer ours
            raise
        except NotNow as refusal:
            await self._later(waiting, refusal)
        except Exception as error:  # noqa: BLE001  # whatever it is, the room must go on
            await self._failed(waiting, error)

    async def _enclosed(self, waiting: Waiting) -> Enclosed | Refused | None:
        """Only what somebody sends to the bot itself is fetched; elsewhere it is a guest."""
        room = await self._ground.database.read(lambda tx: self._room(tx, waiting))
        if not room.is_private:
            return None
        transport = self._ground.transports[waiting.incoming.address.transport]
        if not isinstance(waiting.incoming.content, PictureSent | FileSent):
            return await self._mailroom.opened(waiting.incoming, transport)
        async with self._hands_off():
            return await self._mailroom.opened(waiting.incoming, transport)

    @asynccontextmanager
    async def _hands_off(self) -> AsyncIterator[None]:
        """While somebody else's server is waited for."""
        self._hands.release()
        try:
            yield
        finally:
            await self._hands.acquire()

    async def _take_effect(
        self, tx: Transaction, waiting: Waiting, enclosed: Enclosed | Refused | None
    ) -> None:
        room = await self._room(tx, waiting)
        answers = in_its_thread(await route(tx, waiting.incoming, enclosed, room), waiting.incoming)
        placed = await to_whoever_asked(tx, answers, waiting.incoming, room.context, self._ground.keeps_files)
        letters = await self._mailroom.kept(placed, room.context.voice)
        await queue(tx, f"reply:{waiting.seq}", letters, room.context.now)
        await inbox.done(tx, waiting.seq, room.context.now)

    async def _room(self, tx: Transaction, waiting: Waiting) -> Room:
        context = await self._ground.context(tx)
        is_editorial = waiting.incoming.address == context.editorial
        who = Address(waiting.incoming.address.transport, waiting.incoming.sender)
        return Room(
            context,
            is_editorial=is_editorial,
            is_private=waiting.incoming.private and not is_editorial,
            is_editor=bool(await self._ground.is_editor(tx, who, context.editorial)),
        )

    async def _later(self, waiting: Waiting, refusal: NotNow) -> None:
        """The homeserver cannot hand the picture or file out at present: it is asked again, through long outages too."""
        if waiting.attempts + 1 >= OUTAGE_TRIES:
            await self._give_up(waiting, str(refusal))
        else:
            await self._again(waiting, str(refusal), max(refusal.wait, _doubling(waiting.attempts)))

    async def _failed(self, waiting: Waiting, error: Exception) -> None:
        # The place of the error, never its message, which may quote what somebody wrote.
        place = "".join(traceback.format_tb(error.__traceback__))
        self._failures[waiting.seq] += 1
        failures = self._failures[waiting.seq]
        log.error("event %d: %s, failure %d\n%s", waiting.seq, type(error).__name__, failures, place)
        if failures >= TRIES:
            await self._give_up(waiting, type(error).__name__)
        else:
            await self._again(waiting, type(error).__name__, _doubling(failures - 1))

    async def _again(self, waiting: Waiting, reason: str, seconds: float) -> None:
        due = self._ground.clock.now() + timedelta(seconds=seconds)
        await self._ground.database.transaction(lambda tx: inbox.retry(tx, waiting.seq, due, reason))

    async def _give_up(self, waiting: Waiting, reason: str) -> None:
        """The room goes on; its person gets an apology with a mark that also stands in the log."""
        mark = secrets.token_hex(3).upper()
        log.error("event %d given up, mark %s: %s", waiting.seq, mark, reason)

        async def give_up(tx: Transaction) -> None:
            room = await self._room(tx, waiting)
            letters = [*apology(waiting.incoming, room, mark), *trouble_note(room, mark)]
            await queue(tx, f"apology:{waiting.seq}", letters, room.context.now)
            await inbox.dead(tx, waiting.seq, reason, room.context.now)

        await self._ground.database.transaction(give_up)
        del self._failures[waiting.seq]


def _doubling(attempts: int) -> float:
    return min(LONGEST_WAIT, 2.0 ** min(attempts, 10))


async def queue(tx: Transaction, key: str, letters: list[Letter], now: datetime) -> None:
    """Writes the letters into the outbox: each under its own key, or under the place it has in this reply."""
    for place, letter in enumerate(letters):
        relation = outbox.Relation(letter.about, letter.thread)
        await outbox.queue(tx, letter.key or f"{key}:{place}", letter.address, letter.parcel, now, relation)
