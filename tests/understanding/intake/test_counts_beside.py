"""Counts that stand in brackets, behind "mindestens" and without a noun; and money, ages and clips that are none."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import taken_in
from understanding.intake.found import Count
from understanding.when import Region

NOW = datetime.fromisoformat("2026-03-02T09:00")


def count(text: str) -> Count | None:
    found = taken_in(text, NOW, "de", Region("BY", "Europe/Berlin")).how_many
    return found if found and found.is_sure else None


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("Radtour am 3. Mai ab Rathaus, drei Routen. Wir rechnen mit 450 Leuten", 450),
        ("Die Bürgerstiftung sucht Lesepatinnen und Lesepaten. Mindestens acht.", 8),
        ("Helferinnen gesucht für das Repaircafé, mind. 5, melden bei der Volkshochschule", 5),
        ("Kartenverkauf startet am Montag, wegen der wenigen Sitzplätze (90) bitte früh kommen", 90),
        ("Hortplätze: es gibt ab Herbst 48 zusätzliche in der Villa am Anger", 48),
        ("Jugendwahl im Landkreis: 415 Stimmen wurden abgegeben", 415),
        ("212 Stimmen bei der Seniorenwahl im Rathaus", 212),
        ("Im Freibad war am Sonntag die 20.000. Besucherin zu Gast", 20000),
        ("Die Stadtbücherei begrüßt ihr 5.000. Mitglied", 5000),
        ("Die Zählstelle an der Fähre hat die Marke von 250.000 überschritten", 250000),
        ("Am Samstag werden am Kirchweg 14 morsche Pappeln gefällt", 14),
        ("Das Landesamt zählte im Vorjahr 1 954 Fälle von Betrug, mehr als je zuvor", 1954),
        ("Die Schulküche kocht jeden Tag 260 Essen für die Kinder", 260),
        ("Die Jägerschaft hat am Morgen 9 Kitze per Drohne gerettet", 9),
        ("im herbst gehts los 320 haushalte kriegen endlich schnelles netz", 320),
        ("Der Tierschutz braucht für das neue Jahr noch 4", 4),
        ("Jahreshauptversammlung der Feuerwehr am Freitag, 31 Einsätze letztes Jahr", 31),
        ("Ferienkurs im Technikmuseum, pro Gruppe 12 Kinder, Anmeldung ab Montag", 12),
        ("Die Gebührenbescheide (ca. 18.500) verschickt das Steueramt am 12. Januar", 18500),
        (
            "Rentenbescheide kommen ab 9. März per Post, insgesamt 24.300. Fragen beantwortet die Hotline",
            24300,
        ),
        ("Am Deich füllt das THW Säcke. Bisher 4.200 gefüllt", 4200),
        ("Seniorenball am 8. Mai in der Festhalle, Zusagen bislang 140", 140),
        ("Titel: Sommerkino im Schlosshof\nBeginn: 8. Juli 2026\nKapazität: 650", 650),
        ("Jugendamt sucht Gastfamilien für den Austausch, 9 werden gebraucht", 9),
        ("Das Archiv sucht alte Ladenschilder. Die 15 schönsten zeigt das Museum ab Mai", 15),
        ("Am Arbeitsgericht geht es morgen um 64 Beschäftigte einer Gießerei", 64),
        ("In vier Büchereien hängen 520 Sterne mit Wünschen von Kindern", 520),
        ("welcome day for exchange students on 5 October, approx 180 ppl", 180),
        ("Unsere Azubis fangen am 1. September an, es sind neun (5 Verwaltung, 2 Bauhof, 2 IT)", 9),
        ("Nachtführung am Freitag am Burgtor, Gruppe maximal 22. Karten 12 Euro", 22),
        ("Das Archiv hat die Listen von 1869 bis 1911 digitalisiert. 4 Mio Namen!", 4_000_000),
    ],
)
def test_a_count_is_understood(text: str, many: int) -> None:
    found = count(text)
    assert found is not None
    assert found.high == many


@pytest.mark.parametrize(
    "text",
    [
        "Gestern hat der Stadtrat den Haushalt beschlossen. 240 Mio. Der Kämmerer war froh",
        "Förderung für die Sporthalle bewilligt: 2,3 Mio. Baubeginn im Herbst",
        "Kompostaktion am 8. Mai auf dem Wertstoffhof, pro Haushalt drei Säcke",
        "Landärzte fehlen. Wir zahlen jetzt 800 Euro Zuschuss im Monat",
        "Die Musikschule öffnet am Samstag: Kinder ab 6 dürfen alles anfassen",
        "Das Eichamt erklärt die Waage auf dem Markt. Wir hätten vier kurze Clips",
        "Aushilfen gesucht für das Freibad, mindestens 16",
        "Im Pfarrhaus feiert Olga Brand ihren 100. Geburtstag",
        "Wegen der Baustelle fahren die Linien 3, 5 und 8 eine Umleitung",
        "Rohrbruch in der Ringstraße, Haus 12–30 ohne Wasser",
        "Der Maibaum steht, die Burschen haben 4 Anläufe gebraucht",
        "Betrug am Telefon, der Schaden liegt schon über 300.000 €",
        "Das neue Hotel am Kurpark hat 4 Sterne bekommen",
        "Die Stadtbücherei feiert zum 10.000. Mal das Bilderbuchkino",
        "Ich schick euch mal vier Themen aus dem Bauamt, das Wichtigste ist die Sperrung am Anger",
        "Das Fest beginnt am Lindenweg 14 um 15 Uhr",
    ],
)
def test_what_counts_nothing_is_no_count(text: str) -> None:
    assert count(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Die Bücherei bekommt eine stille Stunde, montags 8–9 kein Telefon",
        "Hausnummern 14-38 am Montag ohne Wasser",
        "Das Archiv zeigt Plakate aus den Jahren von 1890 bis 1910 im Lesesaal",
    ],
)
def test_from_to_is_no_count(text: str) -> None:
    assert count(text) is None
