"""In every state about pictures and quotes every reserved word does what it says, and no text breaks anything."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.details import BY_ID, DETAILS, pieces
from newsroom.telling_material import STATES, is_sound
from newsroom.topics import Given
from tests.newsroom.talking import FIVE, VOCABULARIES, Talk
from tests.support.examples import up_to
from understanding.spelling import folded

YES = ("ja", "Krämer", "ja", "1", "1", "im Rathaus", "unbefristet", "Müller")
REACHED = {
    "people": (),
    "names": YES[:1],
    "children": YES[:2],
    "consent": YES[:3],
    "channels": YES[:4],
    "filed": YES[:5],
    "until": YES[:6],
    "credit": YES[:7],
    "alternative": YES,
    "picture": ("ändern bild 1",),
    "which_picture": ("bild entfernen",),
    "new_picture": ("bild 2 ersetzen",),
    "speaker": ("fertig", "Zitat: Endlich!", *YES, "ja", "ein Haus"),
    "cleared": ("fertig", "Zitat: Endlich!", *YES, "ja", "ein Haus", "Vogel"),
}
WISHES = VOCABULARIES["de"].wishes
GIVEN = {"open": Given.OPEN, "void": Given.VOID, "skip": Given.SKIPPED}
GIVES = [(state, wish) for state in (one.id for one in DETAILS) for wish in GIVEN]


@lru_cache
def _at(state: str) -> Talk:
    talk = Talk()
    if state == "belongs":
        talk.say("neu", "Sommerfest", "fertig", "1")
        talk.picture()
    else:
        talk.say("neu", *FIVE)
        talk.picture("Das Haus")
        talk.picture()
        talk.say("keins", *REACHED[state])
    assert talk.conversation.state == state
    return talk


def at(state: str) -> Talk:
    """A conversation that has come there, with two pictures."""
    known = _at(state)
    return replace(known, handed_in=list(known.handed_in))


def test_every_state_is_looked_at() -> None:
    assert {*REACHED, "belongs"} == STATES


@pytest.mark.parametrize(("state", "wish"), GIVES)
def test_what_is_unknown_or_does_not_apply_is_noted_as_such(state: str, wish: str) -> None:
    words = {"open": "weiß ich noch nicht", "void": "entfällt", "skip": "überspringen"}[wish]
    talk = at(state)
    places = talk.conversation.memory["about"]
    talk.say(words)
    known = pieces(talk.draft, BY_ID[state].sort)
    assert isinstance(places, list)
    assert {known[place].answers[state].given for place in places} == {GIVEN[wish]}


@pytest.mark.parametrize("state", sorted(STATES))
def test_what_leads_elsewhere_leads_there_and_changes_nothing(state: str) -> None:
    for words, target in (("abbrechen", "abort"), ("behalten", "idle"), ("neu", "kept"), ("hilfe", state)):
        talk = at(state)
        draft = talk.draft
        talk.say(words)
        if (state, words) != ("belongs", "neu"):  # there it is an answer
            assert (talk.conversation.state, talk.draft) == (target, draft), words


@pytest.mark.parametrize("state", sorted(STATES))
def test_no_reserved_word_becomes_a_value(state: str) -> None:
    """The first word of each wish in every state, and each of the others in one of them."""
    number, count = sorted(STATES).index(state), len(STATES)
    tried = {
        word for name, known in WISHES.items() if name != "new" for word in (known[0], *known[number::count])
    }
    for words in sorted(tried):
        talk = at(state)
        talk.say(words)
        said = {
            str(one.value)
            for known in (
                [one.answers for one in talk.draft.pictures],
                [one.answers for one in talk.draft.quotes],
            )
            for answers in known
            for one in answers.values()
            if one.given is Given.VALUE
        }
        assert folded(words) not in {folded(value) for value in said}, words


@pytest.mark.parametrize("state", [one.id for one in DETAILS])
def test_why_explains_the_question_and_asks_it_again(state: str) -> None:
    talk = at(state)
    first, *rest = talk.say("warum?").split("\n\n")
    assert first.endswith(".")
    assert (talk.conversation.state, "?" in "".join(rest)) == (state, True)


anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80)
fragments = st.lists(
    st.sampled_from(
        [
            "Bild",
            "2",
            ":",
            "Foto",
            "ja",
            "nein",
            "Einwilligung",
            "bis",
            "31.2.",
            "Kinder",
            "keine",
            ",",
            "„",
            "“",
            "Zitat",
            "ändern",
            "entfernen",
            "\n",
        ]
    ),
    max_size=8,
).map(" ".join)


@settings(max_examples=up_to(150), deadline=None)
@given(state=st.sampled_from(sorted(STATES)), text=st.one_of(anything, fragments))
def test_no_text_breaks_anything(state: str, text: str) -> None:
    talk = at(state)
    answer = talk.say(text)
    assert answer or talk.last.outcome == "submit" or talk.last.wish or talk.last.concerns
    assert talk.questions <= 1, answer
    now = talk.conversation
    assert now.state not in STATES or is_sound(now)
