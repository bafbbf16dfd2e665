"""Topics found by what became of them, and by their department; and a look beside whoever writes."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.people import Department
from newsroom.topics import Answer, Draft, Given, Status
from storage import assignments, conversations, departments, glance, people, topics
from storage.database import Database, Place, Transaction
from storage.errors import Absent
from storage.sqlite import SqlitePlace

ROOM = Address("matrix", "!anna")


async def handed_in(tx: Transaction, now: datetime, *statuses: Status) -> int:
    """The number of a topic that went through these statuses."""
    anna = await people.meet(tx, "matrix", "@anna", "Anna", "de", formal=True, now=now)
    draft = Draft({"what": Answer(Given.VALUE, "Fest", "Fest")})
    await conversations.save(tx, ROOM, anna, Conversation("check", draft), now)
    topic = await topics.submit(tx, ROOM, anna, now)
    for status in statuses:
        await topics.change_status(tx, topic.id, status, None, "", now)
    return topic.number or 0


async def test_what_was_called_off_lately_and_still_is(database: Database, now: datetime) -> None:
    long_ago = now - timedelta(days=400)

    async def work(tx: Transaction) -> tuple[list[int], list[int | None]]:
        await handed_in(tx, long_ago, Status.ACCEPTED, Status.DECLINED)
        off = [
            await handed_in(tx, now, status) for status in (Status.DECLINED, Status.WITHDRAWN, Status.ON_HOLD)
        ]
        await handed_in(tx, now, Status.DECLINED, Status.ACCEPTED)
        await handed_in(tx, now, Status.ACCEPTED)
        found = await topics.called_off(tx, now - timedelta(days=365))
        return off, [one.number for one in found]

    off, found = await database.transaction(work)
    assert found == off


async def test_the_topics_of_a_department(database: Database, now: datetime) -> None:
    async def work(tx: Transaction) -> list[int | None]:
        building = await departments.put(tx, Department(0, "Bauamt"))
        library = await departments.put(tx, Department(0, "Bücherei"))
        for owner in (building, library, building):
            number = await handed_in(tx, now)
            topic = await topics.by_number(tx, number)
            assert topic is not None
            await assignments.assign(tx, topic.id, department=owner.id)
        await handed_in(tx, now)
        return [one.number for one in await topics.of_department(tx, building.id)]

    assert await database.transaction(work) == [1, 3]


async def test_a_look_sees_what_is_there_under_the_databases_own_name(place: Place, now: datetime) -> None:
    running = await Database.open(place)

    async def begin(tx: Transaction) -> str:
        await handed_in(tx, now)
        return tx.uuid

    async def look(tx: Transaction) -> tuple[str, int]:
        return tx.uuid, len(await topics.with_status(tx, Status.SUBMITTED))

    name = await running.transaction(begin)
    assert await glance.read(place, look) == (name, 1)
    await running.close()
    assert await glance.read(place, look) == (name, 1)


async def test_a_look_makes_no_database(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("empty")

    async def nothing(tx: Transaction) -> str:
        return tx.uuid

    with pytest.raises(Absent):
        await glance.read(SqlitePlace(folder / "themenbote.db"), nothing)
    assert [one.name for one in folder.iterdir()] == []
