"""When: the day of the event among deadlines, what was moved, what is over, and years that say how old something is."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-06-15T09:00")  # a Monday


def start(text: str) -> str | None:
    when = taken_in(text, NOW, "de", Region("BY", "Europe/Berlin")).when
    span = when.reading.span if when else None
    return span.start.isoformat() if span and span.start else None


def end(text: str) -> str | None:
    when = taken_in(text, NOW, "de", Region("BY", "Europe/Berlin")).when
    span = when.reading.span if when else None
    return span.end.isoformat() if span and span.end else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lesepaten gesucht! Wer mitmachen will, meldet sich bis 30. Juni im Rathaus.", "2026-06-30"),
        ("Die Stiftung vergibt zwei Stipendien, Antrag bis 15. September einreichen", "2026-09-15"),
        ("Kunstpreis 2026: Unterlagen bis 01.08.26 an das Kulturamt", "2026-08-01"),
        ("Die Tafel sammelt Schlafsäcke, Abgabe bis 30. November im Pfarrhaus", "2026-11-30"),
        ("Der Umtausch alter Führerscheine muss bis 19. Januar 2027 erledigt sein", "2027-01-19"),
        ("Grundsteuer: Zahlung bis 30.9. fällig", "2026-09-30"),
        ("Baum des Jahres: bis 12.9. abstimmen", "2026-09-12"),
        ("Wie soll der neue Spielplatz heißen? Ideen bis 30. September ans Rathaus", "2026-09-30"),
        ("The council is looking for young poets, entries by 1 September", "2026-09-01"),
        ("Wer in die Broschüre will, schickt bis spätestens 30. Oktober einen Steckbrief", "2026-10-30"),
        ("Ehrenamtspreis: Vorschläge können bis 31. Juli eingereicht werden", "2026-07-31"),
    ],
)
def test_the_deadline_of_a_call_is_its_day(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Die Müllabfuhr am 24.12. fällt aus, nachgeholt wird sie am 28. Dezember", "2026-12-24"),
        ("Seefest am Weiher (18.07.) muss ausfallen, Ersatztermin noch offen", "2026-07-18"),
        ("Zwei Wisentkälber sind am 19. Mai im Wildpark geboren", "2026-05-19"),
        ("Am 31. Mai hat Heimatpfleger Dr. Veit Lang einen Grenzstein freigelegt", "2026-05-31"),
        ("Der Landrat hat am Dienstag (2.6.) in der Stadthalle 40 Azubis begrüßt", "2026-06-02"),
        ("Dr Ruth Adams presented the new bus on Tuesday, 9 June, at the depot", "2026-06-09"),
        ("Konzert im Schlosshof am 4.12., Einlass 18 Uhr", "2026-12-04T18:00:00"),
        ("Hoffest Freitag 4.12. in der Posthalterei, los gehts 19.00", "2026-12-04T19:00:00"),
        ("Das Museum lädt an Mariä Himmelfahrt ein, los gehts um 10 Uhr", "2026-08-15T10:00:00"),
        ("Anyone aged 14 to 21 may apply for the board, deadline 15 November", "2026-11-15"),
    ],
)
def test_the_day_of_the_event_is_found(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "Im Depot wurde eine Kachel aus der Zeit um 1520 entdeckt",
        "Der Brunnen von 1588 ist wieder dicht",
        "Die Statistik korrigiert die Zahl von letzter Woche",
    ],
)
def test_a_year_or_a_week_that_says_how_old_something_is_is_no_date(text: str) -> None:
    assert start(text) is None


def test_an_abbreviation_with_a_dot_ends_no_date() -> None:
    assert end("Die Linienstraße ist von Mo. 22.06. bis einschl. Do. 16.07. gesperrt") == "2026-07-16"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "Zeltlager am See: noch Plätze für die Woche vom 20. bis 24. Juli! Treffpunkt täglich am Steg.",
            "2026-07-20",
            "2026-07-24",
        ),
        (
            "Die Häckselstelle macht Winterpause vom 7. Dezember 2026 bis 26. Februar 2027. Danach wieder sonnabends 8-12 Uhr.",
            "2026-12-07",
            "2027-02-26",
        ),
        (
            "Uferstraße autofrei vom 30.8. bis 31.10. Lieferverkehr darf bis 11 Uhr rein.",
            "2026-08-30",
            "2026-10-31",
        ),
        (
            "Vom 29. Juni bis zum 31. Juli ist der Lesesaal bis 1 Uhr nachts auf.",
            "2026-06-29",
            "2026-07-31",
        ),
        (
            "Vollsperrung der Mühlgasse ab 6. Juli. Ende der Arbeiten: 30. September 2026.",
            "2026-07-06",
            "2026-09-30",
        ),
        (
            "Herbst-Camp: 12. bis 16. Oktober, 24 Kids, jeden Tag Programm im Wald",
            "2026-10-12",
            "2026-10-16",
        ),
        (
            "Schwertransport am 18. Juni zwischen 0 und 4 Uhr durch die Bahnhofstraße",
            "2026-06-18T00:00:00",
            "2026-06-18T04:00:00",
        ),
    ],
)
def test_hours_and_rhythms_of_the_background_leave_the_range_as_it_is(
    text: str, first: str, last: str
) -> None:
    assert (start(text), end(text)) == (first, last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Schwimmwoche im Naturbad, KW 28. Die DLRG nimmt ab.", "2026-07-06"),
        ("Vorlesepaten gesucht, die einmal die Woche vorlesen. Bitte melden bis 15. September", "2026-09-15"),
        ("Die Jugendhilfe sucht zum 1. September eine Bufdi, Bewerbungen bis 15. Juli", "2026-07-15"),
        (
            "Der Rektor pflanzt am Institut eine Esche, Donnerstag (18.6.) um 12. Die alte war krank.",
            "2026-06-18T12:00:00",
        ),
        ("Restmüll: statt am 25. Dezember kommt die Abfuhr schon am 23. Dezember.", "2026-12-23"),
        ("Der Markt findet statt am 3. Juli auf dem Anger", "2026-07-03"),
        (
            "Das Repair-Café startet nach der Sommerpause wieder: 5. September, 14 Uhr, Alte Molkerei",
            "2026-09-05T14:00:00",
        ),
        ("Seit 1. Juni gilt in der Ortsdurchfahrt Tempo 30, Az. VB 36.4-2026/88", "2026-06-01"),
        ("hafenfest 26. juni, die hüpfburg haben wir diesmal gestrichen", "2026-06-26"),
        ("Sprechtag ENTFÄLLT am 24.6., Ersatz gibt es keinen", "2026-06-24"),
        ("Das Amt hat letzten Dienstag einen Zaun gezogen, 1,2 km in 90 min.", "2026-06-09"),
    ],
)
def test_what_stands_beside_takes_the_day_of_the_event_from_nobody(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Titel: Übung\nDatum: 24.10.2026\nUhrzeit: 8-12\nOrt: Halle", "2026-10-24T08:00:00"),
        ("Uhrzeit: 10-14, Datum: 3. September, Flohmarkt im Hof", "2026-09-03T10:00:00"),
        ("Kater Mikesch ist seit Sonntag weg, zuletzt in der Ringstraße", "2026-06-14"),
        (
            "Der Bücherschrank ist am 8. Juni eingeweiht worden. Schon am ersten Abend war er leer",
            "2026-06-08",
        ),
    ],
)
def test_hours_of_a_form_what_is_gone_and_days_counted_from_the_event(text: str, day: str) -> None:
    assert start(text) == day


def test_what_lasts_up_to_a_day_is_no_call() -> None:
    assert start("Dienststelle bis spätestens 3. September geschlossen") is None
