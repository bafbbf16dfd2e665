"""The topics that a command names: by their own numbers, or by their place in the list that the room saw last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from handlers.commands.declaration import Call
from newsroom.messages import Say
from newsroom.numbers import Doubt, Numbered, numbered, several, stretch
from newsroom.topics import Status, Topic
from storage import lists, topics
from storage.database import Transaction
from understanding.spelling import says

NAMED: Final = 10  # topics that a sentence can name without becoming a list
REMEMBERED: Final = timedelta(hours=24)  # how long the numbers of a list mean something


@dataclass(frozen=True, slots=True)
class Found:
    """The topic, and the words behind its number."""

    topic: Topic
    rest: str


@dataclass(frozen=True, slots=True)
class Several:
    """The topics in the order in which they were named, each once; numbers that no topic has; the words behind; and
    whether these words may begin with one more number.
    """

    topics: tuple[Topic, ...]
    unknown: tuple[int, ...]
    rest: str
    doubt: Doubt | None = None


async def find(tx: Transaction, call: Call, example: Say) -> Found | Say:
    """The one topic; `example` shows how the command is written."""
    named = numbered(call.argument)
    if named is None:
        return Say("commands.which_topic", {"example": (example,)})
    topic = await _topic(tx, named, await _listed(tx, call))
    return Found(topic, named.rest) if topic else await _no_such(tx, named.number)


async def find_several(tx: Transaction, call: Call, example: Say) -> Several | Say:
    """At least one topic, or the sentence that helps; what is unknown beside those that are found is named."""
    listed = await _listed(tx, call)
    if everything := await _everything(tx, call, listed):
        return everything
    named = several(call.argument, len(listed))
    if not named.numbers:
        return _none_named(call, len(listed), example)
    found = [(one.number, await _topic(tx, one, listed)) for one in named.numbers]
    known = {topic.id: topic for _, topic in found if topic}
    if not known:
        return await _no_such(tx, named.numbers[0].number)
    unknown = tuple(number for number, topic in found if topic is None)
    return Several(tuple(known.values()), unknown, named.rest, named.doubt)


def _none_named(call: Call, listed: int, example: Say) -> Say:
    """A stretch that leaves the list is no slip to be guessed at."""
    if listed and (written := stretch(call.argument)):
        values = {"stretch": written, "count": str(listed), "word": call.word}
        return Say("commands.beyond_the_list", values)
    return Say("commands.which_topic", {"example": (example,)})


async def _everything(tx: Transaction, call: Call, listed: Sequence[int]) -> Several | Say | None:
    """ "alle": what stands in the list, or else in the inbox, and is still to be decided on. None for another word."""
    first, _, rest = call.argument.partition(" ")
    if not first or not says(first, call.every("everything")):
        return None
    waiting = await topics.with_status(tx, Status.SUBMITTED)
    meant = [topic for topic in waiting if topic.id in listed] or waiting
    return Several(tuple(meant), (), rest.strip()) if meant else Say("commands.inbox.empty")


async def _listed(tx: Transaction, call: Call) -> tuple[int, ...]:
    return await lists.shown(tx, call.address, call.context.now - REMEMBERED)


async def _topic(tx: Transaction, named: Numbered, listed: Sequence[int]) -> Topic | None:
    if not named.own and named.number <= len(listed):
        return await topics.by_id(tx, listed[named.number - 1])
    return await topics.by_number(tx, named.number)


async def _no_such(tx: Transaction, number: int) -> Say:
    waiting = await topics.with_status(tx, Status.SUBMITTED)
    if not waiting:
        return Say("commands.no_topic", {"number": str(number)})
    return Say("commands.no_topic_but", {"number": str(number), "waiting": numbers(waiting[-NAMED:])})


def numbers(shown: Sequence[Topic]) -> tuple[Say, ...]:
    """ "T-3, T-17"."""
    return tuple(Say("commands.number", {"number": str(topic.number)}) for topic in shown)
