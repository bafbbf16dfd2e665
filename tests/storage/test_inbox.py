"""The inbox: nothing lost, nothing twice, in order per room."""

from __future__ import annotations

import traceback
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import StatementError

from newsroom.messages import (
    Address,
    Content,
    Deserted,
    Edited,
    Entered,
    FileSent,
    Incoming,
    Invited,
    Moved,
    PictureSent,
    Reacted,
    Redacted,
    Text,
    Unreadable,
    Unsupported,
)
from storage import inbox
from storage.database import Database, Transaction
from storage.errors import UnreadableRow
from storage.tables import inbox as table

ANNA = Address("matrix", "!anna:example.org")
BERND = Address("matrix", "!bernd:example.org")

CONTENTS: list[Content] = [
    Text("Am Samstag", mentions_bot=True, replies_to="$0", plain=False),
    Edited("$0", "doch am Sonntag"),
    Redacted("$0"),
    Reacted("$0", "👍"),
    PictureSent("mxc://example.org/abc", "fest.jpg", "Sommerfest", 1234),
    FileSent("mxc://example.org/abc", "fest.pdf", "Ablauf", 1234),
    Text("x" * 65_536),
    Unsupported("sticker"),
    Unreadable("key"),
    Invited(),
    Moved("!new"),
    Deserted(),
    Entered(),
]


def said(number: int, address: Address, now: datetime, text: str = "Hallo") -> Incoming:
    return Incoming(f"${number}", "@anna:example.org", address, now, Text(text), sender_name="Anna")


async def finish_all(database: Database, address: Address, now: datetime) -> list[str]:
    """Works the room's inbox off; the ids in the order in which they came up."""
    ids = []
    while waiting := await database.read(lambda tx: inbox.oldest(tx, address, now)):
        ids.append(waiting.incoming.id)
        seq = waiting.seq
        await database.transaction(lambda tx: inbox.done(tx, seq, now))  # noqa: B023  # awaited at once
    return ids


@pytest.mark.parametrize("content", CONTENTS, ids=lambda content: content.kind)
async def test_what_came_in_is_read_back_as_it_was(
    database: Database, content: Content, now: datetime
) -> None:
    incoming = Incoming("$1", "@anna:example.org", ANNA, now, content, private=False, sender_name="Anna")
    await database.transaction(lambda tx: inbox.add(tx, [incoming], now))
    waiting = await database.read(lambda tx: inbox.oldest(tx, ANNA, now))
    assert waiting == inbox.Waiting(1, incoming, 0)


async def test_an_event_that_is_known_already_changes_nothing(database: Database, now: datetime) -> None:
    first = [said(number, ANNA, now) for number in range(3)]
    again = [said(number, ANNA, now, "anders") for number in range(5)]
    await database.transaction(lambda tx: inbox.add(tx, first, now))
    await database.transaction(lambda tx: inbox.add(tx, again, now))
    assert await finish_all(database, ANNA, now) == ["$0", "$1", "$2", "$3", "$4"]
    await database.transaction(lambda tx: inbox.add(tx, again, now))
    assert await database.read(lambda tx: inbox.rooms(tx, now)) == []


async def test_the_same_id_on_another_transport_is_another_event(database: Database, now: datetime) -> None:
    elsewhere = Address("teams", ANNA.room)
    await database.transaction(lambda tx: inbox.add(tx, [said(1, ANNA, now), said(1, elsewhere, now)], now))
    assert await database.read(lambda tx: inbox.rooms(tx, now)) == [ANNA, elsewhere]


async def test_adding_nothing_is_nothing(database: Database, now: datetime) -> None:
    await database.transaction(lambda tx: inbox.add(tx, [], now))
    assert await database.read(lambda tx: inbox.rooms(tx, now)) == []


