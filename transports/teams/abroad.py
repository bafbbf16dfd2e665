"""Requests to addresses that others name: to Microsoft's hosts alone, by no private address, and never further than looked at."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout, TCPConnector
from yarl import URL

from newsroom.messages import Never, NotNow
from transports.teams.account import Account
from transports.teams.public_addresses import NotPublic, PublicResolver, Resolve

_FILES = ".sharepoint.com"  # how the names of hosts end that keep people's files
# No user name, no backslash, no fragment, nothing but ASCII: what two readers of addresses could understand differently.
_PLAIN = re.compile(r"(https?)://([A-Za-z0-9.-]{1,253})(:[0-9]{1,5})?(/[!\"$-\[\]-~]{0,4000})?", re.ASCII)

_BEGUN = re.compile(r"https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?(?=/|\Z)", re.ASCII)


def session(account: Account, resolve: Resolve | None, deadline: float) -> ClientSession:
    """`resolve` stands for the system's way to addresses, `deadline` are the seconds for one request."""
    plain = account.cloud.plain_http  # a test, whose hosts are on this machine
    connector = TCPConnector(resolver=None if plain else PublicResolver(resolve), use_dns_cache=False)
    opened = ClientSession(connector=connector, auto_decompress=False, timeout=ClientTimeout(deadline))
    opened._retry_connection = False  # noqa: SLF001  # it would ask twice, and we would hear the second answer alone
    return opened


def place(url: str, account: Account, besides: Collection[str]) -> URL:
    """Where the address leads: to where files are kept, or to one of the hosts `besides`. Raises Never where nobody of ours may
    go.
    """
    if host(url) in besides or host(url).endswith(_FILES):
        safe = account.cloud.plain_http or re.match(r"https://[^:/]+(/|$)", url)
        if safe:
            return URL(url, encoded=True)
    raise Never("not a place of Microsoft's")


def link(url: str, account: Account, besides: Collection[str]) -> str:
    """An address for people, whose path may be written with any signs. Raises Never where it leads elsewhere."""
    begun = _BEGUN.match(url)
    if begun is None or "\\" in url:
        raise Never("no plain address")
    place(begun[0], account, besides)
    return str(URL(url))


def host(url: str) -> str:
    """In small letters; "" for what is no plain address."""
    found = _PLAIN.fullmatch(url)
    return found[2].lower() if found else ""


@asynccontextmanager
async def told_as_undelivered() -> AsyncIterator[None]:
    """What a request within runs into. Without a connection there is no doubt that nothing was done."""
    try:
        yield
    except NotPublic:
        raise Never("not a public address") from None
    except (ClientError, TimeoutError, OSError) as error:
        if _was_inward(error):
            raise Never(type(error).__name__) from None
        begun = not isinstance(error, ClientConnectorError)
        raise NotNow(type(error).__name__, doubtful=begun) from None


def _was_inward(error: BaseException) -> bool:
    """The library wraps what its resolver says."""
    return isinstance(error.__cause__ or error.__context__, NotPublic)
