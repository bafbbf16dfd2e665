"""What the transport learns from whatever comes in, and that it shows to be alive."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from newsroom.messages import Incoming, NotNow
from tests.support.matrix_bot import FastClock
from tests.support.teams_connector import CHANNEL, Remembered, TeamsConnector, account
from tests.support.waiting import until
from tests.transports.teams.test_deliver import ANNA, CHAT, reading, said, talking_to, to
from transports.teams.handing import Stored
from transports.teams.intake import Told
from transports.teams.transport import TeamsTransport

BERT = "00000000-0000-0000-0000-00000000000b"


def told(connector: TeamsConnector, room: str = CHAT, person: str = ANNA, **more: object) -> Told:
    return Told(room, connector.service_url, room == CHAT, person, "Anna", **more)  # type: ignore[arg-type]  # whatever a test wants


async def test_who_has_written_is_answered_where_they_wrote(connector: TeamsConnector) -> None:
    kept = Remembered()
    async with talking_to(connector, kept=kept) as transport:
        await transport._learn([told(connector)])
        await transport.deliver(to(ANNA, said("Guten Tag!")))
    assert connector.texts(CHAT) == ["Guten Tag!"]
    assert connector.chats == {}
    assert kept.urls == {CHAT: connector.service_url}


async def test_a_chat_that_we_were_taken_out_of_is_forgotten(connector: TeamsConnector) -> None:
    kept = Remembered({"a:other": connector.service_url})
    async with talking_to(connector, kept=kept) as transport:
        await transport._learn([told(connector)])
        await transport._learn([told(connector, deserted=True)])
        await transport.deliver(to(ANNA))
    assert CHAT not in kept.urls
    assert connector.texts(CHAT) == []
    assert len(connector.sent) == 1


async def test_who_speaks_in_the_channel_sits_there_until_they_leave(connector: TeamsConnector) -> None:
    async with talking_to(connector, who=account(channel=CHANNEL)) as transport:
        await transport._learn([told(connector, CHANNEL)])
        assert transport.joined(CHANNEL, ANNA)
        await transport._learn([told(connector, "19:other@thread.tacv2", BERT, left=(ANNA,))])
        assert [transport.joined(CHANNEL, one) for one in (ANNA, BERT)] == [False, False]


async def test_only_private_chats_and_the_channel_are_sealed(connector: TeamsConnector) -> None:
    async with talking_to(connector, who=account(channel=CHANNEL)) as transport:
        rooms = (CHAT, ANNA, CHANNEL, "19:other@thread.tacv2", "19:group@thread.v2")
        assert [transport.sealed(room) for room in rooms] == [True, True, True, False, False]


async def test_after_the_end_a_message_waits_for_the_next_start(connector: TeamsConnector) -> None:
    async with talking_to(connector) as transport:
        await transport.deliver(to(CHAT))
    with pytest.raises(NotNow):
        await transport.deliver(to(CHAT, key="2"))


async def test_it_shows_to_be_alive_where_nobody_has_anything_to_say() -> None:
    beats: list[int] = []
    transport = TeamsTransport(
        account(),
        clock=FastClock(),
        references=Remembered(),
        stored=Stored(reading({}), reading({})),
        max_bytes=1000,
    )

    async def receive(events: Sequence[Incoming], checkpoint: str | None) -> None:
        assert checkpoint is None
        beats.append(len(events))
        if len(beats) == 1:
            raise OSError("the database is away for a moment")

    async with asyncio.TaskGroup() as group:
        following = group.create_task(transport.follow(receive, None))
        await until(lambda: len(beats) >= 2, "beats")
        following.cancel()
    assert set(beats) == {0}
    assert transport.port == 0
