"""The sign that an answer is being written, where one takes longer than a moment: pleasant, never necessary, so failures are forgotten."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Final, NoReturn

from newsroom.clock import Clock
from newsroom.messages import Edited, FileSent, Filled, Incoming, PictureSent, Text, Undelivered
from transports.teams.connector import ActivityDict
from transports.teams.sending import Sending

log = logging.getLogger(__name__)

MOMENT: Final = 1.5  # seconds; most answers are there before, and need no sign
MOST: Final = 3  # rooms at a time: whoever makes more people wait than that has better to do
TYPING: Final[ActivityDict] = {"type": "typing"}
_ANSWERED: Final = (Text, Edited, Filled, PictureSent, FileSent)


class Courtesies:
    def __init__(self, sending: Sending, clock: Clock) -> None:
        self._sending = sending
        self._clock = clock
        self._waiting: set[str] = set()  # rooms
        self._news = asyncio.Event()

    def heard(self, events: Sequence[Incoming]) -> None:
        """Who said something to us alone waits for an answer."""
        waiting = {one.address.room for one in events if one.private and isinstance(one.content, _ANSWERED)}
        if waiting:
            self._waiting |= waiting
            self._news.set()

    def said(self, room: str) -> None:
        self._waiting.discard(room)

    async def run(self) -> NoReturn:
        """Until cancelled."""
        while True:
            await self._news.wait()
            self._news.clear()
            await self._clock.sleep(MOMENT)
            waiting, self._waiting = sorted(self._waiting), set()
            for room in waiting[:MOST]:
                await self._type(room)

    async def _type(self, room: str) -> None:
        try:
            await self._sending.sign(room, TYPING)
        except Undelivered as undelivered:
            log.debug("left out: %s", undelivered)
