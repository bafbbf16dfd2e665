"""One message is enough: what it says is shown, only what is missing is asked for, and nothing is invented."""

from __future__ import annotations

from itertools import chain, combinations

import pytest

from newsroom.conversation import Conversation
from newsroom.questions import FIVE_W
from tests.newsroom.talking import Talk

EXAMPLE = (
    "Am Samstag, 5. Dezember, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3, "
    "rund 80 Gäste."
)
PIECES = {
    "when": "am Samstag, 5. Dezember, 15 Uhr",
    "where": "in der Bahnhofstraße 3",
    "who": "mit Bürgermeisterin Krämer",
    "how_many": "rund 80 Gäste",
}
SUBSETS = list(chain.from_iterable(combinations(PIECES, count) for count in range(5)))


def test_the_message_of_the_product_goes_to_the_summary_with_no_question(talk: Talk) -> None:
    assert talk.say(EXAMPLE) == (
        "Das habe ich notiert\n"
        f"1. Was: {talk.draft.answers['what'].value}\n"
        "2. Wann: Samstag, 5. Dezember 2026, 15:00 Uhr\n"
        "3. Wo: Bahnhofstraße 3\n"
        "4. Wer: Bürgermeisterin Krämer\n"
        "5. Wie viele: rund 80 Gäste\n"
        "6. Bilder: fehlt noch\n"
        "7. Zitat: fehlt noch\n\n"
        "Bilder und ein Zitat nehme ich jederzeit gern; schicken Sie sie einfach hier in den Chat.\n\n"
        "Stimmt alles so? Bitte antworten Sie mit 1, 2 oder 3.\n\n"
        "1  Ja, absenden\n2  Etwas ändern\n3  Als Entwurf behalten"
    )
    assert "Kinderhaus" in str(talk.draft.answers["what"].value)
    assert talk.draft.answers["what"].words == EXAMPLE
    talk.say("1")
    assert talk.last.outcome == "submit"


def test_somebody_new_is_greeted_and_gets_the_summary_in_the_same_message() -> None:
    talk = Talk(Conversation())
    answer = talk.say(EXAMPLE)
    assert answer.startswith("Guten Tag, ich bin der Themenbote")
    assert talk.conversation.state == "check"
    assert talk.questions == 1


@pytest.mark.parametrize("said", SUBSETS, ids=",".join)
def test_with_so_many_fields_given_exactly_the_others_are_asked_for(
    talk: Talk, said: tuple[str, ...]
) -> None:
    talk.say(", ".join(["Eröffnung des Kinderhauses", *(PIECES[name] for name in said)]))
    asked = []
    while talk.conversation.state != "check":
        asked.append(talk.conversation.state)
        talk.say("weiß ich noch nicht")
    assert asked == [name for name in FIVE_W[1:] if name not in said]
    assert set(talk.words) == {"what", *said}


@pytest.mark.parametrize("said", SUBSETS, ids=",".join)
def test_the_same_by_the_names_of_the_fields(talk: Talk, said: tuple[str, ...]) -> None:
    names = {"when": "Wann", "where": "Wo", "who": "Wer", "how_many": "Wie viele"}
    talk.say(
        "\n".join(["Was: Eröffnung des Kinderhauses", *(f"{names[name]}: {PIECES[name]}" for name in said)])
    )
    asked = []
    while talk.conversation.state != "check":
        asked.append(talk.conversation.state)
        talk.say("weiß ich noch nicht")
    assert asked == [name for name in FIVE_W[1:] if name not in said]


def test_what_was_understood_is_shown_field_by_field_before_the_next_question(talk: Talk) -> None:
    assert talk.say("Eröffnung des Kinderhauses am Samstag, 5. Dezember, 15 Uhr in der Bahnhofstraße 3") == (
        "Das habe ich verstanden:\n\n"
        "• Was: Eröffnung des Kinderhauses\n"
        "• Wann: Samstag, 5. Dezember 2026, 15:00 Uhr\n"
        "• Wo: Bahnhofstraße 3\n\n"
        "Wer ist dabei?\n\n"
        "Zum Beispiel: Bürgermeisterin Krämer und die Kinder der Gruppe Igel. Danach kommt noch eine Frage."
    )


def test_a_doubtful_date_in_a_message_is_asked_about_and_the_rest_is_kept(talk: Talk) -> None:
    answer = talk.say("Eröffnung des Kinderhauses am Freitag, 5. Dezember, in der Bahnhofstraße 3")
    assert "Wo: Bahnhofstraße 3" in answer
    assert talk.conversation.state == "doubt"
    talk.say("1")
    assert (talk.conversation.state, set(talk.words)) == ("who", {"what", "when", "where"})


# ---------------------------------------------------------------- what is no topic


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Danke für die schnelle Antwort", "Sehr gern."),
        ("Wer ist denn bei euch für Instagram zuständig?", "Das beantwortet am besten ein Mensch:"),
        ("ich melde mich nächste woche nochmal", "Gern. Schreiben Sie mir, sobald Sie mehr wissen."),
    ],
)
def test_what_is_no_topic_gets_a_short_answer_and_no_dialogue(talk: Talk, text: str, said: str) -> None:
    assert talk.say(text).startswith(said)
    assert (talk.conversation.state, talk.conversation.draft) == ("idle", None)


