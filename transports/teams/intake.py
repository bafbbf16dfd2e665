"""What Teams brings is stored before it is acknowledged: all that waits together, in one go."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import NoReturn

from newsroom.clock import Clock
from newsroom.messages import Deserted, Incoming, Receive, Redacted
from transports.teams.fields import Fields, inside, listed, text
from transports.teams.ids import room_of
from transports.teams.reading import REACTION, Reader, account_of, incoming, is_private

log = logging.getLogger(__name__)

REMEMBERED = 5_000  # people and reactions each


class NotStored(Exception):
    """Whoever brought it shall bring it again."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a verified activity tells besides what was said: where the room is found, who spoke there under which name ("" where
    there is none), who left it, and whether we ourselves are no longer in there.
    """

    room: str
    service_url: str
    private: bool
    person: str
    name: str
    left: tuple[str, ...] = ()
    deserted: bool = False


@dataclass(frozen=True, slots=True)
class _Brought:
    """One activity that waits to be stored, and whoever waits for that."""

    told: Told
    events: list[Incoming]
    stored: asyncio.Future[None]


class Intake:
    def __init__(self, app_id: str, clock: Clock, learn: Callable[[Sequence[Told]], Awaitable[None]]) -> None:
        """`learn` is told of every activity, before what was said is stored."""
        self._app_id = app_id
        self._clock = clock
        self._learn = learn
        self._people = _Memory()
        self._reactions = _Memory()
        self._waiting: list[_Brought] = []
        self._rung = asyncio.Event()

    async def accept(self, activity: Fields) -> None:
        """Returns when it is stored. Raises NotStored."""
        _remember(self._people, activity)
        read = incoming(activity, Reader(self._app_id, self._people, self._clock.now()))
        told = _told(activity, self._people, read)
        events = [known for event in read if (known := self._named(event)) is not None]
        stored = asyncio.get_running_loop().create_future()
        self._waiting.append(_Brought(told, events, stored))
        self._rung.set()
        await stored

    async def run(self, receive: Receive) -> NoReturn:
        """Until cancelled."""
        try:
            while True:
                await self._rung.wait()
                self._rung.clear()
                await self._store(receive)
        finally:
            with _answered(self._taken()):
                raise NotStored

    def _taken(self) -> list[_Brought]:
        taken, self._waiting = self._waiting, []
        return taken

    async def _store(self, receive: Receive) -> None:
        taken = self._taken()
        with _answered(taken):
            await self._learn([one.told for one in taken])
            if events := [event for one in taken for event in one.events]:
                await receive(events, None)

    def _named(self, event: Incoming) -> Incoming | None:
        """A reaction that is taken away gets the name it came under; None where that is long ago."""
        if event.id.startswith(REACTION):
            self._reactions[event.id.rpartition("|")[0]] = event.id
        elif isinstance(event.content, Redacted) and event.content.target.startswith(REACTION):
            known = self._reactions.get(event.content.target)
            return replace(event, content=Redacted(known)) if known else None
        return event


class _Memory(dict[str, str]):
    """The newest entries; it does not outlive a restart."""

    def __setitem__(self, key: str, value: str) -> None:
        self.pop(key, None)
        super().__setitem__(key, value)
        if len(self) > REMEMBERED:
            del self[next(iter(self))]


@contextmanager
def _answered(taken: list[_Brought]) -> Iterator[None]:
    """Tells all who wait how it ended. An error is theirs; being cancelled is ours, and they are told nevertheless."""
    stored = False
    try:
        yield
        stored = True
    except NotStored:
        pass
    except Exception as error:  # noqa: BLE001  # the next ones may be stored again
        log.error("%d activities not stored: %s", len(taken), type(error).__name__)  # noqa: TRY400  # it may quote them
    finally:
        for one in taken:
            if not one.stored.done():
                one.stored.set_result(None) if stored else one.stored.set_exception(NotStored())


def _remember(people: _Memory, activity: Fields) -> None:
    person = inside(activity, "from")
    name, known = text(person.get("id")), text(person.get("aadObjectId")).lower()
    if name and known:
        people[name] = known


def _told(activity: Fields, people: _Memory, read: list[Incoming]) -> Told:
    person = inside(activity, "from")
    left = (account_of(one, people) for one in listed(activity.get("membersRemoved")))
    return Told(
        room=room_of(text(inside(activity, "conversation").get("id"))),
        service_url=text(activity.get("serviceUrl")),
        private=is_private(activity),
        person=account_of(person, people) or "",
        name=text(person.get("name")),
        left=tuple(one for one in left if one is not None),
        deserted=any(isinstance(event.content, Deserted) for event in read),
    )
