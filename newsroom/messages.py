"""What comes in and what goes out: plain values that every transport and every store understands."""
# long: all the values that cross a wall, side by side

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Protocol

from understanding.when.span import Span


@dataclass(frozen=True, slots=True)
class Address:
    """One conversation: a Matrix room, a Teams conversation, a person at the terminal."""

    transport: str
    room: str


# ---------------------------------------------------------------- what came in


@dataclass(frozen=True, slots=True)
class Text:
    """`plain` is false for whatever must never run a command: a notice, a text that only quotes, an old one."""

    body: str
    mentions_bot: bool = False
    replies_to: str | None = None
    plain: bool = True
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Edited:
    """A person changed the message `target` to `body`."""

    target: str
    body: str
    kind: Literal["edited"] = "edited"


@dataclass(frozen=True, slots=True)
class Redacted:
    """A person deleted the message or reaction `target`."""

    target: str
    kind: Literal["redacted"] = "redacted"


@dataclass(frozen=True, slots=True)
class Reacted:
    """A person put the emoji `symbol` on the message `target`, or `pressed` the button there that stands for it; a button
    may also stand for the number of a choice.
    """

    target: str
    symbol: str
    pressed: bool = False
    kind: Literal["reacted"] = "reacted"


@dataclass(frozen=True, slots=True)
class Filled:
    """A person filled in the form of our message `target`: what is other than it stood there, by the name of its entry."""

    target: str
    values: tuple[tuple[str, str], ...]
    kind: Literal["filled"] = "filled"


@dataclass(frozen=True, slots=True)
class PictureSent:
    """`source` is the transport's own reference, handed back to its `fetch`; `size` in bytes, as the sender claims."""

    source: str
    name: str = ""
    caption: str = ""
    size: int | None = None
    kind: Literal["picture"] = "picture"


@dataclass(frozen=True, slots=True)
class FileSent:
    """A file that its sender calls no picture. All of it is claimed: what it is, its bytes say."""

    source: str
    name: str = ""
    caption: str = ""
    size: int | None = None
    kind: Literal["file"] = "file"


@dataclass(frozen=True, slots=True)
class FileAnswered:
    """A person wants the file that our message `key` offered, or not. `place` is the transport's own reference to where it
    shall go, handed back in `Upload`; "" where they do not want it.
    """

    key: str
    place: str = ""
    kind: Literal["file_answered"] = "file_answered"


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Something we cannot use; `sort` is sticker, voice, audio, video, file (one that cannot be fetched), poll, location,
    verification or unknown.
    """

    sort: str
    kind: Literal["unsupported"] = "unsupported"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An encrypted message that stayed undecryptable; `key_id` names the room key, to complain once per key."""

    key_id: str
    kind: Literal["unreadable"] = "unreadable"


@dataclass(frozen=True, slots=True)
class Invited:
    """The bot was invited into the room; it has not joined."""

    kind: Literal["invited"] = "invited"


@dataclass(frozen=True, slots=True)
class Moved:
    """The room was replaced by the room `successor` (the transport has checked both sides)."""

    successor: str
    kind: Literal["moved"] = "moved"


@dataclass(frozen=True, slots=True)
class Deserted:
    """Nobody but the bot is left in the room."""

    kind: Literal["deserted"] = "deserted"


@dataclass(frozen=True, slots=True)
class Entered:
    """The sender has come into the private chat to which we had invited them."""

    kind: Literal["entered"] = "entered"


@dataclass(frozen=True, slots=True)
class Echo:
    """Our own message came back: the outbox row `key` arrived. `Incoming.id` is its event id."""

    key: str
    kind: Literal["echo"] = "echo"


# fmt: off
Content = (Text | Edited | Redacted | Reacted | Filled | PictureSent | FileSent | FileAnswered
           | Unsupported | Unreadable | Invited | Moved | Deserted | Entered | Echo)
# fmt: on


@dataclass(frozen=True, slots=True)
class Incoming:
    """One event from one person. `id` is unique per transport; `at` is an aware instant in UTC.

    `private` says that sender and bot are alone in the room, `thread` is the event whose thread it was said in, where answers
    belong there too. `aside` says, in the words of the transport, that it was said for the bot alone to see in a room of many:
    it takes the place of the thread for what is answered aside too.
    """

    id: str
    sender: str
    address: Address
    at: datetime
    content: Content
    private: bool = True
    sender_name: str = ""
    thread: str = ""
    aside: str = ""


Value = str | int | date | datetime | Span | tuple["Say", ...]


@dataclass(frozen=True, slots=True)
class Say:
    """One sentence or block of the text catalogue, by key, and the values that stand in it."""

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)


# ---------------------------------------------------------------- what goes out


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; what people typed is always a run of its own and never markup."""

    text: str
    strong: bool = False


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    line: Line
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    line: Line
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `numbered` counts from `start` (the summary, the inbox), else bullets."""

    lines: tuple[Line, ...]
    numbered: bool = False
    start: int = 1
    kind: Literal["items"] = "items"


@dataclass(frozen=True, slots=True)
class Choice:
    """Numbered answers from `start`; a reader may send the number, the word or a reaction."""

    options: tuple[Line, ...]
    start: int = 1
    kind: Literal["choice"] = "choice"


