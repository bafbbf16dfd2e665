"""Places to choose from: offered when it is asked where, and taken by number, word, or a nod."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.conversation import Conversation
from newsroom.guesses import GUESSES, written
from newsroom.topics import Answer, Draft, Given
from tests.newsroom.talking import MET, Talk

PLACES = ("Bürgerhaus", "Bahnhofstraße 3", "Rathaus, Foyer")


def asked(*places: str) -> Talk:
    talk = Talk(places=places)
    talk.say("Sommerfest", "5.12.")
    return talk


def test_they_stand_below_the_question_with_their_numbers() -> None:
    assert Talk(places=PLACES).say("Sommerfest", "5.12.").endswith(
        "Wo findet es statt?\n\nZum Beispiel: Kinderhaus, Bahnhofstraße 3. Danach kommen noch 2 Fragen.\n\n"
        "Oder einfach die Nummer eines Ortes:\n\n1  Bürgerhaus\n2  Bahnhofstraße 3\n3  Rathaus, Foyer"
    )  # fmt: skip


def test_without_any_nothing_is_offered() -> None:
    assert "Nummer" not in Talk().say("Sommerfest", "5.12.")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1", "Bürgerhaus"),
        ("2.", "Bahnhofstraße 3"),
        ("Nummer 3", "Rathaus, Foyer"),
        ("drei", "Rathaus, Foyer"),
        ("2️⃣", "Bahnhofstraße 3"),
        ("die zweite", "Bahnhofstraße 3"),
        ("letzte", "Rathaus, Foyer"),
        ("buergerhaus", "Bürgerhaus"),
        ("Bürgerhuas", "Bürgerhaus"),
        ("Bahnhofstraße 5", "Bahnhofstraße 5"),
        ("Bahnhofstraße 13", "Bahnhofstraße 13"),
        ("Rathaus", "Rathaus"),
        ("Kirche", "Kirche"),
    ],
)
def test_each_is_chosen_by_number_or_word_and_any_other_place_is_an_answer(text: str, place: str) -> None:
    talk = asked(*PLACES)
    talk.say(text)
    assert (talk.words["where"], talk.conversation.state) == (place, "who")


@pytest.mark.parametrize("text", ["4", "0", "12", "ja"])
def test_what_names_none_of_them_is_no_answer(text: str) -> None:
    talk = asked(*PLACES)
    talk.say(text)
    assert ("where" in talk.words, talk.conversation.state) == (False, "where")


def test_a_number_alone_is_no_place_where_none_were_offered(talk: Talk) -> None:
    assert talk.say("Sommerfest", "5.12.", "1").startswith("Eine Zahl allein kann ich hier nicht zuordnen.")


def test_a_reaction_chooses_too() -> None:
    talk = asked(*PLACES)
    talk.react("2️⃣")
    assert talk.words["where"] == "Bahnhofstraße 3"
    talk = asked("Bürgerhaus")
    talk.react("👍")
    assert talk.words["where"] == "Bürgerhaus"


def test_a_nod_takes_the_only_one_unless_there_is_a_place_already() -> None:
    talk = asked("Bürgerhaus")
    talk.say("ja")
    assert talk.words["where"] == "Bürgerhaus"
    talk = asked("Bürgerhaus")
    talk.say("Kirche", "ändern wo", "passt")
    assert talk.words["where"] == "Kirche"


def test_what_is_guessed_is_asked_about_and_nothing_else_is_offered() -> None:
    told = Answer(Given.VALUE, "Fest", "Fest", "$1")
    memory = {**MET.memory, GUESSES: written({"where": Answer(Given.VALUE, "Kirche", "Kirche", "$1")})}
    talk = Talk(Conversation("when", Draft({"what": told}), memory), places=("Bürgerhaus",))
    assert "Bürgerhaus" not in talk.say("ändern wo")
    talk.say("ja")
    assert talk.words["where"] == "Kirche"


def test_the_number_still_counts_after_a_look_at_something_else() -> None:
    talk = asked(*PLACES)
    assert talk.say("warum").endswith("Wo findet es statt?")
    talk.say("2")
    assert talk.words["where"] == "Bahnhofstraße 3"


def test_they_are_offered_again_for_a_change_and_chosen_anew() -> None:
    talk = asked(*PLACES)
    talk.say("1")
    assert "1  Bürgerhaus" in talk.say("ändern wo")
    talk.say("2")
    assert talk.words["where"] == "Bahnhofstraße 3"


def test_numbers_elsewhere_mean_what_they_always_did() -> None:
    talk = asked(*PLACES)
    talk.say("1", "Anna", "2")
    assert talk.words["how_many"] == "2"
    talk.say("keine", "keins", "1")
    assert talk.last.outcome == "submit"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30))
def test_no_text_makes_a_place_that_was_neither_said_nor_offered(text: str) -> None:
    talk = asked(*PLACES)
    talk.say(text)
    assert talk.words.get("where", "") in {"", *PLACES} or talk.words["where"] in text
