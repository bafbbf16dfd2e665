"""`import-contacts`: every bad row has its line, and a file comes in as a whole or not at all."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from commandline.import_contacts import import_contacts
from commandline.office import Office
from newsroom.messages import Address
from newsroom.people import Department
from storage import departments, people
from storage.database import Database, Transaction
from storage.sqlite import SqlitePlace
from tests.commandline.listed import BROKEN, as_csv, as_xlsx, five_hundred, good_lines
from tests.support.clock import TurnableClock
from tests.support.desk import settings

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
WRITERS = {"csv": as_csv, "xlsx": as_xlsx}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    chosen = settings(data=tmp_path / "data")
    return Office(chosen, "", TurnableClock(NOW))


async def stored(office: Office) -> list[Department]:
    database = await Database.open(office.place)
    try:
        return await database.read(departments.everyone)
    finally:
        await database.close()


def faults(said: str) -> dict[int, str]:
    return {int(number): reason for number, reason in re.findall(r"^Zeile (\d+): (.*)$", said, re.MULTILINE)}


@pytest.mark.parametrize("kind", WRITERS)
async def test_the_twenty_broken_of_five_hundred_rows_are_listed_and_nothing_is_stored(
    kind: str, office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines, expected = five_hundred()
    assert (len(lines), len(expected)) == (500, 20)
    path = WRITERS[kind](tmp_path / f"kontakte.{kind}", lines)

    assert await import_contacts(office, path, dry_run=True, skip_bad=False)
    said = capsys.readouterr().out
    told = faults(said)
    assert set(told) == set(expected)
    assert [(row, told[row]) for row in expected if not told[row].startswith(expected[row])] == []
    assert "Abteilungen: 253 neu, 0 geändert, 0 unverändert." in said
    assert "Personen: 480 neu, 0 geändert, 0 unverändert." in said
    assert "Probelauf: Es ist nichts gespeichert. Fehlerhafte Zeilen: 20" in said
    assert not office.settings.data.exists()

    assert not await import_contacts(office, path, dry_run=False, skip_bad=False)
    said = capsys.readouterr().out
    assert faults(said) == told
    assert "Es ist nichts gespeichert. Fehlerhafte Zeilen: 20." in said
    assert await stored(office) == []


@pytest.mark.parametrize("kind", WRITERS)
async def test_the_other_rows_come_in_if_asked_and_once_more_changes_nothing(
    kind: str, office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = WRITERS[kind](tmp_path / f"kontakte.{kind}", five_hundred()[0])
    assert await import_contacts(office, path, dry_run=False, skip_bad=True)
    assert "Gespeichert. Ausgelassene fehlerhafte Zeilen: 20" in capsys.readouterr().out
    known = await stored(office)
    assert len(known) == 253
    contact, deputy = known[0].contact, known[0].deputy
    assert contact is not None
    assert deputy is not None
    assert (known[0].name, known[0].themes) == ("Amt 000", ("Thema 0", "Feste"))
    assert (contact.transport, contact.account, contact.name) == ("matrix", "@c0:example.org", "Kontakt 0")
    assert (contact.away_until, contact.language, contact.formal) == (date(2027, 12, 12), "de", True)
    assert (deputy.account, deputy.language, deputy.formal) == ("@v0:example.org", "en", False)

    assert await import_contacts(office, path, dry_run=False, skip_bad=True)
    said = capsys.readouterr().out
    assert "Abteilungen: 0 neu, 0 geändert, 253 unverändert." in said
    assert "Personen: 0 neu, 0 geändert, 480 unverändert." in said
    assert await stored(office) == known


async def test_both_kinds_of_file_say_the_same(office: Office, tmp_path: Path) -> None:
    lines = good_lines(40)
    assert await import_contacts(office, as_csv(tmp_path / "a", lines), dry_run=False, skip_bad=False)
    known = await stored(office)
    other = Office(settings(data=tmp_path / "other"), "", office.clock)
    assert await import_contacts(other, as_xlsx(tmp_path / "b", lines), dry_run=False, skip_bad=False)
    assert await stored(other) == known


async def test_what_is_new_and_what_changes_is_counted(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    titles = ("name", "address", "role", "department", "themes")
    before = [
        ("Anna", "@anna:example.org", "contact", "Planning", "roads"),
        ("Jonas", "@jonas:example.org", "deputy", "Planning", ""),
        ("Mia", "@mia:example.org", "", "Culture", ""),
    ]
    assert await import_contacts(
        office, as_csv(tmp_path / "a", before, titles, ","), dry_run=False, skip_bad=False
    )
    capsys.readouterr()
    after = [
        ("Jonas", "@jonas:example.org", "contact", "planning", "playgrounds"),
        ("Mia", "@mia:example.org", "", "Culture", ""),
        ("Kim", "@kim:example.org", "deputy", "Culture", ""),
        ("Kim", "@kim:example.org", "", "Zoo", ""),
    ]
    path = as_csv(tmp_path / "b", after, titles, "\t")
    assert await import_contacts(office, path, dry_run=False, skip_bad=False)
    said = capsys.readouterr().out
    assert "Abteilungen: 1 neu, 2 geändert, 0 unverändert." in said
    assert "Personen: 1 neu, 0 geändert, 2 unverändert." in said
    culture, planning, zoo = await stored(office)
    assert culture.deputy == zoo.contact
    assert (planning.name, planning.themes) == ("Planning", ("playgrounds",))
    assert planning.contact is not None
    assert (planning.contact.name, planning.deputy) == ("Jonas", None)


async def test_a_row_that_contradicts_the_store_is_bad(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    titles = ("Abteilung", "Adresse", "Rolle")
    first = as_csv(tmp_path / "a", [("Bauamt", "@anna:example.org", "")], titles)
    assert await import_contacts(office, first, dry_run=False, skip_bad=False)
    second = as_csv(tmp_path / "b", [("Bauamt", "@anna:example.org", "Vertretung")], titles)
    for dry_run in (True, False):
        await import_contacts(office, second, dry_run=dry_run, skip_bad=False)
        assert "Zeile 2: Diese Adresse ist schon Kontakt für „Bauamt“" in capsys.readouterr().out
    [building] = await stored(office)
    assert building.deputy is None


async def test_whoever_talks_to_us_keeps_what_they_chose(office: Office, tmp_path: Path) -> None:
    database = await Database.open(SqlitePlace(office.settings.data / "themenbote.db"))

    async def met(tx: Transaction) -> None:
        anna = await people.meet(tx, "matrix", "@anna:example.org", "Anna", "en", formal=False, now=NOW)
        await people.reach_at(tx, anna.id, Address("matrix", "!anna"))

    await database.transaction(met)
    await database.close()
    titles = ("Abteilung", "Adresse", "Name", "Sprache", "Anrede")
    path = as_csv(tmp_path / "a", [("Bauamt", "@anna:example.org", "Anna Weber", "de", "Sie")], titles)
    assert await import_contacts(office, path, dry_run=False, skip_bad=False)
    contact = (await stored(office))[0].contact
    assert contact is not None
    assert (contact.name, contact.language, contact.formal) == ("Anna", "en", False)


async def test_text_from_the_file_is_text(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        ("=cmd|' /C calc'!A0", "A\x1b[31mnna\u202e", "@anna:example.org"),
        ("Zoo\x1b[2J", "Bo", "@b\x1b"),
    ]
    titles = ("Abteilung", "Name", "Adresse")
    assert await import_contacts(office, as_csv(tmp_path / "a", lines, titles), dry_run=False, skip_bad=True)
    assert "\x1b" not in capsys.readouterr().out
    [odd] = await stored(office)
    assert odd.contact is not None
    assert (odd.name, odd.contact.name) == ("=cmd|' /C calc'!A0", "A [31mnna")


async def test_servers_that_are_not_admitted_are_pointed_out(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = as_csv(tmp_path / "a", [("Bauamt", "@anna:elsewhere.org")], ("Abteilung", "Adresse"))
    assert await import_contacts(office, path, dry_run=True, skip_bad=False)
    assert "keine Nachrichten an, Antworten gingen verloren: elsewhere.org." in capsys.readouterr().out


# ---------------------------------------------------------------- as a process


def started(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "bot.py", "import-contacts", *options, "--data", str(folder / "data")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_exit_code_says_how_it_went(tmp_path: Path) -> None:
    lines = [*good_lines(2), BROKEN[0][0]]
    path = str(as_csv(tmp_path / "a.csv", lines))
    assert [
        started(tmp_path, path, *options).returncode for options in ([], ["--dry-run"], ["--skip-bad"])
    ] == [1, 0, 0]
    missing = started(tmp_path, str(tmp_path / "nowhere.csv"))
    assert (missing.returncode, "gibt es nicht" in missing.stderr, missing.stdout) == (1, True, "")


async def test_beside_the_running_bot_it_is_refused(office: Office, tmp_path: Path) -> None:
    path = str(as_csv(tmp_path / "a.csv", good_lines(2)))
    database = await Database.open(SqlitePlace(office.settings.data / "themenbote.db"))
    done = started(tmp_path, path)
    await database.close()
    assert done.returncode == os.EX_TEMPFAIL
    assert "themenbote.db" in done.stderr
    assert "Traceback" not in done.stderr
