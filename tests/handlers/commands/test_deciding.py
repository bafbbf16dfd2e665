"""annehmen and ablehnen: decided once, recorded, and told in one message."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from newsroom.messages import Address
from newsroom.topics import Answer, Draft, Given, Status
from storage import topics
from storage.topics import Change
from tests.handlers.office import EDITORIAL, Office
from tests.newsroom.planned import complete
from transports.render import terminal
from understanding.when.span import Span

ANNA = Address("wire", "@anna:town.test")


async def changes(office: Office) -> list[Change]:
    topic = await office.database.read(lambda tx: topics.by_number(tx, 1))
    assert topic is not None
    return await office.database.read(lambda tx: topics.history(tx, topic.id))


async def test_accepting_is_recorded_and_told(office: Office) -> None:
    await office.contribute(complete())
    letters = await office.order("!annehmen T-1")
    assert [letter.address for letter in letters] == [EDITORIAL, ANNA]
    room, news = (terminal(letter.parcel) for letter in letters)
    assert room == "T-1 „Kinderhaus“ ist jetzt angenommen. Anna Weber bekommt Bescheid."
    assert news == (
        "Gute Nachricht: Ihr Thema T-1 „Kinderhaus“ ist angenommen. Vielen Dank dafür!\n\n"
        "So geht es weiter: Die Redaktion macht daraus einen Beitrag. Sie müssen nichts mehr tun.\n\n"
        "Wenn sich etwas ändert, sagen Sie bitte Bescheid: "
        "Pressestelle der Stadt Musterstadt, Telefon 1234, pressestelle@example.org"
    )
    last = (await changes(office))[-1]
    assert last.by is not None
    assert (last.before, last.after, last.by.name, last.at) == (
        Status.SUBMITTED,
        Status.ACCEPTED,
        "Jana",
        office.now,
    )


async def test_the_contributor_hears_what_is_still_missing(office: Office) -> None:
    draft = complete()
    await office.contribute(
        Draft({**draft.answers, "where": Answer(Given.OPEN), "quote": Answer(Given.SKIPPED)})
    )
    news = terminal((await office.order("!annehmen T-1"))[1].parcel)
    assert "Dafür fehlt noch: Ort, Bild, Zitat. Schicken Sie es einfach hierher.\n" in news


async def test_declining_tells_the_reason_and_what_comes_next(office: Office) -> None:
    await office.contribute(complete())
    room, news = await office.order("!ablehnen t1 Darüber haben wir *gerade* berichtet.\nTut mir leid!")
    assert terminal(room.parcel) == "T-1 „Kinderhaus“ ist jetzt abgelehnt. Anna Weber bekommt Bescheid."
    assert news.address == ANNA
    assert terminal(news.parcel) == (
        "Ihr Thema T-1 „Kinderhaus“ hat die Redaktion leider nicht angenommen.\n\n"
        "Grund: Darüber haben wir *gerade* berichtet.\nTut mir leid!\n\n"
        "So geht es weiter: Sie müssen nichts mehr tun. "
        "Wenn Sie ein neues Thema haben, schreiben Sie mir gern wieder.\n\n"
        "Bei Fragen hilft Ihnen: Pressestelle der Stadt Musterstadt, Telefon 1234, pressestelle@example.org"
    )
    assert (await changes(office))[-1].reason == "Darüber haben wir *gerade* berichtet.\nTut mir leid!"


async def test_the_contributor_is_told_in_the_own_language_and_form(office: Office) -> None:
    await office.contribute(complete(), formal=False)
    await office.contribute(complete(title="Nursery"), "Ben", language="en")
    german = terminal((await office.order("!annehmen 1"))[1].parcel)
    english = terminal((await office.order("!annehmen 2"))[1].parcel)
    assert german.startswith("Gute Nachricht: Dein Thema T-1 „Kinderhaus“ ist angenommen.")
    assert english.startswith("Good news: your topic T-2 “Nursery” has been accepted.")


async def test_whoever_cannot_be_reached_is_left_to_the_editors(office: Office) -> None:
    await office.contribute(complete(), reachable=False)
    assert await office.answer("!annehmen 1") == (
        "T-1 „Kinderhaus“ ist jetzt angenommen. Anna Weber kann ich gerade nicht erreichen, "
        "bitte sagen Sie dort selbst Bescheid."
    )


@pytest.mark.parametrize("reason", ["", " -", " ..."])
async def test_a_reason_must_be_given(office: Office, reason: str) -> None:
    await office.contribute(complete())
    assert await office.answer(f"!ablehnen T-1{reason}") == (
        "Bitte schreiben Sie den Grund dazu, Anna Weber bekommt ihn so zu lesen: !ablehnen T-1 Grund. "
        "Noch ist nichts entschieden."
    )
    assert await office.answer("!ablehnen T-1 " + "x" * 1001) == (
        "Der Grund ist zu lang, möglich sind 1.000 Zeichen. Noch ist nichts entschieden."
    )
    assert (await changes(office))[-1].after is Status.SUBMITTED


async def test_what_is_not_understood_yet_is_not_dropped_in_silence(office: Office) -> None:
    await office.contribute(complete())
    assert await office.answer("!annehmen T-1 4.12. Blumenkohl") == (
        "„Blumenkohl“ ist weder ein Tag noch ein Kanal. Kanäle sind: Instagram, Facebook, Mastodon. "
        "So geht es: !planen T-17 15.12. Instagram. Noch ist nichts entschieden."
    )
    assert (await changes(office))[-1].after is Status.SUBMITTED


@pytest.mark.parametrize(
    ("order", "done"), [("!annehmen 1", "angenommen"), ("!ablehnen 1 Kein Platz.", "abgelehnt")]
)
async def test_deciding_twice_is_said_and_tells_nobody_again(office: Office, order: str, done: str) -> None:
    await office.contribute(complete())
    await office.order(order)
    assert await office.answer(order) == (
        f"T-1 „Kinderhaus“ ist schon {done}, von Jana am Dienstag, 24. November 2026, 09:00 Uhr."
    )
    assert len(await changes(office)) == 2


async def test_a_decision_may_be_overruled_and_the_old_one_is_named(office: Office) -> None:
    await office.contribute(complete())
    await office.order("!ablehnen 1 Kein Platz.")
    room, news = await office.order("!annehmen 1")
    assert terminal(room.parcel) == (
        "T-1 „Kinderhaus“ ist jetzt angenommen. Anna Weber bekommt Bescheid.\n\n"
        "Vorher: abgelehnt von Jana am Dienstag, 24. November 2026, 09:00 Uhr."
    )
    assert news.address == ANNA
    assert terminal(news.parcel).startswith("Die Redaktion hat ihre Entscheidung geändert.\n\nGute Nachricht")


@pytest.mark.parametrize("status", [Status.PUBLISHED, Status.WITHDRAWN])
@pytest.mark.parametrize("order", ["!annehmen 1", "!ablehnen 1 Zu spät."])
async def test_what_is_over_cannot_be_decided(office: Office, order: str, status: Status) -> None:
    await office.contribute(complete(), status=status)
    said = await office.answer(order)
    assert said.startswith("T-1 „Kinderhaus“ ist schon ")
    assert said.endswith(", von mir selbst am Dienstag, 24. November 2026, 09:00 Uhr.")


@pytest.mark.parametrize("order", ["!annehmen", "!ablehnen", "!thema", "!annehmen bitte", "!thema T-0"])
async def test_without_a_number_it_is_asked_for(office: Office, order: str) -> None:
    said = await office.answer(order)
    assert said.startswith(
        f"Zu welchem Thema? Bitte die Nummer dazuschreiben, zum Beispiel {order.partition(' ')[0]} T-17"
    )


async def test_a_wrong_number_names_what_there_is(office: Office) -> None:
    assert await office.answer("!annehmen T-99") == (
        "Ein Thema T-99 gibt es nicht, und der Eingang ist leer. Was geplant ist, zeigt !agenda."
    )
    for title in ("Eins", "Zwei"):
        await office.contribute(complete(title=title))
    assert await office.answer("!thema 99") == (
        "Ein Thema T-99 gibt es nicht. Im Eingang: T-1, T-2. Was geplant ist, zeigt !agenda."
    )


async def test_a_topic_without_words_has_a_name_all_the_same(office: Office) -> None:
    await office.contribute(replace(complete(), answers={}))
    await office.order("!annehmen 1")
    assert "T-1 ohne Titel" in await office.answer("!agenda")


async def test_from_accepted_to_published_nothing_is_overruled(office: Office) -> None:
    await office.contribute(complete(Span(date(2026, 12, 5))))
    for order in (
        "!annehmen T-1",
        "!planen T-1 4.12. Instagram",
        "!veröffentlicht T-1 https://social.example/1 1.200 Aufrufe",
    ):
        for letter in await office.order(order):
            said = terminal(letter.parcel)
            assert "Vorher" not in said
            assert "geändert" not in said
    page, *_ = await office.answers("!thema T-1")
    assert (
        "• Veröffentlicht: Dienstag, 24. November 2026, https://social.example/1 (erreicht: 1.200 Aufrufe)"
        in page
    )


async def test_a_second_link_is_no_reach(office: Office) -> None:
    await office.contribute(complete())
    said = await office.answer(
        "!veröffentlicht T-1 https://social.example/1 https://social.example/2 300 Aufrufe"
    )
    assert said.startswith("Bitte nur einen Link, dahinter die Reichweite")
    assert (await office.topic(1)).status is Status.SUBMITTED


async def test_what_is_planned_after_its_own_day_is_pointed_out(office: Office) -> None:
    await office.contribute(complete(Span(date(2026, 12, 5))))
    first, *_ = await office.order("!planen T-1 12.12.")
    assert "Der Termin des Themas ist schon am Samstag, 5. Dezember 2026." in terminal(first.parcel)


async def test_everything_about_a_topic_shows_what_the_desk_decided(office: Office) -> None:
    await office.contribute(complete(Span(date(2026, 12, 5))))
    for order in ("!planen T-1 4.12. Instagram", "!priorität T-1 hoch", "!ändern T-1 themenfeld Straßen"):
        await office.order(order)
    page, *_ = await office.answers("!thema T-1")
    assert (
        "• Erscheint: Freitag, 4. Dezember 2026 auf Instagram\n• Priorität: hoch\n• Themenfeld: Straßen"
        in page
    )


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("!ändern T-1 wann 5.12. um 16:30 Uhr", "Wann: Samstag, 5. Dezember 2026, 16:30 Uhr."),
        ("!ändern T-1 wann: 5.12. um 16:30 Uhr", "Wann: Samstag, 5. Dezember 2026, 16:30 Uhr."),
        ("!ändern 1 wo:Bürgerhaus", "Wo: Bürgerhaus."),
        ("!ändern 1 wie viele = 80 Gäste", "Wie viele: 80 Gäste."),
        ("!ändern 1 Ort Rathaus, Saal 2: Empore", "Wo: Rathaus, Saal 2: Empore."),
    ],
)
async def test_an_answer_is_changed_and_its_contributor_told(office: Office, order: str, told: str) -> None:
    await office.contribute(complete())
    first, news = await office.order(order)
    assert told in terminal(first.parcel)
    assert told.removesuffix(".") in terminal(news.parcel)
    assert news.address != EDITORIAL


async def test_an_answer_that_does_not_apply_is_called_so(office: Office) -> None:
    await office.contribute(complete())
    for order, said in (("wo entfällt", "Wo: entfällt"), ("wo weiß ich noch nicht", "Wo: offen")):
        [answer, told] = await office.answers(f"!ändern T-1 {order}")
        assert said in answer
        assert said in told
