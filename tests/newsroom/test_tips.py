"""Small advice: each kind once per person, one at a time, and never where something else matters more."""

from __future__ import annotations

import pytest

from newsroom.conversation import Conversation
from newsroom.tips import TIPS_BY_KIND
from newsroom.topics import Answer, Draft, Given
from tests.newsroom.talking import ALL, CATALOGUE, FIVE, Talk

GERMAN = CATALOGUE.voice("de", formal=True)
TIPS = {kind: GERMAN.plain(f"tip.{kind}") for kind in TIPS_BY_KIND}


def met(**memory: object) -> Talk:
    return Talk(Conversation(memory={"met": True, **memory}))


def tips(talk: Talk, *texts: str) -> list[list[str]]:
    """The kinds of tips in the answer to each."""
    answers = [talk.say(text) for text in texts]
    return [[kind for kind, tip in TIPS.items() if tip in answer] for answer in answers]


def test_each_comes_when_it_fits_one_at_a_time() -> None:
    assert tips(met(), *ALL) == [
        [],
        ["citizens"],
        ["answers"],
        [],
        [],
        ["no_handshake"],
        [],
        [],
    ]


def test_none_comes_twice() -> None:
    talk = met()
    tips(talk, *ALL, "1")
    assert tips(talk, *ALL) == [[]] * 8


def test_none_comes_with_the_introduction() -> None:
    talk = Talk(Conversation())
    assert tips(talk, "Sommerfest", "5.12.", "Rathaus") == [[], ["answers"], []]
    assert tips(talk, "abbrechen", "1", "Straßenfest") == [[], [], ["citizens"]]


def test_what_an_earlier_version_has_told_is_not_told_again() -> None:
    assert tips(met(tipped=True), "neu", *FIVE) == [[], ["citizens"], [], [], [], ["no_handshake"]]


def test_a_picture_that_comes_by_itself_is_a_moment_for_it_too() -> None:
    talk = met(tips=["citizens", "answers"])
    talk.say("Sommerfest")
    assert TIPS["no_handshake"] in talk.picture()
    assert TIPS["no_handshake"] not in talk.picture()


def test_nothing_stands_below_a_choice() -> None:
    assert tips(met(), "Sommerfest", "fertig") == [["citizens"], []]
    talk = met(tips=["citizens", "answers"])
    talk.say("Sommerfest", "fertig")
    assert TIPS["no_handshake"] not in talk.picture()


def test_places_to_choose_from_are_a_choice() -> None:
    title = Answer(Given.VALUE, "Sommerfest", "Sommerfest", "$1")
    talk = Talk(Conversation("when", Draft({"what": title}), {"met": True}), places=("Rathaus",))
    assert tips(talk, "5.12.", "1") == [[], ["answers"]]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("formal", [True, False])
def test_a_tip_is_short_and_asks_nothing(language: str, formal: bool) -> None:
    for kind in ("citizens", "no_handshake"):
        tip = CATALOGUE.voice(language, formal).plain(f"tip.{kind}")
        assert (tip.count("."), tip.count("?")) == (1, 0)
