"""Where it does not happen: where somebody was before, why something is shut, who writes; and forms in columns."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import Intake, taken_in
from understanding.when import Region

HERE = Region("BW", "Europe/Berlin")
NOW = datetime.fromisoformat("2027-06-15T08:00")
SURE = 0.7


def read(text: str) -> Intake:
    return taken_in(text, NOW, "de", HERE)


def told(text: str) -> str | None:
    """The place, where it is told as a fact."""
    where = read(text).where
    return where.value if where and where.confidence >= SURE else None


@pytest.mark.parametrize(
    "text",
    [
        "Unsere neue Försterin heißt Ilka Brodt. Bisher war sie in einem Planungsbüro in Graz.",
        "Der neue Kämmerer ist Jan Olms, davor war er bei der Sparkasse Wiesental.",
        "Unsere Azubine Lea Kolb ist Landessiegerin! Gelernt hat sie im Hallenbad.",
        "Pater Anselm wird Ehrenbürger. Vor seiner Zeit hier war er in Polen.",
        "Früher war der Basar ja immer im Pfarrheim, das gibt es nicht mehr.",
        "Dr. Lea Farahani löst Prof. Unterberg ab, der geht nach Ulmenau.",
    ],
)
def test_where_somebody_was_before_is_not_told(text: str) -> None:
    assert told(text) is None


def test_what_a_house_has_done_happens_nowhere() -> None:
    assert told("Das Landesarchiv hat jetzt alle Kirchenbücher ins Netz gestellt.") is None
    assert told("Das Stadtbad hat jetzt einen Lift.") == "Stadtbad"


def test_a_reason_is_no_place_where_there_is_another() -> None:
    text = "Wir mosten am 12.9. an der Gemeindekelter, Udo hilft, da Karl im Krankenhaus liegt."
    assert told(text) == "Gemeindekelter"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Wegen Krankheit Bücherei-Zweigstelle Südstadt im August nur freitags offen", "Südstadt"),
        ("Wegen Personalmangel macht der Kindergarten am Montag zu", "Kindergarten"),
        ("Das Hallenbad hat im Juli nur mit Anmeldung auf.", "Hallenbad"),
        ("Die Bergwacht musste heute zwei Kinder vom Stausee Moosach holen.", "Stausee Moosach"),
        ("Bürgerwerkstatt am 23. Januar, 10 bis 17 Uhr, im dritten Stock", "dritten Stock"),
        ("Kinderuni am 7.11. um 10 Uhr, Hörsaal 3 Campus West, 250 Plätze", "Hörsaal 3"),
        ("Vorführung am Montag im Haus der kirchlichen Dienste", "Haus der kirchlichen Dienste"),
        ("Am Samstag, 24. April ab 10 Uhr, Bauhof Süd: Versteigerung", "Bauhof Süd"),
        ("Slam-Finale der Schulen, Alte Seilerei, Eintritt frei. Do, 24.2., 19 Uhr", "Alte Seilerei"),
        ("Zwischen Bahnhof Ried und Auetal wird die Oberleitung ab Montag erneuert", "Bahnhof Ried"),
        ("Neuer Landeplatz: Bauplatz ist das Parkdeck der Kreisklinik. Start im Mai", "Parkdeck"),
        ("Orgelkonzert mit Kantor Jan Olms, St. Marien, So. 17 Uhr", "St. Marien"),
        ("Konzert am Samstag, 18 Uhr, Soziales Zentrum, Leitung Anna Kurz", "Soziales Zentrum"),
        ("Die städtische Galerie bekommt 55 Holzschnitte, zu sehen ab 13. Februar", "Galerie"),
        ("Ab 1. März kocht der Arbeitskreis im alten Sparmarkt", "Sparmarkt"),
        ("Blutspende am 5.11. DRK-Heim Oberdorf 15-19 Uhr", "DRK-Heim Oberdorf"),
        ("Ort der Feier ist die Alte Kelter in Neudorf", "Alte Kelter"),
        ("Die Sitzung findet nicht im Rathaus, sondern in der Stadthalle statt", "Stadthalle"),
        ("Wir im Sozialamt zeigen das Gerät am Montag im Haus der Begegnung", "Haus der Begegnung"),
    ],
)
def test_where_it_is(text: str, place: str) -> None:
    assert place in (told(text) or "")


def test_what_is_denied_is_not_told() -> None:
    assert "Rathaus" not in (told("Die Sitzung ist nicht mehr im Rathaus, sondern in der Aula") or "")
    assert told("Laternenfest am 5.11. um 15 Uhr, bei schlechtem Wetter in der Turnhalle") is None
    assert told("Der Sturm hat am Waldsee Bäume umgeworfen, Lob an die Helfer vom Bauhof") == "Waldsee"


def test_a_door_says_too_little() -> None:
    assert told("Vorschläge bitte bis Freitag einwerfen, der Kasten hängt am Eingang") is None


def test_columns_are_a_form() -> None:
    text = "WAS   Tag der Berufe\nWER   Agentur für Arbeit\nWO    Kulturhaus Thalheim\nWANN  26. September, 10-15 Uhr"
    assert told(text) == "Kulturhaus Thalheim"
    dotted = "Titel ....... Repaircafé\nOrt ......... Unterführung Nord\nBeginn ...... 17.04.2028, 16:00"
    assert told(dotted) == "Unterführung Nord"


def test_a_label_among_sentences_ends_with_its_own() -> None:
    text = "Thema: Drohnenflüge. Zeitraum: 10.-14. Mai 2028. Gebiet: Gemarkung Ahlum. Zweck: Höhenmodell. Bitte informiert die Bürger."
    assert told(text) == "Gemarkung Ahlum"


def test_somebody_with_a_short_salutation_is_no_friday() -> None:
    one = read("Wer eine Bank haben will, meldet sich bei Fr. Rombach.")
    assert one.when is None
    assert one.where is None
    assert read("Am Fr. Konzert im Rathaus").where is not None
