"""One turn of a conversation: what was heard, what is known besides, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from newsroom.asking import Asked, Reply
from newsroom.conversation import Conversation
from newsroom.inquiries import Inquiry, InquiryReply
from newsroom.messages import (
    Edited,
    FileSent,
    Filled,
    PictureSent,
    Reacted,
    Redacted,
    Say,
    Text,
    Unsupported,
)
from newsroom.people import Language
from newsroom.settings import Settings
from newsroom.topics import Answer, Draft, StoredFile, StoredPicture, Topic
from understanding.choice import Vocabulary
from understanding.intake import Known
from understanding.when import Region
from understanding.wishes import Wish

NO_WISH = Wish("")
Outcome = Literal["none", "submit", "discard"]
Conversational = Text | Edited | Redacted | Reacted | Filled | PictureSent | FileSent | Unsupported


@dataclass(frozen=True, slots=True)
class Heard:
    """`event` is the message's id. A reaction is only handed on when it belongs to the bot's latest message,
    a form when it is about the topic that is being collected.

    `files` came with the message, or are the message: a long text is kept as one.
    """

    content: Conversational
    event: str = ""
    pictures: tuple[StoredPicture, ...] = ()
    files: tuple[StoredFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """`now` is local and naive; `places` are those that may be offered to the person, `handed_in` the topics of theirs that
    the desk still works on, the newest first, `asked` what we asked them unasked and they may still reply to, `earlier` those
    that they may take over once more, looked up only where that was said, the newest first, `inquiries` what the desk asked them
    and they have not answered, the oldest first.
    """

    now: datetime
    language: Language
    vocabulary: Vocabulary
    settings: Settings
    known: Known = field(default_factory=Known)
    places: tuple[str, ...] = ()
    handed_in: tuple[Topic, ...] = ()
    asked: tuple[Asked, ...] = ()
    earlier: tuple[Topic, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()

    @property
    def region(self) -> Region:
        """Whose holidays and clocks are meant."""
        return Region(self.settings.state, self.settings.timezone)


@dataclass(frozen=True, slots=True)
class Saying:
    """Words said at a point of a conversation, and the wish that they are, if they are one."""

    conversation: Conversation
    text: str
    event: str
    scene: Scene
    wish: Wish = NO_WISH

    @property
    def draft(self) -> Draft:
        """Empty where nothing is being collected."""
        return self.conversation.draft or Draft()


@dataclass(frozen=True, slots=True)
class Amendment:
    """Another answer in the topic of this number, which was handed in before."""

    number: int
    question: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Addition:
    """Pictures, and whatever else was said with them, for the topic of this number, which was handed in before."""

    number: int
    draft: Draft


@dataclass(frozen=True, slots=True)
class Retelling:
    """Pictures and quotes of the topic of this number, which was handed in before, as they are known now, and the lines that
    say what changed.
    """

    number: int
    draft: Draft
    lines: tuple[Say, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """The topics of these ids come from the department of this name, rather than from the one that was said `before`."""

    topics: tuple[int, ...]
    department: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """`outcome` happens to the stored draft before `conversation` is stored; `wish` is one that only the store can
    answer, and is answered between `says` and `afterwards`, like the `amendments`, the `addition` and the `retelling`. `about` is the id of an
    event of every year that the draft is about, `inquiry` the reply to a question of the desk, `origin` the one to the question from
    which department topics come.
    """

    conversation: Conversation
    says: tuple[Say, ...] = ()
    outcome: Outcome = "none"
    wish: Wish | None = None
    afterwards: tuple[Say, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    addition: Addition | None = None
    retelling: Retelling | None = None
    replies: tuple[Reply, ...] = ()
    about: int | None = None
    inquiry: InquiryReply | None = None
    origin: Origin | None = None

    @property
    def concerns(self) -> int | None:
        """The number of the topic, handed in before, that changes."""
        changes = (self.addition, self.retelling, *self.amendments)
        return next((one.number for one in changes if one), None)

    @property
    def is_silent(self) -> bool:
        """Nothing is said, also not by whoever carries it out."""
        does = self.wish or self.concerns or self.replies or self.origin
        return not (self.says or does) and self.outcome == "none"
