"""One picture or quote by itself: changed, replaced, removed, taken back; and pictures that come after handing in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from tests.newsroom.pictured import guided, known, three, values
from tests.newsroom.talking import FIVE, NOW, Talk

# ---------------------------------------------------------------- one picture


@pytest.mark.parametrize(
    ("text", "detail", "value"),
    [
        ("Bild 2: Foto Maier", "credit", "Maier"),
        ("Bild 2: Foto: maier", "credit", "maier"),
        ("Foto 2: keine Menschen", "people", "no"),
        ("Bild 2: Der Garten im Herbst", "alternative", "Der Garten im Herbst"),
    ],
)
def test_only_the_named_picture_changes(talk: Talk, text: str, detail: str, value: str) -> None:
    three(talk)
    before = [known(talk, place) for place in range(3)]
    talk.say(text)
    assert [known(talk, place) for place in range(3)] == [before[0], {**before[1], detail: value}, before[2]]
    assert talk.conversation.state == "check"


def test_a_credit_without_a_number_is_for_all(talk: Talk) -> None:
    three(talk).say("Bildnachweis: Maier")
    assert [known(talk, place)["credit"] for place in range(3)] == ["Maier"] * 3


def test_a_description_without_a_number_is_asked_about(talk: Talk) -> None:
    assert three(talk).say("Alternativtext: Ein Haus").startswith("Für welches Bild gilt das?")


@pytest.mark.parametrize(
    "text", ["Bild 2: weiß ich noch nicht", "Bild 2: abbrechen", "Bild 2: ja", "Foto: entfällt"]
)
def test_a_reserved_word_never_becomes_a_value(talk: Talk, text: str) -> None:
    three(talk)
    before = talk.draft.pictures
    talk.say(text)
    assert talk.draft.pictures == before


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("bild 2 entfernen", ["Eins", "Drei"]),
        ("bitte das zweite bild löschen", ["Eins", "Drei"]),
        ("entferne Bild 3", ["Eins", "Zwei"]),
        ("letztes Bild löschen", ["Eins", "Zwei"]),
        ("remove picture 1", ["Zwei", "Drei"]),
        ("bild 4 entfernen", ["Eins", "Zwei", "Drei"]),
        ("Bild 2 wurde gelöscht, warum nur", ["Eins", "Zwei", "Drei"]),
    ],
)
def test_a_picture_is_removed_by_its_number(talk: Talk, text: str, left: list[str]) -> None:
    three(talk).say(text)
    assert [one.caption for one in talk.draft.pictures] == left


def test_which_picture_is_asked_where_no_number_is_said(talk: Talk) -> None:
    assert "Um welches Bild geht es?" in three(talk).say("bild entfernen")
    talk.say("das letzte")
    assert [one.caption for one in talk.draft.pictures] == ["Eins", "Zwei"]


def test_a_picture_is_replaced_by_the_next_one(talk: Talk) -> None:
    three(talk).say("bild 2 ersetzen")
    assert talk.picture("Neu").startswith("Danke, Bild 2 ist ersetzt.")
    assert [one.caption for one in talk.draft.pictures] == ["Eins", "Neu", "Drei"]
    assert (known(talk, 1), talk.conversation.state, talk.conversation.memory["about"]) == ({}, "people", [1])


@pytest.mark.parametrize("text", ["zurück", "nein", "weiter"])
def test_who_does_not_replace_it_after_all_keeps_it(talk: Talk, text: str) -> None:
    three(talk).say("bild 2 ersetzen", "Moment", text)
    talk.picture("Vier")
    assert [one.caption for one in talk.draft.pictures] == ["Eins", "Zwei", "Drei", "Vier"]


def test_the_menu_of_a_picture(talk: Talk) -> None:
    assert three(talk).say("ändern bild 2") == (
        "Was soll ich bei Bild 2 ändern? Die Nummer genügt.\n\n"
        "1  keine Menschen erkennbar\n2  Foto: Müller\n3  Alternativtext: Zwei\n4  Bild ersetzen\n5  Bild entfernen"
    )
    assert talk.say("6").startswith("Das konnte ich nicht zuordnen")
    assert talk.say("2").startswith("Foto: Müller (bisher;")
    talk.say("Maier")
    assert [known(talk, place)["credit"] for place in range(3)] == ["Müller", "Maier", "Müller"]
    talk.say("ändern bilder", "1", "entfernen")
    assert [one.caption for one in talk.draft.pictures] == ["Zwei", "Drei"]


def test_the_menu_takes_the_new_answer_right_away(talk: Talk) -> None:
    three(talk).say("ändern bild 1", "Foto: Lang")
    assert known(talk)["credit"] == "Lang"


# ---------------------------------------------------------------- editing and deleting messages


def test_an_edited_answer_changes_what_it_said_about_the_picture(talk: Talk) -> None:
    guided(talk, "").say("nein", "Müller")
    assert talk.edit(talk.events, "Maier").startswith("Geändert. Zum Bild: Foto: Maier")
    assert known(talk)["credit"] == "Maier"


def test_an_edited_message_about_one_picture_changes_that_one(talk: Talk) -> None:
    three(talk).say("Bild 2: Foto Maier")
    talk.edit(talk.events, "Bild 2: Foto Lang")
    assert [known(talk, place)["credit"] for place in range(3)] == ["Müller", "Lang", "Müller"]


def test_a_deleted_answer_is_asked_for_again(talk: Talk) -> None:
    guided(talk, "").say("nein", "Müller")
    assert talk.delete(talk.events).startswith("Zurückgenommen. Zum Bild: Nachweis")
    assert (talk.conversation.state, known(talk)) == ("credit", {"people": "no"})


def test_a_deleted_picture_takes_its_questions_with_it(talk: Talk) -> None:
    talk.say("neu", *FIVE)
    talk.picture()
    event = talk.events
    talk.say("keins")
    assert talk.delete(event).startswith("Das Bild ist zurückgenommen.")
    assert talk.conversation.state == "pictures"


# ---------------------------------------------------------------- quotes


def test_a_quote_is_asked_for_its_speaker_and_its_clearance(talk: Talk) -> None:
    talk.say("neu", *FIVE, "keine")
    assert "Zum Zitat: Von wem ist es?" in talk.say("Endlich!")
    assert "Ist das Zitat freigegeben?" in talk.say("Frau Vogel")
    assert "7. Zitat: „Endlich!“, Frau Vogel, Freigabe unklar" in talk.say("3")
    assert values(talk.draft.quotes[0].answers) == {"speaker": "Frau Vogel", "cleared": "open"}


def test_a_new_quote_at_the_summary_is_asked_about(talk: Talk) -> None:
    talk.say("neu", *FIVE, "keine", "keins", "Zitat: „Endlich!“, Frau Vogel")
    assert talk.conversation.state == "cleared"
    talk.say("ja", "Zitat: „Oh!“, Frau Vogel")
    assert [one.words for one in talk.draft.quotes] == ["Oh!"]
    assert talk.conversation.state == "cleared"


def test_a_quote_is_taken_back_with_its_message(talk: Talk) -> None:
    talk.say("neu", *FIVE, "keine", "„Endlich!“, Frau Vogel")
    event = talk.events
    talk.edit(event, "„Oh!“, Frau Vogel")
    assert [one.words for one in talk.draft.quotes] == ["Oh!"]
    talk.delete(event)
    assert (talk.draft.quotes, talk.conversation.state) == ((), "quote")


# ---------------------------------------------------------------- after it was handed in


def handed_in(talk: Talk) -> Talk:
    talk.say("neu", "Sommerfest", "fertig", "1")
    assert len(talk.handed_in) == 1
    return talk


def test_a_picture_without_a_word_may_belong_to_what_was_handed_in(talk: Talk) -> None:
    assert "1  Zu T-1\n2  Zu einem neuen Thema" in handed_in(talk).picture()
    talk.picture()
    talk.say("1", "nein", "Müller", "Das Haus")
    talk.say("Der Garten")
    assert talk.last.addition
    assert (talk.last.addition.number, len(talk.handed_in[0].draft.pictures)) == (1, 2)
    assert talk.conversation.draft is None


@pytest.mark.parametrize("text", ["fertig", "absenden"])
def test_it_can_be_added_before_all_is_known(talk: Talk, text: str) -> None:
    handed_in(talk).picture()
    talk.say("T-1", text)
    assert len(talk.handed_in[0].draft.pictures) == 1


@pytest.mark.parametrize("text", ["2", "neues thema", "nein"])
def test_or_it_begins_a_new_topic(talk: Talk, text: str) -> None:
    handed_in(talk).picture()
    talk.say(text)
    assert (talk.conversation.state, len(talk.draft.pictures)) == ("what", 1)


def test_a_title_instead_of_a_choice_begins_the_new_topic(talk: Talk) -> None:
    handed_in(talk).picture()
    talk.say("Herbstmarkt")
    assert (talk.words, len(talk.draft.pictures)) == ({"what": "Herbstmarkt"}, 1)


def test_a_picture_with_a_caption_begins_a_new_topic_as_ever(talk: Talk) -> None:
    handed_in(talk).picture("Herbstmarkt")
    assert talk.words == {"what": "Herbstmarkt"}


@pytest.mark.parametrize(("days", "state"), [(29, "belongs"), (31, "what")])
def test_what_was_handed_in_long_ago_is_not_offered(talk: Talk, days: int, state: str) -> None:
    [topic] = handed_in(talk).handed_in
    talk.handed_in = [replace(topic, submitted_at=NOW.replace(tzinfo=UTC) - timedelta(days=days))]
    talk.picture()
    assert talk.conversation.state == state


def test_where_there_are_two_nothing_is_offered(talk: Talk) -> None:
    [topic] = handed_in(talk).handed_in
    talk.handed_in = [topic, topic]
    talk.picture()
    assert talk.conversation.state == "what"


def test_who_gives_up_adds_nothing(talk: Talk) -> None:
    handed_in(talk).picture()
    talk.say("1", "abbrechen", "1")
    assert (talk.handed_in[0].draft.pictures, talk.conversation.draft) == ((), None)


def test_the_first_question_about_an_added_picture_has_none_before_it(talk: Talk) -> None:
    handed_in(talk).picture()
    assert talk.say("1", "zurück").startswith("Das ist schon die erste Frage.")
    assert talk.conversation.state == "people"


def test_an_added_picture_that_is_removed_again_leaves_nothing_behind(talk: Talk) -> None:
    handed_in(talk).picture()
    assert talk.say("1", "bild entfernen") == "Bild 1 ist entfernt."
    assert (talk.last.outcome, talk.conversation.draft) == ("discard", None)


def test_a_number_that_is_no_choice_is_asked_about(talk: Talk) -> None:
    handed_in(talk).picture()
    assert talk.say("3").startswith("Das konnte ich nicht zuordnen")


@pytest.mark.parametrize("text", ["abbrechen", "7"])
def test_what_is_no_answer_in_an_edited_message_changes_nothing(talk: Talk, text: str) -> None:
    guided(talk, "").say("nein", "Müller")
    before = talk.draft
    assert talk.edit(talk.events, text).startswith("Das habe ich nicht als Antwort übernommen.")
    assert talk.draft == before


@pytest.mark.parametrize(
    ("text", "state", "pictures"),
    [
        ("5", "check", 2),
        ("4", "new_picture", 3),
        ("ersetzen", "new_picture", 3),
        ("nein", "check", 3),
        ("hm", "picture", 3),
    ],
)
def test_where_a_choice_of_the_menu_leads(talk: Talk, text: str, state: str, pictures: int) -> None:
    three(talk).say("ändern bild 1", text)
    assert (talk.conversation.state, len(talk.draft.pictures)) == (state, pictures)


def test_from_a_question_about_pictures_a_field_can_be_gone_back_to(talk: Talk) -> None:
    guided(talk, "").say("zurück zu wo")
    assert talk.conversation.state == "where"


def test_which_picture_it_is_has_to_be_one_of_them(talk: Talk) -> None:
    assert three(talk).say("bild entfernen", "9").startswith("Das konnte ich nicht zuordnen")
    assert talk.conversation.state == "which_picture"
