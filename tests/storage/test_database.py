"""One transaction, to its end or not at all, whoever is cancelled meanwhile."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from datetime import datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from newsroom.people import Person
from storage import leader, people
from storage.database import Database, Place, Transaction
from storage.errors import Deposed
from storage.tables import accounts

CALLERS = 200
STEPS = 4


async def number_of_people(tx: Transaction) -> int:
    found = await tx.execute(select(func.count()).select_from(accounts))
    return int(found.scalar_one())


async def met(tx: Transaction, account: str, now: datetime) -> Person:
    return await people.meet(tx, "matrix", account, "", "de", formal=True, now=now)


async def test_a_failure_takes_everything_back(database: Database, now: datetime) -> None:
    async def work(tx: Transaction) -> None:
        await met(tx, "@a", now)
        raise LookupError

    with pytest.raises(LookupError):
        await database.transaction(work)
    assert await database.read(number_of_people) == 0


async def test_hundreds_of_cancelled_callers_tear_no_transaction(database: Database, now: datetime) -> None:
    async def call(number: int) -> None:
        caller = asyncio.current_task()
        assert caller is not None

        async def work(tx: Transaction) -> None:
            for step in range(STEPS):
                if step in {number % (STEPS + 1), number % 3}:
                    caller.cancel()  # in the middle, some of them twice
                await met(tx, f"{number}/{step}", now)

        await database.transaction(work)

    ends = await asyncio.gather(*map(call, range(CALLERS)), return_exceptions=True)
    assert Counter(map(type, ends)) == {asyncio.CancelledError: CALLERS}
    found = await database.read(lambda tx: tx.execute(select(accounts.c.account)))
    written = Counter(row.account.partition("/")[0] for row in found)
    assert written == {str(number): STEPS for number in range(CALLERS)}


async def test_who_is_cancelled_while_waiting_has_written_nothing(database: Database, now: datetime) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def first(tx: Transaction) -> None:
        begun.set()
        await go_on.wait()
        await met(tx, "@first", now)

    async with asyncio.TaskGroup() as group:
        group.create_task(database.transaction(first))
        await begun.wait()
        waiting = [
            group.create_task(database.transaction(lambda tx: met(tx, "@later", now))) for _ in range(CALLERS)
        ]
        await database.read(number_of_people)  # gives them time to queue
        for task in waiting:
            task.cancel()
        go_on.set()
    assert await database.read(number_of_people) == 1


async def test_a_failure_after_the_caller_was_cancelled_is_logged_and_taken_back(
    database: Database, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    caller = asyncio.current_task()
    assert caller is not None

    async def work(tx: Transaction) -> None:
        await met(tx, "@a", now)
        caller.cancel()
        await met(tx, "@b", now)
        raise LookupError("Anna")

    with caplog.at_level(logging.ERROR), pytest.raises(asyncio.CancelledError):
        await database.transaction(work)
    assert caller.uncancel() == 0
    assert [record.getMessage() for record in caplog.records] == [
        "failed after its caller was gone: LookupError"
    ]
    assert await database.read(number_of_people) == 0


async def test_a_reader_sees_one_moment(database: Database, now: datetime) -> None:
    async def look(tx: Transaction) -> tuple[int, int]:
        before = await number_of_people(tx)
        await database.transaction(lambda writing: met(writing, "@a", now))
        return before, await number_of_people(tx)

    assert await database.read(look) == (0, 0)
    assert await database.read(number_of_people) == 1


async def test_a_reader_does_not_see_what_is_not_finished(database: Database, now: datetime) -> None:
    async def work(tx: Transaction) -> int:
        await met(tx, "@a", now)
        return await database.read(number_of_people)

    assert await database.transaction(work) == 0


async def test_a_reader_cannot_write(database: Database, now: datetime) -> None:
    with pytest.raises(DBAPIError):
        await database.read(lambda tx: met(tx, "@a", now))


async def test_a_database_keeps_its_name(place: Place) -> None:
    async def name(tx: Transaction) -> str:
        return tx.uuid

    names = set()
    for _ in range(2):
        database = await Database.open(place)
        names.add(await database.read(name))
        await database.close()
    assert [len(found) for found in names] == [32]


async def test_who_was_replaced_as_leader_writes_no_more(database: Database, now: datetime) -> None:
    await database.transaction(leader.take)
    with pytest.raises(Deposed):
        await database.transaction(lambda tx: met(tx, "@a", now))
    assert await database.read(number_of_people) == 0


async def test_a_failed_start_gives_the_place_back(place: Place) -> None:
    async def fail() -> None:
        async with asyncio.timeout(0):
            await Database.open(place)

    with pytest.raises(TimeoutError):
        await fail()
    await (await Database.open(place)).close()
