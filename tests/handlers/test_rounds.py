"""What people are asked unasked: once in a working day, in office hours, with the reply going straight into the topic."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsroom.messages import Address, Incoming, PictureSent, Text
from newsroom.people import Department, Person
from storage import assignments, departments, people, topics
from storage.database import Transaction
from tests.handlers.saying import ANNA, say
from tests.support.desk import EDITOR, Desk, open_desk, photo, settings
from transports.render import terminal

BERLIN = ZoneInfo("Europe/Berlin")
ROOM = Address("wire", ANNA)
DEPUTY = "@jonas:town.test"
TOPIC = "Am Samstag, 12. Dezember, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3, rund 80 Gäste."
ASKED = "Bitte bis Montag, 7. Dezember 2026: Bild und Zitat für T-1 „Bürgermeisterin Krämer eröffnet das Kinderhaus“."
WITHOUT_CALLS = settings(topic_call=settings().topic_call.model_copy(update={"working_day": None}))


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, chosen=WITHOUT_CALLS) as opened:
        yield opened


async def at(desk: Desk, local: str, room: Address = ROOM) -> list[str]:
    """What is heard in the room when the bot looks at the clock at that time."""
    await desk.clock.turn_to(datetime.fromisoformat(local).replace(tzinfo=BERLIN))
    before = len(desk.wire.sent)
    await desk.house.tick()
    await desk.house.settle()
    return [terminal(one.parcel) for one in desk.wire.sent[before:] if one.address == room]


async def days(desk: Desk, first: int, last: int, room: Address = ROOM) -> list[int]:
    """On which days of December something is heard in the room; looked at thrice a day."""
    found = []
    for day in range(first, last + 1):
        for hour in ("08:59", "09:00", "16:59"):
            found += [day for _ in await at(desk, f"2026-12-{day:02}T{hour}", room)]
    return found


async def with_deputy(desk: Desk) -> Person:
    """Anna's department has a deputy, who has never spoken with us."""

    async def put(tx: Transaction) -> Person:
        anna = await people.by_account(tx, "wire", ANNA)
        jonas = await people.know(tx, "wire", DEPUTY, "Jonas", "de", formal=True, now=desk.clock.now())
        await departments.put(tx, Department(0, "Bauamt", anna, jonas))
        return jonas

    return await desk.database.transaction(put)


