"""An event takes effect once, in order, and never stops its room."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.dispatch import TRIES
from newsroom.messages import (
    Address,
    Content,
    Deserted,
    Document,
    Echo,
    EndVerification,
    Incoming,
    Invited,
    Join,
    Leave,
    Moved,
    NotNow,
    Parcel,
    PictureSent,
    Text,
    Unreadable,
    Unsupported,
)
from storage import cursors, outbox
from storage.database import Transaction
from tests.support.desk import EDITORIAL, MONDAY, Desk, Wire, open_desk, photo

ANNA = Address("wire", "@anna:town.test")
SECRET = "what Anna wrote in confidence"


def incoming(content: Content, number: int = 1, sender: str = ANNA.room, *, private: bool = True) -> Incoming:
    return Incoming(f"$event-{number}", sender, ANNA, MONDAY, content, private, "Anna")


class TornWire(Wire):
    """Breaks in a way that nobody has thought of, as often as `faults` says."""

    faults = 0

    async def fetch(self, picture: PictureSent) -> bytes:
        if self.faults:
            self.faults -= 1
            raise RuntimeError(SECRET)
        return await super().fetch(picture)


class SlowWire(Wire):
    """Cannot hand out pictures for a while."""

    faults = 0

    async def fetch(self, picture: PictureSent) -> bytes:
        if self.faults:
            self.faults -= 1
            raise NotNow("502")
        return await super().fetch(picture)


async def tick(desk: Desk, seconds: int = 60) -> None:
    await desk.clock.turn(timedelta(seconds=seconds))
    await desk.house.settle()


async def test_an_event_that_comes_twice_has_one_effect(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        event = incoming(Text("neu"))
        await desk.receive([event, event])
        await desk.receive([event])
        await desk.house.settle()
        assert len(desk.heard_in(ANNA)) == 1


async def test_a_restart_between_storing_and_working_loses_nothing(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await desk.receive([incoming(Text("neu"))], "token 1")
    async with open_desk(tmp_path) as desk:
        await desk.house.settle()
        assert len(desk.heard_in(ANNA)) == 1
        checkpoint = await desk.database.read(lambda tx: cursors.load(tx, "wire", "@bot:town.test"))
        assert checkpoint == "token 1"


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


async def test_an_echo_acknowledges_what_was_sent(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        desk.wire.refuse = [NotNow("the answer was lost")]
        await desk.tell(ANNA.room, "neu")
        assert desk.wire.sent == []
        key = await desk.database.read(_only_key)
        await desk.receive([incoming(Echo(key), 99, "@bot:town.test")])
        await tick(desk)
        assert desk.wire.sent == []


async def _only_key(tx: Transaction) -> str:
    waiting = await outbox.oldest(tx, ANNA, MONDAY + timedelta(hours=1))
    assert waiting is not None
    return waiting.outgoing.key


async def test_a_picture_that_cannot_be_fetched_yet_waits_and_nothing_overtakes_it(tmp_path: Path) -> None:
    wire = SlowWire(pictures={"photo": photo()})
    async with open_desk(tmp_path, wire=wire) as desk:
        await desk.tell(ANNA.room, "neu")
        wire.faults = 2
        assert await desk.tell(ANNA.room, PictureSent("photo")) == []
        assert await desk.tell(ANNA.room, "Sommerfest im Park") == []
        before = len(wire.sent)
        for _ in range(4):
            await tick(desk)
        assert len(wire.sent) == before + 2


async def test_an_outage_of_a_day_loses_no_picture_and_one_of_a_week_is_told(tmp_path: Path) -> None:
    wire = SlowWire(pictures={"photo": photo()})
    async with open_desk(tmp_path, wire=wire) as desk:
        wire.faults = 10_000
        await desk.tell(ANNA.room, PictureSent("photo"))
        for _ in range(24):
            await tick(desk, 3600)
        assert desk.heard_in(ANNA) == []
        wire.faults = 0
        await tick(desk, 3600)
        (welcomed,) = desk.heard_in(ANNA)
        assert "Bild" in welcomed
        wire.faults = 10_000
        await desk.tell(ANNA.room, PictureSent("photo"))
        await tick(desk, 3 * 24 * 3600)
        assert "IT" in desk.heard_in(ANNA)[-1]


async def test_a_poison_event_is_given_up_with_a_mark_and_the_room_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    wire = TornWire(pictures={"photo": photo()})
    async with open_desk(tmp_path, wire=wire) as desk:
        wire.faults = TRIES
        await desk.tell(ANNA.room, PictureSent("photo"))
        for _ in range(TRIES):
            await tick(desk)
        (apology,) = desk.heard_in(ANNA)
        mark = apology.split()[-1]
        assert mark in caplog.text
        assert mark in desk.heard_in(EDITORIAL)[-1]
        assert SECRET not in caplog.text
        assert len(await desk.tell(ANNA.room, "neu")) == 1


async def test_a_passing_fault_is_not_noticed(tmp_path: Path) -> None:
    wire = TornWire(pictures={"photo": photo()})
    async with open_desk(tmp_path, wire=wire) as desk:
        wire.faults = TRIES - 1
        await desk.tell(ANNA.room, PictureSent("photo"))
        for _ in range(TRIES):
            await tick(desk)
        assert len(desk.heard_in(ANNA)) == 1
        assert desk.heard_in(EDITORIAL) == []


@pytest.mark.parametrize(
    ("raw", "word"),
    [(b"%PDF-1.7", "kein Bild"), (photo()[:200], "beschädigt"), (b"x" * 21_000_000, "zu groß")],
)
async def test_a_bad_picture_gets_a_clear_sentence(tmp_path: Path, raw: bytes, word: str) -> None:
    async with open_desk(tmp_path, wire=Wire(pictures={"photo": raw})) as desk:
        (said,) = await desk.tell(ANNA.room, PictureSent("photo"))
        assert word in said


async def test_in_a_strange_room_the_bot_only_points_to_the_private_chat(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        chatter = incoming(Text("Hallo zusammen"), 1, private=False)
        await desk.receive([chatter, incoming(Text("Bot, hilf!", mentions_bot=True), 2, private=False)])
        await desk.house.settle()
        (said,) = desk.heard_in(ANNA)
        assert "direkten Chat" in said