Block = Heading | Paragraph | Items | Choice


@dataclass(frozen=True, slots=True)
class Offer:
    """A button that stands for the reaction `symbol` to the message."""

    label: str
    symbol: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a form: `name` is what it is called in `Filled`, `value` what stands there already."""

    name: str
    label: str
    value: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Several answers at one go. `title` is on the button that opens it, `send` on the one that hands it in."""

    entries: tuple[Entry, ...]
    title: str
    send: str


@dataclass(frozen=True, slots=True)
class Document:
    """One message. `mentions` are user ids who shall be notified; nobody else ever is. `offers` and `form` are for transports
    that can show them; whatever they offer can be said in words too.
    """

    blocks: tuple[Block, ...]
    mentions: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    form: Form | None = None
    kind: Literal["document"] = "document"


@dataclass(frozen=True, slots=True)
class Picture:
    """A stored picture, by the hash of its file, with its text alternative. `smaller` is the sentence that goes with it where
    only a small one can be shown.
    """

    file: str
    alternative: str
    mime: str = "image/jpeg"
    width: int = 0
    height: int = 0
    smaller: str = ""
    kind: Literal["picture"] = "picture"


@dataclass(frozen=True, slots=True)
class File:
    """A stored file, by the hash of its bytes, under the name that people shall see. `offer` is said where a person must agree
    before they get it.
    """

    file: str
    name: str
    mime: str
    offer: str = ""
    kind: Literal["file"] = "file"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was offered and is wanted, on its way to the `place` of the answer; it replaces the offer. Where that place is
    closed meanwhile, `anew` is said and the file offered again with `offer`; where it cannot be put there, `failed`.
    """

    file: str
    name: str
    place: str
    offer: str
    anew: str
    failed: str
    kind: Literal["upload"] = "upload"


@dataclass(frozen=True, slots=True)
class Join:
    """Accept the invitation into the addressed room."""

    kind: Literal["join"] = "join"


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave (or refuse) the addressed room."""

    kind: Literal["leave"] = "leave"


@dataclass(frozen=True, slots=True)
class EndVerification:
    """Politely end the verification request `target`, which no bot can answer."""

    target: str
    kind: Literal["end_verification"] = "end_verification"


@dataclass(frozen=True, slots=True)
class Pin:
    """Fix the message that it is `about` at the top of its room, where we may; `instead_of` are the events of ours that shall
    be fixed there no longer.
    """

    instead_of: tuple[str, ...] = ()
    kind: Literal["pin"] = "pin"


Parcel = Document | Picture | File | Upload | Join | Leave | EndVerification | Pin


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One row of the outbox on its way. `key` is unique for ever and names the same message at every attempt.

    `about` is the event of an earlier message that this one replaces (or pins), `thread` the event whose thread it belongs to;
    both are "" where there is none, also where the earlier message never arrived.
    """

    key: str
    address: Address
    parcel: Parcel
    about: str = ""
    thread: str = ""


# ---------------------------------------------------------------- the port


class Undelivered(Exception):
    """Base of the two ways in which a delivery fails."""


class NotNow(Undelivered):
    """Try the same again, with the same key. `wait` is what the server asked for, in seconds, or 0;
    `everywhere` says that it asked this of the whole account, not of one room; `doubtful` that the message may have arrived
    although nobody said so.
    """

    def __init__(
        self, reason: str, wait: float = 0, *, everywhere: bool = False, doubtful: bool = False
    ) -> None:
        super().__init__(reason)
        self.wait = wait
        self.everywhere = everywhere
        self.doubtful = doubtful


class Never(Undelivered):
    """This will not be delivered, however often it is tried (forbidden, gone, too large)."""


class TooLarge(Never):
    """There is more of it than may be fetched."""


class Receive(Protocol):
    async def __call__(self, events: Sequence[Incoming], checkpoint: str | None) -> None:
        """Stores the events in order, and the transport's checkpoint with them; knows repeated ids."""


class Transport(Protocol):
    """A way of talking to people. One instance serves all addresses of its `name`; `repeatable` says that the other side knows
    a message by its key, so that a second attempt is still the same message.
    """

    name: str
    repeatable: bool

    async def follow(self, receive: Receive, checkpoint: str | None) -> None:
        """Hands every event to `receive`, from the stored checkpoint on, until cancelled."""

    async def deliver(self, outgoing: Outgoing) -> str:
        """Returns the event id ("" where there is none). Raises NotNow or Never."""

    def serves(self, room: str) -> bool:
        """Whether something can be delivered into the room at this moment (connected; that terminal is open)."""

    async def fetch(self, sent: PictureSent | FileSent) -> bytes:
        """The bytes, decrypted, unchecked. Raises NotNow, Never or TooLarge."""

    def joined(self, room: str, user: str) -> bool:
        """Whether the user is a joined member of the room right now, from what the transport knows locally."""

    def sealed(self, room: str) -> bool:
        """Whether nobody but its members can read what is sent into the room; a chat not opened yet will be so."""

    def keeps_files(self, room: str) -> bool:
        """Whether a file can be given to everybody in the room; else whoever asked for it gets it alone."""
