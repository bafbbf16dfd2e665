"""Files go to whoever asked where a room takes none; what a person answers to an offer counts once, and is theirs alone to give."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from newsroom.messages import (
    Address,
    Document,
    File,
    FileAnswered,
    FileSent,
    Incoming,
    NotNow,
    Outgoing,
    Text,
    Upload,
)
from storage.files import in_use
from storage.tables import outbox
from tests.handlers.saying import ANNA, say
from tests.support import papers
from tests.support.desk import EDITOR, EDITORIAL, MONDAY, Desk, open_desk
from transports.render import terminal

OWN = Address("wire", EDITOR)
NAME = "redaktionssitzung-2026-11.docx"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        opened.wire.without_files.add(EDITORIAL.room)
        yield opened


def files(desk: Desk, kind: type[File | Upload] = File) -> list[Outgoing]:
    return [one for one in desk.wire.sent if isinstance(one.parcel, kind)]


def answer(key: str, place: str = "", number: int = 1, room: str = EDITOR, sender: str = EDITOR) -> Incoming:
    said = FileAnswered(key, place)
    return Incoming(f"card:{number}", sender, Address("wire", room), MONDAY, said, sender_name="Editor")


async def heard(desk: Desk, *answers: Incoming) -> list[Outgoing]:
    """What is said to them."""
    before = len(desk.wire.sent)
    await desk.receive(list(answers))
    await desk.house.settle()
    return desk.wire.sent[before:]


# ---------------------------------------------------------------- from a channel to one person


async def test_a_file_that_its_room_does_not_take_goes_to_whoever_asked(desk: Desk) -> None:
    await desk.tell(EDITOR, "hilfe")
    page, told = await desk.order("!sitzung")
    assert page.startswith("Redaktionssitzung")
    assert told == (
        f"Die Datei „{NAME}“ schicke ich Ihnen in unseren Chat zu zweit; in einen Kanal kann ich in Teams keine Dateien stellen."
    )
    (sent,) = files(desk)
    assert sent.address == OWN
    assert isinstance(sent.parcel, File)
    assert (sent.parcel.name, sent.parcel.offer) == (
        NAME,
        "Wenn Sie zustimmen, legt Teams die Datei in Ihrem OneDrive ab.",
    )


async def test_whoever_never_wrote_to_us_is_told_to(desk: Desk) -> None:
    _, told = await desk.order("!sitzung")
    assert told.endswith("schreiben Sie mir dort bitte einmal, und geben Sie dann den Befehl noch einmal.")
    assert [one.address for one in files(desk)] == [OWN]


async def test_several_files_are_one_sentence(desk: Desk) -> None:
    await say(desk, "Sommerfest")
    for data in (papers.PDF, papers.docx()):
        desk.wire.pictures["source"] = data
        await desk.tell(ANNA, FileSent("source", "Ablauf", "", len(data)))
    await say(desk, "fertig", "1")
    await desk.tell(EDITOR, "hilfe")
    *_, told = await desk.order("!thema T-1")
    assert told == (
        "2 Dateien schicke ich Ihnen in unseren Chat zu zweit; in einen Kanal kann ich in Teams keine stellen."
    )
    assert [one.address for one in files(desk)] == [OWN, OWN]


async def test_where_a_room_takes_files_nothing_changes(desk: Desk) -> None:
    desk.wire.without_files.clear()
    await desk.order("!sitzung")
    assert [one.address for one in files(desk)] == [EDITORIAL]


async def test_what_comes_from_a_thread_is_told_there(desk: Desk) -> None:
    asked = Incoming("$1", EDITOR, EDITORIAL, MONDAY, Text("!sitzung"), private=False, thread="$root")
    sent = await heard(desk, asked)
    assert [(one.address, one.thread) for one in sent] == [
        (EDITORIAL, "$root"),
        (EDITORIAL, "$root"),
        (OWN, ""),
    ]


# ---------------------------------------------------------------- what the person answers


async def offered(desk: Desk) -> Outgoing:
    await desk.tell(EDITOR, "hilfe")
    await desk.order("!sitzung")
    return files(desk)[0]


async def test_a_yes_told_three_times_is_one_upload_in_place_of_the_offer(desk: Desk) -> None:
    offer = await offered(desk)
    event = desk.wire.last_event(OWN)
    yes = answer(offer.key, "there")
    (sent,) = await heard(desk, yes, yes, replace(yes, id="card:other"))
    assert (sent.address, sent.about) == (OWN, event)
    assert isinstance(sent.parcel, Upload)
    assert isinstance(offer.parcel, File)
    assert (sent.parcel.file, sent.parcel.name, sent.parcel.place) == (offer.parcel.file, NAME, "there")
    assert sent.parcel.failed.startswith(f"Die Datei „{NAME}“ ließ sich nicht ablegen.")


async def test_the_address_is_forgotten_as_soon_as_it_was_used(desk: Desk) -> None:
    offer = await offered(desk)
    await heard(desk, answer(offer.key, "there"))
    found = select(outbox.c.parcel).where(outbox.c.kind == "upload")
    assert [row.parcel for row in await desk.database.read(lambda tx: tx.execute(found))] == [""]


async def test_a_file_is_kept_until_it_was_put(desk: Desk) -> None:
    offer = await offered(desk)
    assert isinstance(offer.parcel, File)
    desk.wire.refuse = [NotNow("502")]
    await heard(desk, answer(offer.key, "there"))
    assert offer.parcel.file in await desk.database.read(in_use)


async def test_a_no_is_a_receipt_and_the_last_word(desk: Desk) -> None:
    offer = await offered(desk)
    event = desk.wire.last_event(OWN)
    no, yes = answer(offer.key), answer(offer.key, "there", 2)
    (sent,) = await heard(desk, no, yes)
    assert sent.about == event
    assert terminal(sent.parcel) == f"Die Datei „{NAME}“ habe ich nicht abgelegt."


async def test_a_file_that_was_offered_anew_can_be_taken_too(desk: Desk) -> None:
    """The new offer is made in the name of the answer to the first one."""
    offer = await offered(desk)
    (first,) = await heard(desk, answer(offer.key, "closed"))
    (second,) = await heard(desk, answer(first.key, "there", 2))
    (third,) = await heard(desk, answer(second.key, "elsewhere", 3))
    assert [one.parcel.place for one in (first, second, third) if isinstance(one.parcel, Upload)] == [
        "closed",
        "there",
        "elsewhere",
    ]
    assert len({one.key for one in (offer, first, second, third)}) == 4
    assert third.about == desk.wire.events[desk.wire.sent.index(second)]


async def test_who_had_no_chat_yet_answers_in_the_one_that_was_opened(desk: Desk) -> None:
    await desk.order("!sitzung")
    (offer,) = files(desk)
    (sent,) = await heard(desk, answer(offer.key, "there", room="a:opened"))
    assert (sent.address.room, type(sent.parcel)) == ("a:opened", Upload)


@pytest.mark.parametrize(
    ("room", "sender"), [("@eve:town.test", "@eve:town.test"), (EDITOR, "@eve:town.test")]
)
async def test_what_was_offered_to_somebody_else_is_nobodys(desk: Desk, room: str, sender: str) -> None:
    offer = await offered(desk)
    await desk.tell("@eve:town.test", "hilfe")
    (sent,) = await heard(desk, answer(offer.key, "there", room=room, sender=sender))
    assert isinstance(sent.parcel, Document)
    assert (
        terminal(sent.parcel) == "Dieses Angebot gilt nicht mehr. Bitte rufen Sie die Datei noch einmal ab."
    )


@pytest.mark.parametrize("key", ["", ":", "reply:1:0", "uuid:reply:1:0", "'; drop table outbox", "\0"])
async def test_what_was_never_offered_is_no_offer(desk: Desk, key: str) -> None:
    (sent,) = await heard(desk, answer(key, "there"))
    assert terminal(sent.parcel).startswith("Dieses Angebot gilt nicht mehr.")


async def test_a_message_is_no_file(desk: Desk) -> None:
    await desk.tell(EDITOR, "hilfe")
    (sent,) = await heard(desk, answer(desk.wire.sent[-1].key, "there"))
    assert isinstance(sent.parcel, Document)


async def test_in_a_room_of_several_nobody_answers_an_offer(desk: Desk) -> None:
    offer = await offered(desk)
    said = replace(answer(offer.key, "there"), address=EDITORIAL, private=False)
    assert await heard(desk, said) == []
