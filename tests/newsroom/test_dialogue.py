"""The conversation, turn by turn: what is asked, what is understood, what is never lost."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from newsroom.conversation import Conversation
from newsroom.messages import Unsupported
from newsroom.topics import Given
from tests.newsroom.talking import Talk
from understanding.when.span import Span

FIVE = ("Eröffnung Kinderhaus", "5.12. 15 Uhr", "Bahnhofstraße 3", "Bürgermeisterin Krämer", "rund 80 Gäste")
ALL = (*FIVE, "keine", "keins")


@pytest.fixture
def talk() -> Talk:
    return Talk()


# ---------------------------------------------------------------- step by step


def test_one_question_after_the_other_leads_to_the_summary_and_the_number(talk: Talk) -> None:
    states = []
    for text in ("neu", *ALL):
        talk.say(text)
        states.append(talk.conversation.state)
    assert states == ["what", "when", "where", "who", "how_many", "pictures", "quote", "check"]
    assert tuple(talk.words.values()) == FIVE
    talk.say("1")
    assert (talk.last.outcome, talk.conversation.draft, talk.conversation.state) == ("submit", None, "idle")


def test_a_question_has_an_example_and_tells_how_many_come_after_it(talk: Talk) -> None:
    assert talk.say("neu", "Sommerfest") == (
        "Notiert ist: Sommerfest\n\nWann ist es?\n\n"
        "Zum Beispiel: 5. Dezember, 15 Uhr. Danach kommen noch 5 Fragen."
    )
    assert talk.say("5.12.", "Rathaus", "Anna", "80").endswith("Danach kommt noch eine Frage.")
    assert talk.say("keine").endswith("Das ist die letzte Frage.")


def test_free_text_begins_a_topic(talk: Talk) -> None:
    talk.say("Guten Tag, am Samstag eröffnet das Kinderhaus")
    assert (talk.words, talk.conversation.state) == ({"what": "am Samstag eröffnet das Kinderhaus"}, "when")


def test_the_first_contact_explains_who_speaks_and_only_the_first() -> None:
    talk = Talk(Conversation())
    introduction = talk.say("Hallo").split("\n\n")[0]
    assert introduction == (
        "Guten Tag, ich bin der Themenbote, ein Chatbot für die Social-Media-Redaktion (Stadt Musterstadt). "
        "Erzählen Sie mir, was bei Ihnen ansteht: Ich frage nach, was noch fehlt, und gebe es an die Redaktion weiter."
    )
    assert introduction not in talk.say("Hallo")


def test_what_may_be_said_instead_of_an_answer_is_told_once() -> None:
    talk = Talk(Conversation())
    told = ["weiß ich noch nicht" in talk.say(text) for text in ("Sommerfest", "5.12.", "Rathaus", "Anna")]
    assert told == [False, True, False, False]


def test_the_summary_numbers_every_field(talk: Talk) -> None:
    assert talk.say(*FIVE, "keine", "weiß ich noch nicht") == (
        "Das habe ich notiert\n"
        "1. Was: Eröffnung Kinderhaus\n"
        "2. Wann: Samstag, 5. Dezember 2026, 15:00 Uhr\n"
        "3. Wo: Bahnhofstraße 3\n"
        "4. Wer: Bürgermeisterin Krämer\n"
        "5. Wie viele: rund 80 Gäste\n"
        "6. Bilder: entfällt\n"
        "7. Zitat: noch offen\n\n"
        "Stimmt alles so? Bitte antworten Sie mit 1, 2 oder 3.\n\n"
        "1  Ja, absenden\n2  Etwas ändern\n3  Als Entwurf behalten"
    )


# ---------------------------------------------------------------- answers that are none


@pytest.mark.parametrize(
    ("text", "given"),
    [("weiß ich noch nicht", Given.OPEN), ("entfällt", Given.VOID), ("überspringen", Given.SKIPPED), ("weiter", Given.SKIPPED)],
)  # fmt: skip  # one table
def test_a_question_can_stay_without_a_value(talk: Talk, text: str, given: Given) -> None:
    talk.say("neu", "Sommerfest", "5.12.", text)
    assert (talk.given["where"], talk.conversation.state) == (given, "who")


@pytest.mark.parametrize(
    "text", ["weiß ich noch nicht", "entfällt", "überspringen", "ja", "3", "hilfe", "Hallo", "danke"]
)
def test_what_is_no_title_never_becomes_one(talk: Talk, text: str) -> None:
    talk.say("neu", text)
    assert (talk.words, talk.conversation.state) == ({}, "what")


@pytest.mark.parametrize(
    "text", ["ja", "nein", "👍", "2", "hilfe", "warum?", "meine themen", "guten Morgen", "danke", "neu"]
)
def test_what_is_no_place_never_becomes_one(talk: Talk, text: str) -> None:
    talk.say("Sommerfest", "5.12.", text)
    assert set(talk.words) == {"what", "when"}


def test_a_number_is_how_many(talk: Talk) -> None:
    talk.say(*FIVE[:4], "80")
    assert talk.words["how_many"] == "80"


def test_yes_to_pictures_waits_for_them_and_no_goes_on(talk: Talk) -> None:
    assert (
        talk.say(*FIVE, "ja") == "Prima. Schicken Sie die Bilder einfach hier in den Chat, eins oder mehrere."
    )
    assert talk.conversation.state == "pictures"
    talk.say("nein")
    assert (talk.given["pictures"], talk.conversation.state) == (Given.VOID, "quote")


# ---------------------------------------------------------------- dates


def test_a_date_is_repeated_with_its_weekday(talk: Talk) -> None:
    assert talk.say("Sommerfest", "5.12. 15 Uhr").startswith(
        "Notiert ist: Samstag, 5. Dezember 2026, 15:00 Uhr\n\n"
    )


@pytest.mark.parametrize(
    ("reply", "value"),
    [
        ("1", Span(date(2026, 12, 12))),
        ("2️⃣", Span(date(2026, 12, 11))),
        ("drei", Span(None, grain=None, vague="Freitag, 12.12.2026")),
        ("passt so", Span(None, grain=None, vague="Freitag, 12.12.2026")),
        ("19.12.2026", Span(date(2026, 12, 19))),
    ],
)
def test_a_weekday_that_does_not_fit_is_asked_about(talk: Talk, reply: str, value: Span) -> None:
    assert talk.say("Sommerfest", "Freitag, 12.12.2026").endswith(
        "Wie ist es gemeint?\n\n1  Samstag, 12. Dezember 2026\n2  Freitag, 11. Dezember 2026\n"
        "3  Genau so notieren\n4  Noch einmal angeben"
    )
    talk.say(reply)
    assert (talk.draft.answers["when"].value, talk.conversation.state) == (value, "where")


@pytest.mark.parametrize("reply", ["5", "0", "ja", "hm"])
def test_a_reply_that_is_no_choice_repeats_it(talk: Talk, reply: str) -> None:
    talk.say("Sommerfest", "Freitag, 12.12.2026", reply)
    assert talk.conversation.state == "doubt"


def test_a_wrong_number_does_not_take_the_place_of_the_date(talk: Talk) -> None:
    talk.say("Sommerfest", "Freitag, 12.12.2026", "9", "3")
    assert talk.words["when"] == "Freitag, 12.12.2026"


@pytest.mark.parametrize("reply", ["4", "👎", "nein", "zurück"])
def test_a_doubtful_date_can_be_said_again(talk: Talk, reply: str) -> None:
    talk.say("Sommerfest", "Freitag, 12.12.2026", reply)
    assert (talk.conversation.state, "when" in talk.draft.answers) == ("when", False)


def test_an_impossible_date_is_asked_again(talk: Talk) -> None:
    assert talk.say("Sommerfest", "31.6.").startswith(
        "„31.6.“: Dieses Datum oder diese Uhrzeit gibt es nicht.\n\nWann ist es?"
    )
    assert (talk.conversation.state, set(talk.draft.answers)) == ("when", {"what"})


def test_a_clock_time_waits_for_its_day(talk: Talk) -> None:
    talk.say("Sommerfest", "15 Uhr", "5.12.")
    assert talk.draft.answers["when"].value == Span(
        datetime.fromisoformat("2026-12-05T15:00"), grain="minute"
    )


def test_a_vague_date_is_kept_as_it_is(talk: Talk) -> None:
    assert talk.say("Sommerfest", "Ende Mai").startswith("Notiert ist: Ende Mai\n\nWo findet")


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
@pytest.mark.parametrize("before", [ALL[:2], ALL[:3], ALL, (*ALL, "2"), (*ALL, "abbrechen"), (*ALL, "3")])
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
    ("text", "state"), [("Freitag, 5.12.", "doubt"), ("abbrechen", "doubt"), ("31.6.", "when"), ("entfällt", "where")]
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
    talk.delete(3)
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
    talk.say("Sommerfest")
    assert (
        talk.picture()
        == "Danke, das Bild gehört jetzt zum Thema. Weitere können Sie jederzeit schicken.\n\nWann ist es?"
    )
    assert talk.picture() == "Danke, jetzt sind es 2 Bilder.\n\nWann ist es?"
    assert talk.say("5.12.", "Rathaus", "Anna", "80").startswith("Gibt es ein Zitat dazu?")


def test_a_picture_answers_the_question_for_pictures(talk: Talk) -> None:
    talk.say(*FIVE)
    talk.picture()
    assert talk.conversation.state == "quote"
    assert "6. Bilder: ein Bild\n" in talk.say("keins")


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


# ---------------------------------------------------------------- sending, keeping, giving up


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
    assert talk.words == {"what": "Straßenfest am Markt"}


@pytest.mark.parametrize("text", ["!agenda", "/export xlsx", "//annehmen T-1"])
def test_a_command_of_the_editorial_room_is_no_topic(talk: Talk, text: str) -> None:
    assert talk.say(text) == "Diesen Befehl gibt es hier nicht. Was ich kann, zeigt „hilfe“."
    assert talk.conversation.draft is None


def test_a_title_that_begins_with_new_is_a_title(talk: Talk) -> None:
    talk.say("Neu: Bürgerbüro öffnet samstags")
    assert talk.words["what"] == "Neu: Bürgerbüro öffnet samstags"


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
    talk.delete(1)
    assert talk.say("nein", "1").startswith("Ohne diese Angabe geht es nicht.")
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
        ((*FIVE, "kommen noch"), "quote"),
    ],
)
def test_where_a_reply_leads(talk: Talk, texts: tuple[str, ...], state: str) -> None:
    assert talk.say(*texts)
    assert talk.conversation.state == state


def test_no_more_pictures_keeps_those_that_came(talk: Talk) -> None:
    talk.say(*FIVE)
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


# ---------------------------------------------------------------- at any time


@pytest.mark.parametrize(
    "text", ["1", "ja", "👍", "zurück", "ändern wo", "überspringen", "weiß ich noch nicht", "weiter", "abbrechen", "fertig", "absenden"]
)  # fmt: skip  # one table
def test_what_belongs_to_a_topic_gets_a_clear_sentence_when_there_is_none(talk: Talk, text: str) -> None:
    assert talk.say(text)
    assert (talk.conversation.draft, talk.last.outcome) == (None, "none")


@pytest.mark.parametrize("text", ["", "   ", "\n", "…", "🎈"])
def test_an_empty_message_gets_a_clear_sentence(talk: Talk, text: str) -> None:
    assert (
        talk.say("Sommerfest", text)
        == "Diese Nachricht enthält keinen Text. Bitte schreiben Sie mir in Worten.\n\nWann ist es?"
    )


@pytest.mark.parametrize(
    "sort", ["sticker", "voice", "audio", "video", "file", "poll", "location", "unknown"]
)
def test_what_cannot_be_used_gets_a_clear_sentence(talk: Talk, sort: str) -> None:
    talk.say("Sommerfest")
    assert talk.hear(Unsupported(sort)).endswith("\n\nWann ist es?")


def test_a_very_long_text_is_kept_and_shown_shortened(talk: Talk) -> None:
    answer = talk.say("x" * 100_000)
    assert len(talk.words["what"]) == 100_000
    assert len(answer) < 700
    assert "Der ganze Text ist gespeichert" in answer


def test_help_has_six_lines_at_most_and_the_question_stays(talk: Talk) -> None:
    lines = [line for line in talk.say("Sommerfest", "hilfe").splitlines() if line]
    assert (len(lines), lines[-1], talk.conversation.state) == (6, "Wann ist es?", "when")


def test_why_explains_the_question_in_one_sentence(talk: Talk) -> None:
    assert talk.say("Sommerfest", "warum?").endswith("\n\nWann ist es?")
    assert talk.conversation.state == "when"


def test_a_human_is_named(talk: Talk) -> None:
    assert talk.say("mensch") == (
        "Am besten hilft ein Mensch weiter: Pressestelle der Stadt Musterstadt, Telefon 1234, pressestelle@example.org"
    )


@pytest.mark.parametrize(
    "text", ["meine themen", "status T-17", "zurückziehen 17", "sprache en", "du", "sie"]
)
def test_what_only_the_store_knows_is_handed_on(talk: Talk, text: str) -> None:
    assert talk.say("Sommerfest", text) == "Wann ist es?"
    assert talk.last.wish is not None


def test_english_works_alike() -> None:
    talk = Talk(language="en")
    talk.say("new", "Christmas market", "Dec 4, 5 pm", "Market square", "the mayor", "300", "none", "none")
    assert talk.conversation.state == "check"
    talk.say("Where: Town hall", "yes")
    assert talk.last.outcome == "submit"


def test_german_wishes_work_in_english_and_the_other_way_round(talk: Talk) -> None:
    talk.say("new", "Sommerfest", "skip")
    assert talk.given["when"] is Given.SKIPPED
