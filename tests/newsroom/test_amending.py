"""Corrections in a person's own words, of what is being collected and of what was handed in."""

from __future__ import annotations

import pytest

from newsroom.topics import Draft
from tests.newsroom.talking import FIVE, Talk

ELSEWHERE = {"what", "when", "where", "who", "how_many"}


def given(draft: Draft) -> dict[str, object]:
    return {name: answer.value for name, answer in draft.answers.items()}


# ---------------------------------------------------------------- while it is being collected


@pytest.mark.parametrize(
    ("text", "field", "noted"),
    [
        ("nein, um 16 Uhr", "when", "Wann: Samstag, 5. Dezember 2026, 16:00 Uhr"),
        ("doch erst am 6.12.", "when", "Wann: Sonntag, 6. Dezember 2026, 15:00 Uhr"),
        ("sorry, 12.12. um 17 Uhr", "when", "Wann: Samstag, 12. Dezember 2026, 17:00 Uhr"),
        ("doch im Rathaus", "where", "Wo: Rathaus"),
        ("nicht in der Bahnhofstraße, sondern im Bürgerhaus", "where", "Wo: Bürgerhaus"),
        ("der Ort ist das Bürgerhaus", "where", "Wo: das Bürgerhaus"),
        ("nicht 80, sondern 100 Gäste", "how_many", "Wie viele: 100 Gäste"),
        ("nein, 100", "how_many", "Wie viele: 100"),
        ("wo stimmt nicht, es ist der Bauhof", "where", "Wo: der Bauhof"),
        ("Uhrzeit ist falsch: 18 Uhr", "when", "Wann: Samstag, 5. Dezember 2026, 18:00 Uhr"),
        ("die Uhrzeit ist jetzt 18 Uhr", "when", "Wann: Samstag, 5. Dezember 2026, 18:00 Uhr"),
        ("nein wann stimmt nicht, 6.12.", "when", "Wann: Sonntag, 6. Dezember 2026, 15:00 Uhr"),
        ("halt, bis 17 Uhr", "when", "Wann: Samstag, 5. Dezember 2026, 15:00 bis 17:00 Uhr"),
        ("upps vertippt, 8 Gäste", "how_many", "Wie viele: 8 Gäste"),
        ("es sind doch 120 Kinder", "how_many", "Wie viele: 120 Kinder"),
        ("nein, Landrat Dr. Kern", "who", "Wer: Landrat Dr. Kern"),
    ],
)
@pytest.mark.parametrize("before", [(*FIVE,), ("neu", *FIVE), ("neu", *FIVE, "keine", "keins")])
def test_a_correction_changes_exactly_one_field(
    talk: Talk, before: tuple[str, ...], text: str, field: str, noted: str
) -> None:
    talk.say(*before)
    state, others = talk.conversation.state, given(talk.draft)
    answer = talk.say(text)
    assert answer.startswith(f"Geändert. {noted}\n"), answer
    assert talk.conversation.state == state
    assert {name: value for name, value in given(talk.draft).items() if name != field} == {
        name: value for name, value in others.items() if name != field
    }


@pytest.mark.parametrize("text", ["um 16 Uhr", "im Bürgerhaus", "100 Gäste", "am 6.12."])
def test_at_the_summary_no_word_has_to_say_that_something_is_wrong(talk: Talk, text: str) -> None:
    talk.say(*FIVE)
    assert talk.say(text).startswith("Geändert. ")
    assert talk.conversation.state == "check"


def test_what_fits_no_field_is_asked_about_and_then_goes_where_it_belongs(talk: Talk) -> None:
    talk.say(*FIVE)
    assert talk.say("nein, irgendwas ganz anderes").startswith(
        "„irgendwas ganz anderes“ habe ich gelesen, weiß aber nicht, welche Angabe gemeint ist."
    )
    assert talk.say("4").startswith("Geändert. Wer: irgendwas ganz anderes")
    assert talk.conversation.state == "check"


@pytest.mark.parametrize("text", ["Besser leben im Alter", "Doch noch Plätze frei im Ferienprogramm"])
def test_a_title_may_begin_like_a_correction(talk: Talk, text: str) -> None:
    talk.say("neu", text)
    assert talk.words["what"] == text


def test_a_quote_that_is_cleared_stays_as_it_is(talk: Talk) -> None:
    talk.say(*FIVE, "Zitat: „Endlich ein Haus“, Bürgermeisterin Krämer")
    assert "„Endlich ein Haus“, Bürgermeisterin Krämer, freigegeben" in talk.say(
        "ja, das Zitat ist freigegeben"
    )


def test_a_clock_time_is_no_place(talk: Talk) -> None:
    talk.say("neu", "Sommerfest", "5.12. 15 Uhr")
    assert talk.say("16 Uhr").startswith("Geändert. Wann: Samstag, 5. Dezember 2026, 16:00 Uhr")
    assert (talk.conversation.state, "where" in talk.draft.answers) == ("where", False)


