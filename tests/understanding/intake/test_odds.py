"""The second opinion: what is noted of words, and that it tells the place that is meant from one that is only mentioned."""

from __future__ import annotations

from datetime import datetime
from math import inf, isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.intake import Found, Kind, taken_in
from understanding.intake.kind.kinds import RULES, outweighed
from understanding.intake.odds.features import Scene, features
from understanding.intake.odds.log_odds import Field, log_odds, log_odds_of_topic
from understanding.intake.odds.message import Facts, noted_of
from understanding.intake.taking import facts_in, scene_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-11-24T09:00")
FIELDS: tuple[Field, ...] = ("where", "who", "what")


def scene(text: str) -> Scene:
    return scene_in(text, NOW, "de", Region())


def at(told: Scene, text: str) -> int:
    return next(place for place, word in enumerate(told.row) if word.text == text)


def test_of_a_word_itself_its_neighbours_and_its_clause_are_noted() -> None:
    told = scene("Am 5. Dezember liest Jana Voss im Lesecafé. Eintritt frei.")
    noted = set(features(told, at(told, "Lesecafé")))
    assert {"is=lesecafe", "ends=cafe", "looks=Xx", "-1=im", "before=im", "+1=.", "with=liest"} <= noted
    assert {"dated=True", "with date=True", "sentence=0", "led by=am"} <= noted
    assert "dated=False" in set(features(told, at(told, "Eintritt")))


def test_without_a_mark_a_clause_is_what_stands_near() -> None:
    told = scene("wort " * 40 + "Rathaus " + "ende " * 40)
    assert len(set(features(told, at(told, "Rathaus")))) < 60


@pytest.mark.parametrize(
    ("text", "field", "meant", "mentioned"),
    [
        (
            "Am 5.12. liest Jana Voss in der Stadtbibliothek, Karten gibt es im Rathaus.",
            "where",
            "Stadtbibliothek",
            "Karten",
        ),
        ("Konzert am Freitag im Bürgerhaus, Infos bei Frau Klein.", "where", "Bürgerhaus", "Infos"),
        (
            "Der Turnverein Ostheim lädt am Sonntag zum Tanz in die Festhalle.",
            "who",
            "Turnverein",
            "Festhalle",
        ),
        ("Die Feuerwehr übt am Samstag am Bahnhof.", "who", "Feuerwehr", "Bahnhof"),
        ("Neuer Spielplatz an der Lindenstraße wird am Montag eröffnet.", "what", "Spielplatz", "Montag"),
    ],
)
def test_what_is_meant_is_likelier_than_what_stands_beside(
    text: str, field: Field, meant: str, mentioned: str
) -> None:
    told = scene(text)
    assert log_odds(told, field, [at(told, meant)]) > log_odds(told, field, [at(told, mentioned)])


def test_the_likeliest_word_speaks_for_all() -> None:
    told = scene("Konzert im Bürgerhaus am Freitag")
    alone = [log_odds(told, "where", [place]) for place in range(len(told.row))]
    assert log_odds(told, "where", range(len(told.row))) == max(alone)


def test_no_word_is_no_place_at_all() -> None:
    assert log_odds(scene("..."), "where", range(1)) == -inf


@pytest.mark.parametrize(
    ("text", "field", "asked"),
    [
        ("Gestern zog die Polizei ein Auto aus der Hunte.", "where", "Hunte"),
        ("Die Polizei steht am 5. Oktober vor 14 Realschulen.", "where", "Realschulen"),
        ("das gesundheitsamt ist am 3. Juli zu, Frau Meier weiß Bescheid", "where", "gesundheitsamt"),
        ("Gestern hat das Stellwerk-Kollektiv 300 Bäume gewässert.", "who", "Stellwerk-Kollektiv"),
        ("Energietipp vom Klimaschutzbüro: So lüftet man richtig und spart Heizkosten", "what", "Heizkosten"),
    ],
)
def test_what_hardly_ever_stood_like_this_is_asked_about(text: str, field: Field, asked: str) -> None:
    found: Found | None = getattr(taken_in(text, NOW, "de", Region()), field)
    assert found is not None
    assert asked in found.value
    assert not found.is_sure


