"""What recurs, several dates with their roles, and dates in whole sentences."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.written import span
from understanding.when import Reading, understand

NOW = datetime.fromisoformat("2026-11-24T09:00")  # a Tuesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jeden Dienstag", "2026-11-24 FREQ=WEEKLY;BYDAY=TU"),
        ("dienstags", "2026-11-24 FREQ=WEEKLY;BYDAY=TU"),
        ("jeden Freitag um 18 Uhr", "2026-11-27T18:00 FREQ=WEEKLY;BYDAY=FR"),
        (
            "donnerstags 16-18 Uhr, bis Ende Juni",
            "2026-11-26T16:00/2026-11-26T18:00 FREQ=WEEKLY;BYDAY=TH;UNTIL=20270630",
        ),
        ("jeden zweiten Dienstag im Monat um 19 Uhr", "2026-12-08T19:00 FREQ=MONTHLY;BYDAY=2TU"),
        ("jeden ersten und dritten Samstag im Monat", "2026-12-05 FREQ=MONTHLY;BYDAY=1SA,3SA"),
        ("alle 14 Tage freitags", "2026-11-27 FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("alle zwei Wochen mittwochs", "2026-11-25 FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ("werktags 7 bis 16 Uhr", "2026-11-25T07:00/2026-11-25T16:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("Mo-Fr 8-16 Uhr", "2026-11-25T08:00/2026-11-25T16:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("täglich", "2026-11-24 FREQ=DAILY"),
        ("täglich 10-18 Uhr", "2026-11-24T10:00/2026-11-24T18:00 FREQ=DAILY"),
        ("täglich außer montags", "2026-11-24 FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU"),
        ("einmal im Monat", " month FREQ=MONTHLY"),
        ("vierteljährlich", " quarter FREQ=MONTHLY;INTERVAL=3"),
        ("jedes Jahr im Oktober", "2027-10-01 month FREQ=YEARLY;BYMONTH=10"),
        ("am 15. jeden Monats", "2026-12-15 FREQ=MONTHLY;BYMONTHDAY=15"),
        ("am letzten Werktag im Monat", "2026-11-30 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        ("jeden Sonntag im Advent", "2026-11-29 FREQ=WEEKLY;BYDAY=SU;UNTIL=20261224"),
        ("jedes Wochenende", "2026-11-28 FREQ=WEEKLY;BYDAY=SA,SU"),
        ("ab Januar jeden Montag", "2027-01-04 FREQ=WEEKLY;BYDAY=MO"),
        ("dienstags und donnerstags", "2026-11-24 FREQ=WEEKLY;BYDAY=TU,TH"),
        (
            "täglich 10-18 Uhr, montags geschlossen",
            "2026-11-24T10:00/2026-11-24T18:00 FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU",
        ),
        ("Mo-Fr 8-12, Mi geschlossen", "2026-11-26T08:00/2026-11-26T12:00 FREQ=WEEKLY;BYDAY=MO,TU,TH,FR"),
        (
            "täglich 9-17 Uhr, Sa und So geschlossen",
            "2026-11-24T09:00/2026-11-24T17:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        ),
        (
            "Montag Ruhetag, sonst täglich ab 11 Uhr",
            "2026-11-24T11:00 open FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU",
        ),
    ],
)
def test_a_recurrence_is_a_rule_and_its_first_occurrence(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    "text",
    [
        "täglich 10-18 Uhr, am 24.12. geschlossen",
        "am 24. und 25.12. geschlossen, sonst täglich 10-18 Uhr",
        "täglich 10-18 Uhr, fällt am 24.12. aus",
        "täglich 10-18 Uhr, 24.12. kein Betrieb",
    ],
)
def test_a_day_without_it_is_asked_about_and_is_not_its_first(text: str) -> None:
    daily = span("2026-11-24T10:00/2026-11-24T18:00 FREQ=DAILY")
    assert understand(text, NOW, "de") == Reading(None, "exception", (daily,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am 5.12., Anmeldung bis 1.12.", "2026-12-05 + deadline /2026-12-01"),
        ("5.12. 15 Uhr (Einlass 14 Uhr)", "2026-12-05T15:00 + admission T14:00"),
        ("Konzert am 5.12. um 20 Uhr, Einlass 19 Uhr", "2026-12-05T20:00 + admission T19:00"),
        ("Fest am 12.12., Aufbau am 11.12. ab 9", "2026-12-12 + setup 2026-12-11T09:00 open"),
        ("12.12., Vorverkauf ab 1.12.", "2026-12-12 + sale 2026-12-01 open"),
        ("Anmeldung bis 10.12.", "/2026-12-10"),
        ("seit 20.11.", "2026-11-20 open"),
        ("seit 20.11. bis 20.12.", "2026-11-20/2026-12-20"),
        ("am 1. Juni, Bewerbung bis 15. April", "2027-06-01 + deadline /2027-04-15"),
        ("am 5.12., Anmeldung bis 20.11.", "2026-12-05 + deadline /2026-11-20"),
        ("am 5.12., Aufbau seit 20.11.", "2026-12-05 + setup 2026-11-20 open"),
        ("verschoben vom 20.12. auf den 27.12.", "2026-12-27 + former 2026-12-20"),
        ("27.12. (war 20.12.)", "2026-12-27 + former 2026-12-20"),
        ("nicht am 4.12., sondern am 5.12.", "2026-12-05 + former 2026-12-04"),
        ("eigentlich Mittwoch, jetzt Freitag", "2026-11-27 + former 2026-11-25"),
        ("der Termin am 20.12. ist auf den 27.12. verlegt", "2026-12-27 + former 2026-12-20"),
    ],
)
def test_other_dates_stand_beside_the_event_with_their_roles(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am Samstag, den 5. Dezember, eröffnet die neue Kita um 11 Uhr.", "2026-12-05T11:00"),
        ("am 5.12. im Rathaus", "2026-12-05"),
        ("Smastag, 5 .12 , 15 : 00 Uhr", "2026-12-05T15:00"),
        ("Fest am 5.12. gegen Abend", "2026-12-05 evening"),
        ("Freitagabend, so gegen sieben", "2026-11-27T19:00"),
        ("Raum 12, 5.12. um 14 Uhr", "2026-12-05T14:00"),
        ("80 Personen am 5.12.", "2026-12-05"),
        ("Paragraf 5.1 tritt am 1. Juni in Kraft", "2027-06-01"),
        ("wir treffen uns am Freitag um 14 Uhr in Zimmer 305", "2026-11-27T14:00"),
        ("Königstraße 10-12 am Freitag", "2026-11-27"),
        ("Tel. 0711-2164711, am 5.12.", "2026-12-05"),
        ("Das Fest kostet 5,50 Euro und ist am 12.12. ab 15 Uhr", "2026-12-12T15:00 open"),
        ("Frau März kommt am 5.12.", "2026-12-05"),
        ("07/05/2027 oder so", "2027-05-07"),
    ],
)
def test_a_sentence_has_its_date(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))
