"""Where a conversation is to be found: the last word counts."""

from __future__ import annotations

from newsroom.messages import Address
from storage import references
from storage.database import Database
from storage.references import StoredReferences

ROOM = Address("teams", "a:1")


async def test_the_last_reference_of_a_room_is_kept(database: Database) -> None:
    for reference in ("https://old.example/", "https://new.example/"):
        await database.transaction(lambda tx: references.keep(tx, ROOM, reference))  # noqa: B023  # awaited at once
    await database.transaction(lambda tx: references.keep(tx, Address("matrix", "a:1"), "other"))
    assert await database.read(lambda tx: references.load(tx, "teams")) == {"a:1": "https://new.example/"}


async def test_a_room_that_was_left_is_forgotten(database: Database) -> None:
    await database.transaction(lambda tx: references.keep(tx, ROOM, "https://new.example/"))
    await database.transaction(lambda tx: references.forget(tx, ROOM))
    assert await database.read(lambda tx: references.load(tx, "teams")) == {}


async def test_a_transport_keeps_its_own(database: Database) -> None:
    kept = StoredReferences(database, "teams")
    await kept.keep({"a:1": "https://here.example/"})
    await kept.keep({"a:2": "https://here.example/"})
    await kept.forget("a:1")
    assert await kept.load() == {"a:2": "https://here.example/"}
    assert await StoredReferences(database, "matrix").load() == {}
