"""matrix-nio 0.26 made fit for service: it survives poison, and says so when something did not work."""

from __future__ import annotations

import json
import os
from collections import deque
from contextlib import ExitStack
from http import HTTPStatus
from pathlib import Path
from typing import Any

from aiohttp import ClientResponse, ClientSession, ClientTimeout
from nio import (
    AsyncClient,
    AsyncClientConfig,
    EncryptionError,
    KeysClaimResponse,
    KeysQueryResponse,
    Response,
    RoomSendResponse,
    ShareGroupSessionResponse,
    SyncResponse,
)
from nio.client.async_client import client_session
from nio.store import SqliteStore
from peewee import SqliteDatabase

from transports.matrix.guards import (
    GuardedOlm,
    Poisoned,
    keep_sound_devices,
    keep_sound_keys,
    reject,
    survived,
)
from transports.matrix.refusals import Refused, refusal

DEADLINE = 60.0  # seconds for one request, or for one message with all its key exchange


class Store(SqliteStore):
    """Readable for nobody else, and on the disk when it says so."""

    def _create_database(self) -> SqliteDatabase:
        os.close(os.open(self.database_path, os.O_CREAT, 0o600))
        safely = {"foreign_keys": 1, "secure_delete": 1, "journal_mode": "wal", "synchronous": 2}
        return SqliteDatabase(self.database_path, pragmas=safely)


