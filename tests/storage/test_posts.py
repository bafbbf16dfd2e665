"""Which of our messages is about what, and until when that is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from newsroom.messages import Address
from storage import posts
from storage.database import Database, Transaction
from storage.posts import Post

ROOM = Address("matrix", "!room")


async def test_a_post_is_found_by_its_key_and_its_kind_until_it_is_old(
    database: Database, now: datetime
) -> None:
    old = Post("agenda/2026-W44", "agenda", ROOM, None, "a", 0, now - timedelta(days=31))
    new = Post("agenda/2026-W48", "agenda", ROOM, None, "b", 0, now)

    async def work(tx: Transaction) -> None:
        for post in (old, new, replace(new, said="c")):
            await posts.note(tx, post)
        assert await posts.by_key(tx, old.key) == old
        assert await posts.by_key(tx, new.key) == new  # what is known is not noted anew
        assert await posts.of_kind(tx, "agenda", now - timedelta(days=40)) == [new, old]
        assert await posts.of_kind(tx, "topic", now - timedelta(days=40)) == []
        await posts.edited(tx, new.key, "d")
        await posts.forget(tx, now - timedelta(days=30))
        assert await posts.of_kind(tx, "agenda", now - timedelta(days=40)) == [
            replace(new, said="d", edits=1)
        ]

    await database.transaction(work)
