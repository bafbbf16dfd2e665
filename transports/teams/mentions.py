"""Who shall be notified by a message: Teams wants their names in its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from newsroom.messages import Document
from transports import render

MentionDict = dict[str, object]
Names = Mapping[str, str]

NOBODY: Final[Names] = {}
_MARKUP: Final = dict.fromkeys(map(ord, "<>&*_~`[]{}\\"))


def entities(document: Document, names: Names) -> list[MentionDict]:
    """Of those whose names are known, by their ids. Nobody else is ever mentioned."""
    return [_mention(user, names[user]) for user in document.mentions if user in names]


def _mention(user: str, name: str) -> MentionDict:
    seen = " ".join(render.shown(name).translate(_MARKUP).split())
    return {"type": "mention", "text": f"<at>{seen}</at>", "mentioned": {"id": user, "name": seen}}


def called(mentioned: list[MentionDict]) -> str:
    """The line that calls them."""
    return " ".join(str(one["text"]) for one in mentioned)
