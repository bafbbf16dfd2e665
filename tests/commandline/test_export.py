"""`bot.py export` and `bot.py agenda`: beside a running bot, and nothing is overwritten by accident."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from commandline.export import Wish, export, show_agenda
from commandline.office import Office
from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.topics import Status
from storage import conversations, people, topics
from storage.database import Database, Transaction
from storage.errors import Absent, OlderSchema
from tests.newsroom.planned import complete
from tests.support.clock import TurnableClock
from tests.support.desk import settings
from understanding.when.span import Span

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ROOM = Address("matrix", "!anna")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(settings(data=tmp_path / "data"), "", TurnableClock(NOW))


async def contribute(tx: Transaction) -> None:
    anna = await people.meet(tx, "matrix", "@anna", "Anna", "de", formal=True, now=NOW)
    draft = complete(Span(date(2026, 12, 5)), "Kinderhaus")
    await conversations.save(tx, ROOM, anna, Conversation("check", draft), NOW)
    topic = await topics.submit(tx, ROOM, anna, NOW)
    await topics.change_status(tx, topic.id, Status.ACCEPTED, None, "", NOW)


async def begun(office: Office) -> Database:
    database = await Database.open(office.place)
    await database.transaction(contribute)
    return database


def wish(path: Path, kind: str = "json", period: str | None = "2026", *, force: bool = False) -> Wish:
    return Wish(kind, period, path, force)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_a_file_is_written_beside_a_running_bot(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    running = await begun(office)
    file = tmp_path / "jahr.json"
    assert await export(office, wish(file))
    read = json.loads(file.read_text())
    assert "topic-1" in {entry["uid"] for entry in read["entries"]}
    assert len(read["installation"]) == 32
    assert capsys.readouterr().out.startswith(
        f"{len(read['entries'])} Einträge vom Donnerstag, 1. Januar 2026 bis zum Donnerstag, 31. Dezember 2026"
    )
    assert names(tmp_path) == ["data", "jahr.json"]
    await running.close()


@pytest.mark.parametrize("kind", ["ics", "xlsx", "csv"])
async def test_every_kind_of_file(office: Office, tmp_path: Path, kind: str) -> None:
    await (await begun(office)).close()
    file = tmp_path / f"jahr.{kind}"
    assert await export(office, wish(file, kind, None))
    assert file.stat().st_size > 100


async def test_a_file_is_replaced_only_on_demand(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await (await begun(office)).close()
    file = tmp_path / "jahr.json"
    file.write_text("alt")
    assert not await export(office, wish(file))
    assert file.read_text() == "alt"
    assert capsys.readouterr().err == f"Die Datei „{file}“ gibt es schon. Mit --force wird sie ersetzt.\n"
    assert await export(office, wish(file, force=True))
    assert file.read_text() != "alt"


async def test_where_nothing_can_be_written_it_says_so(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await (await begun(office)).close()
    assert not await export(office, wish(tmp_path / "nirgends" / "jahr.json"))
    assert "lässt sich nicht schreiben (No such file or directory)" in capsys.readouterr().err


async def test_a_dash_is_standard_output(
    office: Office, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    await (await begun(office)).close()
    assert await export(office, wish(Path("-")))
    sys.stdout.flush()
    assert json.loads(capfdbinary.readouterr().out)["entries"]
    assert not (tmp_path / "-").exists()


async def test_a_period_that_nobody_understands_is_said(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not await export(office, wish(tmp_path / "jahr.json", period="irgendwann"))
    assert capsys.readouterr().err.startswith("Diesen Zeitraum verstehe ich nicht: irgendwann.")


async def test_no_database_is_made(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Absent):
        await export(office, wish(tmp_path / "jahr.json"))
    assert names(tmp_path) == []


async def test_an_older_database_is_left_as_it_is(office: Office, tmp_path: Path) -> None:
    await (await begun(office)).close()
    with closing(sqlite3.connect(tmp_path / "data" / "themenbote.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '0004'")
    with pytest.raises(OlderSchema):
        await export(office, wish(tmp_path / "jahr.json"))


async def test_the_agenda_is_shown(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    await (await begun(office)).close()
    assert await show_agenda(office, None)
    weeks = capsys.readouterr().out
    assert weeks.startswith("Agenda ab Kalenderwoche 48\n")
    assert "T-1 Kinderhaus" in weeks
    assert await show_agenda(office, "Dezember")
    assert capsys.readouterr().out.startswith("Agenda: Dezember 2026\n")
    assert not await show_agenda(office, "irgendwann")
