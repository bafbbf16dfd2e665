"""Beispielstadt in Element's web interface: what a contributor and the editor see there."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from demo.town import EDITOR, LENA
from tests.support.demo_process import ROOT, DemoProcess, demo_process
from tests.support.element import ElementUser, chromium, element_user

pytestmark = pytest.mark.element

CACHE = ROOT / ".cache" / "element"
BOT = "@themenbote:beispielstadt.test"
DAY = "the day of Anna's topic"  # it lies ahead, whenever this runs
INTAKE = (  # what Lena writes, and a part of the answer
    ("neu", "Worum geht es"),
    ("Nacht der Bibliothek", "Wann ist es?"),
    (f"{DAY}, 19 Uhr", "19:00 Uhr"),
    ("Stadtbibliothek am Markt", "Wer ist dabei?"),
    ("Autorin Nora Lind und das Team", "Wie viele Menschen"),
    ("etwa 120", "Bilder"),
    ("kommen noch", "Zitat"),
    ("keins", "Stimmt alles so?"),
    ("1", "ist jetzt bei der Redaktion"),
)
EDITOR_WRITES = (
    ("/eingang", "neue Themen"),
    ("/hilfe", "Befehle der Redaktion"),
)

WEEKLY = 150_000  # milliseconds: T4 looks every half minute, and at the agenda every minute
DUE_NOW = """
INSERT INTO occurrences (organisation, key, kind, due, zone, wall, state, reason)
SELECT organisation, 'agenda/2020-W01', kind, strftime('%Y-%m-%dT%H:%M:%f000+00:00', 'now'), zone, wall, state, ''
FROM occurrences WHERE kind = 'agenda' AND state = 'pending'
"""
ALLOW_PINNING = """async room => {
  const levels = clientOf().getRoom(room).currentState.getStateEvents('m.room.power_levels', '').getContent();
  const events = { ...levels.events, 'm.room.pinned_events': 0 };
  await clientOf().sendStateEvent(room, 'm.room.power_levels', { ...levels, events }, '');
}"""
BODIES = "[...document.querySelectorAll('.mx_EventTile_body')]"
AGENDAS = f"count => {BODIES}.filter(tile => tile.innerText.startsWith('Agenda ab')).length === count"
SAYS = f"text => {BODIES}.some(tile => tile.innerText.includes(text))"
IN_VIEW = f"""text => {{  // asked again and again, since the timeline is drawn anew when the window changes
    const tile = {BODIES}.find(tile => tile.innerText.includes(text));
    tile?.scrollIntoView({{ block: "start" }});
    const box = tile?.getBoundingClientRect();
    return box && box.width > 0 && box.top >= 0 && box.top < window.innerHeight / 2;
}}"""
ROOM_ALONE = ".mx_LeftPanel_outerWrapper, .mx_RightPanel { display: none !important }"  # as on a phone


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[DemoProcess]:
    """With the interface served; it is built in a folder that outlives the test."""
    CACHE.mkdir(parents=True, exist_ok=True)
    (tmp_path / "demo").mkdir(mode=0o700)
    (tmp_path / "demo" / "element").symlink_to(CACHE)
    async with demo_process(tmp_path, "--web") as running:
        yield running


async def test_an_intake_and_the_editorial_room_in_a_browser(demo: DemoProcess, tmp_path: Path) -> None:
    address = found(r"Im Browser (http://\S+)", demo.output)
    async with chromium() as browser:
        lena = await element_user(browser, address, tmp_path)
        await lena.log_in(LENA.name, demo.deed.password)
        await hand_in(lena, found(r"(\d\d\.\d\d\.\d{4}), 15 Uhr", demo.output))
        await lena.screenshot("1-intake")
        assert await lena.shields() == []
        assert await lena.unreadable() == 0

        robin = await element_user(browser, address, tmp_path)
        await robin.screenshot("2-login")
        await robin.log_in(EDITOR.name, demo.deed.password)
        await robin.open_room(demo.deed.editorial_room)
        await robin.sees("Radbrücke")  # Murat has waited for the editor to come
        await robin.say("!agenda", expect="Nacht der Bibliothek")
        await robin.screenshot("3-agenda")
        await robin.page.evaluate(ALLOW_PINNING, demo.deed.editorial_room)
        let_an_agenda_be_due(demo.folder)
        await send_unknown_commands(robin)
        await see_the_agenda_change(robin)
        assert await robin.shields() == []
        assert await robin.unreadable() == 0


async def hand_in(lena: ElementUser, day: str) -> None:
    await lena.open_chat(BOT)
    for line, answer in INTAKE:
        await lena.say(line.replace(DAY, day), expect=answer)


async def send_unknown_commands(robin: ElementUser) -> None:
    """Element knows no such commands, asks, and sends them as they are."""
    for command, answer in EDITOR_WRITES:
        await robin.type(command)
        assert "Unbekannter Befehl" in await robin.dialog()
        await robin.screenshot(f"4-dialog-{command[1:]}")
        await robin.page.click(".mx_Dialog_primary")
        await robin.sees(answer)
    await robin.screenshot("5-hilfe")


def let_an_agenda_be_due(folder: Path) -> None:
    """One of an earlier week, so that the next one keeps its time."""
    with closing(sqlite3.connect(folder / "bot" / "themenbote.db")) as database, database:
        database.execute(DUE_NOW)


async def see_the_agenda_change(robin: ElementUser) -> None:
    """It is posted, pinned, and then changed in place: nothing new appears in the room."""
    await robin.page.wait_for_function(AGENDAS, arg=2, timeout=WEEKLY)  # beside the one that Robin asked for
    await robin.page.wait_for_selector(".mx_PinnedMessageBanner")
    await robin.say("!annehmen T-1", expect="ist jetzt angenommen")
    await robin.page.wait_for_function(SAYS, arg="Stand: ", timeout=WEEKLY)
    assert sum(text.startswith("Agenda ab") for text in await robin.messages()) == 2
    await robin.page.wait_for_function(IN_VIEW, arg="Stand: ", timeout=WEEKLY)
    await robin.screenshot("6-agenda-changed")
    await robin.page.set_viewport_size({"width": 390, "height": 860})
    panels = await robin.page.add_style_tag(content=ROOM_ALONE)
    await robin.page.wait_for_function(IN_VIEW, arg="Stand: ", timeout=WEEKLY)
    await robin.screenshot("7-agenda-in-a-narrow-window")
    await panels.evaluate("style => style.remove()")
    await robin.page.set_viewport_size({"width": 1280, "height": 860})


def found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    assert match, pattern
    return match[1]
