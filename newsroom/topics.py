"""A topic, its answers and its status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from newsroom.people import Person
from newsroom.planning import UNPLANNED, Plan
from understanding.when.span import Span


class Status(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    ON_HOLD = "on_hold"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Given(StrEnum):
    """How a question was answered."""

    VALUE = "value"
    OPEN = "open"  # "weiß ich noch nicht": asked again before the deadline
    VOID = "void"  # "entfällt": closed for good
    SKIPPED = "skipped"  # "überspringen": open, but nobody asks again by itself


@dataclass(frozen=True, slots=True)
class Answer:
    """`words` are the person's own, `value` what was understood (the words themselves for all but dates).

    `event` is the message it came from, so that editing or deleting that message finds the answer.
    """

    given: Given
    words: str = ""
    value: str | Span = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A picture that belongs to a topic; `file` is the hash of the re-encoded bytes.

    The keys of `answers` are ids of `newsroom.details`.
    """

    file: str
    mime: str
    width: int
    height: int
    caption: str = ""
    event: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, word for word; the keys of `answers` are ids of `newsroom.details`."""

    words: str
    event: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that belongs to a topic; `file` is the hash of its bytes, `name` safe to show and to save, `size` in bytes."""

    file: str
    mime: str
    name: str
    size: int
    caption: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been collected so far; the keys of `answers` are ids of `newsroom.questions`."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    pictures: tuple[StoredPicture, ...] = ()
    quotes: tuple[Quote, ...] = ()
    attachments: tuple[StoredFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A stored topic. `number` is what people see (T-17), None while it is a draft. Instants are aware, UTC.

    `department` is the name of the one that it belongs to, if any.
    """

    id: int
    number: int | None
    status: Status
    contributor: Person
    draft: Draft
    created_at: datetime
    submitted_at: datetime | None = None
    reason: str = ""  # of the last change of status
    plan: Plan = UNPLANNED
    department: str = ""
