"""One house, two ways of talking: a topic from Teams is decided in Matrix, and its contributor hears of it in Teams."""

from __future__ import annotations

from pathlib import Path

import pytest

from handlers.context import Context
from handlers.digest import to_editors
from newsroom.messages import Address, Deserted, Say
from newsroom.people import transport_of
from newsroom.settings import Department
from storage import departments, people
from tests.support.desk import MONDAY, settings
from tests.support.two_wires import ANNA, ANNA_THERE, ROBIN, ROOM, link, private_chat, two_wires
from texts import load

TOPIC = "Am 5. Dezember um 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3, 80 Gäste."


@pytest.mark.parametrize(
    ("account", "transports", "where"),
    [
        ("@anna:town.test", ("matrix", "teams"), "matrix"),
        (ANNA.room, ("matrix", "teams"), "teams"),
        (ANNA.room.upper(), (), "teams"),
        (ANNA.room, ("matrix",), "teams"),  # unreachable, and nobody else's
        ("@anna:town.test", ("terminal",), "terminal"),
    ],
)
def test_an_account_tells_where_it_belongs(account: str, transports: tuple[str, ...], where: str) -> None:
    assert transport_of(account, transports) == where


async def test_an_answer_finds_its_way_back_to_where_the_topic_came_from(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        await house.tell(ANNA, TOPIC, "Anna Weber")
        for said in ("keine", "keins", "1"):
            await house.tell(ANNA, said)
        assert any("Kinderhaus" in said for said in house.heard(ROOM))
        before = len(house.heard(private_chat(ANNA)))
        await house.order("!annehmen T-1")
        [told] = house.heard(private_chat(ANNA))[before:]
        assert "T-1" in told


async def test_contacts_of_both_kinds_are_known_where_they_are(tmp_path: Path) -> None:
    building = Department(name="Bauamt", contact=ANNA.room, deputy="@jonas:town.test")
    async with two_wires(tmp_path, chosen=settings(departments=(building,))) as house:
        stored = await house.database.read(lambda tx: departments.by_name(tx, "Bauamt"))
        assert stored is not None
        assert stored.contact is not None
        assert stored.deputy is not None
        assert (stored.contact.transport, stored.deputy.transport) == ("teams", "matrix")


async def test_a_contact_is_appointed_by_an_object_id(tmp_path: Path) -> None:
    async with two_wires(tmp_path, chosen=settings(departments=(Department(name="Bauamt"),))) as house:
        await house.order(f"!kontakte Bauamt {ANNA.room}")
        found = await house.database.read(lambda tx: people.by_account(tx, "teams", ANNA.room))
        assert found is not None


async def test_editors_are_told_each_where_they_are(tmp_path: Path) -> None:
    """Who has never spoken with us is written to under the account, and the transport opens the chat."""
    editors = frozenset({ANNA.room, "@editor:town.test"})
    context = Context(settings(), load(), MONDAY, ROOM, editors, transports=("matrix", "teams"))
    async with two_wires(tmp_path) as house:
        await house.tell(ANNA, "hallo", "Anna Weber")
        letters = await house.database.transaction(
            lambda tx: to_editors(tx, context, MONDAY.date(), (Say("commands.editors_only"),), "digest/1")
        )
        assert {one.address for one in letters} == {private_chat(ANNA), ROBIN}


async def test_a_command_in_a_thread_is_answered_there(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        await house.order("!eingang", thread="$root")
        await house.order("!eingang")
        assert [one.thread for one in house.wires["matrix"].sent] == ["$root", ""]


async def test_who_looks_aside_is_answered_aside_and_what_changes_is_seen_by_all(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        for order in ("!eingang", "!unsinn", "!jahr", "!annehmen T-9", "!rückgängig"):
            await house.order(order, aside="aside:robin")
        sent = [(one.parcel.kind, one.thread) for one in house.wires["matrix"].sent]
    assert sent == [
        *[("document", "aside:robin")] * 2,
        ("picture", "aside:robin"),
        ("document", "aside:robin"),
        *[("document", "")] * 2,
    ]


async def test_what_an_order_tells_elsewhere_has_no_thread(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        await house.tell(ANNA, TOPIC, "Anna Weber")
        for said in ("keine", "keins", "1"):
            await house.tell(ANNA, said)
        await house.order("!fragen T-1 Wer moderiert?", thread="$root")
        assert {one.thread for one in house.wires["teams"].sent} == {""}
        await house.tell(ANNA, "Frau Weber")
        assert house.wires["matrix"].sent[-1].thread == "$root"  # the answer comes back into it


async def test_people_in_teams_are_called_by_name_unless_there_are_two(tmp_path: Path) -> None:
    other = Address("teams", "b0b0b0b0-2222-3333-4444-555555555555")
    async with two_wires(tmp_path, chosen=settings(departments=(Department(name="Bauamt"),))) as house:
        await house.tell(ANNA, "hallo", "Anna Weber")
        [named] = await house.order("!kontakte Bauamt Anna Weber")
        assert "Anna Weber" in named
        assert ANNA.room not in named
        [asked] = await house.order("!für Anna Weber")
        assert ANNA.room not in asked
        await house.tell(other, "hallo", "Anna Weber")
        [which] = await house.order("!kontakte Bauamt Anna Weber")
        assert ANNA.room in which
        assert other.room in which


async def test_who_takes_the_app_away_is_reached_by_the_other_account(tmp_path: Path) -> None:
    async with two_wires(tmp_path) as house:
        await house.tell(ANNA_THERE, "hallo", "Anna Weber")
        await link(house, ANNA_THERE, ANNA)
        await house.tell(ANNA, TOPIC)
        for said in ("keine", "keins", "1"):
            await house.tell(ANNA, said)
        await house.tell(ANNA, Deserted())
        before = len(house.heard(private_chat(ANNA_THERE)))
        await house.order("!annehmen T-1")
        [told] = house.heard(private_chat(ANNA_THERE))[before:]
        assert "T-1" in told
        await house.tell(ANNA_THERE, Deserted())
        [anna] = [one for one in await house.database.read(people.everybody) if "Weber" in one.name]
        assert anna.lost


@pytest.mark.parametrize("command", ["!hilfe", "!hilfe annehmen", "!ablehnen T-1"])
async def test_a_channel_of_teams_is_told_how_commands_reach_the_bot(command: str, tmp_path: Path) -> None:
    hint = "In diesem Kanal gehört @Themenbote vor jeden Befehl"
    async with two_wires(tmp_path / "teams", room=Address("teams", "19:redaktion@thread.tacv2")) as house:
        await house.tell(ANNA, TOPIC, "Anna Weber")
        for said in ("keine", "keins", "1"):
            await house.tell(ANNA, said)
        [told] = await house.order(command)
        assert hint in told
    async with two_wires(tmp_path / "matrix") as house:
        [told] = await house.order(command)
        assert hint not in told
