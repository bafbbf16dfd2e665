"""Writing first: the private chat with somebody who is addressed by user id, found or, where there is none, opened.

The new room's alias is a lock: it can exist only once, so a crash at any point leads back into the same room (ADR 15).
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from datetime import datetime
from http import HTTPStatus
from typing import Any, Literal
from urllib.parse import quote

from nio import MatrixRoom

from newsroom.clock import Clock
from newsroom.messages import Entered, Incoming, Never, NotNow
from transports.matrix.client import HardenedClient
from transports.matrix.refusals import Refused, told_as_undelivered
from transports.matrix.session import Account

UNTIL_JOINED = 3600.0  # seconds between two looks; whoever comes in is seen at once
ACQUAINTANCE = 3.0  # seconds a client gets, after its person came in, to learn our keys

_STATE: list[Mapping[str, object]] = [
    {"type": "m.room.encryption", "content": {"algorithm": "m.megolm.v1.aes-sha2"}},
    {"type": "m.room.history_visibility", "content": {"history_visibility": "invited"}},
    {"type": "m.room.canonical_alias", "content": {}},  # people would see the lock as the room's name
]


def is_user(room: str) -> bool:
    """Whether the room of an address is a person instead."""
    return room.startswith("@")


def alias_of(account: Account, user: str) -> str:
    """The local part. It says nothing to anybody without our key; who could guess it, could also occupy it."""
    words = f"direct chat\0{account.user}\0{user}".encode()
    return f"themenbote-{hmac.new(account.store_key.encode(), words, hashlib.sha256).hexdigest()[:32]}"


class DirectChats:
    def __init__(self, account: Account, clock: Clock, but: str | None) -> None:
        """`but` is the editorial room: not private, even when only one editor is in it."""
        self._account = account
        self._clock = clock
        self._but = but
        self._naming = asyncio.Lock()
        self._entered: dict[str, datetime] = {}

    async def with_user(self, client: HardenedClient, user: str) -> str:
        """A room that both are in, one at a time per user. Raises NotNow, also until the person has come in, or Never
        when the person cannot be reached or does not want to be.
        """
        async with told_as_undelivered():
            named = _rooms_of(user, await _named(client))
            known = _known(client, user, named, self._but)
            if known is None:
                known = await self._opened(client, user, named)
            if known not in named:
                await self._name(client, user, known)
            if client.rooms[known].users[user].invited:
                raise NotNow("invited and not come in yet", UNTIL_JOINED)
            return known

    def heard(self, events: Sequence[Incoming]) -> None:
        """Notes who has come in; to be called after each sync."""
        now = self._clock.now()
        self._entered.update((one.address.room, now) for one in events if isinstance(one.content, Entered))

    async def let_in(self, room: str) -> None:
        """Returns when the client of a person who has just come in had the time to learn our keys.

        Element gives up on what reaches it before that, if it trusts signed devices only, and else shows a red shield.
        """
        if (since := self._entered.pop(room, None)) is not None:
            left = ACQUAINTANCE - (self._clock.now() - since).total_seconds()
            await self._clock.sleep(max(left, 0.0))

    async def _opened(self, client: HardenedClient, user: str, named: list[str]) -> str:
        if user == client.user_id or not await _exists(client, user):
            raise Never("no such user")
        room = await _created(client, user, alias_of(self._account, user))
        if room not in (await client.call("GET", "/v3/joined_rooms")).get("joined_rooms", ()):
            if room in named:  # we have left it, as we do when the other one has
                raise Never("the chat that we had opened is over")
            raise NotNow("the homeserver is still making the room")  # although our request broke off
        membership = await _invited(client, room, user)
        await self._name(client, user, room)
        if membership == "invite":
            raise NotNow("invited and not come in yet", UNTIL_JOINED)
        if room not in client.rooms or user not in client.rooms[room].users:
            raise NotNow("the room is new and not synced yet")
        if not _is_chat(client, client.rooms[room], user):
            raise Never("others have come into the chat")
        return room

    async def _name(self, client: HardenedClient, user: str, room: str) -> None:
        """Our account data says whose room it is, beside what it says already."""
        async with self._naming:
            named = await _named(client)
            rooms = _rooms_of(user, named)
            if room not in rooms:
                await client.call("PUT", _account_data(client), {**named, user: [*rooms, room]})


# ---------------------------------------------------------------- rooms that are there


def _known(client: HardenedClient, user: str, named: list[str], but: str | None) -> str | None:
    """A room where both are alone: rather one that both have joined, that our account data names, that is encrypted."""
    alone = [name for name, room in client.rooms.items() if name != but and _is_chat(client, room, user)]
    usable = [name for name in alone if name in named or not client.rooms[name].named_room_name()]

    def order(name: str) -> tuple[bool, bool, bool, str]:
        room = client.rooms[name]
        return room.users[user].invited, name not in named, not room.encrypted, name

    return min(usable, key=order, default=None)


def _is_chat(client: HardenedClient, room: MatrixRoom, user: str) -> bool:
    return set(room.users) == {user, client.user_id} and not room.replacement_room


# ---------------------------------------------------------------- a new room


async def _exists(client: HardenedClient, user: str) -> bool:
    """Only of our own server's users we can know that they do not: it invites whomever we name."""
    server = user.partition(":")[2]
    if not server or server != _server(client):
        return bool(server)
    return await _found(client, f"/v3/profile/{quote(user, safe='')}", {}) is not None


