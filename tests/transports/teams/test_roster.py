"""Who counts as sitting in the editorial channel, and what waits until that is known."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.clock import TurnableClock
from tests.support.teams_connector import CHANNEL, Fault, Remembered, TeamsConnector, account
from tests.support.waiting import until
from transports.teams.application import application
from transports.teams.connector import Connector
from transports.teams.places import Places
from transports.teams.roster import AGAIN, EVERY, PATIENCE, Roster

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ANNA, BERT, CARLA = (f"00000000-0000-0000-0000-00000000000{letter}" for letter in "abc")
CHAT = "a:anna"


class Deaf:
    """Nothing comes in."""

    def register_route(self, method: str, path: str, handler: object) -> None: ...

    def serve_static(self, path: str, directory: str) -> None: ...

    async def start(self, port: int) -> None: ...

    async def stop(self) -> None: ...


@asynccontextmanager
async def kept(
    connector: TeamsConnector, clock: TurnableClock, channel: str | None = CHANNEL
) -> AsyncIterator[Roster]:
    """At work."""
    who = account(channel=channel)
    asking = Connector(who, application(who, Deaf()))
    places = Places(who, Remembered({CHANNEL: connector.service_url}))
    roster = Roster(channel, asking, places, clock)
    async with asyncio.TaskGroup() as group:
        keeping = group.create_task(roster.keep())
        try:
            yield roster
        finally:
            keeping.cancel()
            await asking.close()


@pytest.fixture
def clock() -> TurnableClock:
    return TurnableClock(NOW)


async def test_everybody_in_the_channel_is_known_page_by_page(
    connector: TeamsConnector, clock: TurnableClock
) -> None:
    connector.rosters[CHANNEL] = [ANNA, BERT, CARLA]
    async with kept(connector, clock) as roster:
        assert not roster.serves(CHANNEL)
        await until(lambda: roster.serves(CHANNEL), "a look")
        assert all(roster.has(CHANNEL, one) for one in (ANNA, BERT, CARLA))
        assert not roster.has(CHAT, ANNA)
        assert roster.names(CHANNEL) == dict.fromkeys((ANNA, BERT, CARLA), "Jemand")
        assert roster.names(CHAT) == {}


async def test_who_left_and_who_came_is_noticed_within_minutes(
    connector: TeamsConnector, clock: TurnableClock
) -> None:
    connector.rosters[CHANNEL] = [ANNA]
    async with kept(connector, clock) as roster:
        await until(lambda: roster.has(CHANNEL, ANNA), "the first look")
        connector.rosters[CHANNEL] = [BERT]
        await until(lambda: _turned(clock, EVERY, roster.has(CHANNEL, BERT)), "the next look")
        assert not roster.has(CHANNEL, ANNA)


async def test_who_speaks_is_in_there_and_who_is_gone_is_not(
    connector: TeamsConnector, clock: TurnableClock
) -> None:
    connector.rosters[CHANNEL] = [ANNA]
    async with kept(connector, clock) as roster:
        await until(lambda: roster.has(CHANNEL, ANNA), "the first look")
        roster.spoke(CHANNEL, BERT, "Bert")
        roster.spoke(CHAT, CARLA, "Carla")
        roster.left([ANNA, CARLA])
        assert [roster.has(CHANNEL, one) for one in (ANNA, BERT, CARLA)] == [False, True, False]
        assert roster.names(CHANNEL) == {BERT: "Bert"}


async def test_what_is_known_stays_known_while_teams_does_not_answer(
    connector: TeamsConnector, clock: TurnableClock
) -> None:
    connector.rosters[CHANNEL] = [ANNA]
    async with kept(connector, clock) as roster:
        await until(lambda: roster.has(CHANNEL, ANNA), "the first look")
        connector.fail("members", Fault(503), Fault(503))
        await until(lambda: _turned(clock, EVERY, len(connector.seen) >= 3), "looks in vain")
        assert roster.has(CHANNEL, ANNA)
        assert roster.serves(CHANNEL)


async def test_trouble_with_the_list_stops_no_chat_and_the_channel_not_for_long(
    connector: TeamsConnector, clock: TurnableClock
) -> None:
    connector.fail("members", *[Fault(503)] * 10)
    async with kept(connector, clock) as roster:
        await until(lambda: roster.serves(CHAT), "the first failure")
        assert not roster.serves(CHANNEL)
        await until(lambda: _turned(clock, AGAIN, roster.serves(CHANNEL)), "patience to end")
        assert len(connector.seen) >= PATIENCE
        roster.spoke(CHANNEL, ANNA)
        assert roster.has(CHANNEL, ANNA)


async def test_a_channel_that_we_are_not_in_is_served_without_members(
    connector: TeamsConnector, clock: TurnableClock
) -> None:
    async with kept(connector, clock) as roster:
        await until(lambda: roster.serves(CHANNEL), "a refusal")
        assert not roster.has(CHANNEL, ANNA)


async def test_without_a_channel_nobody_is_asked(connector: TeamsConnector, clock: TurnableClock) -> None:
    async with kept(connector, clock, channel=None) as roster:
        assert roster.serves(CHAT)
        assert not roster.has(CHANNEL, ANNA)
    assert connector.seen == []


async def _turned(clock: TurnableClock, seconds: float, reached: bool) -> bool:
    if not reached:
        await clock.turn(timedelta(seconds=seconds))
    return reached
