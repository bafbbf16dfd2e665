"""What comes with a message: fetched, made safe and kept, before any transaction begins. Long texts are kept here too, and
what the bot made itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from handlers.letters import Letter
from handlers.pictures import Darkroom
from newsroom.attachments import as_file, long_text
from newsroom.file_kinds import NotAccepted, is_picture, kind_of, safe_name
from newsroom.messages import (
    Edited,
    File,
    FileSent,
    Incoming,
    Never,
    Picture,
    PictureSent,
    Text,
    TooLarge,
    Transport,
)
from newsroom.topics import StoredFile, StoredPicture
from storage.pictures import NotAPicture
from texts import Voice

Enclosed = StoredPicture | StoredFile


@dataclass(frozen=True, slots=True)
class Refused:
    """It cannot be used; `reason` names the sentence that says why."""

    sort: Literal["picture", "file"]
    reason: str


class Mailroom:
    """Only the pixels of pictures are kept; files are kept as they came, and nobody here opens them."""

    def __init__(self, darkroom: Darkroom, largest: int) -> None:
        """`largest` is the most bytes of a file."""
        self._darkroom = darkroom
        self._largest = largest

    async def opened(self, incoming: Incoming, transport: Transport) -> Enclosed | Refused | None:
        """None where nothing came with the message. Raises NotNow when the server cannot hand it out at present."""
        match incoming.content:
            case PictureSent() as sent:
                return await self._fetched(sent, incoming.id, "picture", transport)
            case FileSent() as sent:
                return await self._fetched(sent, incoming.id, "file", transport)
            case Text(body):
                return await self._text(body, incoming.id)
            case Edited(target, body):
                return await self._text(body, target)
            case _:
                return None

    async def kept(self, letters: Sequence[Letter], voice: Voice) -> list[Letter]:
        """The same letters, what was made for them under the name of its content, and with what is said where it cannot simply be sent."""
        return [await self._named(_with_a_word(letter, voice)) for letter in letters]

    async def _named(self, letter: Letter) -> Letter:
        if letter.content is None or not isinstance(letter.parcel, File | Picture):
            return letter
        name = await self._darkroom.files.keep(letter.content)
        return replace(letter, parcel=replace(letter.parcel, file=name), content=None)

    async def _fetched(
        self, sent: PictureSent | FileSent, event: str, sort: Literal["picture", "file"], transport: Transport
    ) -> Enclosed | Refused:
        limit = self._largest if sort == "file" else self._darkroom.largest
        if (sent.size or 0) > limit:  # not even asked for
            return Refused(sort, "too_large")
        async with self._darkroom.places:
            try:
                raw = await transport.fetch(sent)
                return await self._kept(raw, sent, event, sort)
            except TooLarge:
                return Refused(sort, "too_large")
            except Never:
                return Refused(sort, "gone")
            except NotAPicture as refusal:
                return Refused("picture", refusal.reason)
            except NotAccepted as refusal:
                return Refused("file", refusal.reason)

    async def _kept(
        self, raw: bytes, sent: PictureSent | FileSent, event: str, sort: Literal["picture", "file"]
    ) -> Enclosed:
        """A picture that was sent as a file is one."""
        if sort == "picture" or is_picture(raw):
            return await self._darkroom.develop(raw, sent.caption, event)
        if len(raw) > self._largest:
            raise TooLarge("more than a file may have")
        kind = await asyncio.to_thread(kind_of, raw)
        stored = await self._darkroom.files.keep(raw)
        return StoredFile(stored, kind.mime, safe_name(sent.name, kind), len(raw), sent.caption, event)

    async def _text(self, body: str, event: str) -> StoredFile | None:
        if not long_text(body):
            return None
        raw = body.encode()
        return as_file(body, await self._darkroom.files.keep(raw), len(raw), event)


def _with_a_word(letter: Letter, voice: Voice) -> Letter:
    match letter.parcel:
        case File() as file:
            return replace(letter, parcel=replace(file, offer=voice.plain("parcel.offer")))
        case Picture() as picture:
            return replace(letter, parcel=replace(picture, smaller=voice.plain("parcel.smaller")))
        case _:
            return letter
