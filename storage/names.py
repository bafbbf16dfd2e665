"""The names of places and people that earlier topics used, as far as they were handed in."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import Select, func, select

from newsroom.topics import Given
from storage.database import Transaction
from storage.serialise import read_value
from storage.tables import answers, topics

Question = Literal["where", "who"]

RECENT = 400  # topics that are looked at
MOST = 200  # names of a kind
LONGEST = 80  # characters; more is a description


async def used(tx: Transaction, question: Question, times: int = 1, most: int = MOST) -> tuple[str, ...]:
    """What the recent topics of everybody say, used at least so many times, the most frequent first."""
    recent = (
        select(topics.c.id).where(topics.c.number.is_not(None)).order_by(topics.c.number.desc()).limit(RECENT)
    )
    found = await tx.execute(
        _names(question)
        .where(answers.c.topic.in_(recent))
        .having(func.count() >= times)
        .order_by(func.count().desc(), func.max(answers.c.topic).desc())
        .limit(most)
    )
    return tuple(str(read_value(row.value)) for row in found)


async def of_person(tx: Transaction, question: Question, person: int, most: int) -> tuple[str, ...]:
    """What the person's own topics say, the last one first."""
    found = await tx.execute(
        _names(question)
        .join_from(answers, topics, topics.c.id == answers.c.topic)
        .where(topics.c.contributor == person)
        .where(topics.c.number.is_not(None))
        .order_by(func.max(answers.c.topic).desc())
        .limit(most)
    )
    return tuple(str(read_value(row.value)) for row in found)


def _names(question: Question) -> Select[Any]:
    """Each once; the quotation marks of the stored form count."""
    return (
        select(answers.c.value)
        .where(answers.c.question == question)
        .where(answers.c.given == Given.VALUE)
        .where(func.length(answers.c.value) <= LONGEST + 2)
        .where(answers.c.value.not_like("%\\n%", escape="!"))
        .group_by(answers.c.value)
    )
