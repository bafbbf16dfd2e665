"""fragen: the question goes out once, to whoever is there, and the answer finds its way back into thread and topic."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsroom.messages import Address, Edited, Incoming, Outgoing, PictureSent, Redacted, Text
from newsroom.people import Department
from storage import departments, inquiries, people, topics
from storage.database import Transaction
from tests.handlers.saying import ANNA, say, topic
from tests.handlers.test_rounds import ROOM, TOPIC, WITHOUT_CALLS, at
from tests.support.desk import EDITOR, EDITORIAL, Desk, open_desk, photo
from transports.render import terminal

BERLIN = ZoneInfo("Europe/Berlin")
BEN = "@ben:town.test"
ANSWERED = "Antwort zu T-1 „Bürgermeisterin Krämer eröffnet das Kinderhaus“ von Anna: "


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, chosen=WITHOUT_CALLS) as opened:
        await say(opened, TOPIC, "1")
        yield opened


async def ask(desk: Desk, order: str, event: str = "$ask") -> str:
    """A command with this id; the answer in the room."""
    before = len(desk.wire.sent)
    said = Incoming(event, EDITOR, EDITORIAL, desk.clock.now(), Text(order), private=False)
    await desk.receive([said])
    await desk.house.settle()
    [told, *_] = [one for one in desk.wire.sent[before:] if one.address == EDITORIAL]
    return terminal(told.parcel)


def last(desk: Desk, address: Address) -> Outgoing:
    return next(one for one in reversed(desk.wire.sent) if one.address == address)


def event_of(desk: Desk, key: str) -> str:
    """The id of the message that was sent under this key."""
    place = next(at for at, one in enumerate(desk.wire.sent) if one.key.endswith(f":{key}"))
    return desk.wire.events[place]


async def change(desk: Desk, *, away: date | None = None, deputy: str = "") -> None:
    async def work(tx: Transaction) -> None:
        anna = await people.by_account(tx, "wire", ANNA)
        assert anna is not None
        if away:
            await people.away(tx, anna.id, away)
        if deputy:
            jonas = await people.know(tx, "wire", deputy, "Jonas", "de", formal=True, now=desk.clock.now())
            await departments.put(tx, Department(0, "Bauamt", anna, jonas))

    await desk.database.transaction(work)


async def test_the_answer_comes_back_into_the_thread_of_the_command(desk: Desk) -> None:
    assert (await ask(desk, "!fragen T-1 Gibt es **Sekt**?", "$1")).startswith("Anna ist gefragt.")
    asked = last(desk, ROOM)
    assert "„Gibt es **Sekt**?“" in terminal(asked.parcel)
    assert "Editor" not in terminal(asked.parcel)
    assert (await say(desk, "Nein, Saft")).startswith("Danke, Ihre Antwort zu T-1")
    told = last(desk, EDITORIAL)
    assert (terminal(told.parcel), told.thread) == (f"{ANSWERED}Nein, Saft", "$1")
    [page] = await desk.order("!thema T-1")
    assert "Gibt es **Sekt**? Nein, Saft" in page


async def test_in_english_too(desk: Desk) -> None:
    await say(desk, "sprache en")
    await ask(desk, "!ask T-1 Is there a lift?")
    assert "The desk asks about T-1" in terminal(last(desk, ROOM).parcel)
    assert "the desk has your answer" in await say(desk, "Yes")


@pytest.mark.parametrize(
    ("order", "answer"),
    [
        ("!fragen", "Zu welchem Thema? Bitte die Nummer dazuschreiben"),
        ("!fragen T-1", "Bitte schreiben Sie die Frage dazu"),
        ("!fragen T-9 Wer?", "Ein Thema T-9 gibt es nicht."),
        ("!fragen Anna Wer?", "Zu welchem Thema?"),
        ("!fragen T-1 " + "x" * 1001, "Die Frage ist zu lang, möglich sind 1.000 Zeichen."),
    ],
)
async def test_what_cannot_be_asked_is_said_in_one_sentence(desk: Desk, order: str, answer: str) -> None:
    before = len(desk.heard_in(ROOM))
    assert (await ask(desk, order)).startswith(answer)
    assert len(desk.heard_in(ROOM)) == before


async def test_about_a_withdrawn_topic_nobody_is_asked(desk: Desk) -> None:
    await say(desk, "zurückziehen T-1")
    assert "ist zurückgezogen, da wird nichts mehr gefragt" in await ask(desk, "!fragen T-1 Wer?")


async def test_the_message_under_which_somebody_writes_is_the_one_that_is_answered(desk: Desk) -> None:
    await ask(desk, "!fragen T-1 Wer singt?", "$1")
    await ask(desk, "!fragen T-1 Wer tanzt?", "$2")
    await say(desk, "neu")
    second = event_of(desk, "question/2")
    [told] = await desk.tell(ANNA, Text("Die Kinder", replies_to=second))
    assert "Worum geht es" in told
    answer = last(desk, EDITORIAL)
    assert (terminal(answer.parcel), answer.thread) == (f"{ANSWERED}Die Kinder", "$2")
    await say(desk, "abbrechen", "ja")
    assert "Offen ist noch" not in await say(desk, "Der Chor")
    assert last(desk, EDITORIAL).thread == "$1"


async def test_a_draft_goes_first_and_the_question_stays_open(desk: Desk) -> None:
    await say(desk, "neu")
    await ask(desk, "!fragen T-1 Wer singt?")
    assert "Wann ist es" in await say(desk, "Sommerfest")
    assert "ist jetzt bei der Redaktion" in await say(desk, "T-1: Der Chor")
    assert terminal(last(desk, EDITORIAL).parcel) == f"{ANSWERED}Der Chor"


async def test_the_oldest_open_one_is_answered_and_the_next_one_named(desk: Desk) -> None:
    await ask(desk, "!fragen T-1 Wer singt?", "$1")
    await ask(desk, "!fragen T-1 Wer tanzt?", "$2")
    assert "Offen ist noch die Frage zu T-1" in await say(desk, "Der Chor")
    assert last(desk, EDITORIAL).thread == "$1"
    assert "Offen" not in await say(desk, "Die Kinder")
    assert last(desk, EDITORIAL).thread == "$2"


@pytest.mark.parametrize("text", ["danke", "hallo", "hilfe", "meine themen", "status T-1", "T-9: Ja"])
async def test_pleasantries_wishes_and_other_numbers_are_no_answer(desk: Desk, text: str) -> None:
    await ask(desk, "!fragen T-1 Wer singt?")
    before = desk.heard_in(EDITORIAL)
    await say(desk, text)
    assert desk.heard_in(EDITORIAL) == before


@pytest.mark.parametrize("text", ["ja", "nein", "12", "erledigt", "👍", "Wen meinen Sie?"])
async def test_what_is_short_is_an_answer(desk: Desk, text: str) -> None:
    await ask(desk, "!fragen T-1 Stimmt das?")
    await say(desk, text)
    assert terminal(last(desk, EDITORIAL).parcel) == f"{ANSWERED}{text}"


async def test_who_does_not_know_says_so_once(desk: Desk) -> None:
    await ask(desk, "!fragen T-1 Wer singt?")
    assert (await say(desk, "weiß ich nicht")).startswith("Danke, das genügt.")
    assert "weiß Anna es nicht" in terminal(last(desk, EDITORIAL).parcel)
    assert await at(desk, "2026-11-24T09:00") == []


async def test_later_it_is_asked_again_on_that_day(desk: Desk) -> None:
    await ask(desk, "!fragen T-1 Wer singt?")
    assert "Wann soll ich wieder fragen?" in await say(desk, "später")
    assert "Dienstag, 24. November 2026" in await say(desk, "morgen")
    assert "antwortet Anna später" in terminal(last(desk, EDITORIAL).parcel)
    [again] = await at(desk, "2026-11-24T09:00")
    assert "„Wer singt?“" in again
    assert await at(desk, "2026-11-25T09:00") == []
    await say(desk, "Der Chor")
    assert terminal(last(desk, EDITORIAL).parcel) == f"{ANSWERED}Der Chor"


async def test_without_an_answer_it_is_put_once_more_then_the_editors_are_told(desk: Desk) -> None:
    editors = Address("wire", EDITOR)
    await ask(desk, "!fragen T-1 Wer singt?")  # on a Monday
    heard = [await at(desk, f"2026-11-{day}T09:00") for day in (24, 25, 26, 27)]
    assert [len(one) for one in heard] == [0, 0, 1, 0]
    assert "„Wer singt?“" in heard[2][0]
    told = [await at(desk, f"2026-12-0{day}T09:00", editors) for day in (1, 2)]
    assert ["auch beim zweiten Mal nicht beantwortet" in " ".join(one) for one in told] == [True, False]
    await say(desk, "Der Chor")
    assert terminal(last(desk, EDITORIAL).parcel) == f"{ANSWERED}Der Chor"


async def test_at_night_it_waits_for_the_morning_together_with_everything_else(desk: Desk) -> None:
    await desk.clock.turn_to(datetime(2026, 11, 26, 20, tzinfo=BERLIN))
    before = len(desk.heard_in(ROOM))
    assert "wird am Freitag, 27. November 2026 gefragt" in await ask(desk, "!fragen T-1 Wer singt?")
    await ask(desk, "!fragen T-1 Wer tanzt?", "$2")
    assert len(desk.heard_in(ROOM)) == before
    [morning] = await at(desk, "2026-11-27T09:00")
    assert "„Wer singt?“" in morning
    assert "„Wer tanzt?“" in morning
    assert "Bitte bis Montag, 7. Dezember 2026: Bild und Zitat" in morning
    assert morning.count("weiß ich nicht") == 1
    assert await at(desk, "2026-11-27T12:00") == []


async def test_the_words_that_a_reminder_offers_are_for_the_reminder(desk: Desk) -> None:
    assert len(await at(desk, "2026-11-27T09:00")) == 1
    await ask(desk, "!fragen T-1 Wer singt?")
    assert "dann frage ich nicht mehr danach" in await say(desk, "erledigt")
    await say(desk, "Der Chor")
    assert terminal(last(desk, EDITORIAL).parcel) == f"{ANSWERED}Der Chor"


async def test_while_somebody_is_away_the_deputy_is_asked(desk: Desk) -> None:
    await change(desk, away=date(2026, 12, 1), deputy=BEN)
    told = await ask(desk, "!fragen T-1 Wer singt?")
    assert "Jonas ist gefragt." in told
    assert "Das ist die Vertretung: Anna ist gerade nicht da." in told
    asked = terminal(last(desk, Address("wire", BEN)).parcel)
    assert asked.startswith("Guten Tag! Ich bin der Themenbote")
    assert "Ich frage Sie in Vertretung von Anna." in asked
    await say(desk, "Der Chor", person=BEN)
    assert "von Ben: Der Chor" in terminal(last(desk, EDITORIAL).parcel)


async def test_where_nobody_is_there_it_is_said(desk: Desk) -> None:
    await change(desk, away=date(2026, 12, 1))
    assert "ist gerade niemand zu fragen" in await ask(desk, "!fragen T-1 Wer singt?")


async def test_what_may_be_a_new_topic_is_asked_about_once(desk: Desk) -> None:
    await ask(desk, "!fragen T-1 Wann ist es?")
    unsure = await say(desk, "Am 12. Dezember um 15 Uhr liest Ida Kern in der Stadtbücherei")
    assert "die Antwort zu T-1" in unsure
    assert "Das habe ich verstanden" in await say(desk, "2")
    await say(desk, "abbrechen", "ja")
    await say(desk, "Am 12. Dezember um 15 Uhr liest Ida Kern in der Stadtbücherei", "die Antwort")
    assert "Ida Kern" in terminal(last(desk, EDITORIAL).parcel)


async def test_a_picture_answers_and_goes_into_the_topic(desk: Desk) -> None:
    await ask(desk, "!fragen T-1 Haben Sie ein Bild?", "$1")
    desk.wire.pictures["haus"] = photo()
    await desk.tell(ANNA, PictureSent("haus", "haus.jpg"))
    told = last(desk, EDITORIAL)
    assert ("hat Anna ein Bild geschickt: ein Bild" in terminal(told.parcel), told.thread) == (True, "$1")
    await say(desk, "nein", "Foto: Stadt", "Das Haus")
    assert len((await topic(desk, 1)).draft.pictures) == 1


async def test_who_edits_or_deletes_the_message_changes_the_answer(desk: Desk) -> None:
    await ask(desk, "!fragen T-1 Wer singt?", "$1")
    await desk.tell(ANNA, "Der Chor", "$answer")
    await desk.tell(ANNA, Edited("$answer", "Der Kinderchor"))
    told = last(desk, EDITORIAL)
    assert ("geändert: Der Kinderchor" in terminal(told.parcel), told.thread) == (True, "$1")
    await desk.tell(ANNA, Redacted("$answer"))
    assert "zurückgenommen" in terminal(last(desk, EDITORIAL).parcel)
    [asked] = await desk.database.read(_of_first)
    assert asked == "zurückgenommen"


async def _of_first(tx: Transaction) -> list[str]:
    first = await topics.by_number(tx, 1)
    assert first is not None
    return [one.answer for one in await inquiries.of_topic(tx, first)]


async def test_a_restart_in_between_changes_nothing(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=WITHOUT_CALLS) as before:
        await say(before, TOPIC, "1")
        await ask(before, "!fragen T-1 Wer singt?", "$1")
    async with open_desk(tmp_path, chosen=WITHOUT_CALLS) as after:
        after._events = iter(range(100, 200))  # type: ignore[assignment]  # other ids than before
        await after.house.tick()
        await say(after, "Der Chor")
        assert last(after, EDITORIAL).thread == "$1"
