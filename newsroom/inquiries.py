"""What an editor asks somebody about a topic: one question, put once, with its answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from newsroom.asking import Ask, Item
from newsroom.messages import Say, Value
from newsroom.people import Person
from newsroom.telling import title
from newsroom.topics import Topic

KIND: Literal["question"] = "question"  # of the asks that remember when it was put
Outcome = Literal["answered", "unknown", "later", "picture"]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """`person` is the id of who is asked, `thread` the event of the command that asked, in the editorial room; `event` is the
    message that answered. Instants are aware, UTC. `waits` says that it is put later, `is_meant` that somebody writes right
    under it.
    """

    id: int
    topic: Topic
    person: int
    words: str
    asked_at: datetime
    thread: str = ""
    answer: str = ""
    answered_at: datetime | None = None
    event: str = ""
    waits: bool = False
    is_meant: bool = False


@dataclass(frozen=True, slots=True)
class InquiryReply:
    """What somebody said to the question with this id; `later_on` is the local day to ask again."""

    id: int
    outcome: Outcome
    words: str = ""
    event: str = ""
    later_on: date | None = None


def key(inquiry: int) -> str:
    """Of the ask that remembers it, and of the letter that puts it; what comes after a "/" tells one time from another."""
    return f"{KIND}/{inquiry}"


def id_of(key: str) -> int | None:
    """The question that a key of `key` names; None for all other keys."""
    kind, _, rest = key.partition("/")
    number = rest.partition("/")[0]
    return int(number) if kind == KIND and number.isdecimal() else None


def item(inquiry: Inquiry, person: Person, today: date, why: tuple[Say, ...] = ()) -> Item:
    """The question for the message of that day."""
    ask = Ask(f"{key(inquiry.id)}/{today.isoformat()}", KIND, person.id, today, topic=inquiry.topic.id)
    return Item(person, ask, today, (*says(inquiry), *why, Say("inquiry.how")))


def says(inquiry: Inquiry) -> tuple[Say, ...]:
    """The question itself; its words are somebody's own."""
    return (Say("inquiry.ask", values(inquiry)),)


def values(inquiry: Inquiry) -> dict[str, Value]:
    """What stands in the sentences about a question."""
    return {
        "number": str(inquiry.topic.number),
        "title": title(inquiry.topic.draft) or (Say("agenda.untitled"),),
        "question": inquiry.words,
    }
