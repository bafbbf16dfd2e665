"""Two people become one with everything that either had; nothing refers to who is no longer there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import func, select

from newsroom.messages import Address
from newsroom.people import Person
from storage import pairings, people, uniting
from storage.database import Database, Transaction
from storage.uniting import REFERRING
from tests.storage.everything import ACCOUNT, ROOM, store_everything

THERE = Address("teams", "a1a1a1a1-2222-3333-4444-555555555555")
HERE = Address("matrix", ACCOUNT)


async def _on_teams(tx: Transaction, now: datetime) -> Person:
    return await people.meet(tx, THERE.transport, THERE.room, "A. Krämer", "de", formal=True, now=now)


async def _references(tx: Transaction, person: int) -> dict[str, int]:
    """How many rows are the person's, by column."""
    counted = {}
    for table, column in REFERRING:
        found = await tx.execute(select(func.count()).select_from(table).where(column == person))
        counted[str(column)] = int(found.scalar_one())
    return {column: count for column, count in counted.items() if count}


async def test_everything_of_the_younger_one_is_the_older_ones(database: Database, now: datetime) -> None:
    async def work(tx: Transaction) -> None:
        older = await _on_teams(tx, now)
        await store_everything(tx, now)
        younger = await people.by_account(tx, HERE.transport, HERE.room)
        assert younger is not None
        before = await _references(tx, younger.id)
        assert {"topics.contributor", "accounts.person", "departments.contact"} <= set(before)
        united = await uniting.unite(tx, younger.id, older.id)
        assert united.id == older.id
        assert united.name == "A. Krämer"
        after = await _references(tx, older.id)
        assert after == before | {"accounts.person": before["accounts.person"] + 1}
        assert await _references(tx, younger.id) == {}
        assert [one.id for one in await people.everybody(tx)] == [older.id]
        assert set(await people.accounts_of(tx, THERE)) == {HERE, THERE}

    await database.transaction(work)


async def test_what_is_known_of_either_is_kept(database: Database, now: datetime) -> None:
    today = date(2026, 11, 30)

    async def work(tx: Transaction) -> Person:
        older = await people.meet(tx, "matrix", "@a", "", "de", formal=True, now=now)
        younger = await _on_teams(tx, now)
        await people.away(tx, younger.id, today)
        await people.written_to(tx, older.id, today)
        await people.introduced(tx, younger.id, now)
        await people.lose(tx, older.id, now)
        return await uniting.unite(tx, older.id, younger.id)

    united = await database.transaction(work)
    expected = (united.name, united.away_until, united.written_on, united.introduced, united.lost)
    assert expected == ("A. Krämer", today, today, True, False)


async def test_a_parted_account_has_nothing_and_belongs_to_a_stranger(
    database: Database, now: datetime
) -> None:
    async def work(tx: Transaction) -> None:
        await store_everything(tx, now)
        person = await people.by_account(tx, HERE.transport, HERE.room)
        there = await _on_teams(tx, now)
        assert person is not None
        united = await uniting.unite(tx, person.id, there.id)
        before = await _references(tx, united.id)
        await uniting.part(tx, united, HERE, now)
        stranger = await people.by_account(tx, HERE.transport, HERE.room)
        assert stranger is not None
        assert stranger.id != united.id
        assert await _references(tx, stranger.id) == {"accounts.person": 1}
        after = await _references(tx, united.id)
        gone = {column for column in before if after.get(column) != before[column]}
        assert gone == {"accounts.person", "conversations.person"}

    await database.transaction(work)


async def test_who_has_two_accounts_is_shown_under_the_one_that_spoke_last(
    database: Database, now: datetime
) -> None:
    async def work(tx: Transaction) -> None:
        await store_everything(tx, now)
        person = await people.by_account(tx, HERE.transport, HERE.room)
        there = await _on_teams(tx, now)
        assert person is not None
        united = await uniting.unite(tx, person.id, there.id)
        assert united.reach == replace(ROOM, room=united.reach.room)
        assert await people.reached_elsewhere(tx, united.id, Address("teams", "a:1"))
        assert not await people.reached_elsewhere(tx, united.id, united.reach)

    await database.transaction(work)


async def test_a_code_is_found_until_it_ends_or_is_spent(
    database: Database, anna: Person, now: datetime
) -> None:
    late = now + pairings.LASTS

    async def work(tx: Transaction) -> None:
        await pairings.make(tx, anna.id, "ABCDEF23", now)
        assert await pairings.whose(tx, "ABCDEF23", now) == anna.id
        assert await pairings.whose(tx, "ABCDEF24", now) is None
        assert await pairings.whose(tx, "ABCDEF23", late) is None
        await pairings.spend(tx, "ABCDEF23")
        assert await pairings.whose(tx, "ABCDEF23", now) is None

    await database.transaction(work)


async def test_a_question_is_open_once_and_not_for_long(
    database: Database, anna: Person, now: datetime
) -> None:
    async def work(tx: Transaction) -> None:
        await pairings.ask(tx, THERE, "link", anna.id, now)
        assert await pairings.answered(tx, HERE, now) is None
        assert await pairings.answered(tx, THERE, now + pairings.LASTS) is None
        assert await pairings.answered(tx, THERE, now) == ("link", anna.id)
        assert await pairings.answered(tx, THERE, now) is None

    await database.transaction(work)


async def test_wrong_tries_are_counted_for_an_hour(database: Database, anna: Person, now: datetime) -> None:
    async def work(tx: Transaction) -> None:
        for minutes in (0, 10):
            await pairings.tried_in_vain(tx, anna.id, now + timedelta(minutes=minutes))
        for minutes, count in ((10, 2), (65, 1), (71, 0)):
            assert await pairings.tries_in_vain(tx, anna.id, now + timedelta(minutes=minutes)) == count

    await database.transaction(work)
