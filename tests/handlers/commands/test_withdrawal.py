"""widerruf: the list changes nothing, only the confirmed command does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsroom.topics import Draft, Status
from tests.handlers.office import Office
from tests.newsroom.planned import PHOTO, QUOTE, complete, said
from transports.render import terminal

CONSENT = {
    **PHOTO.answers,
    "people": said("yes"),
    "names": said("Frau Vogel"),
    "consent": said("yes"),
    "channels": said("Instagram, Facebook"),
}
SEEN = replace(PHOTO, answers=CONSENT)


def shown(title: str) -> Draft:
    return replace(complete(title=title), pictures=(PHOTO, SEEN), quotes=())


async def lacks(office: Office) -> bool:
    return "Einwilligung widerrufen" in await office.answer("!eingang")


async def test_first_every_topic_is_listed_and_nothing_changes(office: Office) -> None:
    await office.contribute(shown("Neue Küche"))
    await office.contribute(replace(complete(title="Kochkurs"), quotes=(QUOTE,)), status=Status.ACCEPTED)
    await office.contribute(complete(title="Straßenfest"))
    assert await office.answer("!widerruf Vogel") == (
        "Genannt: Vogel\n"
        "• T-1 Neue Küche · eingereicht · Bild 2 (für Instagram, Facebook)\n"
        "• T-2 Kochkurs · angenommen · Zitat 1\n"
        "• T-3 Straßenfest · eingereicht · Zitat 1\n\n"
        "Eingetragen ist noch nichts. !widerruf Vogel bestätigen hält fest, dass die Einwilligung für die genannten"
        " Bilder widerrufen ist."
    )
    assert not await lacks(office)


async def test_confirmed_it_is_entered_with_day_and_name(office: Office) -> None:
    await office.contribute(shown("Neue Küche"))
    assert await office.answer("!widerruf Frau Vogel bestätigen") == (
        "Widerrufen: Frau Vogel\n"
        "• T-1 Neue Küche · eingereicht · Bild 2 (für Instagram, Facebook)\n\n"
        "Die Einwilligung für diese Bilder gilt ab heute als widerrufen. Was schon veröffentlicht ist, bitte dort selbst"
        " entfernen."
    )
    assert await lacks(office)
    [page, *_] = await office.order("!thema T-1")
    assert "Einwilligung widerrufen: Dienstag, 24. November 2026" in terminal(page.parcel)
    again = await office.answer("!widerruf Vogel bestätigen")
    assert "Bild 2 (schon widerrufen)" in again
    assert "Es gibt nichts einzutragen" in again


async def test_pictures_of_people_without_names_are_to_be_looked_at(office: Office) -> None:
    unnamed = replace(PHOTO, answers={"people": said("yes")})
    draft = replace(complete(title="Fest"), pictures=(unnamed,), quotes=(QUOTE,))
    await office.contribute(draft)
    assert "Zitat 1, Bild 1 (Menschen ohne Namen, bitte ansehen)" in await office.answer("!widerruf Vogel")


async def test_without_channels_the_picture_alone_is_named(office: Office) -> None:
    known = {name: one for name, one in CONSENT.items() if name != "channels"}
    draft = replace(shown("Neue Küche"), pictures=(replace(PHOTO, answers=known),))
    await office.contribute(draft)
    assert "eingereicht · Bild 1\n" in await office.answer("!widerruf Vogel")


async def test_a_link_is_shown_where_one_is_known(office: Office) -> None:
    topic = await office.contribute(shown("Neue Küche"))
    await office.publish(topic, "https://social.example/1")
    assert (
        "· veröffentlicht · Bild 2 (für Instagram, Facebook) · https://social.example/1"
        in await office.answer("!widerruf Vogel")
    )


@pytest.mark.parametrize("order", ["!widerruf", "!widerruf …", "!widerruf " + "a" * 81])
async def test_a_name_is_needed(office: Office, order: str) -> None:
    await office.contribute(shown("Neue Küche"))
    assert (await office.answer(order)).startswith("Bitte den Namen dazuschreiben")


async def test_who_is_named_nowhere(office: Office) -> None:
    await office.contribute(shown("Neue Küche"))
    assert (await office.answer("!widerruf Lang bestätigen")).startswith("„Lang“ steht in keinem Thema")


async def test_in_english(office: Office) -> None:
    await office.contribute(shown("Neue Küche"))
    assert (await office.answer("!withdrawal Vogel confirm", language="en")).startswith("Withdrawn: Vogel")


async def test_it_is_for_editors(office: Office) -> None:
    await office.contribute(shown("Neue Küche"))
    assert "Redaktion" in await office.answer("!widerruf Vogel bestätigen", editor=False)
    assert not await lacks(office)


async def test_of_a_draft_nothing_is_shown_but_whose_it_is_and_the_pictures(office: Office) -> None:
    answers = {**complete(title="Geheimes Fest").answers, "who": said("Frau Vogel")}
    draft = replace(shown("Geheimes Fest"), answers=answers)
    await office.begin(draft, "Anna Weber")
    await office.begin(replace(draft, pictures=(), quotes=()), "Ben Lang")
    assert (await office.answer("!widerruf Vogel")).startswith(
        "Genannt: Vogel\n"
        "• Entwurf von Anna Weber, noch nicht eingereicht · Bild 2 (für Instagram, Facebook)\n\n"
        "Eingetragen ist noch nichts."
    )


async def test_the_withdrawal_is_in_the_draft_when_it_is_handed_in(office: Office) -> None:
    await office.begin(shown("Neue Küche"), "Anna Weber")
    await office.answer("!widerruf Vogel bestätigen")
    kept = await office.kept("Anna Weber")
    assert [sorted(one.answers) for one in kept.pictures][1] == sorted([*CONSENT, "withdrawn"])
    assert "Es gibt nichts einzutragen" in await office.answer("!widerruf Vogel")


async def test_a_topic_that_goes_on_in_another_one_is_listed_too(office: Office) -> None:
    seen = replace(SEEN, file="5" * 64)
    await office.contribute(replace(complete(title="Neue Küche"), pictures=(seen,)))
    await office.contribute(replace(complete(title="Kochkurs"), pictures=(PHOTO,), quotes=()))
    await office.order("!zusammenlegen T-1 T-2")
    answer = await office.answer("!widerruf Vogel")
    assert "T-1 Neue Küche · zurückgezogen · Bild 1" in answer
    assert "T-2 Kochkurs · eingereicht · Bild 2" in answer
