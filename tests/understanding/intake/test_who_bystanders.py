"""Who is named and takes no part: whoever hands something out, whose thing it is, who was there before; and who acts all the same."""

from __future__ import annotations

import pytest

from tests.understanding.intake.acting import sure


@pytest.mark.parametrize(
    "text",
    [
        "Weinfest am 3. Mai im Kurpark. Bratwürste stiftet Metzger Klaus Behrens.",
        "Ferienkurs ab 3. Mai im Rathaus. Spenden nimmt Renate Vogelsang entgegen.",
        "Neue Boote im Kanuhaus ab 3. Mai. Den Schlüssel hat Hausmeister Uwe Brandt",
        "Flohmarkt am 3. Mai auf dem Anger. Stände kann man bei Marktmeister Uwe Brandt buchen.",
        "Namen für das Kalb gesucht bis 3. Mai. Vorschläge an Tierpfleger Jan Petersen",
        "Flohmarkt am 3. Mai auf dem Anger. Marktmeister Uwe Brandt erreicht ihr im Rathaus.",
        "Dorffest am 3. Mai auf dem Anger. Holz kam von Zimmermeister Uwe Brandt.",
        "Der Garten der Familie Brandt ist ab 3. Mai offen",
        "Schöffenwahl bis 3. Mai. Anmeldung bei Fr. Wolpert, Bürgeramt",
        "Dorffest am 3. Mai auf dem Anger. Karten gibt es noch, sogar für die alte Frau Wolpert.",
        "Bitte bis 3. Mai keine Papierzettel mehr. Frau Wolpert dreht sonst durch",
    ],
)
def test_bystanders_take_no_part(text: str) -> None:
    assert sure(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Weinfest am 3. Mai im Kurpark. Musik macht DJ Uwe Brandt.", "DJ Uwe Brandt"),
        ("Lesung am 3. Mai im Kurpark. Gelesen hat Pastorin Anke Brandt.", "Pastorin Anke Brandt"),
        ("Neue Bahn ab 3. Mai. Eröffnet wird sie von Landrat Uwe Brandt", "Landrat Uwe Brandt"),
        ("Tag der Uni am 3. Mai. Man kann eine Vorlesung bei Prof. Uwe Brandt hören", "Prof. Uwe Brandt"),
        ("Helfertag am 3. Mai im Rathaus. Die Urkunden gab es von Landrat Uwe Brandt", "Landrat Uwe Brandt"),
        ("Lesung mit Fr. Wolpert am 3. Mai im Kurpark", "Fr. Wolpert"),
        ("Infoabend am 3. Mai im Rathaus. Frau Wolpert hält den Vortrag.", "Frau Wolpert"),
        ("Der 14-jährige Malwin Osterkamp hat am 3. Mai den Titel geholt", "Malwin Osterkamp"),
    ],
)
def test_who_does_something_takes_part(text: str, who: str) -> None:
    assert sure(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Lauf am 3. Mai im Park. Veranstalter: TSV Rabenau. Die Anwohner hat Herr Brandt informiert.",
            "TSV Rabenau",
        ),
        ("Unsere Azubis starten am 1. September, es sind neun (6 Verwaltung, 3 Bauhof).", "Unsere Azubis"),
        ("Lauf am 3. Mai. Organisiert vom Turnverein Rabenau. Startnummern gibts im Rathaus", "Turnverein"),
    ],
)
def test_who_acts_is_told_alone(text: str, who: str) -> None:
    said = sure(text)
    assert said is not None
    assert who in said
    assert "Brandt" not in said
    assert "Bauhof" not in said


