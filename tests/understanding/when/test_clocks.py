"""Clock times and parts of the day, in all ways to say them."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.written import span
from understanding.when import Reading, understand

NOW = datetime.fromisoformat("2026-11-24T09:00")  # a Tuesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5.12. um 15", "2026-12-05T15:00"),
        ("5.12. 15:30", "2026-12-05T15:30"),
        ("5.12. 15.30 Uhr", "2026-12-05T15:30"),
        ("5.12., 15.30", "2026-12-05T15:30"),
        ("5.12. 15h30", "2026-12-05T15:30"),
        ("5.12. 15 uhr30", "2026-12-05T15:30"),
        ("12.11 Uhr am 5.12.", "2026-12-05T12:11"),
        ("5.12. 24 Uhr", "2026-12-06T00:00"),
        ("5.12. 0 Uhr", "2026-12-05T00:00"),
        ("5.12. Mitternacht", "2026-12-05T00:00"),
        ("5.12. 15-17 Uhr", "2026-12-05T15:00/2026-12-05T17:00"),
        ("von 15 bis 17 Uhr am 5.12.", "2026-12-05T15:00/2026-12-05T17:00"),
        ("zwischen 15 und 17 Uhr am 5.12.", "2026-12-05T15:00/2026-12-05T17:00"),
        ("5.12. ab 18h", "2026-12-05T18:00 open"),
        ("5.12. gegen 18 Uhr", "2026-12-05T18:00 about"),
        ("5.12. ca. 15 Uhr", "2026-12-05T15:00 about"),
        ("5.12. bis 16 Uhr", "/2026-12-05T16:00"),
        ("5.12. 8-12 und 13-16 Uhr", "2026-12-05T08:00/2026-12-05T16:00"),
        ("31.12. von 20 Uhr bis 1 Uhr", "2026-12-31T20:00/2027-01-01T01:00"),
        ("heute 9-11 Uhr", "2026-11-24T09:00/2026-11-24T11:00"),
        ("5.12. abends halb acht", "2026-12-05T19:30"),
        ("Samstag viertel elf vormittags", "2026-11-28T10:15"),
        ("Samstag dreiviertel elf vormittags", "2026-11-28T10:45"),
        ("Samstag zehn vor acht abends", "2026-11-28T19:50"),
        ("Samstag fünf nach halb drei nachmittags", "2026-11-28T14:35"),
        ("Samstag um 3 nachmittags", "2026-11-28T15:00"),
        ("5.12., 19 Uhr 30", "2026-12-05T19:30"),
        ("5.12. 15 Uhr s.t.", "2026-12-05T15:00"),
        ("5.12. 8 Uhr, dauert zwei Stunden", "2026-12-05T08:00/2026-12-05T10:00"),
        ("5.12. 1530", "2026-12-05T15:30"),
        ("5.12. halb acht am Abend", "2026-12-05T19:30"),
        ("9-11 Uhr am Samstag", "2026-11-28T09:00/2026-11-28T11:00"),
        ("Samstag um 8 in der Früh", "2026-11-28T08:00"),
        ("Samstag 3 Uhr nachts", "2026-11-29T03:00"),
        ("12.12., 8.30 bis 12 Uhr", "2026-12-12T08:30/2026-12-12T12:00"),
        ("heute von 20 bis 1 Uhr", "2026-11-24T20:00/2026-11-25T01:00"),
        ("Sa 14-16:30", "2026-11-28T14:00/2026-11-28T16:30"),
        ("8 Uhr früh am Samstag", "2026-11-28T08:00"),
        ("dreiviertel sieben abends am 5.12.", "2026-12-05T18:45"),
        ("5.12. 11-13h", "2026-12-05T11:00/2026-12-05T13:00"),
    ],
)
def test_a_clock_time_goes_with_its_day(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Samstag Mittag", "2026-11-28 noon"),
        ("Freitagabend", "2026-11-27 evening"),
        ("heute Abend", "2026-11-24 evening"),
        ("morgen früh", "2026-11-25 morning"),
        ("morgen Vormittag", "2026-11-25 forenoon"),
        ("heute Nacht", "2026-11-24 night"),
        ("Freitag morgen", "2026-11-27 morning"),
        ("Samstagnachmittag", "2026-11-28 afternoon"),
        ("heute Nachmittag um 3", "2026-11-24T15:00"),
        ("heute Nacht um eins", "2026-11-25T01:00"),
        ("5.12. abends", "2026-12-05 evening"),
        ("Samstag Mittag um 1", "2026-11-28T13:00"),
    ],
)
def test_a_part_of_the_day_goes_with_its_day(text: str, expected: str) -> None:
    assert understand(text, NOW, "de") == Reading(span(expected))
