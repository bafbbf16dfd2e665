"""erinnern: asks at once, or on the next working day, and says which; never twice a day and never in vain."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from storage import people
from storage.database import Transaction
from tests.handlers.saying import ANNA, say
from tests.handlers.test_rounds import ROOM, TOPIC, at
from tests.support.desk import Desk, open_desk

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        yield opened


async def remind(desk: Desk, order: str = "!erinnern T-1") -> str:
    return "\n\n".join(await desk.order(order))


async def test_it_is_asked_at_once_and_not_again_by_the_ladder_of_that_day(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    told = await remind(desk)
    assert told == (
        "Anna ist gefragt: Bild und Zitat für T-1 „Bürgermeisterin Krämer eröffnet das Kinderhaus“."
    )
    assert desk.heard_in(ROOM)[-1].startswith("Bitte bis Montag, 7. Dezember 2026: Bild und Zitat")
    assert await at(desk, "2026-11-23T16:00") == []
    assert (await say(desk, "erledigt")).startswith("Danke")


async def test_who_was_written_to_today_is_asked_tomorrow(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await remind(desk)
    assert "Gefragt wird am Dienstag, 24. November 2026" in await remind(desk)
    assert len(await at(desk, "2026-11-24T09:00")) == 1
    assert await at(desk, "2026-11-25T09:00") == []


async def test_at_night_it_is_asked_in_the_morning(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await desk.clock.turn_to(datetime(2026, 11, 27, 20, tzinfo=BERLIN))
    assert "am Montag, 30. November 2026" in await remind(desk)
    assert len(await at(desk, "2026-11-30T09:00")) == 1


async def test_even_who_said_done_is_asked_again_when_an_editor_wants_it(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await remind(desk)
    await say(desk, "erledigt")
    await remind(desk)
    assert len(await at(desk, "2026-11-24T09:00")) == 1


async def test_what_cannot_be_asked_is_said(desk: Desk) -> None:
    assert "!erinnern T-17" in await remind(desk, "!erinnern")
    assert "T-9" in await remind(desk, "!erinnern T-9")
    await say(desk, TOPIC, "1")

    async def leave(tx: Transaction) -> None:
        anna = await people.by_account(tx, "wire", ANNA)
        assert anna is not None
        await people.away(tx, anna.id, date(2026, 12, 1))

    await desk.database.transaction(leave)
    assert "ist gerade niemand zu fragen: Anna ist nicht da" in await remind(desk)
    await desk.order("!ablehnen T-1 Passt leider nicht")
    assert "ist abgelehnt, da wird nichts mehr gefragt" in await remind(desk)
