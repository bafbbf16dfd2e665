"""The one nudge for a forgotten draft: on a working day, once, and never to who has gone on or given up."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from handlers import nudges
from handlers.context import Context
from newsroom.messages import Address, Deserted, Incoming, Text
from storage import occurrences
from storage.database import Transaction
from tests.handlers.saying import ANNA, say
from tests.support.desk import Desk, Wire, open_desk, settings
from texts import load
from transports.render import terminal

BERLIN = ZoneInfo("Europe/Berlin")
ROOM = Address("wire", ANNA)
RESTS = "Guten Tag! Das Thema „Sommerfest“ liegt noch als Entwurf hier."
ONLY_ONCE = "Sonst bleibt es einfach liegen: Daran erinnere ich nur dieses eine Mal."


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        yield opened


async def at(desk: Desk, local: str) -> list[str]:
    """What Anna hears when the bot looks at the clock at that time."""
    await desk.clock.turn_to(datetime.fromisoformat(local).replace(tzinfo=BERLIN))
    before = len(desk.wire.sent)
    await desk.house.tick()
    await desk.house.settle()
    heard = [terminal(one.parcel) for one in desk.wire.sent[before:] if one.address == ROOM]
    return [one for one in heard if "als Entwurf" in one or "draft" in one]  # no reminders of other kinds


DAYTIME = range(8, 19)


async def hours(desk: Desk, first: str, last: str) -> list[str]:
    """When the nudges come that come between the two, looked at every hour, at night every third."""
    now, found = datetime.fromisoformat(first), []
    while now < datetime.fromisoformat(last):
        if now.hour in DAYTIME or now.hour % 3 == 0:
            found += [f"{now:%a %d %H:%M}" for _ in await at(desk, now.isoformat())]
        now += timedelta(hours=1)
    return found


async def test_a_draft_at_rest_is_spoken_of_once(desk: Desk) -> None:
    await say(desk, "Sommerfest", "pause")
    assert await at(desk, "2026-11-25T08:59") == []
    assert await at(desk, "2026-11-25T09:00") == [
        f"{RESTS}\n\nMit „weiter“ geht es weiter, mit „abbrechen“ verwerfen Sie es. {ONLY_ONCE}"
    ]
    assert await hours(desk, "2026-11-25T10:00", "2026-11-28T10:00") == []
    assert (await say(desk, "weiter")).startswith("Weiter geht es. Das Thema „Sommerfest“")


async def test_an_open_question_is_repeated_and_can_be_answered(desk: Desk) -> None:
    await say(desk, "Sommerfest", "5.12.")
    how = f"Zum Weitermachen genügt eine Antwort, mit „abbrechen“ verwerfen Sie es. {ONLY_ONCE}"
    assert await at(desk, "2026-11-25T12:00") == [f"{RESTS}\n\n{how}\n\nWo findet es statt?"]
    assert (await say(desk, "Rathaus")).startswith("Notiert. Wo: Rathaus")


@pytest.mark.parametrize(
    ("begun", "last", "comes"),
    [
        ("2026-11-24T10:00", "2026-11-27T00:00", "Thu 26 10:00"),
        ("2026-11-26T10:00", "2026-12-01T00:00", "Mon 30 10:00"),  # over the weekend
        ("2026-11-24T22:00", "2026-11-28T00:00", "Fri 27 09:00"),  # not at night
        (
            "2026-12-23T10:00",
            "2026-12-29T00:00",
            "Mon 28 10:00",
        ),  # Christmas Eve is a working day, Christmas is not
        ("2027-03-25T10:00", "2027-04-01T00:00", "Wed 31 10:00"),  # Easter, and the clocks change
    ],
)
async def test_it_comes_on_a_working_day_in_office_hours(
    desk: Desk, begun: str, last: str, comes: str
) -> None:
    await at(desk, begun)
    await say(desk, "Sommerfest")
    assert await hours(desk, begun, last) == [comes]


async def test_every_new_word_gives_two_more_days_but_never_a_second_nudge(desk: Desk) -> None:
    await say(desk, "Sommerfest")
    assert await at(desk, "2026-11-25T08:00") == []
    await say(desk, "hilfe")
    assert await hours(desk, "2026-11-25T08:00", "2026-11-28T00:00") == ["Fri 27 09:00"]
    await say(desk, "5.12.")
    assert await hours(desk, "2026-11-30T09:00", "2026-12-03T00:00") == []


async def test_the_next_draft_has_a_nudge_of_its_own(desk: Desk) -> None:
    await say(desk, "Sommerfest")
    assert len(await at(desk, "2026-11-25T12:00")) == 1
    await say(desk, "fertig", "1", "Straßenfest")
    [nudged] = await at(desk, "2026-11-27T12:00")
    assert "„Straßenfest“" in nudged


@pytest.mark.parametrize("ending", [("fertig", "1"), ("abbrechen", "1"), ("pause", "neu", "3", "fertig")])
async def test_what_was_handed_in_or_discarded_is_not_spoken_of(desk: Desk, ending: tuple[str, ...]) -> None:
    await say(desk, "Sommerfest")
    await desk.house.tick()
    await say(desk, *ending)
    assert await hours(desk, "2026-11-25T08:00", "2026-11-28T00:00") == []


async def test_nothing_begun_is_nothing_forgotten(desk: Desk) -> None:
    await say(desk, "neu")
    assert await at(desk, "2026-11-25T12:00") == []


async def test_what_is_over_is_not_spoken_of(desk: Desk) -> None:
    await say(desk, "Sommerfest", "24.11.")
    assert await hours(desk, "2026-11-25T08:00", "2026-11-28T00:00") == []


async def test_it_comes_once_however_often_the_bot_is_started(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as before:
        await say(before, "Sommerfest")
        await before.house.tick()
    heard = []
    for hour in range(9, 15):
        async with open_desk(tmp_path) as desk:
            heard += await at(desk, f"2026-11-25T{hour:02}:00")
    assert len(heard) == 1


@pytest.mark.parametrize(
    ("back", "last", "comes"),
    [
        ("2026-11-28T03:00", "2026-12-01T00:00", "Mon 30 09:00"),
        ("2026-12-24T18:00", "2026-12-29T00:00", "Mon 28 09:00"),
    ],
)
async def test_after_an_outage_it_waits_for_office_hours(
    desk: Desk, back: str, last: str, comes: str
) -> None:
    await say(desk, "Sommerfest")
    await desk.house.tick()
    assert await hours(desk, back, last) == [comes]


async def test_what_was_written_meanwhile_is_heard_first(desk: Desk) -> None:
    await say(desk, "Sommerfest")
    await desk.clock.turn_to(datetime(2026, 11, 25, 12, tzinfo=BERLIN))
    await desk.receive([Incoming("$late", ANNA, ROOM, desk.clock.now(), Text("5.12."), True, "Anna")])
    await desk.house.tick()
    await desk.house.settle()
    assert desk.heard_in(ROOM)[-1].startswith("Notiert ist: Samstag, 5. Dezember 2026")
    assert await hours(desk, "2026-11-25T13:00", "2026-11-28T00:00") == ["Fri 27 12:00"]


class Unconnected(Wire):
    """Not there yet, as a homeserver is in the first seconds."""

    def serves(self, room: str) -> bool:
        return room != ANNA


async def test_without_a_connection_it_waits(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as before:
        await say(before, "Sommerfest")
    async with open_desk(tmp_path, Unconnected()) as desk:
        await at(desk, "2026-11-25T12:00")
        assert await desk.database.read(occurrences.next_due) == datetime(2026, 11, 25, 12, 15, tzinfo=BERLIN)
    async with open_desk(tmp_path) as after:
        assert await hours(after, "2026-11-25T12:01", "2026-11-26T00:00") == ["Wed 25 13:01"]


async def test_who_left_the_room_is_not_written_to(desk: Desk) -> None:
    await say(desk, "Sommerfest")
    await desk.receive([Incoming("$left", ANNA, ROOM, desk.clock.now(), Deserted())])
    await desk.house.settle()
    assert await hours(desk, "2026-11-25T09:00", "2026-11-27T00:00") == []


async def test_a_crash_before_the_end_says_nothing_and_loses_nothing(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await say(desk, "Sommerfest")
        await desk.house.tick()
        await desk.clock.turn_to(datetime(2026, 11, 25, 12, tzinfo=BERLIN))
        context = Context(settings(), load(), desk.clock.now(), None)

        async def crash(tx: Transaction) -> None:
            [row] = [one for one in await occurrences.due(tx, desk.clock.now()) if one.kind == nudges.KIND]
            assert len(await nudges.speak(tx, row, context, lambda _: True)) == 1
            assert await nudges.speak(tx, row, context, lambda _: True) == []  # taken twice
            raise ConnectionError

        with pytest.raises(ConnectionError):
            await desk.database.transaction(crash)
        assert len(await at(desk, "2026-11-25T12:01")) == 1


async def test_it_is_said_in_the_language_and_the_form_of_the_person(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=settings(form_of_address="du")) as desk:
        await say(desk, "Sommerfest", "pause")
        [nudged] = await at(desk, "2026-11-25T12:00")
        assert "verwirfst du es" in nudged
        await say(desk, "sprache en", "abbrechen", "1", "Summer fête")
        [nudged] = await at(desk, "2026-11-27T12:00")
        assert nudged.startswith("Hello! The topic “Summer fête” is still here as a draft.")
