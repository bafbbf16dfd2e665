"""Who is only named beside those who act: whoever consents, pays, is told, is asked to do something, or is looked for."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-09-01T09:00")


def sure(text: str) -> str | None:
    """The value, where it is shown as a fact."""
    who = taken_in(text, NOW, "de", Region("NI", "Europe/Berlin")).who
    return who.value if who and who.is_sure else None


@pytest.mark.parametrize(
    "text",
    [
        "Neue Bänke am Kirchplatz ab dem 7. September, die Denkmalbehörde hat zugestimmt.",
        "Der Aushang in der Kantine hängt ab 7.9., Betriebsrat ist informiert.",
        "Am 8. September wird die Weide am Bach gefällt. Der NABU wurde verständigt.",
        "Das Klettergerüst auf dem Spielplatz Nord steht seit gestern (gespendet vom Lions-Club).",
        "Neue Markierung auf dem Schulhof ab 9.9. Sponsor ist die Volksbank.",
        "Grillen am Baggersee bitte anmelden, sonst kommt womöglich das Ordnungsamt.",
        "Die Ringstraße ist vom 7. bis 9. September gesperrt, der Rettungsdienst kommt trotzdem durch.",
        "Schafmarkt am 12. September auf der Festwiese, 14 Züchter haben zugesagt.",
        "Der Parkplatz am Bad ist bis 12.9. gesperrt, Anlieger bitte umparken!",
        "Die Halle ist am 12.9. für alle Vereine geschlossen.",
        "Kartoffelkönigin gesucht! Bewerbung bis 30. September.",
        "Der Kopierer im Flur streikt seit gestern.",
    ],
)
def test_who_consents_is_told_or_pays_does_not_act(text: str) -> None:
    assert sure(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Die Wasserwacht Seedorf hat am 29.8. das Ufer geputzt, Kaffee gabs vom Gasthof.",
            "Wasserwacht Seedorf",
        ),
        ("Hort Regenbogen hat gestern Beete angelegt, die Erde kam vom Gartenamt.", "Hort Regenbogen"),
        ("Die Wandergruppe vom Kneippverein wandert am 12.9. zum Moor.", "Wandergruppe vom Kneippverein"),
        ("Aufgebaut wird das Zelt am 12.9. ab 8 Uhr vom Technischen Hilfswerk.", "Technischen Hilfswerk"),
        ("Die Fahnenträger haben gestern das Denkmal geschmückt.", "Fahnenträger"),
        ("Der Sprengdienst entschärft am 12. September eine Bombe in Lehe.", "Sprengdienst"),
        ("Die Ausweisstelle sitzt ab 14. September im Haus B.", "Ausweisstelle"),
        (
            "Der Sozialpädagogische Dienst zieht am 14. September in die Bahnstraße 4.",
            "Sozialpädagogische Dienst",
        ),
        ("Veranstaltet hat das Fest gestern die Schülerschaft.", "Schülerschaft"),
    ],
)
def test_the_body_that_acts_is_told(text: str, who: str) -> None:
    assert who in (sure(text) or "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Moorführung mit Rangerin Ebba von Zitzwitz am 12.9. um 9 Uhr", "Ebba von Zitzwitz"),
        ("Am 12.9. liest Jost von der Heyde in der Mühle.", "Jost von der Heyde"),
        ("Am 12.9. führt Försterin Antke Schulze Berghoff durch den Wald.", "Antke Schulze Berghoff"),
        ("Tierheimchef Hasko Trüb begrüßt am 12.9. alle Paten.", "Hasko Trüb"),
        ("Malte Martin vom Ordnungsamt zeigt am 12.9. den neuen Blitzer.", "Malte Martin"),
    ],
)
def test_a_name_is_told_whole(text: str, name: str) -> None:
    assert name in (sure(text) or "")


def test_what_is_opened_is_no_part_of_the_name() -> None:
    assert (
        sure("Am 12.9. um 15 Uhr eröffnet Bürgermeisterin Krämer den Spielplatz.") == "Bürgermeisterin Krämer"
    )
    assert sure("Am 12.9. ist Jonna Brandt zu Gast im Bürgersaal.") == "Jonna Brandt"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Altglas holt am 12.9. die Wandergruppe Lehe ab.", "Wandergruppe Lehe"),
        ("Veranstalterin ist die Bogenrunde Nord, los geht es am 12.9. um 10 Uhr.", "Bogenrunde Nord"),
        ("Gegossen wird seit Montag von 40 Schülern der Realschule.", "Schülern der Realschule"),
        ("Es spielt das Polizeiorchester, 12.9., 18 Uhr, Kurpark.", "Polizeiorchester"),
        ("Die Kameraden haben es gestern in Ulm abgeholt.", "Kameraden"),
        ("Die Stadtbücherei Lehe verlängert ab 14.9. die Zeiten.", "Stadtbücherei Lehe"),
        ("Kohlfahrt der Azubis am 12.9. ab Hafen", "Azubis"),
        ("The Rowers' Association cleans the river bank on 12 September.", "Rowers' Association"),
        ("Der Hort am See sucht einen Koch, Bewerbung bis 30.9.", "Hort am See"),
        ("Fragen beantwortet die Leitstelle. Der Rufbus fährt ab 14.9. auch nach Lehe.", None),
        ("Anmeldungen nimmt Gerda Anders an. Markt am 12.9. im Hof.", None),
        ("Der Tafel fehlen Fahrer, Infoabend am 9.9. im Gemeindehaus.", None),
        ("Die Stelle der Klimamanagerin ist ab 1. Oktober frei.", None),
        ("Mitmachen dürfen am 12.9. alle Schulen.", None),
        ("Volunteers needed for the summer festival on 12 September!", None),
    ],
)
def test_the_subject_of_the_clause_is_who(text: str, who: str | None) -> None:
    assert sure(text) == who
