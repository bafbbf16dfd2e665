"""How far each account has read."""

from __future__ import annotations

from storage import cursors
from storage.database import Database


async def test_a_checkpoint_is_kept_per_transport_and_account(database: Database) -> None:
    assert await database.read(lambda tx: cursors.load(tx, "matrix", "@bot:example.org")) is None
    for checkpoint in ("s1", "s2"):
        await database.transaction(lambda tx: cursors.save(tx, "matrix", "@bot:example.org", checkpoint))  # noqa: B023  # awaited at once
    await database.transaction(lambda tx: cursors.save(tx, "matrix", "@other:example.org", "s9"))
    assert await database.read(lambda tx: cursors.load(tx, "matrix", "@bot:example.org")) == "s2"
    assert await database.read(lambda tx: cursors.load(tx, "teams", "@bot:example.org")) is None
