"""Who stands before the door: found by the secret in the address, and asked anew each time what may be seen."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address, ip_network

from aiohttp import web

from newsroom.people import Person
from storage import links, people
from storage.database import Transaction
from storage.links import Link, Purpose
from web.premises import Premises


@dataclass(frozen=True, slots=True)
class Visitor:
    person: Person
    link: Link
    is_editor: bool


class NotYet(Exception):
    """Nobody can tell yet what the visitor may see: after a start it is not known who is in the editorial room."""


async def visitor(tx: Transaction, premises: Premises, purpose: Purpose, secret: str) -> Visitor | None:
    """None for a wrong address, and for somebody who cannot be reached any more, and so has left us most likely. Raises NotYet."""
    link = await links.find(tx, purpose, secret, premises.clock.now())
    if link is None:
        return None
    person = await people.by_id(tx, link.person)
    if person.lost:
        return None
    is_editor = await premises.is_editor(tx, person)
    if is_editor is None:
        raise NotYet
    return Visitor(person, link, is_editor)


def comes_from(request: web.Request) -> str:
    """The visitor's address. What a proxy says of it counts only where the proxy runs on this machine."""
    remote = request.remote or ""
    forwarded = request.headers.getall("X-Forwarded-For", [])
    if forwarded and _is_loopback(remote):
        return forwarded[-1].rpartition(",")[2].strip()
    return remote


def is_within(address: str, networks: tuple[str, ...]) -> bool:
    try:
        there = ip_address(address)
    except ValueError:
        return False
    return any(there in ip_network(network) for network in networks)


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
