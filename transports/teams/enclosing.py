"""Pictures and files as messages of Teams: a bot may put a small picture into its message, and offer a file to one person."""

from __future__ import annotations

import base64
import html
from collections.abc import Mapping

from newsroom.messages import Picture
from transports import render
from transports.teams.submits import OURS

ActivityDict = dict[str, object]

OFFERED = "application/vnd.microsoft.teams.card.file.consent"
TAKEN = "application/vnd.microsoft.teams.card.file.info"

LARGEST_PICTURE = (
    28_000  # bytes; as text they are 37,000 characters of two bytes each, of the 80 KB that are safe
)


def picture(parcel: Picture, small: bytes) -> ActivityDict:
    """`small` is a JPEG of at most LARGEST_PICTURE bytes; where it is none, the text alternative stands for it, which everybody
    reads in any case.
    """
    is_sent = 0 < len(small) <= LARGEST_PICTURE
    lines = [line for line in (render.shown(parcel.alternative), parcel.smaller if is_sent else "") if line]
    message = _message(lines or [parcel.file[:12]])
    if not is_sent:
        return message
    seen = {
        "contentType": "image/jpeg",
        "contentUrl": f"data:image/jpeg;base64,{base64.b64encode(small).decode()}",
        "name": f"{parcel.file[:12]}.jpg",
    }
    return {**message, "attachments": [seen]}


def offer(name: str, said: str, size: int, key: str) -> ActivityDict:
    """A file that its reader may take or not; it is not in the message yet. `size` in bytes; the answer brings `key` back."""
    ours = {OURS: {"key": key}}
    content = {"description": said, "sizeInBytes": size, "acceptContext": ours, "declineContext": ours}
    return _with({"contentType": OFFERED, "name": render.shown(name), "content": content})


def taken(name: str, seen_at: str, unique_id: str) -> ActivityDict:
    """A file that its reader has taken, with the address where they find it."""
    ending = name.rpartition(".")[2].lower()
    content = {"uniqueId": unique_id, "fileType": ending}
    shown = {"contentType": TAKEN, "contentUrl": seen_at, "name": render.shown(name)}
    return _with({**shown, "content": content})


def sentence(said: str) -> ActivityDict:
    return _message([render.shown(said)])


def _with(attachment: Mapping[str, object]) -> ActivityDict:
    return {"type": "message", "attachments": [attachment]}


def _message(lines: list[str]) -> ActivityDict:
    text = "<br/>".join(html.escape(line, quote=False).replace("\n", "<br/>") for line in lines)
    return {"type": "message", "textFormat": "xml", "text": text}
