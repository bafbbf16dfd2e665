"""Where each conversation stands; its draft is a topic already, with the status `draft`."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update

from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.people import Person
from newsroom.topics import Draft, Status
from storage import drafts
from storage.database import Transaction
from storage.serialise import read_memory, written_memory
from storage.tables import conversations, topics


async def enter(tx: Transaction, address: Address, person: Person, now: datetime) -> None:
    """From now on the room's conversation is this person's, who finds the own draft here, wherever it was begun.

    A draft of somebody else stays theirs, and waits until they write again: private rooms change hands.
    """
    if await _whose(tx, address) == person.id:
        await _follow(tx, address, person)
        return
    await _leave(tx, address)
    if not await _bring_along(tx, address, person):
        await _take_up(tx, address, person, now)


async def load(tx: Transaction, address: Address) -> Conversation:
    """A fresh, idle one where nobody has spoken yet."""
    found = await tx.execute(
        select(conversations.c.state, conversations.c.topic, conversations.c.memory)
        .where(conversations.c.transport == address.transport)
        .where(conversations.c.room == address.room)
    )
    row = found.one_or_none()
    if row is None:
        return Conversation()
    draft = None if row.topic is None else (await drafts.load(tx, [row.topic]))[row.topic]
    return Conversation(row.state, draft, read_memory(row.memory))


async def save(
    tx: Transaction, address: Address, person: Person, conversation: Conversation, now: datetime
) -> None:
    """A conversation without a draft drops the one that was stored; a topic is submitted before that."""
    topic = await draft_of(tx, address)
    if conversation.draft is not None:
        topic = await _keep(tx, topic, person, conversation.draft, now)
    row = {
        "person": person.id,
        "state": conversation.state,
        "topic": topic if conversation.draft is not None else None,
        "memory": written_memory(conversation.memory),
        "changed_at": now,
    }
    await tx.execute(
        tx.insert(conversations)
        .values(transport=address.transport, room=address.room, **row)
        .on_conflict_do_update(index_elements=["organisation", "transport", "room"], set_=row)
    )
    if conversation.draft is None and topic is not None:
        await drop(tx, topic)


async def draft_of(tx: Transaction, address: Address) -> int | None:
    """The id of the topic that is being collected here."""
    found = await tx.execute(
        select(conversations.c.topic)
        .where(conversations.c.transport == address.transport)
        .where(conversations.c.room == address.room)
    )
    topic: int | None = found.scalar_one_or_none()
    return topic


async def release(tx: Transaction, address: Address) -> None:
    """The conversation has no draft any more; the topic stays as it is."""
    await tx.execute(
        update(conversations)
        .where(conversations.c.transport == address.transport)
        .where(conversations.c.room == address.room)
        .values(topic=None)
    )


async def drop(tx: Transaction, draft: int) -> None:
    """Deletes a draft that nobody refers to, with its answers and pictures."""
    await tx.execute(delete(topics).where(topics.c.id == draft).where(topics.c.status == Status.DRAFT))


async def _whose(tx: Transaction, address: Address) -> int | None:
    found = await tx.execute(
        select(conversations.c.person)
        .where(conversations.c.transport == address.transport)
        .where(conversations.c.room == address.room)
    )
    person: int | None = found.scalar_one_or_none()
    return person


async def _follow(tx: Transaction, address: Address, person: Person) -> None:
    """Who has two accounts goes on here with the draft that was begun there, unless there is one here already."""
    found = await tx.execute(
        select(conversations.c.transport, conversations.c.room)
        .where(conversations.c.person == person.id)
        .where(conversations.c.topic.is_not(None))
    )
    places = {Address(row.transport, row.room) for row in found}
    if places and address not in places:
        await _leave(tx, address)
        await _bring_along(tx, address, person)


async def _leave(tx: Transaction, address: Address) -> None:
    """The topic stays, as a draft that belongs to its contributor alone."""
    await tx.execute(
        delete(conversations)
        .where(conversations.c.transport == address.transport)
        .where(conversations.c.room == address.room)
    )


async def _bring_along(tx: Transaction, address: Address, person: Person) -> bool:
    """The person's conversation from another room, if there is one; rather one with a draft."""
    found = await tx.execute(
        select(conversations.c.transport, conversations.c.room)
        .where(conversations.c.person == person.id)
        .order_by(conversations.c.topic.is_(None), conversations.c.changed_at.desc())
        .limit(1)
    )
    before = found.one_or_none()
    if before is None:
        return False
    await tx.execute(
        update(conversations)
        .where(conversations.c.transport == before.transport)
        .where(conversations.c.room == before.room)
        .values(transport=address.transport, room=address.room)
    )
    return True


async def _take_up(tx: Transaction, address: Address, person: Person, now: datetime) -> None:
    """The draft that was left behind in a room which is somebody else's now, if there is one."""
    referred = select(conversations.c.topic).where(conversations.c.topic.is_not(None))
    found = await tx.execute(
        select(topics.c.id)
        .where(topics.c.contributor == person.id)
        .where(topics.c.status == Status.DRAFT)
        .where(topics.c.id.not_in(referred))
        .order_by(topics.c.id.desc())
        .limit(1)
    )
    draft = found.scalar_one_or_none()
    if draft is not None:
        row = {"person": person.id, "state": "idle", "topic": draft, "memory": written_memory({})}
        place = {"transport": address.transport, "room": address.room}
        await tx.execute(tx.insert(conversations).values(**place, **row, changed_at=now))


async def _keep(tx: Transaction, topic: int | None, person: Person, draft: Draft, now: datetime) -> int:
    """The id under which the draft is stored."""
    if topic is None:
        made = await tx.execute(
            tx.insert(topics)
            .values(status=Status.DRAFT, reason="", contributor=person.id, created_at=now)
            .returning(topics.c.id)
        )
        topic = int(made.scalar_one())
    await drafts.save(tx, topic, draft)
    return topic
