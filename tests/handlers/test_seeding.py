"""Departments of the settings are stored at the start of the house, and what the store knows goes before."""

from __future__ import annotations

from pathlib import Path

from newsroom.people import Department
from newsroom.settings import Department as Configured
from storage import departments, people
from storage.database import Database
from tests.support.desk import Desk, open_desk, settings

BUILDING = Configured(
    name="Bauamt", contact="@anna:town.test", deputy="@jonas:town.test", themes=("Straßen",)
)
CULTURE = Configured(name="Kulturamt", contact="@anna:town.test", deputy="@anna:town.test")
CHOSEN = settings(departments=(BUILDING, CULTURE))


async def stored(desk: Desk) -> list[Department]:
    return await desk.database.read(departments.everyone)


async def test_departments_and_their_people_are_known_from_the_start(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=CHOSEN) as desk:
        building, culture = await stored(desk)
    assert building.contact and building.deputy  # noqa: PT018  # for the type checker
    assert (building.name, building.themes) == ("Bauamt", ("Straßen",))
    assert (building.contact.transport, building.contact.account) == ("wire", "@anna:town.test")
    assert building.deputy.account == "@jonas:town.test"
    assert culture.contact == building.contact


async def test_nobody_is_the_deputy_of_themselves(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=CHOSEN) as desk:
        assert (await stored(desk))[1].deputy is None


async def test_what_the_store_knows_goes_before(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=CHOSEN) as desk:
        [building, _] = await stored(desk)
        changed = Department(building.id, "Bauamt", None, building.contact, ("Brücken",))
        await desk.database.transaction(lambda tx: departments.put(tx, changed))
    async with open_desk(tmp_path, chosen=CHOSEN) as desk:
        assert (await stored(desk))[0] == changed


async def test_whoever_wrote_before_stays_as_they_chose(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await desk.tell("@anna:town.test", "sprache en")
        anna = await _anna(desk.database)
    async with open_desk(tmp_path, chosen=CHOSEN) as desk:
        assert (await stored(desk))[0].contact == anna


async def _anna(database: Database) -> object:
    found = await database.read(lambda tx: people.by_account(tx, "wire", "@anna:town.test"))
    assert found is not None
    assert (found.name, found.language) == ("Anna", "en")
    return found
