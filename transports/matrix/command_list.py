"""Our commands in the room's state (MSC4391): clients that know it offer them while one types."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import logging
from collections.abc import Sequence
from typing import Any, Protocol
from urllib.parse import quote

from nio import SyncResponse

from newsroom.clock import Clock
from newsroom.messages import Never, NotNow
from transports.matrix.connection import Connection
from transports.matrix.refusals import told_as_undelivered

log = logging.getLogger(__name__)

KIND = "org.matrix.msc4391.command_description"
PACE = 5.0  # seconds: Synapse's default limit refills one message in that time, and answers come first


class CommandDescription(Protocol):
    @property
    def name(self) -> str:
        """Without prefix."""

    @property
    def summary(self) -> str:
        """One sentence in the house's language."""


class CommandList:
    """Written once into each room where we may; what stands there already is left alone."""

    def __init__(
        self, connection: Connection, commands: Sequence[CommandDescription], user: str, clock: Clock
    ) -> None:
        self._connection = connection
        self._clock = clock
        self._wanted = {_state_key(command.name, user): _content(command) for command in commands}
        self._user = user
        self._missing: dict[str, dict[str, Any]] = {}
        self._news = asyncio.Event()

    def look(self, response: SyncResponse) -> None:
        """Notes where something is missing; to be called after each sync."""
        for room, joined in response.rooms.join.items():
            missing = self._missing.setdefault(room, dict(self._wanted))
            for event in (*joined.state, *joined.timeline.events):
                source = getattr(event, "source", {})
                if source.get("type") == KIND and source.get("sender") == self._user:
                    self._note(missing, str(source.get("state_key")), source.get("content"))
        self._news.set()

    def _note(self, missing: dict[str, Any], key: str, content: object) -> None:
        if self._wanted.get(key) == content:
            missing.pop(key, None)

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await self._news.wait()
            self._news.clear()
            for room in [room for room, missing in self._missing.items() if missing]:
                await self._publish(room)

    async def _publish(self, room: str) -> None:
        missing = self._missing[room]
        while missing:
            key = next(iter(missing))
            path = f"/v3/rooms/{quote(room, safe='')}/state/{KIND}/{quote(key, safe='')}"
            try:
                async with told_as_undelivered(), self._connection.used() as client:
                    await client.call("PUT", path, missing[key])
                missing.pop(key, None)
            except Never:
                missing.clear()  # no right to: most rooms
                return
            except NotNow as refusal:
                await self._clock.sleep(max(refusal.wait, PACE))
            await self._clock.sleep(PACE)


def _state_key(name: str, user: str) -> str:
    return base64.b64encode(hashlib.sha256(f"{name}{user}".encode()).digest()).decode()


def _content(command: CommandDescription) -> dict[str, Any]:
    return {
        "command": command.name,
        "description": {"m.text": [{"body": command.summary}]},
        "parameters": [
            {
                "key": "text",
                "optional": True,
                "schema": {"schema_type": "primitive", "type": "string"},
                "description": {"m.text": [{"body": ""}]},
            }
        ],
    }
