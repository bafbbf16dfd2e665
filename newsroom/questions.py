"""What is asked about a topic, in this order. The sentences of a question stand in the texts, under `question.<id>`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsroom.topics import Draft

Kind = Literal["words", "moment", "count", "pictures"]


@dataclass(frozen=True, slots=True)
class Question:
    """`needed`: without this answer there is no topic, so it can be neither skipped nor left open."""

    id: str
    kind: Kind = "words"
    needed: bool = False


QUESTIONS = (
    Question("what", needed=True),
    Question("when", kind="moment"),
    Question("where"),
    Question("who"),
    Question("how_many", kind="count"),
    Question("pictures", kind="pictures"),
    Question("quote"),
)
BY_ID = {question.id: question for question in QUESTIONS}
IDS = tuple(BY_ID)
FIVE_W = ("what", "when", "where", "who", "how_many")


def is_answered(draft: Draft, question: str) -> bool:
    """Pictures and quotes that came by themselves answer their question."""
    material = {"pictures": draft.pictures, "quote": draft.quotes}
    return question in draft.answers or bool(material.get(question))


def unanswered(draft: Draft, *, guided: bool = True) -> tuple[str, ...]:
    """Step by step all of them; who told everything in one message is asked for nothing but the five W."""
    return tuple(question for question in (IDS if guided else FIVE_W) if not is_answered(draft, question))
