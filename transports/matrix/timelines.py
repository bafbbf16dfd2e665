"""What one sync brought, complete and in order: gaps filled, and nothing from before our time."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from nio import MessageDirection, RoomMemberEvent, RoomMessagesResponse, SyncResponse

from transports.matrix.client import HardenedClient
from transports.matrix.guards import is_rejected
from transports.matrix.refusals import Refused

log = logging.getLogger(__name__)

_NOTHING: dict[str, list[str]] = {"types": []}
FILTER: dict[
    str, Any
] = {  # never lazy_load_members: nio would not see new devices of the members it does not know
    "room": {"timeline": {"limit": 1000}, "ephemeral": _NOTHING, "account_data": _NOTHING},
    "presence": _NOTHING,
    "account_data": _NOTHING,
}
_MOST_PAGES = 100

Placed = tuple[str, Any]  # room id and nio's event


async def events(client: HardenedClient, response: SyncResponse, since: str | None) -> list[Placed]:
    """Invitations, then each room's timeline. Our own events are among them: they say that our messages arrived.

    At the very first start (`since` is None) only the invitations: what was written before is not for us.
    """
    found = list(_invitations(client, response))
    if since is None:
        return found
    for room, joined in response.rooms.join.items():
        whole = await _timeline(client, room, joined.timeline, since)
        found += [(room, event) for event in whole if not is_rejected(event)]
    return found


def _invitations(client: HardenedClient, response: SyncResponse) -> Iterator[Placed]:
    """They come only once: neither an old token nor the full state repeats them."""
    for room, invited in response.rooms.invite.items():
        for event in invited.invite_state:
            if getattr(event, "state_key", None) == client.user_id:
                yield room, event


async def _timeline(client: HardenedClient, room: str, timeline: Any, since: str) -> list[Any]:
    """In a room we have just entered everything since our invitation, for people write at once."""
    whole: list[Any] = timeline.events
    if timeline.limited and not _own(client, whole, "invite"):
        start = timeline.prev_batch
        if not _own(client, whole, "join"):
            whole = await _gap(client, room, start, since) + timeline.events
        if _own(client, whole, "join") and not _own(client, whole, "invite"):
            whole = await _gap(client, room, start, None) + timeline.events
    if not (joins := _own(client, whole, "join")):
        return whole
    doors = _own(client, whole, "invite") or joins
    return whole[doors[-1] :]


async def _gap(client: HardenedClient, room: str, start: str, since: str | None) -> list[Any]:
    """What a limited timeline left out, oldest first, back to `since` or to our invitation."""
    found: list[Any] = []
    for _ in range(_MOST_PAGES):
        page = await client.room_messages(room, start, since, MessageDirection.back, limit=100)
        if not isinstance(page, RoomMessagesResponse):
            raise Refused
        found += page.chunk
        if not page.chunk or not page.end or _own(client, page.chunk, "invite"):
            break
        start = page.end
    else:
        log.warning("a gap in a timeline is longer than %s pages, the oldest part is left out", _MOST_PAGES)
    return found[::-1]


def _own(client: HardenedClient, whole: list[Any], membership: str) -> list[int]:
    """Where our own membership changed to this one."""
    return [place for place, event in enumerate(whole) if _is_own(client, event, membership)]


def _is_own(client: HardenedClient, event: Any, membership: str) -> bool:
    return (
        isinstance(event, RoomMemberEvent)
        and event.state_key == client.user_id
        and event.membership == membership != event.prev_membership
    )


def entered(client: HardenedClient, placed: list[Placed]) -> list[str]:
    """The rooms that we are seen entering."""
    return [room for room, event in placed if _is_own(client, event, "join")]
