"""Colleagues write in Teams, through Microsoft's own library; the editors sit on another transport and decide there."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import aiohttp
import pytest

from handlers.ground import Ground
from newsroom.messages import Address, Incoming, Reacted, Text
from storage import people
from storage.database import Database
from storage.files import Files
from tests.support.desk import EDITOR, Wire
from tests.support.teams_connector import CHANNEL, teams_connector
from tests.support.teams_issuer import teams_issuer
from tests.support.teams_person import object_id
from tests.support.teams_stage import TeamsStage
from tests.support.two_wires import ANNA_THERE, ROBIN, ROOM, private_chat
from transports.render import terminal
from transports.teams.transport import TeamsTransport

TOPIC = "Am 5. Dezember um 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3, 80 Gäste."


@dataclass
class BesideMatrix(TeamsStage):
    """Matrix is the made-up wire here."""

    wire: Wire = field(default_factory=lambda: Wire("matrix", members={(ROOM.room, EDITOR)}))
    said: int = 0

    def _ground(self, database: Database, files: Files, transport: TeamsTransport) -> Ground:
        alone = super()._ground(database, files, transport)
        both = {**alone.transports, "matrix": self.wire}
        return replace(alone, transports=both, editorial=ROOM, editors=frozenset({EDITOR}))

    async def tell(self, who: Address, room: Address, text: str) -> str:
        """The last thing that the bot said there."""
        self.said += 1
        event = Incoming(
            f"$e{self.said}", who.room, room, self._clock.now(), Text(text), private=room != ROOM
        )
        house = self.opened.house
        await house.reception("matrix", "@bot:town.test", lambda _: True)([event], None)
        await house.settle()
        return terminal([one.parcel for one in self.wire.sent if one.address == room][-1])

    async def hear(self, who: str) -> list[str]:
        """All that somebody in Teams has not read yet."""
        read = []
        while (told := await self.heard(who)) is not None:
            read.append(told)
        return read


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[BesideMatrix]:
    async with AsyncExitStack() as stack:
        connector = await stack.enter_async_context(teams_connector())
        connector.rosters[CHANNEL] = [object_id("Editor")]
        issuer = await stack.enter_async_context(teams_issuer())
        session = await stack.enter_async_context(aiohttp.ClientSession())
        made = BesideMatrix(tmp_path, connector, issuer, session)
        await made.open()
        yield made
        await made.close()


async def test_a_topic_from_teams_is_decided_in_matrix_and_the_answer_finds_its_way_back(
    stage: BesideMatrix,
) -> None:
    for said in (TOPIC, "keine", "keins", "1"):
        await stage.say("Anna", [Text(said)])
    assert "T-1" in (await stage.hear("Anna"))[-1]
    assert "Kinderhaus" in await stage.tell(ROBIN, ROOM, "!eingang")
    await stage.tell(ROBIN, ROOM, "!fragen T-1 Wer moderiert?")
    [asked] = await stage.hear("Anna")
    assert "Wer moderiert?" in asked
    await stage.say("Anna", [Text("Frau Weber")])
    await stage.hear("Anna")
    assert "Frau Weber" in terminal(stage.wire.sent[-1].parcel)
    await stage.tell(ROBIN, ROOM, "!annehmen T-1")
    [told] = await stage.hear("Anna")
    assert "T-1" in told


async def test_accounts_are_linked_by_a_code_and_a_button(stage: BesideMatrix) -> None:
    given = await stage.tell(ANNA_THERE, private_chat(ANNA_THERE), "verknüpfen")
    code = re.search(r"[A-Z0-9]{4}-[A-Z0-9]{4}", given)
    assert code
    await stage.say("Anna", [Text(f"verknüpfen {code[0]}")])
    assert "Ja, verknüpfen" in (await stage.hear("Anna"))[-1]
    await stage.say("Anna", [Reacted(stage.last_event("Anna"), "1️⃣")])
    assert "sind jetzt verknüpft" in (await stage.hear("Anna"))[-1]
    anna = await stage.opened.database.read(
        lambda tx: people.accounts_of(tx, Address("teams", object_id("Anna")))
    )
    assert set(anna) == {Address("teams", object_id("Anna")), ANNA_THERE}
