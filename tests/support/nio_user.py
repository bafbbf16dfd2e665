"""A colleague with matrix-nio as it comes: a second, independent client on the same homeserver."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from nio import AsyncClient, AsyncClientConfig, SyncResponse
from nio.store import SqliteMemoryStore

from demo.synapse import Synapse
from tests.support.synapse import Account
from tests.support.waiting import until

ENCRYPTION = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}


async def eventually(look: Callable[[], Awaitable[Any]], what: str) -> Any:
    return await until(look, what)


class NioUser:
    """`heard` is every event of every timeline, in order, opened where it could be.

    Where poison is about, stock nio must not look: not `curious`, it asks for nobody's devices.
    """

    def __init__(self, client: AsyncClient, homeserver: Synapse) -> None:
        self.client = client
        self.homeserver = homeserver
        self.heard: list[tuple[str, Any]] = []
        self.ephemeral: list[tuple[str, Any]] = []
        self.curious = True

    @property
    def user_id(self) -> str:
        return str(self.client.user_id)

    @property
    def olm(self) -> Any:
        """nio's crypto machine."""
        return self.client.olm

    def close_store(self) -> None:
        store: Any = self.client.store
        store.database.close()

    def call(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        """A request by hand, `path` from the version on; must be granted."""
        status, answer = self.homeserver.call(
            method, f"/_matrix/client{path}", body, self.client.access_token
        )
        assert status == 200, answer
        return answer

    async def sync(self) -> None:
        response = await self.client.sync(0, full_state=not self.client.next_batch)
        assert isinstance(response, SyncResponse), response
        for room, joined in response.rooms.join.items():
            self.heard += [(room, event) for event in joined.timeline.events]
            self.ephemeral += [(room, event) for event in joined.ephemeral]
        if self.client.should_upload_keys:
            await self.client.keys_upload()
        if self.client.should_query_keys and self.curious:
            await self.client.keys_query()
        await self.client.send_to_device_messages()

    async def room_with(
        self, *guests: str, encrypted: bool = True, version: str | None = None, **details: Any
    ) -> str:
        created = self.call(
            "POST",
            "/v3/createRoom",
            {
                "invite": guests,
                "preset": "private_chat",
                "initial_state": [ENCRYPTION] if encrypted else [],
            }
            | ({"room_version": version} if version else {})
            | details,
        )
        await self.sync()
        return str(created["room_id"])

    async def sees_joined(self, room: str, user: str) -> None:
        """Returns when the user is a member, and has our next messages encrypted for them."""

        async def joined() -> bool:
            await self.sync()
            member = self.client.rooms[room].users.get(user)
            return member is not None and not member.invited

        await eventually(joined, "the bot's joining")

    async def say(self, room: str, body: str) -> str:
        return await self.send(room, "m.room.message", {"msgtype": "m.text", "body": body})

    async def send(self, room: str, kind: str, content: dict[str, Any]) -> str:
        await self.sync()
        return await self.post(room, kind, content)

    async def post(self, room: str, kind: str, content: dict[str, Any]) -> str:
        """Sends without looking at what has come."""
        answer = await self.client.room_send(room, kind, content, ignore_unverified_devices=True)
        return str(answer.event_id)

    async def hears(self, room: str, wanted: Callable[[Any], bool], what: str) -> Any:
        """The first event of the room that is wanted, also among those heard before."""

        async def found() -> Any:
            await self.sync()
            return next((event for place, event in self.heard if place == room and wanted(event)), None)

        return await eventually(found, what)

    async def hears_text(self, room: str, body: str) -> Any:
        return await self.hears(room, lambda event: getattr(event, "body", None) == body, f"“{body}”")

    def seal(self, room: str, plaintext: bytes) -> dict[str, Any]:
        """An encrypted content with whatever inside. Something must have been said in the room before."""
        session = self.olm.outbound_group_sessions[room]
        return {
            "algorithm": "m.megolm.v1.aes-sha2",
            "sender_key": self.olm.account.identity_keys["curve25519"],
            "session_id": session.id,
            "device_id": self.client.device_id,
            "ciphertext": session._session.encrypt(plaintext).to_base64(),
        }


@asynccontextmanager
async def nio_user(homeserver: Synapse, account: Account) -> AsyncIterator[NioUser]:
    """Logged in, its keys on the server."""
    config = AsyncClientConfig(encryption_enabled=True, store=SqliteMemoryStore)
    client = AsyncClient(homeserver.url, account.user_id, config=config)
    login = homeserver.login(account.name, account.password)
    client.restore_login(login.user_id, login.device_id, login.token)
    user = NioUser(client, homeserver)
    try:
        await user.sync()
        yield user
    finally:
        await client.close()
        user.close_store()
