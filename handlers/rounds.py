"""The round: on every working day, when the house opens, everybody is asked in one message what there is to ask."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from handlers import announcing, calls, digest, held, inquiries, reminders, yearly_days
from handlers.context import Context
from handlers.letters import Letter
from handlers.speaking import document
from newsroom import asking
from newsroom.asking import Item
from newsroom.messages import Say
from newsroom.occurrences import wall
from newsroom.people import Person
from storage import asks, conversations, inbox, notes, occurrences, people
from storage.database import Transaction
from storage.notes import Note
from storage.occurrences import Occurrence

log = logging.getLogger(__name__)

KIND = "round"
SOON = timedelta(minutes=5)  # until it is tried again while something that was said is not heard yet
PATIENCE = timedelta(hours=1)  # after that it goes on without

Source = Callable[[Transaction, Context, date], Awaitable[tuple[list[Item], list[Note]]]]

SOURCES: tuple[Source, ...] = (
    inquiries.collect,
    reminders.collect,
    calls.collect,
    yearly_days.collect,
    held.collect,
)


async def plan(tx: Transaction, context: Context) -> None:
    """Today's, as long as the house is open, and the next one."""
    working_time = context.settings.working_time
    today = working_time.today(context.now)
    opens = working_time.next_time_to_write(context.now)
    days = {today} if working_time.may_write(context.now) else {working_time.today(opens)}
    for day in {*days, working_time.next_working_day(max(days))}:
        due, zone = working_time.opening(day), context.settings.timezone
        await occurrences.plan_once(
            tx, Occurrence(f"{KIND}/{day.isoformat()}", KIND, due, zone, wall(due, zone))
        )


async def speak(
    tx: Transaction, occurrence: Occurrence, context: Context, connected: Callable[[], bool]
) -> list[Letter]:
    """One letter to each person, and one to each editor. A day that is over is skipped: the next one asks for it."""
    today = date.fromisoformat(occurrence.key.rpartition("/")[2])
    working_time = context.settings.working_time
    if working_time.today(context.now) != today or not working_time.may_write(context.now):
        if await occurrences.finish(tx, occurrence.key, "skipped", "after hours"):
            log.info("%s skipped: after hours", occurrence.key)
        return []
    waited = context.now - working_time.opening(today)
    if waited < PATIENCE and (not connected() or await inbox.has_new(tx)):
        later = context.now + SOON
        await occurrences.plan(tx, replace(occurrence, due=later, wall=wall(later, occurrence.zone)))
        return []
    if not await occurrences.finish(tx, occurrence.key, "enqueued"):
        return []
    return [
        *await _asked(tx, context, today),
        *await digest.daily(tx, context, today),
        *await calls.reports(tx, context, today),
        *await announcing.of_the_day(tx, context, today),
    ]


async def _asked(tx: Transaction, context: Context, today: date) -> list[Letter]:
    items: list[Item] = []
    for source in SOURCES:
        found, noted = await source(tx, context, today)
        items += found
        for note in noted:
            await notes.add(tx, note, context.now)
    bundles = asking.bundles(items, today)
    return [await ask(tx, context, bundle, today) for bundle in bundles.values()]


async def ask(tx: Transaction, context: Context, bundle: Sequence[Item], today: date) -> Letter:
    """The one letter to this person today: remembered, and the conversation waits for the reply."""
    person = bundle[0].person
    for item in bundle:
        await asks.add(tx, item.ask)
    says = (*await introduction(tx, context, person), *asking.told(bundle))
    await people.written_to(tx, person.id, today)
    if person.address:
        conversation = await conversations.load(tx, person.address)
        asked = asking.interrupted(conversation)
        await conversations.save(tx, person.address, person, asked, context.now)
    voice = context.texts.voice(person.language, person.formal)
    return Letter(person.reach, document(voice, says), f"asked/{today.isoformat()}/{person.id}")


async def introduction(tx: Transaction, context: Context, person: Person) -> tuple[Say, ...]:
    """Who has never spoken with us learns who we are and why we write; asked for once, it counts as said."""
    if person.introduced or person.address:
        return ()
    await people.introduced(tx, person.id, context.now)
    contact = context.settings.contact
    values = {
        "organisation": context.settings.organisation.name,
        "contact": contact.name,
        "reach": contact.reach,
    }
    return (Say("asked.introduction", values),)
