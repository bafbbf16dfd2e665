"""Dates, clock times and numbers, said where a place or people are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.people import Language
from newsroom.topics import Given
from tests.newsroom.talking import Talk
from tests.support.examples import up_to

persons = st.builds(
    "{} {}".format,
    st.sampled_from(["Herr", "Frau Dr.", "Bürgermeisterin", "kommandant", "Pfarrer", "Landrat"]),
    st.sampled_from(["Meier", "Krause", "Özdemir", "Huber"]),
)
TO_WHERE = ("neu", "Sommerfest", "5.12. 15 Uhr")
TO_WHO = (*TO_WHERE, "Rathaus")
OPEN_WHERE = ("neu", "Sommerfest", "weiß ich noch nicht")
ENGLISH = ("new", "Summer party", "5 December 3 pm")

hours, days = st.integers(0, 29), st.integers(1, 31)
dates = st.one_of(
    st.builds("{} Uhr".format, hours),
    st.builds("um {}:{:02} Uhr".format, hours, st.integers(0, 59)),
    st.builds("{}.{}.".format, days, st.integers(1, 12)),
    st.builds("am {}. {}".format, days, st.sampled_from(["Mai", "Juni", "Dezember"])),
    st.builds("KW {}".format, st.integers(1, 52)),
    st.sampled_from(
        ["morgen", "heute Abend", "Freitag", "Ende Mai", "im Sommer", "jeden Montag", "nachmittags"]
    ),
)
numbers = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "etwa ", "ca. "]),
    st.integers(10, 1999),
    st.sampled_from(["", " Euro", " %"]),
)
counts = st.builds(
    "{}{} {}".format,
    st.sampled_from(["", "rund "]),
    st.integers(10, 999),
    st.sampled_from(["Gäste", "Kinder"]),
)
places = st.builds(
    "{} {}".format, st.sampled_from(["Raum", "Halle", "Marktplatz", "Haus", "Turnhalle"]), st.integers(1, 99)
)


def at(*texts: str, language: Language = "de") -> Talk:
    talk = Talk(language=language)
    talk.say(*texts)
    return talk


@given(before=st.sampled_from([TO_WHERE, OPEN_WHERE, TO_WHO]), text=st.one_of(dates, numbers))
@settings(max_examples=up_to(150), deadline=None)
def test_no_date_and_no_number_is_a_place_or_anybody(before: tuple[str, ...], text: str) -> None:
    talk = at(*before)
    asked, others = talk.conversation.state, {**talk.words, "when": ""}
    talk.say(text)
    assert talk.conversation.state in {asked, "doubt"}
    assert ({**talk.words, "when": ""}, talk.questions) == (others, 1)


@given(text=counts)
@settings(max_examples=up_to(30), deadline=None)
def test_a_number_of_people_is_no_place_and_says_how_many_where_that_is_open(text: str) -> None:
    talk = at(*TO_WHERE)
    assert talk.say(text).endswith("Wo findet es statt?")
    assert (talk.words["how_many"], "where" in talk.words) == (text, False)
    assert "kein Ort" in talk.say(text)
    assert (talk.conversation.state, "where" in talk.words) == ("where", False)


@given(text=persons)
@settings(max_examples=up_to(30), deadline=None)
def test_a_person_is_neither_a_place_nor_a_number_and_says_who_where_that_is_open(text: str) -> None:
    talk = at(*TO_WHERE)
    assert talk.say(text).endswith("Wo findet es statt?")
    assert (talk.words["who"], "where" in talk.words) == (text, False)
    assert "Gefragt ist ein Ort" in talk.say(text)
    assert "Wie viele" in talk.say("Rathaus")
    assert "Gefragt ist eine Anzahl" in talk.say(text)
    assert talk.conversation.state == "how_many"


@given(text=places)
@settings(max_examples=up_to(30), deadline=None)
def test_a_numbered_house_is_a_place(text: str) -> None:
    talk = at(*TO_WHERE)
    talk.say(text)
    assert (talk.words["where"], talk.conversation.state) == (text, "who")


@pytest.mark.parametrize(
    ("text", "when"), [("morgen", "morgen"), ("5.12.", "5.12."), ("Ende Mai", "Ende Mai")]
)
def test_a_date_goes_where_it_belongs_if_that_is_open(text: str, when: str) -> None:
    talk = at(*OPEN_WHERE)
    assert talk.say(text).endswith("Wo findet es statt?")
    assert (talk.words["when"], talk.conversation.state) == (when, "where")


def test_a_clock_time_waits_for_its_day_and_then_the_place_is_asked() -> None:
    talk = at(*OPEN_WHERE)
    talk.say("14 Uhr")
    assert talk.say("5.12.").endswith("Danach kommen noch 4 Fragen.")
    assert (talk.conversation.state, talk.words["when"]) == ("where", "5.12., 14 Uhr")


@pytest.mark.parametrize("before", [TO_WHERE, OPEN_WHERE])
def test_what_does_not_exist_is_said_to_and_the_place_is_asked_once_more(before: tuple[str, ...]) -> None:
    talk = at(*before)
    assert talk.say("25 uhr") == (
        "„25 uhr“: Dieses Datum oder diese Uhrzeit gibt es nicht.\n\nWo findet es statt?"
    )


def test_another_day_than_the_known_one_is_offered_and_taken_when_it_is_said_so() -> None:
    talk = at(*TO_WHERE)
    assert "Soll es der Termin sein, schreiben Sie „Wann: morgen“." in talk.say("morgen")
    assert talk.words["when"] == "5.12. 15 Uhr"
    talk.say("Wann: morgen")
    assert (talk.words["when"], talk.conversation.state) == ("morgen", "where")


def test_a_name_that_is_a_season_is_noted_when_it_is_said_so() -> None:
    talk = at("neu", "Sommerfest", "weiß ich noch nicht", "Rathaus")
    assert "Ist es ein Name, schreiben Sie „Wer: Sommer“." in talk.say("Sommer")
    assert (talk.given["when"], "who" in talk.words) == (Given.OPEN, False)
    talk.say("Wer: Sommer")
    assert talk.words["who"] == "Sommer"


@pytest.mark.parametrize("text", ["Wo: 14 Uhr", "Wo: 5 Euro", "Wo: 80 Gäste", "Wer: 14 Uhr", "Wer: 5.12."])
def test_not_even_by_its_name_is_it_noted(text: str) -> None:
    talk = at(*TO_WHERE)
    before = talk.words
    talk.say(text)
    assert (talk.words, talk.conversation.state) == (before, "where")


def test_place_and_clock_time_in_one_answer_go_to_their_fields() -> None:
    talk = at(*TO_WHERE)
    assert "5. Dezember 2026, 14:00 Uhr" in talk.say("14 Uhr Rathaus")
    assert talk.words["where"] == "Rathaus"


def test_a_group_is_who_comes_and_how_many() -> None:
    talk = at(*TO_WHO)
    talk.say("80 Kinder")
    assert (talk.words["who"], talk.words["how_many"]) == ("80 Kinder", "80 Kinder")


@pytest.mark.parametrize("text", ["25 o'clock", "tomorrow", "2 pm", "80 guests", "about 100", "5 euro"])
def test_in_english_as_well(text: str) -> None:
    talk = at(*ENGLISH, language="en")
    talk.say(text)
    assert (talk.conversation.state, "where" in talk.words) == ("where", False)
