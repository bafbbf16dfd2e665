"""Reminders on real parts: the test turns the bot's clock from morning to morning, and people answer from Element's encryption."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from demo.synapse import Synapse
from newsroom.people import Department
from storage import departments
from storage.database import Transaction
from tests.support.desk import photo
from tests.support.js_line import Message
from tests.support.js_user import JsRoom, JsUser
from tests.support.turned_town import TurnedTown, known, turned_town

TOPIC = "Am Samstag, 12. Dezember 2026, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3, rund 80 Gäste."
READING = "Am 12. Dezember 2026 um 15 Uhr liest die Autorin Ida Kern in der Stadtbücherei, 60 Plätze"
FIRST, *LATER = (
    "2026-11-26",
    "2026-11-30",
    "2026-12-03",
    "2026-12-04",
)  # the rungs of what is due on 7 December
THANKED = "Sehr gern. Ich bin da, wenn Sie mich brauchen."
NO_CALL = {"topic_call": {"working_day": None}}


@pytest.fixture
async def town(homeserver: Synapse, tmp_path: Path) -> AsyncIterator[TurnedTown]:
    async with turned_town(homeserver, tmp_path, "2026-11-23T10:00", **NO_CALL) as here:
        yield here


async def answer(chat: JsRoom, text: str, expected: str) -> str:
    await chat.say(text)
    return (await chat.hear_text(expected)).body


async def hand_in(chat: JsRoom, topic: str, number: str) -> None:
    """Without a picture; there will be no quote."""
    await answer(chat, topic, "Stimmt alles so?")
    await answer(chat, "Zitat: entfällt", "Stimmt alles so?")
    await answer(chat, "1", f"die Nummer {number}")


async def send_photo(chat: JsRoom) -> str:
    """With all that is asked about it; returns the last answer."""
    await chat.send_picture(photo(), "haus.jpg", "Das neue Haus")
    await chat.hear_text("zu erkennen?")
    await answer(chat, "nein", "fotografiert?")
    await answer(chat, "Foto: Stadt Neustadt", "darauf zu sehen?")
    return await answer(chat, "Das Kinderhaus von außen", "Für T-1")


async def reminded(chat: JsRoom, number: str) -> Message:
    """What may be said and read in private only."""
    found = await chat.hear_text(number)
    assert "Bitte bis Montag, 7. Dezember 2026" in found.body
    assert (found.encrypted, found.shield) == (True, "none")
    return found


async def test_a_reminder_is_answered_with_the_photo_and_nothing_more_comes(town: TurnedTown) -> None:
    """Ben promises his photo again and again, so he hears from every round; it is Anna who is left alone."""
    await town.bot_starts()
    anna, ben = [await (await town.person(name)).chat_with(town.bot_id) for name in ("anna", "ben")]
    await hand_in(anna, TOPIC, "T-1")
    await hand_in(ben, READING, "T-2")

    town.turn_to(f"{FIRST}T09:00")
    assert "Bild für T-1" in (await reminded(anna, "T-1")).body
    await reminded(ben, "T-2")
    await answer(ben, "Das Bild kommt noch", "Danke, ich warte darauf.")

    assert "Für T-1 ist jetzt alles da. Vielen Dank!" in await send_photo(anna)
    await town.newsroom.hear_text("ein Bild mehr")

    before = len(town.said_in(anna))
    for day in LATER:
        town.turn_to(f"{day}T09:00")
        await reminded(ben, "T-2")
        await answer(ben, "Das Bild kommt noch", "Danke, ich warte darauf.")
        await answer(anna, "danke", THANKED)
    assert town.said_in(anna)[before:] == [THANKED] * len(LATER)


@pytest.mark.release  # at every push on the made-up wire, by button (handlers/test_cards.py)
async def test_a_check_mark_on_a_reminder_is_done_and_the_editor_learns_what_is_lacking(
    town: TurnedTown,
) -> None:
    await town.bot_starts()
    anna = await (await town.person("anna")).chat_with(town.bot_id)
    await hand_in(anna, TOPIC, "T-1")
    town.turn_to(f"{FIRST}T09:00")
    asked = await reminded(anna, "T-1")
    await anna.react(asked.event, "✅")
    thanks = await anna.hear_text("Danke")
    assert thanks.body == (
        "Danke, dann frage ich nicht mehr danach. In T-1 steht noch nicht: Bild. Die Redaktion weiß Bescheid."
    )

    before = len(town.said_in(anna))
    town.turn_to(f"{LATER[0]}T09:00")
    private = await town.written_to_first(town.editor)
    digest = await private.hear_text("Das braucht die Redaktion selbst")
    assert "meldet „erledigt“, es fehlt aber noch etwas." in digest.body
    assert digest.encrypted
    await answer(anna, "danke", THANKED)
    assert town.said_in(anna)[before:] == [THANKED]


@pytest.fixture
async def anna_and_her_deputy(town: TurnedTown) -> tuple[JsRoom, JsUser]:
    """Anna's chat with the bot, which runs, and Jonas, who has never spoken with it."""
    anna, jonas = await town.person("anna"), await town.person("jonas", isolating=True)

    async def put(tx: Transaction) -> None:
        contact, deputy = await known(tx, anna, "Anna"), await known(tx, jonas, "Jonas")
        await departments.put(tx, Department(0, "Bauamt", contact, deputy))

    await town.keep(put)
    await town.bot_starts()
    return await anna.chat_with(town.bot_id), jonas