async def test_rooms_are_worked_off_in_their_own_order(database: Database, now: datetime) -> None:
    mixed = [said(number, BERND if number % 3 == 0 else ANNA, now) for number in range(300)]
    await database.transaction(lambda tx: inbox.add(tx, mixed, now))
    assert await database.read(lambda tx: inbox.rooms(tx, now)) == [BERND, ANNA]
    assert await finish_all(database, BERND, now) == [f"${number}" for number in range(0, 300, 3)]


async def test_nothing_overtakes_an_event_that_must_wait(database: Database, now: datetime) -> None:
    await database.transaction(lambda tx: inbox.add(tx, [said(1, ANNA, now), said(2, ANNA, now)], now))
    await database.transaction(lambda tx: inbox.add(tx, [said(3, BERND, now)], now))
    later = now + timedelta(seconds=8)
    await database.transaction(lambda tx: inbox.retry(tx, 1, later, "ValueError"))

    async def look(tx: Transaction) -> tuple[object, ...]:
        return (
            await inbox.rooms(tx, now),
            await inbox.oldest(tx, ANNA, now),
            await inbox.next_after(tx, now),
            await inbox.rooms(tx, later),
            await inbox.oldest(tx, ANNA, later),
        )

    assert await database.read(look) == (
        [BERND],
        None,
        later,
        [ANNA, BERND],
        inbox.Waiting(1, said(1, ANNA, now), 1),
    )


async def test_after_a_dead_event_the_room_goes_on(database: Database, now: datetime) -> None:
    await database.transaction(lambda tx: inbox.add(tx, [said(1, ANNA, now), said(2, ANNA, now)], now))
    await database.transaction(lambda tx: inbox.retry(tx, 1, now + timedelta(hours=1), "ValueError"))
    await database.transaction(lambda tx: inbox.dead(tx, 1, "ValueError"))
    assert await finish_all(database, ANNA, now) == ["$2"]
    assert await database.read(lambda tx: inbox.next_after(tx, now)) is None


async def test_a_clock_set_back_makes_nothing_wait(database: Database, now: datetime) -> None:
    await database.transaction(lambda tx: inbox.add(tx, [said(1, ANNA, now)], now))
    earlier = now - timedelta(days=400)
    assert await finish_all(database, ANNA, earlier) == ["$1"]


async def test_a_hundred_thousand_characters_and_broken_ones_are_stored(
    database: Database, now: datetime
) -> None:
    body = "ä\0\ud800" * 33_333
    odd = replace(said(1, ANNA, now, body), id="$\0\udfff", sender="@\ud800", sender_name="\0Anna\ud83d")
    await database.transaction(lambda tx: inbox.add(tx, [odd], now))
    waiting = await database.read(lambda tx: inbox.oldest(tx, ANNA, now))
    assert waiting is not None
    assert waiting.incoming == Incoming(
        "$\N{REPLACEMENT CHARACTER}",
        "@\N{REPLACEMENT CHARACTER}",
        ANNA,
        now,
        Text("ä\N{REPLACEMENT CHARACTER}" * 33_333),
        sender_name="Anna\N{REPLACEMENT CHARACTER}",
    )
    await database.transaction(lambda tx: inbox.add(tx, [odd], now))
    assert await finish_all(database, ANNA, now) == ["$\N{REPLACEMENT CHARACTER}"]


async def test_instants_come_back_in_utc(database: Database, now: datetime) -> None:
    abroad = now.astimezone(timezone(timedelta(hours=9)))
    await database.transaction(lambda tx: inbox.add(tx, [said(1, ANNA, abroad)], abroad))
    waiting = await database.read(lambda tx: inbox.oldest(tx, ANNA, now))
    assert waiting is not None
    assert (waiting.incoming.at, waiting.incoming.at.tzinfo) == (now, UTC)


async def test_a_moment_without_a_time_zone_is_refused(database: Database, now: datetime) -> None:
    naive = now.replace(tzinfo=None)
    with pytest.raises(StatementError, match="time zone"):
        await database.transaction(lambda tx: inbox.add(tx, [said(1, ANNA, now)], naive))