@pytest.mark.parametrize("text", ["100", "etwa 120", "ca. 1.200"])
def test_at_the_summary_a_bare_number_is_how_many(talk: Talk, text: str) -> None:
    talk.say(*FIVE)
    assert f"Wie viele: {text}" in talk.say(text)


@pytest.mark.parametrize("text", ["25 Uhr", "15 Uhr", "Freitag", "Blödsinn mit Freitag, 12.12."])
def test_a_date_does_not_say_how_many(talk: Talk, text: str) -> None:
    talk.say(*FIVE[:4])
    before = given(talk.draft)
    assert "Wie viele Menschen" in talk.say(text) or given(talk.draft)["when"] != before["when"]
    assert "how_many" not in talk.draft.answers


@pytest.mark.parametrize(
    "text", ["zwischen 10 und 20", "10-20", "2026", "80 Gäste um 15 Uhr", "zwei Dutzend", "die ganze Schule"]
)
def test_whatever_is_no_date_says_how_many(talk: Talk, text: str) -> None:
    talk.say(*FIVE[:4])
    talk.say(text)
    assert "how_many" in talk.draft.answers


# ---------------------------------------------------------------- after it was handed in


@pytest.mark.parametrize(
    ("texts", "field", "value"),
    [
        (("Wo: Bürgerhaus",), "where", "Bürgerhaus"),
        (("ändern wo", "Bürgerhaus"), "where", "Bürgerhaus"),
        (("ändern T-1 wo", "Bürgerhaus"), "where", "Bürgerhaus"),
        (("ändern T-1 wo Bürgerhaus",), "where", "Bürgerhaus"),
        (("ändern T-1", "3", "Bürgerhaus"), "where", "Bürgerhaus"),
        (("ändern T-1", "wie viele", "weiß ich noch nicht"), "how_many", ""),
        (("nein, im Bürgerhaus",), "where", "Bürgerhaus"),
        (("nein, 100 Gäste",), "how_many", "100 Gäste"),
        (("nein, irgendwas anderes", "wer"), "who", "irgendwas anderes"),
    ],
)
@pytest.mark.parametrize("beside", [(), ("Straßenfest", "behalten")])
def test_what_was_handed_in_can_be_corrected(
    talk: Talk, beside: tuple[str, ...], texts: tuple[str, ...], field: str, value: str
) -> None:
    if beside and texts[0] in {
        "Wo: Bürgerhaus",
        "ändern wo",
        "nein, im Bürgerhaus",
        "nein, 100 Gäste",
        "nein, irgendwas anderes",
    }:
        beside = ()  # without its number, a correction is about the draft
    talk.say(*FIVE, "1", *beside)
    before, state = given(talk.handed_in[0].draft), talk.conversation.state
    talk.say(*texts)
    after = given(talk.handed_in[0].draft)
    assert after.pop(field) == value
    assert after == {name: old for name, old in before.items() if name != field}
    assert talk.conversation.state == state


def test_the_clock_of_what_was_handed_in_can_be_corrected(talk: Talk) -> None:
    talk.say(*FIVE, "1", "nein, um 16 Uhr")
    assert str(talk.handed_in[0].draft.answers["when"].value).count("16, 0") == 1


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("ändern t-1 wann 11 uhr", "2026, 12, 5, 11, 0"),
        ("T-1: wann 11 Uhr", "2026, 12, 5, 11, 0"),
        ("Wann: 11 Uhr", "2026, 12, 5, 11, 0"),
        ("ändern t-1 wann 6.12.", "2026, 12, 6, 15, 0"),
        ("ändern t-1 wann 6.12. 11 Uhr", "2026, 12, 6, 11, 0"),
    ],
)
def test_of_another_clock_time_the_known_day_stays(talk: Talk, text: str, noted: str) -> None:
    talk.say(*FIVE, "1", text)
    assert f"datetime({noted})" in repr(talk.handed_in[0].draft.answers["when"].value)


@pytest.mark.parametrize("text", ["abbrechen", "zurück", "nein"])
def test_a_correction_can_be_given_up(talk: Talk, text: str) -> None:
    talk.say(*FIVE, "1")
    before = talk.handed_in[0]
    assert talk.say("ändern wo", text).startswith("Es bleibt alles, wie es war.")
    assert (talk.handed_in[0], talk.conversation.state) == (before, "idle")


def test_a_doubtful_date_changes_nothing_that_was_handed_in(talk: Talk) -> None:
    talk.say(*FIVE, "1")
    before = talk.handed_in[0]
    assert "Darum bleibt der bisherige Termin." in talk.say("Wann: Freitag, 12.12.2026")
    assert talk.handed_in[0] == before


def test_with_a_title_the_names_of_fields_begin_a_new_topic(talk: Talk) -> None:
    talk.say(*FIVE, "1", "Was: Straßenfest\nWo: Marktplatz")
    assert talk.words == {"what": "Straßenfest", "where": "Marktplatz"}