async def test_it_is_asked_when_the_house_opens_and_until_something_comes(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    assert await at(desk, "2026-11-27T08:59") == []
    [asked] = await at(desk, "2026-11-27T09:00")
    assert asked.startswith(ASKED)
    assert await at(desk, "2026-11-27T12:00") == []
    assert len(await at(desk, "2026-11-30T09:00")) == 1
    assert await days(desk, 1, 2) == []
    desk.wire.pictures["haus"] = photo()
    await desk.tell(ANNA, PictureSent("haus", "haus.jpg"))
    told = await say(desk, "nein", "Foto: Stadt", "Das Haus")
    assert "Für T-1 fehlt noch bis Montag, 7. Dezember 2026: Zitat." in told
    assert await days(desk, 3, 20) == []


async def test_after_two_unanswered_the_deputy_is_asked_once_and_then_the_editors_alone(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await with_deputy(desk)
    assert len(await at(desk, "2026-11-27T09:00")) == 1
    assert await at(desk, "2026-11-30T09:00", Address("wire", DEPUTY)) == []
    assert len(await at(desk, "2026-11-30T09:01")) == 0
    assert await days(desk, 1, 2) == []
    [deputy] = await at(desk, "2026-12-03T09:00", Address("wire", DEPUTY))
    assert deputy.startswith("Guten Tag! Ich bin der Themenbote")
    assert "Ich frage Sie in Vertretung von Anna." in deputy
    [digest] = await at(desk, "2026-12-04T09:00", Address("wire", EDITOR))
    assert "Anna hat auf Erinnerungen nicht geantwortet" in digest
    assert await days(desk, 5, 20) == []
    assert await days(desk, 5, 20, Address("wire", DEPUTY)) == []
    assert [heard for heard in desk.heard_in(Address("wire", "redaktion")) if "Erinnerung" in heard] == []


async def test_the_deputys_reply_goes_into_the_topic(desk: Desk) -> None:
    await say(desk, TOPIC.replace(" in der Bahnhofstraße 3", ""), "weiß ich noch nicht", "1")
    await with_deputy(desk)
    for day in ("2026-11-27", "2026-11-30", "2026-12-03"):
        await at(desk, f"{day}T09:00")
    told = await desk.tell(DEPUTY, Text("Bahnhofstraße 3"))
    assert told[0].startswith("In T-1 ist das jetzt geändert, die Redaktion sieht es. Wo: Bahnhofstraße 3")


async def test_who_is_away_is_not_written_to_and_the_deputy_is(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await with_deputy(desk)

    async def leave(tx: Transaction) -> None:
        anna = await people.by_account(tx, "wire", ANNA)
        assert anna is not None
        await people.away(tx, anna.id, date(2026, 12, 1))

    await desk.database.transaction(leave)
    assert len(await at(desk, "2026-11-27T09:00", Address("wire", DEPUTY))) == 1
    assert await at(desk, "2026-11-30T09:00") == []
    assert await days(desk, 1, 1) == []


async def test_moving_the_day_begins_anew(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    assert len(await at(desk, "2026-11-27T09:00")) == 1
    await say(desk, "nein, am 19. Dezember um 15 Uhr")
    [again] = await at(desk, "2026-11-30T09:00")
    assert again.startswith("Bitte bis Montag, 14. Dezember 2026: ")


async def test_an_hour_without_the_bot_delays_and_a_lost_day_is_made_up_for(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await say(desk, TOPIC, "1")
        wire, clock = desk.wire, desk.clock
    await clock.turn_to(datetime(2026, 11, 27, 20, tzinfo=BERLIN))
    async with open_desk(tmp_path, wire, clock=clock) as desk:
        assert await at(desk, "2026-11-27T20:00") == []
        assert await at(desk, "2026-11-28T10:00") == []
        assert len(await at(desk, "2026-11-30T11:00")) == 1


async def test_what_was_said_while_the_bot_was_down_is_heard_first(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await desk.clock.turn_to(datetime(2026, 11, 27, 9, tzinfo=BERLIN))
    await desk.receive([Incoming("$late", ANNA, ROOM, desk.clock.now(), Text("ändern T-1 wo Rathaus"))])
    before = len(desk.wire.sent)
    await desk.house.tick()
    assert len(desk.wire.sent) == before
    await desk.house.settle()
    assert len(await at(desk, "2026-11-27T09:05")) == 1


async def test_after_the_day_it_is_asked_once_how_it_was(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await desk.order("!annehmen T-1")
    for day in ("2026-11-27", "2026-12-03"):
        await at(desk, f"{day}T09:00")
    await say(desk, "erledigt")
    assert await days(desk, 12, 13) == []
    [asked] = await at(desk, "2026-12-14T09:00")
    assert asked.startswith("Wie war es bei T-1 „Bürgermeisterin Krämer eröffnet das Kinderhaus“?")
    assert await days(desk, 15, 31) == []


async def test_a_draft_in_the_making_waits_while_the_reminder_is_replied_to(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await at(desk, "2026-11-25T15:00")
    await say(desk, "Straßenfest")
    assert len(await at(desk, "2026-11-26T09:00")) == 1
    told = await say(desk, "1")
    assert told.startswith("Danke, dann frage ich nicht mehr danach.")
    assert told.endswith("Wann ist es?")
    assert "Samstag, 5. Dezember 2026" in await say(desk, "5.12.")


async def test_what_answers_the_open_question_is_no_reply_to_the_reminder(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await at(desk, "2026-11-25T15:00")
    await say(desk, "Straßenfest")
    assert len(await at(desk, "2026-11-26T09:00")) == 1
    assert "Samstag, 5. Dezember 2026" in await say(desk, "5.12.")


@pytest.mark.parametrize("words", ["Jonas", "das macht Jonas", "das Bauamt", "@jonas:town.test bitte"])
async def test_whoever_is_named_is_asked_instead(desk: Desk, words: str) -> None:
    await say(desk, TOPIC, "1")

    async def put(tx: Transaction) -> None:
        jonas = await people.know(tx, "wire", DEPUTY, "Jonas", "de", formal=True, now=desk.clock.now())
        await departments.put(tx, Department(0, "Bauamt", jonas))

    await desk.database.transaction(put)
    await at(desk, "2026-11-27T09:00")
    assert (await say(desk, "nicht zuständig", words)) == "Danke, dann frage ich Jonas."
    [asked] = await at(desk, "2026-11-30T09:00", Address("wire", DEPUTY))
    assert "Anna hat Sie dafür genannt." in asked


async def test_who_is_named_but_not_known_is_left_to_the_editors(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await at(desk, "2026-11-27T09:00")
    assert (await say(desk, "3", "Frau Unbekannt")).startswith("Danke, ich gebe es an die Redaktion weiter")
    [digest] = await at(desk, "2026-11-30T09:00", Address("wire", EDITOR))
    assert "Anna ist nicht zuständig und nennt: Frau Unbekannt" in digest
    assert await days(desk, 1, 11) == []


async def test_a_topic_belongs_to_the_department_of_who_handed_it_in(desk: Desk) -> None:
    await say(desk, "Hallo")
    await with_deputy(desk)
    await say(desk, TOPIC, "1")

    async def assigned(tx: Transaction) -> tuple[object, object]:
        [bauamt] = await departments.everyone(tx)
        topic = await topics.by_number(tx, 1)
        assert topic is not None
        return (await assignments.of_topics(tx, [topic.id]))[topic.id].department, bauamt.id

    stored, bauamt = await desk.database.read(assigned)
    assert stored == bauamt
