"""What stands around an agenda: blackouts, unheard departments, how full the weeks are and how the topics are spread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain

from handlers import planned
from handlers.agenda_page import Around, unplaced
from newsroom import balance, blackouts, capacity
from newsroom.agenda import Agenda, Beside
from newsroom.messages import Say
from newsroom.periods import Period, monday
from newsroom.settings import Settings
from newsroom.topics import Topic
from storage import blackouts as kept
from storage.database import Transaction

BALANCED = timedelta(weeks=12)  # back, for the balance beside the weeks ahead


async def around(tx: Transaction, plan: Agenda, now: datetime, settings: Settings) -> Around:
    """`now` is the instant of `plan.today`. What is full and who is silent is about today, so it stands only below the
    weeks ahead.
    """
    found = await signs(tx, plan, settings)
    if plan.period.span:
        return found
    looked_at = Period(monday(plan.today) - BALANCED, plan.period.last)
    return replace(found, below=await standing(tx, looked_at, now, settings))


async def signs(tx: Transaction, plan: Agenda, settings: Settings) -> Around:
    """The blackouts of the period, above it and behind its topics."""
    known = await kept.current(tx, min(plan.today, plan.period.first))
    marks = {one.id: blackouts.marks(one, known, settings.town.officials) for one in _topics(plan)}
    return Around(
        blackouts.banner(known, plan.period), {topic: said for topic, said in marks.items() if said}
    )


async def beside(tx: Transaction, plan: Agenda, now: datetime, settings: Settings) -> Beside:
    """The same for a page that shows the topics in its own way."""
    found = await around(tx, plan, now, settings)
    numbers = {topic.id: topic.number for topic in _topics(plan)}
    marks = {
        number: tuple(found.marks[one]) for one, number in numbers.items() if number and one in found.marks
    }
    return Beside(tuple(found.banner), marks, unplaced(plan, settings, found))


def _topics(plan: Agenda) -> Iterator[Topic]:
    weeks = (topic for week in plan.weeks for topic in week.topics)
    return chain(weeks, plan.undated, plan.later, plan.held)


async def standing(tx: Transaction, period: Period, now: datetime, settings: Settings) -> tuple[Say, ...]:
    """Who is silent and what is full at the instant `now`, and how the topics of the period are spread."""
    silent = await planned.silent(tx, settings.working_time.today(now), settings)
    spread = await planned.spread(tx, period, settings)
    named = any(share.name for share in spread.departments) or spread.goals
    return (
        *balance.unheard_section(silent, settings),
        *capacity.section(await planned.schedule(tx, now, settings)),
        *(balance.section(spread) if named else ()),
    )