# ---------------------------------------------------------------- by its number, and a number that replaces another


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("es sind 54 nicht 80", "54"),
        ("es kommen doch 100", "100"),
        ("statt 80 sind es 100 leute", "100 leute"),
        ("es sind etwa 100 statt 80", "etwa 100"),
        ("there are 54 not 80", "54"),
        ("100 people are coming after all", "100"),
    ],
)
@pytest.mark.parametrize("handed_in", [(), ("1",)])
def test_a_number_takes_the_place_of_the_known_one(
    talk: Talk, handed_in: tuple[str, ...], text: str, value: str
) -> None:
    talk.say(*FIVE, *handed_in, text)
    draft = talk.handed_in[0].draft if handed_in else talk.draft
    assert given(draft)["how_many"] == value
    assert (talk.conversation.state, len(talk.handed_in)) == (("idle", 1) if handed_in else ("check", 0))


def test_it_changes_the_topic_that_has_that_number(talk: Talk) -> None:
    others = ("neu", "Straßenfest", "6.12. 15 Uhr", "Marktplatz", "Landrat Kern", "200 Gäste", "fertig", "1")
    talk.say(*FIVE, "1", *others, "es sind 54 nicht 80")
    assert [given(one.draft)["how_many"] for one in talk.handed_in] == ["54", "200 Gäste"]


@pytest.mark.parametrize("text", ["es sind 54 nicht 60", "statt 60 sind es 54"])
def test_a_number_that_nobody_knows_is_asked_about(talk: Talk, text: str) -> None:
    talk.say(*FIVE, "1")
    before = talk.handed_in[0]
    assert "Welche Angabe in T-1" in talk.say(text)
    assert (talk.handed_in[0], talk.conversation.draft) == (before, None)
    talk.say("wie viele")
    assert given(talk.handed_in[0].draft)["how_many"] == "54"


@pytest.mark.parametrize("text", ["Jetzt 3 Termine am 12.12.", "Nur noch 5 Tage", "es kommen doch 20 mehr"])
def test_not_every_number_is_one_of_people(talk: Talk, text: str) -> None:
    talk.say(*FIVE, "1", text)
    assert given(talk.handed_in[0].draft)["how_many"] == "rund 80 Gäste"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("T-1: im Bürgerhaus", "where", "Bürgerhaus"),
        ("t-1 wo Bürgerhaus", "where", "Bürgerhaus"),
        ("T-1, nein, 100 Gäste", "how_many", "100 Gäste"),
        ("Thema T-1: wie viele: 100", "how_many", "100"),
        ("T-1: es sind 54 nicht 80", "how_many", "54"),
    ],
)
@pytest.mark.parametrize("beside", [(), ("Straßenfest",), ("Straßenfest", "behalten")])
def test_what_leads_with_a_number_means_that_topic(
    talk: Talk, beside: tuple[str, ...], text: str, field: str, value: str
) -> None:
    talk.say(*FIVE, "1", *beside)
    before = talk.conversation
    talk.say(text)
    assert given(talk.handed_in[0].draft)[field] == value
    assert (talk.conversation.state, talk.draft) == (before.state, before.draft or Draft())


def test_a_quote_that_leads_with_a_number_is_one_of_that_topic(talk: Talk) -> None:
    talk.say(*FIVE, "1")
    assert "freigegeben" in talk.say('T-1: zitat "Endlich!" sagt der Kommandant')
    assert [one.words for one in talk.handed_in[0].draft.quotes] == ["Endlich!"]


def test_what_leads_with_a_number_and_fits_no_field_is_asked_about(talk: Talk) -> None:
    talk.say(*FIVE, "1")
    assert "Welche Angabe in T-1" in talk.say("T-1: irgendwas ganz anderes")
    talk.say("wer")
    assert given(talk.handed_in[0].draft)["who"] == "irgendwas ganz anderes"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("T-1 danke", "Sehr gern."),
        ("T-1: wann kommt der Beitrag?", "Das beantwortet am besten ein Mensch"),
        ("T-1: die Bilder kommen morgen", "Gern. Schreiben Sie mir"),
        ("T-9: im Rathaus", "Ein Thema T-9 von Ihnen, das sich noch ändern lässt, gibt es nicht."),
        ("T-1", "Welche Angabe in T-1"),
    ],
)
def test_what_leads_with_a_number_and_tells_no_value_changes_nothing(
    talk: Talk, text: str, answer: str
) -> None:
    talk.say(*FIVE, "1")
    before = talk.handed_in[0]
    assert talk.say(text).startswith(answer)
    assert (talk.handed_in[0], talk.conversation.draft) == (before, None)


def test_a_title_may_begin_with_a_letter_and_a_number(talk: Talk) -> None:
    talk.say("T4-Treffen am 12.12. auf dem Marktplatz")
    assert talk.words["what"].startswith("T4-Treffen")
