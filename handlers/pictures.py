"""A picture on its way in: fetched, made safe and kept, before any transaction begins."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from newsroom.messages import Incoming, Never, PictureSent, Transport
from newsroom.topics import StoredPicture
from storage.files import Files
from storage.pictures import Limits, NotAPicture, safe_copy


@dataclass(frozen=True, slots=True)
class Refused:
    """The picture cannot be used; `reason` names the sentence that says why."""

    reason: str


AT_ONCE = 2  # each may take the memory that its limits allow


class Darkroom:
    """Only re-encoded pixels are kept: no place, no camera, no hidden payload."""

    def __init__(self, files: Files, limits: Limits) -> None:
        self._files = files
        self._limits = limits
        self._places = asyncio.Semaphore(AT_ONCE)

    async def forget(self, needed: Collection[str], before: datetime) -> None:
        """Deletes the pictures that are older than that and not needed. Raises OSError."""
        await self._files.forget(needed, before)

    async def develop(self, incoming: Incoming, transport: Transport) -> StoredPicture | Refused | None:
        """None where nobody sent a picture. Raises NotNow when the server cannot hand it out at present."""
        if not isinstance(incoming.content, PictureSent):
            return None
        try:
            async with self._places:
                raw = await transport.fetch(incoming.content)
                safe = await safe_copy(raw, self._limits)
        except Never:
            return Refused("gone")
        except NotAPicture as refusal:
            return Refused(refusal.reason)
        name = await self._files.keep(safe.data)
        return StoredPicture(name, safe.mime, safe.width, safe.height, incoming.content.caption, incoming.id)
