"""Messages reach Teams, or the outbox learns why not."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from newsroom.clock import Clock
from newsroom.messages import (
    Address,
    Document,
    EndVerification,
    Join,
    Leave,
    Never,
    NotNow,
    Outgoing,
    Paragraph,
    Parcel,
    Picture,
    Pin,
    Run,
)
from tests.support.clock import TurnableClock
from tests.support.teams_connector import (
    CHANNEL,
    FIRST_ID,
    Fault,
    Remembered,
    TeamsConnector,
    account,
    bot_token,
)
from transports.teams.account import Account
from transports.teams.handing import ReadFile, Stored
from transports.teams.ids import aside_to
from transports.teams.pace import Limit
from transports.teams.transport import TeamsTransport

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ANNA = "00000000-0000-0000-0000-00000000000a"
CHAT = "a:anna"
FIRST = f"{FIRST_ID}@{CHAT}"
NO_FILES: Mapping[str, bytes] = {}


def reading(files: Mapping[str, bytes]) -> ReadFile:
    async def read(name: str) -> bytes:
        if name not in files:
            raise FileNotFoundError(name)
        return files[name]

    return read


@asynccontextmanager
async def talking_to(
    connector: TeamsConnector,
    *,
    who: Account | None = None,
    kept: Remembered | None = None,
    clock: Clock | None = None,
    limits: tuple[Limit, ...] = (),
    deadline: float = 5.0,
    files: Mapping[str, bytes] = NO_FILES,
) -> AsyncIterator[TeamsTransport]:
    """Following it, as the bot does."""
    transport = TeamsTransport(
        who or account(),
        clock=clock or TurnableClock(NOW),
        references=kept or Remembered({CHAT: connector.service_url}),
        stored=Stored(reading(files), reading(files)),
        max_bytes=1000,
        limits=limits,
        deadline=deadline,
    )

    async def receive(events: object, checkpoint: str | None) -> None:
        raise AssertionError(f"nobody writes: {events}, {checkpoint}")

    async with asyncio.TaskGroup() as group:
        following = group.create_task(transport.follow(receive, None))
        try:
            yield transport
        finally:
            following.cancel()


def said(text: str) -> Document:
    return Document((Paragraph((Run(text),)),))


def to(
    room: str, parcel: Parcel | None = None, key: str = "1", about: str = "", thread: str = ""
) -> Outgoing:
    return Outgoing(key, Address("teams", room), parcel or said("Guten Tag!"), about, thread)


# ---------------------------------------------------------------- what arrives


async def test_a_message_arrives_with_our_token_and_has_a_name_of_its_own(connector: TeamsConnector) -> None:
    async with talking_to(connector) as transport:
        assert await transport.deliver(to(CHAT)) == FIRST
    assert connector.texts(CHAT) == ["Guten Tag!"]
    assert connector.tokens == {bot_token()}


async def test_a_message_changes_in_place(connector: TeamsConnector) -> None:
    async with talking_to(connector) as transport:
        event = await transport.deliver(to(CHAT))
        assert await transport.deliver(to(CHAT, said("Neu"), about=event)) == event
    assert connector.texts(CHAT) == ["Neu"]


async def test_an_answer_stays_in_its_thread(connector: TeamsConnector) -> None:
    async with talking_to(connector) as transport:
        event = await transport.deliver(to(CHANNEL, thread=f"42@{CHANNEL}"))
    assert [one.conversation for one in connector.sent] == [f"{CHANNEL};messageid=42"]
    assert event == f"{FIRST_ID}@{CHANNEL}"


async def test_where_a_thread_is_gone_the_answer_comes_into_the_channel(connector: TeamsConnector) -> None:
    connector.fail("post", Fault(404, "ActivityNotFoundInConversation"))
    async with talking_to(connector) as transport:
        await transport.deliver(to(CHANNEL, thread=f"42@{CHANNEL}"))
    assert [one.conversation for one in connector.sent] == [CHANNEL]


async def test_what_was_said_aside_is_answered_aside(connector: TeamsConnector) -> None:
    async with talking_to(connector) as transport:
        await transport.deliver(to(CHANNEL, thread=aside_to("29:anna")))
    [sent] = connector.sent
    assert (sent.conversation, sent.activity["recipient"]) == (CHANNEL, {"id": "29:anna", "isTargeted": True})


async def test_where_nothing_can_be_said_aside_everybody_hears_the_answer(connector: TeamsConnector) -> None:
    connector.asides = False
    async with talking_to(connector) as transport:
        await transport.deliver(to(CHANNEL, thread=aside_to("29:anna")))
    assert "recipient" not in connector.sent[0].activity


async def test_a_private_chat_has_no_threads(connector: TeamsConnector) -> None:
    async with talking_to(connector) as transport:
        await transport.deliver(to(CHAT, thread=f"42@{CHAT}"))
    assert [one.conversation for one in connector.sent] == [CHAT]


async def test_a_picture_is_shown(connector: TeamsConnector) -> None:
    async with talking_to(connector, files={"a": b"jpeg"}) as transport:
        await transport.deliver(to(CHAT, Picture("a", "Das Haus")))
        with pytest.raises(Never):
            await transport.deliver(to(CHAT, Picture("gone", "Das Haus"), "3"))
    assert connector.texts(CHAT) == ["Das Haus"]


@pytest.mark.parametrize("parcel", [Join(), Leave(), EndVerification("1"), Pin()])
async def test_what_only_matrix_knows_is_done_at_once(connector: TeamsConnector, parcel: Parcel) -> None:
    async with talking_to(connector) as transport:
        assert await transport.deliver(to(CHAT, parcel)) == ""
    assert connector.seen == []


async def test_an_answer_without_an_id_is_an_arrival_without_an_event(connector: TeamsConnector) -> None:
    connector.without_id = True
    async with talking_to(connector) as transport:
        assert await transport.deliver(to(CHAT)) == ""


# ---------------------------------------------------------------- people who have not written yet


async def test_a_chat_is_opened_once_for_who_has_not_written(connector: TeamsConnector) -> None:
    async with talking_to(connector) as transport:
        await transport.deliver(to(ANNA, said("eins")))
        await transport.deliver(to(ANNA, said("zwei")))
    chat = connector.chats[ANNA]
    assert connector.texts(chat) == ["eins", "zwei"]
    assert [path.rpartition("/")[2] for _, path in connector.seen] == [
        "conversations",
        "activities",
        "activities",
    ]


async def test_the_opened_chat_is_remembered(connector: TeamsConnector) -> None:
    kept = Remembered({CHAT: connector.service_url})
    async with talking_to(connector, kept=kept) as transport:
        await transport.deliver(to(ANNA))
    assert connector.chats[ANNA] in kept.urls


async def test_who_does_not_have_the_bot_cannot_be_reached(connector: TeamsConnector) -> None:
    connector.without_the_bot.add(ANNA)
    async with talking_to(connector) as transport:
        with pytest.raises(Never, match="BotNotInConversationRoster"):
            await transport.deliver(to(ANNA))
    assert connector.sent == []


# ---------------------------------------------------------------- what goes wrong


async def refused(connector: TeamsConnector, fault: Fault, deadline: float = 5.0) -> NotNow:
    """How the first attempt fails, after which the second one succeeds."""
    connector.fail("post", fault)
    async with talking_to(connector, deadline=deadline) as transport:
        with pytest.raises(NotNow) as refusal:
            await transport.deliver(to(CHAT))
        await transport.deliver(to(CHAT))
    return refusal.value


async def test_who_is_too_fast_waits_as_long_as_asked_and_nobody_else_does(connector: TeamsConnector) -> None:
    refusal = await refused(connector, Fault(429, "TooManyRequests", retry_after="7"))
    assert (refusal.wait, refusal.everywhere, refusal.doubtful) == (7, False, False)


@pytest.mark.parametrize(("status", "doubtful"), [(412, False), (502, True), (503, False), (504, True)])
async def test_a_passing_trouble_passes(connector: TeamsConnector, status: int, doubtful: bool) -> None:
    assert (await refused(connector, Fault(status))).doubtful is doubtful
    assert connector.texts(CHAT) == ["Guten Tag!"]


async def test_a_lost_answer_leaves_a_doubt(connector: TeamsConnector) -> None:
    assert (await refused(connector, Fault(how="lost"))).doubtful
    assert connector.texts(CHAT) == ["Guten Tag!"] * 2


async def test_a_connector_that_hangs_is_not_waited_for(connector: TeamsConnector) -> None:
    assert (await refused(connector, Fault(how="hanging"), deadline=0.2)).doubtful


async def test_a_connector_that_is_not_there_leaves_no_doubt(connector: TeamsConnector) -> None:
    nobody = Remembered({CHAT: "http://127.0.0.1:1/"})
    async with talking_to(connector, kept=nobody) as transport:
        with pytest.raises(NotNow) as refusal:
            await transport.deliver(to(CHAT))
    assert not refusal.value.doubtful


@pytest.mark.parametrize("status", [400, 403, 404])
async def test_what_teams_forbids_is_not_tried_again(connector: TeamsConnector, status: int) -> None:
    connector.fail("post", Fault(status))
    async with talking_to(connector) as transport:
        with pytest.raises(Never):
            await transport.deliver(to(CHAT))


async def test_a_refused_token_is_told_once_and_without_the_token(
    connector: TeamsConnector, caplog: pytest.LogCaptureFixture
) -> None:
    connector.fail("post", Fault(401), Fault(401))
    async with talking_to(connector) as transport:
        for _ in range(2):
            with pytest.raises(NotNow):
                await transport.deliver(to(CHAT))
    told = [one.getMessage() for one in caplog.records if one.name == "transports.teams.connector"]
    assert told == ["Microsoft does not accept our app_id and secret: 401"]
    assert bot_token() not in caplog.text


async def test_our_token_goes_to_no_host_off_the_list(connector: TeamsConnector) -> None:
    listed = dataclasses.replace(account(), service_hosts=frozenset({"smba.trafficmanager.net"}))
    async with talking_to(connector, who=listed) as transport:
        with pytest.raises(Never):
            await transport.deliver(to(CHAT))
    assert connector.seen == []


async def test_a_conversation_id_is_one_step_of_the_path(connector: TeamsConnector) -> None:
    kept = Remembered({"a:1/../../x": connector.service_url})
    async with talking_to(connector, kept=kept) as transport:
        await transport.deliver(to("a:1/../../x"))
    assert [one.conversation for one in connector.sent] == ["a:1/../../x"]
