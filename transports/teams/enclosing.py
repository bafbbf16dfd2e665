"""Pictures and files as messages of Teams: a bot may put a small picture into its message, and no file at all."""

from __future__ import annotations

import base64
import html

from newsroom.messages import File, Picture
from transports import render

ActivityDict = dict[str, object]

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


def file(parcel: File) -> ActivityDict:
    """The sentence that is said instead, at least the name."""
    return _message([render.shown(parcel.instead or parcel.name)])


def _message(lines: list[str]) -> ActivityDict:
    text = "<br/>".join(html.escape(line, quote=False).replace("\n", "<br/>") for line in lines)
    return {"type": "message", "textFormat": "xml", "text": text}
