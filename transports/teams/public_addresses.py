"""Names become addresses once, and only such as are reachable from everywhere: nobody leads us into our own network."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Awaitable, Callable, Iterator
from ipaddress import IPv4Address, IPv6Address

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

Resolve = Callable[[str, int], Awaitable[list[ResolveResult]]]

_AZURE = IPv4Address("168.63.129.16")  # looks public, and is the host beneath a virtual machine
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # an IPv4 address in IPv6 clothes
_OLD_COMPATIBLE = ipaddress.ip_network("::/96")
_SITE_LOCAL = ipaddress.ip_network("fec0::/10")


class NotPublic(OSError):
    """The name leads to where nobody outside could go."""


class PublicResolver(AbstractResolver):
    """The connection goes to the very addresses that were looked at, so that a name that changes in between helps nobody."""

    def __init__(self, resolve: Resolve | None = None) -> None:
        """`resolve` is asked instead of the system."""
        self._resolve = resolve or _asked

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Raises NotPublic if one of them is not, or there is none."""
        del family  # both are fine
        found = await self._resolve(host, port)
        if not found or not all(is_public(one["host"]) for one in found):
            raise NotPublic("not a public address")
        return found

    async def close(self) -> None: ...


async def _asked(host: str, port: int) -> list[ResolveResult]:
    return await ThreadedResolver().resolve(host, port, socket.AF_UNSPEC)


def is_public(address: str) -> bool:
    """Also within the ways in which IPv6 carries IPv4."""
    try:
        return all(map(_is_global, _meant(ipaddress.ip_address(address))))
    except ValueError:
        return False


def _is_global(one: IPv4Address | IPv6Address) -> bool:
    if one.version == 6 and (one in _SITE_LOCAL or one in _OLD_COMPATIBLE):  # noqa: PLR2004  # the protocol's number
        return False
    return one.is_global and not one.is_multicast and one != _AZURE


def _meant(one: IPv4Address | IPv6Address) -> Iterator[IPv4Address | IPv6Address]:
    """The address, and those inside it; of a mapped one that inside alone."""
    if isinstance(one, IPv4Address):
        yield one
        return
    if one.ipv4_mapped:
        yield one.ipv4_mapped
        return
    yield one
    yield from (inner for inner in (one.sixtofour, *(one.teredo or ())) if inner)
    if one in _TRANSLATED:
        yield IPv4Address(int(one) & 0xFFFFFFFF)
