"""Calendars are stored as a whole or not at all, and twice without a difference."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from commandline.import_calendar import MOST_BYTES, Wish, import_calendar
from commandline.office import Office
from newsroom.asking import Ask
from newsroom.people import Department
from newsroom.settings import Settings
from storage import asks, departments, people, yearly
from storage.database import Database, Transaction
from tests.commandline.calendars import BOOKS, WOMEN, calendar
from tests.support.clock import TurnableClock
from tests.support.desk import settings

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


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
