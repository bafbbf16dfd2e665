"""The outbox: strictly in order per room, each message under one key for ever."""

from __future__ import annotations

import traceback
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from newsroom.messages import (
    Address,
    Choice,
    Document,
    EndVerification,
    File,
    Heading,
    Items,
    Join,
    Leave,
    Outgoing,
    Paragraph,
    Parcel,
    Picture,
    Run,
)
from storage import outbox
from storage.database import Database, Transaction
from storage.errors import UnreadableRow
from storage.tables import outbox as table

ANNA = Address("matrix", "!anna:example.org")
BERND = Address("matrix", "!bernd:example.org")
TEAMS = Address("teams", "19:abc")

PARCELS: list[Parcel] = [
    Document(
        (
            Heading((Run("T-17"),)),
            Paragraph((Run("Was: "), Run("<b>Fest</b>", strong=True))),
            Items(((Run("eins"),), (Run("zwei"),)), numbered=True),
            Choice(((Run("ja"),), (Run("nein"),))),
        ),
        mentions=("@anna:example.org",),
    ),
    Picture("0" * 64, "Ein Kinderhaus", "image/png", 640, 480),
    File("0" * 64, "Programm.pdf", "application/pdf"),
    Join(),
    Leave(),
    EndVerification("$1"),
]


def words(text: str) -> Document:
    return Document((Paragraph((Run(text),)),))


async def queue(database: Database, now: datetime, *names: str, address: Address = ANNA) -> None:
    async def work(tx: Transaction) -> None:
        for name in names:
            await outbox.queue(tx, name, address, words(name), now)

    await database.transaction(work)


async def key(database: Database, now: datetime, address: Address = ANNA) -> str:
    """The key of what the room would send now; "" where there is nothing."""
    waiting = await database.read(lambda tx: outbox.oldest(tx, address, now))
    return waiting.outgoing.key if waiting else ""


async def send_all(database: Database, now: datetime, address: Address = ANNA) -> list[str]:
    """Sends what the room may send now; the parts of the keys that the writer chose."""
    keys = []
    while current := await key(database, now, address):
        keys.append(current.partition(":")[2])
        await database.transaction(lambda tx: outbox.sent(tx, current, f"$ev-{len(keys)}", now))
    return keys


@pytest.mark.parametrize("parcel", PARCELS, ids=lambda parcel: parcel.kind)
async def test_what_goes_out_is_read_back_as_it_was(
    database: Database, parcel: Parcel, now: datetime
) -> None:
    await database.transaction(lambda tx: outbox.queue(tx, "reply:1:0", ANNA, parcel, now))
    waiting = await database.read(lambda tx: outbox.oldest(tx, ANNA, now))
    assert waiting is not None
    assert waiting == outbox.Waiting(Outgoing(waiting.outgoing.key, ANNA, parcel), 0, now)


async def test_keys_carry_the_name_of_the_database(database: Database, now: datetime) -> None:
    await queue(database, now, "reply:1:0")
    uuid = await database.read(_uuid)
    assert len(uuid) == 32
    assert await key(database, now) == f"{uuid}:reply:1:0"


async def test_what_has_a_name_is_said_once(database: Database, now: datetime) -> None:
    await queue(database, now, "agenda/2026-W50", "reply:1:0", "agenda/2026-W50")
    assert await send_all(database, now) == ["agenda/2026-W50", "reply:1:0"]
    await queue(database, now, "agenda/2026-W50")
    await queue(database, now, "agenda/2026-W50", address=BERND)
    assert await database.read(lambda tx: outbox.rooms(tx, "matrix", now)) == []


async def test_nothing_overtakes_a_message_that_must_wait(database: Database, now: datetime) -> None:
    await queue(database, now, "a", "b")
    await queue(database, now, "c", address=BERND)
    await queue(database, now, "d", address=TEAMS)
    first, later = await key(database, now), now + timedelta(seconds=30)
    await database.transaction(lambda tx: outbox.later(tx, first, later, "429"))

    async def look(tx: Transaction) -> tuple[object, ...]:
        return (
            await outbox.rooms(tx, "matrix", now),
            await outbox.oldest(tx, ANNA, now),
            await outbox.next_after(tx, now),
            await outbox.rooms(tx, "matrix", later),
            await outbox.oldest(tx, ANNA, later),
        )

    waiting = outbox.Waiting(Outgoing(first, ANNA, words("a")), 1, now)
    assert await database.read(look) == ([BERND], None, later, [ANNA, BERND], waiting)
    assert await send_all(database, later) == ["a", "b"]
    assert await database.read(lambda tx: outbox.next_after(tx, now)) is None


