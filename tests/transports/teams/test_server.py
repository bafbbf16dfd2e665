"""Nothing is acknowledged that is not stored; nothing that was told twice has two effects."""

from __future__ import annotations

from pathlib import Path

from newsroom.messages import Text
from tests.support.teams_gate import ANNA, CHAT, PLACE, message, open_gate


async def test_what_teams_brings_is_stored_when_it_is_acknowledged(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate:
        assert await gate.post(message("Guten Tag")) == 200
        (heard,) = await gate.stored()
        assert (heard.sender, heard.address.room, heard.content) == (ANNA, CHAT, Text("Guten Tag"))
        assert (gate.told[0].room, gate.told[0].service_url, gate.told[0].person) == (CHAT, PLACE, ANNA)
