"""The topics of a command, without those about which it can change nothing any more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from handlers.commands.deciding import settled
from handlers.commands.declaration import Call
from handlers.commands.finding import find_several
from handlers.letters import Letter
from newsroom.messages import Say
from newsroom.numbers import Doubt
from newsroom.topics import Status, Topic
from newsroom.wording import one_line, shortened
from storage.database import Transaction

SHOWN = 80  # characters of a command as it is to be written


@dataclass(frozen=True, slots=True)
class Chosen:
    """The topics to be decided on, why others are not among them, the words behind the numbers, and what these leave
    open.
    """

    topics: tuple[Topic, ...]
    left: tuple[Say, ...]
    rest: str
    doubt: Doubt | None = None


async def choose(tx: Transaction, call: Call, closed: Collection[Status]) -> Chosen | Say:
    """`closed` are the states in which the command comes too late."""
    found = await find_several(tx, call, Say(f"commands.{call.order_name}.example"))
    if isinstance(found, Say):
        return found
    late = [await settled(tx, call, topic) for topic in found.topics if topic.status in closed]
    unknown = [Say("commands.no_topic_beside", {"number": str(number)}) for number in found.unknown]
    open_ones = tuple(topic for topic in found.topics if topic.status not in closed)
    return Chosen(open_ones, (*late, *unknown), found.rest, found.doubt)


def doubted(call: Call, doubt: Doubt) -> Letter:
    """Where a reason is written that may begin with a number: how to write what is meant."""
    ways = {"number": str(doubt.number), "topic": doubt.as_topic, "reason": doubt.as_word}
    shown = {name: shortened(one_line(words), SHOWN).rstrip(" .") for name, words in ways.items()}
    return call.answer(Say("commands.number_or_reason", {"word": call.word, **shown}))
