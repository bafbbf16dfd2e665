"""Signing keys: fetched beside the loop, kept through outages, and never fetched because a stranger asks for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

import pytest

from tests.support.clock import TurnableClock
from tests.support.desk import MONDAY
from tests.support.teams_issuer import TeamsIssuer, teams_issuer
from tests.support.waiting import until
from transports.teams.keys import FRESH, SOON, KeyRing, Known
from transports.teams.sdk import PyJWKClientError


@asynccontextmanager
async def ring(issuer: TeamsIssuer, clock: TurnableClock) -> AsyncIterator[KeyRing]:
    ring = KeyRing(issuer.metadata, clock)
    fresh = asyncio.ensure_future(ring.stay_fresh())
    try:
        yield ring
    finally:
        fresh.cancel()
        with suppress(asyncio.CancelledError):
            await fresh


async def turned(clock: TurnableClock, seconds: float, look: Callable[[], bool]) -> None:
    """Once more and once more: whoever sleeps may only be about to fall asleep."""

    async def seen() -> bool:
        await clock.turn(timedelta(seconds=seconds))
        return look()

    await until(seen, "what the clock brings")


async def test_a_key_that_is_there_is_known_and_another_is_not() -> None:
    async with teams_issuer() as issuer, ring(issuer, TurnableClock(MONDAY)) as keys:
        assert await keys.knows("key-1") is Known.YES
        assert keys.get_signing_key("key-1").key_id == "key-1"
        assert await keys.knows("key-2") is Known.NO
        with pytest.raises(PyJWKClientError):
            keys.get_signing_key("key-2")


async def test_a_slow_key_server_stops_nobody_else() -> None:
    """All who wait for the first keys wait for one answer, and the loop goes on meanwhile."""
    async with teams_issuer() as issuer:
        issuer.delay = 0.5
        async with ring(issuer, TurnableClock(MONDAY)) as keys:
            asked = asyncio.gather(*(keys.knows("key-1") for _ in range(20)))
            ticks = 0
            while not asked.done():
                await asyncio.wait([asked], timeout=0.01)
                ticks += 1
            assert set(await asked) == {Known.YES}
            assert ticks > 10
            assert issuer.asked == 1


async def test_a_new_key_is_looked_for_and_found() -> None:
    async with teams_issuer() as issuer, ring(issuer, TurnableClock(MONDAY)) as keys:
        assert await keys.knows("key-1") is Known.YES
        issuer.keys.append("key-2")
        assert await keys.knows("key-2") is Known.NO  # nobody looks twice within so short a time
        keys._cold_until = 0.0
        assert await keys.knows("key-2") is Known.YES


async def test_strangers_do_not_make_us_ask_again_and_again() -> None:
    async with teams_issuer() as issuer, ring(issuer, TurnableClock(MONDAY)) as keys:
        await keys.knows("key-1")
        for number in range(50):
            assert await keys.knows(f"made-up-{number}") is Known.NO
        assert issuer.asked == 1
        keys._cold_until = 0.0
        assert await keys.knows("made-up") is Known.NO
        assert issuer.asked == 2


async def test_keys_stay_through_an_outage() -> None:
    clock = TurnableClock(MONDAY)
    async with teams_issuer() as issuer, ring(issuer, clock) as keys:
        assert await keys.knows("key-1") is Known.YES
        issuer.broken = True
        await turned(clock, FRESH, lambda: issuer.asked >= 2)
        assert await keys.knows("key-1") is Known.YES


async def test_a_key_taken_back_is_not_known_any_more() -> None:
    clock = TurnableClock(MONDAY)
    async with teams_issuer() as issuer, ring(issuer, clock) as keys:
        assert await keys.knows("key-1") is Known.YES
        issuer.keys[:] = ["key-2"]
        await turned(clock, FRESH, lambda: "key-2" in keys._held)
        assert await keys.knows("key-1") is Known.NO


async def test_without_any_keys_nobody_is_refused_for_ever() -> None:
    clock = TurnableClock(MONDAY)
    async with teams_issuer() as issuer:
        issuer.broken = True
        async with ring(issuer, clock) as keys:
            assert await keys.knows("key-1") is Known.NOT_YET
            issuer.broken = False
            await turned(clock, SOON, lambda: bool(keys._held))
            assert await keys.knows("key-1") is Known.YES


@pytest.mark.parametrize("endorsements", [[], ["webchat"]])
async def test_a_key_for_other_channels_is_none_of_ours(endorsements: list[str]) -> None:
    async with teams_issuer() as issuer:
        issuer.endorsements = endorsements
        async with ring(issuer, TurnableClock(MONDAY)) as keys:
            assert await keys.knows("key-1") is Known.NOT_YET


async def test_a_key_that_names_no_channel_is_for_all() -> None:
    async with teams_issuer() as issuer:
        issuer.endorsements = None
        async with ring(issuer, TurnableClock(MONDAY)) as keys:
            assert await keys.knows("key-1") is Known.YES
