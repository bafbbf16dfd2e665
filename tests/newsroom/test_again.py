"""Which words ask for an earlier topic once more, and what is taken over from it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsroom.again import copied, named, wished
from newsroom.conversation import Conversation
from newsroom.people import Person
from newsroom.topics import Answer, Draft, Given, Quote, Status, StoredPicture, Topic
from newsroom.turn import Saying, Scene, Turn
from tests.newsroom.talking import MET, NOW, SETTINGS, VOCABULARIES
from understanding.when.span import Span

ANNA = Person(1, "wire", "@anna:town.test", "Anna", "de", formal=True)
DRAFT = Draft(
    {
        "what": Answer(Given.VALUE, "Am 6.12. ist Weihnachtsmarkt", "Weihnachtsmarkt am Rathaus", "$then"),
        "when": Answer(Given.VALUE, "6.12.", Span(date(2025, 12, 6), grain="day"), "$then"),
        "where": Answer(Given.VALUE, "Marktplatz", "Marktplatz", "$then"),
        "who": Answer(Given.OPEN),
        "how_many": Answer(Given.VOID),
        "pictures": Answer(Given.VOID),
    },
    (StoredPicture("0" * 64, "image/jpeg", 64, 48),),
    (Quote("Schön war es."),),
)
THEN = datetime(2025, 11, 1, tzinfo=UTC)
TOPIC = Topic(17, 17, Status.PUBLISHED, ANNA, DRAFT, THEN, THEN)


def heard(text: str, conversation: Conversation = MET) -> Turn | None:
    scene = Scene(NOW, "de", VOCABULARIES["de"], SETTINGS, earlier=(TOPIC,))
    return wished(Saying(conversation, text, "$now", scene))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("wie letztes Jahr", ""),
        ("Wie letztes Jahr!", ""),
        ("like last year", ""),
        ("wie letztes Jahr Weihnachtsmarkt", "weihnachtsmarkt"),
        ("Weihnachtsmarkt wie im letzten Jahr", "weihnachtsmarkt"),
        ("T-17 noch einmal", "t 17"),
        ("noch einmal T17", "t 17"),
        ("T-17 wie letztes Jahr", "t 17"),
        ("T-17 once more", "t 17"),
        ("noch einmal", None),
        ("noch einmal Weihnachtsmarkt", None),
        ("Sommerfest", None),
        ("wie letztes Jahr " + "und noch etwas " * 6, None),
        ("wie letztes Jahr\nWeihnachtsmarkt", None),
    ],
)
def test_what_is_wanted_once_more(text: str, name: str | None) -> None:
    found = named(text, VOCABULARIES["de"])
    assert (found and found.replace("t17", "t 17")) == name


@pytest.mark.parametrize(
    "text",
    ["wie letztes Jahr Weihnachtsmarkt", "T-17 noch einmal", "Wie im Vorjahr: Weihnachtsmarkt am Rathaus"],
)
def test_the_words_are_taken_over_and_the_day_is_asked_for(text: str) -> None:
    turn = heard(text)
    assert turn is not None
    assert turn.conversation.state == "when"
    assert [say.key for say in turn.says][:1] == ["again.copied"]
    draft = turn.conversation.draft
    assert draft == Draft(
        {
            "what": Answer(Given.VALUE, "Weihnachtsmarkt am Rathaus", "Weihnachtsmarkt am Rathaus"),
            "where": Answer(Given.VALUE, "Marktplatz", "Marktplatz"),
            "how_many": Answer(Given.VOID),
        }
    )


def test_what_nobody_finds_is_said_or_told_as_a_topic() -> None:
    short, number = heard("wie letztes Jahr Sommerkino"), heard("T-99 noch einmal")
    assert short is not None
    assert [say.key for say in short.says] == ["again.unknown"]
    assert number is not None
    assert [say.key for say in number.says] == ["own_topics.unknown"]
    assert heard("wie letztes Jahr kommt der Zirkus auf die Festwiese") is None


def test_an_open_draft_comes_first() -> None:
    resting = Conversation("idle", Draft({"what": Answer(Given.VALUE, "Fest", "Fest")}), MET.memory)
    turn = heard("T-17 noch einmal", resting)
    assert turn is not None
    assert turn.conversation == resting
    assert turn.says[0].key == "again.draft_first"


@pytest.mark.parametrize("state", ["where", "who", "check", "quote"])
def test_an_answer_to_another_question_is_none_of_that(state: str) -> None:
    assert heard("T-17 noch einmal", Conversation(state, DRAFT, MET.memory)) is None


def test_a_copy_has_nothing_of_the_conversation_before() -> None:
    before = Conversation("idle", None, {**MET.memory, "guided": True})
    assert copied(before, DRAFT).memory == MET.memory
