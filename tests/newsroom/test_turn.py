"""What a turn of the conversation knows besides the words."""

from __future__ import annotations

from newsroom.turn import Scene
from tests.newsroom.talking import NOW, VOCABULARIES
from tests.support.desk import settings
from understanding.when import Region


def test_dates_are_understood_in_the_land_of_the_settings() -> None:
    house = settings().model_copy(update={"state": "BY", "timezone": "Europe/Busingen"})
    assert Scene(NOW, "de", VOCABULARIES["de"], house).region == Region("BY", "Europe/Busingen")
