"""What leaves: in order per room, again when refused for now, never when refused for good."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from handlers.delivery import GIVE_UP_AFTER, LONGEST_WAIT, Delivery, wait_before
from newsroom.messages import Address, Document, Never, NotNow, Outgoing, Paragraph, Run
from storage import outbox
from storage.database import Database, Transaction
from tests.support.clock import TurnableClock
from tests.support.desk import MONDAY, Wire
from tests.support.fresh import laid
from tests.support.waiting import until

ANNA, BERT = Address("wire", "anna"), Address("wire", "bert")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(await laid(tmp_path / "test.db"))
    yield opened
    await opened.close()


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def clock() -> TurnableClock:
    return TurnableClock(MONDAY)


@pytest.fixture
def delivery(database: Database, wire: Wire, clock: TurnableClock) -> Delivery:
    return Delivery(database, {"wire": wire}, clock)


async def queue(database: Database, address: Address, *keys: str) -> None:
    async def write(tx: Transaction) -> None:
        for key in keys:
            document = Document((Paragraph((Run(f"text {key}"),)),))
            await outbox.queue(tx, key, address, document, MONDAY)

    await database.transaction(write)


async def deliver(delivery: Delivery) -> None:
    """Everything that can leave now."""
    for address in await delivery.rooms():
        while await delivery.step(address):
            pass


def keys(wire: Wire) -> list[str]:
    return [one.key.partition(":")[2] for one in wire.sent]


async def test_messages_leave_in_the_order_they_were_queued(
    database: Database, wire: Wire, delivery: Delivery
) -> None:
    await queue(database, ANNA, "1", "2", "3")
    await deliver(delivery)
    assert keys(wire) == ["1", "2", "3"]


async def test_nothing_is_sent_twice(database: Database, wire: Wire, delivery: Delivery) -> None:
    await queue(database, ANNA, "1")
    await deliver(delivery)
    await queue(database, ANNA, "1")
    await deliver(delivery)
    assert keys(wire) == ["1"]


async def test_who_is_stopped_while_another_writes_still_notes_what_was_sent(
    database: Database, wire: Wire, delivery: Delivery
) -> None:
    free = asyncio.Event()
    await queue(database, ANNA, "1")
    async with asyncio.TaskGroup() as group:
        begun = asyncio.Event()

        async def slow(_: Transaction) -> None:
            begun.set()
            await free.wait()

        group.create_task(database.transaction(slow))
        await begun.wait()
        delivering = group.create_task(delivery.step(ANNA))
        await until(lambda: wire.sent, "the message")
        delivering.cancel()
        await asyncio.wait([delivering], timeout=0)
        free.set()
    assert delivering.cancelled()
    await deliver(delivery)
    assert keys(wire) == ["1"]


async def test_nothing_overtakes_a_message_that_has_to_wait_and_other_rooms_go_on(
    database: Database, wire: Wire, delivery: Delivery, clock: TurnableClock
) -> None:
    await queue(database, ANNA, "1", "2")
    await queue(database, BERT, "3")
    wire.refuse = [NotNow("502")]
    await deliver(delivery)
    assert keys(wire) == ["3"]
    await clock.turn(timedelta(seconds=2))
    await deliver(delivery)
    assert keys(wire) == ["3", "1", "2"]


async def test_the_server_is_left_alone_for_as_long_as_it_asks(
    database: Database, wire: Wire, delivery: Delivery, clock: TurnableClock
) -> None:
    await queue(database, ANNA, "1")
    await queue(database, BERT, "2")
    wire.refuse = [NotNow("429", wait=40, everywhere=True)]
    await deliver(delivery)
    await clock.turn(timedelta(seconds=39))
    await deliver(delivery)
    assert keys(wire) == []
    assert await delivery.pause() <= 2
    await clock.turn(timedelta(seconds=2))
    await deliver(delivery)
    assert sorted(keys(wire)) == ["1", "2"]


async def test_attempts_become_rarer_and_end_after_a_week(
    database: Database, wire: Wire, delivery: Delivery, clock: TurnableClock
) -> None:
    await queue(database, ANNA, "1")
    wire.refuse = [NotNow("502") for _ in range(100)]
    waits = []
    for _ in range(15):
        await deliver(delivery)
        now = clock.now()
        due = await database.read(partial(outbox.next_after, now=now))
        assert due is not None
        waits.append((due - now).total_seconds())
        await clock.turn_to(due)
    assert waits[0] <= 1
    assert all(LONGEST_WAIT / 2 <= wait <= LONGEST_WAIT for wait in waits[-3:])
    await clock.turn(GIVE_UP_AFTER)
    await deliver(delivery)
    assert await database.read(outbox.dead_letters) == 1


@pytest.mark.parametrize("attempts", [0, 1, 20, 5000])
def test_the_wait_is_never_longer_than_the_longest(attempts: int) -> None:
    assert 0.5 <= wait_before(attempts, asked=0) <= LONGEST_WAIT


async def test_what_can_never_arrive_is_a_dead_letter_and_the_room_goes_on(
    database: Database, wire: Wire, delivery: Delivery
) -> None:
    await queue(database, ANNA, "1", "2")
    wire.refuse = [Never("403")]
    await deliver(delivery)
    assert keys(wire) == ["2"]
    assert await database.read(outbox.dead_letters) == 1


async def test_a_message_that_cannot_be_built_or_read_does_not_stop_its_room(
    database: Database, wire: Wire, delivery: Delivery, caplog: pytest.LogCaptureFixture
) -> None:
    await queue(database, ANNA, "1", "2", "3")
    await database.transaction(
        lambda tx: tx.execute(text("UPDATE outbox SET parcel = 'no JSON' WHERE key LIKE '%2'"))
    )
    wire.refuse = [TypeError("what Anna wrote")]
    await deliver(delivery)
    assert keys(wire) == ["3"]
    assert await database.read(outbox.dead_letters) == 2
    assert "what Anna wrote" not in caplog.text


async def test_a_room_that_is_not_served_keeps_its_messages(database: Database, delivery: Delivery) -> None:
    await queue(database, Address("wire", ""), "1")
    await queue(database, Address("elsewhere", "anna"), "2")
    assert await delivery.rooms() == []
    assert await delivery.pause() <= 1


# ---------------------------------------------------------------- where a second attempt is a second message


class TornOffWire(Wire):
    """The process ends while the first message is on its way."""

    torn = False

    async def deliver(self, outgoing: Outgoing) -> str:
        event = await super().deliver(outgoing)
        if not self.torn:
            self.torn = True
            raise asyncio.CancelledError
        return event


async def test_an_attempt_that_nobody_saw_ending_may_be_a_double_and_is_told_once(
    database: Database, clock: TurnableClock, caplog: pytest.LogCaptureFixture
) -> None:
    wire = TornOffWire(repeatable=False)
    delivery = Delivery(database, {"wire": wire}, clock)
    await queue(database, ANNA, "1", "2")
    with pytest.raises(asyncio.CancelledError):
        await deliver(delivery)
    await deliver(delivery)
    assert keys(wire) == ["1", "1", "2"]
    assert await database.read(outbox.doubtful) == 1
    assert caplog.text.count("may have arrived") == 1


@pytest.mark.parametrize(("refusal", "doubts"), [(NotNow("429"), 0), (NotNow("502", doubtful=True), 1)])
async def test_only_a_refusal_that_may_have_been_none_leaves_a_doubt(
    database: Database, wire: Wire, delivery: Delivery, clock: TurnableClock, refusal: NotNow, doubts: int
) -> None:
    wire.repeatable = False
    await queue(database, ANNA, "1")
    wire.refuse = [refusal]
    await deliver(delivery)
    await clock.turn(timedelta(seconds=5))
    await deliver(delivery)
    assert keys(wire) == ["1"]
    assert await database.read(outbox.doubtful) == doubts


async def test_where_the_key_is_known_there_are_no_doubts(
    database: Database, wire: Wire, delivery: Delivery, clock: TurnableClock
) -> None:
    await queue(database, ANNA, "1")
    wire.refuse = [NotNow("502", doubtful=True)]
    await deliver(delivery)
    await clock.turn(timedelta(seconds=5))
    await deliver(delivery)
    assert await database.read(outbox.doubtful) == 0
