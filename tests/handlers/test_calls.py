"""The topic call from the first question to the editors' digest: once a month, whatever happens in between."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from handlers import calls as topic_calls
from handlers.context import Context
from newsroom.people import Department, Person
from newsroom.settings import Settings
from storage import asks, calls, departments, people
from storage.database import Transaction
from storage.tables import occurrences
from tests.handlers.saying import ANNA, say
from tests.support.clock import TurnableClock
from tests.support.desk import EDITOR, EDITORIAL, Desk, Wire, open_desk, settings
from texts import load
from transports.render import terminal

BERLIN = ZoneInfo("Europe/Berlin")
BEN, CARA = "@ben:town.test", "@cara:town.test"
ASKED = "Was steht im Dezember an?"
REMINDED = "Noch einmal kurz zur Themenabfrage: Was steht im Dezember an?"
TOPIC = "Am Samstag, 19. Dezember, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3, rund 80 Gäste."


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        await staff(opened)
        yield opened


async def staff(desk: Desk) -> None:
    """The building office of Anna, with Ben as her deputy, and the library of Cara."""

    async def put(tx: Transaction) -> None:
        anna, ben, cara = [await known(tx, desk, account) for account in (ANNA, BEN, CARA)]
        await departments.put(tx, Department(0, "Bauamt", anna, ben))
        await departments.put(tx, Department(0, "Stadtbücherei", cara))

    await desk.database.transaction(put)


async def known(tx: Transaction, desk: Desk, account: str) -> Person:
    return await people.know(tx, "wire", account, account[1:5], "de", formal=True, now=desk.clock.now())


async def away(desk: Desk, account: str, until: str) -> None:
    async def work(tx: Transaction) -> None:
        person = await known(tx, desk, account)
        await people.away(tx, person.id, date.fromisoformat(until))

    await desk.database.transaction(work)


async def at(desk: Desk, local: str, *heard_by: str) -> list[str]:
    """What these people, or all but the editorial room, hear when the bot looks at the clock at that time."""
    await desk.clock.turn_to(datetime.fromisoformat(local).replace(tzinfo=BERLIN))
    before = len(desk.wire.sent)
    await desk.house.tick()
    await desk.house.settle()
    sent = [one for one in desk.wire.sent[before:] if one.address != EDITORIAL]
    return [terminal(one.parcel) for one in sent if not heard_by or one.address.room in heard_by]


def days(first: str, last: str) -> Iterator[str]:
    day = date.fromisoformat(first)
    while day <= date.fromisoformat(last):
        yield day.isoformat()
        day += timedelta(days=1)


async def heard(desk: Desk, first: str, last: str, *by: str) -> dict[str, int]:
    """How many messages on which days, looked at four times a day."""
    found = {
        day: sum([len(await at(desk, f"{day}T{hour}", *by)) for hour in ("08:59", "09:00", "12:00", "16:59")])
        for day in days(first, last)
    }
    return {day: count for day, count in found.items() if count}


def chosen(working_day: int | None = 1, silent_weeks: int | None = None) -> Settings:
    rule = settings().topic_call.model_copy(update={"working_day": working_day, "silent_weeks": silent_weeks})
    return settings(topic_call=rule)


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
    assert [key for key in keys if key.startswith("digest/call")] == [f"digest/call/2026-12/{EDITOR}"]


async def test_every_month_once_over_holidays_and_both_clock_changes(tmp_path: Path) -> None:
    """Looked at from November to May; the house is restarted on every tenth day."""
    wire, clock, found = Wire(), TurnableClock(datetime(2026, 11, 1, tzinfo=BERLIN)), list[str]()
    every = list(days("2026-11-01", "2027-05-31"))
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
    [said] = await at(desk, "2026-12-31T09:00")
    assert said == (
        "Das braucht die Redaktion selbst\n• Die Themenabfrage 12/2026 ist ausgefallen, "
        "weil dafür keine Zeit mehr war. !abfrage startet sofort eine."
    )
    assert len(await at(desk, "2027-01-04T09:00", ANNA)) == 1


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
    context = Context(settings(), load(), desk.clock.now(), EDITORIAL, frozenset({EDITOR}))

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


# ---------------------------------------------------------------- replies


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
