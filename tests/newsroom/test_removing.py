"""Pictures and quotes are removed or replaced in many words, and it is asked which one where it cannot be told."""

from __future__ import annotations

import pytest

from tests.newsroom.pictured import guided, three
from tests.newsroom.talking import FIVE, Talk


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("bild zwei bitte wieder raus", ["Eins", "Drei"]),
        ("nimm das zweite Foto weg", ["Eins", "Drei"]),
        ("alle bilder raus", []),
        ("bitte alle Fotos wieder löschen", []),
        ("bild nicht löschen", ["Eins", "Zwei", "Drei"]),
        ("foto kann weg", ["Eins", "Zwei", "Drei"]),
        ("bild bitte wieder löschen", ["Eins", "Zwei", "Drei"]),
    ],
)
def test_which_pictures_are_left(talk: Talk, text: str, left: list[str]) -> None:
    three(talk).say(text)
    assert [one.caption for one in talk.draft.pictures] == left


@pytest.mark.parametrize(
    "text", ["foto kann weg", "das alte bild löschen", "bild 1 und 2 löschen", "beide bilder weg"]
)
def test_which_one_is_asked_where_it_cannot_be_told(talk: Talk, text: str) -> None:
    assert "Um welches Bild geht es?" in three(talk).say(text)


def test_it_may_be_all_of_them(talk: Talk) -> None:
    assert three(talk).say("foto kann weg", "alle").startswith("Alle Bilder sind entfernt.")
    assert (talk.draft.pictures, talk.conversation.state) == ((), "check")


@pytest.mark.parametrize("text", ["bild bitte wieder löschen", "foto kann weg", "alle bilder raus"])
def test_at_a_question_about_the_picture_it_is_removed_as_well(talk: Talk, text: str) -> None:
    guided(talk, "").say("nein", "petra")
    assert "entfernt." in talk.say(text)
    assert (talk.draft.pictures, talk.conversation.state) == ((), "pictures")


@pytest.mark.parametrize("text", ["das alte bild austauschen", "ersetze bild 1 durch das neue"])
def test_the_only_picture_is_replaced_in_many_words(talk: Talk, text: str) -> None:
    guided(talk, "").say("nein", "petra")
    assert talk.say(text).startswith("Schicken Sie mir bitte das neue Bild")


def test_what_is_not_there_cannot_be_removed(talk: Talk) -> None:
    talk.say("neu", FIVE[0], FIVE[1])
    assert talk.say("alle bilder raus").startswith("Dieses Bild gibt es hier nicht.")
    assert (talk.conversation.state, "where" in talk.words) == ("where", False)


def test_quotes_are_removed_by_number_or_all_at_once(talk: Talk) -> None:
    talk.say("neu", *FIVE, "keine", "„Endlich!“, Frau Vogel", "ja", "noch ein Zitat: „Oh!“, Frau Vogel", "ja")
    assert talk.say("das zitat kann weg").startswith("Zu diesem Thema gibt es 2 Zitate.")
    talk.say("das zweite zitat raus")
    assert [one.words for one in talk.draft.quotes] == ["Endlich!"]
    talk.say("noch ein Zitat: „Na also!“, Frau Vogel", "ja")
    assert talk.say("alle zitate raus").startswith("Alle Zitate sind entfernt.")
    assert talk.draft.quotes == ()


def test_in_english_too(talk: Talk) -> None:
    talk.language = "en"
    talk.say("new", *FIVE)
    talk.picture()
    assert "is removed." in talk.say("take the old photo out again")
