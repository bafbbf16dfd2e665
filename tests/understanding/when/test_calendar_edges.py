"""Where calendars are treacherous: the nights of the clock change, leap years, week 53, and the turn of the year."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.written import span, spans
from understanding.when import Reading, Region, understand
from understanding.when.reading import Question

NOW = "2026-11-24T09:00"  # a Tuesday
NEW_YEARS_EVE = "2026-12-31T23:59"  # a Thursday of week 53
NEW_YEAR = "2027-01-01T00:00"
LEAP_DAY = "2028-02-29T09:00"
JUNE_ENDS = "2027-06-30T23:59"
NO_CHANGE = Region(zone="Africa/Algiers")  # its clocks have not changed since 1981
ELSEWHERE = Region(zone="America/New_York")  # changes on other nights: 14 March and 7 November 2027


def understood(text: str, now: str, region: Region = Region()) -> Reading:  # noqa: B008  # frozen
    return understand(text, datetime.fromisoformat(now), "de", region)


@pytest.mark.parametrize(
    ("text", "question", "candidates"),
    [
        ("28.3.2027 02:00", "skipped", ("2027-03-28T03:00", "2027-03-28T01:00")),
        ("28.3.2027 2:30 Uhr", "skipped", ("2027-03-28T03:30", "2027-03-28T01:30")),
        ("28.3.2027 um 2:59", "skipped", ("2027-03-28T03:59", "2027-03-28T01:59")),
        ("bis 28.3.2027 02:30", "skipped", ("/2027-03-28T03:30", "/2027-03-28T01:30")),
        ("28.3.2027 02:30 bis 04:00 Uhr", "skipped", ("2027-03-28T03:30/2027-03-28T04:00", "2027-03-28T01:30/2027-03-28T04:00")),
        ("31.10.2027 02:00", "doubled", ("2027-10-31T02:00",)),
        ("31.10.2027 02:30 Uhr", "doubled", ("2027-10-31T02:30",)),
        ("bis 31.10.2027 02:30", "doubled", ("/2027-10-31T02:30",)),
    ],
)  # fmt: skip  # one row, one moment
def test_an_hour_of_the_clock_change_is_asked_about(
    text: str, question: Question, candidates: tuple[str, ...]
) -> None:
    assert understood(text, NOW) == Reading(None, question, spans(*candidates))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28.3.2027 01:59", "2027-03-28T01:59"),
        ("28.3.2027 03:00", "2027-03-28T03:00"),
        ("27.3.2027 22 Uhr bis 4 Uhr", "2027-03-27T22:00/2027-03-28T04:00"),
        ("31.10.2027 01:59", "2027-10-31T01:59"),
        ("31.10.2027 03:00", "2027-10-31T03:00"),
        ("28.3.2027", "2027-03-28"),
        ("14.3.2027 02:30", "2027-03-14T02:30"),
        ("sonntags 2:30 Uhr", "2026-11-29T02:30 FREQ=WEEKLY;BYDAY=SU"),
    ],
)
def test_around_the_clock_change_all_is_as_ever(text: str, expected: str) -> None:
    assert understood(text, NOW) == Reading(span(expected))


@pytest.mark.parametrize("text", ["28.3.2027 02:30", "31.10.2027 02:30"])
@pytest.mark.parametrize("region", [NO_CHANGE, ELSEWHERE])
def test_where_the_clocks_do_not_change_that_night_nothing_is_asked(text: str, region: Region) -> None:
    question = understood(text, NOW, region).question
    assert question is None


@pytest.mark.parametrize(
    ("text", "question"), [("14.3.2027 02:30", "skipped"), ("7.11.2027 01:30", "doubled")]
)
def test_every_zone_has_its_own_nights(text: str, question: Question) -> None:
    assert understood(text, NOW, ELSEWHERE).question == question


@pytest.mark.parametrize("text", ["morgen 2:30 Uhr", "heute Nacht um halb drei"])
def test_the_night_of_the_change_is_known_the_evening_before(text: str) -> None:
    expected = Reading(None, "skipped", spans("2027-03-28T03:30", "2027-03-28T01:30"))
    assert understood(text, "2027-03-27T23:59") == expected


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("in zwei Stunden", "2026-12-31T23:59", "2027-01-01T01:59"),
    ],
)
def test_hours_pass_by_the_clock_on_the_wall(text: str, now: str, expected: str) -> None:
    assert understood(text, now) == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("29.2.", NOW, "2028-02-29"),
        ("am 29. Februar", NOW, "2028-02-29"),
        ("29.2.2028", NOW, "2028-02-29"),
        ("29.2.", LEAP_DAY, "2028-02-29"),
        ("heute", LEAP_DAY, "2028-02-29"),
        ("am 29.", LEAP_DAY, "2028-02-29"),
        ("29.2.", "2028-03-01T09:00", "2032-02-29"),
        ("28.2. bis 1.3.", NOW, "2027-02-28/2027-03-01"),
        ("28.2.2028 bis 1.3.2028", NOW, "2028-02-28/2028-03-01"),
        ("Ende Februar", NOW, "2027-02-21/2027-02-28 about"),
        ("Ende Februar 2028", NOW, "2028-02-21/2028-02-29 about"),
        ("bis Ende Februar 2028", NOW, "/2028-02-29 about"),
        ("morgen", "2028-02-28T23:59", "2028-02-29"),
        ("morgen", "2027-02-28T23:59", "2027-03-01"),
    ],
)
def test_a_leap_day_is_only_there_in_leap_years(text: str, now: str, expected: str) -> None:
    assert understood(text, now) == Reading(span(expected))


@pytest.mark.parametrize("text", ["29.2.2027", "29. Februar 2029", "29.2.2030", "30.2.", "31.2.2028"])
def test_a_leap_day_in_another_year_is_impossible(text: str) -> None:
    assert understood(text, NOW).question == "impossible"


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("am 31.", NOW, "2026-12-31"),
        ("am 30.", NOW, "2026-11-30"),
        ("am 29.", "2027-02-01T09:00", "2027-03-29"),
        ("am 30.", "2027-02-01T09:00", "2027-03-30"),
        ("am 31.", "2027-02-01T09:00", "2027-03-31"),
        ("am 31.", "2027-01-31T09:00", "2027-01-31"),
        ("am 31.", JUNE_ENDS, "2027-07-31"),
        ("am 30.", JUNE_ENDS, "2027-06-30"),
        ("am 1.", JUNE_ENDS, "2027-07-01"),
        ("nächsten Monat", "2027-01-31T09:00", "2027-02-01 month"),
        ("nächsten Monat", NEW_YEARS_EVE, "2027-01-01 month"),
        ("diesen Monat", NEW_YEARS_EVE, "2026-12-01 month"),
        ("nächstes Jahr", NEW_YEARS_EVE, "2027-01-01 year"),
        ("dieses Jahr", NEW_YEARS_EVE, "2026-01-01 year"),
        ("Dezember", NEW_YEARS_EVE, "2026-12-01 month"),
        ("Januar", NEW_YEARS_EVE, "2027-01-01 month"),
        ("im Winter", NEW_YEARS_EVE, "2026-12-01/2027-02-28 month about"),
        ("Q1", NEW_YEARS_EVE, "2027-01-01 quarter"),
    ],
)
def test_months_and_years_roll_over(text: str, now: str, expected: str) -> None:
    assert understood(text, now) == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("KW 53", NOW, "2026-12-28 week"),
        ("KW 53/2026", NOW, "2026-12-28 week"),
        ("KW 53 2032", NOW, "2032-12-27 week"),
        ("Fr KW 53", NOW, "2027-01-01"),
        ("KW 1", NOW, "2027-01-04 week"),
        ("KW 1 2027", NOW, "2027-01-04 week"),
        ("KW 52/53", NOW, "2026-12-21/2027-01-03 week"),
        ("KW 53 bis KW 1", NOW, "2026-12-28/2027-01-10 week"),
        ("KW 53", NEW_YEARS_EVE, "2026-12-28 week"),
        ("KW 53", NEW_YEAR, "2026-12-28 week"),
        ("KW 1", NEW_YEARS_EVE, "2027-01-04 week"),
        ("diese Woche", NEW_YEARS_EVE, "2026-12-28 week"),
        ("diese Woche", NEW_YEAR, "2026-12-28 week"),
        ("nächste Woche", NEW_YEARS_EVE, "2027-01-04 week"),
        ("nächste Woche", NEW_YEAR, "2027-01-04 week"),
        ("KW 1", "2031-12-30T12:00", "2031-12-29 week"),
        ("KW 1 2032", "2031-12-30T12:00", "2031-12-29 week"),
        ("KW 53", "2031-12-30T12:00", "2032-12-27 week"),
        ("KW 26", JUNE_ENDS, "2027-06-28 week"),
        ("KW 27", JUNE_ENDS, "2027-07-05 week"),
    ],
)
def test_a_week_is_that_of_iso_8601(text: str, now: str, expected: str) -> None:
    assert understood(text, now) == Reading(span(expected))


@pytest.mark.parametrize("year", [2027, 2028, 2029, 2030, 2031, 2033])
def test_most_years_have_no_week_53(year: int) -> None:
    assert understood(f"KW 53 {year}", NOW) == Reading(None, "impossible")


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("heute", NEW_YEARS_EVE, "2026-12-31"),
        ("heute 23:59", NEW_YEARS_EVE, "2026-12-31T23:59"),
        ("heute um 24 Uhr", NEW_YEARS_EVE, "2027-01-01T00:00"),
        ("heute Nacht", NEW_YEARS_EVE, "2026-12-31 night"),
        ("morgen", NEW_YEARS_EVE, "2027-01-01"),
        ("übermorgen", NEW_YEARS_EVE, "2027-01-02"),
        ("in einer Woche", NEW_YEARS_EVE, "2027-01-07"),
        ("Freitag", NEW_YEARS_EVE, "2027-01-01"),
        ("am Wochenende", NEW_YEARS_EVE, "2027-01-02/2027-01-03"),
        ("1.1.", NEW_YEARS_EVE, "2027-01-01"),
        ("31.12.", NEW_YEARS_EVE, "2026-12-31"),
        ("Silvester", NEW_YEARS_EVE, "2026-12-31"),
        ("Neujahr", NEW_YEARS_EVE, "2027-01-01"),
        ("Weihnachten", NEW_YEARS_EVE, "2027-12-25/2027-12-26"),
        ("Weihnachtsferien", NEW_YEARS_EVE, "2026-12-23/2027-01-09 “Weihnachtsferien”"),
        ("Ende des Jahres", NEW_YEARS_EVE, "2026-11-01/2026-12-31 “Ende des Jahres”"),
        ("heute", NEW_YEAR, "2027-01-01"),
        ("1.1.", NEW_YEAR, "2027-01-01"),
        ("Neujahr", NEW_YEAR, "2027-01-01"),
        ("Silvester", NEW_YEAR, "2027-12-31"),
        ("Weihnachtsferien", NEW_YEAR, "2026-12-23/2027-01-09 “Weihnachtsferien”"),
        ("morgen", JUNE_ENDS, "2027-07-01"),
    ],
)
def test_the_last_minute_of_a_day_is_still_that_day(text: str, now: str, expected: str) -> None:
    assert understood(text, now) == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "now", "question", "candidates"),
    [
        ("heute 23:58", NEW_YEARS_EVE, "past", ("2026-12-31T23:58",)),
        ("Donnerstag", NEW_YEARS_EVE, "ambiguous", ("2027-01-07", "2026-12-31")),
        ("gestern", NEW_YEAR, "past", ("2026-12-31",)),
        ("31.12.", NEW_YEAR, "recent", ("2027-12-31", "2026-12-31")),
        ("28.12. bis 2.1.", NEW_YEARS_EVE, "recent", ("2026-12-28/2027-01-02", "2027-12-28/2028-01-02")),
    ],
)
def test_what_has_just_gone_by_is_asked_about(
    text: str, now: str, question: Question, candidates: tuple[str, ...]
) -> None:
    assert understood(text, now) == Reading(None, question, spans(*candidates))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28.12. bis 2.1.", "2026-12-28/2027-01-02"),
        ("vom 28.12. bis 2.1.2027", "2026-12-28/2027-01-02"),
        ("28.12.2026 bis 2.1.", "2026-12-28/2027-01-02"),
        ("30. Dezember bis 2. Januar", "2026-12-30/2027-01-02"),
        ("31.12. 20 Uhr bis 1.1. 4 Uhr", "2026-12-31T20:00/2027-01-01T04:00"),
        ("31.12. von 20 Uhr bis 1 Uhr", "2026-12-31T20:00/2027-01-01T01:00"),
        ("31. bis 2. Januar 2028", "2027-12-31/2028-01-02"),
        ("Silvester bis Neujahr", "2026-12-31/2027-01-01"),
        ("von Dezember bis Februar", "2026-12-01/2027-02-28 month"),
        ("November bis Januar", "2026-11-01/2027-01-31 month"),
        ("KW 52 bis KW 1", "2026-12-21/2027-01-10 week"),
        ("zwischen den Jahren", "2026-12-27/2026-12-30 “zwischen den Jahren”"),
    ],
)
def test_a_range_reaches_over_the_turn_of_the_year(text: str, expected: str) -> None:
    assert understood(text, NOW) == Reading(span(expected))
