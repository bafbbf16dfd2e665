"""A room that was replaced by another is followed, if both sides say so and the one who said it may."""

from __future__ import annotations

import logging
from collections.abc import Awaitable
from dataclasses import dataclass
from urllib.parse import quote

from transports.matrix.client import HardenedClient
from transports.matrix.refusals import Refused
from transports.matrix.rights import RoomState
from transports.matrix.sending import leave

log = logging.getLogger(__name__)

TOMBSTONE = "m.room.tombstone"


@dataclass(frozen=True, slots=True)
class Move:
    """An upgrade that was found to be real."""

    old: str
    new: str
    sender: str

    @property
    def id(self) -> str:
        """The same, whichever side told us first."""
        return f"moved:{self.old}:{self.new}"


async def out_of(client: HardenedClient, old: str) -> Move | None:
    """After a tombstone in the old room: joins the new one. None where it is forged, or where we must be invited first."""
    return await _unless_refused(_out_of(client, old))


async def into(client: HardenedClient, new: str) -> Move | None:
    """After we have entered a room: whether it replaces one that we are still in."""
    return await _unless_refused(_into(client, new))


async def _unless_refused(search: Awaitable[Move | None]) -> Move | None:
    """Where we may not look or join there is no move; a later invitation leads through `into`."""
    try:
        return await search
    except Refused as refused:
        if not refused.final:
            raise
        return None


async def _out_of(client: HardenedClient, old: str) -> Move | None:
    old_state = await RoomState.of(client, old)
    new = old_state.content(TOMBSTONE).get("replacement_room")
    sender = old_state.sender(TOMBSTONE)
    if not isinstance(new, str) or not old_state.may_set(sender, TOMBSTONE):
        return None
    server = sender.partition(":")[2]
    await client.call("POST", f"/v3/join/{quote(new, safe='')}?via={quote(server, safe='')}", {})
    if _predecessor(await RoomState.of(client, new)) == old:
        return Move(old, new, sender)
    log.warning("a room pretends to replace another one")
    await leave(client, new)
    return None


async def _into(client: HardenedClient, new: str) -> Move | None:
    old = _predecessor(await RoomState.of(client, new))
    if old is None or old not in client.rooms:
        return None
    old_state = await RoomState.of(client, old)
    sender = old_state.sender(TOMBSTONE)
    agreed = old_state.content(TOMBSTONE).get("replacement_room") == new
    return Move(old, new, sender) if agreed and old_state.may_set(sender, TOMBSTONE) else None


def _predecessor(state: RoomState) -> str | None:
    predecessor = state.content("m.room.create").get("predecessor")
    old = predecessor.get("room_id") if isinstance(predecessor, dict) else None
    return old if isinstance(old, str) else None
