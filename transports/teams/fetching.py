"""Pictures and files that people send: fetched from Microsoft's hosts alone, measured while they stream."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import ClientResponse

from newsroom.messages import Never
from transports import measured
from transports.teams.abroad import host, place, session, told_as_undelivered
from transports.teams.account import Account
from transports.teams.fields import fields, text
from transports.teams.public_addresses import Resolve
from transports.teams.refusals import refusal

DEADLINE = 30.0  # seconds for one file
_STEPS = 4  # addresses that one file may lead us through
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({401, 403, 404, 410})  # of a link that was good for a few minutes


@dataclass(frozen=True, slots=True)
class Fetching:
    """`token` is ours, for Teams' own hosts; `resolve` stands for the system's way to addresses."""

    account: Account
    token: Callable[[], Awaitable[str]]
    resolve: Resolve | None = None
    deadline: float = DEADLINE

    async def fetch(self, source: str, max_bytes: int) -> bytes:
        """The bytes behind what `attached` calls a source. Raises Never (gone, forged, elsewhere), TooLarge or NotNow."""
        told = fields(json.loads(source))
        inline = told.get("kind") == "inline"
        url = text(told.get("url"))
        reach = session(self.account, self.resolve, self.deadline)
        async with told_as_undelivered(), asyncio.timeout(self.deadline), reach as open_session:
            for _ in range(_STEPS):
                async with open_session.get(
                    place(url, self.account, self.account.service_hosts),
                    headers=await self._shown(url, inline=inline),
                    allow_redirects=False,
                ) as answer:
                    if answer.status not in _REDIRECTS:
                        return await _given(answer, max_bytes)
                    url = answer.headers.get("Location", "")
        raise Never("led on and on")

    async def _shown(self, url: str, *, inline: bool) -> dict[str, str]:
        """A pasted picture lies with Teams and is for us alone; a file's link is its own key, and is shown nothing."""
        plainly = {"Accept-Encoding": "identity"}
        if not inline or host(url) not in self.account.service_hosts:
            return plainly
        return {**plainly, "Authorization": f"Bearer {await self.token()}"}


async def _given(answer: ClientResponse, max_bytes: int) -> bytes:
    if answer.status in _GONE:
        raise Never("gone")
    if answer.status != HTTPStatus.OK:
        raise refusal(answer.status, {}, answer.headers.get("Retry-After", ""))
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise Never("packed, although we asked for it as it is")
    return await measured.body(answer, max_bytes)
