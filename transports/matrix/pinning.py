"""A message fixed at the top of its room, beside what others have fixed there; where we may not, nothing happens."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import quote

from newsroom.messages import Pin
from transports.matrix.client import HardenedClient
from transports.matrix.refusals import Refused

log = logging.getLogger(__name__)

PINNED = "m.room.pinned_events"


async def pin(client: HardenedClient, room: str, event: str, parcel: Pin) -> None:
    """Doing it again changes nothing. What the homeserver refuses for good is left alone: most bots may not do this."""
    path = f"/v3/rooms/{quote(room, safe='')}/state/{PINNED}/"
    try:
        content = await _present(client, path)
        present = content.get("pinned")
        known = [str(one) for one in present] if isinstance(present, list) else []
        wanted = [*(one for one in known if one not in {event, *parcel.instead_of}), event]
        if wanted != known:
            await client.call("PUT", path, {**content, "pinned": wanted})
    except Refused as refused:
        if not refused.final:
            raise
        log.info("the agenda is not pinned: %s", refused)


async def _present(client: HardenedClient, path: str) -> Mapping[str, object]:
    try:
        return await client.call("GET", path)
    except Refused as refused:
        if refused.status != HTTPStatus.NOT_FOUND:
            raise
        return {}
