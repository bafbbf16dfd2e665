"""The topic that a command names by its number, or the sentence that helps to find it."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.commands.declaration import Call
from newsroom.messages import Say
from newsroom.numbers import numbered
from newsroom.topics import Status, Topic
from storage import topics
from storage.database import Transaction

NAMED = 10  # topics that a sentence can name without becoming a list


@dataclass(frozen=True, slots=True)
class Found:
    """The topic, and the words behind its number."""

    topic: Topic
    rest: str


async def find(tx: Transaction, call: Call, example: Say) -> Found | Say:
    """By the topic's own number (newsroom/numbers.py); `example` shows how the command is written."""
    named = numbered(call.order.argument)
    if named is None:
        return Say("commands.which_topic", {"example": (example,)})
    topic = await topics.by_number(tx, named.number)
    return Found(topic, named.rest) if topic else await _no_such(tx, named.number)


async def _no_such(tx: Transaction, number: int) -> Say:
    waiting = await topics.with_status(tx, Status.SUBMITTED)
    if not waiting:
        return Say("commands.no_topic", {"number": str(number)})
    numbers = tuple(Say("commands.number", {"number": str(topic.number)}) for topic in waiting[-NAMED:])
    return Say("commands.no_topic_but", {"number": str(number), "waiting": numbers})
