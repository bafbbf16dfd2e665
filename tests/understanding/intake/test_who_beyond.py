"""Who acts by signs that no list needs: people beside any verb, a body and its object, and those who are only named along."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import Intake, taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-11-20T09:00")


def read(text: str) -> Intake:
    return taken_in(text, NOW, "de", Region("NW", "Europe/Berlin"))


def sure(text: str) -> str | None:
    """The value, where it is shown as a fact."""
    who = read(text).who
    return who.value if who and who.is_sure else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Am Samstag verkauft der Förderverein Christbäume auf dem Dorfplatz", "Förderverein"),
        ("Am Samstag, 12. Dezember, verkauft der Elternbeirat Plätzchen im Foyer", "Elternbeirat"),
        ("Freitags schenkt der Heimatverein Glühwein aus", "Heimatverein"),
        ("Am 3. Mai sammelt die Jugendfeuerwehr Altpapier", "Jugendfeuerwehr"),
        ("Am Samstag verkauft der Förderverein Rabenstein seine Christbäume", "Förderverein Rabenstein"),
        ("Am 5. Mai lädt der Musikverein Harmonie zum Frühschoppen", "Musikverein Harmonie"),
        ("Am 5. Mai zeigt der Heimatverein Unterau alte Filme", "Heimatverein Unterau"),
    ],
)
def test_what_it_sells_is_no_part_of_its_name(text: str, who: str) -> None:
    assert sure(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Floristinnen binden am 3. Mai Kränze im Hof", "Floristinnen"),
        ("Am Dienstag zünden die Bergleute im Stollen die erste Ladung", "Bergleute"),
        ("Steinmetze haben dort am 12. November eine Truhe gefunden", "Steinmetze"),
        (
            "die Kirmesburschen Obersteinfeld stelln am Freitag den Baum auf",
            "Kirmesburschen Obersteinfeld",
        ),
        ("Clowninnen Pippa und Flusel helfen am 3. Mai beim Schnitzen", "Clowninnen Pippa und Flusel"),
        ("Die Bäckerei Mürle ist Landessiegerin geworden, Urkunde am 3. Mai", "Bäckerei Mürle"),
        ("Der Markt Oberdorf saniert ab 5. Mai seine Brunnen", "Markt Oberdorf"),
        ("Our gardeners open the rose garden on 5 July 2027", "Our gardeners"),
        ("Amt für Bodenmanagement, Außenstelle Fulda: ab 3. Mai nur mit Termin", "Amt für Bodenmanagement"),
        ("Bei der Sitzung am 3. Juni stellt das Büro Kahl die Entwürfe vor", "Büro Kahl"),
        ("Die Landfrauen backen am 3. April im Bürgerhaus 80 Torten", "Landfrauen"),
        ("Kaffee und Kuchen von den Landfrauen am 3. April auf dem Markt", "Landfrauen"),
        ("Sommerfest der Tafel am 4. Juli ab 12 Uhr, Musik von DJ Kalle", "Tafel, DJ Kalle"),
        ("Die evangelische Jugend sammelt am 9. Januar die Weihnachtsbäume ein", "evangelische Jugend"),
        ("die 7b hat gestern den Bach entmüllt, 12 Säcke voll", "7b"),
        ("Die Schülerfirma Holzwurm wurde gestern vom Land ausgezeichnet", "Schülerfirma Holzwurm"),
        ("Der Beirat tagt am 3. Mai um 18 Uhr im Rathaus", "Beirat"),
        ("Die Stadtreinigung beginnt am 5. Mai mit der Kehrwoche", "Stadtreinigung"),
    ],
)
def test_people_and_bodies_act_whatever_the_verb(text: str, who: str) -> None:
    assert sure(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Am Dienstag brannte die Feldscheune in Unterau ab. Die Polizei ermittelt wegen Brandstiftung",
        "Neuer Steg am Badesee ab 3. Mai offen, ein Verein hat die Hälfte bezahlt",
        "Das Backhaus wird ab 3. Mai aufgebaut, 60 % zahlt das Amt für Ländliche Entwicklung",
        "Nach langem Streit mit dem Denkmalamt wird die Scheune am 3. Mai abgerissen",
        "Auf Wunsch des Elternbeirats beginnt der Unterricht ab 3. Mai um 8.15 Uhr",
        "Mehrwegbecher gibts ab 2. Mai. Idee kam von der Klasse 8b",
        "Alle Vereine können sich bis 3. Mai melden",
        "Wer von den Vereinen in die Broschüre will, schickt bis 30. Oktober einen Steckbrief",
        "Tiefbau in der Hauptstraße beginnt am Montag, 3. August",
        "Seifenkistenrennen am 9. August, 11 Uhr, Kapellenberg. Fürs leibliche Wohl sorgt die Landjugend.",
        "Frühlingsmarkt am 3. April ab 10 Uhr auf dem Anger, Würstchen gibts vom Sportverein",
        "Frühjahrsputz am 20. März, 9 Uhr, Treff Bauhof. Handschuhe stellt die Firma Obermoser",
        "Am 9. August rollen Seifenkisten den Kapellenberg runter. Die Strecke hat der TÜV abgenommen.",
        "Blutspende am 7. April, 15-19 Uhr, Realschule. Das Team freut sich über Kuchen.",
        "Am 9. Juli werden 14 neue Bundesfreiwillige begrüßt, Kreishaus, 10 Uhr",
        "Das alte Kino wird abgerissen, Investor ist die Firma Bauwert, Start 2. Mai",
        "Auf dem Friedhof blüht ab April die Wiese, die der NABU 2024 angelegt hat",
        "Die neue Rutsche im Hallenbad ist ab 5. Juni offen, gebaut von einer Firma aus Ulm",
        "16 Schulsiegerinnen und Schulsieger treten am 3. Mai in der Aula an",
    ],
)
def test_who_is_only_named_along_is_no_fact(text: str) -> None:
    assert sure(text) is None
