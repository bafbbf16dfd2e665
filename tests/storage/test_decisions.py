"""Decisions are kept with everything as it was before, and found again by who decided or by what they came from."""

from __future__ import annotations

from datetime import date, datetime

from newsroom.decided import State
from newsroom.messages import Address
from newsroom.planning import Plan, Priority
from newsroom.topics import Answer, Given, Status
from storage import decisions, lists
from storage.database import Database, Transaction
from storage.decisions import Decided
from tests.storage.test_plans import handed_in
from understanding.when.span import Span

BEFORE = State(Status.SUBMITTED, "", Plan(), {"when": None, "where": Answer(Given.OPEN)})
AFTER = State(
    Status.SCHEDULED,
    "Grund",
    Plan(date(2026, 12, 5), ("Instagram",), Priority.HIGH, goals=("Bürgernähe",)),
    {"when": Answer(Given.VALUE, "5.12.", Span(date(2026, 12, 5), grain="day"), "$1")},
    "Bauamt",
)


async def test_a_decision_is_read_back_as_it_was_until_it_is_taken_back(
    database: Database, now: datetime
) -> None:
    async def work(tx: Transaction) -> None:
        topic = await handed_in(tx, now)
        decided = Decided(topic, BEFORE, AFTER)
        await decisions.record(tx, 1, "schedule", "$first", [decided], now)
        await decisions.record(tx, 1, "priority", "$second", [Decided(topic, AFTER, AFTER)], now)
        await decisions.record(tx, 1, "accept", "$nothing", [], now)
        last = await decisions.last_of(tx, 1)
        first = await decisions.last_of(tx, 1, "$first")
        assert last is not None
        assert first is not None
        assert (last.command, last.event) == ("priority", "$second")
        assert (first.command, first.at, first.topics) == ("schedule", now, (decided,))
        await decisions.take_back(tx, 1, last, now)
        assert await decisions.last_of(tx, 1) == first
        assert await decisions.last_of(tx, 2) is None

    await database.transaction(work)


async def test_a_room_knows_its_last_list(database: Database, now: datetime) -> None:
    room, other = Address("matrix", "!room"), Address("matrix", "!other")

    async def work(tx: Transaction) -> None:
        await lists.show(tx, room, [3, 1, 2], now)
        await lists.show(tx, room, [5, 4], now)
        assert await lists.shown(tx, room, now) == (5, 4)
        assert await lists.shown(tx, other, now) == ()

    await database.transaction(work)
