"""Sending, keeping, giving up: one of several answers, by number, word, typing error or reaction."""

from __future__ import annotations

import pytest

from tests.newsroom.talking import ALL, FIVE, Talk


@pytest.mark.parametrize(
    "reply",
    ["1", "1.", "eins", "1️⃣", "ja", "jup", "JA!", "👍", "✅", "absenden", "abscenden", "stimmt so", "yes"],
)
def test_every_way_to_say_yes_sends(talk: Talk, reply: str) -> None:
    talk.say(*ALL, reply)
    assert talk.last.outcome == "submit"


@pytest.mark.parametrize(
    ("symbol", "outcome"), [("👍🏽", "submit"), ("1️⃣", "submit"), ("🤔", "none"), ("👎", "none")]
)
def test_a_reaction_to_the_summary_counts(talk: Talk, symbol: str, outcome: str) -> None:
    talk.say(*ALL)
    talk.react(symbol)
    assert talk.last.outcome == outcome


def test_a_reaction_that_chooses_nothing_is_no_reason_to_speak(talk: Talk) -> None:
    talk.say(*ALL)
    assert talk.react("🤔") == ""


def test_a_reaction_to_a_question_is_applause(talk: Talk) -> None:
    talk.say("Sommerfest")
    before = talk.conversation
    assert (talk.react("👍"), talk.conversation) == ("", before)


def test_nothing_is_sent_without_the_summary(talk: Talk) -> None:
    talk.say("Sommerfest", "absenden")
    assert (talk.last.outcome, talk.conversation.state) == ("none", "check")


def test_an_unfinished_topic_can_be_sent(talk: Talk) -> None:
    assert "3. Wo: fehlt noch" in talk.say("Sommerfest", "5.12.", "fertig")
    talk.say("1")
    assert talk.last.outcome == "submit"


def test_a_topic_without_a_title_is_not_sent(talk: Talk) -> None:
    talk.picture()
    assert talk.say("fertig").startswith("Ohne diese Angabe geht es nicht.")
    assert talk.conversation.state == "what"


@pytest.mark.parametrize("reply", ["3", "als Entwurf behalten", "entwruf"])
def test_a_kept_draft_waits_and_says_so(talk: Talk, reply: str) -> None:
    talk.say(*ALL, reply)
    assert talk.conversation.state == "idle"
    assert "Hier liegt noch Ihr Entwurf „Eröffnung Kinderhaus“." in talk.say("Hallo")
    talk.say("weiter")
    assert (tuple(talk.words.values()), talk.conversation.state) == (FIVE, "check")


@pytest.mark.parametrize(
    ("reply", "outcome", "words"),
    [("1", "none", {"what": "Sommerfest"}), ("2", "submit", {"what": "Straßenfest"}), ("verwerfen", "discard", {"what": "Straßenfest"})],
)  # fmt: skip  # one table
def test_a_new_topic_beside_a_draft_is_asked_about(
    talk: Talk, reply: str, outcome: str, words: dict[str, str]
) -> None:
    talk.say("Sommerfest", "pause", "Straßenfest", reply)
    assert (talk.last.outcome, talk.words) == (outcome, words)


