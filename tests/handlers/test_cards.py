"""Buttons and forms in the private chat: each is good once, and nothing that comes too late is lost silently."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from newsroom.messages import Address, Document, Incoming, Reacted
from newsroom.topics import Status
from tests.handlers.carded import HERE, OLD, document, entries, fill, last, press, pressed, sent_to
from tests.handlers.saying import ANNA, say, topic
from tests.handlers.test_rounds import DEPUTY, TOPIC, WITHOUT_CALLS, at, with_deputy
from tests.support.desk import Desk, open_desk


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, chosen=WITHOUT_CALLS) as opened:
        yield opened


# ---------------------------------------------------------------- buttons in the private chat


async def test_a_button_answers_and_leaves_its_receipt(desk: Desk) -> None:
    await say(desk, TOPIC)
    asked = last(desk)
    receipt, answer = await press(desk, "1")
    assert receipt.endswith("Ihre Auswahl: Ja, absenden")
    assert "hat die Nummer T-1" in answer
    [edit] = [one for one, _ in sent_to(desk, HERE) if one.about]
    assert edit.about == asked
    assert isinstance(edit.parcel, Document)
    assert (edit.parcel.offers, edit.parcel.form) == ((), None)
    assert all(block.kind != "choice" for block in edit.parcel.blocks)


async def test_a_button_that_was_pressed_is_good_no_more(desk: Desk) -> None:
    await say(desk, TOPIC)
    asked = last(desk)
    await press(desk, "2")
    answers = await press(desk, "3", asked)
    assert len(answers) == 1
    assert answers[0].startswith(OLD)
    assert "Welche Angabe soll ich ändern?" in answers[0]


async def test_two_presses_at_once_are_one_answer(desk: Desk) -> None:
    """The second one comes before the answer to the first one has left."""
    await say(desk, TOPIC)
    await desk.receive([pressed(desk, "2", "one"), pressed(desk, "3", "two")])
    await desk.house.settle()
    texts = desk.heard_in(HERE)[-3:]
    assert "Ihre Auswahl: Etwas ändern" in texts[0]
    assert texts[1].startswith("Welche Angabe soll ich ändern?")
    assert texts[2].startswith(OLD)


async def test_a_button_of_an_older_question_is_no_answer_to_the_present_one(desk: Desk) -> None:
    await say(desk, TOPIC)
    asked = last(desk)
    await say(desk, "warum social media?")
    [answer] = await press(desk, "1", asked)
    assert answer.startswith(OLD)
    assert (
        document(desk, last(desk)).form is not None
    )  # the question comes again, with all that belongs to it
    assert await press(desk, "1")
    assert (await topic(desk, 1)).status is Status.SUBMITTED


async def test_a_button_where_nothing_is_asked_is_answered(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    assert await press(desk, "1") == [OLD]
    assert await press(desk, "1", "$of-nobody") == [OLD]


async def test_only_what_stands_on_a_button_can_be_pressed(desk: Desk) -> None:
    await say(desk, TOPIC)
    for symbol in ("7", "ja", "!agenda", "👍"):
        [answer] = await press(desk, symbol)
        assert answer.startswith(OLD)


async def test_an_emoji_on_an_older_message_is_applause_still(desk: Desk) -> None:
    await say(desk, TOPIC)
    asked = last(desk)
    await say(desk, "2")
    assert await desk.tell(ANNA, Reacted(asked, "1️⃣")) == []


async def test_a_reminder_is_answered_by_button(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    assert len(await at(desk, "2026-11-27T09:00")) == 1
    receipt, answer = await press(desk, "2")
    assert receipt.endswith("Ihre Auswahl: später")
    assert answer.startswith("Wann soll ich wieder fragen?")
    receipt, answer = await press(desk, "1")
    assert "Ihre Auswahl: am nächsten Werktag" in receipt


async def test_who_was_written_to_before_they_wrote_answers_by_button(desk: Desk) -> None:
    """The reminder was addressed to the person, and stands in the chat that was opened for it."""
    await say(desk, TOPIC, "1")
    await with_deputy(desk)
    for day in ("2026-11-27", "2026-11-30", "2026-12-03"):
        await at(desk, f"{day}T09:00")
    asked = last(desk, Address("wire", DEPUTY))
    chat = Address("wire", "chat-of-jonas")
    sent = Reacted(asked, "2", pressed=True)
    await desk.receive([Incoming("$x", DEPUTY, chat, desk.clock.now(), sent, True, "Jonas")])
    await desk.house.settle()
    assert [text for text in desk.heard_in(chat) if text.startswith("Wann soll ich wieder fragen?")]


# ---------------------------------------------------------------- the form


async def test_the_form_shows_what_was_understood(desk: Desk) -> None:
    await say(desk, TOPIC)
    assert entries(desk, last(desk)) == {
        "what": "Bürgermeisterin Krämer eröffnet das Kinderhaus",
        "when": "Samstag, 12. Dezember 2026, 15:00 Uhr",
        "where": "Bahnhofstraße 3",
        "who": "Bürgermeisterin Krämer",
        "how_many": "rund 80 Gäste",
    }
    form = document(desk, last(desk)).form
    assert form is not None
    assert (form.title, form.send) == ("Als Formular ausfüllen", "Angaben übernehmen")
    assert [entry.label for entry in form.entries] == ["Was", "Wann", "Wo", "Wer", "Wie viele"]
    assert form.entries[1].example == "z. B. 5. Dezember, 15 Uhr"


async def test_no_form_where_none_of_the_five_is_asked_for(desk: Desk) -> None:
    await say(desk, TOPIC, "2")
    assert document(desk, last(desk)).form is None
    await say(desk, "abbrechen")
    assert document(desk, last(desk)).form is None


async def test_all_five_at_one_go(desk: Desk) -> None:
    await say(desk, "neu")
    receipt, answer = await fill(
        desk,
        what="Sommerfest",
        when="5.12., 15 Uhr",
        where="Festhalle",
        who="Eva Brandt",
        how_many="100 Gäste",
    )
    assert receipt.endswith("Das Formular ist angekommen.")
    assert answer.startswith(
        "Aus dem Formular übernommen:\n\n• Was: Sommerfest\n• Wann: Samstag, 5. Dezember 2026, 15:00 Uhr\n• Wo: Festhalle\n"
    )
    assert "Haben Sie Bilder dazu?" in answer
    await say(desk, "keine", "keins", "1")
    assert (await topic(desk, 1)).draft.answers["where"].value == "Festhalle"


async def test_only_what_was_changed_changes(desk: Desk) -> None:
    await say(desk, TOPIC)
    _, answer = await fill(desk, where="Bürgerhaus")
    assert answer.startswith("Geändert. Wo: Bürgerhaus\n\nStimmt alles so?")
    await say(desk, "1")
    answers = (await topic(desk, 1)).draft.answers
    assert (answers["where"].value, answers["how_many"].value) == ("Bürgerhaus", "rund 80 Gäste")


async def test_a_value_changes_its_own_field_alone(desk: Desk) -> None:
    await say(desk, TOPIC)
    before = entries(desk, last(desk))
    await fill(desk, where="Bürgerhaus\nWer: Mallory\nWie viele: 9999", nonsense="x", pictures="keine")
    after = entries(desk, last(desk))
    assert after["where"].startswith("Bürgerhaus")
    assert {**after, "where": ""} == {**before, "where": ""}


async def test_a_field_that_was_emptied_is_open(desk: Desk) -> None:
    await say(desk, TOPIC)
    _, answer = await fill(desk, how_many="", where=" ")
    assert "• Wie viele: noch offen\n• Wo: noch offen\n\nStimmt alles so?" in answer
    assert entries(desk, last(desk))["how_many"] == ""


async def test_the_title_cannot_be_emptied_and_words_of_ours_are_no_values(desk: Desk) -> None:
    await say(desk, TOPIC)
    _, answer = await fill(desk, what="", who="abbrechen")
    assert "Geändert" not in answer
    assert entries(desk, last(desk))["what"] == "Bürgermeisterin Krämer eröffnet das Kinderhaus"


async def test_a_doubtful_date_is_asked_about_and_the_rest_is_kept(desk: Desk) -> None:
    await say(desk, TOPIC)
    _, answer = await fill(desk, when="Freitag, 12.12.2026", where="Bürgerhaus")
    assert "Geändert. Wo: Bürgerhaus" in answer
    assert "Wie ist es gemeint?" in answer


async def test_a_form_without_a_change_says_so(desk: Desk) -> None:
    await say(desk, TOPIC)
    _, answer = await fill(desk)
    assert answer.startswith("Im Formular hat sich nichts geändert.")


async def test_an_earlier_form_of_the_same_topic_counts(desk: Desk) -> None:
    await say(desk, TOPIC)
    asked = last(desk)
    await say(desk, "warum social media?")
    _, answer = await fill(desk, asked, where="Bürgerhaus")
    assert "Geändert. Wo: Bürgerhaus" in answer


@pytest.mark.parametrize("end", ["1", "abbrechen"])
async def test_the_form_of_a_topic_that_is_gone_changes_nothing_and_loses_nothing(
    desk: Desk, end: str
) -> None:
    await say(desk, TOPIC)
    asked = last(desk)
    await say(desk, end)
    if end == "abbrechen":
        await say(desk, "1")
    await desk.clock.turn(timedelta(minutes=1))
    await say(desk, "neu: Sommerfest")
    [answer] = await fill(desk, asked, where="Bürgerhaus")
    assert answer.startswith(
        "Dieses Formular gehört zu einem Thema, das schon abgesendet oder verworfen ist."
    )
    assert "• Wo: Bürgerhaus" in answer
    assert entries(desk, last(desk))["where"] == ""
