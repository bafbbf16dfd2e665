"""Who waits longer than a moment sees that an answer is being written."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

from newsroom.messages import Address, Content, Incoming, Reacted, Text
from tests.support.clock import TurnableClock
from tests.support.teams_connector import CHANNEL, Fault, Remembered, TeamsConnector, account
from tests.support.waiting import until
from tests.transports.teams.test_deliver import ANNA, CHAT, NOW
from tests.transports.teams.test_roster import Deaf
from transports.teams.application import application
from transports.teams.connector import Connector
from transports.teams.courtesies import MOMENT, MOST, Courtesies
from transports.teams.pace import Limit
from transports.teams.places import Places
from transports.teams.sending import Sending

OTHERS = ("a:bert", "a:cem")
CROWD = [f"a:{number}" for number in range(100)]
A_MOMENT = timedelta(seconds=MOMENT)


def heard(content: Content, room: str = CHAT) -> Incoming:
    return Incoming("1", ANNA, Address("teams", room), NOW, content, private=room != CHANNEL)


@asynccontextmanager
async def courtesies(
    connector: TeamsConnector, clock: TurnableClock, limits: Sequence[Limit] = ()
) -> AsyncIterator[Courtesies]:
    who = account()
    asking = Connector(who, application(who, Deaf()))
    places = Places(who, Remembered(dict.fromkeys((CHAT, CHANNEL, *OTHERS, *CROWD), connector.service_url)))
    made = Courtesies(Sending(asking, places, clock, limits), clock)
    running = asyncio.ensure_future(made.run())
    try:
        yield made
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await asking.close()


async def typed(connector: TeamsConnector, clock: TurnableClock, made: Courtesies) -> list[str]:
    """Where the sign was seen, by the time that two others have waited for theirs, one after the other."""
    for room in OTHERS:
        made.heard([heard(Text("und ich?"), room)])
        await until(partial(_seen, connector, clock, room), "the sign")
    return [room for room in connector.signs if room not in OTHERS]


async def _seen(connector: TeamsConnector, clock: TurnableClock, room: str) -> bool:
    await clock.turn(A_MOMENT)
    return room in connector.signs


async def _attempted(connector: TeamsConnector, clock: TurnableClock) -> bool:
    await clock.turn(A_MOMENT)
    return bool(connector.seen)


async def test_the_sign_comes_when_an_answer_takes_longer_than_a_moment(connector: TeamsConnector) -> None:
    clock = TurnableClock(NOW)
    async with courtesies(connector, clock) as made:
        made.heard([heard(Text("neu"))])
        assert await typed(connector, clock, made) == [CHAT]


async def test_who_has_an_answer_or_needs_none_sees_no_sign(connector: TeamsConnector) -> None:
    clock = TurnableClock(NOW)
    async with courtesies(connector, clock) as made:
        made.heard([heard(Reacted("1", "👍")), heard(Text("!agenda"), CHANNEL), heard(Text("neu"))])
        made.said(CHAT)
        assert await typed(connector, clock, made) == []


async def test_a_sign_that_fails_is_forgotten(connector: TeamsConnector) -> None:
    connector.fail("post", Fault(500))
    clock = TurnableClock(NOW)
    async with courtesies(connector, clock) as made:
        made.heard([heard(Text("neu"))])
        await until(partial(_attempted, connector, clock), "the attempt")
        assert await typed(connector, clock, made) == []


async def test_the_sign_takes_no_answers_place(connector: TeamsConnector) -> None:
    clock = TurnableClock(NOW)
    async with courtesies(connector, clock, [(1, timedelta(days=1).total_seconds())]) as made:
        made.heard([heard(Text("neu"))])
        await until(partial(_attempted, connector, clock), "the sign")
        made.heard([heard(Text("und?"))])
        assert await typed(connector, clock, made) == [CHAT]


async def test_where_many_wait_only_some_see_the_sign(connector: TeamsConnector) -> None:
    clock = TurnableClock(NOW)
    async with courtesies(connector, clock) as made:
        made.heard([heard(Text("neu"), room) for room in CROWD])
        await until(partial(_attempted, connector, clock), "a sign")
        assert len(await typed(connector, clock, made)) == MOST
