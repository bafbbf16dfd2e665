"""Somebody in a story with a client of their own, on a real homeserver."""

from __future__ import annotations

import io
import mimetypes
from dataclasses import dataclass
from typing import Any

from nio import RoomMessageFile, RoomMessageImage, RoomMessageText

from newsroom.messages import Edited, PictureSent, Reacted, Redacted, Text
from tests.support.nio_user import NioUser
from tests.support.stage import Deed, FileHandedOver, file_data, picture_data


@dataclass
class Person:
    """Somebody with a client, in one room with the bot. `read` counts what was heard of the bot's messages."""

    user: NioUser
    room: str
    bot: str
    read: int = 0

    def said_by_bot(self) -> list[Any]:
        """Without what only changes an earlier message: that rings nobody."""
        return [
            event
            for room, event in self.user.heard
            if room == self.room
            and event.sender == self.bot
            and isinstance(event, RoomMessageText | RoomMessageImage | RoomMessageFile)
            and "m.new_content" not in event.source["content"]
        ]

    def unread(self) -> list[str]:
        return [_as_text(event) for event in self.said_by_bot()[self.read :]]

    async def do(self, deed: Deed) -> str:
        """The id of the event that this has become."""
        match deed:
            case Redacted(target):
                return str((await self.user.client.room_redact(self.room, target)).event_id)
            case Reacted(target, symbol):
                relation = {"rel_type": "m.annotation", "event_id": target, "key": symbol}
                return await self.user.post(self.room, "m.reaction", {"m.relates_to": relation})
            case _:
                return await self.user.post(self.room, "m.room.message", await self._content(deed))

    async def _content(self, deed: Deed) -> dict[str, Any]:
        match deed:
            case Text(body):
                return _text(body)
            case Edited(target, body):
                relation = {"rel_type": "m.replace", "event_id": target}
                return _text(f"* {body}") | {"m.new_content": _text(body), "m.relates_to": relation}
            case PictureSent(name=name, caption=caption):
                return await self._upload("m.image", name, caption, picture_data(name))
            case FileHandedOver(name, caption):
                return await self._upload("m.file", name, caption, file_data(name))
            case _:
                raise AssertionError(f"no client does this: {deed}")

    async def _upload(self, kind: str, name: str, caption: str, data: bytes) -> dict[str, Any]:
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        stored, _ = await self.user.client.upload(io.BytesIO(data), mime, name, filesize=len(data))
        return {
            "msgtype": kind,
            "body": caption or name,
            "filename": name,
            "info": {"mimetype": mime, "size": len(data)},
            "url": stored.content_uri,
        }


def _text(body: str) -> dict[str, Any]:
    return {"msgtype": "m.text", "body": body}


def _as_text(event: Any) -> str:
    """As the terminal shows it: a picture is its text alternative in brackets, a file its name and a place."""
    match event:
        case RoomMessageImage():
            return f"[{event.body}]"
        case RoomMessageFile():
            return f"[{event.body}: {event.url}]"
        case _:
            return str(event.body)
