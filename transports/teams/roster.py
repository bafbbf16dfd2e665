"""Who is in the editorial channel: asked of Teams now and then, and learnt from whoever speaks there."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping

from newsroom.clock import Clock
from newsroom.messages import Never, Undelivered
from transports.teams.connector import Connector
from transports.teams.places import Places

log = logging.getLogger(__name__)

EVERY = 300.0  # seconds between two looks
AGAIN = 10.0  # seconds after the first one that failed
PATIENCE = 3  # looks that may fail before the channel is served without


class Roster:
    """Of one channel, or of none: `known` says that Teams has told who is in there, or that we wait for nobody to tell."""

    def __init__(self, channel: str | None, connector: Connector, places: Places, clock: Clock) -> None:
        self._channel = channel
        self._connector = connector
        self._places = places
        self._clock = clock
        self._members: dict[str, str] = {}
        self._failures = 0
        self.known = channel is None

    def serves(self, room: str) -> bool:
        """Before the first look nobody knows who is an editor. If it fails, that stops the channel for a short while and
        everybody else not at all: who speaks in the channel is in it.
        """
        return self.known or self._failures >= (PATIENCE if room == self._channel else 1)

    def has(self, room: str, person: str) -> bool:
        return room == self._channel and person in self._members

    def names(self, room: str) -> Mapping[str, str]:
        """Of the people who can be mentioned there, by their object ids."""
        return {one: name for one, name in self._members.items() if name} if room == self._channel else {}

    def spoke(self, room: str, person: str, name: str = "") -> None:
        """Only members can speak in a channel, and Teams vouches for who it was."""
        if room == self._channel:
            self._members[person] = name or self._members.get(person, "")

    def left(self, people: Iterable[str]) -> None:
        """Of whatever room: of the channel alone Teams does not tell it. Who was meant by mistake comes back with the next
        look.
        """
        for person in people:
            self._members.pop(person, None)

    async def keep(self) -> None:
        """Looks again and again, until cancelled. What is known stays known while Teams does not answer."""
        while self._channel is not None:
            await self._look(self._channel)
            longer = 2 ** min(self._failures, PATIENCE)
            await self._clock.sleep(AGAIN * longer if self._failures else EVERY)

    async def _look(self, channel: str) -> None:
        try:
            place = await self._places.of(channel)
            self._members = await self._connector.members(place, channel)
        except Undelivered as refused:
            self._failures += 1
            self.known = self.known or isinstance(refused, Never)
            if self._failures == 1:
                log.warning("the members of the editorial channel are unknown: %s", refused)
        else:
            self._failures, self.known = 0, True
