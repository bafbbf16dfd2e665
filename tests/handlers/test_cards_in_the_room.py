"""Buttons in the editorial room: an editor decides once, all see who did, and every button is answered."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from newsroom.messages import Address, Filled, Incoming, Reacted
from newsroom.topics import Status
from tests.handlers.carded import OLD, document, last, sent_to
from tests.handlers.saying import ANNA, heard_by_the_editors, say, topic
from tests.handlers.test_rounds import TOPIC, WITHOUT_CALLS
from tests.support.desk import EDITORIAL, Desk, open_desk


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, chosen=WITHOUT_CALLS) as opened:
        yield opened


async def announced(desk: Desk) -> str:
    await say(desk, TOPIC, "1")
    return last(desk, EDITORIAL)


async def test_a_new_topic_is_announced_with_a_button_for_each_decision(desk: Desk) -> None:
    offers = document(desk, await announced(desk)).offers
    assert [(offer.label, offer.symbol) for offer in offers] == [
        ("Annehmen", "👍"), ("Zurückstellen", "⏸️"), ("Ablehnen", "❌")
    ]  # fmt: skip


async def test_an_editor_decides_by_button_and_all_see_who(desk: Desk) -> None:
    line = await announced(desk)
    answers = await desk.order(Reacted(line, "👍", pressed=True))
    assert (await topic(desk, 1)).status is not Status.SUBMITTED
    assert answers[0] == f"{heard_by_the_editors(desk)[0]}\n\nAuswahl von Editor: Annehmen"
    assert [one.about for one, _ in sent_to(desk, EDITORIAL) if one.about] == [line]


async def test_the_second_of_two_editors_hears_that_it_is_decided(desk: Desk) -> None:
    line = await announced(desk)
    first, *_ = await desk.order(Reacted(line, "👍", pressed=True))
    answers = await desk.order(Reacted(line, "👍", pressed=True))
    assert "Auswahl von" in first
    assert len(answers) == 1
    assert [one.about for one, _ in sent_to(desk, EDITORIAL) if one.about] == [line]


async def test_a_decision_that_needs_a_reason_leaves_the_buttons(desk: Desk) -> None:
    line = await announced(desk)
    [answer] = await desk.order(Reacted(line, "❌", pressed=True))
    assert "Grund" in answer or "warum" in answer
    assert [one for one, _ in sent_to(desk, EDITORIAL) if one.about] == []


async def test_who_is_no_editor_decides_nothing(desk: Desk) -> None:
    line = await announced(desk)
    [answer] = await desk.order(Reacted(line, "👍", pressed=True), "@guest:town.test")
    assert answer
    assert (await topic(desk, 1)).status is Status.SUBMITTED
    assert await desk.order(Reacted(line, "👍"), "@guest:town.test") == []


async def test_every_button_in_the_room_is_answered(desk: Desk) -> None:
    line = await announced(desk)
    assert await desk.order(Reacted(line, "🎉", pressed=True)) == [OLD]
    assert await desk.order(Reacted(line, "!annehmen T-1", pressed=True)) == [
        OLD
    ]  # no button of ours says that
    assert await desk.order(Reacted(line, "✅", pressed=True)) == [OLD]
    assert await desk.order(Reacted("$unknown", "👍", pressed=True)) == [OLD]
    assert await desk.order(Filled(line, (("where", "x"),))) == [OLD]
    assert (await topic(desk, 1)).status is Status.SUBMITTED


async def test_the_inbox_has_a_button_for_each_topic(desk: Desk) -> None:
    await announced(desk)
    await desk.order("!eingang")
    shown = last(desk, EDITORIAL)
    [offer] = document(desk, shown).offers
    assert offer.label == "Alles zu T-1"
    [answer] = await desk.order(Reacted(shown, offer.symbol, pressed=True))
    assert "Bahnhofstraße 3" in answer
    assert await desk.tell(ANNA, Reacted(shown, offer.symbol, pressed=True)) == [
        OLD
    ]  # it is not in this chat
    [refusal] = await desk.order(Reacted(shown, offer.symbol, pressed=True), "@guest:town.test")
    assert refusal.startswith("Diesen Befehl kann nur nutzen")


async def test_a_button_in_a_room_of_others_is_answered(desk: Desk) -> None:
    room = Address("wire", "others")
    await desk.receive(
        [Incoming("$x", ANNA, room, desk.clock.now(), Reacted("$y", "1", pressed=True), False)]
    )
    await desk.house.settle()
    assert len(desk.heard_in(room)) == 1
