"""Events of every year in the store: those of the settings, who is asked today, and the topics that are about them."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from newsroom import returning, yearly
from newsroom.asking import Ask, Item, Prompt, Reply
from newsroom.messages import Address
from newsroom.people import Department, Person
from newsroom.settings import Settings, Yearly
from newsroom.yearly import CONFIG, KIND, Event
from storage import asks, assignments, conversations, departments, notes
from storage import yearly as events
from storage.database import Transaction
from storage.notes import Note

LONG_AGO = date(2000, 1, 1)  # the first day of what comes every year anyhow


async def settle(tx: Transaction, settings: Settings) -> None:
    """The events of the settings are exactly those that stand there."""
    known = {one.uid: one for one in await events.from_source(tx, CONFIG)}
    owners = {one.name: one for one in await departments.everyone(tx)} if settings.yearly else {}
    wanted = {one.uid: one for one in (_event(day, owners) for day in settings.yearly)}
    for uid, event in wanted.items():
        if uid not in known or _content(known[uid]) != _content(event):
            await events.put(tx, event)
    for uid in known.keys() - wanted.keys():
        await events.remove(tx, known[uid].id)


def _event(day: Yearly, owners: dict[str, Department]) -> Event:
    rule = returning.yearly(day.when) or ""
    owner = owners.get(day.department or "")
    return Event(0, f"{CONFIG}:{day.name}", CONFIG, day.name, LONG_AGO, rule, day.lead, owner)


def _content(event: Event) -> tuple[object, ...]:
    owner = event.department.id if event.department else None
    return event.source, event.name, event.first, event.rule, event.lead, owner


async def collect(tx: Transaction, context: Context, today: date) -> tuple[list[Item], list[Note]]:
    """The items of this day, and of which events only the editors are told."""
    await settle(tx, context.settings)
    known = await events.everything(tx)
    if not known:
        return [], []
    asked, linked = await asks.of_kind(tx, KIND), await events.topics_about(tx)
    items, unowned = yearly.items(known, asked, linked, today, context.settings.working_time)
    voice = context.voice
    return items, [
        Note(one.key, "yearly", words=voice.plain("yearly.note", {"day": one.day, "name": one.event.name}))
        for one in unowned
    ]


async def prompt(tx: Transaction, ask: Ask) -> Prompt | None:
    """What was asked about, and what there was last time."""
    event = None if ask.event is None else await events.by_id(tx, ask.event)
    if event is None or not ask.version:
        return None
    day = date.fromisoformat(ask.version)
    about = await events.topics_about(tx, event.id)
    return Prompt(event.id, event.name, day, yearly.last_topic(day, about.get(event.id, ())))


async def link(tx: Transaction, address: Address, event_id: int) -> None:
    """The draft that is being collected there is about this event, and its department's."""
    draft, event = await conversations.draft_of(tx, address), await events.by_id(tx, event_id)
    if draft is not None and event is not None:
        owner = event.department.id if event.department else None
        await assignments.assign(tx, draft, department=owner, event=event.id)


async def noted(tx: Transaction, reply: Reply, person: Person, context: Context) -> None:
    """Whoever is not in charge of an event says so to the editors."""
    if reply.outcome != "elsewhere":
        return
    for ask in await asks.by_keys(tx, reply.keys):
        event = None if ask.event is None else await events.by_id(tx, ask.event)
        if event is not None:
            note = Note(f"elsewhere/{ask.key}", "yearly_elsewhere", person=person, words=event.name)
            await notes.add(tx, note, context.now)
