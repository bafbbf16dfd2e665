"""In every state that can be reached, every reserved word does what it says and is never taken for an answer."""

from __future__ import annotations

from copy import deepcopy

import pytest

from newsroom.choices import CHOICES
from newsroom.questions import IDS
from newsroom.withdrawing import left
from tests.newsroom.talking import VOCABULARIES, Talk
from tests.support.drawn import everywhere
from understanding.spelling import folded

PLACES = {
    (
        talk.conversation.state,
        talk.conversation.draft is not None,
        bool(talk.conversation.memory.get("guided")),
    ): talk
    for talk, _ in everywhere()
}
WISHES = VOCABULARIES["de"].wishes
# What says something and leaves everything as it is, by the sentence.
SAYS = {
    "help": "dialogue.help",
    "pitch": "pitch.all",
    "human": "dialogue.human",
    "data": "dialogue.data",
    "introduce": "dialogue.introduction",
}
LOOKED_UP = ("mine", "status", "withdraw", "language", "formal", "informal", "away", "present")


def at(place: tuple[str, bool, bool]) -> Talk:
    return deepcopy(PLACES[place])


def test_every_question_and_every_choice_is_among_the_states() -> None:
    assert {"idle", *IDS, *CHOICES, "amend"} <= {state for state, _, _ in PLACES}


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_no_reserved_word_becomes_a_value(place: tuple[str, bool, bool]) -> None:
    """The first word of each wish in every state, and each of the others in one of them."""
    before = {folded(str(one.value)) for one in PLACES[place].draft.answers.values()}
    number = list(PLACES).index(place)
    for name, words in WISHES.items():
        for word in {words[0], *words[number :: len(PLACES)]}:
            talk = at(place)
            talk.say(word)
            after = {folded(str(one.value)) for one in talk.draft.answers.values()}
            assert folded(word) not in after - before - {""}, (name, word)


@pytest.mark.parametrize("place", PLACES, ids=str)
@pytest.mark.parametrize("name", SAYS)
def test_what_only_explains_leaves_everything_as_it_is(place: tuple[str, bool, bool], name: str) -> None:
    talk = at(place)
    before = talk.conversation
    talk.say(WISHES[name][0])
    assert SAYS[name] in {say.key for say in talk.last.says}
    assert talk.conversation == before


@pytest.mark.parametrize("place", PLACES, ids=str)
@pytest.mark.parametrize("name", LOOKED_UP)
def test_what_the_store_answers_is_handed_on(place: tuple[str, bool, bool], name: str) -> None:
    argument = {"withdraw": " T-1", "language": " en", "status": " T-1"}.get(name, "")
    talk = at(place)
    before = talk.conversation
    talk.say(f"{WISHES[name][0]}{argument}")
    assert talk.last.wish is not None
    after = left(before) if name == "withdraw" else before  # what was asked about it is answered
    assert (talk.last.wish.name, talk.conversation) == (name, after)


@pytest.mark.parametrize("place", [place for place in PLACES if place[1] and place[0] != "amend"], ids=str)
def test_a_draft_can_be_kept_given_up_and_finished_from_everywhere(place: tuple[str, bool, bool]) -> None:
    kept, aborted, finished = at(place), at(place), at(place)
    kept.say("behalten")
    assert (kept.conversation.state, kept.draft) == ("idle", PLACES[place].draft)
    aborted.say("abbrechen")
    assert aborted.conversation.state in {"abort", "idle"}
    finished.say("fertig")
    assert finished.conversation.state in {"check", "what"}


@pytest.mark.parametrize(
    "place", [place for place in PLACES if place[0] in IDS and place[0] != "what"], ids=str
)
@pytest.mark.parametrize("word", ["weiß ich noch nicht", "entfällt", "überspringen"])
def test_no_question_has_to_be_answered(place: tuple[str, bool, bool], word: str) -> None:
    talk = at(place)
    before = talk.conversation.state
    talk.say(word)
    assert talk.conversation.state != before


@pytest.mark.parametrize("place", [place for place in PLACES if place[0] in IDS], ids=str)
def test_every_question_says_why_it_is_asked(place: tuple[str, bool, bool]) -> None:
    talk = at(place)
    talk.say("warum?")
    assert f"question.{place[0]}.why" in {say.key for say in talk.last.says}
    assert talk.conversation.state == place[0]
