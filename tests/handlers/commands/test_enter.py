"""für: a topic for somebody else, who is asked for the rest, or not disturbed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsroom.messages import Address
from newsroom.topics import Given, Status
from tests.handlers.saying import ANNA, say, topic
from tests.handlers.test_rounds import ROOM, TOPIC, WITHOUT_CALLS
from tests.support.desk import Desk, open_desk

BERLIN = ZoneInfo("Europe/Berlin")
MARKET = "Am 12. Dezember ist Adventsmarkt auf dem Rathausplatz"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, chosen=WITHOUT_CALLS) as opened:
        await say(opened, "Hallo")
        yield opened


async def enter(desk: Desk, order: str) -> str:
    return "\n\n".join(await desk.order(order))


async def test_what_is_missing_is_asked_and_the_topic_is_theirs(desk: Desk) -> None:
    assert "Angelegt ist ein Entwurf für Anna" in await enter(desk, f"!für Anna {MARKET}")
    asked = desk.heard_in(ROOM)[-1]
    assert "hat für Sie ein Thema angelegt" in asked
    assert asked.count("?") == 1
    assert "T-1" in await say(desk, "Bürgermeisterin Krämer", "500", "1")
    assert (await topic(desk, 1)).contributor.account == ANNA


async def test_with_everything_it_has_its_number_at_once(desk: Desk) -> None:
    assert (await enter(desk, f"!for {ANNA} {TOPIC}")).startswith("T-1 „Bürgermeisterin Krämer eröffnet")
    assert desk.heard_in(ROOM)[-1].startswith("Die Redaktion hat für Sie T-1")
    found = await topic(desk, 1)
    assert (found.status, found.contributor.account) == (Status.SUBMITTED, ANNA)
    assert "jetzt geändert" in await say(desk, "ändern T-1 wo Bürgerhaus")


async def test_who_is_in_the_middle_of_something_is_not_disturbed(desk: Desk) -> None:
    await say(desk, "neu", "Sommerfest")
    assert "Es fehlt noch: Beteiligte, Anzahl" in await enter(desk, f"!für Anna {MARKET}")
    assert "Sommerfest" in await say(desk, "5.6.", "zusammenfassung")
    assert (await topic(desk, 1)).draft.answers["where"].given is Given.VALUE


async def test_at_night_nobody_is_asked_and_the_topic_is_there(desk: Desk) -> None:
    await desk.clock.turn_to(datetime(2026, 11, 23, 20, tzinfo=BERLIN))
    assert "T-1" in await enter(desk, f"!für Anna {MARKET}")
    assert "?" not in desk.heard_in(ROOM)[-1]


async def test_somebody_nobody_has_met_yet_learns_who_writes(desk: Desk) -> None:
    assert "T-1" in await enter(desk, f"!für @ben:town.test {MARKET}")
    [said] = desk.heard_in(Address("wire", "@ben:town.test"))
    assert said.startswith("Guten Tag! Ich bin der Themenbote")
    assert "T-1" in said


async def test_a_text_that_says_nothing_we_know_is_the_title(desk: Desk) -> None:
    await say(desk, "neu")
    assert "„Irgendwas Neues“" in await enter(desk, "!für Anna Irgendwas Neues")


async def test_a_likely_duplicate_is_pointed_out(desk: Desk) -> None:
    await enter(desk, f"!für Anna {TOPIC}")
    assert "!zusammenlegen T-2 T-1" in await enter(desk, f"!für Anna {TOPIC}")


@pytest.mark.parametrize(
    ("order", "answer"),
    [
        ("!für", "Für wen, und worum geht es? Zum Beispiel: !für @anna:ort.de"),
        ("!für Anna", "Bitte schreiben, worum es geht: !für @anna:town.test"),
        ("!für Zorro Adventsmarkt", "„Zorro“ kenne ich nicht."),
        ("!für Anne Adventsmarkt", "„Anne“ kenne ich nicht. Meinten Sie Anna"),
        ("!für Anna " + "x" * 5001, "Der Text ist zu lang"),
    ],
)
async def test_what_is_missing_or_wrong_is_said_in_one_sentence(desk: Desk, order: str, answer: str) -> None:
    assert (await enter(desk, order)).startswith(answer)
    assert len(desk.heard_in(ROOM)) == 1
