"""Topics: numbered when they are handed in, and every change of status recorded."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, select, update

from newsroom.messages import Address
from newsroom.people import Person
from newsroom.planning import UNPLANNED
from newsroom.quotes import answered
from newsroom.topics import Answer, Draft, Status, Topic
from storage import assignments, conversations, drafts, people, plans, search
from storage.database import Transaction
from storage.tables import assignments as assigned
from storage.tables import installation, status_changes, topics
from storage.tables import plans as planned

RECENT = 500  # topics; more than a year brings


@dataclass(frozen=True, slots=True)
class Change:
    """One change of status; `by` is None when it was the bot itself."""

    before: Status
    after: Status
    by: Person | None
    reason: str
    at: datetime


class NoDraft(LookupError):
    """No topic is being collected in this conversation."""


async def submit(tx: Transaction, address: Address, person: Person, now: datetime) -> Topic:
    """The conversation's draft becomes a topic with the next number. Raises NoDraft."""
    topic = await _draft(tx, address)
    await tx.execute(
        update(topics)
        .where(topics.c.id == topic)
        .values(number=await _next_number(tx), contributor=person.id, submitted_at=now)
    )
    await conversations.release(tx, address)
    return await change_status(tx, topic, Status.SUBMITTED, person, "", now)


async def hand_in(tx: Transaction, contributor: Person, draft: Draft, by: Person, now: datetime) -> Topic:
    """A topic with the next number that was collected in no conversation; `by` entered it for its contributor."""
    made = await tx.execute(
        tx.insert(topics)
        .values(
            status=Status.DRAFT,
            reason="",
            contributor=contributor.id,
            created_at=now,
            submitted_at=now,
            number=await _next_number(tx),
        )
        .returning(topics.c.id)
    )
    topic = int(made.scalar_one())
    await drafts.save(tx, topic, draft)
    return await change_status(tx, topic, Status.SUBMITTED, by, "", now)


async def discard(tx: Transaction, address: Address) -> None:
    """Deletes the conversation's draft, with its answers and pictures. Raises NoDraft."""
    topic = await _draft(tx, address)
    await conversations.release(tx, address)
    await conversations.drop(tx, topic)


async def by_id(tx: Transaction, topic_id: int) -> Topic:
    """Raises LookupError for an unknown id."""
    found = await _all(tx, _topics().where(topics.c.id == topic_id))
    return found[0]


async def by_ids(tx: Transaction, ids: Sequence[int]) -> list[Topic]:
    """Those that there are, in the order in which they are named."""
    found = {topic.id: topic for topic in await _all(tx, _topics().where(topics.c.id.in_(ids)))}
    return [found[one] for one in ids if one in found]


async def by_number(tx: Transaction, number: int) -> Topic | None:
    """T-17 is number 17; drafts have none."""
    found = await _all(tx, _topics().where(topics.c.number == number))
    return found[0] if found else None


async def with_status(tx: Transaction, *statuses: Status) -> list[Topic]:
    """In the order of their numbers; drafts, which have none, in the order in which they were begun."""
    return await _all(
        tx, _topics().where(topics.c.status.in_(statuses)).order_by(topics.c.number, topics.c.id)
    )


async def handed_in_since(tx: Transaction, since: datetime, statuses: Collection[Status]) -> list[Topic]:
    """The ones with such a status, the newest first, at most RECENT of them."""
    return await _all(
        tx,
        _topics()
        .where(topics.c.submitted_at >= since)
        .where(topics.c.status.in_(statuses))
        .order_by(topics.c.number.desc())
        .limit(RECENT),
    )


async def published_between(tx: Transaction, first: date, last: date) -> list[Topic]:
    """What was published on one of these local days, in the order of the days."""
    return await _all(
        tx,
        _topics()
        .join(planned, planned.c.topic == topics.c.id)
        .where(planned.c.published_on >= first)
        .where(planned.c.published_on <= last)
        .where(topics.c.status == Status.PUBLISHED)
        .order_by(planned.c.published_on, topics.c.number),
    )


async def held_until(tx: Transaction, last: date) -> list[Topic]:
    """What is on hold and is to be looked at again by that local day, in the order of the numbers."""
    return await _all(
        tx,
        _topics()
        .join(planned, planned.c.topic == topics.c.id)
        .where(planned.c.hold_until <= last)
        .where(topics.c.status == Status.ON_HOLD)
        .order_by(topics.c.number),
    )


async def called_off(tx: Transaction, since: datetime) -> list[Topic]:
    """What was declined, withdrawn or put on hold since then and still is, in the order of the numbers."""
    gone = (Status.DECLINED, Status.WITHDRAWN, Status.ON_HOLD)
    lately = (
        select(status_changes.c.topic)
        .where(status_changes.c.after.in_(gone))
        .where(status_changes.c.at >= since)
    )
    return await _all(
        tx,
        _topics()
        .where(topics.c.status.in_(gone))
        .where(topics.c.number.is_not(None))
        .where(topics.c.id.in_(lately))
        .order_by(topics.c.number),
    )


