"""The requests themselves: each safeguard alone, whoever asks for them."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from newsroom.messages import Never, NotNow
from tests.support.teams_connector import CHANNEL, NO_KEYS, TENANT, TeamsConnector, account, bot_token
from tests.transports.teams.test_roster import Deaf
from transports.teams.account import Account, Cloud
from transports.teams.application import application
from transports.teams.connector import Connector

ANNA = "00000000-0000-0000-0000-00000000000a"
SAID = {"type": "message", "text": "Guten Tag!"}


@asynccontextmanager
async def asking(who: Account | None = None) -> AsyncIterator[Connector]:
    who = who or account()
    opened = Connector(who, application(who, Deaf()))
    try:
        yield opened
    finally:
        await opened.close()


def with_token(token: Callable[[], str]) -> Account:
    return dataclasses.replace(account(), cloud=Cloud(keys=NO_KEYS, token=token, plain_http=True))


async def test_no_request_and_no_token_goes_to_a_place_off_the_list(connector: TeamsConnector) -> None:
    strict = dataclasses.replace(account(), service_hosts=frozenset({"smba.trafficmanager.net"}))
    place = connector.service_url.rstrip("/")
    async with asking(strict) as opened:
        for request in (
            opened.post(place, "a:1", SAID),
            opened.update(place, "a:1", "1", SAID),
            opened.open_chat(place, ANNA),
            opened.members(place, CHANNEL),
        ):
            with pytest.raises(Never, match="list"):
                await request
    assert connector.seen == []


@pytest.mark.parametrize("conversation", ["", ".", ".."])
async def test_what_would_lead_out_of_the_conversations_is_none(
    connector: TeamsConnector, conversation: str
) -> None:
    async with asking() as opened:
        with pytest.raises(Never):
            await opened.post(connector.service_url.rstrip("/"), conversation, SAID)
    assert connector.seen == []


async def test_a_chat_is_asked_for_by_object_id_within_our_tenant(connector: TeamsConnector) -> None:
    async with asking() as opened:
        chat = await opened.open_chat(connector.service_url.rstrip("/"), ANNA)
    assert connector.chats == {ANNA: chat}
    assert connector.seen == [("POST", f"/emea/{TENANT}/v3/conversations")]


async def test_who_cannot_show_a_token_waits_and_says_so_once(
    connector: TeamsConnector, caplog: pytest.LogCaptureFixture
) -> None:
    works = False

    def token() -> str:
        if not works:
            raise ValueError("AADSTS7000215: Invalid client secret abc")
        return bot_token()

    place = connector.service_url.rstrip("/")
    async with asking(with_token(token)) as opened:
        for _ in range(2):
            with pytest.raises(NotNow):
                await opened.post(place, "a:1", SAID)
        works = True
        await opened.post(place, "a:1", SAID)
        works = False
        with pytest.raises(NotNow):
            await opened.post(place, "a:1", SAID)
    told = [one.getMessage() for one in caplog.records if one.name == "transports.teams.connector"]
    assert told == ["Microsoft does not accept our app_id and secret: ValueError"] * 2


async def test_a_list_of_members_that_never_ends_is_left(connector: TeamsConnector) -> None:
    connector.rosters[CHANNEL] = [f"{number:08}-0000-0000-0000-000000000000" for number in range(1000)]
    async with asking() as opened:
        with pytest.raises(NotNow, match="no end"):
            await opened.members(connector.service_url.rstrip("/"), CHANNEL)
    assert len(connector.seen) == 200
