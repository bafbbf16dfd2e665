"""The daily digest: what only the editors are told, by direct message and never in the room."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.letters import Letter
from handlers.speaking import document
from handlers.topic_line import facts, named
from newsroom.messages import Say, Value
from newsroom.people import Person, transport_of
from storage import notes, people
from storage.database import Transaction
from storage.notes import Note


async def daily(tx: Transaction, context: Context, today: date) -> list[Letter]:
    """One letter to each editor who is there; none where there is nothing to tell, or nobody to tell it to."""
    untold = await notes.untold(tx)
    if not untold:
        return []
    lines = tuple(_line(note, context) for note in untold)
    letters = await to_editors(
        tx, context, today, (Say("digest.title", {"lines": lines}),), f"digest/{today.isoformat()}"
    )
    if letters:
        await notes.tell(tx, untold, today)
    return letters


async def to_editors(
    tx: Transaction, context: Context, today: date, says: tuple[Say, ...], name: str
) -> list[Letter]:
    """The same to every editor who is there, each in a direct message; `name` begins the key."""
    letters = []
    for person in await _editors(tx, context):
        if person.is_there(today):
            voice = context.texts.voice(person.language, person.formal)
            key = f"{name}/{person.id}"
            letters.append(Letter(person.reach, document(voice, says), key))
    return letters


async def _editors(tx: Transaction, context: Context) -> list[Person]:
    """Each once, whatever accounts they have; also who has never spoken with us."""
    chosen, found = context.settings, dict[int, Person]()
    for account in sorted(context.editors):
        transport = transport_of(account, context.transports)
        known = await people.know(tx, transport, account, "", chosen.language, chosen.formal, context.now)
        found[known.id] = await people.by_id(tx, known.id)
    return list(found.values())


def _line(note: Note, context: Context) -> Say:
    values: dict[str, Value] = {"words": note.words, "name": named(note.person) if note.person else ""}
    if note.topic:
        values |= facts(note.topic, context.settings.timezone)
    return Say(f"digest.{note.kind}", values)