async def test_a_dead_letter_is_counted_and_lets_the_next_one_go(database: Database, now: datetime) -> None:
    await queue(database, now, "a", "b")
    first = await key(database, now)
    await database.transaction(lambda tx: outbox.dead(tx, first, "403", now))
    assert await send_all(database, now) == ["b"]
    assert await database.read(outbox.dead_letters) == 1


async def test_an_echo_marks_the_message_as_sent(database: Database, now: datetime) -> None:
    await queue(database, now, "a", "b")
    first = await key(database, now)
    await database.transaction(lambda tx: outbox.acknowledge(tx, first, "$a", now))
    assert await send_all(database, now) == ["b"]
    assert await database.read(lambda tx: outbox.by_event(tx, ANNA, "$a")) == first


async def test_an_echo_revives_a_message_that_was_given_up(database: Database, now: datetime) -> None:
    await queue(database, now, "a")
    first = await key(database, now)
    await database.transaction(lambda tx: outbox.dead(tx, first, "given up", now))
    await database.transaction(lambda tx: outbox.acknowledge(tx, first, "$a", now))
    assert await database.read(outbox.dead_letters) == 0


async def test_what_has_arrived_stays_arrived(database: Database, now: datetime) -> None:
    await queue(database, now, "a")
    first = await key(database, now)
    await database.transaction(lambda tx: outbox.acknowledge(tx, first, "$a", now))
    await database.transaction(lambda tx: outbox.later(tx, first, now, "lost answer"))
    await database.transaction(lambda tx: outbox.dead(tx, first, "lost answer", now))
    await database.transaction(lambda tx: outbox.acknowledge(tx, first, "$other", now))
    assert await send_all(database, now) == []
    assert await database.read(lambda tx: outbox.latest_event(tx, ANNA)) == "$a"


async def test_an_unknown_key_is_no_message_of_ours(database: Database, now: datetime) -> None:
    await queue(database, now, "a")
    await database.transaction(lambda tx: outbox.acknowledge(tx, "someone else's", "$x", now))
    assert await send_all(database, now) == ["a"]


async def test_a_message_is_found_by_its_event_in_its_own_room(database: Database, now: datetime) -> None:
    await queue(database, now, "a")
    first = await key(database, now)
    assert await database.read(lambda tx: outbox.by_event(tx, ANNA, "")) is None
    await database.transaction(lambda tx: outbox.sent(tx, first, "$a", now))
    assert await database.read(lambda tx: outbox.by_event(tx, ANNA, "$a")) == first
    assert await database.read(lambda tx: outbox.by_event(tx, BERND, "$a")) is None


async def test_the_latest_document_is_the_one_that_was_queued_last(database: Database, now: datetime) -> None:
    assert await database.read(lambda tx: outbox.latest_event(tx, ANNA)) is None
    await queue(database, now, "a", "b")
    await database.transaction(lambda tx: outbox.queue(tx, "c", ANNA, PARCELS[1], now))
    await queue(database, now, "d", address=BERND)
    await send_all(database, now, BERND)
    await send_all(database, now)
    await queue(database, now, "not sent yet")
    assert await database.read(lambda tx: outbox.latest_event(tx, ANNA)) == "$ev-2"


async def test_a_room_that_may_go_on_hides_no_other_that_must_wait(database: Database, now: datetime) -> None:
    await queue(database, now, "a")
    await queue(database, now, "b", address=BERND)
    first, second, later = (
        await key(database, now),
        await key(database, now, BERND),
        now + timedelta(minutes=1),
    )
    await database.transaction(lambda tx: outbox.later(tx, first, now, "502"))
    await database.transaction(lambda tx: outbox.later(tx, second, later, "502"))
    assert await database.read(lambda tx: outbox.next_after(tx, now)) == later
    assert await database.read(lambda tx: outbox.next_after(tx, later)) is None


