"""The conversation about pictures: when something is asked about them, and what a reply means."""

from __future__ import annotations

import pytest

from tests.newsroom.pictured import guided, known, values
from tests.newsroom.talking import FIVE, Talk

CONSENT = ("ja", "Krämer", "nein", "1", "alle", "im Rathaus", "unbefristet")
EDITED = "ja, keine Kinder, Einwilligung für Instagram liegt im Personalamt, Foto: Müller"


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
        ((), "nur der landrat", "people", "yes"),
        ((), "only the mayor", "people", "yes"),
        ((), "keine Menschen", "people", "no"),
        ((), "Menschen sind zu erkennen", "people", "yes"),
        (("ja", "X", "ja"), "wir brauchen keine Einwilligung", "consent", "void"),
        (("ja", "X", "ja"), "ja, von allen", "consent", "yes"),
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
        (("nein",), "foto von anna müller, stadtarchiv", "credit", "anna müller, stadtarchiv"),
        (("nein",), "alle fotos von stefan kurz", "credit", "stefan kurz"),
        (("nein",), "foto huber", "credit", "huber"),
        (("nein",), "foto: huber", "credit", "huber"),
        (("nein",), "taken by anna", "credit", "anna"),
        (("nein",), "ich, anna müller", "credit", "anna müller"),
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
        ((), "nur das Gebäude"),
        (("ja",), "eltern haben ok gesagt"),
        (("ja",), "für alle kanäle"),
        (("ja",), "nein nur erwachsene"),
        (("ja",), "niemand den man kennt"),
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


@pytest.mark.parametrize(
    "text", ["ich", "von mir", "taken by me", "Foto: ich", "Bild 1: Foto: ich", "wir selbst"]
)
def test_who_took_the_picture_themselves_is_asked_for_the_name(talk: Talk, text: str) -> None:
    guided(talk, "").say("nein")
    assert talk.say(text).startswith("Mit welchem Namen soll das beim Bild stehen?")
    assert (talk.conversation.state, known(talk)) == ("credit", {"people": "no"})
    talk.say("Anna Müller")
    assert known(talk)["credit"] == "Anna Müller"


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
