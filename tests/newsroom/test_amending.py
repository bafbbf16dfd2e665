"""Corrections in a person's own words, of what is being collected and of what was handed in."""

from __future__ import annotations

from datetime import date

import pytest

from newsroom.topics import Draft
from tests.newsroom.talking import FIVE, Talk
from understanding.when.span import Span

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


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("nein, Bürgermeisterin Krämer kommt nicht", "Wer ist dabei?"),
        ("halt, doch nicht in der Bahnhofstraße 3", "Wo findet es statt?"),
    ],
)
def test_what_is_denied_is_never_noted_and_asked_anew(talk: Talk, text: str, asked: str) -> None:
    talk.say(*FIVE)
    before = given(talk.draft)
    assert asked in talk.say(text)
    assert given(talk.draft) == before


def test_what_is_denied_fills_no_field_by_its_number(talk: Talk) -> None:
    talk.say(*FIVE, "nein, so war das alles nicht", "1")
    assert talk.words["what"] == FIVE[0]


def test_a_day_behind_until_is_no_number_and_ends_what_began(talk: Talk) -> None:
    talk.say(
        "Turnhalle bekommt einen neuen Boden",
        "7.12.",
        "Turnhalle",
        "Firma Schön",
        "keine",
        "halt, bis 22.12.",
    )
    span = talk.draft.answers["when"].value
    assert isinstance(span, Span)
    assert (span.start, span.end) == (date(2026, 12, 7), date(2026, 12, 22))


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
