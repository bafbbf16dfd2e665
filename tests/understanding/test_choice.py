"""Short replies: what is a choice, what a wish, and what is simply a title that begins like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.hearing import vocabulary
from texts import load
from understanding.choice import (
    LAST,
    Vocabulary,
    agrees,
    gesture,
    number,
    ordinal,
    pick,
    without_yes_or_no,
)
from understanding.fields import assignments, field_named
from understanding.spelling import folded, nearly
from understanding.wishes import Wish, is_made_of, wish, without_greeting

WORDS = vocabulary(load(), "de")


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("1", 1), ("1.", 1), ("(2)", 2), (" 3 ", 3), ("eins", 1), ("Zwei", 2), ("two", 2), ("1️⃣", 1), ("3️⃣", 3), ("🔟", 10),
        ("Nummer 2", 2), ("Nr. 2", 2), ("die 1 bitte", 1), ("ich nehme", None), ("1 oder 2", None), ("", None), ("17 Uhr", None),
    ],
)  # fmt: skip  # one table
def test_numbers(text: str, chosen: int | None) -> None:
    assert number(text, WORDS) == chosen


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ja", True), ("Ja!", True), ("jup", True), ("JA BITTE", True), ("ok", True), ("yes", True), ("klar", True),
        ("👍", True), ("👍🏽", True), ("✅", True), ("✔️", True),
        ("nein", False), ("nee", False), ("nein danke", False), ("no", False), ("👎", False), ("👎🏿", False), ("❌", False),
        ("vielleicht", None), ("ja, aber im Rathaus", None), ("🤔", None), ("👍👎", None), ("", None), ("Jan", None),
        ("ja" + "\n" * 200 + "und dann noch etwas", None),
    ],
)  # fmt: skip  # one table
def test_yes_and_no(text: str, answer: bool | None) -> None:
    assert agrees(text, WORDS) is answer


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1", 0), ("3", 2), ("4", None), ("0", None), ("absenden", 0), ("Abscenden", 0), ("bitte abschicken", 0),
        ("ändern", 1), ("etwas ändren", 1), ("als Entwurf behalten", 2), ("entwruf", 2), ("keins davon", None), ("", None),
    ],
)  # fmt: skip  # one table
def test_one_of_three_by_number_or_word(text: str, place: int | None) -> None:
    assert pick(text, "check", WORDS, 3) == place


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("neu", Wish("new")),
        ("Neues Thema, bitte", Wish("new")),
        ("Hallo, ich habe ein Thema", Wish("new")),
        ("hallo ich habe ein thema", Wish("new")),
        ("neu: Sommerfest", Wish("new", "Sommerfest")),
        ("zurück", Wish("back")),
        ("ZURUECK", Wish("back")),
        ("zruück", Wish("back")),
        ("zurük", Wish("back")),
        ("zurükc", Wish("back")),
        ("weitter", Wish("go_on")),
        ("zurück zu wann", Wish("back", "when")),
        ("ändern", Wish("change")),
        ("ändern wo", Wish("change", "where")),
        ("Ändern: Wo", Wish("change", "where")),
        ("aendern 3", Wish("change", "where")),
        ("ändern Nummer 3", Wish("change", "where")),
        ("Ort ändern", Wish("change", "where")),
        ("ich möchte bitte den Ort ändern", Wish("change", "where")),
        ("der Ort ist falsch", Wish("change", "where")),
        ("chnage when", Wish("change", "when")),
        ("überspringen", Wish("skip")),
        ("uberspringn", Wish("skip")),
        ("weiß ich noch nicht", Wish("open")),
        ("Weiss ich noch nicht.", Wish("open")),
        ("das weiß ich noch nicht", Wish("open")),
        ("wieß ich noch nicht", Wish("open")),
        ("kommt noch", Wish("open")),
        ("entfällt", Wish("void")),
        ("entfaellt!", Wish("void")),
        ("keine", Wish("void")),
        ("-", Wish("void")),
        ("—", Wish("void")),
        ("n/a", Wish("void")),
        ("weiter", Wish("go_on")),
        ("wieter", Wish("go_on")),
        ("abbrechen", Wish("abort")),
        ("Abbrechn", Wish("abort")),
        ("ich möchte abbrechen", Wish("abort")),
        ("fertig", Wish("finish")),
        ("das war's", Wish("finish")),
        ("hilfe", Wish("help")),
        ("Hilfe bitte!", Wish("help")),
        ("hallo, hilfe", Wish("help")),
        ("/hilfe", Wish("help")),
        ("!help", Wish("help")),
        ("?", Wish("help")),
        ("???", Wish("help")),
        ("warum?", Wish("why")),
        ("Warum fragen Sie das?", Wish("why")),
        ("warum social media?", Wish("pitch")),
        ("mensch", Wish("human")),
        ("meine themen", Wish("mine")),
        ("Status", Wish("status")),
        ("status T-17", Wish("status", "17")),
        ("Status Thema 17", Wish("status", "17")),
        ("zurückziehen t17", Wish("withdraw", "17")),
        ("zurückziehen", Wish("withdraw")),
        ("sprache en", Wish("language", "en")),
        ("sprache englisch", Wish("language", "en")),
        ("du", Wish("informal")),
        ("siezen", Wish("formal")),
    ],
)
def test_a_wish_is_understood(text: str, wished: Wish) -> None:
    assert wish(text, WORDS) == wished


@pytest.mark.parametrize(
    "text",
    [
        "Hilfe für Senioren im Bürgerhaus",
        "Hilfe, die Heizung! Energieberatung im Rathaus",
        "Zurück in die Zukunft – Filmabend",
        "Neu im Rathaus: Termine online buchen",
        "Neues Thema im Gemeinderat: Parkgebühren",
        "Weiter so! Ehrung der Freiwilligen",
        "Weiterbildung für Ehrenamtliche",
        "Ändern wir was – Bürgerdialog",
        "Ändern, was nervt: Workshop",
        "Abbrechen verboten: Schulabbruch-Prävention",
        "Abbruch der alten Turnhalle",
        "Warum Bäume wichtig sind",
        "Warum wir gendern?",
        "Mensch und Natur",
        "Status quo der Radwege",
        "Stand 12",
        "Sie und Er – Tanzcafé",
        "Du bist Musterstadt",
        "Fertig gebaut: die Brücke",
        "Keine Angst vor der Steuer",
        "Kein Platz für Hass",
        "Offene Tür im Rathaus",
        "Sprache verbindet",
        "Start der Freibadsaison",
        "Stop-Motion-Kurs für Kinder",
        "Weiher",
        "Leiter",
        "Hilde",
        "Themenabend Klima",
        "Meine Stadt, meine Themen, meine Zukunft",
        "Entwurf des Haushalts 2027",
        "Redaktion",
        "Später Sommer – Konzert",
        "Danke an alle Helfer",
        "Ende Mai",
        "Frau Neu",
        "Fest, weiter, höher",
        "hilfe\nzurück",
        "hilfe " + "x" * 100_000,
        "",
        "   ",
    ],
)
def test_a_title_that_begins_like_a_wish_stays_a_title(text: str) -> None:
    assert wish(text, WORDS) is None


@given(st.text(st.characters(categories=["L", "N", "P", "Z"]), min_size=12, max_size=60))
def test_hardly_any_text_is_a_wish(text: str) -> None:
    assert wish(f"Einladung {text} Sommerfest", WORDS) is None


@pytest.mark.parametrize(
    ("word", "known", "same"),
    [
        ("zruck", "zuruck", True),  # six letters: no other letter in the place of one
        ("zurukc", "zuruck", True),
        ("abrechen", "abbrechen", True),
        ("abrechnen", "abbrechen", False),
        ("weiher", "weiter", False),
        ("hilde", "hilfe", False),
        ("hifle", "hilfe", True),
        ("en", "ne", False),
        ("landern", "andern", False),
        ("rabbrechen", "abbrechen", False),
        ("ubersprignen", "uberspringen", True),
        ("", "a", False),
    ],
)
def test_only_obvious_typing_errors_are_forgiven(word: str, known: str, same: bool) -> None:
    assert nearly(word, known) is same


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Wo: Bürgerhaus", (("where", "Bürgerhaus"),)),
        ("wo : Bürgerhaus", (("where", "Bürgerhaus"),)),
        ("ORT: Halle 3: links", (("where", "Halle 3: links"),)),
        ("ändern wo: Bürgerhaus", (("where", "Bürgerhaus"),)),
        ("- Wie viele: 80", (("how_many", "80"),)),
        ("Was: Fest\nWann: 5.12.\n\nWo: Halle", (("what", "Fest"), ("when", "5.12."), ("where", "Halle"))),
        ("Wer: Anna\nund Bernd", (("who", "Anna\nund Bernd"),)),
        ("Where: Town hall", (("where", "Town hall"),)),
        ("Wo:", ()),
        ("Ausstellung: Wo die Wale singen", ()),
        ("Hier: Wo", ()),
        ("Wir treffen uns wo: im Park", ()),
        ("Bürgerhaus", ()),
        ("", ()),
    ],
)
def test_fields_set_by_name(text: str, given: tuple[tuple[str, str], ...]) -> None:
    assert assignments(text, WORDS) == given


@pytest.mark.parametrize(
    ("text", "named"), [("wo", "where"), ("3", "where"), ("drei", "where"), ("anzhal", "how_many"), ("8", None), ("Haus", None)]
)  # fmt: skip  # one table
def test_a_field_is_named_by_word_or_number(text: str, named: str | None) -> None:
    assert field_named(text, WORDS) == named


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Guten Tag, am Samstag eröffnet das Kinderhaus", "am Samstag eröffnet das Kinderhaus"),
        ("Hallo! Guten Morgen: Sommerfest", "Sommerfest"),
        ("Tag der offenen Tür", "Tag der offenen Tür"),
        ("Hallo Nachbarn – Straßenfest", "Hallo Nachbarn – Straßenfest"),
        ("Hallo", "Hallo"),
        ("Hallo!", "Hallo!"),
    ],
)
def test_a_greeting_before_the_topic_is_not_part_of_it(text: str, left: str) -> None:
    assert without_greeting(text, WORDS) == left


@pytest.mark.parametrize(
    ("text", "greeting"),
    [("Hallo", True), ("Guten Morgen, hallo!", True), ("moin moin", True), ("Hallo Welt", False), ("bitte", False), ("", False)],
)  # fmt: skip  # one table
def test_nothing_but_a_greeting(text: str, greeting: bool) -> None:
    assert is_made_of(text, WORDS.greetings, WORDS) is greeting


def test_one_spelling_for_all_umlauts() -> None:
    assert {folded(word) for word in ("ändern", "AENDERN", "andern", "a\u0308ndern!")} == {"andern"}


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_replies(text: str) -> None:
    assert gesture(text) in {True, False, None}
    assert number(text, WORDS) != 0 or "0" in folded(text)
    assert pick(text, "check", WORDS, 3) in {None, 0, 1, 2}
    assert {name for name, _ in assignments(text, WORDS)} <= WORDS.fields.keys()


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ja, gern Samstag", "gern Samstag"),
        ("nein, um 16 Uhr", "um 16 Uhr"),
        ("nein um 16 Uhr", "nein um 16 Uhr"),
        ("nicht Freitag", "nicht Freitag"),
        ("ja", "ja"),
        ("nein,", "nein,"),
    ],
)
def test_what_follows_a_yes_or_no(text: str, rest: str) -> None:
    words = Vocabulary(yes=("ja",), no=("nein", "nicht"))
    assert without_yes_or_no(text, words) == rest


@pytest.mark.parametrize(
    ("text", "place"),
    [("Die Zweite!", 1), ("das erste bitte", 0), ("der letzte", LAST), ("der zweite Dezember", None), ("zwei", None)],
)  # fmt: skip  # one table
def test_a_place_in_words(text: str, place: int | None) -> None:
    words = Vocabulary(
        ordinals=(("erste",), ("zweite",)), last=("letzte",), fillers=("die", "das", "der", "bitte")
    )
    assert ordinal(text, words) == place
