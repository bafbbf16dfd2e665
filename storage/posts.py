"""Which message of ours in which room is about what: a topic's line, an agenda, a question that somebody asked.

So a reaction finds its topic, and what has changed is edited in the message that said it first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update

from newsroom.messages import Address
from storage.database import Transaction
from storage.tables import posts


@dataclass(frozen=True, slots=True)
class Post:
    """`key` is the letter's, as `outbox.queue` takes it. `said` is a digest of what the message says now, `edits` how often it
    was changed.
    """

    key: str
    kind: str
    address: Address
    topic: int | None
    said: str
    edits: int
    at: datetime


async def note(tx: Transaction, post: Post) -> None:
    """A key that is known changes what the message says, and nothing else."""
    await tx.execute(
        tx.insert(posts)
        .values(
            key=post.key,
            kind=post.kind,
            transport=post.address.transport,
            room=post.address.room,
            topic=post.topic,
            said=post.said,
            edits=post.edits,
            at=post.at,
        )
        .on_conflict_do_nothing(index_elements=["organisation", "key"])
    )


async def edited(tx: Transaction, key: str, said: str) -> None:
    """Once more, and this is what it says now."""
    await tx.execute(update(posts).where(posts.c.key == key).values(said=said, edits=posts.c.edits + 1))


async def by_key(tx: Transaction, key: str) -> Post | None:
    """The post that was sent under the letter's key."""
    found = await _all(tx, posts.c.key == key)
    return found[0] if found else None


async def of_kind(tx: Transaction, kind: str, since: datetime) -> Sequence[Post]:
    """The ones since then, the newest first."""
    return await _all(tx, (posts.c.kind == kind) & (posts.c.at >= since))


async def forget(tx: Transaction, before: datetime) -> None:
    """Posts older than that: nobody reacts to them, and nothing of them is changed any more."""
    await tx.execute(delete(posts).where(posts.c.at < before))


async def _all(tx: Transaction, condition: object) -> list[Post]:
    found = await tx.execute(
        select(posts).where(condition).order_by(posts.c.at.desc(), posts.c.key)  # type: ignore[arg-type]  # two kinds of condition
    )
    return [
        Post(row.key, row.kind, Address(row.transport, row.room), row.topic, row.said, row.edits, row.at)
        for row in found
    ]
