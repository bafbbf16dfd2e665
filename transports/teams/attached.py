"""Pictures and files that come with a message. What a link is good for, `fetching` decides when it is used."""

from __future__ import annotations

import json
from typing import Literal

from newsroom.messages import Content, FileSent, PictureSent, Unsupported
from transports.teams.fields import Fields, inside, listed, text

DOWNLOAD = "application/vnd.microsoft.teams.file.download.info"
QUOTE = "messageReference"
MOST = 20  # attachments of one message
_PICTURES = frozenset({"jpg", "jpeg", "png", "webp", "heic", "heif"})
_SORTS = {"audio": "voice", "video": "video"}


def attached(message: Fields, caption: str) -> list[Content]:
    """In their order; the caption belongs to the first of them that can be fetched."""
    contents: list[Content] = []
    for one in listed(message.get("attachments"))[:MOST]:
        if (content := _content(one, caption)) is not None:
            contents.append(content)
            caption = "" if isinstance(content, PictureSent | FileSent) else caption
    return contents


def quoted(message: Fields) -> str | None:
    """The id of the message that this one answers and shows once more; "" where it is not named, None without any."""
    for one in listed(message.get("attachments")):
        if text(one.get("contentType")) == QUOTE:
            return text(one.get("id"))
    return None


def _content(attachment: Fields, caption: str) -> Content | None:
    """None for a mirror of the text, a quoted message and a card, which say nothing of their own."""
    sort = text(attachment.get("contentType")).lower()
    if sort == DOWNLOAD:
        return _file(attachment, caption)
    if sort.startswith("image/"):
        return _picture(attachment, caption)
    if sort == "reference":  # a file in a channel: it lies where we may not look
        return Unsupported("file")
    return Unsupported(_SORTS[sort.partition("/")[0]]) if sort.partition("/")[0] in _SORTS else None


def _file(attachment: Fields, caption: str) -> Content:
    content, name = inside(attachment, "content"), text(attachment.get("name"))
    url = text(content.get("downloadUrl"))
    if not url:
        return Unsupported("file")
    source = _source(url, "file", name)
    ending = (text(content.get("fileType")) or name.rpartition(".")[2]).lower()
    return (PictureSent if ending in _PICTURES else FileSent)(source, name, caption)


def _picture(attachment: Fields, caption: str) -> Content:
    url, name = text(attachment.get("contentUrl")), text(attachment.get("name"))
    return PictureSent(_source(url, "inline", name), name, caption) if url else Unsupported("unknown")


def _source(url: str, kind: Literal["file", "inline"], name: str) -> str:
    return json.dumps({"url": url, "kind": kind, "name": name}, ensure_ascii=True)