@pytest.mark.parametrize(
    "text",
    [
        "Kirschbäume im Stadtpark werden am 3. Mai gefällt. Neue zahlt der Verschönerungsverein",
        "Ferienspiele ab 3. Mai im Park. Die Mützen zahlt wie 2025 die Firma Brandt.",
        "Neue Bänke ab 3. Mai im Park. Das Holz hat die Sparkasse gestiftet, die Schrauben der Bauernverband.",
        "Zählerstand bis 3. Mai melden, nur noch im Kundenportal der Stadtwerke",
        "Bäume wünschen bis 3. Mai, meldet euch beim Gartenamt",
        "Im August wird die Wache umgebaut, der RTW steht so lange am Rathaus",
        "Schöffen gesucht bis 3. Mai. Formulare beim Amtsgericht",
        "Container packen am 3. Mai an der Lagerhalle Spedition Brandt",
        "Passbilder ab 3. Mai nur digital, Bilder vom Fotografen nehmen wir nicht",
        "Die Ausstellung verlängern wir bis 3. Mai. Heimatmuseum im Torhaus.",
        "Verwaltungsgemeinschaft Obere Au: bitte Hinweis, dass die Grundsteuer am 15. Februar fällig ist",
    ],
)
def test_bodies_that_pay_are_asked_or_own_the_place_take_no_part(text: str) -> None:
    assert sure(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bio-Essen ab 3. Mai, gekocht von der Caritas-Küche", "Caritas-Küche"),
        ("Neue Bänke ab 3. Mai, gezimmert von der Jugendwerkstatt Rabenau", "Jugendwerkstatt Rabenau"),
        ("Das Land hat am 3. Mai die alte Mühle unter Schutz gestellt", "Land"),
        ("Am 3. Mai zeigt die Vogelstation Rabenau ihre Störche", "Vogelstation Rabenau"),
        ("Unsere Rechtsmedizin hat ab 3. Mai neue Zimmer", "Rechtsmedizin"),
        ("Lauf am 3. Mai, organisiert vom Soroptimist Club Rabenau", "Soroptimist Club Rabenau"),
        ("Kurzinfo Rechtsmedizin: Wir ziehen am 3. Mai um", "Rechtsmedizin"),
        ("Kolping Rabenau packt am 3. Mai Pakete", "Kolping Rabenau"),
    ],
)
def test_houses_and_their_crews_act(text: str, who: str) -> None:
    assert sure(text) == who


def test_a_driving_licence_is_no_school_class() -> None:
    assert "Klasse" not in (sure("Der Bürgerbusverein sucht bis 3. Mai Fahrer, Klasse B reicht") or "")


def test_who_makes_the_news_is_told_beside_persons_of_later_sentences() -> None:
    said = sure(
        "Am 3. Mai hat die Agrarministerin den Wolfspark besucht. Wildhüter Uwe Brandt zeigte den Zaun."
    )
    assert said is not None
    assert "Agrarministerin" in said


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Die Bigband der Kreismusikschule spielt am 19. Juni im Park", "Bigband der Kreismusikschule"),
        ("Das Rennen am 3. Mai war ein Erfolg. Gewonnen hat Frohe Zukunft Rabenau.", "Frohe Zukunft Rabenau"),
        ("Hurra, das Team der Jugendhilfe hat am 3. Mai den Kulturpreis bekommen", "Team der Jugendhilfe"),
        (
            "Schüler der Schule Rabenau waren am 3. Mai bei Bäcker Brandt in der Backstube",
            "Schüler der Schule Rabenau",
        ),
        ("Good news: the town library now lends tools from 3 May", "town library"),
        ("Help desk on 3 May at the town hall. Volunteers from Caritas assist.", "Volunteers from Caritas"),
    ],
)
def test_the_whole_body_acts(text: str, who: str) -> None:
    assert sure(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Schüler helfen Fröschen: die Garten-AG der Schule Rabenau hat am 3. Mai einen Zaun gebaut",
            "Schüler, Garten-AG der Schule Rabenau",
        ),
        ("Das Eisenbahnmuseum lässt am 3. Mai die Dampflok fahren", "Eisenbahnmuseum"),
        (
            "Seit heute gilt Stufe 2. Das Landeshochwasserzentrum bittet um Vorsicht.",
            "Landeshochwasserzentrum",
        ),
        (
            "Der Gesangverein Eintracht feiert. Wann: 3. Mai, 17 Uhr. Wo: Kurhaus. Mitwirkende: Gastchor aus Au",
            "Gesangverein Eintracht, Gastchor aus Au",
        ),
    ],
)
def test_bodies_act_beside_many_and_at_their_own_place(text: str, who: str) -> None:
    assert sure(text) == who
