"""A contributor and an editor in a client of Teams: what they see there, and what they do with cards."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.desk import photo
from tests.support.element import chromium
from tests.support.playground import does
from tests.support.playground_house import ANNA, Running, playground_house

pytestmark = pytest.mark.playground

SENTENCE = (
    "Am Samstag, 12. Dezember, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus "
    "in der Bahnhofstraße 3, rund 80 Gäste."
)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Running]:
    async with chromium() as browser, playground_house(tmp_path, browser) as running:
        yield running


async def test_a_topic_goes_from_a_message_to_the_agenda(house: Running) -> None:
    anna, robin = house.anna, house.robin
    await anna.say(SENTENCE, expect="Stimmt alles so?")
    await anna.screenshot("topic-1-understood")
    await anna.press("Ja, absenden", on="Stimmt alles so?", expect="Ihre Auswahl: Ja, absenden")
    await anna.sees("hat die Nummer T-1")
    await anna.screenshot("topic-2-handed-in")

    await robin.sees("Neu im Eingang: T-1")
    await robin.screenshot("topic-3-announced")
    await robin.press("Annehmen", on="Neu im Eingang: T-1", expect="Auswahl von Robin: Annehmen")
    await anna.sees("ist angenommen. Vielen Dank dafür!")
    await robin.screenshot("topic-4-accepted")
    await anna.screenshot("topic-5-told")

    house.turn(days=4)
    await anna.sees("Bitte bis Montag, 7. Dezember 2026: Bild und Zitat für T-1")
    await anna.screenshot("topic-6-reminded")
    await send_photo(house)
    await anna.sees("Danke für das Bild.")
    await anna.press("Nein", on="Sind darauf Menschen zu erkennen?", expect="keine Menschen erkennbar")
    await anna.screenshot("topic-7-photo")

    house.turn(days=3)
    await robin.sees("Agenda ab Kalenderwoche 49")
    await robin.screenshot("topic-8-agenda")


async def send_photo(house: Running) -> None:
    """As Teams tells of a pasted picture. The page itself has no way to send one."""
    house.door.files["foto.jpg"] = photo(640, 480)
    picture = {
        "contentType": "image/jpeg",
        "contentUrl": f"{house.door.url}/files/foto.jpg",
        "name": "foto.jpg",
    }
    await does(house.anna.address, ANNA.chat, {"type": "message", "text": "", "attachments": [picture]})


async def test_a_topic_is_handed_in_by_a_form(house: Running) -> None:
    anna = house.anna
    await anna.say("neu", expect="Worum geht es")
    await anna.open_form("Als Formular ausfüllen", on="Worum geht es", entry="Was")
    await anna.screenshot("form-1-form")
    for entry, value in {
        "Was": "Nacht der Bibliothek",
        "Wann": "10.12., 19 Uhr",
        "Wo": "Stadtbibliothek am Markt",
        "Wer": "Autorin Nora Lind",
        "Wie viele": "etwa 120",
    }.items():
        await anna.fill(entry, value)
    await anna.screenshot("form-2-filled")
    await anna.press("Angaben übernehmen", on="Worum geht es", expect="Das Formular ist angekommen.")
    await anna.sees("Wann: Donnerstag, 10. Dezember 2026, 19:00 Uhr")
    await anna.screenshot("form-3-received")
    await anna.say("keine", expect="Zitat")
    await anna.say("keins", expect="Stimmt alles so?")
    await anna.open_form("Als Formular ausfüllen", on="Stimmt alles so?", entry="Wo")
    assert await anna.entry("Wo") == "Stadtbibliothek am Markt"
    await anna.fill("Wo", "Rathaus")
    await anna.screenshot("form-4-corrected")
    await anna.press("Angaben übernehmen", on="Stimmt alles so?", expect="Wo: Rathaus")
    await anna.press("Ja, absenden", on="Wo: Rathaus", expect="hat die Nummer T-1")
    await anna.screenshot("form-5-handed-in")


async def test_an_editor_gives_commands_by_mentioning_the_bot(house: Running) -> None:
    robin = house.robin
    await robin.post("hilfe", expect="Befehle der Redaktion")
    await robin.sees("In diesem Kanal gehört @Themenbote vor jeden Befehl")
    await robin.screenshot("command-1-help")
    await house.anna.say(SENTENCE, expect="Stimmt alles so?")
    await house.anna.say("1", expect="hat die Nummer T-1")
    await robin.sees("Neu im Eingang: T-1")
    await robin.post("agenda", expect="Agenda ab Kalenderwoche 48")
    await robin.screenshot("command-2-agenda")
    await robin.press("Ablehnen", on="Neu im Eingang: T-1", expect="Bitte schreiben Sie den Grund dazu")
    await robin.screenshot("command-3-asked-why")
    await robin.post("ablehnen T-1 Dazu gab es gestern schon einen Beitrag.", expect="ist jetzt abgelehnt")
    await robin.screenshot("command-4-declined")
    await house.anna.sees("Dazu gab es gestern schon einen Beitrag.")
    await house.anna.screenshot("command-5-told")
    await robin.post("export xlsx 2026", expect="in einen Kanal kann ich in Teams keine Dateien stellen")
    await robin.screenshot("command-6-file")
    await robin.open_chat()
    await robin.sees("File Consent Card")  # the Playground names the offer, and cannot draw it