@pytest.mark.release  # at every push on the made-up wire (handlers/test_rounds.py)
async def test_the_deputy_is_written_to_first_and_answers_into_the_topic(
    town: TurnedTown, anna_and_her_deputy: tuple[JsRoom, JsUser]
) -> None:
    """After two reminders that Anna leaves unanswered."""
    chat, jonas = anna_and_her_deputy
    await answer(chat, TOPIC.replace(" in der Bahnhofstraße 3", ""), "Wo findet es statt?")
    await answer(chat, "weiß ich noch nicht", "Stimmt alles so?")
    await answer(chat, "1", "die Nummer T-1")
    for day in (FIRST, LATER[0]):
        town.turn_to(f"{day}T09:00")
        await reminded(chat, "T-1")

    before = len(town.said_in(chat))
    town.turn_to(f"{LATER[1]}T09:00")
    private = await town.written_to_first(jonas)
    asked = await reminded(private, "T-1")
    assert asked.body.startswith("Guten Tag! Ich bin der Themenbote, der Chatbot für die Social-Media-Themen")
    assert "Der Mensch dahinter: Jana Weber, Telefon 4711." in asked.body
    assert "Ich frage Sie in Vertretung von" in asked.body
    told = await answer(private, "Bahnhofstraße 3", "T-1")
    assert told.startswith("In T-1 ist das jetzt geändert, die Redaktion sieht es. Wo: Bahnhofstraße 3")
    await town.newsroom.hear_text("Wo: Bahnhofstraße 3")
    assert "Wo: Bahnhofstraße 3" in await answer(town.newsroom, "!thema T-1", "Wer:")
    await answer(chat, "danke", THANKED)
    assert town.said_in(chat)[before:] == [THANKED]


# ---------------------------------------------------------------- the topic call

CALL = "Was steht im Dezember an?"
REPORT = [
    "Themenabfrage Dezember 2026",
    "Themen kamen von:",
    "• Bauamt: T-1 „Bürgermeisterin Krämer eröffnet das Kinderhaus“",
    "Nichts steht an: Stadtbücherei",
    "Noch ohne Antwort: Jugendamt",
    "Antworten waren erbeten bis Dienstag, 8. Dezember 2026. Was später kommt, steht wie immer im Eingang: !eingang.",
]


@dataclass(frozen=True, slots=True)
class Called:
    """Anna of the building office, Ben of the library; Cara of the youth office has spoken with the bot, her deputy has not."""

    town: TurnedTown
    anna: JsUser
    ben: JsUser
    cara: JsRoom
    deputy: JsUser


@pytest.fixture
async def called(homeserver: Synapse, tmp_path: Path) -> AsyncIterator[Called]:
    """The bot runs, an hour before the house opens on the day of the call."""
    async with turned_town(homeserver, tmp_path, "2026-12-01T08:00") as town:
        anna, ben, cara, deputy = [await town.person(name) for name in ("anna", "ben", "cara", "dora")]

        async def put(tx: Transaction) -> None:
            await departments.put(tx, Department(0, "Bauamt", await known(tx, anna, "Anna")))
            await departments.put(tx, Department(0, "Stadtbücherei", await known(tx, ben, "Ben")))
            contact, other = await known(tx, cara, "Cara"), await known(tx, deputy, "Dora")
            await departments.put(tx, Department(0, "Jugendamt", contact, other))

        await town.keep(put)
        await town.bot_starts()
        yield Called(town, anna, ben, await cara.chat_with(town.bot_id), deputy)


async def asked_first(town: TurnedTown, person: JsUser) -> JsRoom:
    """The chat that begins with the introduction and the call."""
    chat = await town.written_to_first(person)
    call = await chat.hear_text(CALL)
    assert call.body.startswith("Guten Tag! Ich bin der Themenbote")
    assert "Antworten bitte bis Dienstag, 8. Dezember 2026." in call.body
    assert ("Jugendamt (in Vertretung)" in call.body) == person.user_id.startswith("@dora")
    assert (call.encrypted, call.shield) == (True, "none")
    return chat


async def test_the_topic_call_ends_in_a_digest_by_department(called: Called) -> None:
    town = called.town
    await answer(called.cara, "abwesend bis 4. Dezember", "abwesend")
    town.turn_to("2026-12-01T09:00")
    anna, ben, deputy = [await asked_first(town, one) for one in (called.anna, called.ben, called.deputy)]
    await hand_in(anna, TOPIC.replace("12.", "19."), "T-1")
    await answer(ben, "nichts", "Danke, ich habe notiert: diesmal nichts.")

    quiet = {chat: len(town.said_in(chat)) for chat in (ben, called.cara)}
    town.turn_to("2026-12-07T09:00")
    await deputy.hear_text(f"Noch einmal kurz zur Themenabfrage: {CALL}")
    town.turn_to("2026-12-09T09:00")
    digest = await (await town.written_to_first(town.editor)).hear_text("Themenabfrage Dezember 2026")
    assert [line for line in digest.body.splitlines() if line] == REPORT
    assert (digest.encrypted, digest.shield) == (True, "none")

    for chat, before in quiet.items():
        await answer(chat, "danke", THANKED)
        assert town.said_in(chat)[before:] == [THANKED]
    await answer(town.newsroom, "!eingang", "T-1")
    assert not [said for said in town.said_in(town.newsroom) if "Themenabfrage" in said]
