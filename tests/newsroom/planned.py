"""Topics as the editorial desk has them, made in one line."""

from __future__ import annotations

from datetime import UTC, datetime

from newsroom.messages import Address
from newsroom.people import Person
from newsroom.questions import IDS
from newsroom.topics import Answer, Draft, Given, Status, StoredPicture, Topic
from understanding.when.span import Span

ANNA = Person(1, "wire", "@anna:town.test", "Anna Weber", "de", formal=True, address=Address("wire", "anna"))
PHOTO = StoredPicture("a" * 64, "image/jpeg", 64, 48)
SUBMITTED_AT = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # in Berlin it is the 21st already


def said(words: str) -> Answer:
    return Answer(Given.VALUE, words, words)


def complete(span: Span | None = None, title: str = "Kinderhaus") -> Draft:
    """Every question answered, with a picture."""
    answers = {question: said(f"{question}…") for question in IDS if question != "pictures"}
    day = Answer(Given.VALUE, "am …", span) if span else Answer(Given.VOID)
    return Draft({**answers, "what": said(title), "when": day}, (PHOTO,))


def topic(
    number: int, span: Span | None = None, status: Status = Status.ACCEPTED, draft: Draft | None = None
) -> Topic:
    collected = draft or complete(span, f"Thema {number}")
    return Topic(number, number, status, ANNA, collected, SUBMITTED_AT, SUBMITTED_AT)
