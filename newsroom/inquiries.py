"""What an editor asks somebody about a topic: one question, put once, with its answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from newsroom.asking import Ask, Item
from newsroom.messages import Say, Value
from newsroom.people import Person
from newsroom.telling import title
from newsroom.topics import Topic
from newsroom.working_time import WorkingTime

PATIENCE: Final = 3  # working days without an answer
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


def next_step(ask: Ask | None, today: date, working_time: WorkingTime) -> Literal["put", "note", "none"]:
    """What follows from the last time it was put: put off, it is put on its day; where nothing came for PATIENCE working
    days it is put once more, and then the editors are told. `ask` None: it is on its way.
    """
    if ask is None or ask.state not in {"open", "later"}:
        return "none"
    if ask.state == "later":
        return "put" if ask.later_on and ask.later_on <= today else "none"
    if today < working_time.add_working_days(ask.asked_on, PATIENCE):
        return "none"
    was_repeated = ask.key != key(id_of(ask.key) or 0)
    return "note" if was_repeated else "put"


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
