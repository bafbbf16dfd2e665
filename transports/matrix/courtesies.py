"""Read markers and "is typing": pleasant, never necessary, so failures are forgotten."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from newsroom.messages import (
    Edited,
    FileSent,
    Incoming,
    PictureSent,
    Reacted,
    Redacted,
    Text,
    Undelivered,
    Unreadable,
    Unsupported,
)
from transports.matrix.connection import Connection
from transports.matrix.refusals import told_as_undelivered

log = logging.getLogger(__name__)

TYPING = 10_000  # ms until the sign goes out by itself
PATIENCE = 5.0  # seconds for each

_SEEN = (Text, Edited, Redacted, Reacted, PictureSent, FileSent, Unsupported, Unreadable)


class Courtesies:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._read: dict[str, str] = {}  # room -> last event
        self._typing: dict[str, bool] = {}
        self._news = asyncio.Event()

    def heard(self, events: Sequence[Incoming]) -> None:
        """Everything is marked as read; in a private chat an answer is being written."""
        for event in events:
            if not isinstance(event.content, _SEEN):
                continue
            self._read[event.address.room] = event.id
            if event.private and not isinstance(event.content, Reacted | Redacted):
                self._typing[event.address.room] = True
            self._news.set()

    def said(self, room: str) -> None:
        self._typing[room] = False
        self._news.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await self._news.wait()
            self._news.clear()
            while self._read or self._typing:
                await self._next()

    async def _next(self) -> None:
        try:
            async with told_as_undelivered(), self._connection.used() as client, asyncio.timeout(PATIENCE):
                if self._read:
                    room, event = self._read.popitem()
                    await client.room_read_markers(room, event, event)
                else:
                    room, typing = self._typing.popitem()
                    await client.room_typing(room, typing_state=typing, timeout=TYPING)
        except Undelivered as undelivered:
            log.debug("left out: %s", undelivered)
            self._read.clear()
            self._typing.clear()
