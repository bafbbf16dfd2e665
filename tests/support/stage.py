"""Where a story is played: what a story asks of a transport, and the things that people hand over in it."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from newsroom.messages import Content
from tests.support.desk import photo

EDITOR_NAME = "Redaktion"  # in a story: the editor, in the editorial room
FILES = Path(__file__).parents[1] / "stories" / "files"  # what stories hand over as files lies here


@dataclass(frozen=True, slots=True)
class FileHandedOver:
    """A file that is no picture. Each stage says what its transport makes of it."""

    name: str
    caption: str = ""


Deed = Content | FileHandedOver  # a PictureSent's source is its name here; its bytes are `picture_data` of it


class Stage(Protocol):
    """People are named as in the story; whoever is called EDITOR_NAME speaks in the editorial room."""

    async def say(self, who: str, deeds: Sequence[Deed]) -> list[str]:
        """Everything at one go. The event ids, when all of it is answered."""

    async def heard(self, who: str) -> str | None:
        """What the bot said next where this person is, as plain text; each message once, None when there is no more."""

    async def unheard(self) -> list[str]:
        """What else was said and can be seen at this moment."""

    def last_event(self, who: str) -> str:
        """The bot's last message where this person is."""

    async def wait(self, passed: timedelta) -> None:
        """Time goes by in one leap, then what is due is spoken."""

    async def restart(self) -> None:
        """The house is closed and opened again on the same data, at the same time."""


def picture_data(name: str) -> bytes:
    """A photo like any other; each name has one of its own."""
    return photo(64 + zlib.crc32(name.encode()) % 512, 48)


def file_data(name: str) -> bytes:
    """The file of that name that lies beside the stories; else a line of text, whatever the name promises."""
    file = FILES / name
    return file.read_bytes() if file.is_file() else f"the file {name}\n".encode()
