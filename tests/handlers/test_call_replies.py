"""What is said to the topic call: nothing, later, not mine, or a topic."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import asks
from tests.handlers.called import (
    CARA,
    REMINDED,
    TOPIC,
    at,
    staff,
)
from tests.handlers.saying import ANNA, say
from tests.support.desk import Desk, open_desk


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        await staff(opened)
        yield opened


@pytest.mark.parametrize(
    "text",
    ["nichts", "Nein", "Hallo, bei uns leider nichts, danke!", "nothing", "👎", "Diesmal nicht.", "nihcts"],
)
async def test_nothing_is_an_answer_in_many_words(desk: Desk, text: str) -> None:
    await at(desk, "2026-12-01T09:00")
    assert "ich habe notiert: diesmal nichts" in await say(desk, text, person=CARA)
    assert await at(desk, "2026-12-07T09:00", CARA) == []


async def test_a_topic_goes_to_the_intake(desk: Desk) -> None:
    await at(desk, "2026-12-01T09:00")
    assert "1. Was: Bürgermeisterin Krämer eröffnet das Kinderhaus" in await say(desk, TOPIC)
    await say(desk, "1")
    assert "diesmal nichts" in await say(desk, "sonst nichts", person=CARA)
    assert not any(REMINDED in one for one in await at(desk, "2026-12-07T09:00", ANNA))


async def test_later_is_understood_and_not_mine_goes_to_the_deputy(desk: Desk) -> None:
    await at(desk, "2026-12-01T09:00")
    assert await say(desk, "später", person=CARA) == "Danke, ich warte darauf."
    assert len(await at(desk, "2026-12-01T10:00")) == 0
    assert (await say(desk, "nicht zuständig")).startswith("Danke für den Hinweis.")
    ben, digest = await at(desk, "2026-12-02T09:00")
    assert ben.endswith("Es geht um: Bauamt (in Vertretung).")
    assert digest.endswith("• Themenabfrage: Anna ist nicht zuständig für Bauamt.")
    assert await at(desk, "2026-12-07T09:00", ANNA) == []


async def test_nothing_counts_after_the_last_day_too(desk: Desk) -> None:
    await at(desk, "2026-12-01T09:00")
    await at(desk, "2026-12-09T09:00")
    assert "diesmal nichts" in await say(desk, "nichts")
    found = await desk.database.read(lambda tx: asks.of_kind(tx, "call"))
    assert [one.state for one in found] == ["done", "open"]


async def test_without_a_call_nothing_is_no_answer(desk: Desk) -> None:
    assert "diesmal nichts" not in await say(desk, "nichts")


async def test_a_question_that_was_open_is_open_again(desk: Desk) -> None:
    await say(desk, "neu", "Sommerfest")
    await at(desk, "2026-11-26T09:00")  # it is spoken of, which it is once
    await at(desk, "2026-12-01T09:00")
    assert (await say(desk, "nichts")).endswith("Wann ist es?")
