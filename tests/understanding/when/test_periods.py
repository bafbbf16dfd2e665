"""Weeks, months, seasons, feasts and school holidays."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.written import span
from understanding.when import Reading, understand

NOW = datetime.fromisoformat("2026-11-24T09:00")  # a Tuesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KW 50", "2026-12-07 week"),
        ("kw50", "2026-12-07 week"),
        ("in der 12. KW", "2027-03-22 week"),
        ("KW 48", "2026-11-23 week"),
        ("KW 53", "2026-12-28 week"),
        ("KW 50/51", "2026-12-07/2026-12-20 week"),
        ("KW 10/2028", "2028-03-06 week"),
        ("Mi KW 50", "2026-12-09"),
        ("Wochenende der KW 50", "2026-12-12/2026-12-13"),
        ("diese Woche", "2026-11-23 week"),
        ("nächste Woche", "2026-11-30 week"),
        ("im Dezember", "2026-12-01 month"),
        ("Mai 2028", "2028-05-01 month"),
        ("im Frühjahr, wahrscheinlich April", "2027-04-01 month"),
        ("am langen Wochenende im Mai", "2027-05-01 month"),
        ("nächsten Monat", "2026-12-01 month"),
        ("05/2027", "2027-05-01 month"),
        ("im zweiten Quartal", "2027-04-01 quarter"),
        ("Q2 2027", "2027-04-01 quarter"),
        ("nächstes Jahr", "2027-01-01 year"),
        ("2027", "2027-01-01 year"),
        ("im Herbst", "2026-09-01/2026-11-30 month about"),
        ("im Winter", "2026-12-01/2027-02-28 month about"),
        ("Sommer 2027", "2027-06-01/2027-08-31 month about"),
        ("Anfang Mai", "2027-05-01/2027-05-10 about"),
        ("Mitte Mai", "2027-05-11/2027-05-20 about"),
        ("Ende Mai", "2027-05-21/2027-05-31 about"),
        ("Anfang November", "2027-11-01/2027-11-10 about"),
        ("Monatsende", "2026-11-21/2026-11-30 about"),
        ("Ende nächster Woche", "2026-12-03/2026-12-04 about"),
        ("Anfang nächster Woche", "2026-11-30/2026-12-01 about"),
        ("Mitte nächster Woche", "2026-12-02 about"),
        ("Ende des Jahres", "2026-11-01/2026-12-31 “Ende des Jahres”"),
        ("im Mai nächsten Jahres", "2027-05-01 month"),
        ("in der zweiten Maihälfte", "2027-05-16/2027-05-31 “zweiten Maihälfte”"),
        ("um den 20. April herum", "2027-04-20 about"),
    ],
)
def test_a_period_has_its_first_day(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heiligabend", "2026-12-24"),
        ("Silvester", "2026-12-31"),
        ("Neujahr", "2027-01-01"),
        ("Dreikönig", "2027-01-06"),
        ("Ostern", "2027-03-28/2027-03-29"),
        ("Ostermontag", "2027-03-29"),
        ("Karfreitag", "2027-03-26"),
        ("Pfingsten", "2027-05-16/2027-05-17"),
        ("Himmelfahrt", "2027-05-06"),
        ("Fronleichnam", "2027-05-27"),
        ("am 3. Advent", "2026-12-13"),
        ("Buß- und Bettag", "2027-11-17"),
        ("Totensonntag", "2027-11-21"),
        ("Volkstrauertag", "2027-11-14"),
        ("Rosenmontag", "2027-02-08"),
        ("Aschermittwoch", "2027-02-10"),
        ("Muttertag", "2027-05-09"),
        ("Erntedank", "2027-10-03"),
        ("Martinstag", "2027-11-11"),
        ("1. Mai", "2027-05-01"),
        ("Tag der Arbeit", "2027-05-01"),
        ("Tag der Deutschen Einheit", "2027-10-03"),
        ("Reformationstag", "2027-10-31"),
        ("Allerheiligen", "2027-11-01"),
        ("zwischen den Jahren", "2026-12-27/2026-12-30 “zwischen den Jahren”"),
        ("Ostern 2028", "2028-04-16/2028-04-17"),
        ("drei Tage vor Ostern", "2027-03-25"),
        ("am Tag nach Pfingsten", "2027-05-18"),
        ("Nikolaus", "2026-12-06"),
    ],
)
def test_a_feast_has_its_date(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in den Sommerferien", "2027-07-29/2027-09-11 “Sommerferien”"),
        ("nach den Sommerferien", "2027-09-12 open “nach den Sommerferien”"),
        ("vor den Sommerferien", "/2027-07-28 “vor den Sommerferien”"),
        ("Weihnachtsferien", "2026-12-23/2027-01-09 “Weihnachtsferien”"),
        ("Osterferien 2027", "2027-03-25/2027-04-03 “Osterferien 2027”"),
        ("Pfingstferien", "2027-05-18/2027-05-29 “Pfingstferien”"),
        ("Herbstferien", "2027-11-02/2027-11-06 “Herbstferien”"),
        ("am ersten Schultag nach den Sommerferien", "2027-09-13 “ersten Schultag nach den Sommerferien”"),
        ("am letzten Schultag vor den Sommerferien", "2027-07-28 “letzten Schultag vor den Sommerferien”"),
        ("in der ersten Ferienwoche", "2026-12-23/2026-12-29 “ersten Ferienwoche”"),
        ("Schulanfang", "2027-09-13 “Schulanfang”"),
        ("bis zu den Sommerferien", "/2027-07-28 “bis zu den Sommerferien”"),
    ],
)
def test_school_holidays_are_those_of_the_land(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))
