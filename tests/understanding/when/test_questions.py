"""What the words leave open is asked about, with the likeliest reading first: never a silent guess."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.written import span, spans
from understanding.when import Reading, understand
from understanding.when.reading import Question

NOW = datetime.fromisoformat("2026-11-24T09:00")  # a Tuesday
MONDAY = datetime.fromisoformat("2026-11-23T09:00")


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("nächsten Freitag", ("2026-11-27", "2026-12-04")),
        ("nächsten Freitag um 15 Uhr", ("2026-11-27T15:00", "2026-12-04T15:00")),
        ("übernächsten Freitag", ("2026-12-04", "2026-12-11")),
        ("nächstes Wochenende", ("2026-11-28/2026-11-29", "2026-12-05/2026-12-06")),
        ("Montag", ("2026-11-30", "2026-11-23")),
        ("am Montag um 15 Uhr", ("2026-11-30T15:00", "2026-11-23T15:00")),
    ],
)
def test_a_weekday_said_on_a_monday_may_be_of_two_weeks(text: str, candidates: tuple[str, ...]) -> None:
    assert understand(text, MONDAY, "de") == Reading(None, "ambiguous", spans(*candidates))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("diesen Freitag", "2026-11-27"), ("kommenden Freitag", "2026-11-27"), ("nächsten Montag", "2026-11-30"), ("nächste Woche", "2026-11-30 week")],
)  # fmt: skip  # one row
def test_what_only_has_one_meaning_on_a_monday_is_not_asked_about(text: str, expected: str) -> None:
    assert understand(text, MONDAY, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Freitag, 12.12.2026", ("2026-12-12", "2026-12-11")),
        ("Freitag, 12.12.2026, 15 Uhr", ("2026-12-12T15:00", "2026-12-11T15:00")),
        ("Do 12.11.", ("2027-11-12", "2026-11-12")),
        ("morgen, Freitag", ("2026-11-25", "2026-11-27")),
        ("12.12. (Freitag)", ("2026-12-12", "2026-12-11")),
        ("Freitag, 12.12. bis Samstag, 13.12.", ("2026-12-12/2026-12-13", "2026-12-11/2026-12-13")),
    ],
)
def test_a_weekday_and_a_date_may_disagree(text: str, candidates: tuple[str, ...]) -> None:
    assert understand(text, NOW, "de") == Reading(None, "weekday", spans(*candidates))


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("halb vier am 5. Dezember", ("2026-12-05T15:30", "2026-12-05T03:30")),
        ("5.12. halb 8", ("2026-12-05T07:30", "2026-12-05T19:30")),
        ("nächsten Dienstag um halb acht", ("2026-12-01T07:30", "2026-12-01T19:30")),
        ("Samstag um 3", ("2026-11-28T15:00", "2026-11-28T03:00")),
        ("Samstag 3 Uhr", ("2026-11-28T03:00", "2026-11-28T15:00")),
        ("Samstag Viertel nach 9", ("2026-11-28T09:15", "2026-11-28T21:15")),
        ("Samstag Viertel vor 9", ("2026-11-28T08:45", "2026-11-28T20:45")),
        ("Samstag viertel 9", ("2026-11-28T08:15", "2026-11-28T20:15")),
        ("Samstag um acht", ("2026-11-28T08:00", "2026-11-28T20:00")),
        ("Samstag, so gegen acht", ("2026-11-28T08:00", "2026-11-28T20:00")),
        ("am Sa um 3", ("2026-11-28T15:00", "2026-11-28T03:00")),
        ("am So um 3", ("2026-11-29T15:00", "2026-11-29T03:00")),
        ("Samstag dreiviertel 9", ("2026-11-28T08:45", "2026-11-28T20:45")),
        ("jeden Donnerstag um halb acht", ("2026-11-26T07:30 FREQ=WEEKLY;BYDAY=TH", "2026-11-26T19:30 FREQ=WEEKLY;BYDAY=TH")),
    ],
)  # fmt: skip  # one row, one question
def test_a_clock_word_may_be_in_either_half_of_the_day(text: str, candidates: tuple[str, ...]) -> None:
    assert understand(text, NOW, "de") == Reading(None, "half_day", spans(*candidates))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Samstag um 8", "2026-11-28T08:00"), ("Samstag um 15", "2026-11-28T15:00"), ("Samstag 03:00", "2026-11-28T03:00"), ("Samstag 7 Uhr", "2026-11-28T07:00")],
)  # fmt: skip  # one row
def test_a_clear_clock_time_is_not_asked_about(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "question", "candidates"),
    [
        ("Donnerstag oder Freitag", "alternatives", ("2026-11-26", "2026-11-27")),
        ("Freitag um 15 oder 16 Uhr", "alternatives", ("2026-11-27T15:00", "2026-11-27T16:00")),
        ("Samstag, sonst Sonntag", "alternatives", ("2026-11-28", "2026-11-29")),
        ("Sa. 5.12. oder So. 6.12.", "alternatives", ("2026-12-05", "2026-12-06")),
        (
            "am 5.12. vormittags und am 6.12. nachmittags",
            "several",
            ("2026-12-05 forenoon", "2026-12-06 afternoon"),
        ),
        ("5.12. oder 6.12.", "alternatives", ("2026-12-05", "2026-12-06")),
        ("am 5. oder 6. Dezember", "alternatives", ("2026-12-05", "2026-12-06")),
        ("entweder Freitag oder nächste Woche", "alternatives", ("2026-11-27", "2026-11-30 week")),
        ("am 5. und 12. Dezember", "several", ("2026-12-05", "2026-12-12")),
        ("am 5. und 7. Dezember", "several", ("2026-12-05", "2026-12-07")),
        ("5., 12. und 19. Dezember", "several", ("2026-12-05", "2026-12-12", "2026-12-19")),
        ("Montag, Mittwoch und Freitag", "several", ("2026-11-30", "2026-12-02", "2026-12-04")),
    ],
)
def test_one_of_several_days_may_be_meant(text: str, question: Question, candidates: tuple[str, ...]) -> None:
    assert understand(text, NOW, "de") == Reading(None, question, spans(*candidates))


@pytest.mark.parametrize(
    ("text", "question", "candidates"),
    [
        ("gestern", "past", ("2026-11-23",)),
        ("vorgestern", "past", ("2026-11-22",)),
        ("vor zwei Wochen", "past", ("2026-11-10",)),
        ("letzten Freitag", "past", ("2026-11-20", "2026-11-27")),
        ("5.12.2025", "past", ("2025-12-05", "2026-12-05")),
        ("Mai 2025", "past", ("2025-05-01 month",)),
        ("KW 46 2026", "past", ("2026-11-09 week",)),
        ("heute 8 Uhr", "past", ("2026-11-24T08:00", "2026-11-24T20:00")),
        ("heute 7-8 Uhr", "past", ("2026-11-24T07:00/2026-11-24T08:00",)),
        ("bis heute 7 Uhr", "past", ("/2026-11-24T07:00",)),
        ("22.11.", "recent", ("2027-11-22", "2026-11-22")),
        ("5.10. 15 Uhr", "recent", ("2027-10-05T15:00", "2026-10-05T15:00")),
        ("bis 22.11.", "recent", ("/2027-11-22", "/2026-11-22")),
        ("80 Personen am 22.11.", "recent", ("2027-11-22", "2026-11-22")),
        ("KW 46", "recent", ("2027-11-15 week", "2026-11-09 week")),
        ("20.11. bis 30.11.", "recent", ("2026-11-20/2026-11-30", "2027-11-20/2027-11-30")),
        ("von Oktober bis März", "recent", ("2026-10-01/2027-03-31 month", "2027-10-01/2028-03-31 month")),
    ],
)
def test_what_is_over_is_asked_about(text: str, question: Question, candidates: tuple[str, ...]) -> None:
    assert understand(text, NOW, "de") == Reading(None, question, spans(*candidates))


def test_only_hours_to_come_are_offered_for_one_that_has_passed() -> None:
    reading = understand("heute 05:30 Uhr", NOW.replace(hour=17, minute=40), "de")
    assert reading == Reading(None, "past", spans("2026-11-24T05:30"))


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("31.6.", ("2027-06-30", "2027-07-01")), ("31.4.", ("2027-04-30", "2027-05-01")), ("30. Februar", ("2027-02-28", "2027-03-01")),
        ("29.2.2027", ("2027-02-28", "2027-03-01")), ("31.11.", ("2026-11-30", "2026-12-01")), ("5.13.2026", ()), ("KW 53 2027", ()),
        ("31.6. 15 Uhr", ("2027-06-30T15:00", "2027-07-01T15:00")), ("bis 31.6.", ("/2027-06-30", "/2027-07-01")),
        ("31.6. bis 3.7.", ()), ("25 Uhr", ()), ("24:30 Uhr", ()),
    ],
)  # fmt: skip  # short rows
def test_of_an_impossible_date_the_days_around_it_may_be_meant(
    text: str, candidates: tuple[str, ...]
) -> None:
    assert understand(text, NOW, "de") == Reading(None, "impossible", spans(*candidates))


@pytest.mark.parametrize("text", ["5.12. 25 Uhr", "5.12.2026, 15:75", "Samstag, 5.12., 24:30"])
def test_a_day_with_an_impossible_clock_time_keeps_the_day(text: str) -> None:
    assert understand(text, NOW, "de") == Reading(None, "no_hour", spans("2026-12-05"))


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("15 Uhr", "T15:00"), ("15-17 Uhr", "T15:00/T17:00"), ("9 bis 11 Uhr", "T09:00/T11:00"), ("ab 14 Uhr", "T14:00 open"),
        ("bis 16 Uhr", "/T16:00"), ("gegen 18 Uhr", "T18:00 about"), ("Dreiviertel acht", "T07:45"), ("um halb drei", "T14:30"),
    ],
)  # fmt: skip  # two in a row
def test_a_clock_time_alone_needs_a_day(text: str, clock: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(clock), "no_day")


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("montags außer in den Ferien", "2026-11-30 FREQ=WEEKLY;BYDAY=MO"),
        ("jeden Freitag außer 25.12.", "2026-11-27 FREQ=WEEKLY;BYDAY=FR"),
        ("täglich außer an Feiertagen", "2026-11-24 FREQ=DAILY"),
        ("monatlich am 15., wenn Sonntag dann am 16.", "2026-12-15 FREQ=MONTHLY;BYMONTHDAY=15"),
    ],
)
def test_an_exception_that_no_rule_holds_is_told(text: str, known: str) -> None:
    assert understand(text, NOW, "de") == Reading(None, "exception", spans(known))


@pytest.mark.parametrize("text", ["Sommerferien 2031", "Weihnachtsferien 2029", "nach den Herbstferien 2030"])
def test_holidays_that_nobody_has_fixed_are_not_made_up(text: str) -> None:
    assert understand(text, NOW, "de") == Reading(None, "unknown_holidays")


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("5.12. fällt aus", ()), ("nicht am 5.12.", ()), ("das Fest am 5.12. entfällt", ()), ("5.12. 2030", ("2026-12-05",)),
    ],
)  # fmt: skip  # short rows
def test_what_is_not_accounted_for_is_asked_about(text: str, candidates: tuple[str, ...]) -> None:
    assert understand(text, NOW, "de") == Reading(None, "unclear", spans(*candidates))


@pytest.mark.parametrize(
    ("text", "question", "candidates"),
    [
        ("next Friday", "ambiguous", ("2026-11-27", "2026-12-04")),
        ("5/7", "ambiguous", ("2027-07-05", "2027-05-07")),
        ("07/05/2027", "ambiguous", ("2027-05-07", "2027-07-05")),
        ("Thursday or Friday", "alternatives", ("2026-11-26", "2026-11-27")),
        ("5 and 12 December", "several", ("2026-12-05", "2026-12-12")),
        ("Saturday at half past seven", "half_day", ("2026-11-28T07:30", "2026-11-28T19:30")),
        ("Friday, 12 December 2026", "weekday", ("2026-12-12", "2026-12-11")),
        ("31 June", "impossible", ("2027-06-30", "2027-07-01")),
        ("yesterday", "past", ("2026-11-23",)),
        ("5 December 2025", "past", ("2025-12-05", "2026-12-05")),
    ],
)
def test_in_english_as_well(text: str, question: Question, candidates: tuple[str, ...]) -> None:
    assert understand(text, NOW, "en") == Reading(None, question, spans(*candidates))
