"""What a handler hands back: parcels and where they go. Nothing is sent here; they become rows of the outbox."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsroom.messages import Address, Incoming, Parcel


@dataclass(frozen=True, slots=True)
class Letter:
    """`key` names what may be said only once ("agenda/2026-W50"); without it the reply's own place is the key.

    `about` is the key of an earlier letter that this one replaces, `thread` an event whose thread it belongs to. `content` are
    the bytes of a file or picture that was made for this letter and has no name yet; it is kept when the letter is queued.
    """

    address: Address
    parcel: Parcel
    key: str | None = None
    about: str | None = None
    thread: str | None = None
    content: bytes | None = None


def in_its_thread(letters: Sequence[Letter], incoming: Incoming) -> list[Letter]:
    """What answers an event that was said in a thread goes into the same one, unless it has a place of its own."""
    return [
        replace(letter, thread=incoming.thread)
        if incoming.thread
        and letter.address == incoming.address
        and not (letter.key or letter.about or letter.thread)
        else letter
        for letter in letters
    ]