@pytest.mark.parametrize("parcel", ["", '{"kind": "geheim"}', '"geheim'])
async def test_a_row_that_cannot_be_read_is_named_without_its_content(
    database: Database, parcel: str, now: datetime
) -> None:
    await queue(database, now, "a", "b")
    first = await key(database, now)
    await database.transaction(
        lambda tx: tx.execute(update(table).where(table.c.key == first).values(parcel=parcel))
    )
    with pytest.raises(UnreadableRow) as unreadable:
        await key(database, now)
    assert unreadable.value.row == first
    assert "geheim" not in "".join(traceback.format_exception(unreadable.value))
    await database.transaction(lambda tx: outbox.dead(tx, first, "UnreadableRow", now))
    assert await send_all(database, now) == ["b"]


async def test_finished_messages_are_forgotten_and_no_others(database: Database, now: datetime) -> None:
    before = now - timedelta(days=1)
    await queue(database, before, "sent", "dead", "sent just now", "waits")
    prefix = (await key(database, now)).partition(":")[0]
    await database.transaction(lambda tx: outbox.sent(tx, f"{prefix}:sent", "$1", before))
    await database.transaction(lambda tx: outbox.dead(tx, f"{prefix}:dead", "403", before))
    await database.transaction(lambda tx: outbox.sent(tx, f"{prefix}:sent just now", "$2", now))
    await database.transaction(lambda tx: outbox.forget(tx, now))
    found = await database.read(lambda tx: tx.execute(select(table.c.key).order_by(table.c.id)))
    assert [row.key.partition(":")[2] for row in found] == ["sent just now", "waits"]


async def _uuid(tx: Transaction) -> str:
    return tx.uuid


async def test_what_went_to_an_account_belongs_to_the_room_of_its_person(
    database: Database, now: datetime
) -> None:
    account = Address("matrix", "@anna:example.org")

    async def write(tx: Transaction) -> None:
        for key, address in (("sent", account), ("waiting", account), ("hers", ANNA), ("his", BERND)):
            await outbox.queue(tx, key, address, PARCELS[0], now)
        await outbox.sent(tx, f"{tx.uuid}:sent", "$sent", now)
        await outbox.later(tx, f"{tx.uuid}:waiting", now + timedelta(hours=1), "invited", account)
        await outbox.readdress(tx, account, ANNA)

    await database.transaction(write)
    assert await database.read(lambda tx: outbox.oldest(tx, account, now)) is None
    first = await database.read(lambda tx: outbox.oldest(tx, ANNA, now))
    assert first is not None
    assert first.outgoing.key.endswith(":waiting")
    assert await database.read(lambda tx: outbox.by_event(tx, ANNA, "$sent")) is not None
    untouched = await database.read(lambda tx: outbox.oldest(tx, BERND, now))
    assert untouched is not None


async def test_what_replaces_a_message_knows_its_event_once_it_was_sent(
    database: Database, now: datetime
) -> None:
    await queue(database, now, "agenda/1")
    relation = outbox.Relation("agenda/1", "$thread")
    await database.transaction(lambda tx: outbox.queue(tx, "agenda/1/1", ANNA, words("new"), now, relation))
    first = await key(database, now)
    await database.transaction(lambda tx: outbox.sent(tx, first, "$first", now))
    waiting = await database.read(lambda tx: outbox.oldest(tx, ANNA, now))
    assert waiting is not None
    assert (waiting.outgoing.about, waiting.outgoing.thread) == ("$first", "$thread")
    await database.transaction(lambda tx: outbox.sent(tx, waiting.outgoing.key, "$second", now))
    assert await database.read(lambda tx: outbox.latest_event(tx, ANNA)) == "$first"


async def test_what_replaces_a_message_that_never_arrived_stands_alone(
    database: Database, now: datetime
) -> None:
    await queue(database, now, "agenda/1")
    first = await key(database, now)
    await database.transaction(lambda tx: outbox.dead(tx, first, "gone", now))
    relation = outbox.Relation("agenda/1")
    await database.transaction(lambda tx: outbox.queue(tx, "agenda/1/1", ANNA, words("new"), now, relation))
    waiting = await database.read(lambda tx: outbox.oldest(tx, ANNA, now))
    assert waiting is not None
    assert waiting.outgoing.about == ""
