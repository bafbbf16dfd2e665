"""A picture on its way in: fetched, made safe and kept, before any transaction begins."""

from __future__ import annotations

from dataclasses import dataclass

from newsroom.messages import Incoming, Never, PictureSent, Transport
from newsroom.topics import StoredPicture
from storage.files import Files
from storage.pictures import Limits, NotAPicture, safe_copy


@dataclass(frozen=True, slots=True)
class Refused:
    """The picture cannot be used; `reason` names the sentence that says why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Darkroom:
    """Only re-encoded pixels are kept: no place, no camera, no hidden payload."""

    files: Files
    limits: Limits

    async def develop(self, incoming: Incoming, transport: Transport) -> StoredPicture | Refused | None:
        """None where nobody sent a picture. Raises NotNow when the server cannot hand it out at present."""
        if not isinstance(incoming.content, PictureSent):
            return None
        try:
            raw = await transport.fetch(incoming.content)
            safe = await safe_copy(raw, self.limits)
        except Never:
            return Refused("gone")
        except NotAPicture as refusal:
            return Refused(refusal.reason)
        name = await self.files.keep(safe.data)
        return StoredPicture(name, safe.mime, safe.width, safe.height, incoming.content.caption, incoming.id)
