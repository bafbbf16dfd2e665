"""Blackouts are kept until they are over or lifted; who waits and who was heard of is counted in the store."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from newsroom.blackouts import Blackout
from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.people import Department, Person
from newsroom.planning import Plan
from newsroom.topics import Answer, Draft, Given, Status, Topic
from storage import assignments, blackouts, conversations, departments, plans, topics
from storage.database import Database, Transaction

ROOM = Address("matrix", "!anna")
ELECTION = Blackout(0, date(2027, 3, 1), date(2027, 4, 15), "Vorwahlzeit")
MOURNING = Blackout(0, date(2026, 12, 1), date(2026, 12, 4), "Trauer", holds=True)


async def handed_in(tx: Transaction, anna: Person, now: datetime) -> Topic:
    draft = Draft({"what": Answer(Given.VALUE, "Fest", "Fest")})
    await conversations.save(tx, ROOM, anna, Conversation("check", draft), now)
    return await topics.submit(tx, ROOM, anna, now)


async def test_they_are_read_back_by_their_first_days(
    database: Database, anna: Person, now: datetime
) -> None:
    async def work(tx: Transaction) -> tuple[Blackout, ...]:
        for one in (ELECTION, MOURNING):
            await blackouts.add(tx, one, anna, now)
        return await blackouts.current(tx, date(2026, 12, 4))

    mourning, election = await database.transaction(work)
    assert (mourning.reason, mourning.holds, mourning.last) == ("Trauer", True, date(2026, 12, 4))
    assert election == Blackout(election.id, ELECTION.first, ELECTION.last, "Vorwahlzeit", holds=False)


async def test_what_is_over_or_lifted_is_current_no_more(
    database: Database, anna: Person, now: datetime
) -> None:
    async def work(tx: Transaction) -> list[list[str]]:
        made = [await blackouts.add(tx, one, anna, now) for one in (ELECTION, MOURNING)]
        over = await blackouts.current(tx, date(2026, 12, 5))
        await blackouts.lift(tx, made[0].id, now)
        left = await blackouts.current(tx, date(2026, 12, 1))
        lifted = await blackouts.lifted(tx, now)
        long_ago = await blackouts.lifted(tx, now + timedelta(seconds=1))
        return [[one.reason for one in some] for some in (over, left, lifted, long_ago)]

    assert await database.transaction(work) == [["Vorwahlzeit"], ["Trauer"], ["Vorwahlzeit"], []]


async def test_what_waits_for_a_day_is_counted(database: Database, anna: Person, now: datetime) -> None:
    async def work(tx: Transaction) -> list[int]:
        for _ in range(3):
            await handed_in(tx, anna, now)
        with_day = await handed_in(tx, anna, now)
        await plans.save(tx, with_day.id, Plan(date(2026, 12, 5)))
        without = await handed_in(tx, anna, now)
        await plans.save(tx, without.id, Plan())
        await topics.change_status(tx, (await handed_in(tx, anna, now)).id, Status.DECLINED, None, "", now)
        await handed_in(tx, anna, now - timedelta(days=1))
        chosen = (Status.SUBMITTED, Status.ACCEPTED)
        return [await plans.waiting(tx, chosen, now), await plans.waiting(tx, (Status.ACCEPTED,), now)]

    assert await database.transaction(work) == [4, 0]


async def test_the_last_topic_of_each_department_is_known(
    database: Database, anna: Person, now: datetime
) -> None:
    async def work(tx: Transaction) -> dict[str, datetime]:
        known = [await departments.put(tx, Department(0, name)) for name in ("Archiv", "Bauamt", "Bücherei")]
        for department, days in ((known[0], 9), (known[0], 3), (known[0], 5), (known[1], 7)):
            topic = await handed_in(tx, anna, now - timedelta(days=days))
            await assignments.assign(tx, topic.id, department=department.id)
        withdrawn = await handed_in(tx, anna, now)
        await assignments.assign(tx, withdrawn.id, department=known[1].id)
        await topics.change_status(tx, withdrawn.id, Status.WITHDRAWN, anna, "", now)
        last = await assignments.last_handed_in(tx)
        return {one.name: last[one.id] for one in known if one.id in last}

    assert await database.transaction(work) == {
        "Archiv": now - timedelta(days=3),
        "Bauamt": now - timedelta(days=7),
    }
