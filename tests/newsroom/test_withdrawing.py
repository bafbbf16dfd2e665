"""Who withdraws without a number is asked once, where only one topic can be meant."""

from __future__ import annotations

import pytest

from tests.newsroom.talking import FIVE, Talk
from understanding.wishes import Wish

OTHER = ("neu", "Straßenfest", "6.12. 15 Uhr", "Marktplatz", "Landrat Kern", "200 Gäste", "fertig", "1")


@pytest.mark.parametrize("text", ["zurückziehen", "mein Thema zurückziehen bitte", "withdraw my topic"])
@pytest.mark.parametrize("agreed", ["ja", "1", "zurückziehen", "👍"])
def test_the_only_one_is_withdrawn_after_it_was_asked(talk: Talk, text: str, agreed: str) -> None:
    talk.say(*FIVE, "1")
    assert talk.say(text).startswith("Soll ich T-1 „Eröffnung Kinderhaus“ zurückziehen?")
    talk.react(agreed) if agreed == "👍" else talk.say(agreed)
    assert (talk.last.wish, talk.conversation.state) == (Wish("withdraw", "1"), "idle")


@pytest.mark.parametrize("text", ["nein", "2", "behalten", "abbrechen", "zurück"])
def test_who_does_not_agree_keeps_it(talk: Talk, text: str) -> None:
    talk.say(*FIVE, "1")
    assert talk.say("zurückziehen", text).startswith("Es bleibt alles, wie es war.")
    assert (talk.last.wish, talk.conversation.state) == (None, "idle")


def test_a_number_that_is_no_choice_is_asked_about(talk: Talk) -> None:
    talk.say(*FIVE, "1")
    assert "Soll ich T-1" in talk.say("zurückziehen", "3")
    assert (talk.last.wish, talk.conversation.state) == (None, "withdraw")


@pytest.mark.parametrize("more", [(), OTHER])
def test_with_its_number_nothing_is_asked(talk: Talk, more: tuple[str, ...]) -> None:
    talk.say(*FIVE, "1", *more, "zurückziehen T-1")
    assert talk.last.wish == Wish("withdraw", "1")


def test_of_several_the_number_is_asked_for(talk: Talk) -> None:
    talk.say(*FIVE, "1", *OTHER, "zurückziehen")
    assert (talk.last.wish, talk.conversation.state) == (Wish("withdraw"), "idle")


@pytest.mark.parametrize(
    ("open_", "state"), [(("Straßenfest",), "when"), (("Straßenfest", "fertig"), "check")]
)
def test_what_was_open_before_is_open_again(talk: Talk, open_: tuple[str, ...], state: str) -> None:
    talk.say(*FIVE, "1", *open_)
    before = talk.conversation
    assert before.state == state
    talk.say("zurückziehen", "ja")
    assert (talk.last.wish, talk.conversation) == (Wish("withdraw", "1"), before)


def test_who_says_something_else_withdraws_nothing(talk: Talk) -> None:
    talk.say(*FIVE, "1", "zurückziehen", "Straßenfest am 12.12. auf dem Marktplatz")
    assert (talk.last.wish, talk.draft.answers["what"].value) == (None, "Straßenfest auf dem Marktplatz")


def test_who_sends_a_picture_withdraws_nothing(talk: Talk) -> None:
    talk.say(*FIVE, "1", "zurückziehen")
    talk.picture()
    assert (talk.last.wish, talk.conversation.state) == (None, "belongs")
    assert "withdrawing" not in talk.conversation.memory
