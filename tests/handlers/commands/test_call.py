"""abfrage: begins a topic call at once, or when the house opens; nobody is asked twice in a month."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsroom.people import Department
from storage import calls, departments, people
from storage.database import Transaction
from tests.handlers.saying import ANNA, say
from tests.support.desk import EDITOR, EDITORIAL, Desk, open_desk, settings
from transports.render import terminal

BERLIN = ZoneInfo("Europe/Berlin")
BEN = "@ben:town.test"
RUNNING = (
    "Die Themenabfrage Dezember 2026 läuft seit Mittwoch, 2. Dezember 2026, Antworten bis Mittwoch, 9. Dezember 2026. "
    "Eine zweite gibt es in diesem Monat nicht."
)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """On Wednesday, 2 December, before the call of the month, which the bot has missed."""
    async with open_desk(tmp_path) as opened:
        await turn(opened, "2026-12-02T10:00")
        yield opened


async def turn(desk: Desk, local: str) -> None:
    await desk.clock.turn_to(datetime.fromisoformat(local).replace(tzinfo=BERLIN))


async def tick(desk: Desk, local: str) -> list[tuple[str, str]]:
    """Who hears what at that time, besides the editorial room."""
    await turn(desk, local)
    before = len(desk.wire.sent)
    await desk.house.tick()
    await desk.house.settle()
    return heard(desk, before)


def heard(desk: Desk, before: int) -> list[tuple[str, str]]:
    sent = [one for one in desk.wire.sent[before:] if one.address != EDITORIAL]
    return [(one.address.room, terminal(one.parcel)) for one in sent]


async def put(desk: Desk, name: str, account: str | None) -> None:
    async def work(tx: Transaction) -> None:
        now = desk.clock.now()
        contact = account and await people.know(tx, "wire", account, "", "de", formal=True, now=now)
        await departments.put(tx, Department(0, name, contact or None))

    await desk.database.transaction(work)


async def order(desk: Desk, text: str) -> tuple[str, list[str]]:
    """The answer, and who was written to."""
    before = len(desk.wire.sent)
    [answer] = await desk.order(text)
    return answer, [room for room, _ in heard(desk, before)]


async def test_all_are_asked_at_once_and_the_month_has_its_call(desk: Desk) -> None:
    await put(desk, "Bauamt", ANNA)
    await put(desk, "Bücherei", BEN)
    await put(desk, "Ordnungsamt", None)
    answer, asked = await order(desk, "!abfrage")
    assert answer == (
        "Die Themenabfrage Dezember 2026 läuft, Antworten bis Mittwoch, 9. Dezember 2026.\n\n"
        "Jetzt gefragt: Bauamt, Bücherei\n\nNiemand da: Ordnungsamt"
    )
    assert asked == [ANNA, BEN]
    assert "diesmal nichts" in await say(desk, "nichts")
    assert await order(desk, "!abfrage") == (RUNNING, [])
    assert await order(desk, "!abfrage Bauamt") == (f"{RUNNING}\n\nBauamt ist dabei.", [])
    assert await tick(desk, "2026-12-03T09:00") == []
    assert [room for room, _ in await tick(desk, "2026-12-08T09:00")] == [BEN]
    [(editor, digest)] = await tick(desk, "2026-12-10T09:00")
    assert editor == EDITOR
    assert "Nichts steht an: Bauamt" in digest
    answer, asked = await order(desk, "!abfrage")
    assert (answer.startswith("Die Themenabfrage Dezember 2026 war schon: gefragt am Mittwoch"), asked) == (
        True,
        [],
    )


async def test_outside_office_hours_it_begins_with_the_next_round(desk: Desk) -> None:
    await put(desk, "Bauamt", ANNA)
    await turn(desk, "2026-12-04T18:00")
    said = (
        "Die Themenabfrage Dezember 2026 beginnt am Montag, 7. Dezember 2026, 09:00 Uhr: Außerhalb der Bürozeiten "
        "schreibe ich niemanden an. Antworten bis Montag, 14. Dezember 2026."
    )
    assert await order(desk, "!abfrage") == (said, [])
    assert await order(desk, "!abfrage") == (said, [])
    assert await tick(desk, "2026-12-05T10:00") == []
    [(room, asked)] = await tick(desk, "2026-12-07T09:00")
    assert (room, "Was steht im Dezember an?" in asked) == (ANNA, True)
    assert await tick(desk, "2026-12-08T09:00") == []


async def test_at_the_end_of_a_year_it_is_the_call_of_the_month_in_which_it_begins(desk: Desk) -> None:
    await put(desk, "Bauamt", ANNA)
    await turn(desk, "2026-12-31T18:00")
    answer, _ = await order(desk, "!abfrage")
    assert answer.startswith("Die Themenabfrage Januar 2027 beginnt am Montag, 4. Januar 2027, 09:00 Uhr")
    asked = [text for room, text in await tick(desk, "2027-01-04T09:00") if room == ANNA]
    assert len(asked) == 1


async def test_one_department_is_asked_alone_and_then_left_out(desk: Desk) -> None:
    await put(desk, "Bauamt", ANNA)
    await put(desk, "Bücherei", BEN)
    answer, asked = await order(desk, "!abfrage bauamt")
    assert asked == [ANNA]
    assert answer.endswith("Jetzt gefragt: Bauamt")
    assert await order(desk, "!call Bauamt") == (f"{RUNNING}\n\nBauamt ist dabei.", [])
    assert [room for room, _ in await tick(desk, "2026-12-03T09:00")] == [BEN]
    alone, all_others = await desk.database.read(lambda tx: calls.of_month(tx, "2026-12"))
    assert (alone.key, all_others.key) == (f"2026-12/{alone.departments[0].id}", "2026-12")
    assert [one.name for one in all_others.departments] == ["Bücherei"]


async def test_a_department_that_the_call_has_not_reached_is_asked_in_it(desk: Desk) -> None:
    await put(desk, "Bauamt", None)
    await put(desk, "Bücherei", BEN)
    await order(desk, "!abfrage")
    await put(desk, "Bauamt", ANNA)
    answer, asked = await order(desk, "!abfrage Bauamt")
    assert asked == [ANNA]
    assert answer.endswith("Jetzt gefragt: Bauamt")
    assert await desk.database.read(calls.keys) == {"2026-12"}


async def test_outside_office_hours_it_is_asked_when_the_house_opens_again(desk: Desk) -> None:
    await put(desk, "Bauamt", None)
    await put(desk, "Bücherei", BEN)
    await order(desk, "!abfrage")
    await put(desk, "Bauamt", ANNA)
    await turn(desk, "2026-12-02T20:00")
    answer, asked = await order(desk, "!abfrage Bauamt")
    assert asked == []
    assert "beginnt am Donnerstag, 3. Dezember 2026, 09:00 Uhr" in answer
    assert "Antworten bis Mittwoch, 9. Dezember 2026." in answer
    assert [room for room, _ in await tick(desk, "2026-12-03T09:00")] == [ANNA]


async def test_where_something_came_from_every_department_nobody_is_asked(tmp_path: Path) -> None:
    rule = settings().topic_call.model_copy(update={"silent_weeks": 2})
    async with open_desk(tmp_path, chosen=settings(topic_call=rule)) as opened:
        await put(opened, "Bauamt", ANNA)
        await say(opened, "neu: Sommerfest", "fertig", "1")
        assert await order(opened, "!abfrage") == (
            "Es wird niemand gefragt, weil aus allen Abteilungen vor kurzem etwas kam.",
            [],
        )
        assert (await order(opened, "!abfrage Bauamt"))[1] == [ANNA]


async def test_a_new_department_is_asked_in_a_call_of_its_own(desk: Desk) -> None:
    await put(desk, "Bücherei", BEN)
    await order(desk, "!abfrage")
    await put(desk, "Bauamt", ANNA)
    await turn(desk, "2026-12-15T10:00")
    answer, asked = await order(desk, "!abfrage Bauamt")
    assert asked == [ANNA]
    assert answer.startswith(
        "Die Themenabfrage Dezember 2026 läuft, Antworten bis Dienstag, 22. Dezember 2026."
    )
    digests = [text for room, text in await tick(desk, "2026-12-23T09:00") if room == EDITOR]
    assert len(digests) == 2
    assert digests[1].startswith("Themenabfrage Dezember 2026: Bauamt")


async def test_who_was_written_to_today_is_asked_on_the_next_working_day(desk: Desk) -> None:
    await put(desk, "Bauamt", ANNA)

    async def write(tx: Transaction) -> None:
        anna = await people.by_account(tx, "wire", ANNA)
        assert anna is not None
        await people.written_to(tx, anna.id, datetime(2026, 12, 2, tzinfo=BERLIN).date())

    await desk.database.transaction(write)
    answer, asked = await order(desk, "!abfrage")
    assert asked == []
    assert answer.endswith(
        "Am Donnerstag, 3. Dezember 2026, weil von mir heute schon eine Nachricht kam: Bauamt"
    )
    assert [room for room, _ in await tick(desk, "2026-12-03T09:00")] == [ANNA]


async def test_unknown_departments_and_none_at_all(desk: Desk) -> None:
    answer, asked = await order(desk, "!abfrage")
    assert (answer.startswith("Es gibt noch keine Abteilung, die ich fragen könnte."), asked) == (True, [])
    await put(desk, "Bauamt", ANNA)
    answer, asked = await order(desk, "!abfrage Baumt")
    assert (answer.endswith("Meinten Sie !abfrage Bauamt?"), asked) == (True, [])
    assert await desk.database.read(calls.keys) == frozenset()
