"""Who may do what in a room, from its state as the homeserver tells it. nio's power levels know no creators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from transports.matrix.client import HardenedClient

_CREATORS_ABOVE_ALL = (
    12  # from this room version on, creators stand above every power level and not among them
)
_MODERATOR = 50  # the level for state where a room does not say (Matrix specification, m.room.power_levels)


@dataclass(frozen=True, slots=True)
class RoomState:
    """State events by type and state key."""

    events: Mapping[tuple[str, str], Mapping[str, Any]]

    @classmethod
    async def of(cls, client: HardenedClient, room: str) -> RoomState:
        """As it is now. Raises Refused where we have never been."""
        answer = await client.listed(f"/v3/rooms/{quote(room, safe='')}/state")
        return cls({(event["type"], event["state_key"]): event for event in answer})

    def content(self, kind: str, key: str = "") -> Mapping[str, Any]:
        content = self.events.get((kind, key), {}).get("content")
        return content if isinstance(content, Mapping) else {}

    def sender(self, kind: str) -> str:
        return str(self.events.get((kind, ""), {}).get("sender", ""))

    @property
    def encrypted(self) -> bool:
        return ("m.room.encryption", "") in self.events

    def is_member(self, user: str) -> bool:
        return self.content("m.room.member", user).get("membership") == "join"

    def may_set(self, user: str, kind: str) -> bool:
        """Whether the user may change state of this type."""
        return self._reaches(user, kind, "state_default", _MODERATOR)

    def may_send(self, user: str, kind: str) -> bool:
        return self._reaches(user, kind, "events_default", 0)

    def _reaches(self, user: str, kind: str, default: str, otherwise: int) -> bool:
        if self._creators_stand_above and user in self._creators:
            return True
        levels = self.content("m.room.power_levels")
        if not levels:
            return user in self._creators or otherwise == 0
        events = levels.get("events")
        wanted = events.get(kind) if isinstance(events, Mapping) else None
        needed = _number(wanted, _number(levels.get(default), otherwise))
        users = levels.get("users")
        own = users.get(user) if isinstance(users, Mapping) else None
        return _number(own, _number(levels.get("users_default"), 0)) >= needed

    @property
    def _creators_stand_above(self) -> bool:
        version = self.content("m.room.create").get("room_version", "1")
        return str(version).isdigit() and int(version) >= _CREATORS_ABOVE_ALL

    @property
    def _creators(self) -> Iterable[str]:
        additional = self.content("m.room.create").get("additional_creators")
        return {self.sender("m.room.create"), *(additional if isinstance(additional, list) else ())}


def _number(value: object, otherwise: int) -> int:
    return value if type(value) is int else otherwise
