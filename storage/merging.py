"""Topics that go on in another one, and everybody who contributed to that."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from newsroom.merging import merged, unmerged
from newsroom.people import Person
from newsroom.topics import Status, Topic
from storage import plans, topics
from storage.database import Transaction
from storage.tables import plans as plans_table

DEEPEST = 20  # topics one after another, each merged into the next


async def merge(tx: Transaction, gone: Topic, into: Topic, by: Person, reason: str, now: datetime) -> Topic:
    """`gone` is withdrawn for that reason and goes on in `into`, which is returned as it is from now on."""
    await topics.update_draft(tx, into.id, merged(into.draft, gone.draft))
    await plans.save(tx, gone.id, replace(gone.plan, merged_into=into.id))
    await topics.change_status(tx, gone.id, Status.WITHDRAWN, by, reason, now)
    return await topics.by_id(tx, into.id)


async def part(tx: Transaction, gone: Topic) -> None:
    """What the topic brought along leaves the other one again; its own status is the caller's matter."""
    if gone.plan.merged_into is None:
        return
    into = await topics.by_id(tx, gone.plan.merged_into)
    await topics.update_draft(tx, into.id, unmerged(into.draft, gone.draft))
    await plans.save(tx, gone.id, replace(gone.plan, merged_into=None))


async def goes_on_in(tx: Transaction, topic: Topic) -> Topic:
    """The topic itself, or the one in which it goes on today."""
    for _ in range(DEEPEST):
        if topic.plan.merged_into is None:
            break
        topic = await topics.by_id(tx, topic.plan.merged_into)
    return topic


async def parts(tx: Transaction, topic: Topic) -> list[Topic]:
    """All that go on in this one, also by way of another, in the order of their numbers."""
    found = await _parts(tx, [topic.id])
    return await topics.by_ids(tx, sorted(found.get(topic.id, set())))


async def contributors(tx: Transaction, topic: Topic) -> list[Person]:
    """Everybody who is told and thanked: first the topic's own contributor, then those of its parts, each once."""
    others = await contributors_of_parts(tx, [topic.id])
    return [
        topic.contributor,
        *(one for one in others.get(topic.id, []) if one.id != topic.contributor.id),
    ]


async def contributors_of_parts(tx: Transaction, ids: Collection[int]) -> dict[int, list[Person]]:
    """For those topics that have parts."""
    found = await _parts(tx, ids)
    whose: dict[int, list[Person]] = {}
    for topic, own in found.items():
        persons = [one.contributor for one in await topics.by_ids(tx, sorted(own))]
        whose[topic] = list({person.id: person for person in persons}.values())
    return whose


async def _parts(tx: Transaction, ids: Collection[int]) -> dict[int, set[int]]:
    """By topic the ids of all its parts; a statement for each level, not for each topic."""
    below: dict[int, set[int]] = {}
    level = set(ids)
    for _ in range(DEEPEST):
        rows = await tx.execute(
            select(plans_table.c.topic, plans_table.c.merged_into).where(plans_table.c.merged_into.in_(level))
        )
        found = {row.topic: row.merged_into for row in rows}
        for part, whole in found.items():
            below.setdefault(whole, set()).add(part)
        level = set(found) - set(below)
        if not level:
            break
    return {one: parts for one in ids if (parts := _reached(one, below))}


def _reached(topic: int, below: Mapping[int, set[int]]) -> set[int]:
    """All that lie below, however deep; the topic itself is not one of its own parts."""
    reached: set[int] = set()
    level = {topic}
    while level := {part for whole in level for part in below.get(whole, ())} - reached:
        reached |= level
    return reached - {topic}