@pytest.mark.parametrize(
    ("text", "field", "told"),
    [
        (
            "Die Bergwacht dankt den Spendern, am 6.12. zeigt sie im Kurpark ihr neues Fahrzeug.",
            "what",
            "Fahrzeug",
        ),
        ("Blasmusik gibt es am 9.12. mit dem Musikverein Hofen im Kursaal.", "who", "Musikverein Hofen"),
    ],
)
def test_of_two_the_likelier_is_told(text: str, field: Field, told: str) -> None:
    found: Found | None = getattr(taken_in(text, NOW, "de", Region()), field)
    assert found is not None
    assert found.is_sure
    assert told in found.value


@given(st.text(min_size=1, max_size=200))
def test_any_word_of_any_text_has_its_odds(text: str) -> None:
    told = scene(text)
    for place, word in enumerate(told.row):
        assert all(isfinite(log_odds(told, field, [place])) for field in FIELDS if word.is_word)


# ---------------------------------------------------------------- whether it is a topic


def kind(text: str) -> str:
    return taken_in(text, NOW, "de", Region()).kind


def test_of_a_message_its_words_their_pairs_and_its_facts_are_noted() -> None:
    noted = noted_of(
        *facts_in("Postet ihr am 5. Dezember etwas zum Adventsmarkt von Frau Kern?", NOW, "de", Region())
    )
    assert {"is=postet", "pair=postet ihr", "opens=postet ihr", "ends=markt", "begins=advent"} <= noted
    assert {"dated", "persons=1", "asks=1", "asks last", "event", "pair=am 9"} <= noted
    assert "counted" not in noted


def test_of_an_empty_message_nothing_but_its_length_is_noted() -> None:
    assert noted_of((), Facts(dated=False, counted=False, persons=0)) == {
        "asks=0",
        "capitals=0",
        "length=0",
        "persons=0",
    }


@pytest.mark.parametrize(
    ("ruled", "odds", "kind"),
    [
        ("topic", -RULES + 0.1, "topic"),
        ("topic", -RULES - 0.1, "talk"),
        ("question", RULES - 0.1, "question"),
        ("question", RULES + 0.1, "topic"),
        ("promise", RULES + 0.1, "topic"),
        ("greeting", RULES + 9, "greeting"),
    ],
)
def test_only_what_speaks_loudly_outweighs_the_rules(ruled: Kind, odds: float, kind: Kind) -> None:
    assert outweighed(ruled, odds) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Am Mittwoch um 9 ist Personalversammlung in der Kantine, kommt ihr auch?",
        "Das Passwort für die Bilddatenbank läuft in drei Tagen ab, verlängert ihr das?",
        "Der Bildschirm am Empfang bleibt seit Montag schwarz, wer kümmert sich darum?",
        "Unter eurem Beitrag zum Stadtlauf stimmt das Datum nicht, könnt ihr das korrigieren?",
    ],
)
def test_what_is_only_for_colleagues_is_no_topic_whatever_it_names(text: str) -> None:
    assert kind(text) != "topic"


@pytest.mark.parametrize(
    "text",
    [
        "Könnt ihr auf Insta schreiben, dass die gelben Säcke wieder im Bürgerbüro liegen?",
        "Kennt ihr schon Bruno? Der neue Rettungshund der Feuerwehr zeigt am Sonntag auf dem Marktplatz, was er kann.",
        "Hallo zusammen, habt ihr mitbekommen, dass unsere Bibliothek den Landespreis gewonnen hat?",
    ],
)
def test_a_story_in_a_question_or_behind_thanks_is_a_topic(text: str) -> None:
    assert kind(text) == "topic"


def test_what_is_only_weighed_as_talk_may_still_be_an_answer() -> None:
    said = taken_in(
        "Bitte am Freitag um 9 Uhr alle Schlüssel bei Frau Voss abgeben, das gilt für euch auch.",
        NOW,
        "de",
        Region(),
    )
    assert said.kind == "talk"
    assert said.when is not None


@given(st.text(max_size=200))
def test_any_message_has_its_odds(text: str) -> None:
    assert isfinite(log_odds_of_topic(*facts_in(text, NOW, "de", Region())))
