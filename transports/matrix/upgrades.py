"""A room that was replaced by another is followed, if both sides say so and the one who said it may."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from urllib.parse import quote

from aiohttp import ClientError

from transports.matrix.checkpoint import MOST_UPGRADES, Upgrade
from transports.matrix.client import HardenedClient
from transports.matrix.endings import LoggedOut
from transports.matrix.refusals import Refused
from transports.matrix.rights import RoomState
from transports.matrix.sending import leave

log = logging.getLogger(__name__)

TOMBSTONE = "m.room.tombstone"
PATIENCE = 10.0  # seconds for one attempt; meanwhile nothing else is heard
AT_ONCE = 10  # attempts
LATER: Final = "later"


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


async def followed(
    client: HardenedClient, upgrades: Sequence[Upgrade], now: datetime
) -> tuple[list[Move], tuple[Upgrade, ...]]:
    """The moves that were found, and what must be looked at again later. Raises only LoggedOut.

    Whoever holds a room somewhere in the federation decides whether and when it can be joined: that must never stop
    what is said in all the other rooms.
    """
    each: dict[tuple[str, bool], Upgrade] = {}
    for upgrade in upgrades:
        each.setdefault((upgrade.room, upgrade.entered), upgrade)  # repeating a tombstone makes us no faster
    due = [upgrade for upgrade in each.values() if upgrade.is_due(now)][:AT_ONCE]
    found = dict(zip(due, await asyncio.gather(*(_looked(client, upgrade) for upgrade in due)), strict=True))
    moves = [move for move in found.values() if isinstance(move, Move)]
    left = [
        upgrade if upgrade not in found else upgrade.later(now)
        for upgrade in each.values()
        if found.get(upgrade, LATER) is LATER
    ]
    return moves, tuple(upgrade for upgrade in left if upgrade is not None)[-MOST_UPGRADES:]


async def _looked(client: HardenedClient, upgrade: Upgrade) -> Move | Literal["later"] | None:
    """Where we may not look or join there is no move; a later invitation leads to `_into`."""
    search = _into(client, upgrade.room) if upgrade.entered else _out_of(client, upgrade.room)
    try:
        async with asyncio.timeout(PATIENCE):
            return await search
    except LoggedOut:
        raise
    except Refused as refused:
        if refused.final:
            return None
        log.warning("a room that was replaced cannot be followed yet: %s", refused)
    except (ClientError, TimeoutError, OSError) as outage:
        log.warning("a room that was replaced cannot be followed yet: %s", type(outage).__name__)
    except Exception:
        log.exception("looking for the successor of a room failed")
    return LATER


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