def test_new_in_the_middle_of_a_topic_loses_nothing(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", "neu", "weiter")
    assert (set(talk.words), talk.conversation.state) == ({"what", "when"}, "where")


def test_new_twice_is_no_news(talk: Talk) -> None:
    talk.say("neu", "neu")
    assert talk.conversation.state == "what"


def test_what_waits_beside_a_draft_can_be_edited_and_deleted(talk: Talk) -> None:
    talk.say("Sommerfest", "pause", "Straßenfest")
    talk.edit(3, "Straßenfest am Markt")
    assert talk.conversation.state == "kept"
    talk.delete(3)
    assert (talk.words, talk.conversation.state) == ({"what": "Sommerfest"}, "when")


def test_an_edited_waiting_topic_begins_as_edited(talk: Talk) -> None:
    talk.say("Sommerfest", "pause", "Straßenfest")
    talk.edit(3, "Straßenfest am Markt")
    talk.say("2")
    assert talk.words == {"what": "Straßenfest am Markt", "where": "Markt"}


@pytest.mark.parametrize("text", ["!agenda", "/export xlsx", "//annehmen T-1"])
def test_a_command_of_the_editorial_room_is_no_topic(talk: Talk, text: str) -> None:
    assert talk.say(text) == "Diesen Befehl gibt es hier nicht. Was ich kann, zeigt „hilfe“."
    assert talk.conversation.draft is None


ANNOUNCED = [
    "neu: Sommerfest",
    "Neues Thema: Sommerfest",
    "Thema: Sommerfest",
    "Hallo, neues Thema: Sommerfest",
]


@pytest.mark.parametrize("text", ANNOUNCED)
@pytest.mark.parametrize("before", [(), ("neu",), ("Fest", "zurück")])
def test_an_announced_title_is_what_follows_the_colon(talk: Talk, before: tuple[str, ...], text: str) -> None:
    talk.say(*before, text)
    assert (talk.words, talk.conversation.state) == ({"what": "Sommerfest"}, "when")


def test_an_announced_title_may_be_long(talk: Talk) -> None:
    talk.say("Neu: " + "Bürgerbüro öffnet samstags " * 10)
    assert talk.words["what"].startswith("Bürgerbüro")


@pytest.mark.parametrize("text", ANNOUNCED)
def test_an_announced_topic_leaves_the_draft_its_title(talk: Talk, text: str) -> None:
    talk.say("Straßenfest", "pause", text)
    assert (talk.words, talk.conversation.state) == ({"what": "Straßenfest"}, "kept")
    talk.say("3")
    assert talk.words == {"what": "Sommerfest"}


def test_what_begins_somewhere_announces_nothing(talk: Talk) -> None:
    talk.say("Straßenfest", "entfällt", "Start: am Rathaus")
    assert (talk.words["where"], talk.conversation.state) == ("Start: am Rathaus", "who")


@pytest.mark.parametrize(
    ("reply", "state", "outcome"),
    [("ja", "idle", "discard"), ("verwerfen", "idle", "discard"), ("nein", "where", "none"), ("zurück", "where", "none"), ("3", "idle", "none")],
)  # fmt: skip  # one table
def test_giving_up_is_asked_once(talk: Talk, reply: str, state: str, outcome: str) -> None:
    talk.say("Sommerfest", "5.12.", "abbrechen")
    assert talk.conversation.state == "abort"
    talk.say(reply)
    assert (talk.conversation.state, talk.last.outcome) == (state, outcome)


def test_giving_up_before_anything_was_said_needs_no_question(talk: Talk) -> None:
    talk.say("neu", "abbrechen")
    assert (talk.conversation.draft, talk.last.outcome) == (None, "discard")


def test_a_title_taken_back_at_the_last_moment_is_asked_for_again(talk: Talk) -> None:
    talk.say(*ALL, "2")
    assert "Worum geht es bei Ihrem Thema?" in talk.delete(2)
    assert (talk.conversation.state, talk.last.outcome) == ("what", "none")


@pytest.mark.parametrize(
    ("texts", "state"),
    [
        ((*ALL, "weiter"), "check"),
        ((*ALL, "zurück"), "quote"),
        ((*ALL, "ändern", "zurück"), "check"),
        ((*ALL, "ändern", "irgendwas"), "change"),
        ((*ALL, "irgendwas"), "check"),
        ((*ALL, "ändern", "abbrechen", "zurück"), "change"),
        ((*ALL, "abbrechen", "stopp", "nein"), "check"),
        (("Fest", "Freitag, 12.12.2026", "abbrechen", "nein"), "doubt"),
        (("Fest", "Freitag, 12.12.2026", "Wo: Halle"), "doubt"),
        (("Fest", "5.12.", "zurück wo"), "where"),
        (("Fest", "pause", "Straßenfest", "zurück"), "when"),
        (("Fest", "pause", "Straßenfest", "hm"), "kept"),
        (("Fest", "pause", "ja"), "idle"),
        (("neu", *FIVE, "kommen noch"), "quote"),
        (("Fest", "5.12.", "fertig", "ändern wo", "Halle"), "check"),
    ],
)
def test_where_a_reply_leads(talk: Talk, texts: tuple[str, ...], state: str) -> None:
    assert talk.say(*texts)
    assert talk.conversation.state == state


def test_no_more_pictures_keeps_those_that_came(talk: Talk) -> None:
    talk.say("neu", *FIVE)
    talk.picture()
    talk.say("zurück", "keine")
    assert (len(talk.draft.pictures), talk.given.get("pictures"), talk.conversation.state) == (
        1,
        None,
        "quote",
    )


def test_send_it_in_other_words(talk: Talk) -> None:
    talk.say(*ALL, "send it")
    assert talk.last.outcome == "submit"


def test_an_untitled_draft_is_not_handed_in_to_make_room(talk: Talk) -> None:
    talk.picture()
    talk.say("pause", "Sommerfest", "2")
    assert (talk.conversation.state, talk.last.outcome, len(talk.draft.pictures)) == ("what", "none", 1)


def test_what_was_new_is_not_lost_without_a_word(talk: Talk) -> None:
    talk.say("Straßenfest", "pause", "Neues Klettergerüst")
    assert talk.say("1").startswith("„Neues Klettergerüst“ habe ich nicht notiert.")


def test_after_a_mere_new_a_text_is_the_new_title(talk: Talk) -> None:
    talk.say("Straßenfest", "neu", "Klettergerüst")
    assert talk.conversation.state == "kept"
    talk.say("3")
    assert talk.words == {"what": "Klettergerüst"}


def test_the_open_question_is_found_again_after_all_that(talk: Talk) -> None:
    talk.say("Straßenfest", "5.12.", "neu", "Klettergerüst", "zurück")
    assert talk.conversation.state == "where"


@pytest.mark.parametrize("text", ["jo passt so", "ja passt", "passt alles", "so passt es", "alles richtig"])
def test_there_are_many_ways_to_agree_to_the_summary(talk: Talk, text: str) -> None:
    talk.say(*ALL, text)
    assert talk.last.outcome == "submit"


def test_what_is_not_understood_at_the_summary_says_how_to_go_on(talk: Talk) -> None:
    assert talk.say(*ALL, "hm tja").startswith(
        "Das habe ich nicht verstanden. Zum Absenden genügt 1, zum Ändern 2.\n\n"
    )


@pytest.mark.parametrize("text", ["bilder", "die bilder"])
def test_a_field_to_change_is_named_with_its_article_or_without(talk: Talk, text: str) -> None:
    talk.say(*ALL, "2", text)
    assert talk.conversation.state == "pictures"


def test_on_second_thoughts_the_topic_is_not_discarded(talk: Talk) -> None:
    talk.say("Straßenfest", "abbrechen", "ach nee doch nicht")
    assert (talk.conversation.state, talk.words) == ("when", {"what": "Straßenfest"})
