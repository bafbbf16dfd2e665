"""Pictures and files that people send: fetched from Microsoft's hosts alone, measured while they stream."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, TCPConnector
from yarl import URL

from newsroom.messages import Never, NotNow, TooLarge
from transports.teams.account import Account
from transports.teams.fields import fields, text
from transports.teams.public_addresses import NotPublic, PublicResolver, Resolve
from transports.teams.refusals import refusal

DEADLINE = 30.0  # seconds for one file
_STEPS = 4  # addresses that one file may lead us through
_CHUNK = 64 * 1024
_FILES = ".sharepoint.com"  # how the names of hosts end that keep what people send
# No user name, no backslash, no fragment, nothing but ASCII: what two readers of addresses could understand differently.
_PLAIN = re.compile(r"(https?)://([A-Za-z0-9.-]{1,253})(:[0-9]{1,5})?(/[!\"$-\[\]-~]{0,4000})?", re.ASCII)
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
        async with _told_as_undelivered(), asyncio.timeout(self.deadline), self._session() as session:
            for _ in range(_STEPS):
                async with session.get(
                    self._place(url), headers=await self._shown(url, inline=inline), allow_redirects=False
                ) as answer:
                    if answer.status not in _REDIRECTS:
                        return await _measured(answer, max_bytes)
                    url = answer.headers.get("Location", "")
        raise Never("led on and on")

    def _session(self) -> ClientSession:
        plain = self.account.cloud.plain_http  # a test, whose hosts are on this machine
        connector = TCPConnector(
            resolver=None if plain else PublicResolver(self.resolve), use_dns_cache=False
        )
        return ClientSession(connector=connector, auto_decompress=False, timeout=ClientTimeout(self.deadline))

    def _place(self, url: str) -> URL:
        """Raises Never where nobody of ours may go."""
        if _host(url) in self.account.service_hosts or _host(url).endswith(_FILES):
            safe = self.account.cloud.plain_http or re.match(r"https://[^:/]+(/|$)", url)
            if safe:
                return URL(url, encoded=True)
        raise Never("not a place of Microsoft's")

    async def _shown(self, url: str, *, inline: bool) -> dict[str, str]:
        """A pasted picture lies with Teams and is for us alone; a file's link is its own key, and is shown nothing."""
        plainly = {"Accept-Encoding": "identity"}
        if not inline or _host(url) not in self.account.service_hosts:
            return plainly
        return {**plainly, "Authorization": f"Bearer {await self.token()}"}


def _host(url: str) -> str:
    """In small letters; "" for what is no plain address."""
    found = _PLAIN.fullmatch(url)
    return found[2].lower() if found else ""


async def _measured(answer: ClientResponse, max_bytes: int) -> bytes:
    """What the header claims counts only when it is too much."""
    if answer.status in _GONE:
        raise Never("gone")
    if answer.status != HTTPStatus.OK:
        raise refusal(answer.status, {}, answer.headers.get("Retry-After", ""))
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise Never("packed, although we asked for it as it is")
    if (answer.content_length or 0) > max_bytes:
        raise TooLarge("too large")
    data = bytearray()
    async for chunk in answer.content.iter_chunked(_CHUNK):
        data += chunk
        if len(data) > max_bytes:
            raise TooLarge("too large")
    return bytes(data)


@asynccontextmanager
async def _told_as_undelivered() -> AsyncIterator[None]:
    try:
        yield
    except NotPublic:
        raise Never("not a public address") from None
    except (ClientError, TimeoutError, OSError) as error:
        raise (Never if _was_inward(error) else NotNow)(type(error).__name__) from None


def _was_inward(error: BaseException) -> bool:
    """The library wraps what its resolver says."""
    return isinstance(error.__cause__ or error.__context__, NotPublic)