async def _created(client: HardenedClient, user: str, alias: str) -> str:
    """A room with this alias, of now or of an attempt before that did not come to its end."""
    wanted = {
        "preset": "trusted_private_chat",
        "is_direct": True,
        "invite": [user],
        "room_alias_name": alias,
        "initial_state": _STATE,
    }
    try:
        return str((await client.call("POST", "/v3/createRoom", wanted))["room_id"])
    except Refused as refused:
        if not refused.final:
            raise
        there = await _found(client, f"/v3/directory/room/{quote(f'#{alias}:{_server(client)}', safe='')}")
        if there is None:  # we are not let, whoever the person is
            raise NotNow(f"no chat can be opened: {refused}") from None
        return str(there["room_id"])


async def _invited(client: HardenedClient, room: str, user: str) -> Literal["invite", "join"]:
    """Invites whom the creation of the room has not, and never anybody a second time."""
    path = f"/v3/rooms/{quote(room, safe='')}/state/m.room.member/{quote(user, safe='')}"
    member = await _found(client, path)
    if member is None:
        await client.call("PUT", path, {"membership": "invite", "is_direct": True})
        return "invite"
    if member.get("membership") not in ("invite", "join"):
        raise Never("left the chat that we had opened")
    return "join" if member["membership"] == "join" else "invite"


# ---------------------------------------------------------------- what the homeserver knows


async def _found(
    client: HardenedClient, path: str, unsaid: Mapping[str, Any] | None = None
) -> Mapping[str, Any] | None:
    """None where there is no such thing; `unsaid`, if given, where the homeserver does not let us know."""
    try:
        return await client.call("GET", path)
    except Refused as refused:
        if refused.final and refused.status == HTTPStatus.NOT_FOUND:
            return None
        if refused.final and unsaid is not None:
            return unsaid
        raise


def _server(client: HardenedClient) -> str:
    return client.user_id.partition(":")[2]


async def _named(client: HardenedClient) -> Mapping[str, Any]:
    """Rooms by user, as our account data has them."""
    return await _found(client, _account_data(client)) or {}


def _account_data(client: HardenedClient) -> str:
    return f"/v3/user/{quote(client.user_id, safe='')}/account_data/m.direct"


def _rooms_of(user: str, named: Mapping[str, Any]) -> list[str]:
    rooms = named.get(user)
    return [room for room in rooms if isinstance(room, str)] if isinstance(rooms, list) else []
