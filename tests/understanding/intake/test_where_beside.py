"""Where: what stands beside a place and is none, what somebody does to one, and nouns that only tell how."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-06-01T09:00")


def where(text: str) -> str | None:
    """The place, where it is shown as a fact."""
    found = taken_in(text, NOW, "de", Region("BY", "Europe/Berlin")).where
    return found.value if found and found.is_sure else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Der Bauhof verkauft am 5. Dezember auf dem Marktplatz Christbäume", "Marktplatz"),
        ("auf dem Kirchplatz Adventskränze und Plätzchen, 28.11., 10 Uhr, Landfrauen", "Kirchplatz"),
        ("Am 3. Juli zeigen am Sportplatz Schülerinnen ihre Räder", "Sportplatz"),
        (
            "Am 3. Juli verteilt die Wasserwacht an der Badestelle Kochel 40 Rettungswesten",
            "Badestelle Kochel",
        ),
        (
            "Der Club verschenkt am 9. Juni an der Realschule Hutthurm 120 Rechner. Bild am Schulhof möglich",
            "Realschule Hutthurm",
        ),
        ("Der Club spendet am 9. Juni an die Realschule Hutthurm 12 Laptops", None),
        ("Neue Bänke am Seeufer ab 3. Juli, gezimmert in der Lehrwerkstatt", "Seeufer"),
        ("Eine Firma mit Sitz in Passau baut am 3. Juli am Donaukai die Bühne auf", "Donaukai"),
        ("Anmeldung im Rathaus, Kurs ab 9. Juni in der alten Schule", "alten Schule"),
        ("Das Orchester, das sonst in der Stadthalle probt, spielt am 9. Juni im Dom", "Dom"),
        ("Das Ortsamt hat am 9. Juni zu", "Ortsamt"),
        ("Vom 9. bis 12. Juni ist Markt, Sitzung dazu am 8. Juni im Gasthaus Post", "Gasthaus Post"),
        ("Gute Kunde vom Standort Ebersberg: Die Klasse hat am 9. Juni gewonnen", None),
        ("Bezirkstag, Außenstelle Passau: Sprechtag am 3. Juli im Pfarrheim Grubweg", "Pfarrheim Grubweg"),
    ],
)
def test_what_is_sold_given_or_photographed_beside_it(text: str, place: str | None) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Das Amt sperrt die Schleuse Wernfeld vom 3. bis 7. August", "Schleuse Wernfeld"),
        ("Am 14. Juli nimmt der Zweckverband die neue Kläranlage in Betrieb", "Kläranlage"),
        ("Der Verband macht das Sperrwerk Ulfen am 9. Juni dicht", "Sperrwerk Ulfen"),
        ("Die Musikanten marschieren am 1. August um 9 Uhr vom Feuerwehrhaus los", "Feuerwehrhaus"),
        ("Fackelzug vom Rathaus zur Burgruine am 30. April", "Rathaus zur Burgruine"),
        ("Einweihung vom Spielplatz am 4. Juli um 15 Uhr mit dem Bürgermeister", "Spielplatz"),
        ("Unsere Bücherei hat jetzt eine Saatgutbibliothek, ab 3. März kann man leihen", "Bücherei"),
        ("Im Amt Dahme-Seen ist ab 3. Juli Leinenpflicht für Hunde", "Amt Dahme-Seen"),
        ("Die Bürgermeisterin wird am 3. Juli im Amt bestätigt", None),
        ("der Stadtrat hat am Montag den neuen Skilift abgelehnt", None),
    ],
)
def test_what_is_done_to_a_place(text: str, place: str | None) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    "tells_how",
    [
        "in Lebensgröße",
        "in Hanglage",
        "in Kriegszeiten",
        "in Originalsprache",
        "in Auszügen",
        "im Selbstversuch",
        "im Laternenumzug",
        "im Planwagen",
        "im Schlauchboot",
        "auf der Kippe",
        "auf der Reservebank",
        "auf der Blockflöte",
        "auf dem Titelblatt",
        "auf dem Prospekt",
        "am Mischpult",
        "in die Festschrift",
        "beim Hochladen",
    ],
)
def test_how_something_is_done_is_no_place(tells_how: str) -> None:
    assert where(f"Die Gruppe zeigt das Stück ab 3. Juli {tells_how}.") is None
