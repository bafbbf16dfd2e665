"""zusammenlegen: one topic of two, and both who contributed have it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from newsroom.messages import Address, Redacted
from newsroom.topics import Status
from storage import topics
from storage.database import Transaction
from tests.handlers.saying import ANNA, say, topic
from tests.handlers.test_rounds import ROOM, TOPIC, WITHOUT_CALLS
from tests.support.desk import Desk, open_desk

BEN = "@ben:town.test"
OTHER = "Am 12. Dezember um 15 Uhr eröffnet das Kinderhaus"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, chosen=WITHOUT_CALLS) as opened:
        await say(opened, OTHER, "Bahnhofstraße 3", "weiß ich nicht", "weiß ich nicht", "1")
        await opened.tell(BEN, TOPIC, "$ben")
        await opened.tell(BEN, "1")
        yield opened


async def merge(desk: Desk, order: str) -> str:
    return "\n\n".join(await desk.order(order))


@pytest.mark.parametrize("order", ["!zusammenlegen T-2 T-1", "!merge 2 into 1", "!zusammenlegen t2 mit #1"])
async def test_what_only_one_knows_both_know_and_both_are_told(desk: Desk, order: str) -> None:
    assert (await merge(desk, order)).startswith(
        "T-2 „Bürgermeisterin Krämer eröffnet das Kinderhaus“ gehört"
    )
    whole, gone = await topic(desk, 1), await topic(desk, 2)
    assert whole.draft.answers["how_many"].words == "rund 80 Gäste"
    assert (gone.status, gone.plan.merged_into) == (Status.WITHDRAWN, whole.id)
    assert "gehört jetzt zu T-1" in desk.heard_in(Address("wire", BEN))[-1]
    assert "gab es noch eines, T-2" in desk.heard_in(ROOM)[-1]


async def test_whose_topic_went_over_may_change_the_whole_and_hears_how_it_stands(desk: Desk) -> None:
    await merge(desk, "!zusammenlegen T-2 T-1")
    assert "jetzt geändert" in await say(desk, "ändern T-1 wo Bürgerhaus", person=BEN)
    assert "gehört jetzt zu T-1" in await say(desk, "meine themen", person=BEN)
    await desk.order("!annehmen T-1")
    assert "und das ist angenommen" in await say(desk, "status T-2", person=BEN)


async def test_who_deletes_a_message_takes_it_back_from_both(desk: Desk) -> None:
    await merge(desk, "!zusammenlegen T-2 T-1")
    await desk.tell(BEN, Redacted("$ben"))

    async def words(tx: Transaction) -> list[str]:
        both = [await topics.by_number(tx, number) for number in (1, 2)]
        return [one.words for each in both if each for one in each.draft.answers.values()]

    assert "80" not in " ".join(await desk.database.read(words))


@pytest.mark.parametrize(
    ("order", "answer"),
    [
        ("!zusammenlegen", "Zu welchem Thema?"),
        ("!zusammenlegen T-2", "Womit? Bitte zwei Nummern schreiben"),
        ("!zusammenlegen T-2 mit", "Womit?"),
        ("!zusammenlegen T-2 T-2", "Das ist zweimal dasselbe Thema."),
        ("!zusammenlegen T-2 T-9", "Ein Thema T-9 gibt es nicht."),
        ("!zusammenlegen T-9 T-2", "Ein Thema T-9 gibt es nicht."),
        ("!zusammenlegen T-2 Fest", "Zu welchem Thema?"),
        ("!zusammenlegen T-2 T-1 T-3", "Womit?"),
    ],
)
async def test_what_does_not_go_is_said_in_one_sentence(desk: Desk, order: str, answer: str) -> None:
    before = len(desk.heard_in(ROOM))
    assert (await merge(desk, order)).startswith(answer)
    assert len(desk.heard_in(ROOM)) == before


async def test_what_is_merged_or_over_is_not_merged_again(desk: Desk) -> None:
    await desk.order(f"!für @cara:town.test {OTHER}")
    await merge(desk, "!zusammenlegen T-2 T-1")
    assert "gehört schon zu T-1" in await merge(desk, "!zusammenlegen T-2 T-3")
    assert "!zusammenlegen T-3 T-1" in await merge(desk, "!zusammenlegen T-3 T-2")
    await desk.order("!ablehnen T-1 Passt nicht")
    assert "ist abgelehnt und lässt sich so nicht" in await merge(desk, "!zusammenlegen T-3 T-1")


async def test_a_new_topic_that_is_like_another_one_is_pointed_out_to_the_desk(desk: Desk) -> None:
    said = "\n".join(desk.heard_in(Address("wire", "redaktion")))
    assert "Es ähnelt T-1" in said
    assert "!zusammenlegen T-2 T-1" in said
    assert ANNA not in said
