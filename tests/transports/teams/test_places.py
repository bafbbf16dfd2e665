"""Where answers go: to the newest address that was heard, and never to a host off the list."""

from __future__ import annotations

import dataclasses

import pytest

from newsroom.messages import Never, NotNow
from tests.support.teams_connector import Remembered, account
from transports.teams.account import Account, Cloud
from transports.teams.places import Places

REAL = Account("app", "tenant", "secret")
NEAR = "https://smba.trafficmanager.net/emea/1/"


async def test_the_last_address_that_was_heard_counts_and_is_kept() -> None:
    kept = Remembered({"a:1": "https://smba.trafficmanager.net/old/"})
    places = Places(REAL, kept)
    assert await places.of("a:1") == "https://smba.trafficmanager.net/old"
    await places.learn("a:1", NEAR)
    assert await places.of("a:1") == NEAR.rstrip("/")
    assert kept.urls == {"a:1": NEAR}


async def test_what_was_heard_before_the_kept_ones_were_loaded_is_newer() -> None:
    places = Places(REAL, Remembered({"a:1": "https://smba.trafficmanager.net/old/"}))
    await places.learn("a:1", NEAR)
    await places.load()
    assert await places.of("a:1") == NEAR.rstrip("/")


async def test_a_forged_address_is_neither_learnt_nor_used() -> None:
    kept = Remembered({"a:1": "https://evil.example/"})
    places = Places(REAL, kept)
    await places.learn("a:2", "https://evil.example/")
    assert kept.urls == {"a:1": "https://evil.example/"}
    with pytest.raises(Never):
        await places.of("a:1")


async def test_an_unknown_conversation_is_asked_for_where_the_others_are() -> None:
    places = Places(REAL, Remembered({"a:1": NEAR}))
    assert await places.of("a:9") == NEAR.rstrip("/")
    await places.forget("a:1")
    assert await places.of("a:9") == "https://smba.trafficmanager.net/teams"


async def test_without_any_place_the_message_waits() -> None:
    elsewhere = dataclasses.replace(account(), cloud=Cloud(plain_http=True))
    with pytest.raises(NotNow):
        await Places(elsewhere, Remembered()).of("a:9")
