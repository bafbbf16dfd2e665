"""A picture on its way in: made safe and kept, before any transaction begins."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from datetime import datetime

from newsroom.topics import StoredPicture
from storage.files import Files
from storage.pictures import Limits, safe_copy

AT_ONCE = 2  # each may take the memory that its limits allow


class Darkroom:
    """Only re-encoded pixels are kept: no place, no camera, no hidden payload."""

    def __init__(self, files: Files, limits: Limits) -> None:
        self.files = files
        self.places = asyncio.Semaphore(AT_ONCE)
        self._limits = limits

    @property
    def largest(self) -> int:
        """The most bytes of a picture."""
        return self._limits.size

    async def forget(self, needed: Collection[str], before: datetime) -> None:
        """Deletes the files that are older than that and not needed. Raises OSError."""
        await self.files.forget(needed, before)

    async def develop(self, raw: bytes, caption: str, event: str) -> StoredPicture:
        """The safe copy. Raises NotAPicture."""
        safe = await safe_copy(raw, self._limits)
        name = await self.files.keep(safe.data)
        return StoredPicture(name, safe.mime, safe.width, safe.height, caption, event)
