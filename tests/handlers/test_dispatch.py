"""An event takes effect once, in order, and never stops its room."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from handlers.dispatch import HANDS, OUTAGE_TRIES, TRIES
from newsroom.messages import (
    Address,
    Content,
    Echo,
    FileSent,
    Incoming,
    NotNow,
    PictureSent,
    Text,
)
from storage import cursors, outbox
from storage.database import Transaction
from tests.support.desk import EDITORIAL, MONDAY, Desk, Wire, open_desk, photo
from tests.support.waiting import until

ANNA = Address("wire", "@anna:town.test")
SECRET = "what Anna wrote in confidence"


def incoming(content: Content, number: int = 1, sender: str = ANNA.room, *, private: bool = True) -> Incoming:
    return Incoming(f"$event-{number}", sender, ANNA, MONDAY, content, private, "Anna")


class TornWire(Wire):
    """Breaks in a way that nobody has thought of, as often as `faults` says."""

    faults = 0

    async def fetch(self, sent: PictureSent | FileSent) -> bytes:
        if self.faults:
            self.faults -= 1
            raise RuntimeError(SECRET)
        return await super().fetch(sent)


class SlowWire(Wire):
    """Cannot hand out pictures for a while."""

    faults = 0

    async def fetch(self, sent: PictureSent | FileSent) -> bytes:
        if self.faults:
            self.faults -= 1
            raise NotNow("502")
        return await super().fetch(sent)


class HangingWire(Wire):
    """Answers the question for a picture when `answer` is set; `asked` counts who waits for that."""

    asked = 0
    answer: asyncio.Event

    async def fetch(self, sent: PictureSent | FileSent) -> bytes:
        self.asked += 1
        await self.answer.wait()
        return await super().fetch(sent)


class DeafWire(Wire):
    """Not connected yet: it can neither send nor say who is a member."""

    connected = False

    def serves(self, room: str) -> bool:
        return self.connected and super().serves(room)

    def joined(self, room: str, user: str) -> bool:
        return self.connected and super().joined(room, user)


def kept(folder: Path) -> list[Path]:
    return list(folder.glob("files/*/*"))


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


async def test_pictures_that_hang_keep_nobody_else_from_an_answer(tmp_path: Path) -> None:
    """Few rooms are worked on at once; waiting for somebody else's server is no work."""
    wire = HangingWire(pictures={"photo": photo()})
    wire.answer = asyncio.Event()
    async with open_desk(tmp_path, wire=wire) as desk:
        people = [Address("wire", f"@p{number}:town.test") for number in range(HANDS + 1)]
        pictures = [
            Incoming(f"$picture-{one.room}", one.room, one, MONDAY, PictureSent("photo"), True, "Anna")
            for one in people
        ]
        await desk.receive(pictures)
        steps = [asyncio.ensure_future(desk.house._dispatch.step(one)) for one in people]
        await until(lambda: wire.asked, "somebody waits for the server")
        await desk.receive([incoming(Text("hilfe"))])
        async with asyncio.timeout(10):
            assert await desk.house._dispatch.step(ANNA)
        wire.answer.set()
        assert await asyncio.gather(*steps) == [True] * len(people)


async def test_an_outage_of_half_a_day_loses_no_picture(tmp_path: Path) -> None:
    wire = SlowWire(pictures={"photo": photo()})
    async with open_desk(tmp_path, wire=wire) as desk:
        wire.faults = 10_000
        await desk.tell(ANNA.room, PictureSent("photo"))
        for _ in range(12 * 12):
            await tick(desk, 300)
        assert desk.heard_in(ANNA) == []
        wire.faults = 0
        await tick(desk, 300)
        (welcomed,) = desk.heard_in(ANNA)
        assert "Bild" in welcomed


async def test_a_picture_that_never_comes_is_told(tmp_path: Path) -> None:
    wire = SlowWire(pictures={"photo": photo()})
    async with open_desk(tmp_path, wire=wire) as desk:
        wire.faults = 10_000
        await desk.tell(ANNA.room, PictureSent("photo"))
        for _ in range(OUTAGE_TRIES):
            await tick(desk, 300)
        (apology,) = desk.heard_in(ANNA)
        assert "IT" in apology


@pytest.mark.parametrize("room", [Address("wire", "!guests"), EDITORIAL])
async def test_pictures_that_are_not_for_the_bot_are_not_even_fetched(tmp_path: Path, room: Address) -> None:
    wire = TornWire(pictures={"photo": photo()})
    wire.faults = 1
    async with open_desk(tmp_path, wire=wire) as desk:
        sent = replace(incoming(PictureSent("photo"), private=False), address=room)
        await desk.receive([sent])
        await desk.house.settle()
        assert wire.faults == 1
        assert kept(tmp_path) == []
        assert wire.sent == []


async def test_a_command_waits_until_it_can_be_seen_who_gave_it(tmp_path: Path) -> None:
    wire = DeafWire()
    async with open_desk(tmp_path, wire=wire) as desk:
        assert await desk.order("!agenda") == []
        wire.connected = True
        await desk.house.settle()
        (said,) = desk.heard_in(EDITORIAL)
        assert said.startswith("Agenda")


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


async def test_an_event_that_cannot_be_read_does_not_stop_its_room(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await desk.receive([incoming(Text("neu"), 1), incoming(Text("neu"), 2)])
        spoil = text("UPDATE inbox SET payload = '{}' WHERE event = '$event-1'")
        await desk.database.transaction(lambda tx: tx.execute(spoil))
        await desk.house.settle()
        assert len(desk.heard_in(ANNA)) == 1
