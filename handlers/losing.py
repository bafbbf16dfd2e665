"""People who cannot be reached any more: they are left alone, and the editors are told, until they write again."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from handlers.changing import IN_HAND
from newsroom.messages import Incoming, Outgoing
from newsroom.people import Person
from storage import notes, people, topics
from storage.database import Transaction
from storage.notes import Note

UNASKED: Final = ("asked/", "digest/")  # how the keys of letters begin that people get unasked


async def undelivered(tx: Transaction, outgoing: Outgoing, now: datetime) -> None:
    """A letter will never arrive."""
    if not outgoing.key.partition(":")[2].startswith(UNASKED):
        return
    person = await people.at(tx, outgoing.address)
    if person is None or person.reach != outgoing.address:
        return
    if await people.reached_elsewhere(tx, person.id, outgoing.address):
        await people.unreachable(tx, outgoing.address)
    else:
        await _lost(tx, person, now)


async def left(tx: Transaction, incoming: Incoming, now: datetime) -> None:
    """The sender has left the room, or was never willing to come in. Whoever never heard of us unasked may come back
    without a word about it.
    """
    person = await people.by_account(tx, incoming.address.transport, incoming.sender)
    if person is None or person.address not in (None, incoming.address):
        return
    if await people.reached_elsewhere(tx, person.id, incoming.address):
        return
    in_hand = any(topic.status in IN_HAND for topic in await topics.of_person(tx, person.id))
    if in_hand or person.written_on:
        await _lost(tx, person, now)


async def _lost(tx: Transaction, person: Person, now: datetime) -> None:
    if await people.lose(tx, person.id, now):
        key = f"lost/{person.id}/{now.date().isoformat()}"
        await notes.add(tx, Note(key, "unreachable", person=person), now)
