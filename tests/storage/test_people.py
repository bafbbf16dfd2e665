"""People: one row each, found again by their account."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from newsroom.messages import Address
from newsroom.people import Person
from storage import people
from storage.database import Database


async def test_a_stranger_becomes_a_person(database: Database, now: datetime) -> None:
    met = await database.transaction(
        lambda tx: people.meet(tx, "matrix", "@bernd:example.org", "Bernd", "en", formal=False, now=now)
    )
    assert met == Person(met.id, "matrix", "@bernd:example.org", "Bernd", "en", formal=False)
    assert await database.read(lambda tx: people.by_account(tx, "matrix", "@bernd:example.org")) == met
    assert await database.read(lambda tx: people.by_id(tx, met.id)) == met


async def test_a_known_person_keeps_what_they_chose_and_follows_their_name(
    database: Database, anna: Person, now: datetime
) -> None:
    again = await database.transaction(
        lambda tx: people.meet(tx, "matrix", anna.account, "Anna Lang", "en", formal=False, now=now)
    )
    nameless = await database.transaction(
        lambda tx: people.meet(tx, "matrix", anna.account, "", "en", formal=False, now=now)
    )
    assert again == nameless == replace(anna, name="Anna Lang")
    assert await database.read(lambda tx: people.by_id(tx, anna.id)) == again


async def test_the_same_account_name_elsewhere_is_somebody_else(
    database: Database, anna: Person, now: datetime
) -> None:
    other = await database.transaction(
        lambda tx: people.meet(tx, "teams", anna.account, "Anna", "de", formal=True, now=now)
    )
    assert other.id != anna.id


async def test_language_form_of_address_and_room_are_remembered(database: Database, anna: Person) -> None:
    room = Address("matrix", "!anna:example.org")
    await database.transaction(lambda tx: people.reach_at(tx, anna.id, room))
    await database.transaction(lambda tx: people.set_language(tx, anna.id, "en"))
    await database.transaction(lambda tx: people.set_formal(tx, anna.id, formal=False))
    found = await database.read(lambda tx: people.by_account(tx, "matrix", anna.account))
    assert found == replace(anna, address=room, language="en", formal=False)


async def test_nobody_is_found_under_an_unknown_account_or_id(database: Database, anna: Person) -> None:
    assert await database.read(lambda tx: people.by_account(tx, "matrix", "@nobody:example.org")) is None
    assert await database.read(lambda tx: people.by_ids(tx, [])) == {}
    with pytest.raises(LookupError):
        await database.read(lambda tx: people.by_id(tx, anna.id + 1))


async def test_a_name_that_no_database_can_hold_is_cleaned(database: Database, now: datetime) -> None:
    met = await database.transaction(
        lambda tx: people.meet(tx, "matrix", "@x:example.org", "A\0nna\ud800", "de", formal=True, now=now)
    )
    assert met.name == "Anna\N{REPLACEMENT CHARACTER}"
    assert await database.read(lambda tx: people.by_id(tx, met.id)) == met
    again = await database.transaction(
        lambda tx: people.meet(tx, "matrix", "@x:example.org", "B\0", "de", formal=True, now=now)
    )
    assert again.name == "B"


async def test_who_left_the_room_is_no_longer_reached_there(
    database: Database, anna: Person, now: datetime
) -> None:
    room, other = Address("matrix", "!anna:example.org"), Address("matrix", "!bernd:example.org")
    bernd = await database.transaction(
        lambda tx: people.meet(tx, "matrix", "@bernd:example.org", "Bernd", "de", formal=True, now=now)
    )
    await database.transaction(lambda tx: people.reach_at(tx, anna.id, room))
    await database.transaction(lambda tx: people.reach_at(tx, bernd.id, other))
    await database.transaction(lambda tx: people.unreachable(tx, Address("teams", room.room)))
    assert await database.read(lambda tx: people.by_id(tx, anna.id)) == replace(anna, address=room)
    await database.transaction(lambda tx: people.unreachable(tx, room))
    assert await database.read(lambda tx: people.by_id(tx, anna.id)) == anna
    assert await database.read(lambda tx: people.by_id(tx, bernd.id)) == replace(bernd, address=other)


async def test_a_person_is_found_by_room_and_by_account(database: Database, anna: Person) -> None:
    account, room = Address("matrix", anna.account), Address("matrix", "!anna:example.org")
    assert await database.read(lambda tx: people.at(tx, account)) == anna
    assert await database.read(lambda tx: people.at(tx, room)) is None
    await database.transaction(lambda tx: people.reach_at(tx, anna.id, room))
    there = replace(anna, address=room)
    assert await database.read(lambda tx: people.at(tx, account)) == there
    assert await database.read(lambda tx: people.at(tx, room)) == there
    assert await database.read(lambda tx: people.at(tx, Address("teams", room.room))) is None
