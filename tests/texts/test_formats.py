"""Dates and numbers as people say them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given

from tests.support.spans import spans, vague_spans
from texts import load
from understanding.when.span import Beside, Span

CATALOGUE = load()
day = date.fromisoformat
local = datetime.fromisoformat


def spoken(span: Span) -> tuple[str, str]:
    """In German and in English."""
    german, english = (
        CATALOGUE.voice(language, formal=True).formats.spoken(span) for language in ("de", "en")
    )
    return german, english


@pytest.mark.parametrize(
    ("span", "german", "english"),
    [
        (Span(local("2026-12-05T15:00")), "Samstag, 5. Dezember 2026, 15:00 Uhr", "Saturday, 5 December 2026, 15:00"),
        (Span(date(2026, 12, 5)), "Samstag, 5. Dezember 2026", "Saturday, 5 December 2026"),
        (Span(time(9), grain="minute"), "09:00 Uhr", "09:00"),
        (
            Span(local("2026-12-05T15:00"), local("2026-12-05T17:00")),
            "Samstag, 5. Dezember 2026, 15:00 bis 17:00 Uhr",
            "Saturday, 5 December 2026, 15:00 to 17:00",
        ),
        (Span(time(15), time(17)), "15:00 bis 17:00 Uhr", "15:00 to 17:00"),
        (
            Span(local("2026-12-31T20:00"), local("2027-01-01T01:00")),
            "Donnerstag, 31. Dezember 2026, 20:00 Uhr bis Freitag, 1. Januar 2027, 01:00 Uhr",
            "Thursday, 31 December 2026, 20:00 to Friday, 1 January 2027, 01:00",
        ),
        (Span(date(2027, 5, 3), date(2027, 5, 5)), "Montag, 3. Mai bis Mittwoch, 5. Mai 2027", "Monday, 3 May to Wednesday, 5 May 2027"),
        (
            Span(date(2026, 12, 28), date(2027, 1, 3)),
            "Montag, 28. Dezember 2026 bis Sonntag, 3. Januar 2027",
            "Monday, 28 December 2026 to Sunday, 3 January 2027",
        ),
        (
            Span(date(2027, 3, 22), grain="week"),
            "Kalenderwoche 12 (Montag, 22. März bis Sonntag, 28. März 2027)",
            "week 12 (Monday, 22 March to Sunday, 28 March 2027)",
        ),
        (Span(date(2027, 3, 1), grain="month"), "März 2027", "March 2027"),
        (Span(date(2027, 4, 1), date(2027, 5, 31), "month"), "April bis Mai 2027", "April to May 2027"),
        (Span(date(2027, 4, 1), grain="quarter"), "2. Quartal 2027", "Q2 2027"),
        (Span(date(2027, 1, 1), grain="year"), "2027", "2027"),
        (Span(None, date(2026, 12, 4)), "bis Freitag, 4. Dezember 2026", "until Friday, 4 December 2026"),
        (Span(None, vague="KW 12, vielleicht"), "KW 12, vielleicht", "KW 12, vielleicht"),
        (
            Span(date(2027, 5, 21), date(2027, 5, 31), vague="Ende Mai"),
            "Ende Mai (Freitag, 21. Mai bis Montag, 31. Mai 2027)",
            "Ende Mai (Friday, 21 May to Monday, 31 May 2027)",
        ),
    ],
)  # fmt: skip  # one row, one span
def test_a_stretch_of_time_is_spoken_with_its_weekdays(span: Span, german: str, english: str) -> None:
    assert spoken(span) == (german, english)


def test_numbers_follow_the_language() -> None:
    assert [CATALOGUE.voice(language, formal=True).formats.spoken(12345) for language in ("de", "en")] == [
        "12.345",
        "12,345",
    ]


def test_a_clock_time_is_a_moment_too() -> None:
    assert CATALOGUE.voice("de", formal=True).formats.moment(time(9)) == "09:00 Uhr"


def test_an_instant_is_refused_because_its_local_date_is_unknown() -> None:
    with pytest.raises(ValueError, match="convert it first"):
        CATALOGUE.voice("de", formal=True).formats.spoken(datetime(2026, 12, 5, 23, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("span", "german", "english"),
    [
        (Span(local("2026-04-20T07:00"), local("2026-04-24T17:00")), "Montag, 20. April 2026, 07:00 Uhr bis Freitag, 24. April 2026, 17:00 Uhr", "Monday, 20 April 2026, 07:00 to Friday, 24 April 2026, 17:00"),
        (Span(day("2026-12-05"), local("2026-12-07T15:00")), "Samstag, 5. Dezember 2026 bis Montag, 7. Dezember 2026, 15:00 Uhr", "Saturday, 5 December 2026 to Monday, 7 December 2026, 15:00"),
        (Span(day("2026-03-16"), day("2026-03-29"), grain="week"), "Kalenderwochen 12 bis 13 (Montag, 16. März bis Sonntag, 29. März 2026)", "weeks 12 to 13 (Monday, 16 March to Sunday, 29 March 2026)"),
        (Span(day("2026-12-21"), day("2027-01-10"), grain="week"), "Kalenderwochen 52 bis 1 (Montag, 21. Dezember 2026 bis Sonntag, 10. Januar 2027)", "weeks 52 to 1 (Monday, 21 December 2026 to Sunday, 10 January 2027)"),
        (Span(day("2026-04-01"), day("2026-09-30"), grain="quarter"), "2. Quartal 2026 bis 3. Quartal 2026", "Q2 2026 to Q3 2026"),
        (Span(day("2026-01-01"), day("2027-12-31"), grain="year"), "2026 bis 2027", "2026 to 2027"),
        (Span(day("2026-03-14"), part="morning"), "Samstag, 14. März 2026, morgens", "Saturday, 14 March 2026, morning"),
        (Span(day("2026-03-14"), part="forenoon"), "Samstag, 14. März 2026, vormittags", "Saturday, 14 March 2026, late morning"),
        (Span(day("2026-03-14"), part="noon"), "Samstag, 14. März 2026, mittags", "Saturday, 14 March 2026, midday"),
        (Span(day("2026-03-14"), part="afternoon"), "Samstag, 14. März 2026, nachmittags", "Saturday, 14 March 2026, afternoon"),
        (Span(day("2026-03-14"), part="evening"), "Samstag, 14. März 2026, abends", "Saturday, 14 March 2026, evening"),
        (Span(day("2026-03-14"), part="night"), "Samstag, 14. März 2026, nachts", "Saturday, 14 March 2026, night"),
        (Span(day("2026-03-14"), day("2026-03-16"), part="evening"), "Samstag, 14. März bis Montag, 16. März 2026, abends", "Saturday, 14 March to Monday, 16 March 2026, evening"),
        (Span(day("2026-03-14"), part="forenoon", open=True), "ab Samstag, 14. März 2026, vormittags", "from Saturday, 14 March 2026, late morning"),
        (Span(day("2026-09-14"), vague="nach den Sommerferien", open=True), "nach den Sommerferien (ab Montag, 14. September 2026)", "nach den Sommerferien (from Monday, 14 September 2026)"),
        (Span(day("2026-03-12"), recurrence="FREQ=WEEKLY;BYDAY=TH", vague="donnerstags außer in den Ferien"), "donnerstags außer in den Ferien (jeden Donnerstag, das erste Mal am Donnerstag, 12. März 2026)", "donnerstags außer in den Ferien (every Thursday, first on Thursday, 12 March 2026)"),
        (Span(local("2026-12-05T15:00"), beside=(Beside("admission", Span(time(14))),)), "Samstag, 5. Dezember 2026, 15:00 Uhr; Einlass: 14:00 Uhr", "Saturday, 5 December 2026, 15:00; admission: 14:00"),
        (Span(day("2026-12-05"), vague="bald", beside=(Beside("deadline", Span(None, day("2026-12-01"))), Beside("sale", Span(day("2026-11-02"), open=True)), Beside("setup", Span(local("2026-12-05T09:00"))), Beside("former", Span(day("2026-11-28"))))), "bald (Samstag, 5. Dezember 2026); Frist: bis Dienstag, 1. Dezember 2026; Vorverkauf: ab Montag, 2. November 2026; Aufbau: Samstag, 5. Dezember 2026, 09:00 Uhr; bisher: Samstag, 28. November 2026", "bald (Saturday, 5 December 2026); deadline: until Tuesday, 1 December 2026; advance sale: from Monday, 2 November 2026; setup: Saturday, 5 December 2026, 09:00; previously: Saturday, 28 November 2026"),
    ],
)  # fmt: skip  # one row, one span
def test_parts_of_days_words_and_dates_beside_are_said_after_the_date(
    span: Span, german: str, english: str
) -> None:
    assert spoken(span) == (german, english)


@pytest.mark.parametrize(
    ("span", "german", "english"),
    [
        (Span(None, local("2026-05-08T16:00")), "bis Freitag, 8. Mai 2026, 16:00 Uhr", "until Friday, 8 May 2026, 16:00"),
        (Span(None, time(16)), "bis 16:00 Uhr", "until 16:00"),
        (Span(None, day("2026-05-31"), grain="month"), "bis Mai 2026", "until May 2026"),
        (Span(None, day("2026-03-22"), grain="week"), "bis Kalenderwoche 12 (Montag, 16. März bis Sonntag, 22. März 2026)", "until week 12 (Monday, 16 March to Sunday, 22 March 2026)"),
        (Span(None, day("2026-06-30"), grain="quarter"), "bis 2. Quartal 2026", "until Q2 2026"),
        (Span(None, day("2026-12-31"), grain="year"), "bis 2026", "until 2026"),
        (Span(None, day("2026-05-08"), about=True), "bis etwa Freitag, 8. Mai 2026", "until around Friday, 8 May 2026"),
        (Span(None, local("2026-05-08T16:00"), about=True), "bis Freitag, 8. Mai 2026, gegen 16:00 Uhr", "until Friday, 8 May 2026, around 16:00"),
        (Span(None, time(16), about=True), "bis gegen 16:00 Uhr", "until around 16:00"),
        (Span(None, day("2026-05-31"), about=True), "bis Ende Mai 2026", "until late May 2026"),
        (Span(None, day("2026-05-20"), about=True), "bis Mitte Mai 2026", "until mid-May 2026"),
        (Span(None, day("2026-05-31"), grain="month", about=True), "bis etwa Mai 2026", "until around May 2026"),
        (Span(day("2026-04-20"), open=True), "ab Montag, 20. April 2026", "from Monday, 20 April 2026"),
        (Span(day("2026-05-01"), open=True), "ab Freitag, 1. Mai 2026", "from Friday, 1 May 2026"),
        (Span(day("2026-05-01"), grain="month", open=True), "ab Mai 2026", "from May 2026"),
        (Span(day("2026-03-16"), grain="week", open=True), "ab Kalenderwoche 12 (Montag, 16. März bis Sonntag, 22. März 2026)", "from week 12 (Monday, 16 March to Sunday, 22 March 2026)"),
        (Span(time(14), open=True), "ab 14:00 Uhr", "from 14:00"),
        (Span(local("2026-10-03T14:00"), open=True), "Samstag, 3. Oktober 2026, ab 14:00 Uhr", "Saturday, 3 October 2026, from 14:00"),
        (Span(day("2026-04-20"), about=True, open=True), "ab etwa Montag, 20. April 2026", "from around Monday, 20 April 2026"),
        (Span(day("2026-05-11"), about=True, open=True), "ab Mitte Mai 2026", "from mid-May 2026"),
        (Span(day("2026-05-01"), grain="month", about=True, open=True), "ab etwa Mai 2026", "from around May 2026"),
        (Span(time(14), about=True, open=True), "ab etwa 14:00 Uhr", "from around 14:00"),
        (Span(local("2026-10-03T14:00"), about=True, open=True), "Samstag, 3. Oktober 2026, ab etwa 14:00 Uhr", "Saturday, 3 October 2026, from around 14:00"),
    ],
)  # fmt: skip  # one row, one span
def test_what_has_no_end_or_no_beginning_says_so(span: Span, german: str, english: str) -> None:
    assert spoken(span) == (german, english)


@pytest.mark.parametrize(
    ("span", "german", "english"),
    [
        (Span(day("2026-04-20"), about=True), "etwa Montag, 20. April 2026", "around Monday, 20 April 2026"),
        (Span(local("2026-12-05T18:00"), about=True), "Samstag, 5. Dezember 2026, gegen 18:00 Uhr", "Saturday, 5 December 2026, around 18:00"),
        (Span(time(18), about=True), "gegen 18:00 Uhr", "around 18:00"),
        (Span(local("2026-12-05T15:00"), local("2026-12-05T17:00"), about=True), "Samstag, 5. Dezember 2026, etwa 15:00 bis 17:00 Uhr", "Saturday, 5 December 2026, around 15:00 to 17:00"),
        (Span(local("2026-04-20T07:00"), local("2026-04-24T17:00"), about=True), "etwa Montag, 20. April 2026, 07:00 Uhr bis Freitag, 24. April 2026, 17:00 Uhr", "around Monday, 20 April 2026, 07:00 to Friday, 24 April 2026, 17:00"),
        (Span(day("2026-05-02"), day("2026-05-10"), about=True), "etwa Samstag, 2. Mai bis Sonntag, 10. Mai 2026", "around Saturday, 2 May to Sunday, 10 May 2026"),
        (Span(day("2026-05-01"), day("2026-05-10"), about=True), "Anfang Mai 2026", "early May 2026"),
        (Span(day("2026-05-11"), day("2026-05-20"), about=True), "Mitte Mai 2026", "mid-May 2026"),
        (Span(day("2026-05-21"), day("2026-05-31"), about=True), "Ende Mai 2026", "late May 2026"),
        (Span(day("2026-05-21"), day("2026-06-10"), about=True), "Ende Mai bis Anfang Juni 2026", "late May to early June 2026"),
        (Span(day("2026-12-21"), day("2027-01-10"), about=True), "Ende Dezember 2026 bis Anfang Januar 2027", "late December 2026 to early January 2027"),
        (Span(day("2026-05-11"), day("2026-06-20"), about=True), "Mitte Mai bis Mitte Juni 2026", "mid-May to mid-June 2026"),
        (Span(day("2026-05-11"), day("2027-05-20"), about=True), "Mitte Mai 2026 bis Mitte Mai 2027", "mid-May 2026 to mid-May 2027"),
        (Span(day("2026-05-01"), day("2026-05-10")), "Freitag, 1. Mai bis Sonntag, 10. Mai 2026", "Friday, 1 May to Sunday, 10 May 2026"),
        (Span(day("2026-03-16"), day("2026-03-17"), about=True), "etwa Montag, 16. März bis Dienstag, 17. März 2026", "around Monday, 16 March to Tuesday, 17 March 2026"),
        (Span(day("2026-05-01"), grain="month", about=True), "etwa Mai 2026", "around May 2026"),
        (Span(day("2026-03-01"), day("2026-05-31"), grain="month", about=True), "Frühling 2026", "spring 2026"),
        (Span(day("2026-06-01"), day("2026-08-31"), grain="month", about=True), "Sommer 2026", "summer 2026"),
        (Span(day("2026-09-01"), day("2026-11-30"), grain="month", about=True), "Herbst 2026", "autumn 2026"),
        (Span(day("2026-12-01"), day("2027-02-28"), grain="month", about=True), "Winter 2026/27", "winter 2026/27"),
        (Span(day("2026-04-01"), day("2026-05-31"), grain="month", about=True), "etwa April bis Mai 2026", "around April to May 2026"),
        (Span(day("2026-06-01"), day("2026-09-30"), grain="month", about=True), "etwa Juni bis September 2026", "around June to September 2026"),
        (Span(day("2026-06-01"), day("2026-08-31"), grain="month"), "Juni bis August 2026", "June to August 2026"),
    ],
)  # fmt: skip  # one row, one span
def test_what_is_approximate_has_names_for_its_days(span: Span, german: str, english: str) -> None:
    assert spoken(span) == (german, english)


@pytest.mark.parametrize(
    ("span", "german", "english"),
    [
        (Span(local("2026-03-12T16:00"), local("2026-03-12T18:00"), recurrence="FREQ=WEEKLY;BYDAY=TH;UNTIL=20260630"), "jeden Donnerstag, 16:00 bis 18:00 Uhr, bis Dienstag, 30. Juni 2026, das erste Mal am Donnerstag, 12. März 2026", "every Thursday, 16:00 to 18:00, until Tuesday, 30 June 2026, first on Thursday, 12 March 2026"),
        (Span(local("2026-03-12T16:00"), recurrence="FREQ=WEEKLY;BYDAY=TH;COUNT=10", about=True), "jeden Donnerstag, gegen 16:00 Uhr, insgesamt 10 Mal, das erste Mal am Donnerstag, 12. März 2026", "every Thursday, around 16:00, 10 times in all, first on Thursday, 12 March 2026"),
        (Span(local("2026-03-12T16:00"), recurrence="FREQ=WEEKLY;BYDAY=TH", open=True), "jeden Donnerstag, ab 16:00 Uhr, das erste Mal am Donnerstag, 12. März 2026", "every Thursday, from 16:00, first on Thursday, 12 March 2026"),
        (Span(day("2026-03-14"), recurrence="FREQ=WEEKLY;BYDAY=SA", part="forenoon"), "jeden Samstag, vormittags, das erste Mal am Samstag, 14. März 2026", "every Saturday, late morning, first on Saturday, 14 March 2026"),
        (Span(local("2026-03-13T20:00"), local("2026-03-14T02:00"), recurrence="FREQ=WEEKLY;BYDAY=FR"), "jeden Freitag, 20:00 bis 02:00 Uhr, das erste Mal am Freitag, 13. März 2026", "every Friday, 20:00 to 02:00, first on Friday, 13 March 2026"),
        (Span(local("2026-06-05T18:00"), local("2026-06-07T14:00"), recurrence="FREQ=YEARLY"), "jährlich, das erste Mal Freitag, 5. Juni 2026, 18:00 Uhr bis Sonntag, 7. Juni 2026, 14:00 Uhr", "yearly, first time Friday, 5 June 2026, 18:00 to Sunday, 7 June 2026, 14:00"),
        (Span(day("2026-06-05"), day("2026-06-07"), recurrence="FREQ=YEARLY"), "jährlich, das erste Mal Freitag, 5. Juni bis Sonntag, 7. Juni 2026", "yearly, first time Friday, 5 June to Sunday, 7 June 2026"),
        (Span(day("2026-06-05"), recurrence="FREQ=YEARLY", about=True), "jährlich, das erste Mal etwa Freitag, 5. Juni 2026", "yearly, first time around Friday, 5 June 2026"),
        (Span(day("2026-05-21"), day("2026-05-31"), recurrence="FREQ=YEARLY;BYMONTH=5", about=True), "jedes Jahr im Mai, das erste Mal Ende Mai 2026", "every year in May, first time late May 2026"),
        (Span(day("2026-10-01"), grain="month", recurrence="FREQ=YEARLY;BYMONTH=10"), "jedes Jahr im Oktober, das erste Mal im Oktober 2026", "every year in October, first in October 2026"),
        (Span(day("2026-10-01"), grain="quarter", recurrence="FREQ=YEARLY"), "jährlich, das erste Mal im 4. Quartal 2026", "yearly, first in Q4 2026"),
        (Span(day("2026-01-01"), grain="year", recurrence="FREQ=YEARLY"), "jährlich, das erste Mal 2026", "yearly, first in 2026"),
        (Span(day("2026-10-05"), grain="week", recurrence="FREQ=YEARLY"), "jährlich, das erste Mal in Kalenderwoche 41 (Montag, 5. Oktober bis Sonntag, 11. Oktober 2026)", "yearly, first in week 41 (Monday, 5 October to Sunday, 11 October 2026)"),
        (Span(None, grain="month", recurrence="FREQ=MONTHLY"), "monatlich", "monthly"),
        (Span(time(15), grain="minute", recurrence="FREQ=MONTHLY"), "monatlich, 15:00 Uhr", "monthly, 15:00"),
        (Span(time(15), time(17), grain="minute", recurrence="FREQ=WEEKLY"), "wöchentlich, 15:00 bis 17:00 Uhr", "weekly, 15:00 to 17:00"),
        (Span(local("2026-03-12T16:00"), recurrence="FREQ=HOURLY"), "regelmäßig, 16:00 Uhr, das erste Mal am Donnerstag, 12. März 2026", "regularly, 16:00, first on Thursday, 12 March 2026"),
    ],
)  # fmt: skip  # one row, one span
def test_a_recurrence_says_its_clock_time_its_end_and_its_first_time(
    span: Span, german: str, english: str
) -> None:
    assert spoken(span) == (german, english)


@pytest.mark.parametrize(
    ("rule", "german", "english"),
    [
        ("DAILY", "täglich", "daily"),
        ("DAILY;INTERVAL=3", "alle drei Tage", "every three days"),
        ("DAILY;BYMONTH=5,6,7,8,9", "täglich von Mai bis September", "daily from May to September"),
        ("WEEKLY", "wöchentlich", "weekly"),
        ("WEEKLY;INTERVAL=2", "alle zwei Wochen", "every two weeks"),
        ("WEEKLY;BYDAY=TU", "jeden Dienstag", "every Tuesday"),
        ("WEEKLY;BYDAY=FR,MO,WE", "jeden Montag, Mittwoch und Freitag", "every Monday, Wednesday and Friday"),
        ("WEEKLY;BYDAY=SA,SU", "jeden Samstag und Sonntag", "every Saturday and Sunday"),
        ("WEEKLY;BYDAY=MO,TU,WE,TH,FR", "montags bis freitags", "Mondays to Fridays"),
        ("WEEKLY;BYDAY=FR,SA,SU,MO", "freitags bis montags", "Fridays to Mondays"),
        ("WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "montags bis sonntags", "Mondays to Sundays"),
        ("WEEKLY;INTERVAL=2;BYDAY=FR", "alle zwei Wochen am Freitag", "every two weeks on Friday"),
        ("WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO,FR", "alle zwei Wochen am Montag und Freitag", "every two weeks on Monday and Friday"),
        ("WEEKLY;BYDAY=SA;BYMONTH=1,2,3,10,11,12", "jeden Samstag von Oktober bis März", "every Saturday from October to March"),
        ("WEEKLY;BYDAY=SA;BYMONTH=5", "jeden Samstag im Mai", "every Saturday in May"),
        ("WEEKLY;BYDAY=SA;BYMONTH=5,7", "jeden Samstag im Mai und Juli", "every Saturday in May and July"),
        ("MONTHLY", "monatlich", "monthly"),
        ("MONTHLY;INTERVAL=3", "vierteljährlich", "quarterly"),
        ("MONTHLY;INTERVAL=6", "alle sechs Monate", "every six months"),
        ("MONTHLY;INTERVAL=18", "alle 18 Monate", "every 18 months"),
        ("MONTHLY;BYDAY=1SA", "jeden ersten Samstag im Monat", "every first Saturday of the month"),
        ("MONTHLY;BYDAY=-1WE", "jeden letzten Mittwoch im Monat", "every last Wednesday of the month"),
        ("MONTHLY;BYDAY=-2SU", "jeden vorletzten Sonntag im Monat", "every second-to-last Sunday of the month"),
        ("MONTHLY;BYDAY=3TU,1TU", "jeden ersten und dritten Dienstag im Monat", "every first and third Tuesday of the month"),
        ("MONTHLY;BYDAY=-1TU,3FR,1TU", "jeden ersten und letzten Dienstag und dritten Freitag im Monat", "every first and last Tuesday and third Friday of the month"),
        ("MONTHLY;BYDAY=SA;BYSETPOS=2", "jeden zweiten Samstag im Monat", "every second Saturday of the month"),
        ("MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "jeden letzten Werktag im Monat", "every last working day of the month"),
        ("MONTHLY;BYDAY=1SA;BYMONTH=4,5,6,7", "jeden ersten Samstag im Monat von April bis Juli", "every first Saturday of the month from April to July"),
        ("MONTHLY;INTERVAL=2;BYDAY=1SA", "alle zwei Monate am ersten Samstag", "every two months on the first Saturday"),
        ("MONTHLY;BYMONTHDAY=15", "jeden Monat am 15.", "every month on the 15th"),
        ("MONTHLY;BYMONTHDAY=-1,23,1", "jeden Monat am 1., 23. und letzten Tag", "every month on the 1st, 23rd and last day"),
        ("MONTHLY;INTERVAL=2;BYMONTHDAY=2", "alle zwei Monate am 2.", "every two months on the 2nd"),
        ("MONTHLY;INTERVAL=3;BYMONTHDAY=1", "alle drei Monate am 1.", "every three months on the 1st"),
        ("YEARLY", "jährlich", "yearly"),
        ("YEARLY;INTERVAL=2", "alle zwei Jahre", "every two years"),
        ("YEARLY;BYMONTH=11;BYMONTHDAY=11", "jedes Jahr am 11. November", "every year on 11 November"),
        ("YEARLY;BYMONTH=5;BYMONTHDAY=1,15", "jedes Jahr am 1. Mai und 15. Mai", "every year on 1 May and 15 May"),
        ("YEARLY;BYMONTH=10", "jedes Jahr im Oktober", "every year in October"),
        ("YEARLY;BYMONTH=4,10", "jedes Jahr im April und Oktober", "every year in April and October"),
        ("YEARLY;INTERVAL=2;BYMONTH=5,6,7", "alle zwei Jahre von Mai bis Juli", "every two years from May to July"),
        ("YEARLY;BYMONTH=5;BYDAY=1SA", "jedes Jahr am ersten Samstag im Mai", "every year on the first Saturday in May"),
        ("YEARLY;INTERVAL=2;BYMONTH=5;BYDAY=1SA", "alle zwei Jahre am ersten Samstag im Mai", "every two years on the first Saturday in May"),
    ],
)  # fmt: skip  # one row, one rule
def test_a_rule_is_said_as_people_say_it(rule: str, german: str, english: str) -> None:
    assert spoken(Span(None, recurrence=f"FREQ={rule}")) == (german, english)


@pytest.mark.parametrize(
    "rule",
    [
        "HOURLY", "WEEKLY;BYDAY=1TU", "WEEKLY;BYDAY=XX", "WEEKLY;BYDAY=TUE", "WEEKLY;BYMONTHDAY=3", "DAILY;BYDAY=MO",
        "DAILY;BYMONTHDAY=1", "MONTHLY;BYDAY=TU", "MONTHLY;BYDAY=6TU", "MONTHLY;BYMONTHDAY=13;BYDAY=1FR",
        "MONTHLY;BYMONTHDAY=-3", "MONTHLY;BYMONTHDAY=0", "MONTHLY;BYMONTHDAY=32", "MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
        "MONTHLY;BYDAY=1MO;BYSETPOS=1", "MONTHLY;BYMONTH=13", "YEARLY;BYDAY=20MO", "YEARLY;BYDAY=1MO", "YEARLY;BYMONTHDAY=1",
        "YEARLY;BYMONTH=2;BYMONTHDAY=30", "YEARLY;BYWEEKNO=20", "WEEKLY;UNTIL=soon", "WEEKLY;INTERVAL=", "",
    ],
)  # fmt: skip  # a list of words
def test_a_rule_without_words_is_only_said_to_be_one(rule: str) -> None:
    assert spoken(Span(None, recurrence=f"FREQ={rule}")) == ("regelmäßig", "regularly")


@given(spans() | vague_spans())
def test_every_span_can_be_said(span: Span) -> None:
    for text in spoken(span):
        assert text.strip(" ,;") == text
        assert text
        assert ", ," not in text
