"""The nudge for a forgotten draft: planned as a row, looked at once more when it is due, and said at most once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.context import Context
from handlers.letters import Letter
from handlers.speaking import document
from newsroom import nudge
from newsroom.messages import Address
from newsroom.occurrences import wall
from newsroom.topics import Draft
from storage import conversations, nudges, occurrences, people
from storage.database import Transaction
from storage.nudges import Resting
from storage.occurrences import Occurrence

log = logging.getLogger(__name__)

KIND = nudges.KIND
SOON = timedelta(minutes=15)  # until it is tried again where the person may just have written


async def plan(tx: Transaction, context: Context) -> None:
    """Every draft gets its row; drafts of which nothing is known yet are those of an earlier version, too."""
    zone = context.settings.timezone
    for draft in await nudges.unplanned(tx):
        due = nudge.due(draft.last_word, context.settings.working_time)
        key = nudges.key_of(draft.topic)
        await occurrences.plan(tx, Occurrence(key, KIND, due, zone, wall(due, zone)))


async def speak(
    tx: Transaction, occurrence: Occurrence, context: Context, serves: Callable[[Address], bool]
) -> list[Letter]:
    """The nudge. No letter where it is not needed any more, or not yet: then it is planned anew."""
    resting = await nudges.resting(tx, int(occurrence.key.rpartition("/")[2]))
    if resting is None:
        return await _dropped(tx, occurrence, "no draft, or nobody to reach")
    if (later := await _later(tx, resting, context, serves)) is not None:
        moved = replace(occurrence, due=later, wall=wall(later, occurrence.zone))
        await occurrences.plan(tx, moved)
        return []
    return await _said(tx, occurrence, resting, context)


async def _later(
    tx: Transaction, resting: Resting, context: Context, serves: Callable[[Address], bool]
) -> datetime | None:
    """When it may come instead; None is now. What was said while nobody listened is heard before anything is said."""
    working_time = context.settings.working_time
    due = nudge.due(resting.last_word, working_time)
    if due > context.now:
        return due
    person = await people.by_id(tx, resting.person)
    today = working_time.today(context.now)
    if not person.is_there(today) or person.written_on == today:
        return working_time.next_time_to_write(
            working_time.opening(working_time.next_working_day(today)), person.away_until
        )
    unheard = not serves(resting.address) or await nudges.is_being_written_to(tx, resting.address)
    allowed = working_time.next_time_to_write(context.now + SOON if unheard else context.now)
    return allowed if allowed > context.now else None


async def _said(tx: Transaction, occurrence: Occurrence, resting: Resting, context: Context) -> list[Letter]:
    conversation = await conversations.load(tx, resting.address)
    draft = conversation.draft or Draft()
    if draft == Draft() or nudge.is_over(draft, wall(context.now, occurrence.zone).date()):
        return await _dropped(tx, occurrence, "nothing left to go on with")
    if not await occurrences.finish(tx, occurrence.key, "enqueued"):
        return []
    person = await people.by_id(tx, resting.person)
    await people.written_to(tx, person.id, context.settings.working_time.today(context.now))
    voice = context.texts.voice(person.language, person.formal)
    return [Letter(resting.address, document(voice, nudge.says(conversation)), occurrence.key)]


async def _dropped(tx: Transaction, occurrence: Occurrence, reason: str) -> list[Letter]:
    if await occurrences.finish(tx, occurrence.key, "skipped", reason):
        log.info("%s skipped: %s", occurrence.key, reason)
    return []
