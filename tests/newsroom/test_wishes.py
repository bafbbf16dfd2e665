"""What may be said at any time, and what happens to what cannot be understood."""

from __future__ import annotations

import pytest

from newsroom.messages import Unsupported
from newsroom.topics import Given
from tests.newsroom.talking import Talk


@pytest.mark.parametrize(
    "text", ["1", "ja", "👍", "zurück", "ändern wo", "überspringen", "weiß ich noch nicht", "weiter", "abbrechen", "fertig", "absenden"]
)  # fmt: skip  # one table
def test_what_belongs_to_a_topic_gets_a_clear_sentence_when_there_is_none(talk: Talk, text: str) -> None:
    assert talk.say(text)
    assert (talk.conversation.draft, talk.last.outcome) == (None, "none")


@pytest.mark.parametrize("text", ["", "   ", "\n", "…", "🎈"])
def test_an_empty_message_gets_a_clear_sentence(talk: Talk, text: str) -> None:
    assert (
        talk.say("Sommerfest", text)
        == "Diese Nachricht enthält keinen Text. Bitte schreiben Sie mir in Worten.\n\nWann ist es?"
    )


@pytest.mark.parametrize(
    "sort", ["sticker", "voice", "audio", "video", "file", "poll", "location", "unknown"]
)
def test_what_cannot_be_used_gets_a_clear_sentence(talk: Talk, sort: str) -> None:
    talk.say("Sommerfest")
    assert talk.hear(Unsupported(sort)).endswith("\n\nWann ist es?")


def test_a_very_long_text_is_kept_and_shown_shortened(talk: Talk) -> None:
    answer = talk.say("neu", "Sommerfest", "5.12.", "x" * 100_000)
    assert len(talk.words["where"]) == 100_000
    assert len(answer) < 700
    assert "Der ganze Text ist gespeichert" in answer


def test_help_has_six_lines_at_most_and_the_question_stays(talk: Talk) -> None:
    lines = [line for line in talk.say("Sommerfest", "hilfe").splitlines() if line]
    assert (len(lines), lines[-1], talk.conversation.state) == (6, "Wann ist es?", "when")


def test_why_explains_the_question_in_one_sentence(talk: Talk) -> None:
    assert talk.say("Sommerfest", "warum?").endswith("\n\nWann ist es?")
    assert talk.conversation.state == "when"


def test_a_human_is_named(talk: Talk) -> None:
    assert talk.say("mensch") == (
        "Am besten hilft ein Mensch weiter: Pressestelle der Stadt Musterstadt, Telefon 1234, pressestelle@example.org"
    )


@pytest.mark.parametrize(
    "text", ["meine themen", "status T-17", "zurückziehen 17", "sprache en", "du", "sie"]
)
def test_what_only_the_store_knows_is_handed_on(talk: Talk, text: str) -> None:
    assert talk.say("Sommerfest", text) == "Wann ist es?"
    assert talk.last.wish is not None


def test_english_works_alike() -> None:
    talk = Talk(language="en")
    talk.say("new", "Christmas market", "Dec 4, 5 pm", "Market square", "the mayor", "300", "none", "none")
    assert talk.conversation.state == "check"
    talk.say("Where: Town hall", "yes")
    assert talk.last.outcome == "submit"


def test_german_wishes_work_in_english_and_the_other_way_round(talk: Talk) -> None:
    talk.say("new", "Sommerfest", "skip")
    assert talk.given["when"] is Given.SKIPPED


@pytest.mark.parametrize("before", [(), ("Sommerfest", "5.12.")])
@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ändern T-1", "Ein Thema T-1 von Ihnen, das sich noch ändern lässt, gibt es nicht."),
        ("meine daten", "Was Sie absenden, bekommt die Redaktion."),
        ("Vergiss mich!", "Was Sie absenden, bekommt die Redaktion."),
        ("Was passiert mit meinen Daten?", "Was Sie absenden, bekommt die Redaktion."),
        ("wer bist du?", "Guten Tag, ich bin der Themenbote"),
        ("Kann ich mit jemandem reden?", "Am besten hilft ein Mensch weiter:"),
    ],
)
def test_a_question_to_the_bot_is_answered_and_is_no_answer(
    talk: Talk, before: tuple[str, ...], text: str, answer: str
) -> None:
    if before:
        talk.say(*before)
    state, draft = talk.conversation.state, talk.conversation.draft
    assert talk.say(text).startswith(answer)
    assert (talk.conversation.state, talk.conversation.draft) == (state, draft)


def test_who_says_goodbye_is_not_asked_again(talk: Talk) -> None:
    assert talk.say("tschüss") == "Auf Wiedersehen und bis bald."
    assert talk.say("Sommerfest", "Tschüss!") == "Bis bald, Ihr Entwurf bleibt liegen."


def test_nobody_is_said_with_a_word_of_its_own(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", "Rathaus")
    assert talk.say("nö") == "Wenn niemand dabei ist, schreiben Sie bitte „entfällt“.\n\nWer ist dabei?"


@pytest.mark.parametrize("text", ["ok", "passt"])
def test_a_nod_keeps_the_answer_so_far(talk: Talk, text: str) -> None:
    talk.say("Sommerfest", "5.12.", "Rathaus", "zurück", text)
    assert (talk.words["where"], talk.conversation.state) == ("Rathaus", "who")


def test_a_nod_is_no_place_where_none_is_known(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", "weiß ich noch nicht", "zurück", "ok")
    assert talk.conversation.state == "where"


@pytest.mark.parametrize("greeting", ["Guten Morgen liebes Team, ", "hallo, liebe Redaktion: "])
def test_a_greeting_is_not_part_of_the_title(talk: Talk, greeting: str) -> None:
    talk.say(greeting + "wir haben da ein Sommerfest")
    assert talk.words == {"what": "wir haben da ein Sommerfest"}
