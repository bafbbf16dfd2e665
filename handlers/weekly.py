"""The weekly agenda: planned as a row, spoken once, and visibly dropped when it comes too late."""

from __future__ import annotations

import logging

from handlers.agenda_page import load, page
from handlers.context import Context
from handlers.letters import Letter
from handlers.speaking import document
from newsroom.messages import Address, Document, Say
from newsroom.occurrences import Due, Punctuality, Weekly, key_of, next_due, punctuality, wall
from newsroom.periods import weeks_ahead
from storage import occurrences
from storage.database import Transaction
from storage.occurrences import Occurrence

log = logging.getLogger(__name__)

KIND = "agenda"


async def plan(tx: Transaction, context: Context) -> None:
    """Makes sure that the next agenda has its row, and no other one, whatever was configured before."""
    await _plan(tx, _next(context), context)


async def speak(tx: Transaction, occurrence: Occurrence, context: Context) -> list[Letter]:
    """The agenda that has fallen due, or one line that it was dropped; the next one is planned with it."""
    following = _next(context)
    await _plan(tx, following, context)
    missed = punctuality(occurrence.due, context.now) is Punctuality.MISSED
    if missed or context.editorial is None:
        return await _drop(tx, occurrence, context, following)
    if not await occurrences.finish(tx, occurrence.key, "enqueued"):
        return []
    return [Letter(context.editorial, await _agenda(tx, occurrence, context), occurrence.key)]


async def _drop(tx: Transaction, occurrence: Occurrence, context: Context, following: Due) -> list[Letter]:
    reason = "no editorial room" if context.editorial is None else "more than a day late"
    if not await occurrences.finish(tx, occurrence.key, "skipped", reason):
        return []
    log.warning("%s skipped: %s", occurrence.key, reason)
    return [] if context.editorial is None else [_dropped(occurrence, context, following, context.editorial)]


def _dropped(occurrence: Occurrence, context: Context, following: Due, editorial: Address) -> Letter:
    say = Say("agenda.skipped", {"due": occurrence.wall, "next": following.wall})
    return Letter(editorial, _document(context, [say]), f"{occurrence.key}/skipped")


async def _agenda(tx: Transaction, occurrence: Occurrence, context: Context) -> Document:
    settings = context.settings
    today = wall(context.now, settings.timezone).date()
    plan = await load(tx, today, weeks_ahead(today, settings.agenda.weeks), settings)
    late = punctuality(occurrence.due, context.now) is Punctuality.LATE
    note = [Say("agenda.late", {"due": occurrence.wall})] if late else []
    return _document(context, page(plan, settings, note))


def _document(context: Context, says: list[Say]) -> Document:
    settings = context.settings
    return document(context.texts.voice(settings.language, formal=settings.formal), says)


def _next(context: Context) -> Due:
    chosen = context.settings.agenda
    return next_due(Weekly(chosen.weekday_number, chosen.time, context.settings.timezone), context.now)


async def _plan(tx: Transaction, due: Due, context: Context) -> None:
    row = Occurrence(key_of(KIND, due), KIND, due.instant, context.settings.timezone, due.wall)
    await occurrences.plan(tx, row)
    await occurrences.supersede(tx, row, context.now)
