"""sitzung: what lies on the table of the monthly meeting, as a message and as a file."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import docx
import pytest

from exports.minutes import DOCX
from newsroom.messages import Document, File
from newsroom.planning import Plan
from newsroom.topics import Status
from storage import plans, topics
from storage.database import Transaction
from tests.handlers.test_weekly_in_place import hand_in
from tests.newsroom.planned import complete
from tests.support.desk import EDITORIAL, Desk, open_desk
from transports.render import terminal
from understanding.when.span import Span


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        yield opened


async def decide(desk: Desk, number: int, status: Status, plan: Plan, reason: str = "") -> None:
    async def work(tx: Transaction) -> None:
        await topics.change_status(tx, number, status, None, reason, desk.clock.now())
        await plans.save(tx, number, plan)

    await desk.database.transaction(work)


async def full(desk: Desk) -> None:
    for title, day in (("Lesung", "2026-11-03"), ("Markt", "2026-12-12"), ("Fest", "2027-02-01")):
        await hand_in(desk, complete(Span(date.fromisoformat(day)), title))
    await hand_in(desk, complete(title="Sperrung"), Status.SUBMITTED)
    await hand_in(desk, complete(title="Jubiläum"))
    link = "https://example.org/lesung"
    published = Plan(
        channels=("Instagram",), published_on=date(2026, 11, 4), link=link, reach="1.200 Aufrufe"
    )
    await decide(desk, 1, Status.PUBLISHED, published)
    await decide(desk, 5, Status.ON_HOLD, Plan(hold_until=date(2027, 1, 4)), "Termin klären")


async def test_it_reads_as_a_list_of_what_is_to_be_talked_about(desk: Desk) -> None:
    await full(desk)
    [said, file] = await desk.order("!sitzung")
    assert said == (
        "Redaktionssitzung November 2026\n"
        "Rückblick ab Donnerstag, 1. Oktober 2026, Ausblick bis Donnerstag, 31. Dezember 2026.\n\n"
        "Veröffentlicht\n"
        "• T-1 Lesung · Mittwoch, 4. November 2026 auf Instagram · 1.200 Aufrufe · https://example.org/lesung\n\n"
        "Was kommt\n"
        "• T-2 Markt · Samstag, 12. Dezember 2026 · angenommen\n\n"
        "Zu entscheiden\n"
        "• T-4 Sperrung · ohne Termin · von Anna\n\n"
        "Zurückgestellt\n"
        "• T-5 Jubiläum · bis Montag, 4. Januar 2027 · Grund: Termin klären"
    )
    assert file.startswith("[redaktionssitzung-2026-11.docx: files/")


async def test_the_file_says_the_same(desk: Desk, tmp_path: Path) -> None:
    await full(desk)
    await desk.order("!sitzung dezember")
    [said, file] = desk.parcels_for(EDITORIAL.room)[-2:]
    assert isinstance(said, Document)
    assert isinstance(file, File)
    assert (file.name, file.mime) == ("redaktionssitzung-2026-12.docx", DOCX)
    written = docx.Document(io.BytesIO((tmp_path / "files" / file.file[:2] / file.file).read_bytes()))
    shown = [line.removeprefix("• ") for line in terminal(said).split("\n") if line]
    assert [line.text for line in written.paragraphs] == shown
    assert written.core_properties.title == "Redaktionssitzung Dezember 2026"
    assert "T-3 Fest" not in terminal(said)


async def test_blackouts_stand_above_and_behind_topics(desk: Desk) -> None:
    await full(desk)
    await desk.order("!sperre 7.12. bis 13.12. Vorwahlzeit")
    [said, _] = await desk.order("!sitzung")
    assert "2026.\n\nSperre: Vorwahlzeit, Montag, 7. Dezember bis Sonntag, 13. Dezember 2026." in said
    assert "• T-2 Markt · Samstag, 12. Dezember 2026 · angenommen · Sperre: Vorwahlzeit\n" in said


async def test_a_meeting_of_long_ago_tells_nothing_of_today(desk: Desk) -> None:
    await full(desk)
    [said, _] = await desk.order("!sitzung Januar 2025")
    assert said == (
        "Redaktionssitzung Januar 2025\n"
        "Rückblick ab Sonntag, 1. Dezember 2024, Ausblick bis Freitag, 28. Februar 2025.\n\n"
        "Veröffentlicht\nIn dieser Zeit ist nichts als veröffentlicht eingetragen."
    )


async def test_an_empty_desk_says_so_under_each_heading(desk: Desk) -> None:
    [said, _] = await desk.order("!meeting december")
    assert said == (
        "Redaktionssitzung Dezember 2026\n"
        "Rückblick ab Sonntag, 1. November 2026, Ausblick bis Sonntag, 31. Januar 2027.\n\n"
        "Veröffentlicht\nIn dieser Zeit ist nichts als veröffentlicht eingetragen.\n\n"
        "Was kommt\nEs ist noch nichts geplant.\n\n"
        "Zu entscheiden\nDer Eingang ist leer."
    )


@pytest.mark.parametrize("words", ["bald", "KW 50", "2027", "1.12. bis 15.12.", "Dezember bis Februar"])
async def test_what_is_no_month_is_asked_about(desk: Desk, words: str) -> None:
    assert await desk.order(f"!sitzung {words}") == [
        "Für welchen Monat? Bitte so schreiben: !sitzung Dezember oder !sitzung 12/2026."
    ]
