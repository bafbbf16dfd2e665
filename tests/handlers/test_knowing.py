"""Which names are recognised, and which are offered to whom."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.knowing import known, places
from newsroom.settings import Town
from newsroom.topics import Answer, Draft, Given
from tests.handlers.office import Office, open_office
from understanding.intake import Known


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with open_office(tmp_path) as opened:
        yield opened


async def contribute(office: Office, where: str, name: str = "Anna Weber", who: str = "") -> int:
    answers = {"where": Answer(Given.VALUE, where, where)}
    answers |= {"who": Answer(Given.VALUE, who, who)} if who else {}
    return (await office.contribute(Draft(answers), name)).contributor.id


async def test_the_settings_come_first_and_earlier_topics_after_them(office: Office) -> None:
    await contribute(office, "BÜRGERHAUS", who="Pfarrer Huber")
    await contribute(office, "Museum")
    town = Town(departments=("Bauhof",), officials=("Bürgermeisterin Krämer",), places=("Bürgerhaus",))
    settings = office.settings.model_copy(update={"town": town})
    assert await office.database.read(lambda tx: known(tx, settings)) == Known(
        places=("Bürgerhaus", "Museum"),
        departments=("Bauhof",),
        people=("Bürgermeisterin Krämer", "Pfarrer Huber"),
    )


async def test_ones_own_places_are_offered_the_last_one_first(office: Office) -> None:
    for place in ("Rathaus", "Museum", "Bauhof", "museum", "Bürgerhaus"):
        anna = await contribute(office, place)
    assert await office.database.read(lambda tx: places(tx, anna)) == ("Bürgerhaus", "museum", "Bauhof")


async def test_the_places_of_others_are_offered_when_many_use_them(office: Office) -> None:
    anna = await contribute(office, "Bauhof")
    for place in ("Rathaus", "Rathaus", "Museum", "Museum"):
        await contribute(office, place, "Bernd Maier")
    assert await office.database.read(lambda tx: places(tx, anna)) == ("Bauhof",)
    await contribute(office, "Rathaus", "Bernd Maier")
    assert await office.database.read(lambda tx: places(tx, anna)) == ("Bauhof", "Rathaus")
