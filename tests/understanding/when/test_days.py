"""Days, and stretches of them, as people write them."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.written import span
from understanding.when import Reading, understand

NOW = datetime.fromisoformat("2026-11-24T09:00")  # a Tuesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5.12.", "2026-12-05"),
        ("5.12", "2026-12-05"),
        ("5. 12.", "2026-12-05"),
        ("05.12.26", "2026-12-05"),
        ("5.12.2026", "2026-12-05"),
        ("05/12/2026", "2026-12-05"),
        ("5-12-2026", "2026-12-05"),
        ("2026-12-05", "2026-12-05"),
        ("2026/12/05", "2026-12-05"),
        ("2026-12-05T15:00", "2026-12-05T15:00"),
        ("5. Dezember", "2026-12-05"),
        ("5.Dez", "2026-12-05"),
        ("5ter Dezember", "2026-12-05"),
        ("fünfter Dezember", "2026-12-05"),
        ("am fünften zwölften", "2026-12-05"),
        ("dreiundzwanzigster Dezember", "2026-12-23"),
        ("Dezember 5", "2026-12-05"),
        ("Samstag, 5. Dezember", "2026-12-05"),
        ("Sonnabend, den 5.12.", "2026-12-05"),
        ("5.12. (Sa)", "2026-12-05"),
        ("1. Jänner", "2027-01-01"),
        ("3. Feber", "2027-02-03"),
        ("20.märz", "2027-03-20"),
        ("29.2.", "2028-02-29"),
        ("am 5.", "2026-12-05"),
        ("am 24.", "2026-11-24"),
        ("am 31.", "2026-12-31"),
        ("15.", "2026-12-15"),
        ("Mittwoch der 22.", "2027-09-22"),
        ("heute, 24.11.", "2026-11-24"),
        ("5. Mai im Jahr 2028", "2028-05-05"),
        ("26/07 2027", "2027-07-26"),
    ],
)
def test_a_date_is_read_in_every_notation(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("heute", "2026-11-24"),
        ("heut", "2026-11-24"),
        ("morgen", "2026-11-25"),
        ("übermorgen", "2026-11-26"),
        ("in drei Tagen", "2026-11-27"),
        ("in drei Wochen", "2026-12-15"),
        ("in 14 Tagen", "2026-12-08"),
        ("in zwei bis drei Wochen", "2026-12-08/2026-12-15 about"),
        ("heute in einer Woche", "2026-12-01"),
        ("morgen in 8 Tagen", "2026-12-02"),
        ("Samstag in 14 Tagen", "2026-12-12"),
        ("innerhalb von zwei Wochen", "2026-11-24/2026-12-08"),
        ("in zwei Stunden", "2026-11-24T11:00"),
        ("in einer halben Stunde", "2026-11-24T09:30"),
        ("ab sofort", "2026-11-24 open"),
    ],
)
def test_a_day_is_counted_from_today(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Freitag", "2026-11-27"),
        ("am Freitag", "2026-11-27"),
        ("diesen Freitag", "2026-11-27"),
        ("kommenden Freitag", "2026-11-27"),
        ("nächsten Montag", "2026-11-30"),
        ("nächsten Dienstag", "2026-12-01"),
        ("nächste Woche Freitag", "2026-12-04"),
        ("Freitag nächster Woche", "2026-12-04"),
        ("diese Woche Freitag", "2026-11-27"),
        ("übernächste Woche Mittwoch", "2026-12-09"),
        ("Freitag in einer Woche", "2026-12-04"),
        ("Sonnabend", "2026-11-28"),
        ("am Wochenende", "2026-11-28/2026-11-29"),
        ("am Freitag nach Weihnachten", "2027-01-01"),
        ("zweiter Samstag im Mai", "2027-05-08"),
        ("am letzten Freitag im Januar", "2027-01-29"),
        ("am ersten Advent", "2026-11-29"),
        ("Donerstag", "2026-11-26"),
        ("Smastag", "2026-11-28"),
    ],
)
def test_a_weekday_is_the_next_one(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5. und 6. Dezember", "2026-12-05/2026-12-06"),
        ("3. bis 5. Mai", "2027-05-03/2027-05-05"),
        ("3.-5.5.", "2027-05-03/2027-05-05"),
        ("vom 3.5. bis zum 5.5.2028", "2028-05-03/2028-05-05"),
        ("30.4./1.5.", "2027-04-30/2027-05-01"),
        ("28.12. bis 2.1.", "2026-12-28/2027-01-02"),
        ("Samstag und Sonntag", "2026-11-28/2026-11-29"),
        ("von Montag bis Mittwoch", "2026-11-30/2026-12-02"),
        ("Mo-Mi", "2026-11-30/2026-12-02"),
        ("am 4. Juli, dauert drei Tage", "2027-07-04/2027-07-06"),
        ("April/Mai", "2027-04-01/2027-05-31 month"),
        ("Anfang bis Mitte Mai", "2027-05-01/2027-05-20 about"),
        ("Ende Mai/Anfang Juni", "2027-05-21/2027-06-10 about"),
        ("5.12., 15 Uhr bis 6.12., 12 Uhr", "2026-12-05T15:00/2026-12-06T12:00"),
        ("Freitag 18 Uhr bis Sonntag 12 Uhr", "2026-11-27T18:00/2026-11-29T12:00"),
        ("Vernissage am 5.12., Ausstellung bis 10.1.", "2026-12-05/2027-01-10"),
    ],
)
def test_a_range_has_two_ends(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bis Freitag", "/2026-11-27"),
        ("bis Ende März", "/2027-03-31 about"),
        ("bis KW 50", "/2026-12-13 week"),
        ("bis Weihnachten", "/2026-12-25"),
        ("spätestens am 15.12.", "/2026-12-15"),
        ("bis 4.12. 12 Uhr", "/2026-12-04T12:00"),
        ("bis spätestens 15. Dezember", "/2026-12-15"),
        ("vor dem 1. Mai", "/2027-04-30"),
        ("vor den Pfingstferien", "/2027-05-17 “vor den Pfingstferien”"),
        ("ab dem 20. April", "2027-04-20 open"),
        ("ab Montag", "2026-11-30 open"),
        ("ab Januar", "2027-01-01 month open"),
        ("nach dem 15. Juni", "2027-06-16 open"),
        ("nach Ostern", "2027-03-30 open “nach Ostern”"),
        ("ab 5.12. um 18 Uhr", "2026-12-05T18:00 open"),
    ],
)
def test_a_limit_has_one_end(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))
