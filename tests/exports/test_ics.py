"""The calendar, read by a parser that is not the one that wrote it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from exports import clean, ics
from newsroom.overview import Overview
from newsroom.topics import Status
from tests.exports.made import IMPRINT, TOPICS, keys, made, of, with_text
from tests.newsroom.planned import ANNA, topic
from understanding.when.span import Span

BERLIN = ZoneInfo("Europe/Berlin")
at = datetime.fromisoformat


def written(overview: Overview) -> bytes:
    return ics.made(overview, IMPRINT)


def events(overview: Overview) -> dict[str, Any]:
    """By UID without the installation's name; each once."""
    calendar = vobject.readOne(written(overview).decode())
    found = [(event.uid.value.removesuffix("@5f0c"), event) for event in calendar.vevent_list]
    assert len(dict(found)) == len(found)
    return dict(found)


def test_whole_days_end_on_the_day_after() -> None:
    event = events(made())["topic-4"]
    assert (event.dtstart.value, event.dtend.value) == (date(2027, 3, 6), date(2027, 3, 9))
    assert event.dtstart.value_param == event.dtend.value_param == "DATE"


def test_clock_times_are_local_and_the_calendar_says_when_the_clocks_change() -> None:
    event = events(made())["topic-1"]
    assert event.dtstart.value.astimezone(UTC) == at("2027-03-06T14:00Z")
    assert event.dtend.value - event.dtstart.value == timedelta(hours=2, minutes=30)
    assert event.dtstart.value.utcoffset() == timedelta(hours=1)
    summer = made((topic(1, Span(at("2027-07-06 15:00"), grain="minute")),))
    assert events(summer)["topic-1"].dtstart.value.utcoffset() == timedelta(hours=2)


def test_an_event_says_what_is_known_about_it() -> None:
    event = events(made())["topic-4"]
    assert event.summary.value == "T-4 Thema 4"
    assert event.categories.value == ["Thema", "Stadtbücherei", "Lesen, lernen; staunen"]
    assert event.description.value.splitlines() == [
        "Termin: Samstag, 6. März bis Montag, 8. März 2027",
        "Status: angenommen",
        "Abteilung: Stadtbücherei",
        "Kanäle: Instagram",
        "Ziele: Dialog, Vertrauen",
    ]


def test_what_is_not_sure_is_tentative_and_what_was_called_off_is_cancelled() -> None:
    found = {uid: event.status.value for uid, event in events(made()).items()}
    assert found["topic-1"] == "CONFIRMED"
    assert found["topic-2"] == found["topic-5"] == "TENTATIVE"
    assert found["topic-8"] == "CANCELLED"


def test_the_desks_day_is_not_taken_for_the_event() -> None:
    held = of("Bauamt", topic(7, Span(date(2027, 3, 6)), Status.ON_HOLD), hold_until=date(2027, 2, 1))
    found = events(made((*TOPICS, held)))
    assert found["topic-6"].summary.value == "Beitrag: T-6 Brücke; neu, breit =1+1"
    assert found["topic-7"].summary.value == "Wiedervorlage: T-7 Thema 7"
    assert found["topic-7"].dtstart.value == date(2027, 2, 1)


def test_it_says_when_it_was_written() -> None:
    event = events(made())["topic-1"]
    assert event.last_modified.value == event.dtstamp.value == IMPRINT.made_at


def test_a_change_keeps_the_uid_and_has_a_higher_number() -> None:
    before, after = (
        events(made((replace(TOPICS[0], plan=replace(TOPICS[0].plan, revision=revision)),)))
        for revision in (2, 3)
    )
    assert before.keys() == after.keys()
    assert [found["topic-1"].sequence.value for found in (before, after)] == ["2", "3"]


@pytest.mark.parametrize(
    ("rule", "begins"),
    [
        ("FREQ=MONTHLY;BYDAY=1TU", "2027-01-05 14:00"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "2027-01-04 19:30"),
        ("FREQ=WEEKLY;BYDAY=SU;UNTIL=20270328", "2027-02-07 01:30"),
        ("FREQ=DAILY;COUNT=5", "2027-03-26 02:30"),
        ("FREQ=MONTHLY;BYDAY=WE,1SA", "2027-01-06 10:00"),
    ],
)
def test_what_recurs_comes_on_the_same_days_as_in_the_overview(rule: str, begins: str) -> None:
    year = made((topic(3, Span(at(begins), None, "minute", rule)),))
    days = {entry.first for entry in year.topics}
    assert days == {
        day.date()
        for uid, event in events(year).items()
        if uid.startswith("topic-3")
        for day in expanded(event)
        if day.year == 2027
    }


def expanded(event: Any) -> list[datetime]:
    """All times until 2028, each at the clock time of the first."""
    start = event.dtstart.value
    if "rrule" not in event.contents:
        return [start]
    rule = rrulestr(event.rrule.value, dtstart=start)
    found = [one for one in rule.between(start, at("2028-01-01T00:00Z"), inc=True)]  # noqa: C416  # a list of moments
    assert {one.time() for one in found} == {start.time()}
    return found


def test_a_rule_for_whole_days_ends_with_a_day() -> None:
    year = made((topic(3, Span(date(2027, 2, 7), recurrence="FREQ=WEEKLY;BYDAY=SU;UNTIL=20270328")),))
    event = events(year)["topic-3"]
    assert event.rrule.value == "FREQ=WEEKLY;UNTIL=20270328;BYDAY=SU"
    assert event.dtend.value == date(2027, 2, 8)


def test_entries_without_a_day_are_no_events() -> None:
    assert set(events(made(()))) == {"holiday-20270101", "blackout-1", "topic-8"}
    nothing = with_text("Fest")
    undated = replace(nothing, entries=tuple(replace(one, first=None, last=None) for one in nothing.entries))
    assert b"BEGIN:VEVENT" not in written(undated)


def test_every_line_is_folded_and_ends_as_the_standard_says() -> None:
    raw = written(with_text("Ä" * 400 + "😀" * 50))
    assert raw.endswith(b"\r\n")
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_the_same_entries_as_in_the_overview() -> None:
    year = made()
    assert {uid for uid, _ in keys(year.entries)} == set(events(year)) - {"topic-8"}


TITLES = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(["a", ",", ";", "\\", "\n", "\r\n", ":", '"', "\\n", "😀", "BEGIN:VEVENT", " "]),
        max_size=40,
    ).map("".join),
    st.just("Straßenfest, groß; und laut\n" * 200),
)


@settings(deadline=None)  # reading a calendar takes its time on a busy machine
@given(TITLES)
def test_any_title_comes_back_and_makes_no_second_event(title: str) -> None:
    found = events(with_text(title))
    assert set(found) == {"topic-1"}
    assert found["topic-1"].summary.value == clean.line(f"T-1 {title or 'ohne Titel'}")[: ics.LONGEST]


def test_a_title_of_5000_characters_comes_back() -> None:
    title = ("Groß, laut; schön \\ 😀 " * 300)[:4990].strip()
    assert events(with_text(title))["topic-1"].summary.value == f"T-1 {title}"


def test_no_person_stands_in_a_calendar() -> None:
    raw = written(made())
    assert b"ATTENDEE" not in raw
    assert ANNA.name.encode() not in raw
