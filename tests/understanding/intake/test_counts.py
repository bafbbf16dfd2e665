"""How many: numbers in words and in figures, with and without what is counted; and numbers that count nothing."""

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
    ("text", "low", "high"),
    [
        ("Im Keller lagern 58 Puppen, 12 davon restauriert", 58, 58),
        ("Am 3. Juli tagt der Ausschuss, 17 Punkte auf der Tagesordnung", 17, 17),
        ("Ausbildungsmesse am 9. Oktober, Halle C. 45 Aussteller sind da", 45, 45),
        ("Die neue Buslinie startet am 1. August, 16 Fahrten pro Tag", 16, 16),
        ("Stipendien der Stadt, Bewerbung bis 31. März, vergeben werden 12", 12, 12),
        ("Jobmesse der Kliniken am 4. Mai, 30 offene stellen", 30, 30),
        ("Der Heimatverein hat seine Trachtenpuppen, 58 an der Zahl, verschenkt", 58, 58),
        ("Backhäuser gibt es im Dorf noch, sieben an der Zahl", 7, 7),
        ("Obstbaumschnittkurs am 12.12., Teilnehmerzahl auf 18 begrenzt", 18, 18),
        ("Kräuterwanderung am Samstag, Plätze auf 25 beschränkt", 25, 25),
        ("Yogakurs im Bürgerhaus, begrenzt auf 14, Anmeldung nötig", 14, 14),
        ("Nähkurs, maximal 10 Teilnehmende", 10, 10),
        ("die kreuzreiter sind dies jahr ungefähr 200", 200, 200),
        ("Strafkammer verhandelt ab Montag, Zuhörerplätze: 45, Einlass mit Ausweis", 45, 45),
        ("Flohmarkt im Park, Standplätze: 60, Gebühr 5 Euro", 60, 60),
        ("Lesung in der Villa am 8.10., Platz für 75.", 75, 75),
        ("conversation circle at the centre, space for 16, no papers needed", 16, 16),
        ("Bücherbasar, Anzahl Kisten: 30", 30, 30),
        ("die landfrauen haben 150 stück genäht", 150, 150),
        ("Stipendien: 6 Stück vergibt das Amt", 6, 6),
        ("über 900 stück zeigt die Heimatstube", 900, 900),
        ("müllerin Antje backt 150 brote im Lehmofen", 150, 150),
        ("das wird was! sicher 200 lütte laufen beim Umzug mit", 200, 200),
        ("osterfeuer im Dorf, erfahrungsgemäß 700 schaulustige", 700, 700),
        ("schafe zurück am Berg, 240 stück mit schäferin Harms", 240, 240),
        ("Fahrradcodierung am Samstag, 60 Termine zu vergeben", 60, 60),
        ("das standesamt bietet ab april 20 termine an", 20, 20),
        ("vier minderjährige Testkäufer waren unterwegs", 4, 4),
        ("Sie hat schon 5.820 graue und rosa Führerscheine umgetauscht", 5820, 5820),
        ("fischbrötchentag in Lassan, 5 räuchereien braten um die wette", 5, 5),
        ("sie betreut mit ihrem team 88 knirpse", 88, 88),
        ("ID cards at the square, 9 a.m. to 12 noon, about 30 slots", 30, 30),
        ("7.850 Kirschbäume? Falsch gezählt! Es sind 9.120 Kirschbäume", 9120, 9120),
        ("am Samstag kamen 2.300 zum Hafenfest", 2300, 2300),
        ("zum Bürgerdialog kamen rund 80", 80, 80),
        ("rund 150 haben sich für den Lauf angemeldet", 150, 150),
        ("Beim Frühjahrsputz machten 63 mit", 63, 63),
        ("etwa 400 werden zur Demo erwartet", 400, 400),
        ("Zur Ausbildung treten im September dreiundzwanzig junge Leute an", 23, 23),
        ("hundertzwanzig Kinder singen im Dom", 120, 120),
        ("zweihundertfünfzig Gäste beim Neujahrsempfang", 250, 250),
        ("Zwölfhundert Läufer starten am Sonntag", 1200, 1200),
        ("Drei Dutzend Oldtimer rollen durch Wismar", 36, 36),
        ("Begrüßung am 1. September 2026 zwölf neue Nachwuchskräfte", 12, 12),
        ("Zu fünft reisen die Azubis nach Lyon", 5, 5),
        ("eine achtköpfige Jury wählt die Weinkönigin", 8, 8),
        ("Die 24-köpfige Delegation besucht das Rathaus", 24, 24),
        ("1 500 Besucher beim Stadtfest", 1500, 1500),
        ("15 000 Narren zogen durch Köln", 15000, 15000),
        ("1,2 Millionen Übernachtungen zählte der Kreis", 1200000, 1200000),
        ("2 Mio. Fahrgäste nutzten die Linie", 2000000, 2000000),
        ("Rund 3 Millionen Bäume hat der Forst gepflanzt", 3000000, 3000000),
        ("Anzahl der Plätze: 40", 40, 40),
        ("Anmeldung für 12 Hochbeete startet", 12, 12),
        ("Es gibt 40 Startplätze", 40, 40),
        ("wir haben 12 neue Bänke aufgestellt", 12, 12),
        ("am Badesee 3 neue Rettungsschwimmer im Dienst", 3, 3),
        ("insgesamt 17 Welpen vermittelt", 17, 17),
        ("Hallenbad: über 10 000 Badegäste im Januar", 10000, 10000),
        ("zw. 30 und 40 Kinder kommen", 30, 40),
        ("Gäste ca 30-40", 30, 40),
        ("bis zu 120 finden in der Scheune Platz", 120, 120),
        ("in der Scheune ist Platz für 120", 120, 120),
        ("There is room for 25", 25, 25),
        ("20 to 30 kids expected", 20, 30),
        ("limited to 15 participants", 15, 15),
        ("a dozen bakers compete", 12, 12),
        ("Trauungen im Turm am 8.8., sechs Termine sind noch frei", 6, 6),
        ("auf dem Kirchplatz 64 Kerzen angezündet, eine für jedes Kind", 64, 64),
        ("Der Bauhof pflanzt in KW 9 vierzig Kirschen am Kanal", 40, 40),
        ("Schnuppern am 25.4. in der Halle am Turm. Leihstühle: 7", 7, 7),
        ("Belehrung am Mittwoch in der Mensa. Plätze: 90. Kostet nichts.", 90, 90),
        ("Wo? Pfarrsaal. Plätze? noch 3", 3, 3),
        ("the auction starts on 21 July at 3 pm. 45 bicycles go under the hammer", 45, 45),
        ("Das Dezernat 52 Abfall hat in einer Halle 1200 Autobatterien sichergestellt", 1200, 1200),
        ("Requiem in der Basilika; 130 Stimmen; Leitung Jutta Horn", 130, 130),
        ("WAHLHELFER!!! uns fehlen noch 120, melden bis 10. September", 120, 120),
        ("über 300 teile hat der heimatverein zusammengetragen", 300, 300),
        ("die kameraden waren 11 mal im einsatz, volle keller", 11, 11),
        ("Fünf Jahre, drei Bürgermeister lang. Am Ende haben 19 Ehrenamtler gemauert", 19, 19),
        ("some 2,500 runners start on Sunday", 2500, 2500),
        ("forty-two students graduate", 42, 42),
        ("one hundred and twenty trees were planted", 120, 120),
    ],
)
def test_a_count_is_understood(text: str, low: int, high: int) -> None:
    found = count(text)
    assert found is not None
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Der Bau kostet 3 Millionen Euro",
        "Umbau für 1,5 Mio. Euro",
        "Fördermittel: 250.000 Euro, 90.000 davon vom Land",
        "Vortrag im Hörsaal 3 der Hochschule",
        "Ausstellung im Lesesaal 2 der Bibliothek",
        "Vorgang 3715 E, Parkgenehmigung liegt vor",
        "beim letzten Mal waren ein paar hundert Besucher da",
        "mehrere Tausend Besucher erwartet",
        "Vergabenummer 4711 Reinigung der Schule",
        "Kursnummer 2231 Töpfern",
        "Busse der Linie 12 fahren Umleitung",
        "Tempo 30 in der Hauptstraße ab Montag",
        "Der Verein wird 125 und feiert am Samstag",
        "Kita Sonnenschein wird 50",
        "Spende: 1.200 € für das Tierheim",
        "Kosten 12 pro Person, Treff um 9",
        "Baustelle auf 300 m Länge",
        "ab 18 freigegeben, Einlass 20 Uhr",
        "Radtour, 45 km, Treff am Bahnhof",
        "Bahnhofstr. 12 im Hof, Lesung",
        "Sporthalle 2 am Schulzentrum: Turnier der Minis",
        "Grundschule, Raum 204, Elternabend der 3a",
        "Kurs läuft an 6 Abenden",
        "geöffnet 10 bis 12",
        "Preisgeld 500, Jury tagt im Mai",
        "Gruppe 2 der Krabbelkinder trifft sich am Montag",
        "Artikel 20 Grundgesetz: Vortrag im Rathaus",
        "Tag 3 der Projektwoche: wir bauen Vogelhäuser",
        "Zum 3. Mal findet der Lauf statt",
        "Der Chor mit 35 Stimmen singt",
        "Aktionstag: der Pomologe bestimmt Äpfel (max. drei Stück je Sorte)",
        "kurz zwischen zwei Sitzungen: am 22.1. wird das Parklet aufgestellt",
        "Planken bei Buhne 12 gesichert, das Landesamt ist informiert",
        "Tolles Video vom Fallturm vorhanden (44 Sek.)",
        "20 TEUR stehen für Vorschläge bereit",
        "Die Eltern haben 2 Bleche Kuchen gesponsert",
        "Dauer: 3, Kosten: 12, Durchwahl: 23",
        "Das Referat 31 Naturschutz lädt ein",
        "Türöffner-Tag am 3. Oktober im Wasserwerk, letztes Jahr kamen 140 Kinder",
    ],
)
def test_what_counts_nothing_is_no_count(text: str) -> None:
    assert count(text) is None
