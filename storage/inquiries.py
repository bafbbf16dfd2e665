"""What editors asked about topics, and what was answered. When a question was put is remembered by its asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, select, update

from newsroom.asking import Ask
from newsroom.inquiries import KIND, Inquiry, id_of
from newsroom.people import Person
from newsroom.topics import Topic
from storage import asks, search, topics
from storage.database import Transaction
from storage.tables import questions


async def add(
    tx: Transaction, topic: Topic, asker: Person, person: Person, words: str, thread: str, now: datetime
) -> Inquiry:
    """Asked, but not put to the person yet."""
    made = await tx.execute(
        tx.insert(questions)
        .values(
            topic=topic.id,
            asker=asker.id,
            person=person.id,
            words=words,
            asked_at=now,
            thread=thread,
            answer="",
        )
        .returning(questions.c.id)
    )
    inquiry = Inquiry(int(made.scalar_one()), topic, person.id, words, now, thread)
    await search.index(tx, topic.id)
    return inquiry


async def of_topic(tx: Transaction, topic: Topic) -> list[Inquiry]:
    """All of them, the oldest first."""
    return await _all(tx, _questions().where(questions.c.topic == topic.id))


async def open_to(tx: Transaction, person_id: int) -> list[Inquiry]:
    """What the person was asked and has not answered, the oldest first."""
    waiting = await _all(
        tx, _questions().where(questions.c.person == person_id).where(questions.c.answered_at.is_(None))
    )
    last = _last(await asks.of_person(tx, person_id)) if waiting else {}
    return [replace(one, waits=one.id in last and last[one.id].state == "later") for one in waiting]


async def unanswered(tx: Transaction) -> list[tuple[Inquiry, Ask | None]]:
    """Those of everybody, the oldest first, each with the ask that remembers when it was put last."""
    waiting = await _all(tx, _questions().where(questions.c.answered_at.is_(None)))
    last = _last(await asks.of_kind(tx, KIND)) if waiting else {}
    return [(one, last.get(one.id)) for one in waiting]


async def by_id(tx: Transaction, inquiry: int) -> Inquiry:
    """Raises LookupError for an unknown id."""
    return (await _all(tx, _questions().where(questions.c.id == inquiry)))[0]


async def by_answer(tx: Transaction, person_id: int, event: str) -> Inquiry | None:
    """The one that this message of the person has answered."""
    found = await _all(
        tx,
        _questions()
        .where(questions.c.person == person_id)
        .where(questions.c.event == event)
        .where(questions.c.answered_at.is_not(None)),
    )
    return found[0] if found and event else None


async def answer(tx: Transaction, inquiry: int, words: str, event: str, now: datetime) -> None:
    """Once more replaces the answer."""
    found = await tx.execute(
        update(questions)
        .where(questions.c.id == inquiry)
        .values(answer=words, event=event, answered_at=now)
        .returning(questions.c.topic)
    )
    await search.index(tx, found.scalar_one())


def _last(asked: Sequence[Ask]) -> dict[int, Ask]:
    """By the question's id; of those that were put more than once the last time."""
    return {number: ask for ask in asked if (number := id_of(ask.key)) is not None}


@cache
def _questions() -> Select[Any]:
    return select(
        questions.c.id,
        questions.c.topic,
        questions.c.person,
        questions.c.words,
        questions.c.asked_at,
        questions.c.thread,
        questions.c.answer,
        questions.c.answered_at,
        questions.c.event,
    ).order_by(questions.c.id)


async def _all(tx: Transaction, query: Select[Any]) -> list[Inquiry]:
    rows = (await tx.execute(query)).all()
    about = {one: await topics.by_id(tx, one) for one in {row.topic for row in rows}}
    return [_inquiry(row, about[row.topic]) for row in rows]


def _inquiry(row: Row[Any], topic: Topic) -> Inquiry:
    return Inquiry(
        row.id,
        topic,
        row.person,
        row.words,
        row.asked_at,
        row.thread,
        row.answer,
        row.answered_at,
        row.event or "",
    )
