"""The doctor's look at a database: what was left undone shows, while the bot works with it too."""

from __future__ import annotations

from datetime import datetime

from commandline.doctor import look
from newsroom.messages import Address, Incoming, Leave, Text
from storage import inbox, outbox
from storage.database import Database, Place, Transaction

ROOM = Address("matrix", "!anna:example.org")


async def fail_twice(tx: Transaction, now: datetime) -> None:
    """One message that nobody takes, one event that cannot be worked on."""
    await outbox.queue(tx, "a", ROOM, Leave(), now)
    await outbox.dead(tx, f"{tx.uuid}:a", "403", now)
    await inbox.add(tx, [Incoming("$1", "@anna:example.org", ROOM, now, Text("Hallo"))], now)
    await inbox.dead(tx, 1, "ValueError", now)


async def test_a_running_bot_hides_nothing(place: Place, now: datetime) -> None:
    running = await Database.open(place)
    well, in_use = await look(place)
    assert (well.ok, well.key, in_use) == (True, "cli.database_in_use", True)
    await running.transaction(lambda tx: fail_twice(tx, now))
    amiss, in_use = await look(place)
    assert (amiss.ok, amiss.key, amiss.values["count"], in_use) == (False, "cli.dead_letters", 2, True)
    await running.close()


async def test_what_a_stopped_bot_left_undone_shows(place: Place, now: datetime) -> None:
    stopped = await Database.open(place)
    await stopped.close()
    well, in_use = await look(place)
    assert (well.ok, well.key, in_use) == (True, "cli.database_well", False)
    again = await Database.open(place)
    await again.transaction(lambda tx: fail_twice(tx, now))
    await again.close()
    amiss, in_use = await look(place)
    assert (amiss.ok, amiss.key, amiss.values["count"], in_use) == (False, "cli.dead_letters", 2, False)
