"""The conversation, turn by turn: what is asked, and what counts as an answer."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from newsroom.conversation import Conversation
from newsroom.topics import Given
from tests.newsroom.talking import ALL, FIVE, Talk
from understanding.when.span import Span

# ---------------------------------------------------------------- step by step


def test_one_question_after_the_other_leads_to_the_summary_and_the_number(talk: Talk) -> None:
    states = []
    for text in ALL:
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
    talk.say("Guten Tag, wir eröffnen das Kinderhaus")
    assert (talk.words, talk.conversation.state) == ({"what": "wir eröffnen das Kinderhaus"}, "when")


def test_the_first_contact_explains_who_speaks_and_only_the_first() -> None:
    talk = Talk(Conversation())
    introduction = talk.say("Hallo").split("\n\n")[0]
    assert introduction == (
        "Guten Tag, ich bin der Themenbote, ein Chatbot für die Social-Media-Redaktion (Stadt Musterstadt). "
        "Erzählen Sie mir, was bei Ihnen ansteht: Ich frage nach, was noch fehlt, und gebe es an die Redaktion weiter."
    )
    assert introduction not in talk.say("Hallo")


def test_the_summary_numbers_every_field(talk: Talk) -> None:
    assert talk.say("neu", *FIVE, "keine", "weiß ich noch nicht") == (
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


def test_a_greeting_is_no_part_of_the_answer(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", "Hallo, im Rathaus")
    assert talk.words["where"] == "im Rathaus"


def test_a_number_is_how_many(talk: Talk) -> None:
    talk.say(*FIVE[:4], "80")
    assert talk.words["how_many"] == "80"


def test_yes_to_pictures_waits_for_them_and_no_goes_on(talk: Talk) -> None:
    assert (
        talk.say("neu", *FIVE, "ja")
        == "Prima. Schicken Sie die Bilder einfach hier in den Chat, eins oder mehrere."
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


def test_an_impossible_clock_time_is_asked_again(talk: Talk) -> None:
    assert talk.say("Sommerfest", "25 Uhr").startswith(
        "„25 Uhr“: Dieses Datum oder diese Uhrzeit gibt es nicht.\n\nWann ist es?"
    )
    assert (talk.conversation.state, set(talk.draft.answers)) == ("when", {"what"})


def test_a_clock_time_waits_for_its_day(talk: Talk) -> None:
    talk.say("Sommerfest", "15 Uhr", "5.12.")
    assert talk.draft.answers["when"].value == Span(
        datetime.fromisoformat("2026-12-05T15:00"), grain="minute"
    )


def test_a_vague_date_is_kept_as_it_is(talk: Talk) -> None:
    assert talk.say("Sommerfest", "Ende Mai").startswith("Notiert ist: Ende Mai 2027\n\nWo findet")


@pytest.mark.parametrize(
    ("answer", "noted"),
    [
        ("Bahnhofstraße 3", "Wo: Bahnhofstraße 3"),
        ("weiß ich noch nicht", "Wo: noch offen"),
        ("entfällt", "Wo: entfällt"),
        ("überspringen", "Wo: übersprungen"),
        ("weiter", "Wo: übersprungen"),
    ],
)
def test_every_answer_is_repeated_before_the_next_question(talk: Talk, answer: str, noted: str) -> None:
    assert talk.say(*FIVE[:2], answer).startswith(f"Notiert. {noted}\n\nWer ist dabei?")


@pytest.mark.parametrize(("text", "state"), [("wo", "where"), ("Was?", "what"), ("wie viele", "how_many")])
def test_the_name_of_a_field_is_never_an_answer(talk: Talk, text: str, state: str) -> None:
    talk.say(*FIVE[:4])
    talk.say(text)
    assert (talk.conversation.state, "how_many" in talk.words) == (state, False)


def test_no_pictures_means_the_pictures_whatever_was_asked(talk: Talk) -> None:
    assert talk.say(*FIVE[:2], "keine Bilder") == "Notiert. Bilder: entfällt\n\nWo findet es statt?"
    assert talk.say("die Fotos kommen noch").startswith("Notiert. Bilder: noch offen")
    talk.say("kein Zitat")
    assert (talk.given["quote"], talk.conversation.state) == (Given.VOID, "where")


@pytest.mark.parametrize(
    "text", ["kein plan", "keine ahnung sorry", "keine ahnung wo", "nein weiß nicht", "hab ich noch nicht", "kommen später", "mach ich morgen"]
)  # fmt: skip  # one table
def test_there_are_many_ways_not_to_know_yet(talk: Talk, text: str) -> None:
    talk.say(*FIVE[:2], text)
    assert talk.given["where"] is Given.OPEN


@pytest.mark.parametrize("text", ["ja", "jup hab welche", "ja haben wir"])
def test_who_has_pictures_is_asked_to_send_them(talk: Talk, text: str) -> None:
    assert talk.say("neu", *FIVE, text).startswith("Prima. Schicken Sie die Bilder einfach hier in den Chat")
    assert talk.conversation.state == "pictures"


def test_a_topic_may_begin_with_its_date(talk: Talk) -> None:
    assert talk.say("Samstag, 5. Dezember, 15 Uhr").startswith(
        "Notiert. Wann: Samstag, 5. Dezember 2026, 15:00 Uhr\n\nWorum geht es bei Ihrem Thema?"
    )
    talk.say("Sommerfest")
    assert (talk.words["what"], talk.conversation.state) == ("Sommerfest", "where")


@pytest.mark.parametrize("before", [FIVE[2:2], FIVE[2:3], FIVE[2:4]])
def test_a_date_alone_is_no_place_and_nobody(talk: Talk, before: tuple[str, ...]) -> None:
    talk.say("Sommerfest", "weiß ich noch nicht", *before)
    state = talk.conversation.state
    talk.say("5.12.")
    assert (talk.words["when"], talk.conversation.state) == ("5.12.", state)


def test_a_weekday_with_a_clock_time_is_no_place_either(talk: Talk) -> None:
    assert talk.say("Sommerfest", "weiß ich noch nicht", "Samstag 15 Uhr").startswith(
        "Geändert. Wann: Samstag, 28. November 2026, 15:00 Uhr"
    )


def test_a_doubtful_date_is_no_place_but_asked_about(talk: Talk) -> None:
    talk.say("Sommerfest", "weiß ich noch nicht", "Freitag, 12.12.")
    assert (talk.conversation.state, "where" in talk.draft.answers) == ("doubt", False)


@pytest.mark.parametrize(
    ("day", "more", "noted"),
    [
        ("5.12.", "15 Uhr", "Samstag, 5. Dezember 2026, 15:00 Uhr"),
        ("5.12.", "abends", "Samstag, 5. Dezember 2026, abends"),
        ("jeden Donnerstag", "um 18 Uhr", "jeden Donnerstag, 18:00 Uhr, das erste Mal am Donnerstag, 26. November 2026"),
    ],
)  # fmt: skip  # one row, one reply
def test_a_clock_time_alone_completes_the_day(talk: Talk, day: str, more: str, noted: str) -> None:
    assert talk.say("Sommerfest", day, more).startswith(f"Geändert. Wann: {noted}\n\nWo findet")


def test_a_clock_time_completes_a_day_that_was_chosen(talk: Talk) -> None:
    assert talk.say("Sommerfest", "nächsten Freitag", "2", "15 Uhr").startswith(
        "Geändert. Wann: Freitag, 4. Dezember 2026, 15:00 Uhr"
    )


@pytest.mark.parametrize("known", ["Ende Mai", "bald", "weiß ich noch nicht"])
def test_a_clock_time_completes_nothing_but_a_certain_day(talk: Talk, known: str) -> None:
    talk.say("Sommerfest", known, *(["bald", "1"] if known == "bald" else []))
    before = talk.draft.answers
    talk.say("16 Uhr")
    assert talk.draft.answers == before


@pytest.mark.parametrize("text", ["Gruppe vom 5.12.", "Platz des 17. Juni"])
def test_a_place_or_a_number_is_no_date(talk: Talk, text: str) -> None:
    talk.say("Sommerfest", "weiß ich noch nicht", text)
    assert (talk.words["where"], talk.given["when"]) == (text, Given.OPEN)


def test_a_date_that_is_known_is_not_overwritten_by_another(talk: Talk) -> None:
    talk.say("Sommerfest", "5.12.", "12.12.")
    assert talk.words["when"] == "5.12."
