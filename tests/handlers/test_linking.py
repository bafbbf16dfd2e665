"""Two accounts become one person by a code that is said and confirmed, never by name."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from newsroom.linking import Wished, wished
from newsroom.messages import Address, Reacted
from newsroom.people import Department
from newsroom.settings import Settings
from storage import departments, people
from storage.database import Transaction
from storage.tables import outbox
from tests.handlers.test_two_transports import TOPIC
from tests.support.desk import EDITOR, settings
from tests.support.two_wires import (
    ANNA,
    ANNA_THERE,
    ROBIN,
    ROOM,
    TwoWires,
    code_for,
    link,
    private_chat,
    two_wires,
)

BERTA = Address("matrix", "@berta:town.test")
ROBIN_ON_TEAMS = Address("teams", "b0b0b0b0-2222-3333-4444-555555555555")


async def hand_in(house: TwoWires, who: Address, name: str) -> None:
    await house.tell(who, TOPIC, name)
    for said in ("keine", "keins", "1"):
        await house.tell(who, said)


async def test_what_was_handed_in_here_is_mine_there(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        await hand_in(house, ANNA_THERE, "Anna Weber")
        [before] = await house.tell(ANNA, "meine themen", "A. Weber")
        assert "T-1" not in before
        code = await code_for(house, ANNA_THERE)
        [asked] = await house.tell(ANNA, f"verknüpfen {code.lower()}")
        assert "Anna Weber (@anna:town.test) in Matrix" in asked.replace("*", "")
        [done] = await house.tell(ANNA, "ja")
        assert "sind jetzt verknüpft" in done
        assert "mit einem Konto in Microsoft Teams verknüpft" in house.heard(private_chat(ANNA_THERE))[-1]
        [mine] = await house.tell(ANNA, "meine themen")
        assert "T-1" in mine


async def test_people_are_reached_where_they_spoke_last(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        await hand_in(house, ANNA_THERE, "Anna Weber")
        await house.clock.turn(timedelta(minutes=1))
        await link(house, ANNA_THERE, ANNA)
        await house.clock.turn(timedelta(minutes=1))
        await house.tell(ANNA, "hallo")
        await house.order("!annehmen T-1")
        assert "T-1" in house.heard(private_chat(ANNA))[-1]
        await house.clock.turn(timedelta(minutes=1))
        await house.tell(ANNA_THERE, "hallo")
        await house.order("!planen T-1 3.12.")
        assert "T-1" in house.heard(private_chat(ANNA_THERE))[-1]


async def test_a_draft_is_gone_on_with_under_the_other_account(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        await house.tell(ANNA_THERE, "neu", "Anna Weber")
        await house.tell(ANNA_THERE, "Sommerfest")
        await house.tell(ANNA, "hallo")
        await link(house, ANNA_THERE, ANNA)
        [told] = await house.tell(ANNA, "fertig")
        assert "Sommerfest" in told


@pytest.mark.parametrize("said", ["nein", "2", "wann denn?"])
async def test_without_a_yes_nothing_is_joined(tmp_path: Path, said: str) -> None:
    async with two_wires(tmp_path) as house:
        code = await code_for(house, ANNA_THERE)
        await house.tell(ANNA, f"verknüpfen {code}")
        await house.tell(ANNA, said)
        await house.tell(ANNA, "ja")
        assert len(await house.database.read(people.everybody)) == 2
        [told] = await house.tell(ANNA, f"verknüpfen {code}")
        assert "kenne ich nicht" in told


async def test_a_sign_is_a_yes(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        code = await code_for(house, ANNA_THERE)
        await house.tell(ANNA, f"verknüpfen {code}")
        question = house.wires["teams"].last_event(private_chat(ANNA))
        [done] = await house.tell(ANNA, Reacted(question, "👍"))
        assert "sind jetzt verknüpft" in done


async def test_a_code_ends_and_is_good_under_another_account_alone(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        code = await code_for(house, ANNA_THERE)
        [same] = await house.tell(ANNA_THERE, f"verknüpfen {code}")
        assert "stammt von diesem Konto" in same
        [overlap] = await house.tell(BERTA, f"verknüpfen {code}")
        assert "nicht verknüpfen" in overlap
        await house.clock.turn(timedelta(minutes=16))
        [late] = await house.tell(ANNA, f"verknüpfen {code}")
        assert "kenne ich nicht" in late


async def test_after_five_wrong_codes_the_right_one_waits_for_an_hour(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        for _ in range(5):
            [told] = await house.tell(ANNA, "verknüpfen AAAA-AAAA")
            assert "kenne ich nicht" in told
        [told] = await house.tell(ANNA, f"verknüpfen {await code_for(house, ANNA_THERE)}")
        assert "zu viele" in told
        await house.clock.turn(timedelta(minutes=61))
        [asked] = await house.tell(ANNA, f"verknüpfen {await code_for(house, ANNA_THERE)}")
        assert "Ja, verknüpfen" in asked


async def test_the_code_is_not_kept_in_what_was_sent(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        code = await code_for(house, ANNA_THERE)
        kept = await house.database.read(all_letters)
        assert kept
        assert [letter for letter in kept if code in letter] == []


async def all_letters(tx: Transaction) -> list[str]:
    return [row.parcel for row in await tx.execute(select(outbox.c.parcel))]


async def test_parted_accounts_are_strangers_and_the_topics_stay_here(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        await hand_in(house, ANNA_THERE, "Anna Weber")
        await link(house, ANNA_THERE, ANNA)
        [asked] = await house.tell(ANNA, "trennen")
        assert "Ja, trennen" in asked
        [parted] = await house.tell(ANNA, "1")
        assert "sind getrennt" in parted
        assert "nicht mehr mit dem in Microsoft Teams" in house.heard(private_chat(ANNA_THERE))[-1]
        [here], [there] = [await house.tell(one, "meine themen") for one in (ANNA, ANNA_THERE)]
        assert ("T-1" in here, "T-1" in there) == (True, False)


async def test_an_editor_is_one_under_the_other_account_too(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        await house.tell(ROBIN_ON_TEAMS, "hallo", "Robin")
        [before] = await house.tell(ROBIN_ON_TEAMS, "!eingang")
        await link(house, ROBIN, ROBIN_ON_TEAMS)
        [after] = await house.tell(ROBIN_ON_TEAMS, "!eingang")
        assert before != after
        assert "Der Eingang ist leer" in after
        house.wires["matrix"].members.discard((ROOM.room, EDITOR))
        assert await house.tell(ROBIN_ON_TEAMS, "!eingang") == [before]


async def test_contact_and_deputy_who_are_one_are_the_contact(tmp_path: Path) -> None:
    async with two_wires(tmp_path, chosen=_with_both()) as house:
        await link(house, ANNA_THERE, ANNA)
        stored = await house.database.read(lambda tx: departments.by_name(tx, "Bauamt"))
        assert isinstance(stored, Department)
        assert stored.contact is not None
        assert stored.deputy is None


def _with_both() -> Settings:
    building = {"name": "Bauamt", "contact": ANNA.room, "deputy": ANNA_THERE.room}
    return Settings.model_validate(settings().model_dump() | {"departments": [building]})


async def test_a_house_with_one_way_of_talking_has_nothing_to_link(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        await link(house, ANNA_THERE, ANNA)
        [told] = await house.tell(ANNA, "verknüpfen")
        assert "schon verknüpft" in told


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("verknüpfen", Wished("link")),
        ("Verknuepfen!", Wished("link")),
        ("verknüpfen abcd-ef23", Wished("link", "ABCDEF23")),
        ("Konto verknüpfen ABCD EF23.", Wished("link", "ABCDEF23")),
        ("trennen", Wished("part")),
        ("verknüpfen wir das mit dem Fest", None),
        ("ABCD-EF23", None),
        ("Mülltrennung", None),
    ],
)
def test_what_is_a_wish_to_link(text: str, meant: Wished | None) -> None:
    assert wished(text, ("verknüpfen", "konto verknüpfen"), ("trennen",)) == meant


async def test_who_merely_sits_in_the_room_is_no_editor(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        house.wires["matrix"].members.add((ROOM.room, ANNA_THERE.room))
        [before] = await house.tell(ANNA, "!eingang")
        await link(house, ANNA_THERE, ANNA)
        assert await house.tell(ANNA, "!eingang") == [before]
        assert await house.tell(ANNA_THERE, "!eingang") == [before]
