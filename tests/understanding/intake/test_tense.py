"""Of a weekday, or a day without its year, the tense of the clause tells which one is meant: the last one or the next."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-06-15T09:00")  # a Monday


def start(text: str, now: datetime = NOW) -> str | None:
    when = taken_in(text, now, "de", Region("BY", "Europe/Berlin")).when
    span = when.reading.span if when else None
    return span.start.isoformat() if span and span.start else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Am Samstag haben 40 Kinder im Stadtpark Nistkästen gebaut", "2026-06-13"),
        ("am sonnabend hat der angelverein den teich abgefischt, 300 kilo karpfen", "2026-06-13"),
        ("Am Mittwoch ist die alte Linde am Kirchplatz umgestürzt", "2026-06-10"),
        ("Die Jugendfeuerwehr gewann am Sonntag den Kreispokal in Auerbach", "2026-06-14"),
        ("Landrätin Huber übergab am Donnerstag zwei Löschfahrzeuge", "2026-06-11"),
        ("Beim Stadtlauf am Sonntag gingen 412 Läufer an den Start", "2026-06-14"),
        ("Vom 3. bis 5. Juni waren 24 Schüler aus Arras zu Besuch in der Realschule", "2026-06-03"),
        ("Der Chor sang am Pfingstmontag im Altenheim, Tränen inklusive", "2026-05-25"),
        ("Die Wehr rückte am Dienstag zu drei Einsätzen aus", "2026-06-09"),
        ("Im Museum wurde am Donnerstag die Ausstellung Glas eröffnet", "2026-06-11"),
        ("Was für ein Fest! 800 Leute tanzten am Samstag auf dem Anger", "2026-06-13"),
        ("Die 4a besuchte am 9. Juni die Kläranlage", "2026-06-09"),
        ("Verabschiedet wurde am Freitag Schulleiterin Ilse Brandt, 31 Jahre war sie da", "2026-06-12"),
        ("Richtfest gefeiert: Am Freitag hing der Kranz überm neuen Hort", "2026-06-12"),
        ("am 10. juni kam das neue feuerwehrauto an, die jungs sind happy", "2026-06-10"),
        ("Unbekannte haben in der Nacht auf Sonntag die Bänke am Weiher zerlegt", "2026-06-14"),
        ("Am 30. Mai gab es im Spital Frühlingskonzert, 90 Zuhörer", "2026-05-30"),
        ("Die Polizei kontrollierte am Mittwoch 120 Radler", "2026-06-10"),
        ("Gestern haben wir die Stolpersteine poliert", "2026-06-14"),
        ("Am Donnerstag ließ der Bauhof 12 Pappeln fällen", "2026-06-11"),
        ("Am Samstag, 13. Juni, haben die Pfadfinder das Wehr geputzt", "2026-06-13"),
        ("Hoffest der Tafel am Samstag, 230 Leute waren da", "2026-06-13"),
        ("Einsatz geprobt am Freitag in der Papierfabrik, 90 Leute dabei", "2026-06-12"),
        ("Am Wochenende siegte die Damenriege in Bamberg", "2026-06-13"),
        ("die neuen azubis haben sich am mittwoch im rathaus vorgestellt", "2026-06-10"),
        ("Ergebnis vom Samstag: Unsere Ringer schlugen Schifferstadt 19:12", "2026-06-13"),
        ("Nachklapp zum Hafenkonzert vom 5. Juni: Spendensumme steht, 2.310 Euro", "2026-06-05"),
        ("Beim Kirmesumzug am Sonntag hats geregnet wie aus Kübeln", "2026-06-14"),
        ("Rund 1.000 Leute waren's am Samstag beim Apfelfest", "2026-06-13"),
        ("Unserem Archiv hat eine Seniorin am Freitag alte Briefe anvertraut", "2026-06-12"),
        ("drei Wehren löschten am Samstag bis in den Morgen einen Großbrand", "2026-06-13"),
        ("Kürbisse geschnitzt, Suppe gekocht: so war unser Samstag im Hort", "2026-06-13"),
        ("dienstag früh stand plötzlich n wildschwein in der sparkasse", "2026-06-09"),
        ("Seit 1. Juni hat die Stadtbücherei auch sonntags auf", "2026-06-01"),
        ("Die Staatssekretärin weihte am Samstag in Hirschau den Radweg ein", "2026-06-13"),
        ("Die Uhr am Rathaus ging seit dem 25. Mai falsch, jetzt stimmt sie", "2026-05-25"),
        ("The new bus shelter was opened on Monday, 8 June, by councillor Dee Marsh", "2026-06-08"),
        ("Seit Mittwoch fährt der Bürgerbus auch nach Neudorf", "2026-06-10"),
    ],
)
def test_what_was_has_the_day_that_is_over(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Am Samstag hat das Bürgerbüro geschlossen", "2026-06-20"),
        ("Am Samstag ist der Wertstoffhof geschlossen, der Container wurde gestohlen", "2026-06-20"),
        ("Der Chor hat für Samstag zugesagt", "2026-06-20"),
        ("Die Ministerin hat zugesagt, am Samstag zu kommen", "2026-06-20"),
        ("Das Konzert wurde auf Samstag verschoben", "2026-06-20"),
        ("Die Lesung wurde wegen Krankheit auf den 20. Juni verlegt", "2026-06-20"),
        ("Der Verein hat lange gespart, am Samstag wird das neue Boot getauft", "2026-06-20"),
        ("Nachdem der alte Kiosk abgebrannt ist, eröffnet am Freitag der neue", "2026-06-19"),
        ("Am Freitag lesen wir Märchen, letztes Jahr kamen 80 Kinder", "2026-06-19"),
        ("Flohmarkt am Samstag. Letztes Jahr kamen 300 Leute.", "2026-06-20"),
        ("Blutspende am Mittwoch, beim letzten Mal kamen 120 Spender", "2026-06-17"),
        ("Der Gemeinderat hat beschlossen: Am Samstag bleibt das Bad zu", "2026-06-20"),
        ("Alle Eltern sind am Donnerstag eingeladen", "2026-06-18"),
        ("40 Helfer haben sich gemeldet, am Sonntag geht es los", "2026-06-21"),
        ("Kinderfest am Samstag, die Hüpfburg haben wir schon bestellt", "2026-06-20"),
        ("Am Sonntag spielt der Musikverein, der 1921 gegründet wurde", "2026-06-21"),
        ("Der Kalender ist gedruckt und kommt am Freitag in den Verkauf", "2026-06-19"),
        ("Wir haben am Samstag Tag der offenen Tür", "2026-06-20"),
        ("Frau Maier hat am Freitag ihren letzten Tag", "2026-06-19"),
        ("Am Samstag werden im Rathaus geehrte Sportler vorgestellt", "2026-06-20"),
        ("Sommerfest der Kita am Samstag, es wurde lange vorbereitet", "2026-06-20"),
        ("Radtour am Sonntag: Treffpunkt hat sich geändert, jetzt am Bahnhof", "2026-06-21"),
        ("Bürgersprechstunde am Freitag, 16 Uhr. Der Saal wurde renoviert.", "2026-06-19T16:00:00"),
        ("Am Freitag feiert die Wehr ihr Haus, gebaut haben es die Kameraden", "2026-06-19"),
        ("Der Förderverein, der die Orgel gerettet hat, lädt am Samstag zum Konzert", "2026-06-20"),
        ("Einweihung am Freitag, gebaut wurde zwei Jahre", "2026-06-19"),
        ("Die Staatssekretärin weiht am Samstag in Hirschau den Radweg ein", "2026-06-20"),
        ("Unser ältester Baum, der im Mai vom Blitz getroffen wurde, wird am Freitag gefällt", "2026-06-19"),
        ("Der Leonhardiritt wurde wegen Regen auf Samstag geschoben", "2026-06-20"),
        ("dienstag früh steht der blutspendebus vor der sparkasse", "2026-06-16"),
        ("Am Samstag kann man gucken, was die Töpfer das Jahr über gemacht haben", "2026-06-20"),
        ("Wir feiern am Samstag unser Tretbecken, gebuddelt haben die Kneippianer", "2026-06-20"),
        ("Weltcafé am Sonntag, angemeldet haben sich Vereine aus Syrien", "2026-06-21"),
        ("Amtsleiter Uwe Noll hört am Freitag auf. Er kam 1989 als Azubi zu uns", "2026-06-19"),
        ("Zum Fest am Sonntag haben sich 12 Kapellen angemeldet", "2026-06-21"),
    ],
)
def test_what_is_to_come_stays_so_beside_what_was(text: str, day: str) -> None:
    assert start(text) == day


def test_a_day_that_is_hardly_over_is_asked_about_where_no_tense_tells() -> None:
    when = taken_in("Kinderfest 1. Juni im Hort", NOW, "de", Region()).when
    assert when is not None
    assert when.reading.question == "recent"
    assert [str(span.start) for span in when.reading.candidates] == ["2026-06-01", "2027-06-01"]
