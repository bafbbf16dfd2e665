"""The pictures of a topic that was handed in: only those of one message, and only of this topic."""

from __future__ import annotations

from datetime import datetime

import pytest

from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.people import Person
from newsroom.topics import Draft, StoredPicture
from storage import conversations, topic_pictures, topics
from storage.database import Database, Transaction

SHOWN = Draft(
    {},
    (
        StoredPicture("0" * 64, "image/jpeg", 640, 480, "Der Platz", "$1"),
        StoredPicture("1" * 64, "image/png", 1, 1, "Das Haus", "$2"),
    ),
)


async def hand_in(tx: Transaction, room: Address, person: Person, now: datetime) -> int:
    await conversations.save(tx, room, person, Conversation("check", SHOWN), now)
    return (await topics.submit(tx, room, person, now)).id


@pytest.fixture
async def two(database: Database, room: Address, anna: Person, now: datetime) -> tuple[int, int]:
    async def work(tx: Transaction) -> tuple[int, int]:
        return await hand_in(tx, room, anna, now), await hand_in(tx, room, anna, now)

    return await database.transaction(work)


async def captions(database: Database, topic: int) -> list[str]:
    found = await database.read(lambda tx: topics.by_id(tx, topic))
    return [picture.caption for picture in found.draft.pictures]


async def test_one_caption_changes(database: Database, two: tuple[int, int]) -> None:
    first, second = two
    await database.transaction(lambda tx: topic_pictures.caption(tx, first, "$1", "Der Markt"))
    assert await captions(database, first) == ["Der Markt", "Das Haus"]
    assert await captions(database, second) == ["Der Platz", "Das Haus"]


async def test_one_picture_goes(database: Database, two: tuple[int, int]) -> None:
    first, second = two
    await database.transaction(lambda tx: topic_pictures.remove(tx, first, "$1"))
    assert await captions(database, first) == ["Das Haus"]
    assert await captions(database, second) == ["Der Platz", "Das Haus"]
