"""What is planned and how it is spread, read from the store for whoever has to say something about it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from handlers.context import Context
from newsroom import advising
from newsroom.balance import COUNTED, Balance, balance, unheard
from newsroom.capacity import Schedule, is_limited
from newsroom.messages import Say
from newsroom.periods import Period, monday
from newsroom.settings import Settings
from newsroom.topics import Status, Topic
from storage import assignments, blackouts, departments, plans, topics
from storage.database import Transaction

RECENT = timedelta(weeks=26)  # what was handed in before that and has no day will hardly get one


async def schedule(
    tx: Transaction, now: datetime, settings: Settings, queue: Collection[Status] = ()
) -> Schedule:
    """With the topics of such a status that have no day yet as its queue."""
    today = settings.working_time.today(now)
    scheduled = await topics.with_status(tx, Status.SCHEDULED)
    published = await topics.published_between(tx, monday(today), date.max)
    return Schedule(
        today,
        (*scheduled, *published),
        await blackouts.current(tx, today),
        settings,
        await plans.waiting(tx, queue, now - RECENT) if queue else 0,
    )


async def noted(tx: Transaction, topic: Topic, context: Context) -> tuple[Say, ...]:
    """The blackouts in which the topic stands, each in a sentence."""
    today = context.settings.working_time.today(context.now)
    return advising.noted(topic, Schedule(today, (), await blackouts.current(tx, today), context.settings))


async def spread(tx: Transaction, period: Period, settings: Settings) -> Balance:
    """The balance of the period."""
    coming = [status for status in COUNTED if status is not Status.PUBLISHED]
    found = [
        *await topics.with_status(tx, *coming),
        *await topics.published_between(tx, period.first, period.last),
    ]
    return balance(found, period.first, period.last, await departments.everyone(tx), settings)


async def silent(tx: Transaction, today: date, settings: Settings) -> tuple[str, ...]:
    """The names of the departments that nothing was heard of for long."""
    last = await assignments.last_handed_in(tx)
    days = {department: settings.working_time.today(at) for department, at in last.items()}
    first = await assignments.first_handed_in(tx)
    begun = settings.working_time.today(first) if first else today
    return unheard(await departments.everyone(tx), days, begun, today, settings)


async def hope(tx: Transaction, submitted: Topic, context: Context) -> tuple[Say, ...]:
    """What the contributor of a topic in the inbox is told about its turn: all that came before it may get theirs first."""
    if not is_limited(context.settings):
        return ()
    found = await schedule(tx, context.now, context.settings, (Status.ACCEPTED, Status.SUBMITTED))
    return advising.hope(replace(found, queue=found.queue - 1), submitted)


async def hopes(tx: Transaction, accepted: Sequence[Topic], context: Context) -> list[tuple[Say, ...]]:
    """The same for each of the topics that are about to be accepted without a day: they come one after another, behind those
    that were accepted before.
    """
    if not is_limited(context.settings):
        return [()] * len(accepted)
    found = await schedule(tx, context.now, context.settings, (Status.ACCEPTED,))
    known = {one.id for one in accepted}
    others = tuple(one for one in found.topics if one.id not in known)
    ahead = found.queue - sum(one.status is Status.ACCEPTED and not one.plan.day for one in accepted)
    return [
        advising.hope(replace(found, topics=others, queue=ahead + place), topic)
        for place, topic in enumerate(accepted)
    ]
