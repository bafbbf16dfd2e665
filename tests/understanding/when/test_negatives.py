"""Texts without a date, texts that are nothing but one, and the language of a text."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.written import span
from understanding.when import Reading, says_only_when, understand
from understanding.when.foreign import foreign_date
from understanding.when.grammar.lexicon import language_of

NOW = datetime.fromisoformat("2026-11-24T09:00")  # a Tuesday

GERMAN = [
    "Straße des 17. Juni", "Freitagstraße 9", "Müllerstr. 24/4", "Königstraße 10-12", "Herr Montag ist zuständig",
    "Frau Mai weiß Bescheid", "Familie Sommer", "Aktenzeichen 12/2026", "§ 12 Abs. 3", "Punkt 3.1 der Tagesordnung", "Version 2.0",
    "Tel. 0711-2164711", "Raum 12.3", "erster Stock", "zweite Auflage", "Wir sind zu dritt", "das Morgenmagazin", "Abendkleid",
    "Jahresbericht 2025 liegt bei", "irgendwann", "demnächst", "unbekannt", "weiß ich noch nicht", "So machen wir das",
    "die Mittagspause entfällt", "um die 50 Leute", "12 Kinder", "30 Minuten", "3 Wochen Urlaub", "18 Grad", "3,5 Prozent",
    "1.500 Euro", "24/7", "4", "15", "1530", "12 34", "Montage", "Marktplatz", "Nachtigall", "wer liest das?", "auf jeden Fall",
    "ein schöner Tag", "Mal sehen", "Herz und Seele", "www.5.12.de", "info@5.12.de", "„Herbst 2026“ heißt das Stück", "", " ", "\n",
]  # fmt: skip  # one list
ENGLISH = [
    "they march in the parade", "room 12.3", "may I come", "that may be", "second floor", "24/7", "50 people", "version 2.0",
    "Mr Friday is in charge", "42 King Street", "call 0711 2164711", "no idea", "I sat down", "sun and fun",
]  # fmt: skip  # one list


@pytest.mark.parametrize(
    ("text", "language"), [*((text, "de") for text in GERMAN), *((text, "en") for text in ENGLISH)]
)
def test_what_only_looks_like_a_date_is_none(text: str, language: str) -> None:
    assert understand(text, NOW, language) == Reading(None, "no_date")


@pytest.mark.parametrize(
    "text",
    ["Sa, 5.12., 15 Uhr", "am Samstag um 15 Uhr", "vom 3. bis 5. Mai", "jeden Dienstag außer montags", "heute Abend", "KW 50", "Ostern",
     "nach den Sommerferien", "halb acht", "5.12.?", "Saturday, 5 December, 3 pm", "next week on Friday"],
)  # fmt: skip  # one list
def test_a_text_may_be_nothing_but_a_date(text: str) -> None:
    assert says_only_when(text, "de")


@pytest.mark.parametrize(
    "text",
    ["Am 5. Dezember eröffnet die Kita", "am 5.12. im Rathaus", "Raum 12, 5.12.", "Herr Montag kommt am Dienstag", "80 Personen am 5.12.",
     "5.12. nicht", "Wann ist das Sommerfest?", "Hauptstr. 5", "On 5 December the nursery opens"],
)  # fmt: skip  # one list
def test_a_text_with_more_than_a_date_says_more(text: str) -> None:
    assert not says_only_when(text, "de")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("am Samstag um drei", "de"), ("nächste Woche", "de"), ("jeden Dienstag", "de"), ("halb acht", "de"), ("im Mai", "de"),
        ("on Saturday at three", "en"), ("next week", "en"), ("every Tuesday", "en"), ("half past seven", "en"), ("in May", "en"),
        ("the day after tomorrow", "en"), ("8 Uhr am 5.12.", "de"),
    ],
)  # fmt: skip  # two in a row
@pytest.mark.parametrize("otherwise", ["de", "en"])
def test_a_text_shows_its_language(text: str, language: str, otherwise: str) -> None:
    assert language_of(text, otherwise) == language


@pytest.mark.parametrize("text", ["5.12.2026", "15:30", "", "April 2027", "8 am"])
@pytest.mark.parametrize("otherwise", ["de", "en"])
def test_a_text_without_a_language_has_that_of_the_person(text: str, otherwise: str) -> None:
    assert language_of(text, otherwise) == otherwise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 décembre 2026", "2026-12-05"), ("le 1 juillet 2027 à la mairie", "2027-07-01"), ("5 dicembre 2026", "2026-12-05"),
        ("5 de diciembre de 2026", "2026-12-05"), ("5 grudnia 2026", "2026-12-05"), ("5 Aralık 2026", "2026-12-05"),
        ("5 декабря 2026", "2026-12-05"),
    ],
)  # fmt: skip  # two in a row
def test_a_date_in_another_language_is_read_when_it_is_whole(text: str, expected: str) -> None:
    assert foreign_date(text) == span(expected)
    assert understand(text, NOW, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    "text",
    ["décembre 2026", "5 décembre", "demain", "5 Personen 2026", "x" * 300 + " 5 décembre 2026", "vendredi"],
)
def test_a_date_in_another_language_needs_its_day_and_its_year(text: str) -> None:
    assert foreign_date(text) is None
