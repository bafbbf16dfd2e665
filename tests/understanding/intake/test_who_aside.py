"""Who is named without doing anything, and who acts though hardly a word says so."""

from __future__ import annotations

import pytest

from tests.understanding.intake.acting import sure


@pytest.mark.parametrize(
    "text",
    [
        "Die Hundesteuer wird am 15. Februar fällig, bitte rechtzeitig überweisen - Steueramt",
        "Ab 1. März gilt am Weiher wieder die Leinenpflicht. gez. Ordnungsamt",
        "Nach dem Regen bleibt der Uferweg am Weiher bis 3. Mai gesperrt. Tiefbauamt",
        "Der Radweg an der Aller ist ab 3. Mai wieder frei. T. Wessels, Straßenmeisterei",
        "Guten Morgen, hier das Tiefbauamt. Ab 3. Mai ist die Lindenstraße gesperrt.",
        "hallo, wir vom klimateam: am 3. Mai startet die Baumaktion am Weiher",
        "In der Kantine des Finanzamts hängen ab 3. Mai alte Steuerbescheide",
    ],
)
def test_who_writes_or_only_has_the_rooms_is_not_told(text: str) -> None:
    assert sure(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Wir haben am Weiher 300 Krokusse gesetzt. Die Stadtgärtnerei.", "Stadtgärtnerei"),
        ("Hallo, hier die Jugendfeuerwehr. Am 3. Mai üben wir am Weiher.", "Jugendfeuerwehr"),
        ("Herbstmarkt am 3. Oktober. Veranstalter: Kreisjugendring Osterau.", "Kreisjugendring Osterau"),
        ("Narrensprung am 8. Februar, Veranstalter Zunft Hexenbühl e.V.", "Zunft Hexenbühl e.V."),
        ("Umzug am 7. Februar, Veranstalter KG Rot-Gold Unterau", "KG Rot-Gold Unterau"),
    ],
)
def test_of_a_sender_that_does_something_it_is(text: str, who: str) -> None:
    assert sure(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Am 3. Mai verkaufen Beschicker:innen auf dem Parkplatz Seegrund", "Beschicker:innen"),
        ("Gärtner*innen bepflanzen am 3. Mai den Kreisel", "Gärtner*innen"),
        ("Taucher_innen suchen am 3. Mai den Weiher ab", "Taucher_innen"),
    ],
)
def test_a_gender_sign_is_within_the_word(text: str, who: str) -> None:
    assert sure(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Aktionstag Feuerwehr am 3. Mai auf dem Marktplatz, mit Spritzwand",
        "Terminverschiebung Müllabfuhr: wegen Ostern kommen alle Touren vom 3. bis 5. Mai einen Tag später",
        "Fußballturnier der Kreisverwaltungen am 3. Mai bei uns, 20 Teams",
        "Auftakt im Brandprozess: 12. Mai, 9 Uhr, Amtsgericht Unterau, Saal 3",
        "Sprechstunde zieht um, bisher Jugendamt, ab 3. Mai im Familientreff",
        "Zum 1. September stellen wir 9 Azubis ein: Kämmerei, Gärtner, Vermesser",
        "Spielplatz am Weiher seit 3. Mai gesperrt. die Kinder warten",
        "The pool opens again on 3 May. Staff speak Turkish",
        "Könnt ihr das teilen? Am 3. Mai ist der Weiher gesperrt",
        "Suppenfest am 3. Mai auf dem Markt, gelöffelt wird bis der Koch umfällt",
        "Weinfest am 3. Mai auf dem Markt. Der Wirt hat gefragt, ob ihr kommt",
        "kurz notiert: der steg am weiher ist seit dem 3. mai gesperrt",
        "2 gärtner gesucht, bitte überall posten die laufen uns weg, bis 3. mai",
        "Die Rad-Zählstelle am Weiher hat am 3. Mai die Million geknackt",
        "Ausstellung im Foyer ab 3. Mai, 20 Porträts, bis 5. Juni",
    ],
)
def test_who_is_only_spoken_of_is_not_told(text: str) -> None:
    assert sure(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Im Mai kontrollieren Beamtinnen und Beamte der Bundespolizei am Bahnhof", "Bundespolizei"),
        ("6c hat am 3. Mai Müll gesammelt, der Bauhof hat ihn abgeholt", "6c"),
        ("Am 3. Mai gibt das Ensemble Sonora am 4. Juni sein Konzert", "Ensemble Sonora"),
        ("Das Team. Am 3. Mai putzt die Jugendfeuerwehr den Weiher", "Jugendfeuerwehr"),
    ],
)
def test_whose_they_are_and_what_they_are_called(text: str, who: str) -> None:
    assert who in (sure(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "Paten gesucht bis 3. Mai. Ansprechpartner: Freiwilligenagentur, 2. Stock",
        "Jugend forscht, Regionalwettbewerb am 3. Mai in der Aula",
        "Am 3. Mai bauen wir die Außenstelle Nord um",
        "Feuer am Weiher bis 3. Mai anmelden. Nur Vereine und Feuerwehren, keine privaten",
        "Im Mai 2027 kann man am Weiher Hubschrauber, Boote und Hundestaffel erleben",
        "Our office will be moved to Building D on 3 May",
        "Seit 3. Mai stehen vier neue Räder am Tor der PD Nord",
    ],
)
def test_who_something_is_done_to_or_asked_is_not_told(text: str) -> None:
    assert sure(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("bilderbuchkino in der bücherei am 3. mai, es liest frau Ölmüller", "Ölmüller"),
        ("am 3. mai zeigt Greta v. Thun im museum ihre drohne", "Greta v. Thun"),
        ("Der erste Kranich ist am 3. Mai gelandet, meldet Vogelschützer Heino Ohm", "Heino Ohm"),
        ("Spatenstich am 3. Mai mit Landrätin Ina Mohr und den Kindern", "Ina Mohr"),
        ("Fahrradcodierung durch die PI Holzhaff am 3. Mai auf dem Markt", "PI Holzhaff"),
        ("Die Bezirksversammlung entscheidet am 3. Mai über 20 Anträge", "Bezirksversammlung"),
        ("Die Stadtteilarbeit bietet ab 3. Mai eine Nähstunde an", "Stadtteilarbeit"),
        (
            "Blasmusik gibt's am 3. Mai am Weiher. Den Auftakt macht der Musikverein",
            "Musikverein",
        ),
    ],
)
def test_who_is_named_in_short_or_seldom(text: str, who: str) -> None:
    assert who in (sure(text) or "")
