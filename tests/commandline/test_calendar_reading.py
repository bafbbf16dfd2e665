"""An event of a calendar is read with its local day and its rule, or refused with a reason, whatever stands there."""

from __future__ import annotations

from datetime import date
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from commandline.import_calendar.blocks import MOST, NoCalendar, blocks
from commandline.import_calendar.reading import Amiss, read
from newsroom.calendar_changes import Listed
from tests.commandline.calendars import BOOKS, WOMEN, calendar
from tests.support.examples import up_to

BERLIN = ZoneInfo("Europe/Berlin")


def one(event: str) -> Listed:
    [block] = blocks(calendar(event))
    return read(block, BERLIN)


def amiss(event: str) -> str:
    with pytest.raises(Amiss) as wrong:
        one(event)
    return wrong.value.key


# ---------------------------------------------------------------- one event


@pytest.mark.parametrize(
    ("start", "day"),
    [
        ("DTSTART;VALUE=DATE:20270308", date(2027, 3, 8)),
        ("DTSTART:20270308T230000", date(2027, 3, 8)),
        ("DTSTART:20270308T230000Z", date(2027, 3, 9)),
        ("DTSTART;TZID=Europe/Berlin:20270308T003000", date(2027, 3, 8)),
        ("DTSTART;TZID=America/New_York:20270308T200000", date(2027, 3, 9)),
        ("DTSTART;TZID=W. Europe Standard Time:20270308T003000", date(2027, 3, 8)),
        ("DTSTART;TZID=Nirgendwo:20270308T003000", date(2027, 3, 8)),
        ("DTSTART:20270327T230000Z", date(2027, 3, 28)),  # the night in which the clocks go forward
        ("DTSTART:20270328T215959Z", date(2027, 3, 28)),
        ("DTSTART:20271030T220000Z", date(2027, 10, 31)),  # and back
        ("DTSTART:20271031T225959Z", date(2027, 10, 31)),
        ("DTSTART:20271031T230000Z", date(2027, 11, 1)),
        ("DTSTART;TZID=Europe/Berlin:20270328T023000", date(2027, 3, 28)),  # a clock time that does not exist
        ("DTSTART;TZID=Europe/Berlin:20271031T023000", date(2027, 10, 31)),  # and one that comes twice
        ("DTSTART;VALUE=DATE:20280229", date(2028, 2, 29)),
        ("DTSTART;VALUE=DATE:20270103", date(2027, 1, 3)),  # a Sunday of week 53 of the year before
    ],
)
def test_the_day_is_the_local_one(start: str, day: date) -> None:
    assert one(f"UID:a\nSUMMARY:Fest\n{start}").first == day


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("RRULE:FREQ=YEARLY", "FREQ=YEARLY"),
        ("RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU"),
        ("RRULE:FREQ=MONTHLY;INTERVAL=2", "FREQ=MONTHLY;INTERVAL=2"),
        ("RRULE:FREQ=YEARLY;COUNT=3", "FREQ=YEARLY;UNTIL=20290308"),
        ("RRULE:FREQ=YEARLY;COUNT=1000000000", "FREQ=YEARLY"),
        ("RRULE:FREQ=DAILY;COUNT=999", "FREQ=DAILY;UNTIL=20291130"),
        ("RRULE:FREQ=YEARLY;UNTIL=20300308T225959Z", "FREQ=YEARLY;UNTIL=20300308"),
        ("RRULE:FREQ=YEARLY;UNTIL=20300307T230000Z", "FREQ=YEARLY;UNTIL=20300308"),
        ("RRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20280308,20290308", "FREQ=YEARLY;EXDATE=20280308,20290308"),
        ("RRULE:FREQ=YEARLY\nEXDATE:20280307T230000Z", "FREQ=YEARLY;EXDATE=20280308"),
        ("", ""),
    ],
)
def test_the_rule_is_kept_with_its_end_and_exceptions_as_local_days(rule: str, expected: str) -> None:
    assert one(f"UID:a\nSUMMARY:Fest\nDTSTART;VALUE=DATE:20270308\n{rule}").rule == expected


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        ("UID:a\nDTSTART;VALUE=DATE:20270308", "no_name"),
        ("UID:a\nSUMMARY: \x07\nDTSTART;VALUE=DATE:20270308", "no_name"),
        ("UID:a\nSUMMARY:Fest", "no_start"),
        ("UID:a\nSUMMARY:Fest\nDTSTART;VALUE=DATE:20270230", "broken"),
        ("UID:a\nSUMMARY:Fest\nDTSTART:gestern", "broken"),
        ("UID:a\nSUMMARY:Fest\nDTSTART;VALUE=DATE:20270308\nDTSTART;VALUE=DATE:20270309", "broken"),
        ("UID:a\nSUMMARY:Fest\nDTSTART;VALUE=DATE:20270308\nRRULE:FREQ=BALD", "broken"),
        ("UID:a\nSUMMARY:Fest\nDTSTART;TZID=Asia/Tokyo:00010101T000000", "broken"),
        ("UID:a\nSUMMARY:Fest\nDTSTART;VALUE=DATE:20270308\nRRULE:FREQ=SECONDLY", "rule"),
        ("UID:a\nSUMMARY:Fest\nDTSTART;VALUE=DATE:20270308\nRRULE:FREQ=YEARLY;BYEASTER=0", "rule"),
        ("UID:a\nSUMMARY:Fest\nDTSTART;VALUE=DATE:20270308\nRRULE:FREQ=YEARLY\nRRULE:FREQ=DAILY", "rule"),
        ("UID:a\nSUMMARY:Fest\nDTSTART;VALUE=DATE:20270308\nRDATE;VALUE=DATE:20270309", "more_days"),
        ("UID:a\nSUMMARY:Fest\nDTSTART:20270308T233000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=8", "other_zone"),
        (
            "UID:a\nSUMMARY:Fest\nDTSTART;VALUE=DATE:20270308\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
            "never",
        ),
        ("UID:a\nSUMMARY:Fest\nDTSTART:20270308T090000\nRRULE:FREQ=DAILY;COUNT=" + "9" * 30_000, "too_long"),
        (
            "UID:a\nSUMMARY:Fest\nDTSTART;VALUE=DATE:20270308\nRRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:"
            + ",".join(f"2028{month:02}{day:02}" for month in range(1, 13) for day in range(1, 20)),
            "too_many_exceptions",
        ),
    ],
)
def test_what_cannot_be_used_has_a_reason(event: str, reason: str) -> None:
    assert amiss(event) == reason


