"""The agenda as a page: it tells everything that the agenda in the room tells."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from newsroom.blackouts import Blackout
from tests.support.site import EDITOR, Site, fill, open_site


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with open_site(tmp_path) as made:
        await fill(made)
        yield made


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


async def shown(site: Site) -> dict[str, str]:
    """What stands under each heading; under "" what stands above them all."""
    text = (await site.get(f"/s/{await site.link(EDITOR)}/agenda")).text
    before, *parts = re.split(r"<h2[^>]*>(.*?)</h2>", text.partition("</h1>")[2].partition("</main>")[0])
    return {"": words(before)} | {
        words(heading): words(below) for heading, below in zip(parts[::2], parts[1::2], strict=True)
    }


async def test_blackouts_stand_above_in_each_of_their_weeks_and_behind_topics(site: Site) -> None:
    page = await shown(site)
    assert page[""] == (
        "Sperre: Vorwahlzeit, Montag, 7. Dezember bis Sonntag, 20. Dezember 2026. "
        "Themen in dieser Zeit bitte prüfen."
    )
    weeks = [number for number in range(48, 53) if "Sperre Vorwahlzeit" in page[_heading(number)]]
    assert weeks == [50, 51]
    assert page[_heading(50)].endswith(
        "T-2 Lesung angenommen Stadtbücherei Priorität: hoch Es fehlt: Bild Ziele: Dialog Sperre: Vorwahlzeit"
    )
    assert (
        "T-3 Brücke eingeplant Termin: Samstag, 12. Dezember 2026 Kanäle: Instagram Sperre: Vorwahlzeit"
        in (page[_heading(50)])
    )


def _heading(week: int) -> str:
    return f"Kalenderwoche {week}" if week != 48 else "Diese Woche (KW 48)"


async def test_a_week_without_a_topic_says_so_whatever_else_stands_there(site: Site) -> None:
    page = await shown(site)
    nothing = "In dieser Woche steht noch kein Thema."
    assert [number for number in range(48, 53) if nothing in page[_heading(number)]] == [51, 52]
    assert "Erster Weihnachtstag" in page[_heading(52)]


async def test_what_waits_what_is_empty_how_full_it_is_and_how_spread_stand_below(site: Site) -> None:
    page = await shown(site)
    assert page["Wartet auf Material"] == "T-2 Lesung · Bild · von Anna · seit Montag, 23. November 2026"
    assert page["Leere Wochen"] == "Noch nichts angenommen für Kalenderwoche 51 bis 52."
    assert page["Auslastung"].startswith("KW 48 · 1 von 3 · Instagram 1 · Facebook 1 · Mastodon 1 KW 49")
    assert page["Ausgewogenheit"].endswith("Ziele: Dialog 1")


async def test_departments_that_have_been_silent_for_long_are_named(site: Site) -> None:
    await site.desk.clock.turn(timedelta(weeks=12))
    assert "Bauamt" in (await shown(site))["Lange nichts gehört"]


async def test_the_agenda_in_the_room_says_the_same_below(site: Site) -> None:
    said = "\n".join(await site.desk.order("!agenda"))
    page = await shown(site)
    for heading in ("Wartet auf Material", "Leere Wochen", "Auslastung", "Ausgewogenheit"):
        section = said.partition(f"{heading}\n")[2].lstrip().partition("\n\n")[0]
        assert " ".join(line.removeprefix("• ") for line in section.splitlines()) == page[heading]
    assert page[""] in said


async def test_without_a_blackout_nothing_stands_above(tmp_path: Path) -> None:
    async with open_site(tmp_path) as empty:
        await empty.close(Blackout(0, date(2027, 3, 1), date(2027, 3, 2), "Wahl"))
        page = await shown(empty)
    assert page[""] == ""
    assert page["Kalenderwoche 49"].endswith(
        "In dieser Woche steht noch kein Thema. Samstag, 5. Dezember Jahrestag Tag des Ehrenamts"
    )
