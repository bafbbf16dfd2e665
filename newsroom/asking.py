"""What people are asked unasked: each item once, and all items of a day in one message to each person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from newsroom.conversation import Conversation
from newsroom.messages import Say
from newsroom.people import Person
from newsroom.topics import Topic

Kind = Literal["material", "look_back", "call", "yearly", "question"]
Outcome = Literal["open", "answered", "done", "later", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that one person was asked. `person`, `topic`, `call`, `department` and `event` are ids; days are local.

    `key` names it for ever. `version` is the day of the topic or event that it was about, so that a moved day is asked about
    anew; `rung` is how many working days before the deadline it was. `later_on` is when to ask again.
    """

    key: str
    kind: Kind
    person: int
    asked_on: date
    topic: int | None = None
    call: int | None = None
    department: int | None = None
    event: int | None = None
    version: str = ""
    rung: int = 0
    state: Outcome = "open"
    later_on: date | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """An event of every year, by its id, on its next day; `last` is the topic that there was last time."""

    event: int
    name: str
    day: date
    last: Topic | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that may still be replied to, with the topic or the event that it is about, if it is about one."""

    ask: Ask
    topic: Topic | None = None
    prompt: Prompt | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of asks with these keys. `words` name who is in charge, `later_on` is the local day to ask again."""

    keys: tuple[str, ...]
    outcome: Outcome
    later_on: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """What one person shall be asked today: the row that remembers it, and its lines. The most urgent come first."""

    person: Person
    ask: Ask
    deadline: date
    says: tuple[Say, ...]


def bundles(items: Iterable[Item], today: date) -> dict[int, tuple[Item, ...]]:
    """By the person's id: the items of everybody who can be written to today and has not been yet, the most urgent first."""
    found: dict[int, tuple[Item, ...]] = {}
    for item in sorted(items, key=lambda one: (one.deadline, one.ask.key)):
        person = item.person
        if person.is_there(today) and (person.written_on is None or person.written_on < today):
            found[person.id] = (
                *found.get(person.id, ()),
                replace(item, ask=replace(item.ask, asked_on=today)),
            )
    return {person: _with_one_meaning(bundle) for person, bundle in found.items()}


def _with_one_meaning(bundle: tuple[Item, ...]) -> tuple[Item, ...]:
    """ "Nichts" shall mean one thing: beside a topic call nobody is asked about a day of the year, which waits for the next
    round.
    """
    calls = any(item.ask.kind == "call" for item in bundle)
    return tuple(item for item in bundle if not (calls and item.ask.kind == "yearly"))


ASKED = "asked"  # the state of a conversation in which we asked something unasked
RETURN = "asked_from"  # in its memory: the state that this came in between of
CHOSEN = "asked_chosen"  # what was chosen, while it is asked for which topic
ABOUT = "asked_about"  # the numbers of the topics that the open question is about


def interrupted(conversation: Conversation) -> Conversation:
    """The conversation waits for the reply; what was open before comes back after it."""
    if conversation.state in STATES:
        return replace(conversation, state=ASKED)
    memory = {**conversation.memory, RETURN: conversation.state}
    return replace(conversation, state=ASKED, memory=memory)


def left(conversation: Conversation) -> Conversation:
    """Back to what was open before."""
    memory = {
        name: thing for name, thing in conversation.memory.items() if name not in {RETURN, CHOSEN, ABOUT}
    }
    return replace(conversation, state=str(conversation.memory.get(RETURN, "idle")), memory=memory)


STATES = (ASKED, "asked_when", "asked_who", "asked_which", "asked_inquiry", "asked_inquiry_when")


def told(bundle: Sequence[Item]) -> tuple[Say, ...]:
    """The whole message: what is asked, the most urgent first, and how to reply."""
    about_topics = [item for item in bundle if item.ask.topic is not None and item.ask.kind != "question"]
    others = _once([say for item in bundle if item not in about_topics for say in item.says])
    if len(about_topics) == 1 and not others:
        return (*about_topics[0].says, Say("asked.how"), Say("asked.choice"))
    if len(about_topics) <= 1:
        return (*(say for item in about_topics for say in item.says), *others)
    lines = tuple(say for item in about_topics for say in item.says[:1])
    number = str(about_topics[0].says[0].values["number"])
    return (Say("asked.several", {"lines": lines}), Say("asked.how_several", {"number": number}), *others)


def _once(says: Sequence[Say]) -> tuple[Say, ...]:
    """How to reply is said after the last one only."""
    return tuple(say for place, say in enumerate(says) if say not in says[place + 1 :])
