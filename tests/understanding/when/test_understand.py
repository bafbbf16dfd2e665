"""What people say about when, and above all: never a silently wrong date."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.when import Reading, understand
from understanding.when.span import Grain, Moment, Span

NOW = datetime.fromisoformat("2026-11-24T09:00")  # a Tuesday


def moment(text: str) -> Moment:
    if text.startswith("T"):
        return time.fromisoformat(text[1:])
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def spans(*texts: str) -> tuple[Span, ...]:
    """`2026-12-05`, `2026-12-05T15:00`, `T15:00`, or two of them with a slash between."""
    return tuple(
        Span(
            moment(start) if start else None,
            moment(end) if end else None,
            "minute" if "T" in text else "day",
        )
        for text in texts
        for start, _, end in [text.partition("/")]
    )


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("5.12.", "2026-12-05"),
        ("5.12", "2026-12-05"),
        ("5.12.26", "2026-12-05"),
        ("05.12.2026 15 Uhr", "2026-12-05T15:00"),
        ("5.12. um 15", "2026-12-05T15:00"),
        ("Samstag, 5. Dezember, 15 Uhr", "2026-12-05T15:00"),
        ("15 Uhr, Samstag, 5. Dezember", "2026-12-05T15:00"),
        ("5.12., Samstag", "2026-12-05"),
        ("Sa 5.12. 15:30", "2026-12-05T15:30"),
        ("Sa. 5.12., 15.30", "2026-12-05T15:30"),
        ("5. Dez 2026 um 15.30 Uhr", "2026-12-05T15:30"),
        ("9. Okt. 27, 17 Uhr", "2027-10-09T17:00"),
        ("12. Juni um 18 Uhr", "2027-06-12T18:00"),
        ("12.11 Uhr am 5.12.", "2026-12-05T12:11"),
        ("14 uhr30 am 20.märz", "2027-03-20T14:30"),
        ("2026-12-05", "2026-12-05"),
        ("2026-12-05T15:00", "2026-12-05T15:00"),
        ("heute", "2026-11-24"),
        ("morgen 10 Uhr", "2026-11-25T10:00"),
        ("übermorgen", "2026-11-26"),
        ("heute Nachmittag um 3", "2026-11-24T15:00"),
        ("Freitag morgen 8 Uhr", "2026-11-27T08:00"),
        ("Samstag Mittag um 1", "2026-11-28T13:00"),
        ("am Samstag um 15 Uhr", "2026-11-28T15:00"),
        ("nächsten Montag", "2026-11-30"),
        ("kommenden Freitag", "2026-11-27"),
        ("Mittwoch der 22.", "2027-09-22"),
        ("am 5.", "2026-12-05"),
        ("am 24.11.", "2026-11-24"),
        ("am 23.9.", "2027-09-23"),
        ("29.2.", "2028-02-29"),
        ("in drei Wochen", "2026-12-15"),
        ("heute in einer Woche", "2026-12-01"),
        ("heut um 18 Uhr", "2026-11-24T18:00"),
        ("Donerstag 15 Uhr", "2026-11-26T15:00"),
        ("Sontag", "2026-11-29"),
        ("nächste Woche Freitag", "2026-12-04"),
        ("Freitag nächster Woche", "2026-12-04"),
        ("diese Woche Freitag", "2026-11-27"),
        ("fünfter Dezember", "2026-12-05"),
        ("5. und 6. Dezember", "2026-12-05/2026-12-06"),
        ("Samstag und Sonntag", "2026-11-28/2026-11-29"),
        ("5.12. abends halb acht", "2026-12-05T19:30"),
        ("12.12. 24 Uhr", "2026-12-12T23:59"),
        ("5.12. um 15.00", "2026-12-05T15:00"),
        ("heute 8-10 Uhr", "2026-11-24T08:00/2026-11-24T10:00"),
        ("in 14 Tagen", "2026-12-08"),
        ("3. bis 5. Mai", "2027-05-03/2027-05-05"),
        ("3.-5.5.", "2027-05-03/2027-05-05"),
        ("vom 3.5. bis zum 5.5.2028", "2028-05-03/2028-05-05"),
        ("28.12. bis 2.1.", "2026-12-28/2027-01-02"),
        ("5.12. 15-17 Uhr", "2026-12-05T15:00/2026-12-05T17:00"),
        ("von 15 bis 17 Uhr am 5.12.", "2026-12-05T15:00/2026-12-05T17:00"),
        ("31.12. von 20 Uhr bis 1 Uhr", "2026-12-31T20:00/2027-01-01T01:00"),
        ("5.12., 15 Uhr bis 6.12., 12 Uhr", "2026-12-05T15:00/2026-12-06T12:00"),
        ("bis Freitag", "/2026-11-27"),
        ("spätestens am 15.12.", "/2026-12-15"),
        ("bis 4.12. 12 Uhr", "/2026-12-04T12:00"),
    ],
)
def test_a_date_is_understood(text: str, span: str) -> None:
    assert understand(text, NOW, "de") == Reading(spans(span)[0])


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Saturday, 5 December, 3 pm", "2026-12-05T15:00"),
        ("December 5th at 3pm", "2026-12-05T15:00"),
        ("Dec 5 2026, 3:30 pm", "2026-12-05T15:30"),
        ("12 am on 5 Dec", "2026-12-05T00:00"),
        ("tomorrow at 10", "2026-11-25T10:00"),
        ("the day after tomorrow", "2026-11-26"),
        ("in two weeks", "2026-12-08"),
        ("on the 15th", "2026-12-15"),
        ("31/12/2026", None),
        ("07/07/2027", "2027-07-07"),
        ("from 3 pm to 5 pm on 5 December", "2026-12-05T15:00/2026-12-05T17:00"),
        ("May 3 to May 5", "2027-05-03/2027-05-05"),
    ],
)
def test_an_english_date_is_understood(text: str, span: str | None) -> None:
    expected = Reading(spans(span)[0]) if span else Reading(None, "unclear")
    assert understand(text, NOW, "en") == expected


@pytest.mark.parametrize(
    ("text", "question", "candidates"),
    [
        ("Freitag, 12.12.2026", "weekday", ("2026-12-12", "2026-12-11")),
        ("Freitag, 12.12.2026, 15 Uhr", "weekday", ("2026-12-12T15:00", "2026-12-11T15:00")),
        ("Do 12.11.", "weekday", ("2027-11-12", "2026-11-12")),
        ("morgen, Freitag", "weekday", ("2026-11-25", "2026-11-27")),
        ("Samstag in 14 Tagen", "weekday", ("2026-12-08", "2026-12-05")),
        ("Freitag, 12.12. bis Samstag, 13.12.", "weekday", ()),
        ("31.6.", "impossible", ()),
        ("30. Februar", "impossible", ()),
        ("29.2.2027", "impossible", ()),
        ("5.13.2026", "impossible", ()),
        ("5.12.2026 25 Uhr", "no_hour", ("2026-12-05",)),
        ("25 Uhr", "impossible", ()),
        ("22.11.", "recent", ("2027-11-22", "2026-11-22")),
        ("5.10. 15 Uhr", "recent", ("2027-10-05T15:00", "2026-10-05T15:00")),
        ("20.11. bis 30.11.", "recent", ("2027-11-20/2027-11-30", "2026-11-20/2026-11-30")),
        ("bis 22.11.", "recent", ("/2027-11-22", "/2026-11-22")),
        ("80 Personen am 22.11.", "unclear", ("2027-11-22", "2026-11-22")),
        ("heute 8 Uhr", "past", ("2026-11-24T08:00", "2026-11-24T20:00")),
        ("heute 7-8 Uhr", "past", ("2026-11-24T07:00/2026-11-24T08:00",)),
        ("bis heute 7 Uhr", "past", ("/2026-11-24T07:00",)),
        ("dinstag", "ambiguous", ("2026-11-24", "2026-12-01")),
        ("halb vier am 5. Dezember", "half_day", ("2026-12-05T15:30", "2026-12-05T03:30")),
        ("5.12. halb 8", "half_day", ("2026-12-05T19:30", "2026-12-05T07:30")),
        ("5.12. halb 13", "unclear", ("2026-12-05",)),
        ("5.12. 17-15 Uhr", "unclear", ("2026-12-05",)),
        ("5.12. 17 Uhr bis 5.12. 15 Uhr", "unclear", ("2026-12-05",)),
        ("17-15 Uhr", "unclear", ()),
        ("5.12. 20-19 Uhr", "unclear", ("2026-12-05",)),
        ("5.12. 20 Uhr bis 5.12. 9 Uhr", "unclear", ("2026-12-05",)),
        ("5.12. 17-3 Uhr", "half_day", ()),
        ("5.12. 1530", "unclear", ("2026-12-05",)),
        ("5.12. 2030", "unclear", ("2026-12-05",)),
        ("5.12. 15 Uhr (Einlass 14 Uhr)", "unclear", ("2026-12-05",)),
        ("5.12. fällt aus", "unclear", ()),
        ("jeden Freitag außer 25.12.", "unclear", ()),
        ("am ersten Freitag im Dezember", "unclear", ()),
        ("dreiundzwanzigster Dezember", "unclear", ()),
        ("jeden Dienstag 18 Uhr", "unclear", ()),
        ("KW 60", "unclear", ()),
        ("5.12.2025", "past", ("2025-12-05", "2026-12-05")),
        ("gestern", "past", ("2026-11-23",)),
        ("nächsten Freitag", "ambiguous", ("2026-11-27", "2026-12-04")),
        ("am Dienstag um 15 Uhr", "ambiguous", ("2026-11-24T15:00", "2026-12-01T15:00")),
        ("Samstag um 3", "half_day", ("2026-11-28T15:00", "2026-11-28T03:00")),
        ("5.12. von 3 bis 5 Uhr", "half_day", ("2026-12-05T15:00/2026-12-05T17:00", "2026-12-05T03:00/2026-12-05T05:00")),
        ("3. Dezember 2125", "unclear", ("2125-12-03",)),
        ("am 5.12. im Rathaus", "unclear", ("2026-12-05",)),
        ("Raum 12, 5.12. um 14 Uhr", "unclear", ("2026-12-05T14:00",)),
        ("80 Personen am 5.12.", "unclear", ("2026-12-05",)),
        ("5.12. oder 6.12.", "unclear", ("2026-12-05", "2026-12-06")),
        ("am 5. und 7. Dezember", "unclear", ("2026-12-07",)),
        ("5. bis 3. Mai", "unclear", ()),
        ("5 am Samstag", "unclear", ()),
        ("nicht am 5.12.", "unclear", ()),
        ("nächsten Dienstag um halb acht", "ambiguous", ("2026-11-24T19:30", "2026-12-01T19:30")),
        ("07/05/2027 oder so", "unclear", ("2027-05-07",)),
        ("um die 50 Leute", "unclear", ()),
        ("Müllerstr. 24/4", "unclear", ()),
        ("So machen wir das", "no_date", ()),
        ("Marktplatz", "no_date", ()),
        ("wer liest das?", "no_date", ()),
        ("Montage", "no_date", ()),
        ("auf jeden Fall", "no_date", ()),
        ("", "no_date", ()),
    ],
)  # fmt: skip  # one row, one question
def test_what_does_not_add_up_is_asked_about(text: str, question: str, candidates: tuple[str, ...]) -> None:
    assert understand(text, NOW, "de") == Reading(None, question, spans(*candidates))


def test_only_hours_to_come_are_offered_for_one_that_has_passed() -> None:
    assert understand("heute 05:30 Uhr", NOW.replace(hour=17, minute=40), "de") == Reading(
        None, "past", spans("2026-11-24T05:30")
    )


@pytest.mark.parametrize("text", ["3 December 2026 at 10 or 11", "07/05/2027"])
def test_an_english_text_is_not_guessed(text: str) -> None:
    assert understand(text, NOW, "en").question == "unclear"


@pytest.mark.parametrize(("text", "span"), [("15 Uhr", "T15:00"), ("15-17 Uhr", "T15:00/T17:00")])
def test_a_clock_time_alone_needs_a_day(text: str, span: str) -> None:
    assert understand(text, NOW, "de") == Reading(spans(span)[0], "no_day")


@pytest.mark.parametrize(
    "text",
    ["nach den Ferien", "im Herbst 2027", "jeden Samstag", "samstags", "2027", "am 3. Advent", "Heiligabend", "demnächst",
     "Anfang November", "im Oktober", "KW 46", "Mai 2025", "KW 46 2026", "Karfreitag", "Tag der Deutschen Einheit"],
)  # fmt: skip  # one list
def test_vague_words_are_kept_as_they_are(text: str) -> None:
    assert understand(text, NOW, "de") == Reading(Span(None, grain=None, vague=text))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("kw50", Span(date(2026, 12, 7), grain="week")),
        ("in der 12. KW", Span(date(2027, 3, 22), grain="week")),
        ("KW 48", Span(date(2026, 11, 23), grain="week")),
        ("im dezember", Span(date(2026, 12, 1), grain="month")),
        ("Mai 2028", Span(date(2028, 5, 1), grain="month")),
        ("KW 53", Span(date(2026, 12, 28), grain="week")),
        ("ende mai", Span(None, grain=None, vague="Ende Mai")),
    ],
)
def test_a_week_and_a_month_have_their_place(text: str, span: Span) -> None:
    assert understand(text, NOW, "de") == Reading(span)


def test_nouns_are_shown_with_a_capital_in_german_alone() -> None:
    german, english = understand("nach den ferien", NOW, "de").span, understand("in winter", NOW, "en").span
    assert [span.vague for span in (german, english) if span] == ["nach den Ferien", "in winter"]


@pytest.mark.parametrize(
    ("text", "start"),
    [("5.12. ab 18h", "2026-12-05T18:00"), ("5.12. ca. 15 Uhr", "2026-12-05T15:00"), ("ab 1. Januar", "2027-01-01")],
)  # fmt: skip  # one row
def test_what_limits_a_date_stays_in_the_words(text: str, start: str) -> None:
    grain: Grain = "minute" if "T" in start else "day"
    assert understand(text, NOW, "de") == Reading(Span(moment(start), None, grain, vague=text))


def test_what_limits_a_doubtful_date_stays_with_its_candidates() -> None:
    candidates = understand("5.12. ab 3 Uhr", NOW, "de").candidates
    assert {span.vague for span in candidates} == {"5.12. ab 3 Uhr"}
    assert len(candidates) == 2


def test_a_part_of_the_day_without_a_clock_time_stays_in_the_words() -> None:
    assert understand("Samstag Vormittag", NOW, "de") == Reading(
        Span(date(2026, 11, 28), grain="day", vague="Samstag Vormittag")
    )


@given(st.dates(NOW.date(), NOW.date() + timedelta(days=2000)), st.times())
def test_every_explicit_date_is_understood_exactly(day: date, clock: time) -> None:
    text = f"{day.day}.{day.month}.{day.year}, {clock:%H:%M} Uhr"
    exact = datetime.combine(day, clock.replace(second=0, microsecond=0))
    answer = understand(text, NOW, "de")
    assert exact in [span.start for span in (answer.span, *answer.candidates) if span]


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    answer = understand(text, NOW, "de")
    assert (answer.span is None) <= (answer.question is not None)


def test_a_long_text_is_no_date_and_costs_no_time() -> None:
    assert understand("5.12.2026 " + "1" * 100_000, NOW, "de").question == "unclear"
    assert understand("5.12.2026 " + " " * 200 + "entfällt", NOW, "de").question == "unclear"
