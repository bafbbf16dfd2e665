"""Goals as people write them, and how often each is served."""

from __future__ import annotations

import pytest

from newsroom import goals
from newsroom.goals import Goals, counted, understood
from tests.newsroom.scheduled import posted
from texts import load

KNOWN = ("Bürgernähe", "Transparenz", "Familie und Beruf", "Familienfreundlichkeit")
GERMAN = load().voice("de", formal=True)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Bürgernähe", Goals(("Bürgernähe",))),
        ("buergernaehe", Goals(("Bürgernähe",))),
        ("Transparez", Goals(("Transparenz",))),
        ("trans", Goals(("Transparenz",))),
        ("Familie und Beruf", Goals(("Familie und Beruf",))),
        ("Transparenz, Bürgernähe", Goals(("Bürgernähe", "Transparenz"))),
        ("Transparenz und Bürgernähe", Goals(("Bürgernähe", "Transparenz"))),
        ("Familie", Goals((), ("Familie",), "")),  # two begin with it
        ("Bürgernähe, Sparsamkeit", Goals(("Bürgernähe",), ("Sparsamkeit",), "")),
        ("Burgernehe", Goals(("Bürgernähe",))),
        ("Bürgernäxxe", Goals((), ("Bürgernäxxe",), "Bürgernähe")),
        ("tra", Goals((), ("tra",), "")),
        ("", Goals(())),
        (", und ,", Goals(())),
    ],
)
def test_a_goal_is_found_with_a_typing_error_but_never_guessed(words: str, expected: Goals) -> None:
    assert understood(words, KNOWN) == expected


def test_every_goal_is_counted_also_one_that_is_a_goal_no_longer() -> None:
    topics = [
        posted(1, "2026-12-08", goals=("Bürgernähe", "Sparsamkeit")),
        posted(2, "2026-12-08", goals=("Bürgernähe",)),
        posted(3, "2026-12-08"),
    ]
    assert counted(topics, KNOWN[:2]) == (("Bürgernähe", 2), ("Transparenz", 0), ("Sparsamkeit", 1))
    [line] = goals.told(topics, KNOWN[:2])
    assert GERMAN.plain(line.key, line.values) == "Ziele: Bürgernähe 2 · Transparenz 0 · Sparsamkeit 1"


def test_a_house_without_goals_says_nothing_of_them() -> None:
    assert goals.told([posted(1, "2026-12-08")], ()) == ()
