"""Pictures and files from and to the homeserver: measured while they stream, decrypted here, fetched from nobody else."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

from aiohttp import ClientError, ClientResponse
from nio import AsyncClient, EncryptionError
from nio.crypto import decrypt_attachment, encrypt_attachment

from newsroom.messages import Never, NotNow
from transports import measured
from transports.matrix.refusals import refusal, told_as_undelivered

_MXC = re.compile(r"mxc://([a-z0-9][a-z0-9.:-]*)/([A-Za-z0-9_-]{1,255})")
_DOWNLOAD = "/_matrix/client/v1/media/download"  # the authenticated endpoint
_UPLOAD = "/_matrix/media/v3/upload"
DEADLINE = 30.0  # seconds for one transfer
_LONGEST_KEY = 128  # characters of base64; the real ones have 22 to 43

# ---------------------------------------------------------------- references


def reference(content: Mapping[str, object]) -> str | None:
    """What a message says about its file, as JSON for `download`; None where that cannot be a file at all."""
    file = content.get("file")
    if not isinstance(file, Mapping):
        url = content.get("url")
        return json.dumps({"url": url}) if _address(url) else None
    key, hashes = file.get("key"), file.get("hashes")
    material = {
        "url": file.get("url"),
        "key": key.get("k") if isinstance(key, Mapping) else None,
        "sha256": hashes.get("sha256") if isinstance(hashes, Mapping) else None,
        "iv": file.get("iv"),
    }
    keys = [material["key"], material["sha256"], material["iv"]]
    sound = all(isinstance(value, str) and len(value) <= _LONGEST_KEY for value in keys)
    return json.dumps(material) if sound and _address(material["url"]) else None


def _address(url: object) -> tuple[str, str] | None:
    """Server and media id. Strict, for it becomes a path: `..` would lead out of the media folder."""
    matched = _MXC.fullmatch(url) if isinstance(url, str) else None
    return (matched[1], matched[2]) if matched else None


# ---------------------------------------------------------------- in


async def download(client: AsyncClient, source: str, max_bytes: int, *, deadline: float = DEADLINE) -> bytes:
    """The decrypted bytes behind a `reference`. Raises Never (gone, forged), TooLarge or NotNow (outage, slow)."""
    material = json.loads(source)
    place = _address(material["url"])
    if place is None:
        raise Never("not a media address")
    async with _answer(client, "GET", f"{_DOWNLOAD}/{place[0]}/{place[1]}", deadline) as answer:
        data = await measured.body(answer, max_bytes)
    if "key" not in material:
        return data
    try:
        opened: bytes = await asyncio.to_thread(
            decrypt_attachment, data, material["key"], material["sha256"], material["iv"]
        )
    except (EncryptionError, ValueError, OverflowError) as error:
        raise Never(f"not what the sender encrypted: {error}") from None
    return opened


# ---------------------------------------------------------------- out


async def upload(
    client: AsyncClient, data: bytes, *, encrypted: bool, mime: str, name: str, deadline: float = DEADLINE
) -> dict[str, object]:
    """The fields `url` or `file` of a message content. Raises Never or NotNow.

    Of an encrypted file the server learns neither type nor name.
    """
    if not encrypted:
        return {"url": await _stored(client, _Body(data, mime, {"filename": name}), deadline)}
    sealed, keys = await asyncio.to_thread(encrypt_attachment, data)
    url = await _stored(client, _Body(sealed, "application/octet-stream"), deadline)
    return {"file": {"url": url, **keys}}


@dataclass(frozen=True, slots=True)
class _Body:
    data: bytes
    mime: str
    query: Mapping[str, str] = field(default_factory=dict)


async def _stored(client: AsyncClient, body: _Body, deadline: float) -> str:
    async with _answer(client, "POST", _UPLOAD, deadline, body) as answer:
        url = (await _fields(answer)).get("content_uri")
    if _address(url) is None:
        raise NotNow("the server stored the file but did not say where")
    return str(url)


# ---------------------------------------------------------------- the wire


@asynccontextmanager
async def _answer(
    client: AsyncClient, method: str, path: str, deadline: float, body: _Body | None = None
) -> AsyncIterator[ClientResponse]:
    """A good answer of our homeserver, and only of it: redirects are not followed. nio's own calls have no deadline."""
    if client.client_session is None:
        raise NotNow("not connected yet")
    headers = {"Authorization": f"Bearer {client.access_token}"}
    async with (
        told_as_undelivered(),
        asyncio.timeout(deadline),
        client.client_session.request(
            method,
            client.homeserver + path,
            params=body.query if body else None,
            data=body.data if body else None,
            headers=headers | ({"Content-Type": body.mime} if body else {}),
            allow_redirects=False,
        ) as answer,
    ):
        if answer.status != HTTPStatus.OK:
            wait = answer.headers.get("Retry-After", "")
            raise refusal(answer.status, await _fields(answer), wait)
        yield answer


async def _fields(answer: ClientResponse) -> dict[str, object]:
    """What the answer says; nothing where some proxy gave it."""
    try:
        body = await answer.json()
    except (ClientError, ValueError):
        return {}
    return body if isinstance(body, dict) else {}
