"""What only the editors are told, each once, in their daily digest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select, update

from newsroom.people import Person
from newsroom.topics import Topic
from storage import people, topics
from storage.database import Transaction
from storage.tables import notes


@dataclass(frozen=True, slots=True)
class Note:
    """`key` names it for ever, so that it is noted once; `kind` is a text under `digest`."""

    key: str
    kind: str
    topic: Topic | None = None
    person: Person | None = None
    words: str = ""


async def add(tx: Transaction, note: Note, now: datetime) -> None:
    """A known key changes nothing."""
    await tx.execute(
        tx.insert(notes)
        .values(
            key=note.key,
            kind=note.kind,
            topic=note.topic.id if note.topic else None,
            person=note.person.id if note.person else None,
            words=note.words,
            noted_at=now,
        )
        .on_conflict_do_nothing(index_elements=["organisation", "key"])
    )


async def untold(tx: Transaction) -> list[Note]:
    """In the order in which they were noted."""
    found = await tx.execute(
        select(notes.c.key, notes.c.kind, notes.c.topic, notes.c.person, notes.c.words)
        .where(notes.c.told_on.is_(None))
        .order_by(notes.c.id)
    )
    rows = found.all()
    who = await people.by_ids(tx, {row.person for row in rows if row.person is not None})
    about = {one: await topics.by_id(tx, one) for one in {row.topic for row in rows} if one is not None}
    return [Note(row.key, row.kind, about.get(row.topic), who.get(row.person), row.words) for row in rows]


async def tell(tx: Transaction, told: Sequence[Note], day: date) -> None:
    """They were told on that local day."""
    keys = [note.key for note in told]
    await tx.execute(update(notes).where(notes.c.key.in_(keys)).values(told_on=day))
