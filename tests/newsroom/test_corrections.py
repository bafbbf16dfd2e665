"""Anything can be corrected at any time, and only that changes."""

from __future__ import annotations

from datetime import date

import pytest

from tests.newsroom.talking import ALL, FIVE, Talk
from understanding.when.span import Span

# ---------------------------------------------------------------- corrections


def test_back_asks_the_question_before_and_keeps_the_rest(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", "Rathaus")
    assert talk.say("zurück").startswith(
        "Wo: Rathaus (bisher; mit „weiter“ bleibt es so)\n\nWo findet es statt?"
    )
    talk.say("Bürgerhaus")
    assert (talk.words["where"], talk.conversation.state) == ("Bürgerhaus", "who")


def test_back_leads_to_the_first_question_and_no_further(talk: Talk) -> None:
    assert talk.say("Sommerfest", "5.12.", "zurück", "zurück", "zurück").startswith(
        "Das ist schon die erste Frage."
    )


def test_continue_leaves_the_old_answer(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", "Rathaus", "zurück", "weiter")
    assert (talk.words["where"], talk.conversation.state) == ("Rathaus", "who")


@pytest.mark.parametrize("text", ["Wo: Bürgerhaus", "ändern wo: Bürgerhaus", "Ort: Bürgerhaus"])
@pytest.mark.parametrize("before", [ALL[:3], ALL[:4], ALL, (*ALL, "2"), (*ALL, "abbrechen"), (*ALL, "3")])
def test_a_field_changes_at_any_time_and_only_that_field(
    talk: Talk, text: str, before: tuple[str, ...]
) -> None:
    talk.say(*before)
    others = {name: given for name, given in talk.draft.answers.items() if name != "where"}
    talk.say(text)
    assert talk.words["where"] == "Bürgerhaus"
    assert {name: given for name, given in talk.draft.answers.items() if name != "where"} == others


@pytest.mark.parametrize("reply", ["ändern wo", "ändern 3", "der Ort ist falsch"])
def test_a_correction_from_the_summary_leads_back_to_it(talk: Talk, reply: str) -> None:
    talk.say(*ALL, reply, "Bürgerhaus")
    assert (talk.words["where"], talk.conversation.state) == ("Bürgerhaus", "check")


@pytest.mark.parametrize("choice", [("2", "3"), ("ändern", "wo"), ("👎", "drei"), ("4",), ("Zitat",)])
def test_the_summary_offers_every_field_for_a_change(talk: Talk, choice: tuple[str, ...]) -> None:
    talk.say(*ALL, *choice)
    assert talk.conversation.state in {"where", "who", "quote"}


def test_several_fields_at_once(talk: Talk) -> None:
    talk.say("Was: Fest\nWann: 5.12.\nWo: Halle")
    assert (talk.words, talk.conversation.state) == (
        {"what": "Fest", "when": "5.12.", "where": "Halle"},
        "who",
    )


def test_of_many_values_for_one_field_the_last_one_counts_and_is_told_once(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.")
    talk.say("wo: b\n" * 10_000 + "wo: Halle")
    assert [say.key for say in talk.last.says].count("dialogue.noted_field") == 1
    assert talk.words["where"] == "Halle"


def test_a_doubtful_date_by_name_is_asked_about_before_anything_else(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", "Wann: Freitag, 12.12.2026")
    assert (talk.conversation.state, talk.words["when"]) == ("doubt", "5.12.")
    talk.say("1")
    assert (talk.conversation.state, talk.draft.answers["when"].value) == ("where", Span(date(2026, 12, 12)))


def test_an_edited_message_changes_the_answer_it_gave(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", "Rathaus")
    assert talk.edit(3, "Bürgerhaus") == "Geändert. Wo: Bürgerhaus\n\nWer ist dabei?"
    assert talk.edit(3, "Bürgerhaus") == ""
    assert talk.edit(2, "12.12.").startswith("Geändert. Wann: Samstag, 12. Dezember 2026")
    assert talk.edit(1, "weiß ich noch nicht").startswith("Ohne diese Angabe geht es nicht.")
    assert talk.words == {"what": "Sommerfest", "when": "12.12.", "where": "Bürgerhaus"}


def test_an_edited_message_may_name_its_field(talk: Talk) -> None:
    talk.say("Sommerfest", "Wann: Freitag, 12.12.2026")
    talk.edit(2, "Wann: Samstag, 12.12.2026")
    assert talk.draft.answers["when"].value == Span(date(2026, 12, 12))


def test_editing_a_doubtful_date_clears_the_doubt(talk: Talk) -> None:
    talk.say("Sommerfest", "Freitag, 12.12.2026")
    talk.edit(2, "Samstag, 12.12.2026")
    assert (talk.conversation.state, talk.draft.answers["when"].value) == ("where", Span(date(2026, 12, 12)))


@pytest.mark.parametrize(
    ("text", "state"), [("Freitag, 5.12.", "doubt"), ("abbrechen", "doubt"), ("31.6.", "doubt"), ("entfällt", "where")]
)  # fmt: skip  # one table
def test_a_doubtful_date_may_be_edited_into_anything(talk: Talk, text: str, state: str) -> None:
    talk.say("Sommerfest", "Freitag, 12.12.2026")
    talk.edit(2, text)
    assert talk.conversation.state == state


def test_an_edit_never_runs_a_wish(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", "Rathaus")
    assert talk.edit(3, "abbrechen").startswith("Das habe ich nicht als Antwort übernommen.")
    assert (talk.words["where"], talk.conversation.state) == ("Rathaus", "who")


def test_deleting_a_message_takes_back_what_it_gave(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", "Rathaus")
    assert talk.delete(3) == "Zurückgenommen: Wo\n\nWer ist dabei?"
    talk.say("Anna")
    assert (talk.words, talk.conversation.state) == (
        {"what": "Sommerfest", "when": "5.12.", "who": "Anna"},
        "where",
    )


def test_deleting_at_the_summary_asks_what_is_missing_now(talk: Talk) -> None:
    talk.say(*ALL)
    talk.delete(4)
    assert talk.conversation.state == "where"


def test_deleting_a_doubtful_date_asks_for_another(talk: Talk) -> None:
    talk.say("Sommerfest", "Freitag, 12.12.2026")
    talk.delete(2)
    assert talk.conversation.state == "when"


def test_deleting_the_only_message_ends_the_topic(talk: Talk) -> None:
    talk.say("Sommerfest")
    talk.delete(1)
    assert (talk.last.outcome, talk.conversation.draft) == ("discard", None)


def test_deleting_or_editing_anything_else_changes_nothing(talk: Talk) -> None:
    talk.say("hilfe", "Sommerfest")
    before = talk.conversation
    assert [talk.delete(1), talk.edit(1, "Hallo"), talk.delete(99)] == ["", "", ""]
    assert talk.conversation == before


# ---------------------------------------------------------------- pictures


def test_a_picture_belongs_to_the_open_topic_at_any_step(talk: Talk) -> None:
    talk.say("neu", "Sommerfest")
    assert (
        talk.picture()
        == "Danke, das Bild gehört jetzt zum Thema. Weitere können Sie jederzeit schicken.\n\nWann ist es?"
    )
    assert talk.picture() == "Danke, jetzt sind es 2 Bilder.\n\nWann ist es?"
    assert talk.say("5.12.", "Rathaus", "Anna", "80").startswith(
        "Notiert. Wie viele: 80\n\nGibt es ein Zitat dazu?"
    )


def test_a_picture_answers_the_question_for_pictures(talk: Talk) -> None:
    talk.say("neu", *FIVE)
    talk.picture()
    assert talk.conversation.state == "quote"
    assert "6. Bilder: ein Bild\n" in talk.say("keins", "fertig")


def test_pictures_count_for_more_than_words_about_them(talk: Talk) -> None:
    talk.say(*ALL, "Bilder: macht Herr Maier")
    talk.picture()
    assert "6. Bilder: ein Bild\n" in talk.say("fertig")


def test_a_picture_comes_in_the_place_of_none(talk: Talk) -> None:
    talk.say(*ALL, "ändern bilder")
    talk.picture()
    assert ("pictures" in talk.draft.answers, len(talk.draft.pictures)) == (False, 1)


def test_a_picture_begins_a_topic_and_its_caption_is_the_title(talk: Talk) -> None:
    talk.picture("Das neue Haus")
    assert (talk.words, len(talk.draft.pictures), talk.conversation.state) == (
        {"what": "Das neue Haus"},
        1,
        "when",
    )


def test_a_picture_without_a_caption_asks_what_it_is_about(talk: Talk) -> None:
    talk.picture()
    assert talk.conversation.state == "what"
    talk.say("Sommerfest")
    assert len(talk.draft.pictures) == 1


def test_pictures_can_be_taken_back_and_their_captions_edited(talk: Talk) -> None:
    talk.say("Sommerfest")
    talk.picture("alt")
    assert talk.edit(2, "neu am Platz") == "Die Bildunterschrift ist jetzt: neu am Platz\n\nWann ist es?"
    assert talk.draft.pictures[0].caption == "neu am Platz"
    assert talk.delete(2) == "Das Bild ist zurückgenommen.\n\nWann ist es?"
    assert talk.draft.pictures == ()


def test_a_caption_that_became_the_title_is_edited_as_both(talk: Talk) -> None:
    talk.picture("Sommerfets")
    assert talk.edit(1, "Sommerfest").startswith("Geändert. Was: Sommerfest")
    assert (talk.words["what"], talk.draft.pictures[0].caption) == ("Sommerfest", "Sommerfest")
    assert talk.edit(1, "Sommerfest") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Was: Lesung; Wann: 3.12. 19 Uhr; Wo: Stadtbücherei; Wie viele: 40",
        "Was: Lesung, Wann: 3.12. 19 Uhr, Wo: Stadtbücherei, Wie viele: 40",
        "Was: Lesung Wann: 3.12. 19 Uhr Wo: Stadtbücherei Wie viele: 40",
    ],
)
def test_a_form_in_one_line_is_one(text: str) -> None:
    talk = Talk()
    assert talk.say(text).endswith("Das ist die letzte Frage.")
    assert talk.words == {
        "what": "Lesung",
        "when": "3.12. 19 Uhr",
        "where": "Stadtbücherei",
        "how_many": "40",
    }


@pytest.mark.parametrize("text", ["Neue Zeit: ein Vortrag", "Ein Ort: viele Stimmen"])
def test_a_title_with_a_colon_is_no_form(text: str) -> None:
    talk = Talk()
    talk.say(f"Was: {text}")
    assert talk.words == {"what": text}
