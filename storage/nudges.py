"""Drafts that somebody may have forgotten: which have no nudge yet, and where they lie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import String, cast, exists, literal, or_, select

from newsroom.messages import Address
from storage.database import Transaction
from storage.tables import accounts, answers, attachments, conversations, inbox, occurrences, pictures

KIND = "nudge"


@dataclass(frozen=True, slots=True)
class Resting:
    """A draft, the conversation that it lies in, whose it is, and when something last happened there (aware, UTC)."""

    topic: int
    address: Address
    person: int
    last_word: datetime


def key_of(topic: int) -> str:
    """One for each draft, for ever: "nudge/17"."""
    return f"{KIND}/{topic}"


async def unplanned(tx: Transaction) -> list[Resting]:
    """Drafts with something in them whose nudge has not been thought of yet."""
    key = literal(f"{KIND}/").concat(cast(conversations.c.topic, String))
    found = await tx.execute(
        select(
            conversations.c.topic,
            conversations.c.transport,
            conversations.c.room,
            conversations.c.person,
            conversations.c.changed_at,
        )
        .where(conversations.c.topic.is_not(None))
        .where(
            or_(
                exists().where(answers.c.topic == conversations.c.topic),
                exists().where(pictures.c.topic == conversations.c.topic),
                exists().where(attachments.c.topic == conversations.c.topic),
            )
        )
        .where(~exists().where(occurrences.c.key == key))
        .order_by(conversations.c.topic)
    )
    return [Resting(row.topic, Address(row.transport, row.room), row.person, row.changed_at) for row in found]


async def resting(tx: Transaction, topic: int) -> Resting | None:
    """None where the draft was handed in or discarded, or its person can no longer be reached where it lies."""
    found = await tx.execute(
        select(
            conversations.c.transport,
            conversations.c.room,
            conversations.c.person,
            conversations.c.changed_at,
        )
        .join_from(conversations, accounts, accounts.c.person == conversations.c.person)
        .where(conversations.c.topic == topic)
        .where(accounts.c.transport == conversations.c.transport)
        .where(accounts.c.room == conversations.c.room)
        .limit(1)
    )
    row = found.one_or_none()
    if row is None:
        return None
    return Resting(topic, Address(row.transport, row.room), row.person, row.changed_at)


async def is_being_written_to(tx: Transaction, address: Address) -> bool:
    """Whether something was said there that has not taken effect yet."""
    found = await tx.execute(
        select(inbox.c.seq)
        .where(inbox.c.state == "new")
        .where(inbox.c.transport == address.transport)
        .where(inbox.c.room == address.room)
        .limit(1)
    )
    return found.scalar_one_or_none() is not None
