"""The form of the five W: it shows what is known, and each of its values changes its own field alone."""

from __future__ import annotations

from newsroom import filling
from newsroom.messages import Say
from newsroom.topics import Given
from tests.newsroom.talking import FIVE, Talk


def test_nothing_is_known_at_first(talk: Talk) -> None:
    talk.say("neu")
    assert set(filling.standing(talk.draft).values()) == {""}


def test_it_shows_values_and_no_guesses(talk: Talk) -> None:
    talk.say("neu", *FIVE[:1], "weiß ich noch nicht", "entfällt", "Krämer")
    assert filling.standing(talk.draft) == {
        "what": "Eröffnung Kinderhaus", "when": "", "where": "", "who": "Krämer", "how_many": ""
    }  # fmt: skip


def test_it_is_offered_with_the_question_that_is_open(talk: Talk) -> None:
    talk.say("neu")
    assert filling.is_offered(talk.conversation, talk.last.says)
    assert not filling.is_offered(talk.conversation, (Say("dialogue.check"), Say("question.where.ask")))
    talk.say("warum?")
    assert not filling.is_offered(talk.conversation, (Say("question.what.why"),))


def test_all_at_once_lead_to_the_summary_which_says_them_all(talk: Talk) -> None:
    talk.say("Sommerfest im Bürgerhaus")
    answer = talk.fill(("when", "5.12. 15 Uhr"), ("who", "Krämer"), ("how_many", "80 Gäste"))
    assert answer.startswith("Das habe ich notiert")
    assert "Notiert." not in answer


def test_in_a_choice_that_came_in_between_it_changes_and_the_choice_stays(talk: Talk) -> None:
    talk.say("neu", *FIVE[:2], "abbrechen")
    answer = talk.fill(("where", "Rathaus"))
    assert answer.startswith("Notiert. Wo: Rathaus\n\nSoll ich dieses Thema verwerfen?")
    assert talk.conversation.state == "abort"


def test_who_empties_a_field_does_not_know_it_yet(talk: Talk) -> None:
    talk.say("neu", *FIVE)
    talk.fill(("where", " \n "), ("what", ""))
    assert talk.given["where"] is Given.OPEN
    assert talk.given["what"] is Given.VALUE


def test_what_stands_there_already_is_no_change(talk: Talk) -> None:
    talk.say("neu", *FIVE)
    answer = talk.fill(("where", "Bahnhofstraße\r\n3"))
    assert answer.startswith("Im Formular hat sich nichts geändert.")


def test_only_the_five_are_filled_in(talk: Talk) -> None:
    talk.say("neu", *FIVE)
    assert talk.fill(("pictures", "keine"), ("__class__", "x")).startswith(
        "Im Formular hat sich nichts geändert."
    )
    assert "pictures" not in talk.given
