"""The one client of the moment. It is replaced only when nobody is using it: two on one crypto store would corrupt it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from newsroom.messages import NotNow
from transports.matrix.client import HardenedClient


class Connection:
    def __init__(self) -> None:
        self._client: HardenedClient | None = None
        self._uses = 0
        self._unused = asyncio.Event()
        self._unused.set()

    @property
    def client(self) -> HardenedClient | None:
        """None until the first sync of a new client is complete: before it, no room is known."""
        return self._client

    def open(self, client: HardenedClient) -> None:
        self._client = client

    @asynccontextmanager
    async def used(self) -> AsyncIterator[HardenedClient]:
        """Raises NotNow when there is none."""
        if self._client is None:
            raise NotNow("not connected")
        self._uses += 1
        self._unused.clear()
        try:
            yield self._client
        finally:
            self._uses -= 1
            if not self._uses:
                self._unused.set()

    async def close(self, client: HardenedClient) -> None:
        """Requests on their way fail at once, and their senders have let go before the store is closed."""
        self._client = None
        await client.hang_up()
        await self._unused.wait()
        await client.close()
