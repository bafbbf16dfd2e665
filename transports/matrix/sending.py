"""One parcel of the outbox becomes requests to the homeserver: repeatable, and never a success that was none."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from urllib.parse import quote

from newsroom.messages import (
    Document,
    EndVerification,
    File,
    Join,
    Leave,
    Never,
    NotNow,
    Outgoing,
    Picture,
    Pin,
)
from transports.matrix import media, writing
from transports.matrix.client import DEADLINE, HardenedClient
from transports.matrix.pinning import pin
from transports.matrix.refusals import Refused, told_as_undelivered

ReadFile = Callable[[str], Awaitable[bytes]]


async def send(client: HardenedClient, outgoing: Outgoing, read_file: ReadFile) -> str:
    """The event's id, "" where there is none. One at a time per room. Raises NotNow or Never."""
    room, key = outgoing.address.room, outgoing.key
    async with told_as_undelivered():
        match outgoing.parcel:
            case Document() as document:
                return await _messages(client, room, "m.room.message", _written(document, outgoing), key)
            case Picture() as picture:
                data = await _stored(read_file, picture.file)
                uploaded = await _uploaded(client, room, data, picture.mime, picture.file[:12])
                content = writing.related(writing.picture(picture, uploaded, len(data)), outgoing)
                return await _messages(client, room, "m.room.message", [content], key)
            case File() as file:
                data = await _stored(read_file, file.file)
                uploaded = await _uploaded(client, room, data, file.mime, file.name)
                content = writing.related(writing.file(file, uploaded, len(data)), outgoing)
                return await _messages(client, room, "m.room.message", [content], key)
            case EndVerification(target):
                content = writing.end_of_verification(target)
                return await _messages(client, room, "m.key.verification.cancel", [content], key)
            case Join():
                await client.call("POST", f"/v3/join/{quote(room, safe='')}", {})
            case Leave():
                await leave(client, room)
            case Pin() as parcel if outgoing.about:
                await pin(client, room, outgoing.about, parcel)
    return ""


def _written(document: Document, outgoing: Outgoing) -> list[writing.ContentDict]:
    """A message that replaces another one is one message. Raises Never where it is too long for that."""
    limit = writing.CHANGED if outgoing.about else writing.WHOLE
    contents = writing.contents(document, limit=limit)
    if outgoing.about and len(contents) > 1:
        raise Never("too long to be changed in place")
    return [writing.related(content, outgoing) for content in contents]


async def _messages(
    client: HardenedClient, room: str, kind: str, contents: list[writing.ContentDict], key: str
) -> str:
    """The last one carries the key, so that only the end of a message says that the whole message arrived."""
    async with asyncio.timeout(DEADLINE):
        await _ready(client, room)
        for number, content in enumerate(contents[:-1], 1):
            await client.put(room, kind, content, f"{key}/{number}")
        return await client.put(room, kind, {**contents[-1], writing.KEY_FIELD: key}, key)


async def _ready(client: HardenedClient, room: str) -> None:
    """A refusal here is about keys, so it is never the last word on the message."""
    if room not in client.rooms:
        joined = await client.call("GET", "/v3/joined_rooms")
        if room in joined.get("joined_rooms", ()):
            raise NotNow("the room is new and not synced yet")
        raise Never("not in the room")
    try:
        await client.prepare(room)
    except Refused as refused:
        raise NotNow(f"keys: {refused}", refused.wait, everywhere=refused.is_limit) from None


async def _stored(read_file: ReadFile, name: str) -> bytes:
    try:
        return await read_file(name)
    except FileNotFoundError:
        raise Never("the stored file is gone") from None


async def _uploaded(
    client: HardenedClient, room: str, data: bytes, mime: str, name: str
) -> dict[str, object]:
    """Encrypted where the room is."""
    if room not in client.rooms:
        await _ready(client, room)
    encrypted: bool = client.rooms[room].encrypted
    return await media.upload(client, data, encrypted=encrypted, mime=mime, name=name)


async def leave(client: HardenedClient, room: str) -> None:
    """Also refuses an invitation. A room we are not in is left already."""
    path = f"/v3/rooms/{quote(room, safe='')}"
    for step in ("leave", "forget"):
        try:
            await client.call("POST", f"{path}/{step}", {})
        except Refused as refused:
            if refused.status not in (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST):
                raise
    client.rooms.pop(room, None)
