"""The topic call from the first question to the editors' digest: once a month, whatever happens in between."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from handlers import calls as topic_calls
from handlers.context import Context
from newsroom.people import Department
from storage import calls, departments, people
from storage.database import Transaction
from storage.tables import occurrences
from tests.handlers.called import (
    ASKED,
    BEN,
    BERLIN,
    CARA,
    REMINDED,
    TOPIC,
    at,
    away,
    chosen,
    days,
    heard,
    known,
    staff,
)
from tests.handlers.saying import ANNA, say
from tests.support.clock import TurnableClock
from tests.support.desk import EDITOR, EDITORIAL, Desk, Wire, open_desk, settings
from texts import load


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        await staff(opened)
        yield opened


# ---------------------------------------------------------------- a month


async def test_from_the_question_to_the_digest(desk: Desk) -> None:
    assert await at(desk, "2026-12-01T08:59") == []
    first, second = await at(desk, "2026-12-01T09:00", ANNA, CARA)
    assert ASKED in first
    assert "Antworten bitte bis Dienstag, 8. Dezember 2026." in second
    assert await say(desk, "nichts", person=CARA) == (
        "Danke, ich habe notiert: diesmal nichts. Fällt Ihnen doch noch etwas ein, schreiben Sie mir einfach."
    )
    assert await heard(desk, "2026-12-02", "2026-12-06") == {}
    [reminder] = await at(desk, "2026-12-07T09:00")
    assert reminder.startswith(REMINDED)
    await say(desk, TOPIC, "1")
    assert await heard(desk, "2026-12-08", "2026-12-08") == {}
    [digest] = await at(desk, "2026-12-09T09:00")
    assert digest == (
        "Themenabfrage Dezember 2026\nThemen kamen von:\n\n"
        "• Bauamt: T-1 „Bürgermeisterin Krämer eröffnet das Kinderhaus“\n\n"
        "Nichts steht an: Stadtbücherei\n\n"
        "Antworten waren erbeten bis Dienstag, 8. Dezember 2026. "
        "Was später kommt, steht wie immer im Eingang: !eingang."
    )
    keys = [one.key.partition(":")[2] for one in desk.wire.sent]
    editor = await desk.database.read(lambda tx: people.by_account(tx, "wire", EDITOR))
    assert editor is not None
    assert [key for key in keys if key.startswith("digest/call")] == [f"digest/call/2026-12/{editor.id}"]


@pytest.mark.parametrize("until", [9, pytest.param(31, marks=pytest.mark.release)])
async def test_every_month_once_over_holidays_and_both_clock_changes(until: int, tmp_path: Path) -> None:
    """Looked at from November to May, at every push until the ninth of each month; the house is restarted on every tenth day."""
    wire, clock, found = Wire(), TurnableClock(datetime(2026, 11, 1, tzinfo=BERLIN)), list[str]()
    every = [day for day in days("2026-11-01", "2027-05-31") if int(day[-2:]) <= until]
    for start in range(0, len(every), 10):
        async with open_desk(tmp_path, wire, clock=clock) as opened:
            await staff(opened)
            for day in every[start : start + 10]:
                said = [one for hour in ("08:59", "09:00") for one in await at(opened, f"{day}T{hour}", ANNA)]
                found += [day for one in said if "Ein Satz genügt, etwa" in one]
    assert found == [
        "2026-11-02",
        "2026-12-01",
        "2027-01-04",
        "2027-02-01",
        "2027-03-01",
        "2027-04-01",
        "2027-05-03",
    ]


async def test_another_working_day_in_the_settings_brings_no_second_call(tmp_path: Path) -> None:
    wire, clock = Wire(), TurnableClock(datetime(2026, 12, 1, tzinfo=BERLIN))
    async with open_desk(tmp_path, wire, clock=clock) as opened:
        await staff(opened)
        assert len(await at(opened, "2026-12-01T09:00", CARA)) == 1
        await say(opened, "nichts", person=CARA)
    async with open_desk(tmp_path, wire, chosen=chosen(10), clock=clock) as opened:
        assert await heard(opened, "2026-12-02", "2026-12-31", CARA) == {}
        assert await heard(opened, "2027-01-01", "2027-01-18", CARA) == {"2027-01-18": 1}


async def test_after_downtime_it_is_caught_up_in_office_hours(desk: Desk) -> None:
    assert await at(desk, "2026-12-12T11:00") == []  # a Saturday
    [asked] = await at(desk, "2026-12-14T09:00", ANNA)
    assert "Antworten bitte bis Montag, 21. Dezember 2026." in asked


async def test_a_call_that_comes_too_late_is_skipped_and_noted(desk: Desk) -> None:
    assert len(await at(desk, "2026-12-01T09:00", ANNA)) == 1
    said = "\n".join(await at(desk, "2027-01-29T09:00"))
    assert (
        "Die Themenabfrage 01/2027 ist ausgefallen, weil dafür keine Zeit mehr war. !abfrage startet sofort eine."
    ) in said
    assert len(await at(desk, "2027-02-01T09:00", ANNA)) == 1


async def test_without_departments_or_a_working_day_nobody_is_asked(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "1") as opened:
        assert await heard(opened, "2026-12-01", "2026-12-10") == {}
        assert await heard(opened, "2026-12-29", "2027-01-10") == {}
    async with open_desk(tmp_path / "2", chosen=chosen(None)) as opened:
        await staff(opened)
        assert await heard(opened, "2026-12-01", "2026-12-10") == {}


# ---------------------------------------------------------------- crashes


async def test_a_crash_in_the_round_asks_nobody_and_loses_nothing(desk: Desk) -> None:
    await desk.clock.turn_to(datetime(2026, 12, 1, 9, tzinfo=BERLIN))
    context = Context(
        settings(), load(), desk.clock.now(), EDITORIAL, frozenset({EDITOR}), transports=("wire",)
    )

    async def crash(tx: Transaction) -> None:
        items, _ = await topic_calls.collect(tx, context, date(2026, 12, 1))
        assert len(items) == 2
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await desk.database.transaction(crash)
    assert await desk.database.read(calls.keys) == frozenset()
    assert len(await at(desk, "2026-12-01T09:00")) == 2


async def test_the_round_taken_twice_asks_once_and_reports_once(desk: Desk) -> None:
    async def again(day: str) -> None:
        async def work(tx: Transaction) -> None:
            rows = update(occurrences).where(occurrences.c.key == f"round/{day}")
            await tx.execute(rows.values(state="pending"))

        await desk.database.transaction(work)

    assert len(await at(desk, "2026-12-01T09:00")) == 2
    await again("2026-12-01")
    assert await at(desk, "2026-12-01T09:05") == []
    assert len(await at(desk, "2026-12-07T09:00")) == 2
    assert len(await at(desk, "2026-12-09T09:00", EDITOR)) == 1
    await again("2026-12-09")
    assert await at(desk, "2026-12-09T09:05") == []


# ---------------------------------------------------------------- who is asked


async def test_the_deputy_is_asked_for_who_is_away_and_the_editors_learn_of_nobody(desk: Desk) -> None:
    await away(desk, ANNA, "2026-12-04")
    await away(desk, CARA, "2026-12-02")
    ben, digest = await at(desk, "2026-12-01T09:00")
    assert ben.endswith("Es geht um: Bauamt (in Vertretung).")
    assert digest.endswith("• Themenabfrage: Für Stadtbücherei ist gerade niemand da.")
    assert await heard(desk, "2026-12-02", "2026-12-04") == {"2026-12-03": 1}  # Cara, who is back


async def test_the_deputy_is_reminded_when_the_contact_has_gone(desk: Desk) -> None:
    await at(desk, "2026-12-01T09:00")
    await away(desk, ANNA, "2026-12-20")
    [ben] = await at(desk, "2026-12-07T09:00", BEN)
    assert REMINDED in ben
    assert await at(desk, "2026-12-08T09:00", ANNA, BEN) == []
    assert (await say(desk, "bei uns leider nichts", person=BEN)).startswith("Danke, ich habe notiert")
    [digest] = await at(desk, "2026-12-09T09:00", EDITOR)
    assert "Nichts steht an: Bauamt\n\nNoch ohne Antwort: Stadtbücherei" in digest


async def test_who_answers_for_two_departments_is_asked_once(desk: Desk) -> None:
    async def put(tx: Transaction) -> None:
        await departments.put(tx, Department(0, "Stadtbücherei", await known(tx, desk, ANNA)))

    await desk.database.transaction(put)
    [asked] = await at(desk, "2026-12-01T09:00")
    assert asked.endswith("Es geht um: Bauamt, Stadtbücherei.")
    await say(desk, TOPIC, "1")
    [digest] = await at(desk, "2026-12-09T09:00", EDITOR)
    assert "• Bauamt, Stadtbücherei: T-1 „" in digest


async def test_only_departments_that_have_been_silent_are_asked(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=chosen(silent_weeks=3)) as opened:
        await staff(opened)
        await say(opened, TOPIC, "1")
        assert not any(ASKED in one for one in await at(opened, "2026-12-01T09:00", ANNA, BEN))
        [digest] = await at(opened, "2026-12-09T09:00", EDITOR)
        assert "Bauamt" not in digest
        assert "Noch ohne Antwort: Stadtbücherei" in digest
        assert len(await at(opened, "2027-01-04T09:00", ANNA)) == 1


async def test_where_every_department_was_heard_of_nobody_is_asked_and_the_editors_know(
    tmp_path: Path,
) -> None:
    async with open_desk(tmp_path, chosen=chosen(silent_weeks=3)) as opened:
        await staff(opened)
        await say(opened, TOPIC, "1")
        await say(opened, TOPIC.replace("Kinderhaus", "Lesecafé"), "1", person=CARA)
        [note] = await at(opened, "2026-12-01T09:00", EDITOR)
        assert "Themenabfrage 12/2026: Es wird niemand gefragt" in note
        assert await at(opened, "2026-12-09T09:00", EDITOR) == []


async def test_the_editors_are_told_when_one_of_them_is_there(desk: Desk) -> None:
    await at(desk, "2026-12-01T09:00")
    await away(desk, EDITOR, "2026-12-10")
    assert await at(desk, "2026-12-09T09:00", EDITOR) == []
    assert len(await at(desk, "2026-12-11T09:00", EDITOR)) == 1
    assert await at(desk, "2026-12-14T09:00", EDITOR) == []
