"""Two years of a whole house, with replies in words: never a message too many, none at a bad time, nothing forgotten."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from newsroom.conversation import Conversation
from newsroom.messages import Address, Outgoing
from newsroom.people import Department, Person
from newsroom.setting_kinds import Land
from newsroom.topics import Status
from storage import asks, conversations, departments, occurrences, people, topics
from storage.database import Transaction
from tests.support.clock import TurnableClock
from tests.support.desk import Desk, Wire, open_desk, settings
from tests.support.judging_years import assert_all_is_well, report
from tests.support.two_years import (
    DAYS,
    FIRST,
    PEOPLE,
    TOPICS,
    ZONE,
    Heard,
    Subject,
    World,
    staffed,
    two_years,
)
from transports.render import terminal


@dataclass
class TimedWire(Wire):
    """Remembers when each message left."""

    clock: TurnableClock | None = None
    times: list[datetime] = field(default_factory=list)

    async def deliver(self, outgoing: Outgoing) -> str:
        assert self.clock is not None
        self.times.append(self.clock.now().astimezone(ZONE))
        return await super().deliver(outgoing)


@dataclass
class House:
    """A desk on SQLite that plays the office."""

    desk: Desk
    wire: TimedWire
    ids: dict[int, int] = field(default_factory=dict)

    async def hand_in(self, subject: Subject, person: Person, now: datetime) -> None:
        await self.desk.clock.turn_to(now)
        address = Address("wire", f"draft-{subject.number}")

        async def submit(tx: Transaction) -> int:
            await conversations.save(tx, address, person, Conversation("check", subject.draft), now)
            topic = await topics.submit(tx, address, person, now)
            await conversations.save(tx, address, person, Conversation(), now)
            assert topic.number == subject.number
            return topic.id

        self.ids[subject.number] = await self.desk.database.transaction(submit)

    async def change(self, subject: Subject, now: datetime, *, answered: bool) -> None:
        await self.desk.clock.turn_to(now)
        topic = self.ids[subject.number]

        async def update(tx: Transaction) -> None:
            await topics.update_draft(tx, topic, subject.draft)
            if answered:
                about = await asks.about_topics(tx, [topic])
                await asks.settle(tx, [ask.key for ask in about if ask.state == "open"], "answered")

        await self.desk.database.transaction(update)

    async def close(self, subject: Subject, status: Status, now: datetime) -> None:
        await self.desk.clock.turn_to(now)
        topic = self.ids[subject.number]
        await self.desk.database.transaction(
            lambda tx: topics.change_status(tx, topic, status, None, "", now)
        )

    async def leave(self, person: Person, until: date, now: datetime) -> None:
        await self.desk.clock.turn_to(now)
        await self.desk.database.transaction(lambda tx: people.away(tx, person.id, until))

    async def look(self, now: datetime) -> list[Heard]:
        await self.desk.clock.turn_to(now)
        before = len(self.wire.sent)
        await self.desk.house.tick()
        await self.desk.house.settle()
        said = zip(self.wire.times[before:], self.wire.sent[before:], strict=True)
        return [(at, one.address.room, terminal(one.parcel)) for at, one in said if ":asked/" in one.key]

    async def reply(self, account: str, number: int, word: str, now: datetime) -> None:
        await self.desk.clock.turn_to(now)
        heard = await self.desk.tell(account, f"T-{number} {word}")
        assert ("Wann soll ich" if word == "später" else "Danke") in heard[0], heard
        if word == "später":
            assert "ich" in (await self.desk.tell(account, "1"))[0]


@asynccontextmanager
async def staffed_house(folder: Path, land: Land) -> AsyncIterator[World]:
    clock = TurnableClock(datetime.combine(FIRST, time(7), ZONE).astimezone(UTC))
    wire = TimedWire(clock=clock)
    async with open_desk(folder, wire, chosen=settings(state=land), clock=clock) as desk:
        known = await desk.database.transaction(lambda tx: _employed(tx, clock.now()))
        made = await desk.database.transaction(lambda tx: _organised(tx, known))
        yield World(House(desk, wire), random.Random(land), land, known, made, talks=True)  # noqa: S311  # repeatable


async def _employed(tx: Transaction, now: datetime) -> list[Person]:
    ids = []
    for number in range(PEOPLE):
        account = f"@p{number}:town.test"
        person = await people.meet(tx, "wire", account, f"Person {number}", "de", formal=True, now=now)
        await people.reach_at(tx, person.id, Address("wire", account))
        ids.append(person.id)
    return list((await people.by_ids(tx, ids)).values())


async def _organised(tx: Transaction, known: list[Person]) -> list[Department]:
    return [await departments.put(tx, one) for one in staffed(known)]


@pytest.mark.parametrize(
    ("days", "least"), [(190, 70), pytest.param(DAYS, TOPICS, marks=pytest.mark.release)]
)
async def test_two_years_without_a_message_too_many_or_too_few(days: int, least: int, tmp_path: Path) -> None:
    """At every push a winter with its holidays and both clock changes, before a release two years."""
    async with staffed_house(tmp_path, "SN") as world:
        await two_years(world, days)
        assert isinstance(world.office, House)
        database, now = world.office.desk.database, world.office.desk.clock.now()
        left_behind = await database.read(lambda tx: occurrences.due(tx, now))
        dead = [one for one in world.office.wire.sent if "Zeichen" in terminal(one.parcel)]
    print(report(world), "due rows left behind", len(left_behind))  # noqa: T201  # the counts are the result
    assert_all_is_well(world, least)
    assert left_behind == []
    assert dead == []
