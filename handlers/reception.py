"""T1: everything a transport brings is stored, in one transaction with the transport's checkpoint, before anything happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsroom.clock import Clock
from newsroom.messages import Deserted, Echo, Incoming, Moved
from storage import cursors, inbox, outbox
from storage.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Reception:
    """`admitted` says whether a sender may talk to the bot at all; of others nothing is stored and nothing answered."""

    database: Database
    clock: Clock
    wake: Callable[[], None]
    admitted: Callable[[Incoming], bool]
    transport: str
    account: str

    async def __call__(self, events: Sequence[Incoming], checkpoint: str | None) -> None:
        arrived = [(event.content.key, event.id) for event in events if isinstance(event.content, Echo)]
        said = [event for event in events if self._is_heard(event)]

        async def store(tx: Transaction) -> None:
            now = self.clock.now()
            await inbox.add(tx, said, now)
            for key, event_id in arrived:
                await outbox.acknowledge(tx, key, event_id, now)
            if checkpoint is not None:
                await cursors.save(tx, self.transport, self.account, checkpoint)

        await self.database.at_once(store)
        self.wake()

    def _is_heard(self, event: Incoming) -> bool:
        """What happens to a room concerns us, whoever caused it."""
        match event.content:
            case Echo():
                return False
            case Moved() | Deserted():
                return True
            case _:
                return self.admitted(event)
