"""A reply to a doubted date is first looked for among the dates that are offered."""

from __future__ import annotations

import pytest

from tests.newsroom.talking import Talk


@pytest.mark.parametrize(
    ("said", "reply", "noted"),
    [
        ("nächsten Freitag", "das zweite", "Freitag, 4. Dezember 2026"),
        ("nächsten Freitag", "die erste", "Freitag, 27. November 2026"),
        ("nächsten Freitag", "der letzte", "Freitag, 4. Dezember 2026"),
        ("nächsten Freitag", "die dritte", "nächsten Freitag"),
        ("nächsten Freitag", "der zweite Dezember", "Mittwoch, 2. Dezember 2026"),
        ("nächsten Freitag", "der 4.", "Freitag, 4. Dezember 2026"),
        ("nächsten Freitag", "27", "Freitag, 27. November 2026"),
        ("nächsten Freitag", "diese Woche", "Freitag, 27. November 2026"),
        ("nächsten Freitag", "morgen", "Mittwoch, 25. November 2026"),
        ("Freitag, 12.12.2026", "Samstag", "Samstag, 12. Dezember 2026"),
        ("Freitag, 12.12.2026", "Freitag", "Freitag, 11. Dezember 2026"),
        ("Freitag, 12.12.2026", "Samstag 15 Uhr", "Samstag, 12. Dezember 2026, 15:00 Uhr"),
        ("Freitag, 12.12.2026", "Samstag Nachmittag", "Samstag, 12. Dezember 2026, nachmittags"),
        ("Freitag, 12.12.2026", "Sonntag", "Sonntag, 29. November 2026"),
        ("5. oder 6. Dezember", "Sonntag", "Sonntag, 6. Dezember 2026"),
        ("5. oder 6. Dezember", "am Sonntag, nicht am Samstag", "Sonntag, 6. Dezember 2026"),
        ("4. oder 11. Januar", "der 4.", "Montag, 4. Januar 2027"),
        ("am 5. und 12. Dezember", "der letzte", "Samstag, 12. Dezember 2026"),
        ("20.11.", "2026", "Freitag, 20. November 2026"),
        ("gestern", "Montag", "Montag, 30. November 2026"),
        ("31.11.", "Dienstag", "Dienstag, 1. Dezember 2026"),
        ("5.12. 25 Uhr", "morgen", "Mittwoch, 25. November 2026"),
        ("31.11.", "1", "Montag, 30. November 2026"),
    ],
)
def test_a_candidate_is_named_by_place_weekday_or_day(talk: Talk, said: str, reply: str, noted: str) -> None:
    assert talk.say("Fest", said, reply).splitlines()[0] == f"Notiert ist: {noted}"


@pytest.mark.parametrize(
    ("said", "reply", "noted"),
    [
        ("Sa um 3", "nachmittags", "Samstag, 28. November 2026, 15:00 Uhr"),
        ("Sa um 3", "natürlich nachmittag", "Samstag, 28. November 2026, 15:00 Uhr"),
        ("Sa um 3", "nachts", "Samstag, 28. November 2026, 03:00 Uhr"),
        ("Sa um 3", "15", "Samstag, 28. November 2026, 15:00 Uhr"),
        ("Sa um 3", "15 Uhr", "Samstag, 28. November 2026, 15:00 Uhr"),
        ("Sa um 3", "um 16 Uhr", "Samstag, 28. November 2026, 16:00 Uhr"),
        ("Sa um 3", "nein um 16 Uhr", "Samstag, 28. November 2026, 16:00 Uhr"),
        ("Sa um 3", "nein, 16 bis 18 Uhr", "Samstag, 28. November 2026, 16:00 bis 18:00 Uhr"),
        ("Freitag um halb acht", "morgens", "Freitag, 27. November 2026, 07:30 Uhr"),
        ("5.12. 25 Uhr", "15 Uhr", "Samstag, 5. Dezember 2026, 15:00 Uhr"),
        ("Samstag Abend oder Sonntag früh", "abends", "Samstag, 28. November 2026, abends"),
    ],
)
def test_a_clock_time_keeps_the_day(talk: Talk, said: str, reply: str, noted: str) -> None:
    assert talk.say("Fest", said, reply).splitlines()[0] == f"Notiert ist: {noted}"


@pytest.mark.parametrize(
    ("said", "reply", "options"),
    [
        ("nächsten Freitag", "15 Uhr", ["Freitag, 27. November 2026, 15:00 Uhr", "Freitag, 4. Dezember 2026, 15:00 Uhr"]),
        ("Sa um 3", "um 5", ["Samstag, 28. November 2026, 17:00 Uhr", "Samstag, 28. November 2026, 05:00 Uhr"]),
        ("gestern", "15 Uhr", ["Montag, 23. November 2026, 15:00 Uhr"]),
        ("31.11.", "15 Uhr", ["Montag, 30. November 2026, 15:00 Uhr", "Dienstag, 1. Dezember 2026, 15:00 Uhr"]),
    ],
)  # fmt: skip  # one row, one reply
def test_what_is_not_settled_stays_a_choice(talk: Talk, said: str, reply: str, options: list[str]) -> None:
    offered = talk.say("Fest", said, reply)
    assert [line[3:] for line in offered.splitlines() if line[:1].isdigit()][: len(options)] == options
    assert talk.conversation.state == "doubt"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("Sa um 3", "Samstag"),
        ("31.11.", "der erste"),
        ("am 5. und 12. Dezember", "der zweite"),
        ("am Dienstag um 15 Uhr", "15 Uhr"),
    ],
)
def test_a_reply_that_fits_several_ways_chooses_none(talk: Talk, said: str, reply: str) -> None:
    asked = talk.say("Fest", said)
    assert talk.say(reply).endswith(asked)
    assert talk.conversation.state == "doubt"


@pytest.mark.parametrize(
    ("said", "reply", "noted"),
    [
        ("next friday 3pm", "the second one", "Friday, 4 December 2026, 15:00"),
        ("friday 12 december 2026", "friday", "Friday, 11 December 2026"),
        ("sat at 3", "afternoon", "Saturday, 28 November 2026, 15:00"),
        ("sat at 3", "no, at 4pm", "Saturday, 28 November 2026, 16:00"),
    ],
)
def test_the_same_in_english(said: str, reply: str, noted: str) -> None:
    talk = Talk(language="en")
    assert talk.say("Summer party", said, reply).splitlines()[0] == f"Noted: {noted}"
