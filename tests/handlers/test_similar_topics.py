"""What is said before sending about topics that are like it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.handlers.saying import ALL, say, topic
from tests.support.desk import Desk, open_desk

BERND = "@bernd:town.test"
LIKE = "Ein ähnliches Thema gibt es schon: "
ONE = f"{LIKE}T-1 „Eröffnung Kinderhaus“, Samstag, 5. Dezember 2026, 15:00 Uhr, eingereicht. Absenden geht trotzdem."


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """Anna has handed in the opening of the Kinderhaus."""
    async with open_desk(tmp_path) as opened:
        await say(opened, *ALL, "1")
        yield opened


async def test_it_stands_between_the_summary_and_the_choice_and_names_nobody(desk: Desk) -> None:
    answer = await say(desk, "Kinderhaus-Eröffnung", "fertig", person=BERND)
    assert f"in den Chat.\n\n{ONE}\n\nStimmt alles so?" in answer
    assert "Anna" not in answer


async def test_the_choice_stays_what_it_was(desk: Desk) -> None:
    await say(desk, "Kinderhaus-Eröffnung", "fertig", "1", person=BERND)
    assert (await topic(desk, 2)).draft.answers["what"].words == "Kinderhaus-Eröffnung"


async def test_it_is_said_once(desk: Desk) -> None:
    await say(desk, "Kinderhaus-Eröffnung", "fertig", person=BERND)
    answer = await say(desk, "ändern wo", "Rathaus", person=BERND)
    assert ("Das habe ich notiert" in answer, LIKE in answer) == (True, False)
    assert "gibt es schon" in await say(desk, "1", "Kinderhauseröffnung", "fertig", person=BERND)


async def test_the_same_place_and_day_are_enough(desk: Desk) -> None:
    assert LIKE not in await say(desk, "Bastelnachmittag", "fertig", person=BERND)
    await say(desk, "Wann: 5.12.", person=BERND)
    assert ONE in await say(desk, "Wo: Kinderhaus, Bahnhofstr. 3", "fertig", person=BERND)


async def test_several_are_listed_the_newest_first(desk: Desk) -> None:
    await say(desk, "Kinderhauseröffnung", "fertig", "1", person=BERND)
    assert (
        "Ähnliche Themen gibt es schon, absenden geht trotzdem:\n\n"
        "• T-2 „Kinderhauseröffnung“, Termin offen, eingereicht\n"
        "• T-1 „Eröffnung Kinderhaus“, Samstag, 5. Dezember 2026, 15:00 Uhr, eingereicht\n\nStimmt"
    ) in await say(desk, "Das Kinderhaus eröffnet", "fertig", person=BERND)


@pytest.mark.parametrize("end", ["declined", "withdrawn", "old"])
async def test_what_will_not_be_or_is_long_ago_is_not_named(desk: Desk, end: str) -> None:
    match end:
        case "declined":
            await desk.order("!ablehnen T-1 Kein Platz")
        case "withdrawn":
            await say(desk, "zurückziehen T-1")
        case _:
            await desk.clock.turn(timedelta(days=366))
    assert LIKE not in await say(desk, "Kinderhaus-Eröffnung", "fertig", person=BERND)
