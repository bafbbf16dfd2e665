"""webseite and kalender: an address of one's own, told in private and encrypted, and taken back at any time."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from handlers.commands import Call, command
from handlers.context import Context
from newsroom.commanding import Order
from newsroom.messages import Address, Document
from newsroom.settings import Web
from storage import links, people
from storage.links import Purpose
from storage.tables import outbox
from tests.support.desk import EDITOR, MONDAY, TEXTS, Desk, open_desk, settings
from transports.render import terminal

ANNA = "@anna:town.test"
WEB = Web(enabled=True, address="https://bote.town.test")
PAGE = re.compile(r"^https://bote\.town\.test/s/([A-Za-z0-9_-]{43})/$", re.MULTILINE)
CALENDAR = re.compile(r"^https://bote\.town\.test/c/([A-Za-z0-9_-]{43})\.ics$", re.MULTILINE)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, chosen=settings(web=WEB)) as opened:
        await opened.tell(EDITOR, "hilfe")
        await opened.tell(ANNA, "hilfe")
        yield opened


def secret(said: list[str], pattern: re.Pattern[str] = PAGE) -> str:
    [text] = said
    [found] = pattern.findall(text)
    return str(found)


async def opens(desk: Desk, given: str, purpose: Purpose = "pages", days: int = 0) -> str:
    """Whose account it is; "" for an address that opens nothing."""
    link = await desk.database.read(lambda tx: links.find(tx, purpose, given, MONDAY + timedelta(days=days)))
    if link is None:
        return ""
    return (await desk.database.read(lambda tx: people.by_id(tx, link.person))).account


async def test_the_room_learns_only_that_the_address_comes_in_private(desk: Desk) -> None:
    assert await desk.order("!webseite") == ["Das schicke ich Ihnen privat."]
    private = desk.heard_in(desk.wire.sent[-1].address)
    assert desk.wire.sent[-1].address.room == EDITOR
    given = secret(private[-1:])
    assert await opens(desk, given) == EDITOR
    assert (await opens(desk, given, days=29), await opens(desk, given, days=30)) == (EDITOR, "")


async def test_in_private_it_comes_at_once(desk: Desk) -> None:
    assert await opens(desk, secret(await desk.tell(EDITOR, "!page"))) == EDITOR


async def test_without_its_mark_it_is_a_command_too(desk: Desk) -> None:
    for words in ("kalender", "Kalender", "calendar"):
        assert await opens(desk, secret(await desk.tell(ANNA, words), CALENDAR), "calendar") == ANNA
    assert "gesperrt" in (await desk.tell(ANNA, "Kalender aus"))[-1]
    assert await opens(desk, secret(await desk.tell(EDITOR, "webseite"))) == EDITOR
    assert await desk.tell(ANNA, "webseite") == [
        "Diesen Befehl kann nur nutzen, wer für die Redaktion eingetragen ist."
    ]


async def test_a_topic_about_a_calendar_stays_one(desk: Desk) -> None:
    assert "Notiert ist: Kalender für Senioren" in (await desk.tell(ANNA, "neu: Kalender für Senioren"))[-1]
    said = await desk.tell(ANNA, "Kalender")
    assert CALENDAR.search("\n".join(said)) is None


async def test_in_the_terminal_there_is_none(desk: Desk) -> None:
    here = Address("terminal", "terminal")
    person = await desk.database.read(lambda tx: people.by_account(tx, "wire", EDITOR))
    assert person is not None
    call = Call(
        person, here, Order("page", ""), Context(settings(web=WEB), TEXTS, MONDAY, here), is_editor=True
    )
    [letter] = await desk.database.transaction(lambda tx: command(tx, call))
    assert isinstance(letter.parcel, Document)
    assert terminal(letter.parcel).startswith("Im Terminal gibt es keinen Link")


async def test_with_new_the_earlier_ones_hold_no_longer(desk: Desk) -> None:
    first, second = [secret(await desk.tell(EDITOR, "!webseite")) for _ in range(2)]
    assert await opens(desk, first) == await opens(desk, second) == EDITOR
    third = secret(await desk.tell(EDITOR, "!webseite neu"))
    assert [await opens(desk, one) for one in (first, second, third)] == ["", "", EDITOR]
    calendar = secret(await desk.tell(EDITOR, "!kalender neu"), CALENDAR)
    assert await opens(desk, third) == await opens(desk, calendar, "calendar") == EDITOR


async def test_with_off_none_holds(desk: Desk) -> None:
    given = secret(await desk.tell(EDITOR, "!website"))
    assert await desk.tell(EDITOR, "!webseite aus") == [
        "Der Link zur Webseite ist gesperrt. Einen neuen gibt es mit !webseite."
    ]
    assert await opens(desk, given) == ""
    assert await desk.tell(EDITOR, "!webseite off") == [
        "Es gab keinen Link, der noch gilt. Einen neuen gibt es mit !webseite."
    ]


async def test_everybody_may_have_a_calendar_and_only_editors_the_pages(desk: Desk) -> None:
    given = secret(await desk.tell(ANNA, "!kalender"), CALENDAR)
    assert await opens(desk, given, "calendar", days=3000) == ANNA
    assert await desk.tell(ANNA, "!webseite") == [
        "Diesen Befehl kann nur nutzen, wer für die Redaktion eingetragen ist."
    ]


async def test_an_open_chat_gets_no_address(desk: Desk) -> None:
    desk.wire.open_rooms.add(EDITOR)
    [said] = await desk.order("!webseite")
    assert said.startswith("Unser Chat ist nicht verschlüsselt, deshalb schicke ich den Link hier nicht.")
    assert not any(PAGE.search(one) for one in desk.heard_in(desk.wire.sent[-1].address))


async def test_another_word_is_not_guessed(desk: Desk) -> None:
    assert await desk.tell(EDITOR, "!kalender 2027") == [
        "Nach !kalender geht nur „neu“ oder „aus“, zum Beispiel !kalender neu."
    ]


async def test_without_the_page_there_are_no_addresses(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        assert await desk.order("!webseite") == [
            "Die Webseite ist nicht eingeschaltet. Einschalten kann sie die IT, unter „web“ in den Einstellungen."
        ]


async def test_what_was_told_stays_in_no_store(desk: Desk) -> None:
    given = secret(await desk.tell(EDITOR, "!webseite"))
    parcels = await desk.database.read(lambda tx: tx.execute(select(outbox.c.parcel)))
    assert [one for one in parcels.scalars() if given in one] == []
