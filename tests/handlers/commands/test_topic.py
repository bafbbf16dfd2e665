"""thema: everything about one topic."""

from __future__ import annotations

from datetime import datetime

from newsroom.messages import Picture
from newsroom.topics import Answer, Draft, Given, StoredPicture
from tests.handlers.office import EDITORIAL, Office
from tests.newsroom.planned import complete, said
from transports.render import terminal
from understanding.when.span import Span

LONG = "Der Elternbeirat backt. " * 50


SATURDAY = Span(datetime.fromisoformat("2026-12-05 15:00"), grain="minute")
ANSWERS = {
    "what": said("Kinderhaus"),
    "when": Answer(Given.VALUE, "Sa 15 Uhr", SATURDAY),
    "where": Answer(Given.OPEN),
    "who": said(LONG),
    "how_many": Answer(Given.VOID),
}


async def test_everything_is_told(office: Office) -> None:
    await office.contribute(Draft(ANSWERS))
    await office.order("!ablehnen 1 Kein Platz.")
    text = await office.answer("!thema T-1")
    assert text.startswith(
        "T-1: Kinderhaus\n• Was: Kinderhaus\n• Wann: Samstag, 5. Dezember 2026, 15:00 Uhr\n• Wo: "
    )
    assert f"• Wer: {LONG}" in text
    assert "\n\nStatus: abgelehnt. Von Anna Weber.\n\nVerlauf\n" in text
    assert text.endswith(
        "• Dienstag, 24. November 2026, 09:00 Uhr: eingereicht von Anna Weber\n"
        "• Dienstag, 24. November 2026, 09:00 Uhr: abgelehnt von Jana. Grund: Kein Platz."
    )


async def test_the_pictures_follow_with_their_text_alternatives(office: Office) -> None:
    captioned = StoredPicture("a" * 64, "image/jpeg", 64, 48, "Das Haus von außen")
    await office.contribute(Draft(ANSWERS, (captioned, StoredPicture("b" * 64, "image/png", 32, 24))))
    letters = await office.order("!thema T-1")
    assert [letter.address for letter in letters] == [EDITORIAL] * 3
    assert [letter.parcel for letter in letters[1:]] == [
        Picture("a" * 64, "Das Haus von außen", "image/jpeg", 64, 48),
        Picture("b" * 64, "Bild 2 zu T-1, Kinderhaus", "image/png", 32, 24),
    ]


async def test_what_stands_behind_the_number_is_not_left_out_in_silence(office: Office) -> None:
    for _ in range(2):
        await office.contribute(complete())
    answer = (await office.answers("!thema T-1 T-2"))[0]
    assert answer.endswith("\n\nDas ist ein Thema je Befehl; nicht beachtet habe ich: T-2")


async def test_it_may_be_asked_for_in_english(office: Office) -> None:
    await office.contribute(complete())
    said_first = terminal((await office.order("!topic #1", language="en"))[0].parcel)
    assert "\n\nStatus: submitted. From Anna Weber.\n\nHistory\n" in said_first
