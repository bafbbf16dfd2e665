"""Departments and a whole list of contacts on both databases: laid beside what is there, taken over at once."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import text

from newsroom.contact_list import Entry
from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.people import Department, Person
from newsroom.topics import Draft
from storage import assignments, contacts, conversations, departments, people, topics, uniting
from storage.contacts import Standing
from storage.database import Database, Transaction

ENTRIES = (
    Entry(
        2, "Bauamt", "@anna:example.org", "contact", "Anna K.", "en", False, ("Straßen",), date(2026, 12, 12)
    ),
    Entry(3, "Bauamt", "@jonas:example.org", "deputy", "Jonas", "en", False, ("Plätze",)),
    Entry(4, "Zoo", "@jonas:example.org", "contact"),
)


def standing(now: datetime) -> Standing:
    return Standing("de", formal=True, now=now)


async def test_a_list_is_taken_over_and_then_changes_nothing(
    database: Database, anna: Person, now: datetime
) -> None:
    plan = await database.read(lambda tx: contacts.compared(tx, ENTRIES))
    assert await database.read(departments.everyone) == []
    done = await database.transaction(lambda tx: contacts.taken_over(tx, ENTRIES, standing(now)))
    assert done == plan
    assert [dict(one) for one in done.counted()] == [{"new": 2}, {"changed": 1, "new": 1}]
    building, zoo = await database.read(departments.everyone)
    assert building.contact is not None
    assert building.deputy is not None
    assert (building.themes, building.contact.id) == (("Straßen", "Plätze"), anna.id)
    assert (building.contact.name, building.contact.language, building.contact.formal) == (
        "Anna Krämer",
        "en",
        False,
    )
    assert (building.contact.away_until, building.deputy.name) == (date(2026, 12, 12), "Jonas")
    assert (zoo.contact, zoo.deputy) == (building.deputy, None)
    again = await database.transaction(lambda tx: contacts.taken_over(tx, ENTRIES, standing(now)))
    assert [dict(one) for one in again.counted()] == [{"unchanged": 2}, {"unchanged": 2}]
    assert await database.read(departments.everyone) == [building, zoo]


async def test_nothing_is_half_taken_over(database: Database, now: datetime) -> None:
    async def broken(tx: Transaction) -> None:
        await contacts.taken_over(tx, ENTRIES, standing(now))
        await tx.connection.execute(text("SELECT * FROM no_such_table"))

    with pytest.raises(Exception, match="no_such_table"):
        await database.transaction(broken)
    assert await database.read(departments.everyone) == []
    assert await database.read(people.everybody) == []


async def test_what_is_referred_to_is_known(
    database: Database, anna: Person, room: Address, now: datetime
) -> None:
    async def work(tx: Transaction) -> tuple[bool, bool]:
        building = await departments.put(tx, Department(0, "Bauamt", anna))
        before = await departments.is_referred_to(tx, building.id)
        await conversations.save(tx, room, anna, Conversation("check", Draft()), now)
        topic = await topics.submit(tx, room, anna, now)
        await assignments.assign(tx, topic.id, department=building.id)
        return before, await departments.is_referred_to(tx, building.id)

    assert await database.transaction(work) == (False, True)


async def test_everybody_of_one_transport(database: Database, anna: Person, now: datetime) -> None:
    await database.transaction(
        lambda tx: people.know(tx, "teams", "bernd", "Bernd", "de", formal=True, now=now)
    )
    assert await database.read(lambda tx: people.on_transport(tx, "matrix")) == {anna.account: anna}


GUID = "a1a1a1a1-2222-3333-4444-555555555555"


async def test_an_object_id_is_a_person_in_teams(database: Database, now: datetime) -> None:
    listed = (Entry(2, "Zoo", GUID, "contact", "Anna"), Entry(3, "Zoo", "@jonas:example.org", "deputy"))
    await database.transaction(lambda tx: contacts.taken_over(tx, listed, standing(now)))
    [zoo] = await database.read(departments.everyone)
    assert zoo.contact is not None
    assert zoo.deputy is not None
    assert (zoo.contact.transport, zoo.deputy.transport) == ("teams", "matrix")
    again = await database.read(lambda tx: contacts.compared(tx, listed))
    assert [dict(one) for one in again.counted()] == [{"unchanged": 1}, {"unchanged": 2}]


async def test_who_has_two_accounts_is_listed_under_either(
    database: Database, anna: Person, now: datetime
) -> None:
    async def work(tx: Transaction) -> list[bool]:
        there = await people.know(tx, "teams", GUID, "Anna", "de", formal=True, now=now)
        await uniting.unite(tx, anna.id, there.id)
        await departments.put(tx, Department(0, "Zoo", anna, None))
        plans = [
            await contacts.compared(tx, [Entry(2, "Zoo", account, "contact")])
            for account in (GUID, anna.account)
        ]
        return [plan.departments[0].change == "unchanged" for plan in plans]

    assert await database.transaction(work) == [True, True]
