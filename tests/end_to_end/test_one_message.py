"""One message on real parts: what Element's edits, redactions and pictures do to the record."""

from __future__ import annotations

from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from demo.synapse import Synapse
from tests.end_to_end.test_first_way import Town, a_saturday, answer, town
from tests.support.desk import photo

ABOUT_THE_PHOTO = (
    ("ja", "Wer ist zu erkennen?"),
    ("überspringen", "Kinder oder Jugendliche"),
    ("ja", "Einwilligung"),
    ("ja, für Instagram", "abgelegt?"),
    ("im Schulbüro", "Bis wann"),
    ("unbefristet", "fotografiert?"),
    ("Anna Blum", "darauf zu sehen?"),
    ("Zehn Kinder stehen vor einem roten Haus", "Stimmt alles so?"),
)


@pytest.fixture
async def stack() -> AsyncExitStack:  # type: ignore[misc]  # an async generator fixture
    async with AsyncExitStack() as opened:
        yield opened


def message(hour: int, guests: str = ", rund 80 Gäste") -> str:
    return (
        f"Am Samstag, {a_saturday():%d.%m.%Y}, {hour} Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus "
        f"in der Bahnhofstraße 3{guests}."
    )


async def test_an_edit_and_a_redaction_change_the_record(
    stack: AsyncExitStack, homeserver: Synapse, tmp_path: Path
) -> None:
    here = await town(stack, homeserver, tmp_path)
    said = await here.chat.say(message(15))
    summary = (await here.chat.hear_text("Stimmt alles so?")).body
    assert "15:00 Uhr" in summary
    assert "rund 80 Gäste" in summary

    await here.chat.edit(said, message(16))
    assert "Geändert. Wann:" in (await here.chat.hear_text("16:00 Uhr")).body
    place = await here.chat.say("Wo: Bürgerhaus")
    await here.chat.hear_text("Geändert. Wo: Bürgerhaus")
    await answer(here.chat, "1", "T-1")
    await here.newsroom.hear_text("T-1")

    await here.chat.edit(said, message(17, ""))
    changed = (await here.chat.hear_text("In T-1")).body
    assert "17:00 Uhr" in changed
    assert "Wie viele: noch offen" in changed
    await here.newsroom.hear_text("17:00 Uhr")

    await here.chat.redact(place)
    await here.chat.hear_text("zurückgenommen")
    told = await answer(here.newsroom, "!thema T-1", "T-1:")
    assert "Wo: noch offen" in told
    assert "17:00 Uhr" in told
    assert "Bürgermeisterin Krämer" in told


async def test_a_photo_with_its_caption_consent_alternative_text_and_another_in_its_place(
    stack: AsyncExitStack, homeserver: Synapse, tmp_path: Path
) -> None:
    here = await town(stack, homeserver, tmp_path)
    await here.chat.say(message(15))
    await here.chat.hear_text("Stimmt alles so?")
    await here.chat.send_picture(photo(), "kinder.jpg", "Kinder vor dem neuen Haus")
    await here.chat.hear_text("zu erkennen?")
    told = ""
    for reply, expected in ABOUT_THE_PHOTO:
        told = await answer(here.chat, reply, expected)
    assert "Einwilligung für Instagram" in told
    assert "Alternativtext: Zehn Kinder stehen vor einem roten Haus" in told

    await answer(here.chat, "bild 1 ersetzen", "das neue Bild")
    await here.chat.send_picture(photo(80, 60), "haus.jpg", "Das Haus allein")
    await here.chat.hear_text("zu erkennen?")
    await answer(here.chat, "nein", "fotografiert?")
    await answer(here.chat, "Anna Blum", "darauf zu sehen?")
    await answer(here.chat, "Ein rotes Haus mit Rutsche", "Stimmt alles so?")
    await answer(here.chat, "1", "T-1")
    await here.newsroom.hear_text("T-1")
    await _shown_to_the_desk(here)


async def _shown_to_the_desk(here: Town) -> None:
    """The new picture alone, with its text alternative; the old one is gone."""
    told = await answer(here.newsroom, "!thema T-1", "T-1:")
    assert "Zehn Kinder" not in told
    picture = await here.newsroom.hear(lambda one: one.content.get("msgtype") == "m.image")
    assert picture.body == "Ein rotes Haus mit Rutsche"
    assert picture.content["info"]["w"] == 80