@pytest.mark.parametrize(
    "text", ["Wer ist denn bei euch für Instagram zuständig?", "ich melde mich nächste Woche"]
)
def test_it_does_not_answer_a_question_either(talk: Talk, text: str) -> None:
    talk.say("neu", "Sommerfest", "5.12.", text)
    assert (talk.conversation.state, set(talk.words)) == ("where", {"what", "when"})


def test_what_was_taken_for_talk_can_be_announced_as_a_topic(talk: Talk) -> None:
    talk.say("Neu: Danke für die schnelle Antwort")
    assert talk.words["what"] == "Danke für die schnelle Antwort"


# ---------------------------------------------------------------- a reply that says more


@pytest.mark.parametrize(
    ("before", "text", "noted"),
    [
        (("Sommerfest",), "Samstag, 5.12., 15 Uhr im Bürgerhaus, 50 Gäste", {"when", "where", "how_many"}),
        (("Sommerfest", "weiß ich noch nicht"), "im Bürgerhaus, 50 Gäste", {"where", "how_many"}),
        (
            ("Sommerfest", "5.12.", "Rathaus"),
            "Bürgermeisterin Krämer, 50 Gäste",
            {"when", "where", "who", "how_many"},
        ),
    ],
)
def test_a_reply_may_answer_several_questions(
    talk: Talk, before: tuple[str, ...], text: str, noted: set[str]
) -> None:
    talk.say("neu", *before, text)
    assert set(talk.words) == {"what", *noted}


def test_what_is_asked_for_is_kept_word_for_word(talk: Talk) -> None:
    talk.say(
        "neu", "Sommerfest", "5.12.", "Rathaus", "Bürgermeisterin Krämer, die Erzieherinnen und 30 Kinder"
    )
    assert talk.words["who"] == "Bürgermeisterin Krämer, die Erzieherinnen und 30 Kinder"


def test_a_whole_story_may_answer_the_first_question(talk: Talk) -> None:
    talk.say("neu", EXAMPLE)
    assert set(talk.words) == set(FIVE_W)
    assert talk.conversation.state == "pictures"


# ---------------------------------------------------------------- two topics


TWO = "Am 5.12. ist Adventsmarkt auf dem Rathausplatz.\n\nAm 12.12. feiern die Senioren in der Stadthalle."


def test_two_topics_are_offered_as_two_and_come_one_after_the_other(talk: Talk) -> None:
    assert "Soll ich sie getrennt aufnehmen?" in talk.say(TWO)
    talk.say("1")
    assert talk.words["where"] == "Rathausplatz"
    answer = talk.say("fertig", "1")
    assert "Weiter geht es mit dem nächsten Thema aus derselben Nachricht." in answer
    assert talk.words["where"] == "Stadthalle"
    talk.say("fertig", "1")
    assert (len(talk.handed_in), talk.conversation.state) == (2, "idle")


def test_two_topics_may_be_one_after_all(talk: Talk) -> None:
    talk.say(TWO, "2")
    assert talk.draft.answers["what"].words == TWO
    talk.say("fertig", "1")
    assert (len(talk.handed_in), talk.conversation.draft) == (1, None)


@pytest.mark.parametrize("text", ["abbrechen", "zurück"])
def test_neither_of_them_need_be_one(talk: Talk, text: str) -> None:
    assert talk.say(TWO, text).startswith("Gut, ich habe nichts davon aufgenommen.")
    assert (talk.conversation.state, talk.conversation.draft, talk.last.outcome) == ("idle", None, "none")


# ---------------------------------------------------------------- editing and deleting the message


def test_editing_the_message_changes_what_came_from_it_and_only_that(talk: Talk) -> None:
    talk.say(EXAMPLE, "Wo: Bürgerhaus")
    answer = talk.edit(
        1, EXAMPLE.replace("15 Uhr", "16 Uhr").replace("80", "100").replace("Bahnhofstraße 3", "Post")
    )
    assert "Geändert. Wann: Samstag, 5. Dezember 2026, 16:00 Uhr" in answer
    assert "Geändert. Wie viele: rund 100 Gäste" in answer
    assert talk.words["where"] == "Bürgerhaus"


def test_what_the_edited_message_no_longer_says_is_open_again(talk: Talk) -> None:
    talk.say(EXAMPLE)
    assert "Zurückgenommen: Wie viele" in talk.edit(1, EXAMPLE.replace(", rund 80 Gäste", ""))
    assert talk.conversation.state == "how_many"


def test_deleting_the_message_takes_back_all_that_came_from_it(talk: Talk) -> None:
    talk.say(EXAMPLE)
    talk.delete(1)
    assert (talk.conversation.draft, talk.last.outcome) == (None, "discard")
