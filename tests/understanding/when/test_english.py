"""What is said in English, by the same grammar."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.written import span
from understanding.when import Reading, understand

NOW = datetime.fromisoformat("2026-11-24T09:00")  # a Tuesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 December", "2026-12-05"),
        ("5th of December", "2026-12-05"),
        ("December 5th", "2026-12-05"),
        ("Dec 5 2026", "2026-12-05"),
        ("5 Dec 26", "2026-12-05"),
        ("Saturday, 5 December, 3 pm", "2026-12-05T15:00"),
        ("5.12.2026", "2026-12-05"),
        ("31/12/2026", "2026-12-31"),
        ("07/07/2027", "2027-07-07"),
        ("12/25/2026", "2026-12-25"),
        ("2026-12-05", "2026-12-05"),
        ("on the 15th", "2026-12-15"),
        ("the third of May", "2027-05-03"),
        ("today", "2026-11-24"),
        ("tomorrow at 10", "2026-11-25T10:00"),
        ("the day after tomorrow", "2026-11-26"),
        ("in two weeks", "2026-12-08"),
        ("in a fortnight", "2026-12-08"),
        ("a week from today", "2026-12-01"),
        ("a week on Monday", "2026-12-07"),
        ("Monday week", "2026-12-07"),
        ("two weeks from now", "2026-12-08"),
        ("within two weeks", "2026-11-24/2026-12-08"),
        ("Friday", "2026-11-27"),
        ("this Friday", "2026-11-27"),
        ("coming Friday", "2026-11-27"),
        ("next Monday", "2026-11-30"),
        ("next week on Friday", "2026-12-04"),
        ("Friday next week", "2026-12-04"),
        ("second Saturday in May", "2027-05-08"),
        ("the last Friday in January", "2027-01-29"),
        ("this weekend", "2026-11-28/2026-11-29"),
        ("5 and 6 December", "2026-12-05/2026-12-06"),
        ("May 3 to May 5", "2027-05-03/2027-05-05"),
        ("3-5 May", "2027-05-03/2027-05-05"),
        ("from 28 December to 2 January", "2026-12-28/2027-01-02"),
        ("from 3 pm to 5 pm on 5 December", "2026-12-05T15:00/2026-12-05T17:00"),
        ("5 December from 11 to 7", "2026-12-05T11:00/2026-12-05T19:00"),
        ("5 Dec, 3:30 pm", "2026-12-05T15:30"),
        ("12 am on 5 Dec", "2026-12-05T00:00"),
        ("12 pm on 5 Dec", "2026-12-05T12:00"),
        ("noon on 5 December", "2026-12-05T12:00"),
        ("midnight on 5 December", "2026-12-05T00:00"),
        ("5 December at 15:30", "2026-12-05T15:30"),
        ("Saturday at half past seven in the evening", "2026-11-28T19:30"),
        ("Saturday at quarter to nine in the morning", "2026-11-28T08:45"),
        ("Saturday, 9-11 am", "2026-11-28T09:00/2026-11-28T11:00"),
        ("Saturday from 5 to 9 pm", "2026-11-28T17:00/2026-11-28T21:00"),
        ("around 6 pm on 5 December", "2026-12-05T18:00 about"),
        ("from 6 pm on 5 December", "2026-12-05T18:00 open"),
        ("by Friday", "/2026-11-27"),
        ("until 15 December", "/2026-12-15"),
        ("before 1 May", "/2027-04-30"),
        ("after 15 June", "2027-06-16 open"),
        ("from 20 April", "2027-04-20 open"),
        ("no later than 15 December", "/2026-12-15"),
    ],
)
def test_a_day_or_a_clock_time_is_understood(text: str, expected: str) -> None:
    assert understand(text, NOW, "en") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Saturday evening", "2026-11-28 evening"),
        ("tonight", "2026-11-24 evening"),
        ("tonight at 8", "2026-11-24T20:00"),
        ("tomorrow morning", "2026-11-25 morning"),
        ("Friday afternoon", "2026-11-27 afternoon"),
        ("week 50", "2026-12-07 week"),
        ("next week", "2026-11-30 week"),
        ("in December", "2026-12-01 month"),
        ("next month", "2026-12-01 month"),
        ("May 2028", "2028-05-01 month"),
        ("Q2 2027", "2027-04-01 quarter"),
        ("in autumn", "2026-09-01/2026-11-30 month about"),
        ("early May", "2027-05-01/2027-05-10 about"),
        ("late May", "2027-05-21/2027-05-31 about"),
        ("end of the month", "2026-11-21/2026-11-30 about"),
        ("next year", "2027-01-01 year"),
        ("around 20 April", "2027-04-20 about"),
        ("Christmas Eve", "2026-12-24"),
        ("New Year's Eve", "2026-12-31"),
        ("Easter Monday", "2027-03-29"),
        ("Good Friday", "2027-03-26"),
        ("Whit Monday", "2027-05-17"),
        ("Boxing Day", "2026-12-26"),
        ("Ascension Day", "2027-05-06"),
        ("Advent", "2026-11-29/2026-12-24 “Advent”"),
        ("in the summer holidays", "2027-07-29/2027-09-11 “summer holidays”"),
        ("after the summer holidays", "2027-09-12 open “after the summer holidays”"),
        ("mid-May", "2027-05-11/2027-05-20 about"),
    ],
)
def test_a_period_is_understood(text: str, expected: str) -> None:
    assert understand(text, NOW, "en") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("every Tuesday", "2026-11-24 FREQ=WEEKLY;BYDAY=TU"),
        ("every Friday at 6 pm", "2026-11-27T18:00 FREQ=WEEKLY;BYDAY=FR"),
        ("every other Wednesday", "2026-11-25 FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ("first Saturday of every month", "2026-12-05 FREQ=MONTHLY;BYDAY=1SA"),
        ("every weekday from 9 to 5", "2026-11-24T09:00/2026-11-24T17:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("once a month", " month FREQ=MONTHLY"),
        ("every year in October", "2027-10-01 month FREQ=YEARLY;BYMONTH=10"),
        ("daily", "2026-11-24 FREQ=DAILY"),
        ("Tuesdays and Thursdays", "2026-11-24 FREQ=WEEKLY;BYDAY=TU,TH"),
        ("on 5 December, registration until 1 December", "2026-12-05 + deadline /2026-12-01"),
        ("5 December 8 pm, doors 7 pm", "2026-12-05T20:00 + admission T19:00"),
        ("not on the 4th but on the 5th of December", "2026-12-05 + former 2026-12-04"),
        ("the new nursery opens on 5 December at 11 am", "2026-12-05T11:00"),
    ],
)
def test_a_whole_statement_is_understood(text: str, expected: str) -> None:
    assert understand(text, NOW, "en") == Reading(span(expected))