async def of_person(tx: Transaction, person_id: int) -> list[Topic]:
    """All topics the person has contributed, drafts included, in the order in which they were begun."""
    return await _all(tx, _topics().where(topics.c.contributor == person_id).order_by(topics.c.id))


async def of_department(tx: Transaction, department_id: int) -> list[Topic]:
    """All topics that belong to it and were handed in, in the order of their numbers."""
    own = select(assigned.c.topic).where(assigned.c.department == department_id)
    return await _all(
        tx,
        _topics().where(topics.c.number.is_not(None)).where(topics.c.id.in_(own)).order_by(topics.c.number),
    )


async def change_status(
    tx: Transaction, topic_id: int, status: Status, by: Person | None, reason: str, now: datetime
) -> Topic:
    """Recorded, even where the status was the same before. Raises LookupError for an unknown id."""
    before = (await by_id(tx, topic_id)).status
    await tx.execute(
        tx.insert(status_changes).values(
            topic=topic_id,
            before=before,
            after=status,
            person=None if by is None else by.id,
            reason=reason,
            at=now,
        )
    )
    await tx.execute(update(topics).where(topics.c.id == topic_id).values(status=status, reason=reason))
    await plans.touch(tx, topic_id)
    await search.index(tx, topic_id)
    return await by_id(tx, topic_id)


async def update_answer(tx: Transaction, topic_id: int, question: str, answer: Answer) -> None:
    """The answer to this question alone; an answer to "quote" is a quote. Raises LookupError for an unknown id."""
    topic = await by_id(tx, topic_id)
    await update_draft(tx, topic_id, answered(topic.draft, question, answer))


async def put_answer(tx: Transaction, topic_id: int, question: str, answer: Answer | None) -> None:
    """The answer to this question alone, or none any more. Raises LookupError for an unknown id."""
    topic = await by_id(tx, topic_id)
    others = {name: one for name, one in topic.draft.answers.items() if name != question}
    kept = {**others, question: answer} if answer else others
    await drafts.save(tx, topic_id, replace(topic.draft, answers=kept))
    await plans.touch(tx, topic_id)


async def update_draft(tx: Transaction, topic_id: int, draft: Draft) -> None:
    """The topic has exactly these answers, pictures and quotes afterwards."""
    await drafts.save(tx, topic_id, draft)
    await plans.touch(tx, topic_id)
    await search.index(tx, topic_id)


async def history(tx: Transaction, topic_id: int) -> list[Change]:
    """Every change of status, the first one first."""
    found = await tx.execute(
        select(
            status_changes.c.before,
            status_changes.c.after,
            status_changes.c.person,
            status_changes.c.reason,
            status_changes.c.at,
        )
        .where(status_changes.c.topic == topic_id)
        .order_by(status_changes.c.id)
    )
    rows = found.all()
    who = await people.by_ids(tx, {row.person for row in rows if row.person is not None})
    return [
        Change(Status(row.before), Status(row.after), who.get(row.person), row.reason, row.at) for row in rows
    ]


async def _draft(tx: Transaction, address: Address) -> int:
    topic = await conversations.draft_of(tx, address)
    if topic is None:
        raise NoDraft
    return topic


async def _next_number(tx: Transaction) -> int:
    """Counted beside the topics, so that the number of an erased one is not given again."""
    counted = await tx.execute(
        update(installation)
        .values(last_number=installation.c.last_number + 1)
        .returning(installation.c.last_number)
    )
    return int(counted.scalar_one())


@cache
def _topics() -> Select[Any]:
    return select(
        topics.c.id,
        topics.c.number,
        topics.c.status,
        topics.c.reason,
        topics.c.contributor,
        topics.c.created_at,
        topics.c.submitted_at,
    )


async def _all(tx: Transaction, query: Select[Any]) -> list[Topic]:
    """The topics of the query with all that belongs to them, in a few statements however many they are."""
    rows = (await tx.execute(query)).all()
    if not rows:
        return []
    who = await people.by_ids(tx, {row.contributor for row in rows})
    ids = [row.id for row in rows]
    collected, planned = await drafts.load(tx, ids), await plans.load(tx, ids)
    whose = await assignments.departments_of(tx, ids)
    return [
        replace(
            _topic(row, who[row.contributor], collected[row.id]),
            plan=planned.get(row.id, UNPLANNED),
            department=whose.get(row.id, ""),
        )
        for row in rows
    ]


def _topic(row: Row[Any], contributor: Person, draft: Draft) -> Topic:
    return Topic(
        id=row.id,
        number=row.number,
        status=Status(row.status),
        contributor=contributor,
        draft=draft,
        created_at=row.created_at,
        submitted_at=row.submitted_at,
        reason=row.reason,
    )
