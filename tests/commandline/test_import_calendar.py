"""Calendars are read as a whole or not at all, twice without a difference, and whatever stands in the file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st
from icalendar import Calendar, Event

from commandline.import_calendar import MOST_BYTES, Wish, import_calendar
from commandline.import_calendar.blocks import MOST, NoCalendar, blocks
from commandline.import_calendar.reading import Amiss, read
from commandline.office import Office
from newsroom.asking import Ask
from newsroom.calendar_changes import Listed
from newsroom.people import Department
from newsroom.settings import Settings
from storage import asks, departments, people, yearly
from storage.database import Database, Transaction
from tests.support.clock import TurnableClock
from tests.support.desk import settings

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
WOMEN = "UID:1@town\nSUMMARY:Weltfrauentag\nDTSTART;VALUE=DATE:20260308\nRRULE:FREQ=YEARLY"
BOOKS = "UID:2@town\nSUMMARY:Welttag des Buches\nDTSTART;VALUE=DATE:20260423\nRRULE:FREQ=YEARLY"


def calendar(*events: str) -> str:
    inner = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Stadt//DE\n{inner}END:VCALENDAR\n".replace("\n", "\r\n")


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


@hypothesis(max_examples=200, deadline=None)
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


# ---------------------------------------------------------------- into the store


class Desk:
    """A folder with a database, and what was said at the terminal."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        chosen: Settings = settings(data=folder / "data")
        self.office = Office(chosen, "", TurnableClock(NOW))
        self._capsys = capsys

    async def take(
        self,
        text: str | bytes,
        department: str | None = None,
        lead: int | None = None,
        *,
        dry_run: bool = False,
        skip_bad: bool = False,
    ) -> tuple[bool, list[str]]:
        file = self.folder / "stadt.ics"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        went = await import_calendar(self.office, file, Wish(department, lead, dry_run, skip_bad))
        said = self._capsys.readouterr()
        return went, (said.out + said.err).splitlines()

    async def rows(self) -> list[tuple[object, ...]]:
        database = await Database.open(self.office.place)
        try:
            found = await database.read(yearly.everything)
        finally:
            await database.close()
        return [
            (
                one.uid,
                one.name,
                one.first.isoformat(),
                one.rule,
                one.lead,
                one.department and one.department.name,
            )
            for one in found
        ]

    async def has(self, *names: str) -> None:
        async def put(tx: Transaction) -> None:
            for name in names:
                await departments.put(tx, Department(0, name))

        database = await Database.open(self.office.place)
        await database.transaction(put)
        await database.close()


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


ROWS = [
    ("ics:1@town", "Weltfrauentag", "2026-03-08", "FREQ=YEARLY", 20, None),
    ("ics:2@town", "Welttag des Buches", "2026-04-23", "FREQ=YEARLY", 20, None),
]


async def test_the_same_calendar_twice_leaves_the_same_rows(desk: Desk) -> None:
    assert await desk.take(calendar(WOMEN, BOOKS)) == (
        True,
        ["Termine: 2 neu, 0 geändert, 0 entfernt, 0 unverändert.", "Gespeichert."],
    )
    assert await desk.rows() == ROWS
    assert await desk.take(calendar(BOOKS, WOMEN)) == (
        True,
        ["Termine: 0 neu, 0 geändert, 0 entfernt, 2 unverändert.", "Gespeichert."],
    )
    assert await desk.rows() == ROWS


async def test_what_changed_is_changed_and_what_was_cancelled_is_removed(desk: Desk) -> None:
    await desk.take(calendar(WOMEN, BOOKS))
    moved = BOOKS.replace("20260423", "20260424")
    _, said = await desk.take(calendar(f"{WOMEN}\nSTATUS:CANCELLED", moved))
    assert said[0] == "Termine: 0 neu, 1 geändert, 1 entfernt, 0 unverändert."
    assert await desk.rows() == [("ics:2@town", "Welttag des Buches", "2026-04-24", "FREQ=YEARLY", 20, None)]
    _, said = await desk.take(calendar(f"{WOMEN}\nSTATUS:CANCELLED", moved))
    assert said[0] == "Termine: 0 neu, 0 geändert, 0 entfernt, 1 unverändert."


async def test_what_was_asked_about_a_removed_event_stays(desk: Desk) -> None:
    await desk.take(calendar(WOMEN))

    async def ask(tx: Transaction) -> None:
        anna = await people.know(tx, "matrix", "@anna:town.test", "Anna", "de", formal=True, now=NOW)
        [event] = await yearly.everything(tx)
        await asks.add(tx, Ask("yearly/1", "yearly", anna.id, date(2026, 2, 9), event=event.id))

    database = await Database.open(desk.office.place)
    await database.transaction(ask)
    await database.close()
    assert (await desk.take(calendar(f"{WOMEN}\nSTATUS:CANCELLED")))[0]
    assert await desk.rows() == []