class HardenedClient(AsyncClient):
    """Without `open_store` it can only `call`."""

    olm: GuardedOlm
    store: Store
    device_id: str
    unused_fallback_keys: list[str] | None = None  # as the last sync told; None is "not told"
    _hung_up = False

    def __init__(self, homeserver: str, user: str = "", device: str = "", token: str = "") -> None:
        config = AsyncClientConfig(
            store_sync_tokens=False, max_limit_exceeded=0, max_timeouts=0, request_timeout=DEADLINE
        )
        super().__init__(homeserver, user, device, config=config)
        self.user_id, self.access_token = user, token
        self._opened = ExitStack()
        self._refusals: deque[Exception] = deque(maxlen=1)  # the last one: nio swallows it while sharing keys

    def open_store(self, file: Path, key: str) -> None:
        self.store = Store(self.user_id, self.device_id, str(file.parent), key, file.name)
        self._opened.callback(self.store.database.close)
        self.olm = GuardedOlm(self.user_id, self.device_id, self.store)
        self.encrypted_rooms = self.store.load_encrypted_rooms()

    async def hang_up(self) -> None:
        """Requests on their way and all later ones fail."""
        self._hung_up = True
        await super().close()  # type: ignore[no-untyped-call]  # nio says nothing about its types here

    async def send(
        self,
        method: str,
        path: str,
        data: Any = None,
        headers: dict[str, str] | None = None,
        trace_context: Any = None,
        timeout: float | None = None,  # noqa: ASYNC109  # nio's own signature
    ) -> ClientResponse:
        """As nio's, but no redirect leads us to another server."""
        if self._hung_up:
            raise ConnectionAbortedError
        session = await self._session()
        seconds = ClientTimeout(total=DEADLINE if timeout is None else timeout or None)
        url = self.homeserver + path
        answer: ClientResponse = await session.request(
            method,
            url,
            data=data,
            headers=headers,
            trace_request_ctx=trace_context,
            timeout=seconds,
            allow_redirects=False,
        )
        return answer

    @client_session  # type: ignore[untyped-decorator]  # nio has no types
    async def _session(self) -> ClientSession:
        """nio's session, opened by its decorator where there is none yet."""
        session: Any = self.client_session
        assert isinstance(session, ClientSession)  # noqa: S101  # the decorator has seen to it
        return session

    async def close(self) -> None:
        await self.hang_up()
        self._opened.close()

    async def call(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        """One request of the client-server API that nio lacks, `path` from the version on. Raises Refused, LoggedOut."""
        answer = await self._called(method, path, body)
        return await self.parse_body(answer)

    async def listed(self, path: str) -> list[dict[str, Any]]:
        """The same for the few answers that are lists."""
        answer = await self._called("GET", path)
        rows: list[dict[str, Any]] = await answer.json()
        return rows

    async def _called(self, method: str, path: str, body: object = None) -> ClientResponse:
        headers = {"Content-Type": "application/json"}
        if self.access_token:
            headers["Authorization"] = f"Bearer {self.access_token}"
        data = None if body is None else json.dumps(body)
        answer = await self.send(method, f"/_matrix/client{path}", data, headers)
        await self._refuse(answer)
        return answer

    async def _refuse(self, answer: ClientResponse) -> None:
        """Raises Refused or LoggedOut if that is what the answer says."""
        if answer.status >= HTTPStatus.MULTIPLE_CHOICES:
            body = await self.parse_body(answer)
            refused = refusal(answer.status, body, answer.headers.get("Retry-After", ""))
            self._refusals.append(refused)
            raise refused

    async def parse_body(self, transport_response: ClientResponse) -> dict[Any, Any]:
        body: Any = await super().parse_body(transport_response)
        if not isinstance(body, dict):
            return {}
        if "next_batch" in body:
            self.unused_fallback_keys = body.get("device_unused_fallback_key_types")
        return body

    async def create_matrix_response(
        self, response_class: type, transport_response: ClientResponse, data: Any = None, save_to: Any = None
    ) -> Response:
        """nio reads bodies, not statuses: a 502 for sendToDevice passes for success, a JSON error there logs us out."""
        await self._refuse(transport_response)
        return await super().create_matrix_response(response_class, transport_response, data, save_to)

    async def receive_response(self, response: Response) -> None:
        if isinstance(response, KeysQueryResponse):
            keep_sound_devices(response)
        if isinstance(response, KeysClaimResponse):
            keep_sound_keys(response)
        await super().receive_response(response)

    def _handle_decrypt_to_device(self, event: Any) -> Any:
        """Any stranger can send these."""
        try:
            with survived():
                return super()._handle_decrypt_to_device(event)
        except (Poisoned, EncryptionError) as poison:
            reject(event, str(poison))
            return None

    async def _handle_sync(self, response: SyncResponse) -> None:
        """One transaction for all that nio writes: half of it would lose a room key for ever (seen in 3 of 14 runs with kill -9).

        Nothing in here may wait for anything, so no callbacks are ever set.
        """
        with self.store.database.atomic():
            await super()._handle_sync(response)

    async def share_group_session(
        self, room_id: str, ignore_unverified_devices: bool = False
    ) -> ShareGroupSessionResponse:
        """nio hangs for ever after a failed claim, and takes a key for shared although sending it failed."""
        self._refusals.clear()
        try:
            answer: ShareGroupSessionResponse = await super().share_group_session(
                room_id, ignore_unverified_devices
            )
        finally:
            if unfinished := self.sharing_session.pop(room_id, None):
                unfinished.set()
        session = self.olm.outbound_group_sessions[room_id]
        if lacking := self._devices_without(room_id, session.users_shared_with | session.users_ignored):
            session.shared = False
            raise next(iter(self._refusals), Refused(errcode=f"the room key did not reach {lacking} devices"))
        return answer

    def _devices_without(self, room_id: str, reached: set[tuple[str, str]]) -> int:
        return sum(
            (user, device.id) not in reached and self.olm.session_store.get(device.curve25519) is not None
            for user in self.rooms[room_id].users
            for device in self.device_store.active_user_devices(user)
        )

    async def prepare(self, room_id: str) -> None:
        """Everybody in an encrypted room can read what comes next. One at a time per room."""
        if self.should_query_keys:
            await self.keys_query()
        room = self.rooms[room_id]
        if not room.encrypted:
            return
        if not room.members_synced:
            await self.joined_members(room_id)
            if self.should_query_keys:
                await self.keys_query()
        if self.olm.should_share_group_session(room_id):
            await self.share_group_session(room_id, ignore_unverified_devices=True)

    async def put(self, room_id: str, kind: str, content: dict[str, Any], key: str) -> str:
        """The event's id. The same key gives the same event, for about 24 hours. Call `prepare` before."""
        answer = await self.room_send(room_id, kind, content, tx_id=key, ignore_unverified_devices=True)
        if not isinstance(answer, RoomSendResponse):
            raise Refused
        return str(answer.event_id)
