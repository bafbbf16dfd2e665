"""Long messages in several parts, large cards as text, and many at once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from newsroom.messages import Choice, Document, Never, NotNow, Paragraph, Run
from tests.support.clock import TurnableClock
from tests.support.matrix_bot import FastClock
from tests.support.teams_connector import FIRST_ID, Fault, Remembered, TeamsConnector
from tests.transports.teams.test_deliver import CHAT, NOW, said, talking_to, to
from transports import render
from transports.teams.pace import LIMITS

LONG = said("".join(f"Der Satz Nummer {number} von vielen. " for number in range(2000)))


async def test_a_part_that_arrived_is_not_sent_again(connector: TeamsConnector) -> None:
    async with talking_to(connector) as transport:
        connector.on_sent = lambda one: (
            connector.fail("post", Fault(503)) if one.id == str(FIRST_ID) else None
        )
        with pytest.raises(NotNow) as refusal:
            await transport.deliver(to(CHAT, LONG))
        assert refusal.value.doubtful  # a restart forgets how far it was
        event = await transport.deliver(to(CHAT, LONG))
    texts = connector.texts(CHAT)
    assert len(texts) == len(set(texts)) > 2
    assert event == f"{FIRST_ID + len(texts) - 1}@{CHAT}"


async def test_what_does_not_fit_into_one_message_changes_none(connector: TeamsConnector) -> None:
    async with talking_to(connector) as transport:
        event = await transport.deliver(to(CHAT))
        with pytest.raises(Never):
            await transport.deliver(to(CHAT, LONG, key="2", about=event))
    assert connector.texts(CHAT) == ["Guten Tag!"]


async def test_a_card_that_is_too_large_goes_as_plain_text(connector: TeamsConnector) -> None:
    card = Document((Paragraph((Run("Welche?"),)), Choice(((Run("die erste"),), (Run("die zweite"),)))))
    connector.fail("post", Fault(413, "MessageSizeTooBig"))
    async with talking_to(connector) as transport:
        await transport.deliver(to(CHAT, card))
    [sent] = connector.sent
    assert "attachments" not in sent.activity
    assert (sent.activity["text"], sent.activity["textFormat"]) == (render.plain_text(card), "plain")


async def test_a_text_that_is_too_large_never_arrives(connector: TeamsConnector) -> None:
    connector.largest = 10
    async with talking_to(connector) as transport:
        with pytest.raises(Never):
            await transport.deliver(to(CHAT))


async def test_all_chats_together_keep_to_what_teams_allows(connector: TeamsConnector) -> None:
    clock = FastClock()
    kept = Remembered({f"a:{number}": connector.service_url for number in range(40)})
    async with talking_to(connector, kept=kept, clock=clock, limits=LIMITS) as transport:
        await asyncio.gather(*(transport.deliver(to(room)) for room in kept.urls))
    assert len(connector.sent) == 40
    assert max(pause for pause in clock.paused if pause < 2) >= 0.5


async def test_nobody_writes_faster_than_teams_allows(connector: TeamsConnector) -> None:
    clock = TurnableClock(NOW)
    async with talking_to(connector, clock=clock, limits=LIMITS) as transport:
        for number in range(7):
            await transport.deliver(to(CHAT, key=str(number)))
            await clock.turn(timedelta(seconds=0.1))
        with pytest.raises(NotNow) as refusal:
            await transport.deliver(to(CHAT, key="8"))
        assert refusal.value.wait == pytest.approx(0.3)
        await clock.turn(timedelta(seconds=1))
        await transport.deliver(to(CHAT, key="8"))
    assert len(connector.sent) == 8
