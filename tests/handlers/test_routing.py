"""Who answers: a command, the conversation, one clear sentence, or nobody."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from newsroom.messages import (
    Address,
    Content,
    Deserted,
    Document,
    EndVerification,
    Incoming,
    Invited,
    Join,
    Leave,
    Moved,
    Parcel,
    Redacted,
    Text,
    Unreadable,
    Unsupported,
)
from storage import outbox
from tests.support.desk import EDITORIAL, MONDAY, open_desk

ANNA = Address("wire", "@anna:town.test")
SECRET = "what Anna wrote in confidence"


def incoming(content: Content, number: int = 1, sender: str = ANNA.room, *, private: bool = True) -> Incoming:
    return Incoming(f"$event-{number}", sender, ANNA, MONDAY, content, private, "Anna")


async def test_of_strangers_nothing_is_stored_and_nothing_answered(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        stranger = replace(incoming(Text("!agenda"), sender="@eve:stranger.test"))
        await desk.receive([stranger, replace(stranger, id="$2", content=Invited())])
        await desk.house.settle()
        assert desk.wire.sent == []


@pytest.mark.parametrize(
    ("content", "parcel"),
    [
        (Invited(), Join),
        (Deserted(), Leave),
        (Unsupported("verification"), EndVerification),
        (Unreadable("key"), Document),
        (Unsupported("sticker"), Document),
        (Unsupported("voice"), Document),
        (Unsupported("poll"), Document),
        (Unsupported("unknown"), Document),
        (Text(""), Document),
        (Text("   \n\t "), Document),
        (Text("\x00\ud800!?"), Document),
        (Text("x" * 100_000), Document),
    ],
)
async def test_whatever_comes_gets_an_answer(tmp_path: Path, content: Content, parcel: type[Parcel]) -> None:
    async with open_desk(tmp_path) as desk:
        await desk.receive([incoming(content)])
        await desk.house.settle()
        assert isinstance(desk.parcels_for(ANNA.room)[0], parcel)
        assert await desk.database.read(outbox.dead_letters) == 0


async def test_unreadable_messages_are_complained_about_once_per_key(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        keys = ["one", "one", "two", "one"]
        await desk.receive([incoming(Unreadable(key), number) for number, key in enumerate(keys)])
        await desk.house.settle()
        assert len(desk.heard_in(ANNA)) == 2


async def test_a_conversation_goes_on_in_the_room_that_replaces_the_old_one(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await desk.tell(ANNA.room, "neu")
        await desk.tell(ANNA.room, "Sommerfest im Park")
        await desk.tell(ANNA.room, Moved("!new"))
        new = Address("wire", "!new")
        event = replace(incoming(Text("Wo: Stadtpark")), id="$later", address=new)
        await desk.receive([event])
        await desk.house.settle()
        assert "Stadtpark" in desk.heard_in(new)[-1]


async def test_the_editorial_room_moves_too(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await desk.order(Moved("!new"))
        desk.wire.members = {("!new", "@editor:town.test")}
        new = Address("wire", "!new")
        order = Incoming("$order", "@editor:town.test", new, MONDAY, Text("!agenda"), private=False)
        await desk.receive([order])
        await desk.house.settle()
        assert len(desk.heard_in(new)) == 1


async def test_a_command_in_a_reply_is_not_carried_out_but_explained(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        (said,) = await desk.order(Text("!agenda", plain=False))
        assert "eigenen" in said
        assert await desk.order(Text("das sehe ich auch so", plain=False)) == []


async def test_an_editor_alone_in_the_editorial_room_is_not_in_a_private_chat(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        lonely = Incoming("$1", "@editor:town.test", EDITORIAL, MONDAY, Text("Sommerfest"), private=True)
        await desk.receive([lonely])
        await desk.house.settle()
        assert desk.wire.sent == []


async def test_a_move_counts_whoever_caused_it(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await desk.tell(ANNA.room, "neu")
        moved = incoming(Moved("!new"), 50, "@admin:stranger.test")
        written = replace(incoming(Text("Sommerfest im Park"), 51), address=Address("wire", "!new"))
        await desk.receive([moved])
        await desk.house.settle()
        await desk.receive([written])
        await desk.house.settle()
        assert "Sommerfest im Park" in desk.heard_in(Address("wire", "!new"))[-1]


async def test_the_name_of_a_room_key_may_be_as_long_as_its_sender_likes(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await desk.receive([incoming(Unreadable("key\n" * 10_000))])
        await desk.house.settle()
        assert [len(one.key) < 100 for one in desk.wire.sent] == [True]


async def test_in_a_strange_room_the_bot_only_points_to_the_private_chat(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        chatter = incoming(Text("Hallo zusammen"), 1, private=False)
        await desk.receive([chatter, incoming(Text("Bot, hilf!", mentions_bot=True), 2, private=False)])
        await desk.house.settle()
        (said,) = desk.heard_in(ANNA)
        assert "direkten Chat" in said


async def test_what_somebody_deletes_is_gone_from_the_inbox(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await desk.tell(ANNA.room, SECRET, "$confided")
        await desk.tell(ANNA.room, Redacted("$confided"))
        left = await desk.database.read(lambda tx: tx.execute(text("SELECT payload FROM inbox")))
        assert [row.payload for row in left if SECRET in row.payload] == []


async def test_news_for_somebody_who_left_a_room_do_not_go_to_whoever_has_it_now(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        for line in ("Sommerfest im Park", "fertig", "1"):
            await desk.tell(ANNA.room, line)
        bert = incoming(Text("Hallo"), 77, "@bert:town.test")
        await desk.receive([bert])
        await desk.house.settle()
        before = len(desk.heard_in(ANNA))
        await desk.order("!annehmen 1")
        assert len(desk.heard_in(ANNA)) == before
        assert "nicht erreichen" in desk.heard_in(EDITORIAL)[-1]
