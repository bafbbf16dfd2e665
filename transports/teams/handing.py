"""Files out: offered to one person, and put where they let us. Teams gives a bot no other way, and none at all in a channel."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from newsroom.messages import File, Never, NotNow, Outgoing, Upload
from transports.teams import enclosing, taking
from transports.teams.enclosing import ActivityDict
from transports.teams.sending import Sending
from transports.teams.taking import Place
from transports.teams.uploading import Closed, Uploading

log = logging.getLogger(__name__)


ReadFile = Callable[[str], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Stored:
    """`small` gives a stored picture as a JPEG of at most `enclosing.LARGEST_PICTURE` bytes, or b"", `whole` any stored file as
    it is. Both raise FileNotFoundError.
    """

    small: ReadFile
    whole: ReadFile


class Handing:
    """Knows that a file was put until its message is through; a restart forgets that, and then the file is offered once more."""

    def __init__(self, sending: Sending, uploading: Uploading, read_whole: ReadFile) -> None:
        self._sending = sending
        self._uploading = uploading
        self._read_whole = read_whole
        self._doubted: set[str] = set()  # keys of files that may have arrived
        self._arrived: set[str] = set()

    async def offer(self, room: str, outgoing: Outgoing, file: File) -> str:
        """The event of the offer. Raises NotNow or Never."""
        size = len(await self._whole(file.file))
        card = enclosing.offer(file.name, file.offer, size, outgoing.key)
        return await self._sending.post(room, outgoing, [card])

    async def put(self, room: str, outgoing: Outgoing, upload: Upload) -> str:
        """The event of what now stands for the offer: the file, a new offer, or a sentence. Raises NotNow or Never."""
        place = taking.read(upload.place)
        try:
            seen_at = await self._put_once(outgoing.key, upload, place)
        except Closed:
            await self._instead(room, outgoing, enclosing.sentence(upload.anew))
            return await self.offer(room, outgoing, File(upload.file, upload.name, "", upload.offer))
        except Never as refused:
            log.warning("a file could not be put where somebody wanted it: %s", refused)
            return await self._instead(room, outgoing, enclosing.sentence(upload.failed))
        card = enclosing.taken(upload.name, seen_at, place.unique_id)
        event = await self._instead(room, outgoing, card)
        self._arrived.discard(outgoing.key)
        return event

    async def _put_once(self, key: str, upload: Upload, place: Place) -> str:
        """Where people see it. Raises Closed, Never or NotNow."""
        seen_at = self._uploading.link(place.seen_at)
        if key not in self._arrived:
            await self._put(key, place.put_at, await self._whole(upload.file))
            self._arrived.add(key)
        return seen_at

    async def _put(self, key: str, url: str, data: bytes) -> None:
        """An address that takes nothing any more, after an answer that got lost, has the file."""
        try:
            await self._uploading.put(url, data)
        except NotNow as refused:
            if refused.doubtful:
                self._doubted.add(key)
            refused.doubtful = False  # the same file at the same address is no second one
            raise
        except Closed:
            if key not in self._doubted:
                raise
        self._doubted.discard(key)

    async def _instead(self, room: str, outgoing: Outgoing, card: ActivityDict) -> str:
        """In the place of the offer, as long as it is there."""
        if outgoing.about:
            try:
                return await self._sending.update(room, outgoing, [card])
            except Never:
                log.info("an offered file is not there to be changed")
        return await self._sending.post(room, outgoing, [card])

    async def _whole(self, name: str) -> bytes:
        try:
            return await self._read_whole(name)
        except FileNotFoundError:
            raise Never("the stored file is gone") from None
