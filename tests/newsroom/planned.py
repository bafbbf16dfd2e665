"""Topics as the editorial desk has them, made in one line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from newsroom.agenda import Agenda
from newsroom.agenda import agenda as made
from newsroom.messages import Address
from newsroom.people import Person
from newsroom.periods import Period
from newsroom.questions import FIVE_W
from newsroom.topics import Answer, Draft, Given, Quote, Status, StoredPicture, Topic
from understanding.when.span import Span

ANNA = Person(1, "wire", "@anna:town.test", "Anna Weber", "de", formal=True, address=Address("wire", "anna"))
CHANNELS = ("Instagram", "Facebook")
SUBMITTED_AT = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # in Berlin it is the 21st already


def said(words: str) -> Answer:
    return Answer(Given.VALUE, words, words)


PHOTO = StoredPicture(
    "a" * 64,
    "image/jpeg",
    64,
    48,
    answers={"people": said("no"), "credit": said("Anna Müller"), "alternative": said("Ein rotes Haus")},
)
QUOTE = Quote("Endlich!", answers={"speaker": said("Frau Vogel"), "cleared": said("yes")})


def complete(span: Span | None = None, title: str = "Kinderhaus") -> Draft:
    """Every question answered, with a picture and a quote of which all is known."""
    answers = {question: said(f"{question}…") for question in FIVE_W}
    day = Answer(Given.VALUE, "am …", span) if span else Answer(Given.VOID)
    return Draft({**answers, "what": said(title), "when": day}, (PHOTO,), (QUOTE,))


def agenda(topics: Iterable[Topic], today: date, period: Period) -> Agenda:
    """For the channels of these tests."""
    return made(topics, today, period, CHANNELS)


def topic(
    number: int, span: Span | None = None, status: Status = Status.ACCEPTED, draft: Draft | None = None
) -> Topic:
    collected = draft or complete(span, f"Thema {number}")
    return Topic(number, number, status, ANNA, collected, SUBMITTED_AT, SUBMITTED_AT)
