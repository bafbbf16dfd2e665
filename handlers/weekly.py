"""The weekly agenda: planned as a row, spoken once, visibly dropped when it comes too late, and kept up to date in place."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from handlers.agenda_around import around
from handlers.agenda_fitting import fitted
from handlers.agenda_page import load, page
from handlers.context import Context
from handlers.letters import Letter
from handlers.speaking import document
from newsroom.messages import Address, Document, Pin, Say
from newsroom.occurrences import (
    Due,
    Punctuality,
    Weekly,
    key_of,
    next_due,
    punctuality,
    regular,
    still_due,
    wall,
)
from newsroom.periods import weeks_ahead
from storage import occurrences, outbox, posts
from storage.database import Transaction
from storage.occurrences import Occurrence
from storage.posts import Post

log = logging.getLogger(__name__)

Ending = Callable[[Sequence[Say]], Document]  # the agenda as it reads with these lines as its last

KIND = "agenda"
KEPT_UP = timedelta(weeks=2)  # a message older than that is not changed any more
PINNED = timedelta(weeks=4)  # what was pinned since then makes room

# ---------------------------------------------------------------- once a week


async def plan(tx: Transaction, context: Context) -> None:
    """Makes sure that the next agenda has its row, and no other one that lies ahead, whatever was configured before."""
    early = still_due(_rule(context), context.now, context.settings.working_time.is_working_day)
    if early is not None:
        await occurrences.plan(tx, _row(early, context))
    await _plan(tx, _next(context), context)


async def speak(tx: Transaction, occurrence: Occurrence, context: Context) -> list[Letter]:
    """The agenda that has fallen due, or one line that it was dropped; the next one is planned with it."""
    following = _next(context)
    await _plan(tx, following, context)
    if _is_missed(occurrence, context) or context.editorial is None:
        return await _drop(tx, occurrence, context, following)
    if not await occurrences.finish(tx, occurrence.key, "enqueued"):
        return []
    before = await posts.of_kind(tx, KIND, context.now - PINNED)
    said = (await _agenda(tx, _notes(occurrence, context.now, context), context))([])
    await posts.note(tx, Post(occurrence.key, KIND, context.editorial, None, _digest(said), 0, context.now))
    pin = Pin(tuple([event for one in before if (event := await outbox.event_of(tx, one.key))]))
    return [
        Letter(context.editorial, said, occurrence.key),
        Letter(context.editorial, pin, f"{occurrence.key}/pin", about=occurrence.key),
    ]


async def _drop(tx: Transaction, occurrence: Occurrence, context: Context, following: Due) -> list[Letter]:
    reason = "no editorial room" if context.editorial is None else "more than a day late"
    if not await occurrences.finish(tx, occurrence.key, "skipped", reason):
        return []
    log.warning("%s skipped: %s", occurrence.key, reason)
    return [] if context.editorial is None else [_dropped(occurrence, context, following, context.editorial)]


def _dropped(occurrence: Occurrence, context: Context, following: Due, editorial: Address) -> Letter:
    say = Say("agenda.skipped", {"due": occurrence.wall, "next": following.wall})
    return Letter(editorial, document(context.voice, [say]), f"{occurrence.key}/skipped")


# ---------------------------------------------------------------- as long as it is the newest


async def is_outdated(tx: Transaction, context: Context) -> bool:
    """Whether the newest agenda would read differently now."""
    post = await _newest(tx, context)
    return post is not None and _digest((await _present(tx, post, context))([])) != post.said


async def refresh(tx: Transaction, context: Context) -> list[Letter]:
    """The newest agenda as it reads now, to take the place of what it said. Nothing while it has not arrived, or an earlier
    change of it has not.
    """
    post = await _newest(tx, context)
    if post is None or not await outbox.event_of(tx, post.key):
        return []
    if post.edits and await outbox.event_of(tx, _edit(post.key, post.edits)) is None:
        return []
    reads = await _present(tx, post, context)
    said = _digest(reads([]))
    if said == post.said:
        return []
    await posts.edited(tx, post.key, said)
    stand = Say("agenda.as_of", {"at": wall(context.now, context.settings.timezone)})
    return [Letter(post.address, reads([stand]), _edit(post.key, post.edits + 1), about=post.key)]


async def _newest(tx: Transaction, context: Context) -> Post | None:
    """None also where it stands in a room that is the editorial room no longer."""
    found = await posts.of_kind(tx, KIND, context.now - KEPT_UP)
    return found[0] if found and found[0].address == context.editorial else None


async def _present(tx: Transaction, post: Post, context: Context) -> Ending:
    """With the notes that it had when it was posted."""
    occurrence = await occurrences.by_key(tx, post.key)
    notes = _notes(occurrence, post.at, context) if occurrence else []
    return await _agenda(tx, notes, context)


def _edit(key: str, number: int) -> str:
    return f"{key}/edit/{number}"


def _digest(said: Document) -> str:
    return hashlib.sha256(repr(said).encode()).hexdigest()


# ---------------------------------------------------------------- what it says


async def _agenda(tx: Transaction, notes: Sequence[Say], context: Context) -> Ending:
    settings = context.settings
    today = wall(context.now, settings.timezone).date()
    plan = await load(tx, today, weeks_ahead(today, settings.agenda.weeks), settings)
    surroundings = await around(tx, plan, context.now, settings)
    spoken = partial(document, context.voice)
    return lambda last: fitted(lambda most: page(plan, settings, notes, surroundings, most), last, spoken)


def _notes(occurrence: Occurrence, spoken_at: datetime, context: Context) -> list[Say]:
    """That it comes early because of a holiday, or late."""
    due = regular(occurrence.key, _rule(context))
    day = due.regular
    if day <= occurrence.wall.date() or due.instant <= spoken_at:
        late = punctuality(occurrence.due, spoken_at) is not Punctuality.ON_TIME
        return [Say("agenda.late", {"due": occurrence.wall})] if late else []
    holiday = context.settings.working_time.holiday(day)
    if not holiday:
        return [Say("agenda.moved", {"regular": day})]
    return [Say("agenda.moved_holiday", {"regular": day, "holiday": holiday})]


# ---------------------------------------------------------------- when it comes


def _is_missed(occurrence: Occurrence, context: Context) -> bool:
    """What came early because of a holiday is in time until its regular day."""
    due = max(occurrence.due, regular(occurrence.key, _rule(context)).instant)
    return punctuality(due, context.now) is Punctuality.MISSED


def _rule(context: Context) -> Weekly:
    chosen = context.settings.agenda
    return Weekly(chosen.weekday_number, chosen.time, context.settings.timezone)


def _next(context: Context) -> Due:
    return next_due(_rule(context), context.now, context.settings.working_time.is_working_day)


async def _plan(tx: Transaction, due: Due, context: Context) -> None:
    row = _row(due, context)
    await occurrences.plan(tx, row)
    await occurrences.supersede(tx, row, context.now)


def _row(due: Due, context: Context) -> Occurrence:
    return Occurrence(key_of(KIND, due), KIND, due.instant, context.settings.timezone, due.wall)
