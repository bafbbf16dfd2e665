"""What people say of their own absence, and what only looks like it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from newsroom.absence import day_until, last_day
from tests.newsroom.talking import ALL, Talk
from understanding.when import Region

NOW = datetime.fromisoformat("2026-11-24T09:00")  # a Tuesday
HERE = Region("BW")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("abwesend bis 12.12.", "bis 12.12."),
        ("Abwesent bis 12.12.", "bis 12.12."),
        ("ich bin bis 12.12. im Urlaub", "bis 12.12."),
        ("Ich bin ab heute bis 12.12. im Urlaub.", "ab heute bis 12.12."),
        ("Hallo, bin leider noch bis Freitag krank!", "bis Freitag"),
        ("Urlaub bis 12.12.", "bis 12.12."),
        ("bin diese Woche nicht im Büro", "diese Woche"),
        ("!abwesend bis 12.12.", "bis 12.12."),
        ("I'm on holiday until 12 December", "until 12 December"),
        ("away until Friday", "until Friday"),
    ],
)
@pytest.mark.parametrize("way", [(), ("neu",), ("neu", "Sommerfest"), ALL])
def test_whoever_says_until_when_they_are_away_is_understood_everywhere(
    text: str, words: str, way: tuple[str, ...]
) -> None:
    talk = Talk()
    if way:
        talk.say(*way)
    before = talk.conversation
    talk.say(text)
    assert talk.last.wish is not None
    assert (talk.last.wish.name, talk.last.wish.argument.rstrip("!")) == ("away", words)
    assert talk.conversation == before


@pytest.mark.parametrize("text", ["wieder da", "Ich bin wieder da!", "bin zurück", "anwesend", "I'm back"])
def test_whoever_is_back_says_so(text: str) -> None:
    talk = Talk()
    talk.say(text)
    assert talk.last.wish is not None
    assert talk.last.wish.name == "present"


@pytest.mark.parametrize(
    "text",
    [
        "Bürgermeisterin Krämer ist bis 12.12. im Urlaub",
        "Das Bad ist bis 12.12. nicht erreichbar",
        "Ausstellung „Urlaub“ bis 12.12.",
        "Urlaub auf dem Bauernhof bis 12.12.",
        "Ist Anna bis 12.12. im Urlaub?",
        "Bin ich bis 12.12. im Urlaub?",
    ],
)
def test_what_is_said_of_something_else_is_no_absence(text: str) -> None:
    talk = Talk()
    talk.say(text)
    assert talk.last.wish is None or talk.last.wish.name != "away"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("bis 12.12.", date(2026, 12, 12)),
        ("bis Ende Dezember", date(2026, 12, 31)),
        ("bis nächste Woche", date(2026, 12, 6)),
        ("bis KW 50", date(2026, 12, 13)),
        ("bis Dezember", None),
        ("bis 12.12. 15 Uhr", date(2026, 12, 12)),
        ("heute", date(2026, 11, 24)),
        ("diesen Monat", date(2026, 11, 30)),
        ("12.12.", "later"),
        ("morgen", "later"),
        ("ab Montag", "later"),
        ("ab heute", "no_date"),
        ("seit gestern", "no_date"),
        ("bis gestern", "past"),
        ("bis 1.11.", "past"),
        ("bis 1.11.2026", "past"),
        ("bis nächsten Freitag", "unclear"),
        ("bis 31.2.", "unclear"),
        ("jeden Montag", "unclear"),
        ("bald", "no_date"),
        ("", "no_date"),
    ],
)
def test_the_last_day(text: str, day: date | str | None) -> None:
    found = last_day(text, NOW, "de", HERE)
    if day is not None:
        assert found == day
    else:
        assert isinstance(found, date)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12.12.", date(2026, 12, 12)),
        ("bis 12.12.", date(2026, 12, 12)),
        ("12.12.2026", date(2026, 12, 12)),
        ("2026-12-12", date(2026, 12, 12)),
        ("1.11.2026", "past"),
        ("32.12.2026", "unclear"),
        ("vom 7.12. bis 12.12.", "later"),
        ("irgendwann", "no_date"),
    ],
)
def test_in_a_column_a_day_alone_is_the_last_one(text: str, day: date | str) -> None:
    assert day_until(text, NOW, "de", HERE) == day
