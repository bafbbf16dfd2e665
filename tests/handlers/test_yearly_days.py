"""Days of every year: the department is asked in time, once and once more, and the reply begins the topic."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsroom.messages import Address
from newsroom.people import Department
from newsroom.settings import TopicCall, Yearly
from storage import asks, assignments, departments, people, topics, yearly
from storage.database import Transaction
from tests.handlers.saying import ANNA, say
from tests.support.desk import EDITOR, Desk, open_desk, settings
from transports.render import terminal

BERLIN = ZoneInfo("Europe/Berlin")
ROOM = Address("wire", ANNA)
DEPUTY = "@jonas:town.test"
NO_CALL = TopicCall(working_day=None)
BOOKS = Yearly(name="Welttag des Buches", when="23. April", department="Stadtbücherei", lead=20)
ASKED = "Am Freitag, 23. April 2027 ist Welttag des Buches. Planen Sie dazu etwas?"
FIRST, AGAIN = "2027-03-24", "2027-04-09"  # 20 and 10 working days before; Easter lies between


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, chosen=settings(yearly=(BOOKS,), topic_call=NO_CALL)) as opened:
        await opened.tell(ANNA, "Hallo")
        await opened.database.transaction(_owned)
        yield opened


async def _owned(tx: Transaction) -> None:
    now = datetime(2026, 11, 23, 9, tzinfo=BERLIN)
    anna = await people.by_account(tx, "wire", ANNA)
    jonas = await people.know(tx, "wire", DEPUTY, "Jonas", "de", formal=True, now=now)
    await departments.put(tx, Department(0, "Stadtbücherei", anna, jonas))


async def at(desk: Desk, day: str, room: Address = ROOM, hour: str = "09:00") -> list[str]:
    """What is heard in the room when the bot looks at the clock at that time."""
    await desk.clock.turn_to(datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=BERLIN))
    before = len(desk.wire.sent)
    await desk.house.tick()
    await desk.house.settle()
    return [terminal(one.parcel) for one in desk.wire.sent[before:] if one.address == room]


async def heard_on(desk: Desk, first: str, last: str, room: Address = ROOM) -> list[str]:
    """The days on which something is heard in the room."""
    span = range(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1)
    days = [date.fromordinal(number).isoformat() for number in span]
    return [day for day in days if await at(desk, day, room)]


async def test_the_department_is_asked_in_time_and_once_more_and_never_on_the_day(desk: Desk) -> None:
    assert await heard_on(desk, "2027-03-15", "2027-05-15") == [FIRST, AGAIN]
    [asked, again] = desk.heard_in(ROOM)[-2:]
    assert asked.startswith(ASKED)
    assert again.startswith("Noch einmal kurz: Am Freitag, 23. April 2027 ist Welttag des Buches.")


async def test_it_is_asked_every_year(desk: Desk) -> None:
    assert len(await at(desk, FIRST)) == 1
    await say(desk, "nichts")
    assert await heard_on(desk, "2027-03-25", "2027-04-30") == []
    assert await heard_on(desk, "2028-03-20", "2028-03-31") == ["2028-03-23"]


async def test_nothing_closes_it(desk: Desk) -> None:
    await at(desk, FIRST)
    assert await say(desk, "Nein, nichts") == (
        "Gut, dann frage ich zu „Welttag des Buches“ dieses Jahr nicht mehr. Fällt Ihnen doch noch etwas ein, "
        "schreiben Sie mir einfach."
    )
    assert await heard_on(desk, "2027-03-30", "2027-05-15") == []


async def test_a_topic_as_the_reply_is_about_the_event_when_it_is_submitted(desk: Desk) -> None:
    await at(desk, FIRST)
    told = await say(
        desk, "Am 23. April um 17 Uhr liest die Autorin Ida Kern in der Stadtbücherei, 60 Plätze"
    )
    assert "Freitag, 23. April 2027, 17:00 Uhr" in told
    assert "Nummer T-1" in await say(desk, "1")
    about = await desk.database.read(yearly.topics_about)
    [[topic]] = about.values()
    assert topic.number == 1
    found = await desk.database.read(lambda tx: assignments.of_topics(tx, [topic.id]))
    [books] = await desk.database.read(departments.everyone)
    assert found[topic.id].department == books.id
    heard = [one for one in desk.heard_in(ROOM) if "Welttag" in one]
    assert len(heard) == 1


async def test_as_last_year_is_last_years_topic_on_this_years_day(desk: Desk) -> None:
    await at(desk, FIRST)
    await say(desk, "Am 23. April um 17 Uhr liest die Autorin Ida Kern in der Stadtbücherei, 60 Plätze", "1")
    [asked] = await at(desk, "2028-03-23")
    assert "Soll es wie bei T-1 „Die Autorin Ida Kern liest in der Stadtbücherei“ sein" in asked
    shown = await say(desk, "Wie letztes Jahr!")
    assert shown.startswith("Übernommen aus T-1")
    for line in ("Wann: Sonntag, 23. April 2028", "Wo: Stadtbücherei", "Bilder: fehlt noch"):
        assert line in shown
    assert "Nummer T-2" in await say(desk, "1")
    about = await desk.database.read(yearly.topics_about)
    assert [[topic.number for topic in found] for found in about.values()] == [[2, 1]]
    assert await heard_on(desk, "2028-03-24", "2028-04-23") != ["2028-04-07"]
    assert [one for one in desk.heard_in(ROOM) if "Noch einmal kurz" in one] == []


async def test_as_last_year_without_a_last_year_asks_for_a_sentence(desk: Desk) -> None:
    await at(desk, FIRST)
    told = await say(desk, "wie letztes Jahr")
    assert told.startswith("Zu „Welttag des Buches“ habe ich vom letzten Mal kein Thema.")
    assert "dieses Jahr nicht mehr" in await say(desk, "nichts")


async def test_a_draft_in_the_making_is_not_overwritten(desk: Desk) -> None:
    await at(desk, "2027-03-23", hour="15:00")
    await say(desk, "Am 1. Mai feiert der Sportverein im Stadtpark sein Sommerfest", "behalten")
    await at(desk, FIRST)
    offered = await say(desk, "Am 23. April um 17 Uhr liest die Autorin Ida Kern in der Stadtbücherei")
    assert "Was soll damit geschehen?" in offered
    told = await say(desk, "verwerfen")
    assert "Autorin Ida Kern" in told
    await say(desk, "60 Plätze", "1")
    about = await desk.database.read(yearly.topics_about)
    assert [[topic.number for topic in found] for found in about.values()] == [[1]]


async def test_who_goes_on_with_the_old_draft_has_said_nothing_about_the_event(desk: Desk) -> None:
    await at(desk, "2027-03-23", hour="15:00")
    await say(desk, "Am 1. Mai feiert der Sportverein im Stadtpark sein Sommerfest", "behalten")
    await at(desk, FIRST)
    await say(desk, "Am 23. April um 17 Uhr liest die Autorin Ida Kern in der Stadtbücherei", "weiter")
    await say(desk, "200 Gäste", "1")
    assert await desk.database.read(yearly.topics_about) == {}


async def test_later_is_in_a_week(desk: Desk) -> None:
    await at(desk, FIRST)
    assert await say(desk, "später") == "Gut, ich frage noch einmal am Freitag, 2. April 2027."
    assert await heard_on(desk, "2027-03-25", "2027-05-15") == ["2027-04-02"]


async def test_who_is_not_in_charge_is_not_asked_again_and_the_editors_learn_it(desk: Desk) -> None:
    await at(desk, FIRST)
    assert "gebe es an die Redaktion weiter" in await say(desk, "bin nicht zuständig")
    [digest] = await at(desk, "2027-03-25", Address("wire", EDITOR))
    assert "Welttag des Buches: Anna ist dafür nicht zuständig." in digest
    assert await heard_on(desk, "2027-03-30", "2027-05-15") == []


async def test_the_deputy_is_asked_when_the_contact_is_away(desk: Desk) -> None:
    async def leave(tx: Transaction) -> None:
        anna = await people.by_account(tx, "wire", ANNA)
        assert anna is not None
        await people.away(tx, anna.id, date(2027, 4, 1))

    await desk.database.transaction(leave)
    [asked] = await at(desk, FIRST, Address("wire", DEPUTY))
    assert ASKED in asked
    assert await heard_on(desk, "2027-03-25", "2027-04-08") == []


async def test_without_a_contact_only_the_editors_are_told_and_only_once(desk: Desk) -> None:
    async def empty(tx: Transaction) -> None:
        await departments.put(tx, Department(0, "Stadtbücherei"))

    await desk.database.transaction(empty)
    there = Address("wire", EDITOR)
    assert await heard_on(desk, "2027-03-15", "2027-04-30", there) == [FIRST]
    assert (
        "Welttag des Buches am Freitag, 23. April 2027: Dazu kann ich niemanden fragen."
        in (desk.heard_in(there)[-1])
    )
    assert await heard_on(desk, "2028-03-20", "2028-03-31", there) == ["2028-03-23"]


async def test_what_no_longer_stands_in_the_settings_is_gone(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=settings(yearly=(BOOKS,), topic_call=NO_CALL)) as desk:
        await desk.tell(ANNA, "Hallo")
        await desk.database.transaction(_owned)
        assert len(await at(desk, FIRST)) == 1
        [event] = await desk.database.read(yearly.everything)
        assert (event.name, event.source, event.rule) == ("Welttag des Buches", "config", "words:23. April")
    moved = BOOKS.model_copy(update={"when": "24. April"})
    async with open_desk(
        tmp_path, chosen=settings(yearly=(moved,), topic_call=NO_CALL), clock=desk.clock
    ) as desk:
        await at(desk, "2027-03-25")
        [changed] = await desk.database.read(yearly.everything)
        assert (changed.id, changed.rule) == (event.id, "words:24. April")
    async with open_desk(tmp_path, chosen=settings(topic_call=NO_CALL), clock=desk.clock) as desk:
        await at(desk, "2027-03-30")
        assert await desk.database.read(yearly.everything) == []
        assert len(await desk.database.read(lambda tx: asks.of_kind(tx, "yearly"))) == 1


async def test_a_topic_may_be_taken_over_at_any_time(desk: Desk) -> None:
    await say(
        desk, "Am Sonntag, 6. Dezember, ist Weihnachtsmarkt auf dem Marktplatz, 30 Stände", "der Bauhof", "1"
    )
    asked = await say(desk, "Wie letztes Jahr Weihnachtsmarkt")
    assert asked.startswith("Übernommen aus T-1")
    assert "Wann ist es?" in asked
    shown = await say(desk, "5.12.2027")
    assert "Wo: Marktplatz" in shown
    assert "Sonntag, 5. Dezember 2027" in shown
    await say(desk, "abbrechen", "ja")
    assert (await say(desk, "T-1 noch einmal")).startswith("Übernommen aus T-1")
    assert [topic.number for topic in await desk.database.read(lambda tx: topics.of_person(tx, 1))] == [
        1,
        None,
    ]


async def test_a_topic_of_somebody_else_is_not_taken_over(desk: Desk) -> None:
    await say(
        desk, "Am Sonntag, 6. Dezember, ist Weihnachtsmarkt auf dem Marktplatz, 30 Stände", "der Bauhof", "1"
    )
    told = await desk.tell("@berta:town.test", "wie letztes Jahr Weihnachtsmarkt")
    assert "Ein Thema „weihnachtsmarkt“ habe ich von Ihnen nicht." in told[0]
    told = await desk.tell("@berta:town.test", "T-1 noch einmal")
    assert "Übernommen" not in told[0]
