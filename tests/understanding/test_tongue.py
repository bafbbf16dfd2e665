"""In which language a message is plainly written: only what leaves no doubt counts."""

from __future__ import annotations

import time

import pytest

from understanding.tongue import written_in


@pytest.mark.parametrize(
    "text",
    [
        "The youth orchestra plays its winter concert on Saturday 12 December at 7 pm in the town hall, 45 musicians",
        "the new skate park opens on 5 june at 11 am, about 80 children are expected",
        "The exhibition of the Haus der Kunst opens on 3 March in the Stadthalle",
        "Mayor Krämer will open the nursery in Bahnhofstraße 3 on Saturday, with some 80 guests",
        "Hello, could you tell me who looks after our channel?",
        "What: open day\nWhen: Saturday 5 June\nWhere: fire station\nWho: the volunteers of our brigade",
    ],
)
def test_plain_english_is_english(text: str) -> None:
    assert written_in(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Am Samstag, 5. Dezember, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3",
        "wir machen am 5.12. wieder einen tag der offenen tür, rund 80 gäste",
        "Hallo, ich bin neu hier. An wen schicke ich das Bild für unser Fest?",
    ],
)
def test_plain_german_is_german(text: str) -> None:
    assert written_in(text) == "de"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ok",
        "Hi",
        "Status",
        "hello there",
        "help",
        "my topics please",
        "What is the status?",
        "Anna Weber, Tom Miller and Mary of the Town Hall",
        "Public Viewing on the Beach",
        "Night of the Proms in der Stadthalle am 5.12.",
        "The Sound of Music at the Town Theatre for Kids",
        "Workshop on Open Source for the Public Sector",
        "Kick-off Meeting Smart City: Building the Future of our City",
        "Save the Date: Day of Open Data",
        "Wir laden zum Get-together with the Mayor and the Team ein",
        '"We are very happy to be here with all of you and the children"',
        "Zitat: „We are very happy to be here with all of you“, sagt Frau Krämer",
        "Hallo, anbei eine Mail: The exhibition opens on Friday at the museum and we would like you to come.",
        "> The exhibition opens on Friday at the museum and we would like you to come.",
        "5 12 2026 15 30 80 100 200 300",
    ],
)
def test_short_mixed_or_quoted_words_names_and_titles_say_nothing(text: str) -> None:
    assert written_in(text) is None


def test_a_long_text_costs_no_time() -> None:
    begun = time.process_time()
    for text in ("the " * 50_000, "„" * 50_000, '"' * 50_001, "x" * 100_000):
        written_in(text)
    assert time.process_time() - begun < 2