async def test_a_room_that_may_go_on_hides_no_other_that_must_wait(database: Database, now: datetime) -> None:
    await database.transaction(lambda tx: inbox.add(tx, [said(1, ANNA, now), said(2, BERND, now)], now))
    later = now + timedelta(minutes=1)
    await database.transaction(lambda tx: inbox.retry(tx, 1, now, "ValueError"))
    await database.transaction(lambda tx: inbox.retry(tx, 2, later, "ValueError"))
    assert await database.read(lambda tx: inbox.next_after(tx, now)) == later
    assert await database.read(lambda tx: inbox.next_after(tx, later)) is None


@pytest.mark.parametrize("payload", ["", "{}", '{"content": {"kind": "geheim"}}', '"geheim'])
async def test_a_row_that_cannot_be_read_is_named_without_its_content(
    database: Database, payload: str, now: datetime
) -> None:
    await database.transaction(lambda tx: inbox.add(tx, [said(1, ANNA, now), said(2, ANNA, now)], now))
    await database.transaction(
        lambda tx: tx.execute(update(table).where(table.c.seq == 1).values(payload=payload))
    )
    with pytest.raises(UnreadableRow) as unreadable:
        await database.read(lambda tx: inbox.oldest(tx, ANNA, now))
    assert unreadable.value.row == 1
    assert "geheim" not in "".join(traceback.format_exception(unreadable.value))
    await database.transaction(lambda tx: inbox.dead(tx, 1, "UnreadableRow", now))
    assert await finish_all(database, ANNA, now) == ["$2"]


async def test_a_dead_event_is_finished(database: Database, now: datetime) -> None:
    await database.transaction(lambda tx: inbox.add(tx, [said(1, ANNA, now)], now))
    await database.transaction(lambda tx: inbox.dead(tx, 1, "ValueError", now))
    found = await database.read(lambda tx: tx.execute(select(table.c.finished_at)))
    assert found.scalars().all() == [now]


async def test_what_was_deleted_is_gone_but_stays_known(database: Database, now: datetime) -> None:
    await database.transaction(
        lambda tx: inbox.add(tx, [said(1, ANNA, now, "geheim"), said(2, ANNA, now)], now)
    )
    await database.transaction(lambda tx: inbox.done(tx, 1, now))
    for elsewhere in (BERND, Address("teams", ANNA.room)):
        await database.transaction(lambda tx: inbox.erase(tx, elsewhere, "$1"))  # noqa: B023  # awaited at once
    assert "geheim" in str(await database.read(payloads))
    for event in ("$1", "$2"):
        await database.transaction(lambda tx: inbox.erase(tx, ANNA, event))  # noqa: B023  # awaited at once
    erased, waiting = await database.read(payloads)
    assert erased == ""
    assert "Hallo" in waiting
    await database.transaction(lambda tx: inbox.add(tx, [said(1, ANNA, now, "geheim")], now))
    assert await finish_all(database, ANNA, now) == ["$2"]


async def test_finished_events_are_forgotten_and_no_others(database: Database, now: datetime) -> None:
    events = [said(number, ANNA, now, f"Satz {number}") for number in range(1, 6)]
    await database.transaction(lambda tx: inbox.add(tx, events, now - timedelta(days=9)))
    await database.transaction(lambda tx: inbox.done(tx, 1, now - timedelta(days=1)))
    await database.transaction(lambda tx: inbox.done(tx, 2, now))
    await database.transaction(lambda tx: inbox.dead(tx, 3, "", now - timedelta(days=1)))
    await database.transaction(lambda tx: inbox.dead(tx, 4, ""))
    await database.transaction(lambda tx: inbox.forget(tx, now))
    left = await database.read(payloads)
    assert [text for text in ("Satz 2", "Satz 5") if text in str(left)] == ["Satz 2", "Satz 5"]
    assert len(left) == 2


async def payloads(tx: Transaction) -> list[str]:
    return [row.payload for row in await tx.execute(select(table.c.payload).order_by(table.c.seq))]
