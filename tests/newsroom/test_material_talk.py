"""The conversation about pictures and quotes: when it is asked, what a reply means, what becomes of one picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from newsroom.topics import Answer, Given
from tests.newsroom.talking import FIVE, NOW, Talk

CONSENT = ("ja", "Krämer", "nein", "1", "alle", "im Rathaus", "unbefristet")
EDITED = "ja, keine Kinder, Einwilligung für Instagram liegt im Personalamt, Foto: Müller"


def guided(talk: Talk, *captions: str) -> Talk:
    """With these pictures, at the first question about them."""
    talk.say("neu", *FIVE)
    for caption in captions:
        talk.picture(caption)
    talk.say("keins")
    return talk


def known(talk: Talk, place: int = 0) -> dict[str, str]:
    return values(talk.draft.pictures[place].answers)


def values(answers: Mapping[str, Answer]) -> dict[str, str]:
    return {name: str(one.value) if one.given is Given.VALUE else one.given for name, one in answers.items()}


# ---------------------------------------------------------------- when it is asked


def test_without_a_picture_nothing_is_asked_about_one(talk: Talk) -> None:
    talk.say("neu", *FIVE, "keine", "keins")
    assert talk.conversation.state == "check"


def test_pictures_wait_until_the_five_w_are_there(talk: Talk) -> None:
    talk.say("neu", FIVE[0])
    assert talk.picture().endswith("Wann ist es?")
    talk.say(*FIVE[1:], "keins")
    assert talk.conversation.state == "people"


def test_at_the_summary_it_is_asked_at_once_and_then_the_summary_comes_again(talk: Talk) -> None:
    talk.say("neu", *FIVE, "keine", "keins")
    talk.picture()
    assert talk.conversation.state == "people"
    talk.say("nein", "Müller")
    assert "6. Bilder: ein Bild\n" in talk.say("Ein Haus")
    assert talk.conversation.state == "check"


def test_only_what_follows_from_the_answers_is_asked(talk: Talk) -> None:
    guided(talk, "")
    states = []
    for text in (*CONSENT, "Müller", "Ein Haus"):
        states.append(talk.conversation.state)
        talk.say(text)
    assert states == [
        *("people", "names", "children", "consent", "channels", "filed", "until", "credit", "alternative")
    ]
    assert talk.conversation.state == "check"


def test_how_many_questions_follow_is_told(talk: Talk) -> None:
    talk.say("neu", *FIVE)
    talk.picture()
    assert "Je nach Antwort kommen danach noch 2 bis 8 Fragen." in talk.say("keins")
    assert "Danach kommt noch eine Frage." in talk.say("nein")
    assert "Das ist die letzte Frage." in talk.say("Müller")


def test_who_goes_to_the_summary_is_asked_no_more_until_another_picture_comes(talk: Talk) -> None:
    guided(talk, "")
    talk.say("fertig", "ändern wo", "Rathaus")
    assert talk.conversation.state == "check"
    talk.picture()
    assert (talk.conversation.state, talk.conversation.memory["about"]) == ("people", [0, 1])


# ---------------------------------------------------------------- an album


def test_one_answer_holds_for_all_pictures_that_lack_it(talk: Talk) -> None:
    guided(talk, "", "")
    assert talk.picture() == (
        "Danke, jetzt sind es 3 Bilder. Die Frage gilt für alle, die noch keine Antwort haben."
    )
    talk.say("nein")
    assert [known(talk, place) for place in range(3)] == [{"people": "no"}] * 3


def test_a_description_is_asked_for_each(talk: Talk) -> None:
    guided(talk, "Das Haus", "")
    talk.say("nein", "Müller")
    assert "„Das Haus“. Mit „ja“ übernehme ich sie" in talk.say("warum")
    assert "Zu Bild 2: Was ist darauf zu sehen?" in talk.say("ja")
    talk.say("Der Garten")
    assert [known(talk, place)["alternative"] for place in range(2)] == ["Das Haus", "Der Garten"]


def test_an_answer_may_be_about_some_of_them(talk: Talk) -> None:
    guided(talk, "", "", "")
    assert "Zu Bild 1, 3: Sind darauf Menschen zu erkennen?" in talk.say("ja, auf Bild 2")
    assert [values(one.answers) for one in talk.draft.pictures] == [{}, {"people": "yes"}, {}]
    talk.say("nein")
    assert (talk.conversation.state, talk.conversation.memory["about"]) == ("names", [1])


def test_a_picture_that_comes_later_is_asked_about_from_the_beginning(talk: Talk) -> None:
    guided(talk, "")
    talk.say("nein")
    talk.picture()
    assert (talk.conversation.state, talk.conversation.memory["about"]) == ("people", [1])


# ---------------------------------------------------------------- what a reply means


@pytest.mark.parametrize(
    ("before", "text", "detail", "value"),
    [
        ((), "👍", "people", "yes"),
        ((), "2", "people", "no"),
        ((), "niemand", "people", "no"),
        ((), "jup", "people", "yes"),
        ((), "keine Menschen", "people", "no"),
        ((), "weiß ich noch nicht", "people", "open"),
        ((), "entfällt", "people", "void"),
        ((), "überspringen", "people", "skipped"),
        (("ja",), "niemand", "names", "void"),
        (("ja",), "überspringen", "names", "skipped"),
        (("ja", "X"), "keine", "children", "no"),
        (("ja", "X", "ja"), "noch nicht", "consent", "no"),
        (("ja", "X", "ja"), "2", "consent", "no"),
        (("ja", "X", "ja"), "3", "consent", "void"),
        (("ja", "X", "ja"), "nicht nötig", "consent", "void"),
        (("ja", "X", "ja"), "liegt vor", "consent", "yes"),
        (("ja", "X", "ja", "1"), "1, 3", "channels", "Instagram, Mastodon"),
        (("ja", "X", "ja", "1"), "2 und 1", "channels", "Facebook, Instagram"),
        (("ja", "X", "ja", "1"), "4", "channels", "Instagram, Facebook, Mastodon"),
        (("ja", "X", "ja", "1"), "nur instagram", "channels", "Instagram"),
        (("ja", "X", "ja", "1", "1"), "im Personalamt, Ordner 7", "filed", "im Personalamt, Ordner 7"),
        (("ja", "X", "ja", "1", "1", "im Amt"), "unbefristet", "until", "unlimited"),
        (("nein",), "Foto: Müller", "credit", "Müller"),
        (("nein",), "Anna Müller, Stadtarchiv", "credit", "Anna Müller, Stadtarchiv"),
        (("nein", "M"), "Kinder spielen, ein Foto Müller", "alternative", "Kinder spielen, ein Foto Müller"),
    ],
)
def test_a_reply_in_many_words(
    talk: Talk, before: tuple[str, ...], text: str, detail: str, value: str
) -> None:
    guided(talk, "").say(*before) if before else guided(talk, "")
    assert talk.conversation.state == detail
    talk.say(text)
    assert known(talk)[detail] == value


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ((), "3"),
        ((), "vielleicht der Bürgermeister"),
        (("ja", "X", "ja"), "4"),
        (("ja", "X", "ja", "1"), "5"),
        (("ja", "X", "ja", "1"), "0"),
        (("ja", "X", "ja", "1"), "ja"),
        (("ja", "X", "ja", "1"), "im Amtsblatt"),
        (("ja", "X", "ja", "1", "1"), "ja"),
        (("ja", "X", "ja", "1", "1", "im Amt"), "irgendwann"),
        (("nein",), "7"),
        (("nein",), "ja"),
        (("nein", "M"), "ja"),
    ],
)
def test_what_is_no_answer_leaves_the_question_open(talk: Talk, before: tuple[str, ...], text: str) -> None:
    guided(talk, "")
    if before:
        talk.say(*before)
    state, draft = talk.conversation.state, talk.draft
    assert "?" in talk.say(text)
    assert (talk.conversation.state, talk.draft) == (state, draft)


def test_several_answers_in_one_message(talk: Talk) -> None:
    guided(talk, "")
    talk.say(EDITED)
    assert known(talk) == {
        "people": "yes",
        "children": "no",
        "consent": "yes",
        "channels": "Instagram",
        "filed": "im Personalamt",
        "credit": "Müller",
    }
    assert talk.conversation.state == "names"


def test_with_children_it_is_the_consent_of_their_guardians(talk: Talk) -> None:
    guided(talk, "")
    assert "die der Sorgeberechtigten?" in talk.say("ja", "X", "ja")
    assert "Beurteilen kann ich das nicht" in talk.say("warum?")


def test_a_reaction_is_applause_where_there_is_nothing_to_choose(talk: Talk) -> None:
    guided(talk, "").say("ja")
    assert (talk.react("👍"), talk.conversation.state) == ("", "names")


def test_back_leads_to_the_question_before(talk: Talk) -> None:
    guided(talk, "").say("ja", "Krämer", "nein")
    assert talk.say("zurück").startswith("ohne Kinder (bisher;")
    assert talk.say("zurück").startswith("zu sehen: Krämer (bisher;")
    assert talk.say("zurück").startswith("Menschen erkennbar (bisher;")
    talk.say("zurück")
    assert talk.conversation.state == "quote"


def test_to_go_on_leaves_the_answer_and_a_new_one_replaces_it(talk: Talk) -> None:
    guided(talk, "").say("ja", "zurück", "weiter")
    assert (talk.conversation.state, known(talk)) == ("names", {"people": "yes"})
    talk.say("zurück", "nein")
    assert (talk.conversation.state, known(talk)) == ("credit", {"people": "no"})


@pytest.mark.parametrize("text", ["Wo: Rathaus", "ändern wo: Rathaus"])
def test_a_field_can_be_set_meanwhile(talk: Talk, text: str) -> None:
    guided(talk, "").say(text)
    assert (talk.words["where"], talk.conversation.state, known(talk)) == ("Rathaus", "people", {})


def test_a_pleasantry_is_no_name(talk: Talk) -> None:
    guided(talk, "").say("ja")
    assert talk.say("Vielen Dank!").startswith("Sehr gern.")
    assert "names" not in known(talk)


def test_an_interruption_comes_back_to_the_question(talk: Talk) -> None:
    guided(talk, "").say("ja", "abbrechen", "2")
    assert talk.conversation.state == "names"
    talk.say("behalten", "weiter")
    assert talk.conversation.state == "names"


# ---------------------------------------------------------------- one picture


def three(talk: Talk) -> Talk:
    """At the summary, with three pictures of which all is known."""
    guided(talk, "Eins", "Zwei", "Drei").say("nein", "Müller", "ja", "ja", "ja")
    assert talk.conversation.state == "check"
    return talk


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
