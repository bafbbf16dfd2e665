"""Plans are kept whole, and every change of what a calendar shows is counted."""

from __future__ import annotations

from datetime import date, datetime

from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.planning import Plan, Priority
from newsroom.topics import Answer, Draft, Given, Status
from storage import conversations, people, plans, topics
from storage.database import Database, Transaction

ROOM = Address("matrix", "!anna")


async def handed_in(tx: Transaction, now: datetime) -> int:
    anna = await people.meet(tx, "matrix", "@anna", "Anna", "de", formal=True, now=now)
    draft = Draft({"what": Answer(Given.VALUE, "Fest", "Fest")})
    await conversations.save(tx, ROOM, anna, Conversation("check", draft), now)
    return (await topics.submit(tx, ROOM, anna, now)).id


async def test_a_plan_is_read_back_as_it_was(database: Database, now: datetime) -> None:
    plan = Plan(
        date(2026, 12, 5),
        ("Instagram", "Mastodon"),
        Priority.HIGH,
        date(2026, 12, 1),
        "Straßen",
        ("Bürgernähe",),
        "https://example.org/1",
        "1.200 Aufrufe",
        date(2026, 12, 6),
    )

    async def work(tx: Transaction) -> Plan:
        topic = await handed_in(tx, now)
        await plans.save(tx, topic, plan)
        return (await topics.by_id(tx, topic)).plan

    kept = await database.transaction(work)
    assert kept == Plan(**{**{name: getattr(plan, name) for name in plan.__slots__}, "revision": 2})


async def test_every_change_that_a_calendar_shows_is_counted(database: Database, now: datetime) -> None:
    async def work(tx: Transaction) -> list[int]:
        topic = await handed_in(tx, now)
        seen = [(await topics.by_id(tx, topic)).plan.revision]
        await topics.change_status(tx, topic, Status.ACCEPTED, None, "", now)
        seen.append((await topics.by_id(tx, topic)).plan.revision)
        await plans.save(tx, topic, Plan(date(2026, 12, 5)))
        seen.append((await topics.by_id(tx, topic)).plan.revision)
        await topics.update_answer(tx, topic, "where", Answer(Given.VALUE, "Rathaus", "Rathaus"))
        found = await topics.by_id(tx, topic)
        assert found.plan.day == date(2026, 12, 5)
        return [*seen, found.plan.revision]

    assert await database.transaction(work) == [1, 2, 3, 4]


async def test_what_was_published_is_found_by_its_day(database: Database, now: datetime) -> None:
    async def work(tx: Transaction) -> list[list[int]]:
        topic = await handed_in(tx, now)
        await topics.change_status(tx, topic, Status.PUBLISHED, None, "", now)
        await plans.save(tx, topic, Plan(published_on=date(2026, 12, 6)))
        await plans.save(tx, await handed_in(tx, now), Plan(published_on=date(2026, 12, 6)))
        periods = [(1, 5), (6, 6), (1, 31), (7, 31)]
        found = [
            await topics.published_between(tx, date(2026, 12, first), date(2026, 12, last))
            for first, last in periods
        ]
        return [[one.number or 0 for one in some] for some in found]

    assert await database.transaction(work) == [[], [1], [1], []]
