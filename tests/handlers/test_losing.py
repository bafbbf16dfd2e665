"""Who cannot be reached any more is left alone, and the editors learn of it once; who writes again is found again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from handlers.delivery import GIVE_UP_AFTER
from newsroom.messages import Address, Deserted, Document, Entered, Incoming, Never, NotNow, Paragraph, Run
from newsroom.people import Person
from storage import notes, outbox, people
from storage.database import Transaction
from tests.handlers.saying import say
from tests.support.desk import EDITOR, EDITORIAL, Desk, open_desk

ANNA = "@anna:town.test"
ACCOUNT, ROOM, OTHER = Address("wire", ANNA), Address("wire", "!room"), Address("wire", "!other")
TOPIC = "Am Samstag, 12. Dezember, 15 Uhr Lesung mit Eva Brandt in der Bücherei, 40 Gäste."


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        yield opened


async def known(desk: Desk) -> Person:
    """Somebody of whom others told us."""
    return await desk.database.transaction(
        lambda tx: people.know(tx, "wire", ANNA, "Anna", "de", formal=True, now=desk.clock.now())
    )


async def person(desk: Desk) -> Person:
    found = await desk.database.read(lambda tx: people.by_account(tx, "wire", ANNA))
    assert found is not None
    return found


async def write(desk: Desk, key: str, address: Address = ACCOUNT) -> None:
    letter = Document((Paragraph((Run(key),)),))

    async def queue(tx: Transaction) -> None:
        found = await people.by_account(tx, "wire", ANNA)
        if found:
            await people.written_to(tx, found.id, date(2026, 11, 23))
        await outbox.queue(tx, key, address, letter, desk.clock.now())

    await desk.database.transaction(queue)
    await desk.house.settle()


async def happens(
    desk: Desk, content: Deserted | Entered, room: Address = ROOM, *, sender: str = ANNA, number: int = 1
) -> None:
    await desk.receive([Incoming(f"$change-{number}", sender, room, desk.clock.now(), content)])
    await desk.house.settle()


async def told(desk: Desk) -> list[tuple[str, str]]:
    """Kind of each note and whom it is about."""
    found = await desk.database.read(notes.untold)
    return [(note.kind, note.person.account if note.person else "") for note in found]


UNREACHABLE = [("unreachable", ANNA)]


# ---------------------------------------------------------------- letters that never arrive


@pytest.mark.parametrize("key", ["asked/2026-11-23/1", "digest/2026-11-23/@anna:town.test"])
async def test_who_cannot_be_written_to_is_lost_and_the_editors_are_told_once(desk: Desk, key: str) -> None:
    await known(desk)
    desk.wire.refuse = [Never("403"), Never("403")]
    await write(desk, key)
    await write(desk, f"{key}/again")
    assert (await person(desk)).lost
    assert await told(desk) == UNREACHABLE


async def test_an_answer_that_never_arrives_says_nothing_about_the_person(desk: Desk) -> None:
    await known(desk)
    desk.wire.refuse = [Never("403")]
    await write(desk, "reply:1:0")
    assert not (await person(desk)).lost
    assert await told(desk) == []


async def test_a_letter_that_we_could_not_even_build_says_nothing_about_the_person(desk: Desk) -> None:
    await known(desk)
    desk.wire.refuse = [ValueError()]
    await write(desk, "asked/2026-11-23/1")
    assert await desk.database.read(outbox.dead_letters) == 1
    assert not (await person(desk)).lost


async def test_who_does_not_come_in_for_a_week_is_lost(desk: Desk) -> None:
    await known(desk)
    desk.wire.refuse = [NotNow("invited", 3600), NotNow("invited", 3600)]
    await write(desk, "asked/2026-11-23/1")
    assert not (await person(desk)).lost
    await desk.clock.turn(GIVE_UP_AFTER + timedelta(hours=1))
    await desk.house.settle()
    assert (await person(desk)).lost
    assert await told(desk) == UNREACHABLE


async def test_a_letter_to_nobody_we_know_is_dead_and_nothing_else(desk: Desk) -> None:
    desk.wire.refuse = [Never("403")]
    await write(desk, "digest/2026-11-23/@anna:town.test")
    assert await desk.database.read(outbox.dead_letters) == 1
    assert await told(desk) == []


async def test_who_writes_again_is_found_again_and_can_be_lost_again(desk: Desk) -> None:
    await known(desk)
    desk.wire.refuse = [Never("403")]
    await write(desk, "asked/2026-11-23/1")
    await desk.tell(ANNA, "Guten Tag")
    assert not (await person(desk)).lost
    await desk.clock.turn(timedelta(days=1))
    desk.wire.refuse = [Never("403")]
    await write(desk, "asked/2026-11-24/1")
    assert await told(desk) == UNREACHABLE * 2


async def test_a_word_in_the_editorial_room_is_no_way_to_reach_somebody(desk: Desk) -> None:
    await known(desk)
    desk.wire.refuse = [Never("403")]
    await write(desk, "asked/2026-11-23/1")
    await desk.order("!hilfe", ANNA)
    assert (await person(desk)).lost


# ---------------------------------------------------------------- rooms that people leave


async def test_who_leaves_after_we_wrote_first_is_lost(desk: Desk) -> None:
    await known(desk)
    await write(desk, "asked/2026-11-23/1")
    await happens(desk, Deserted())
    assert (await person(desk)).lost
    assert await told(desk) == UNREACHABLE


async def test_who_leaves_with_a_topic_in_hand_is_lost(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await happens(desk, Deserted(), ACCOUNT)
    assert (await person(desk)).lost
    assert await told(desk) == UNREACHABLE


async def test_who_leaves_without_having_anything_to_do_with_us_is_not_spoken_of(desk: Desk) -> None:
    await desk.tell(ANNA, "Guten Tag")
    await happens(desk, Deserted(), ACCOUNT)
    assert not (await person(desk)).lost
    assert await told(desk) == []


async def test_who_leaves_another_room_than_their_own_can_still_be_reached(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await happens(desk, Deserted(), OTHER)
    assert not (await person(desk)).lost


async def test_an_editorial_room_that_is_left_says_nothing_about_the_editor(desk: Desk) -> None:
    await known(desk)
    await write(desk, "digest/2026-11-23/@anna:town.test")
    await happens(desk, Deserted(), EDITORIAL)
    assert not (await person(desk)).lost


# ---------------------------------------------------------------- rooms that people come into


async def test_what_waited_for_somebody_goes_before_all_else_into_the_room_they_came_into(desk: Desk) -> None:
    await known(desk)
    desk.wire.refuse = [NotNow("invited", 3600)]
    await write(desk, "asked/2026-11-23/1")
    await write(desk, "asked/2026-11-24/1")
    assert desk.wire.sent == []
    await happens(desk, Entered())
    assert (await person(desk)).address == ROOM
    await write(desk, "reply", ROOM)
    arrived = [(one.address, one.key.partition(":")[2]) for one in desk.wire.sent]
    assert arrived == [(ROOM, "asked/2026-11-23/1"), (ROOM, "asked/2026-11-24/1"), (ROOM, "reply")]


async def test_what_was_sent_to_an_account_is_known_in_the_room_where_its_person_reacts(desk: Desk) -> None:
    await known(desk)
    await write(desk, "asked/2026-11-23/1")
    event = desk.wire.last_event(ACCOUNT)
    await happens(desk, Entered())
    found = await desk.database.read(lambda tx: outbox.by_event(tx, ROOM, event))
    assert found is not None
    assert found.endswith("asked/2026-11-23/1")


async def test_a_refusal_from_before_somebody_came_in_holds_nothing_up(desk: Desk) -> None:
    await known(desk)
    desk.wire.refuse = [NotNow("invited", 3600)]
    await write(desk, "asked/2026-11-23/1")
    await happens(desk, Entered())
    again = desk.clock.now() + timedelta(hours=1)

    async def too_late(tx: Transaction) -> bool:
        key = f"{tx.uuid}:second"
        await outbox.queue(tx, "second", ROOM, Document(()), desk.clock.now())
        await outbox.later(tx, key, again, "invited", ACCOUNT)
        return await outbox.dead(tx, key, "given up", again, ACCOUNT)

    assert not await desk.database.transaction(too_late)
    await desk.house.settle()
    assert [one.key.partition(":")[2] for one in desk.wire.sent] == ["asked/2026-11-23/1", "second"]


async def test_an_editor_who_comes_into_a_private_chat_is_met(desk: Desk) -> None:
    await happens(desk, Entered(), sender=EDITOR)
    met = await desk.database.read(lambda tx: people.by_account(tx, "wire", EDITOR))
    assert met is not None
    assert met.address == ROOM
    assert desk.wire.sent == []
