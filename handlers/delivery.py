"""T3: what stands in the outbox leaves, one message after another per room, until it has arrived or never will."""

from __future__ import annotations

import logging
import random
import traceback
from collections.abc import Mapping
from datetime import datetime, timedelta

from handlers import losing
from newsroom.clock import Clock
from newsroom.messages import Address, Never, NotNow, Transport
from storage import outbox
from storage.database import Database, Transaction, to_its_end
from storage.errors import UnreadableRow
from storage.outbox import Waiting

log = logging.getLogger(__name__)

LONGEST_WAIT = 300.0  # seconds between two attempts
MOST_DOUBLINGS = 10  # beyond LONGEST_WAIT, and far from what a float can hold
GIVE_UP_AFTER = timedelta(days=7)
LONGEST_LOOK_AWAY = 30.0  # seconds: the clock may be set, the database restored
UNTIL_CONNECTED = 1.0  # seconds until a transport that serves nothing yet is looked at again


class Delivery:
    def __init__(self, database: Database, transports: Mapping[str, Transport], clock: Clock) -> None:
        self._database = database
        self._transports = transports
        self._clock = clock
        self._paused_until: dict[str, datetime] = {}
        self._unserved = False

    async def rooms(self) -> list[Address]:
        """Rooms whose oldest unsent message may be tried now."""
        now = self._clock.now()
        names = [name for name in self._transports if self._paused_until.get(name, now) <= now]

        async def look(tx: Transaction) -> list[Address]:
            return [address for name in names for address in await outbox.rooms(tx, name, now)]

        waiting = await self._database.read(look)
        served = [one for one in waiting if self._transports[one.transport].serves(one.room)]
        self._unserved = len(served) < len(waiting)
        return served

    async def pause(self) -> float:
        """Seconds until something falls due, at most LONGEST_LOOK_AWAY."""
        now = self._clock.now()
        due = await self._database.read(lambda tx: outbox.next_after(tx, now))
        instants = [due, *self._paused_until.values()]
        waits = [(instant - now).total_seconds() for instant in instants if instant and instant > now]
        return min([UNTIL_CONNECTED if self._unserved else LONGEST_LOOK_AWAY, *waits])

    async def step(self, address: Address) -> bool:
        """Tries the oldest message of the room; whether there was one to try."""
        now = self._clock.now()
        if self._paused_until.get(address.transport, now) > now:
            return False
        try:
            waiting = await self._database.read(lambda tx: outbox.oldest(tx, address, now))
        except UnreadableRow as unreadable:
            await self._dead(str(unreadable.row), "unreadable")
            return True
        if waiting is None:
            return False
        await self._try(waiting)
        return True

    async def _try(self, waiting: Waiting) -> None:
        key, transport = waiting.outgoing.key, self._transports[waiting.outgoing.address.transport]
        if not transport.repeatable:
            await self._database.transaction(lambda tx: outbox.doubt(tx, key))
        try:
            event = await transport.deliver(waiting.outgoing)
        except NotNow as refusal:
            await self._later(waiting, refusal)
        except Never as refusal:
            await self._lost(waiting, str(refusal))
        except Exception as error:  # noqa: BLE001  # a message that we cannot even build must not stop its room
            # The place of the error, never its message, which may quote the letter.
            place = "".join(traceback.format_tb(error.__traceback__))
            log.error("message %s: %s\n%s", key, type(error).__name__, place)  # noqa: TRY400  # see above
            await self._dead(key, type(error).__name__)
        else:
            # Whoever is stopped now waits for that, or it would be sent once more.
            await to_its_end(self._sent(key, event))

    async def _sent(self, key: str, event: str) -> None:
        async def write(tx: Transaction) -> int:
            await outbox.sent(tx, key, event, self._clock.now())
            return await outbox.sure(tx, key)

        if doubts := await self._database.transaction(write):
            log.warning("message %s may have arrived %d times more", key, doubts)

    async def _later(self, waiting: Waiting, refusal: NotNow) -> None:
        now, key, address = self._clock.now(), waiting.outgoing.key, waiting.outgoing.address
        if now - waiting.first_at > GIVE_UP_AFTER:
            await self._lost(waiting, f"given up: {refusal}")
            return
        again = now + timedelta(seconds=wait_before(waiting.attempts, refusal.wait))
        if refusal.everywhere:
            self._paused_until[address.transport] = again

        async def write(tx: Transaction) -> None:
            await outbox.later(tx, key, again, str(refusal), address)
            if not refusal.doubtful:
                await outbox.sure(tx, key)

        await self._database.transaction(write)

    async def _lost(self, waiting: Waiting, reason: str) -> None:
        """The message is, and perhaps the person: it was the transport that could not reach them."""
        outgoing, now = waiting.outgoing, self._clock.now()
        log.error("message %s will never arrive: %s", outgoing.key, reason)

        async def write(tx: Transaction) -> None:
            if await outbox.dead(tx, outgoing.key, reason, now, outgoing.address):
                await losing.undelivered(tx, outgoing, now)

        await self._database.transaction(write)

    async def _dead(self, key: str, reason: str) -> None:
        log.error("message %s will never arrive: %s", key, reason)
        await self._database.transaction(lambda tx: outbox.dead(tx, key, reason, self._clock.now()))


def wait_before(attempts: int, asked: float) -> float:
    """Seconds to the next attempt: what the server asked for, else doubling, in both cases with jitter."""
    jitter = random.random()  # noqa: S311  # spreads attempts, guards no secret
    if asked:
        return asked + jitter
    longest: float = min(LONGEST_WAIT, 2.0 ** min(attempts, MOST_DOUBLINGS))
    return longest * (0.5 + jitter / 2)
