"""From which department a topic comes: asked once behind its number, answered like every choice, and never in the way."""

from __future__ import annotations

import pytest

from newsroom import origin
from newsroom.turn import Origin, Turn
from tests.newsroom.talking import MET, VOCABULARIES, Talk
from understanding.choice import Vocabulary

NAMES = ("Amt für Jugend und Soziales", "Bauamt", "IT-Service", "Stadtbücherei")
NO_WORDS = Vocabulary()


def asked(*names: str) -> Talk:
    """A topic was handed in, and the question stands below its number."""
    return Talk(origin.asked(Turn(MET, outcome="submit"), 7, names or NAMES).conversation)


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("2", "Bauamt"),
        ("Nummer 4", "Stadtbücherei"),
        ("vier", "Stadtbücherei"),
        ("die zweite", "Bauamt"),
        ("2️⃣", "Bauamt"),
        ("Bauamt", "Bauamt"),
        ("aus dem Bauamt", "Bauamt"),
        ("Wir sind vom Bauamt!", "Bauamt"),
        ("baumat", "Bauamt"),
        ("Stadtbuecherei", "Stadtbücherei"),
        ("Bücherei", "Stadtbücherei"),
        ("Jugend", "Amt für Jugend und Soziales"),
        ("Jugend und Soziales", "Amt für Jugend und Soziales"),
        ("IT", "IT-Service"),
        ("from the Bauamt", "Bauamt"),
    ],
)
def test_it_is_answered_by_number_word_or_something_near(text: str, department: str) -> None:
    talk = asked()
    talk.say(text)
    assert (talk.last.origin, talk.conversation.state) == (Origin((7,), department), "idle")


def test_a_whole_name_is_never_part_of_another_one() -> None:
    talk = asked("Amt für Jugend", "Amt für Jugend und Soziales")
    talk.say("Amt für Jugend")
    assert talk.last.origin == Origin((7,), "Amt für Jugend")


def test_a_reaction_with_its_number_answers_too_and_a_thumb_is_applause() -> None:
    talk = asked()
    assert talk.react("👍") == ""
    talk.react("4️⃣")
    assert talk.last.origin == Origin((7,), "Stadtbücherei")


@pytest.mark.parametrize(
    "text", ["0", "5", "keine davon", "Keine", "nein", "weiß ich noch nicht", "entfällt", "überspringen"]
)
def test_who_says_none_is_asked_neither_now_nor_with_the_next_topic(text: str) -> None:
    talk = asked()
    assert talk.say(text) == "Gut, dann bleibt es offen."
    again = origin.asked(Turn(talk.conversation), 8, NAMES)
    assert (talk.last.origin, again.says, again.conversation) == (None, (), talk.conversation)


@pytest.mark.parametrize("text", ["4", "99", "Amt", "amt fuer"])
def test_what_is_none_of_the_answers_or_more_than_one_changes_nothing(text: str) -> None:
    talk = asked("Amt für Jugend", "Amt für Kultur")
    before = talk.conversation
    assert talk.say(text) == "Das konnte ich nicht zuordnen. Die Nummer genügt, auch keine Antwort."
    assert (talk.last.origin, talk.conversation) == (None, before)


@pytest.mark.parametrize(
    "text",
    ["Sommerfest im Bauamt am 5.12.", "neu: Bauamt", "Am 5.12. liest Jana Brandt in der Stadtbücherei"],
)
def test_a_new_idea_is_a_new_idea_and_ends_the_question(text: str) -> None:
    talk = asked()
    talk.say(text)
    assert (talk.last.origin, talk.conversation.draft is not None) == (None, True)
    talk.say("abbrechen", "1", "2")
    assert talk.last.origin is None


@pytest.mark.parametrize("word", sorted(VOCABULARIES["de"].wishes))
def test_a_reserved_word_is_no_department(word: str) -> None:
    spelled = VOCABULARIES["de"].wishes[word][0]
    talk = asked(spelled, "Bauamt")
    talk.say(spelled)
    assert talk.last.origin is None


@pytest.mark.parametrize("text", ["ok", "danke", "warum?", "hilfe", "Hallo", "mensch", "sprache de"])
def test_what_is_said_besides_leaves_it_open(text: str) -> None:
    talk = asked()
    assert "keine Frage" not in talk.say(text)
    talk.say("Bauamt")
    assert talk.last.origin == Origin((7,), "Bauamt")


@pytest.mark.parametrize("text", ["meine themen", "status T-7", "zurückziehen T-7"])
def test_where_other_numbers_were_shown_a_number_is_no_answer_any_more(text: str) -> None:
    talk = asked()
    talk.say(text, "2")
    assert talk.last.origin is None


def test_a_slip_is_corrected_by_another_number() -> None:
    talk = asked()
    talk.say("1", "nein, 2")
    assert talk.last.origin == Origin((7,), "Bauamt", "Amt für Jugend und Soziales")
    assert talk.say("danke") == "Sehr gern. Ich bin da, wenn Sie mich brauchen."
    assert talk.say("9").startswith("Gerade ist keine Frage offen")


def test_who_never_answers_is_asked_twice_in_all() -> None:
    here, questions = MET, 0
    for topic in range(1, 6):
        turn = origin.asked(Turn(here, outcome="submit"), topic, NAMES)
        talk = Talk(turn.conversation)
        talk.say("Sommerfest", "fertig", "1")
        here, questions = talk.conversation, questions + len(turn.says)
    assert questions == 2


@pytest.mark.parametrize("names", [(), ("Bauamt",)])
def test_one_department_is_nothing_to_choose_from(names: tuple[str, ...]) -> None:
    turn = Turn(MET, outcome="submit")
    assert origin.asked(turn, 7, names) == turn


def test_of_very_many_the_name_is_asked_for_and_no_list_shown() -> None:
    many = [f"Amt {letter}" for letter in "abcdefghijklmnopqrstuvw"]
    turn = origin.asked(Turn(MET), 7, many)
    assert [say.key for say in turn.says] == ["origin.ask.named"]
    talk = Talk(turn.conversation)
    assert "ganzen Namen" in talk.say("3")
    talk.say("Amt c")
    assert talk.last.origin == Origin((7,), "Amt c")


def test_where_another_topic_of_the_same_message_follows_it_is_asked_for_both_behind_the_last() -> None:
    talk = Talk()
    talk.say("Am 5.12. Adventsmarkt auf dem Rathausplatz.\n\nAm 12.12. Seniorenfeier in der Stadthalle.", "1")
    talk.say("fertig", "1")
    first = origin.asked(talk.last, 1, NAMES)
    assert first.says == talk.last.says
    talk = Talk(first.conversation)
    talk.say("fertig", "1")
    talk = Talk(origin.asked(talk.last, 2, NAMES).conversation)
    talk.say("Bauamt")
    assert talk.last.origin == Origin((1, 2), "Bauamt")


def test_an_open_question_adds_none_to_those_of_the_next_topic() -> None:
    talk = asked()
    talk.say("Eröffnung Kinderhaus am 5.12. um 15 Uhr", "Rathaus", "Anna")
    assert talk.conversation.state == "how_many"
    assert "Stimmt alles so?" in talk.say("80")