def test_a_name_is_one_line_of_signs_that_can_be_seen() -> None:
    assert one("UID:a\nSUMMARY:Fest\\nam \x1b[31mFluss\u202e\nDTSTART:20270308").name == "Fest am [31mFluss"
    assert len(one(f"UID:a\nSUMMARY:{'Fest ' * 1000}\nDTSTART:20270308").name) == 199


def test_folded_lines_alarms_and_other_words_are_understood() -> None:
    event = (
        "UID:a\nSUMMARY:Sommer\n fest\nDTSTART:20270308\nATTACH:http://example.org/x\nDESCRIPTION:"
        + "x" * 99_999
    )
    alarm = "\nBEGIN:VALARM\nSUMMARY:Wecker\nDTSTART:20300101\nEND:VALARM\nCATEGORIES:Bauamt,Kultur\nORGANIZER;CN=Amt:mailto:a"
    listed = one(event + alarm)
    assert (listed.name, listed.first, listed.owners) == (
        "Sommerfest",
        date(2027, 3, 8),
        ("Bauamt", "Kultur", "Amt"),
    )


def test_time_zones_that_a_file_makes_up_are_not_read() -> None:
    zone = "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
    text = calendar("UID:a\nSUMMARY:Fest\nDTSTART;TZID=X:20270308T090000").replace(
        "BEGIN:VEVENT",
        f"{zone}TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT",
        1,
    )
    [block] = blocks(text)
    assert read(block, BERLIN).first == date(2027, 3, 8)


# ---------------------------------------------------------------- the file


@pytest.mark.parametrize("text", ["", "Guten Tag", "BEGIN:VEVENT\nEND:VEVENT", "<html>"])
def test_what_is_no_calendar_is_refused(text: str) -> None:
    with pytest.raises(NoCalendar, match="no_calendar"):
        blocks(text)


def test_too_many_events_are_refused() -> None:
    assert len(blocks(calendar(*[WOMEN] * MOST))) == MOST
    with pytest.raises(NoCalendar, match="too_many"):
        blocks(calendar(*[WOMEN] * (MOST + 1)))


def test_an_event_that_does_not_end_costs_no_other_one() -> None:
    text = calendar(WOMEN, BOOKS).replace("RRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n", "", 1)
    assert [block.fault for block in blocks(text)] == ["unended", ""]
    deep = "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 4000
    assert {block.fault for block in blocks(deep)} == {"unended"}


@hypothesis(max_examples=up_to(200), deadline=None)
@given(
    st.text(max_size=300)
    | st.lists(
        st.builds(
            "{}{}:{}".format,
            st.sampled_from(
                ["UID", "SUMMARY", "DTSTART", "RRULE", "EXDATE", "STATUS", "RECURRENCE-ID", "CATEGORIES"]
            ),
            st.sampled_from(["", ";VALUE=DATE", ";TZID=Europe/Berlin", ';X="', ";VALUE=PERIOD"]),
            st.text(max_size=30) | st.sampled_from(["20270308", "20270308T090000Z", "FREQ=YEARLY", "P1D"]),
        ),
        max_size=8,
    ).map("\n".join)
)
def test_any_event_is_read_or_refused(event: str) -> None:
    for block in blocks(calendar(event)):
        try:
            assert read(block, BERLIN).name
        except Amiss as wrong:
            assert wrong.key  # noqa: PT017  # either outcome is right


def test_a_full_file_of_hostile_rules_is_read_in_time() -> None:
    event = "SUMMARY:Fest\nDTSTART;VALUE=DATE:20270308\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5"
    found = blocks(calendar(*[f"UID:{number}\n{event}" for number in range(20)]))
    began = process_time()
    for block in found:
        with pytest.raises(Amiss):
            read(block, BERLIN)
    assert process_time() - began < 10
