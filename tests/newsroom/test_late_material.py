"""Pictures and quotes of a topic that was handed in: told, corrected and taken back, and what is asked of a new quote."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.details import value
from newsroom.topics import Draft, Given
from tests.newsroom.talking import MET, NOW, VOCABULARIES, Talk
from tests.support.examples import up_to

WHO = "Zum Zitat: Von wem ist es?"
CLEARED = "Zum Zitat: Ist das Zitat freigegeben?"


def handed_in(pictures: int = 0, *, quote: str = "") -> Talk:
    talk = Talk()
    talk.say("neu", "Sommerfest")
    for _ in range(pictures):
        talk.picture()
    talk.say("fertig", *([f"Zitat: {quote}", "fertig"] if quote else []), "1")
    assert len(talk.handed_in) == 1
    return talk


def desk_has(talk: Talk) -> Draft:
    return talk.handed_in[0].draft


def told(talk: Talk) -> dict[str, str]:
    """What is known of the last quote."""
    answers = desk_has(talk).quotes[-1].answers
    return {detail: value(answers, detail) or answers[detail].given.value for detail in answers}


# ---------------------------------------------------------------- a new quote


@pytest.mark.parametrize(
    "text",
    ["Zitat: Endlich ein Haus", "noch ein Zitat: Endlich ein Haus", "ändern T-1 zitat Endlich ein Haus"],
)
def test_a_quote_is_with_the_desk_at_once_and_then_it_is_asked_who_said_it_and_whether_it_is_cleared(
    text: str,
) -> None:
    talk = handed_in()
    assert talk.say(text).startswith(WHO)
    assert [one.words for one in desk_has(talk).quotes] == ["Endlich ein Haus"]
    assert talk.say("Anna Weber").startswith(CLEARED)
    assert talk.say("ja") == ""  # the handler says what changed
    assert told(talk) == {"speaker": "Anna Weber", "cleared": "yes"}
    assert talk.conversation == MET


def test_what_the_quote_says_is_not_asked() -> None:
    talk = handed_in()
    assert talk.say("noch ein Zitat: „Toll“, sagt Anna Weber").startswith(CLEARED)
    talk.react("👍")
    assert told(talk) == {"speaker": "Anna Weber", "cleared": "yes"}


def test_in_english_as_well() -> None:
    talk = Talk(language="en")
    talk.say("new", "Summer party", "done", "1")
    assert "Who said it?" in talk.say("Quote: At last a house")
    talk.say("Anna Weber")
    talk.say("not yet")
    assert told(talk) == {"speaker": "Anna Weber", "cleared": "no"}


@pytest.mark.parametrize("word", ["weiß ich noch nicht", "überspringen"])
def test_what_nobody_knows_stays_open_and_is_not_asked_again(word: str) -> None:
    talk = handed_in()
    talk.say("Zitat: Endlich", word)
    assert talk.conversation.state == "quoted"
    talk.say(word)
    assert talk.conversation == MET
    assert {one.given for one in desk_has(talk).quotes[0].answers.values()} <= {Given.OPEN, Given.SKIPPED}


@pytest.mark.parametrize("word", ["fertig", "abbrechen", "zurück", "weiter", "behalten"])
def test_who_leaves_the_question_leaves_it_open(word: str) -> None:
    talk = handed_in()
    talk.say("Zitat: Endlich")
    assert talk.say(word) == "Es bleibt alles, wie es war."
    assert (talk.conversation, told(talk)) == (MET, {})


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Am Freitag, 18 Uhr Seniorenfeier im Rathaus", "who"),
        ("neu", "what"),
        ("Danke!", "idle"),
        ("Da muss ich erst fragen", "idle"),
        ("Wer ist bei euch für Instagram zuständig?", "idle"),
        ("ändern T-1", "amend"),
        ("ändern T-1 wo Bürgerhaus", "idle"),
        ("Wo: Bürgerhaus", "idle"),
        ("nein, um 16 Uhr", "idle"),
    ],
)
def test_who_speaks_of_something_else_is_not_asked_again(text: str, state: str) -> None:
    talk = handed_in()
    talk.say("Zitat: Endlich")
    answer = talk.say(text)
    assert (WHO in answer, talk.conversation.state, told(talk)) == (False, state, {})


def test_the_question_stays_open_where_something_is_only_explained() -> None:
    talk = handed_in()
    talk.say("Zitat: Endlich")
    assert talk.say("warum?").startswith("Ein Zitat ohne Namen kann die Redaktion nicht verwenden.")
    assert WHO in talk.say("hilfe")
    talk.say("Anna Weber")
    assert "1  Ja\n2  Noch nicht" in talk.say("hilfe")
    assert talk.say("7").startswith("Das konnte ich nicht zuordnen")
    talk.say("2")
    assert told(talk) == {"speaker": "Anna Weber", "cleared": "no"}


def test_the_next_quote_in_between_is_asked_about_instead() -> None:
    talk = handed_in()
    talk.say("Zitat: Endlich")
    assert talk.say("noch ein Zitat: Wie schön").startswith(WHO)
    talk.say("Anna Weber", "ja")
    assert [one.words for one in desk_has(talk).quotes] == ["Endlich", "Wie schön"]
    assert (desk_has(talk).quotes[0].answers, told(talk)["speaker"]) == ({}, "Anna Weber")


def test_what_was_open_before_is_open_again() -> None:
    talk = handed_in()
    talk.say("neu", "Seniorenfeier")
    assert talk.say("ändern T-1 zitat Endlich").startswith(WHO)
    talk.say("Anna Weber")
    assert talk.say("ja").startswith("Wann ist es?")
    assert (talk.conversation.state, talk.words) == ("when", {"what": "Seniorenfeier"})
    assert told(talk) == {"speaker": "Anna Weber", "cleared": "yes"}


def test_a_quote_that_is_gone_meanwhile_is_not_talked_about() -> None:
    talk = handed_in()
    talk.say("Zitat: Endlich")
    talk.handed_in = [replace(talk.handed_in[0], draft=Draft(desk_has(talk).answers))]
    talk.say("Herbstmarkt im Rathaus")
    assert talk.words["what"] == "Herbstmarkt im Rathaus"


def test_who_withdraws_the_topic_is_asked_no_more_about_its_quote() -> None:
    talk = handed_in()
    talk.say("Zitat: Endlich")
    assert talk.say("zurückziehen T-1") == ""
    assert WHO in talk.say("status T-1")


RESERVED = sorted({word for words in VOCABULARIES["de"].wishes.values() for word in words})


@given(words=st.lists(st.sampled_from([*RESERVED, "1", "ja", "Anna Weber", "Danke"]), max_size=4))
@settings(max_examples=up_to(60), deadline=None)
def test_no_reserved_word_says_who_said_it_and_one_question_is_asked_at_a_time(words: list[str]) -> None:
    talk = handed_in()
    for text in ("Zitat: Endlich", *words):
        talk.say(text)
        assert talk.questions <= 1
    assert told(talk).get("speaker", "Anna Weber") in {"Anna Weber", "open", "void", "skipped"}


# ---------------------------------------------------------------- what is said of a piece


def test_what_is_said_of_a_picture_changes_only_that() -> None:
    talk = handed_in(pictures=2)
    talk.say("Bild 2: Foto Müller")
    first, second = desk_has(talk).pictures
    assert (value(first.answers, "credit"), value(second.answers, "credit")) == ("", "Müller")
    talk.say("T-1 Bild 1: Alternativtext: Ein rotes Haus")
    assert value(desk_has(talk).pictures[0].answers, "alternative") == "Ein rotes Haus"
    assert talk.conversation == MET


def test_a_credit_without_a_number_is_that_of_all_pictures() -> None:
    talk = handed_in(pictures=2)
    talk.say("Bildnachweis: Müller")
    assert [value(one.answers, "credit") for one in desk_has(talk).pictures] == ["Müller", "Müller"]
    assert talk.say("Alternativtext: Ein Haus").startswith("Für welches Bild gilt das?")


@pytest.mark.parametrize("text", ["das Zitat ist freigegeben", "freigegeben", "Zitat 1: freigegeben"])
def test_a_quote_is_cleared_later(text: str) -> None:
    talk = handed_in(quote="Endlich")
    talk.say(text)
    assert (desk_has(talk).quotes[0].words, told(talk)) == ("Endlich", {"cleared": "yes"})


def test_a_piece_that_was_handed_in_is_taken_back() -> None:
    talk = handed_in(pictures=2, quote="Endlich")
    kept = desk_has(talk).pictures[0]
    assert talk.say("bild entfernen").startswith("Zu diesem Thema gibt es 2 Bilder.")
    assert talk.say("bild 3 entfernen").startswith("Dieses Bild gibt es hier nicht.")
    talk.say("bild 2 entfernen")
    assert desk_has(talk).pictures == (kept,)
    talk.say("zitat entfernen")
    assert desk_has(talk).quotes == ()
    assert talk.say("bild 1 ersetzen").startswith("Das ist schon bei der Redaktion.")


def test_all_pictures_that_were_handed_in_are_taken_back() -> None:
    talk = handed_in(pictures=2)
    talk.say("alle bilder raus")
    assert desk_has(talk).pictures == ()
    assert talk.last.retelling
    assert [line.key for line in talk.last.retelling.lines] == ["material.removed_all.picture"]


def test_what_was_handed_in_long_ago_is_only_meant_with_its_number() -> None:
    talk = handed_in(pictures=1)
    old = NOW.replace(tzinfo=UTC) - timedelta(days=15)
    talk.handed_in = [replace(talk.handed_in[0], submitted_at=old)]
    talk.say("T-1 Bild 1: Foto Müller")
    talk.say("noch ein Zitat: Endlich ein Haus")
    assert value(desk_has(talk).pictures[0].answers, "credit") == "Müller"
    assert (desk_has(talk).quotes, talk.draft.answers["what"].given) == ((), Given.VALUE)
