"""Conversations: what was collected is there after a restart, whatever it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.people import Person
from newsroom.topics import Answer, Draft, Given, Status, StoredPicture
from storage import conversations, people, topics
from storage.database import Database, Transaction
from storage.serialise import clean
from tests.storage.drafts import drafts, small_values
from tests.support.examples import up_to

FEST = Draft({"what": Answer(Given.VALUE, "Sommerfest", "Sommerfest", "$1")})
PICTURE = StoredPicture("0" * 64, "image/jpeg", 640, 480, "Das Fest", "$2")


def cleaned(value: Any) -> Any:
    """The same value as it looks after every text in it was cleaned."""
    if isinstance(value, str):
        return type(value)(clean(value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: cleaned(getattr(value, field.name)) for field in fields(value)})
    if isinstance(value, Mapping):
        return {cleaned(key): cleaned(part) for key, part in value.items()}
    return type(value)(map(cleaned, value)) if isinstance(value, list | tuple) else value


async def save(
    database: Database, room: Address, person: Person, conversation: Conversation, now: datetime
) -> None:
    await database.transaction(lambda tx: conversations.save(tx, room, person, conversation, now))


async def test_an_unknown_room_has_a_fresh_conversation(database: Database, room: Address) -> None:
    assert await database.read(lambda tx: conversations.load(tx, room)) == Conversation()


@settings(max_examples=up_to(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    draft=st.none() | drafts,
    state=st.sampled_from(["idle", "what"]),
    memory=st.dictionaries(st.text(max_size=8), small_values, max_size=3),
)
async def test_what_was_saved_is_loaded(
    database: Database,
    room: Address,
    anna: Person,
    now: datetime,
    draft: Draft | None,
    state: str,
    memory: dict[str, object],
) -> None:
    conversation = Conversation(state, draft, memory)
    await save(database, room, anna, conversation, now)
    assert await database.read(lambda tx: conversations.load(tx, room)) == cleaned(conversation)


async def test_the_draft_is_a_topic_with_the_status_draft(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    await save(database, room, anna, Conversation("when", FEST), now)
    await save(database, room, anna, Conversation("where", FEST), now)
    (topic,) = await database.read(lambda tx: topics.of_person(tx, anna.id))
    assert (topic.status, topic.number, topic.draft, topic.created_at) == (Status.DRAFT, None, FEST, now)


async def test_a_conversation_without_a_draft_drops_the_stored_one(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    await save(database, room, anna, Conversation("when", replace(FEST, pictures=(PICTURE,))), now)
    await save(database, room, anna, Conversation(), now)
    assert await database.read(lambda tx: topics.of_person(tx, anna.id)) == []
    assert await database.read(lambda tx: conversations.load(tx, room)) == Conversation()


async def test_memory_is_made_of_json_values_alone(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    with pytest.raises(TypeError):
        await save(database, room, anna, Conversation("what", None, {"set": {1}}), now)


async def test_rooms_do_not_share_a_draft(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    other = Address("matrix", "!other:example.org")
    await save(database, room, anna, Conversation("when", FEST), now)
    await save(database, other, anna, Conversation("who", Draft()), now)
    assert await database.read(lambda tx: conversations.load(tx, room)) == Conversation("when", FEST)
    assert await database.read(lambda tx: conversations.load(tx, other)) == Conversation("who", Draft())


@pytest.fixture
async def bob(database: Database, now: datetime) -> Person:
    return await database.transaction(
        lambda tx: people.meet(tx, "matrix", "@bob:example.org", "Bob", "de", formal=True, now=now)
    )


async def entered(database: Database, room: Address, person: Person, now: datetime) -> Conversation:
    """What the person finds who writes in the room."""

    async def work(tx: Transaction) -> Conversation:
        await conversations.enter(tx, room, person, now)
        return await conversations.load(tx, room)

    return await database.transaction(work)


async def test_whoever_writes_in_the_room_of_somebody_else_finds_nothing_of_theirs(
    database: Database, room: Address, anna: Person, bob: Person, now: datetime
) -> None:
    await save(database, room, anna, Conversation("check", FEST, {"met": True}), now)
    assert await entered(database, room, bob, now) == Conversation()


async def test_a_draft_left_behind_waits_for_its_owner(
    database: Database, room: Address, anna: Person, bob: Person, now: datetime
) -> None:
    other = Address("matrix", "!other:example.org")
    theirs = Draft({"what": Answer(Given.VALUE, "Markt", "Markt", "$3")})
    await save(database, room, anna, Conversation("check", FEST), now)
    await entered(database, room, bob, now)
    await save(database, room, bob, Conversation("when", theirs), now)
    assert await entered(database, other, anna, now) == Conversation("idle", FEST)
    assert await entered(database, room, bob, now) == Conversation("when", theirs)


async def test_a_draft_moves_along_into_a_new_private_room(
    database: Database, room: Address, anna: Person, bob: Person, now: datetime
) -> None:
    other = Address("matrix", "!other:example.org")
    elsewhere = Address("matrix", "!bob:example.org")
    collecting = Conversation("when", FEST, {"met": True})
    await save(database, elsewhere, bob, Conversation("who", Draft()), now)
    await save(database, room, anna, collecting, now)
    assert await entered(database, other, anna, now) == collecting
    assert await database.read(lambda tx: conversations.load(tx, room)) == Conversation()
    assert await database.read(lambda tx: conversations.load(tx, elsewhere)) == Conversation("who", Draft())
    topic = await database.transaction(lambda tx: topics.submit(tx, other, anna, now))
    assert (topic.number, topic.draft) == (1, FEST)


async def test_of_several_conversations_the_one_with_a_draft_moves_along(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    await save(database, room, anna, Conversation("when", FEST), now)
    await save(database, Address("matrix", "!a:example.org"), anna, Conversation(), now + timedelta(days=1))
    assert await entered(database, Address("matrix", "!new"), anna, now) == Conversation("when", FEST)
