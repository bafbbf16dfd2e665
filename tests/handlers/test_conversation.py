"""The conversation on a real store: numbers, the editorial room's quiet line, and what becomes of what was handed in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from newsroom.messages import (
    Address,
    Incoming,
    PictureSent,
    Reacted,
    Text,
    Unsupported,
)
from newsroom.topics import Status
from storage import topics
from tests.handlers.saying import ALL, ANNA, heard_by_the_editors, say, topic
from tests.support.desk import Desk, open_desk, photo, settings


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        yield opened


async def test_a_topic_gets_its_number_at_once_and_the_editors_one_line(desk: Desk) -> None:
    assert await say(desk, *ALL, "1") == (
        "Vielen Dank! Ihr Thema „Eröffnung Kinderhaus“ hat die Nummer T-1 und ist jetzt bei der Redaktion.\n\n"
        "Dort wird entschieden, ob und wann ein Beitrag daraus wird. Ich sage Ihnen hier Bescheid. "
        "Den Stand zeigt „status T-1“."
    )
    assert heard_by_the_editors(desk) == [
        "Neu im Eingang: T-1 „Eröffnung Kinderhaus“, Samstag, 5. Dezember 2026, 15:00 Uhr, von Anna."
    ]
    stored = await topic(desk, 1)
    assert (stored.status, stored.draft.answers["where"].words) == (Status.SUBMITTED, "Bahnhofstraße 3")


async def test_every_topic_gets_a_number_of_its_own(desk: Desk) -> None:
    await say(desk, *ALL, "1", "Sommerfest", "fertig", "1")
    assert [(await topic(desk, number)).draft.answers["what"].words for number in (1, 2)] == [
        "Eröffnung Kinderhaus",
        "Sommerfest",
    ]


async def test_pictures_go_with_the_topic(desk: Desk) -> None:
    desk.wire.pictures["source"] = photo()
    await say(desk, "Sommerfest")
    await desk.tell(ANNA, PictureSent("source", "a.jpg", "Der Platz"))
    await say(desk, "fertig", "1")
    assert [picture.caption for picture in (await topic(desk, 1)).draft.pictures] == ["Der Platz"]


async def test_a_draft_survives_a_restart_in_mid_sentence(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as before:
        await say(before, "Sommerfest", "Freitag, 12.12.2026")
    async with open_desk(tmp_path) as after:
        answer = await after.tell(ANNA, "1", "$after")
    assert answer[0].startswith("Notiert ist: Samstag, 12. Dezember 2026\n\nWo findet es statt?")


async def test_a_room_that_changes_hands_shows_nobody_the_draft_of_another(desk: Desk) -> None:
    room, bernd = Address("wire", ANNA), "@bernd:town.test"
    await say(desk, *ALL)
    monday = desk.clock.now()
    theirs = [
        Incoming(f"$b-{text}", bernd, room, monday, Text(text), True, "Bernd") for text in ("Hallo", "1")
    ]
    before = len(desk.heard_in(room))
    await desk.receive(theirs)
    await desk.house.settle()
    assert len(desk.heard_in(room)) == before + 2
    assert not any("Kinderhaus" in heard for heard in desk.heard_in(room)[before:])
    assert heard_by_the_editors(desk) == []
    assert "Hier liegt noch Ihr Entwurf „Eröffnung Kinderhaus“." in await say(desk, "Hallo")


async def test_a_draft_can_be_handed_in_to_make_room_for_the_next(desk: Desk) -> None:
    answer = await say(desk, "Sommerfest", "pause", "Straßenfest", "2")
    assert "hat die Nummer T-1" in answer
    assert "Notiert ist: Straßenfest" in answer
    await say(desk, "fertig", "1")
    assert (await topic(desk, 2)).draft.answers["what"].words == "Straßenfest"


async def test_a_discarded_topic_is_gone(desk: Desk) -> None:
    await say(desk, "Sommerfest", "abbrechen", "ja")
    assert await desk.database.read(lambda tx: topics.with_status(tx, *Status)) == []


async def test_a_reaction_counts_only_on_the_latest_message(desk: Desk) -> None:
    await say(desk, *ALL)
    latest = f"$bot-{len(desk.wire.sent)}"
    assert await desk.tell(ANNA, Reacted("$bot-1", "👍")) == []
    assert "T-1" in (await desk.tell(ANNA, Reacted(latest, "👍")))[0]


async def test_own_topics_are_listed_with_their_status(desk: Desk) -> None:
    assert (await say(desk, "meine themen")).endswith(
        "Von Ihnen ist noch kein Thema bei der Redaktion. Schreiben Sie mir einfach, worum es geht."
    )
    await say(desk, *ALL, "1", "Sommerfest", "fertig", "1")
    assert (
        await say(desk, "meine themen")
        == "Ihre Themen\n• T-2 Sommerfest: eingereicht\n• T-1 Eröffnung Kinderhaus: eingereicht"
    )
    assert await say(desk, "status T-2") == "T-2 „Sommerfest“ ist eingereicht."


async def test_who_has_one_topic_needs_no_number_for_its_status(desk: Desk) -> None:
    none = "Von Ihnen ist noch kein Thema bei der Redaktion. Schreiben Sie mir einfach, worum es geht."
    assert (await say(desk, "Hallo", "status"), await say(desk, "zurückziehen")) == (none, none)
    await say(desk, *ALL, "1")
    assert await say(desk, "status") == "T-1 „Eröffnung Kinderhaus“ ist eingereicht."
    await desk.order("!ablehnen T-1 Der Termin ist schon vorbei.")
    assert (await say(desk, "Status?")).endswith("ist abgelehnt. Grund: Der Termin ist schon vorbei.")
    await say(desk, "Sommerfest", "fertig", "1")
    assert (await say(desk, "status")).startswith("Ihre Themen\n• T-2 Sommerfest: eingereicht\n• T-1 ")
    assert "Soll ich T-2 „Sommerfest“ zurückziehen?" in await say(desk, "zurückziehen")


async def test_a_declined_topic_says_why(desk: Desk) -> None:
    await say(desk, *ALL, "1")
    await desk.order("!ablehnen T-1 Der Termin ist schon vorbei.")
    assert (
        await say(desk, "status T-1")
        == "T-1 „Eröffnung Kinderhaus“ ist abgelehnt. Grund: Der Termin ist schon vorbei."
    )


async def test_the_open_question_is_repeated_after_a_look_at_something_else(desk: Desk) -> None:
    await say(desk, *ALL, "1", "Sommerfest")
    assert await say(desk, "status T-1") == "T-1 „Eröffnung Kinderhaus“ ist eingereicht.\n\nWann ist es?"


async def test_the_topics_of_others_are_nobody_elses_business(desk: Desk) -> None:
    await say(desk, *ALL, "1")
    for wish in ("status T-1", "zurückziehen T-1", "status T-99", "zurückziehen T-999999999"):
        answer = await say(desk, "Hallo", wish, person="@bernd:town.test")
        assert (
            answer
            == f"Ein Thema {wish.split()[1]} von Ihnen gibt es nicht. Ihre Nummern zeigt „meine themen“."
        )
    assert (await topic(desk, 1)).status is Status.SUBMITTED


async def test_a_topic_can_be_withdrawn_once(desk: Desk) -> None:
    await say(desk, *ALL, "1")
    assert (await say(desk, "zurückziehen")).startswith("Soll ich T-1 „Eröffnung Kinderhaus“ zurückziehen?")
    assert (await topic(desk, 1)).status is Status.SUBMITTED
    assert (
        await say(desk, "ja") == "T-1 „Eröffnung Kinderhaus“ ist zurückgezogen. Die Redaktion weiß Bescheid."
    )
    assert (await topic(desk, 1)).status is Status.WITHDRAWN
    assert heard_by_the_editors(desk)[1:] == ["T-1 „Eröffnung Kinderhaus“ wurde zurückgezogen, von Anna."]
    assert await say(desk, "zurückziehen t1") == "T-1 „Eröffnung Kinderhaus“ ist schon zurückgezogen."
    assert len(heard_by_the_editors(desk)) == 2


async def test_a_declined_topic_cannot_be_withdrawn(desk: Desk) -> None:
    await say(desk, *ALL, "1")
    await desk.order("!ablehnen T-1 Der Termin ist schon vorbei.")
    assert "lässt sich nicht mehr zurückziehen" in await say(desk, "zurückziehen T-1")


async def test_the_language_changes_at_once_and_stays(desk: Desk) -> None:
    assert (await say(desk, "Sommerfest", "sprache en")) == "From now on I speak English.\n\nWhen is it?"
    assert (await say(desk, "5 Dec 3 pm")).startswith("Noted: Saturday, 5 December 2026, 15:00")
    assert (await say(desk, "language")).startswith("I speak German and English")


async def test_the_form_of_address_changes_at_once_and_stays(desk: Desk) -> None:
    assert (await say(desk, "neu", "du")) == "Gern, ab jetzt sage ich du.\n\nWorum geht es bei deinem Thema?"
    assert (await say(desk, "siezen")) == "Gern, ab jetzt sage ich Sie.\n\nWorum geht es bei Ihrem Thema?"


async def test_du_by_setting(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=settings(form_of_address="du")) as desk:
        assert (await say(desk, "neu")).startswith("Hallo, ich bin der Themenbote")


async def test_what_cannot_be_read_gets_a_sentence_and_the_question_again(desk: Desk) -> None:
    await say(desk, "Sommerfest")
    assert await desk.tell(ANNA, Unsupported("voice")) == [
        "Sprachnachrichten kann ich leider nicht anhören. Bitte schreiben Sie mir, was Sie gesagt haben.\n\nWann ist es?"
    ]


async def test_half_characters_and_a_hundred_thousand_of_them_are_kept(desk: Desk) -> None:
    await say(desk, "a\ud800b\0c" + "x" * 100_000, "Sommerfest", "fertig", "1")
    (kept,) = (await topic(desk, 1)).draft.attachments
    assert kept.size == len("a\ufffdbc".encode()) + 100_000