async def test_categories_and_organisers_name_a_department_and_the_option_the_rest(desk: Desk) -> None:
    await desk.has("Stadtbücherei", "Gleichstellung", "Kultur")
    organised = f"{BOOKS}\nORGANIZER;CN=Stadtbuecherei:mailto:b@town.test"
    own = f"{WOMEN}\nCATEGORIES:Feste,gleichstellung"
    other = "UID:3\nSUMMARY:Stadtfest\nDTSTART;VALUE=DATE:20260701\nCATEGORIES:Feste"
    await desk.take(calendar(own, organised, other), department="kultur", lead=30)
    expected = ["Gleichstellung", "Stadtbücherei", "Kultur"]
    assert [row[4:] for row in await desk.rows()] == [(30, name) for name in expected]
    _, said = await desk.take(calendar(own, organised, other))
    assert said[0] == "Termine: 0 neu, 0 geändert, 0 entfernt, 3 unverändert."


async def test_a_department_that_nobody_knows_is_refused(desk: Desk) -> None:
    went, said = await desk.take(calendar(WOMEN), department="Bauamt")
    assert (went, said) == (
        False,
        ["Eine Abteilung „Bauamt“ gibt es nicht. Bitte den Namen prüfen oder die Abteilung zuerst anlegen."],
    )
    assert await desk.rows() == []


async def test_with_a_bad_event_nothing_is_stored_unless_it_is_to_be_left_out(desk: Desk) -> None:
    text = calendar(WOMEN, "UID:x\nSUMMARY:Stadtfest\nDTSTART:gestern", BOOKS, "UID:y", WOMEN)
    faults = [
        "Zeile 10 („Stadtfest“): Der Termin ist nicht zu lesen.",
        "Zeile 21: Der Termin hat keinen Namen (SUMMARY).",
        "Zeile 24 („Weltfrauentag“): Der Termin steht schon weiter oben in der Datei (gleiche UID).",
        "Termine: 2 neu, 0 geändert, 0 entfernt, 0 unverändert.",
    ]
    assert await desk.take(text, dry_run=True) == (
        True,
        [*faults, "Das war nur eine Probe, gespeichert ist nichts. Fehlerhafte Termine: 3."],
    )
    assert not (desk.folder / "data").exists()
    went, said = await desk.take(text)
    assert (went, said[:4]) == (False, faults)
    assert await desk.rows() == []
    assert (await desk.take(text, skip_bad=True))[0]
    assert await desk.rows() == ROWS


async def test_a_day_that_was_moved_or_cancelled_alone_is_no_day_of_the_series(desk: Desk) -> None:
    moved = (
        "UID:1@town\nSUMMARY:Weltfrauentag\nRECURRENCE-ID;VALUE=DATE:20270308\nDTSTART;VALUE=DATE:20270312"
    )
    gone = "UID:1@town\nSUMMARY:Weltfrauentag\nRECURRENCE-ID;VALUE=DATE:20280308\nDTSTART;VALUE=DATE:20280308\nSTATUS:CANCELLED"
    await desk.take(calendar(WOMEN, moved, gone))
    assert await desk.rows() == [
        ("ics:1@town", "Weltfrauentag", "2026-03-08", "FREQ=YEARLY;EXDATE=20270308,20280308", 20, None),
        ("ics:1@town|2027-03-08", "Weltfrauentag", "2027-03-12", "", 20, None),
    ]
    _, said = await desk.take(calendar(WOMEN, moved, gone))
    assert said[0] == "Termine: 0 neu, 0 geändert, 0 entfernt, 2 unverändert."
    await desk.take(calendar(WOMEN))
    assert await desk.rows() == ROWS[:1]


async def test_a_calendar_of_the_library_itself_is_read(desk: Desk) -> None:
    written = Calendar()
    written.add("prodid", "-//Stadt//DE")
    written.add("version", "2.0")
    for number, start in enumerate([date(2024, 2, 29), datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)]):
        event = Event()
        event.add("uid", f"{number}@town")
        event.add("summary", f"Fest {number}, mit Komma; und Umlaut ä")
        event.add("dtstart", start)
        event.add("rrule", {"freq": "yearly"})
        event.add("description", "lang " * 200)
        written.add_component(event)
    assert (await desk.take(written.to_ical()))[0]
    assert [row[1:4] for row in await desk.rows()] == [
        ("Fest 0, mit Komma; und Umlaut ä", "2024-02-29", "FREQ=YEARLY"),
        ("Fest 1, mit Komma; und Umlaut ä", "2026-10-25", "FREQ=YEARLY"),
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe\x00", "ist kein Kalender"),
        (b"x" * (MOST_BYTES + 1), "ist größer als 5 MB"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "Termine: 0 neu"),
    ],
)
async def test_what_a_file_may_be(desk: Desk, data: bytes, said: str) -> None:
    assert said in (await desk.take(data))[1][0]


async def test_a_file_that_is_not_there_is_said_to_be(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert not await import_calendar(desk.office, desk.folder / "nichts.ics", Wish(None, None, False, False))
    assert "nichts.ics ist nicht zu lesen" in capsys.readouterr().err
