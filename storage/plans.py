"""What the desk decided about topics, a row for each that was ever planned."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select

from newsroom.planning import UNPLANNED, Plan, Priority
from newsroom.topics import Status
from storage import search
from storage.database import Transaction
from storage.tables import plans, topics


async def load(tx: Transaction, topic_ids: Collection[int]) -> dict[int, Plan]:
    """For those that have one, by the topic's id."""
    found = await tx.execute(select(plans).where(plans.c.topic.in_(topic_ids)))
    return {row.topic: _plan(row) for row in found}


async def save(tx: Transaction, topic: int, plan: Plan) -> None:
    """The topic is planned exactly so afterwards, and its revision is one higher than before."""
    values = _values(plan)
    await tx.execute(
        tx.insert(plans)
        .values(topic=topic, revision=1, **values)
        .on_conflict_do_update(
            index_elements=["organisation", "topic"], set_={**values, "revision": plans.c.revision + 1}
        )
    )
    await search.index(tx, topic)


async def waiting(tx: Transaction, statuses: Collection[Status], since: datetime) -> int:
    """How many topics with such a status, handed in since then, have no day yet."""
    chosen = topics.c.status.in_(statuses) & (topics.c.submitted_at >= since)
    of_all = await tx.execute(select(func.count()).select_from(topics).where(chosen))
    with_day = await tx.execute(
        select(func.count())
        .select_from(topics.join(plans, plans.c.topic == topics.c.id))
        .where(chosen)
        .where(plans.c.day.is_not(None))
    )
    return int(of_all.scalar_one()) - int(with_day.scalar_one())


async def touch(tx: Transaction, topic: int) -> None:
    """Something else that a calendar shows has changed: the title, the day, the status."""
    await tx.execute(
        tx.insert(plans)
        .values(topic=topic, revision=1, **_values(UNPLANNED))
        .on_conflict_do_update(
            index_elements=["organisation", "topic"], set_={"revision": plans.c.revision + 1}
        )
    )


def _values(plan: Plan) -> dict[str, Any]:
    return {
        "day": plan.day,
        "channels": json.dumps(plan.channels, ensure_ascii=False),
        "priority": plan.priority,
        "hold_until": plan.hold_until,
        "theme": plan.theme,
        "goals": json.dumps(plan.goals, ensure_ascii=False),
        "link": plan.link,
        "reach": plan.reach,
        "published_on": plan.published_on,
        "merged_into": plan.merged_into,
    }


def _plan(row: Row[Any]) -> Plan:
    return Plan(
        day=row.day,
        channels=tuple(json.loads(row.channels)),
        priority=Priority(row.priority),
        hold_until=row.hold_until,
        theme=row.theme,
        goals=tuple(json.loads(row.goals)),
        link=row.link,
        reach=row.reach,
        published_on=row.published_on,
        merged_into=row.merged_into,
        revision=row.revision,
    )
