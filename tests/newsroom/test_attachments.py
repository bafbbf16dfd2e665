"""Files and long texts in the conversation: they belong to the topic, and what is open stays open."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from newsroom.attachments import ENCLOSED, SAID, long_text
from newsroom.conversation import Conversation
from newsroom.topics import StoredFile
from tests.newsroom.talking import ALL, FIVE, MET, Talk

STORY = (
    "Am 5.12. um 15 Uhr ist es so weit. " + "Der Kinderchor singt laut, und alle freuen sich. " * 500
)  # 24,000 signs
APART = {"pending": {"text": "Sommerfest. Basar.", "event": "$both"}, "parts": ["Sommerfest", "Basar"]}


def names(talk: Talk) -> list[str]:
    return [file.name for file in talk.draft.attachments]


# ---------------------------------------------------------------- files


def test_a_file_belongs_to_the_open_topic_and_the_question_stays(talk: Talk) -> None:
    talk.say("Sommerfest")
    assert talk.file() == "Danke, „Programm.pdf“ gehört jetzt zum Thema.\n\nWann ist es?"
    assert (names(talk), talk.conversation.state, talk.words) == (
        ["Programm.pdf"],
        "when",
        {"what": "Sommerfest"},
    )


def test_a_file_begins_a_topic_and_its_heart_is_asked_for_in_one_sentence(talk: Talk) -> None:
    answer = talk.file()
    assert answer.startswith("Danke, „Programm.pdf“ ist gespeichert und gehört zu einem neuen Thema.")
    assert "Worum geht es bei Ihrem Thema?\n\nEin Satz genügt" in answer
    assert (talk.conversation.state, names(talk)) == ("what", ["Programm.pdf"])
    talk.say("Sommerfest")
    assert (talk.words, talk.conversation.state) == ({"what": "Sommerfest"}, "when")


def test_a_caption_is_the_text_of_the_new_topic(talk: Talk) -> None:
    answer = talk.file(caption="Sommerfest")
    assert (talk.words, names(talk), talk.conversation.state) == (
        {"what": "Sommerfest"},
        ["Programm.pdf"],
        "when",
    )
    assert answer.startswith("Danke, „Programm.pdf“ ist gespeichert")
    talk.edit(1, "Herbstfest")
    assert (talk.words, talk.draft.attachments[0].caption) == ({"what": "Herbstfest"}, "Herbstfest")
    assert "zurückgenommen" not in talk.delete(1)
    assert (talk.conversation.draft, talk.last.outcome) == (None, "discard")


@pytest.mark.parametrize(
    ("texts", "state"),
    [
        (ALL, "check"),
        ((*ALL, "2"), "change"),
        (("Sommerfest", "abbrechen"), "abort"),
        (("Sommerfest", "Freitag, 12.12.2026"), "doubt"),
        (("Sommerfest", "behalten"), "idle"),
    ],
)
def test_a_choice_stays_open(talk: Talk, texts: tuple[str, ...], state: str) -> None:
    talk.say(*texts)
    talk.file()
    assert (talk.conversation.state, names(talk)) == (state, ["Programm.pdf"])


def test_a_second_file_comes_beside_the_first_and_the_summary_names_both(talk: Talk) -> None:
    talk.say(*FIVE)
    talk.file()
    talk.file("Ablauf.docx")
    assert "Dateien dazu: „Programm.pdf“, „Ablauf.docx“" in talk.say("fertig")


def test_a_deleted_message_takes_its_file_with_it(talk: Talk) -> None:
    talk.say("Sommerfest")
    talk.file()
    assert talk.delete(2) == "Die Datei ist zurückgenommen.\n\nWann ist es?"
    assert (names(talk), talk.words) == ([], {"what": "Sommerfest"})
    assert talk.delete(2) == ""


def test_with_its_only_message_the_topic_is_gone(talk: Talk) -> None:
    talk.file()
    assert talk.delete(1) == "Die Nachricht ist gelöscht, und damit auch das angefangene Thema."
    assert (talk.conversation.draft, talk.last.outcome) == (None, "discard")


def test_an_edited_caption_is_noted(talk: Talk) -> None:
    talk.say("Sommerfest")
    talk.file(caption="Entwrf")
    assert talk.edit(2, "Entwurf").startswith("Zu „Programm.pdf“ ist jetzt notiert: Entwurf\n")
    assert talk.draft.attachments[0].caption == "Entwurf"
    assert talk.edit(2, "Entwurf") == ""


def test_deleted_with_a_doubtful_date_in_its_caption_nothing_is_left(talk: Talk) -> None:
    talk.file(caption="Freitag, 12.12.2026")
    assert talk.conversation.state == "doubt"
    talk.delete(1)
    assert (talk.conversation.draft, talk.conversation.state) == (None, "idle")


def test_a_bare_file_may_belong_to_what_was_handed_in(talk: Talk) -> None:
    talk.say(*ALL, "1")
    assert talk.file() == (
        "Danke, „Programm.pdf“ ist gespeichert.\n\nWohin gehört es?\n\n1  Zu T-1\n2  Zu einem neuen Thema"
    )
    talk.say("1")
    assert talk.last.addition is not None
    assert [file.name for file in talk.last.addition.draft.attachments] == ["Programm.pdf"]
    assert talk.conversation.draft is None


def test_or_begin_a_new_topic(talk: Talk) -> None:
    talk.say(*ALL, "1")
    talk.file()
    talk.say("2", "Sommerfest")
    assert (talk.words, names(talk)) == ({"what": "Sommerfest"}, ["Programm.pdf"])


def test_while_a_correction_is_waited_for_the_file_is_asked_for_again(talk: Talk) -> None:
    talk.say(*ALL, "1", "ändern T-1 wo")
    assert "habe ich nicht übernommen" in talk.file()
    assert (talk.conversation.state, talk.conversation.draft) == ("amend", None)


# ---------------------------------------------------------------- while a text waits


def waiting(state: str) -> Talk:
    return Talk(Conversation(state, None, {**MET.memory, **APART}))


def test_while_it_is_asked_whether_there_are_two_topics_the_file_waits_with_them() -> None:
    talk = waiting("apart")
    assert talk.file().startswith("Danke, „Programm.pdf“ ist gespeichert und kommt mit zum Thema.")
    assert talk.conversation.state == "apart"
    talk.say("2")
    assert (names(talk), ENCLOSED in talk.conversation.memory) == (["Programm.pdf"], False)


def test_a_file_that_waits_can_be_taken_back() -> None:
    talk = waiting("apart")
    talk.file()
    assert talk.delete(1).startswith("Die Datei ist zurückgenommen.")
    assert (talk.conversation.state, ENCLOSED in talk.conversation.memory) == ("apart", False)
    talk.say("2")
    assert names(talk) == []


def test_nothing_waits_on_when_none_of_it_is_taken() -> None:
    talk = waiting("apart")
    talk.file()
    talk.say("abbrechen")
    assert (talk.conversation.draft, ENCLOSED in talk.conversation.memory) == (None, False)


def test_a_file_sent_with_a_new_text_goes_where_the_text_goes(talk: Talk) -> None:
    talk.say("Sommerfest", "behalten", "Herbstmarkt auf dem Rathausplatz")
    assert talk.conversation.state == "kept"
    talk.file()
    assert names(talk) == []
    talk.say("3")
    assert (names(talk), talk.words["what"]) == (["Programm.pdf"], "Herbstmarkt auf dem Rathausplatz")


def test_it_goes_to_the_draft_when_the_new_text_is_left(talk: Talk) -> None:
    talk.say("Sommerfest", "behalten", "Herbstmarkt auf dem Rathausplatz")
    talk.file()
    talk.say("1")
    assert (names(talk), talk.words["what"]) == (["Programm.pdf"], "Sommerfest")
    assert ENCLOSED not in talk.conversation.memory


# ---------------------------------------------------------------- long texts


def test_two_thousand_characters_are_an_answer_and_one_more_is_something_to_read() -> None:
    assert [long_text("x" * count) for count in (2_000, 2_001)] == [False, True]
    assert not long_text("x" + " " * 5_000)


def test_a_long_text_is_kept_read_and_asked_about_in_one_sentence(talk: Talk) -> None:
    answer = talk.say(STORY)
    assert answer.startswith("Das ist viel Text. Er ist ganz gespeichert, und die Redaktion kann ihn lesen.")
    assert "Worum geht es bei Ihrem Thema?" in answer
    assert (talk.conversation.state, list(talk.words), talk.questions) == ("what", ["when", "who"], 1)
    assert talk.draft.attachments == (
        StoredFile(
            "2" * 64,
            SAID,
            "Am 5.12. um 15 Uhr ist es so weit. Der Kinderchor singt laut.txt",
            len(STORY),
            "",
            "$event-1",
        ),
    )
    talk.say("Lichterfest der Kita")
    assert (talk.words["what"], talk.conversation.state) == ("Lichterfest der Kita", "where")


def test_so_it_is_when_it_is_announced_or_asked_for(talk: Talk) -> None:
    for before in (("neu",), ()):
        fresh = replace(talk)
        fresh.say(*before, STORY if before else f"neu: {STORY}")
        assert (fresh.conversation.state, len(fresh.draft.attachments)) == ("what", 1)
        assert "what" not in fresh.words


def test_asked_for_anything_else_a_long_text_is_the_answer(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", STORY)
    assert (talk.words["where"], names(talk)) == (STORY.strip(), [])
    assert ENCLOSED not in talk.conversation.memory


def test_beside_a_draft_it_waits_until_it_is_clear_what_becomes_of_the_draft(talk: Talk) -> None:
    talk.say("Sommerfest", "behalten", STORY)
    assert (talk.conversation.state, names(talk)) == ("kept", [])
    talk.say("3")
    assert (talk.conversation.state, len(talk.draft.attachments)) == ("what", 1)
    assert ENCLOSED not in talk.conversation.memory


def test_left_it_is_gone(talk: Talk) -> None:
    talk.say("Sommerfest", "behalten", STORY, "1")
    assert (names(talk), talk.words["what"]) == ([], "Sommerfest")
    assert ENCLOSED not in talk.conversation.memory


def test_deleted_it_is_gone_with_all_that_came_from_it(talk: Talk) -> None:
    talk.say(STORY, "Lichterfest")
    talk.delete(1)
    assert (talk.words, names(talk)) == ({"what": "Lichterfest"}, [])


def test_deleted_while_it_waits_it_does_not_come(talk: Talk) -> None:
    talk.say("Sommerfest", "behalten", STORY)
    talk.delete(3)
    assert (talk.conversation.state == "kept", ENCLOSED in talk.conversation.memory) == (False, False)


def test_edited_it_is_kept_in_its_new_words(talk: Talk) -> None:
    talk.say(STORY, "Lichterfest")
    answer = talk.edit(1, STORY.replace("5.12.", "6.12."))
    assert "6. Dezember" in answer
    assert (talk.words["what"], len(talk.draft.attachments)) == ("Lichterfest", 1)
    assert "6.12." in names(talk)[0]
    assert talk.edit(1, STORY.replace("5.12.", "6.12.") + "Ende.").startswith(
        "Der gespeicherte Text ist geändert."
    )


def test_edited_to_a_sentence_it_is_kept_no_more(talk: Talk) -> None:
    talk.say(STORY, "Lichterfest")
    talk.edit(1, "Am 6.12. um 15 Uhr")
    assert names(talk) == []
    assert talk.words["what"] == "Lichterfest"


def test_edited_while_it_waits_only_its_last_words_count(talk: Talk) -> None:
    talk.say("Sommerfest", "behalten", STORY)
    talk.edit(3, "Herbstmarkt auf dem Rathausplatz")
    talk.say("3")
    assert (names(talk), talk.words["what"]) == ([], "Herbstmarkt auf dem Rathausplatz")


def test_a_doubtful_date_of_a_long_text_is_asked_for_in_its_turn(talk: Talk) -> None:
    talk.say(STORY.replace("5.12.", "Freitag, 12.12.2026,"))
    assert (talk.conversation.state, talk.questions, len(talk.draft.attachments)) == ("what", 1, 1)
    talk.say("Lichterfest")
    assert (talk.conversation.state, talk.words) == ("when", {"who": "Kinderchor", "what": "Lichterfest"})


def test_old_topics_are_not_offered_for_a_file(talk: Talk) -> None:
    talk.say(*ALL, "1")
    before = talk.handed_in[0]
    assert before.submitted_at is not None
    talk.handed_in[0] = replace(before, submitted_at=before.submitted_at - timedelta(days=60))
    talk.file()
    assert talk.conversation.state == "what"
