"""The outbox over a connector that fails in every way: all arrives, in order, and nothing of it stands in a log."""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.delivery import Delivery
from newsroom.messages import Address
from storage import outbox
from storage.database import Database, Transaction
from tests.support.clock import TurnableClock
from tests.support.desk import MONDAY
from tests.support.fresh import laid
from tests.support.teams_connector import Fault, Remembered, TeamsConnector, bot_token
from tests.transports.teams.test_deliver import said, talking_to
from transports.matrix.logs import discreet

ROOMS = ("a:anna", "a:bert", "a:carla")
EACH = 8  # messages
FAULTS = (
    Fault(429, "TooManyRequests", retry_after="7"),
    Fault(502, ""),
    Fault(how="lost"),
    Fault(503),
    Fault(how="reset"),
    Fault(412),
    Fault(how="hanging"),
    Fault(401),
    Fault(how="lost"),
    Fault(200, how="slow"),
)
DOUBTFUL = 5  # 502, both that were lost, reset, hanging


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(await laid(tmp_path / "themenbote.db"))
    yield opened
    await opened.close()


@contextmanager
def overheard() -> Iterator[io.StringIO]:
    """All that would stand in the log at its loudest."""
    told, root = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(told), root.level
    handler.addFilter(discreet)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield told
    finally:
        root.setLevel(level)
        root.removeHandler(handler)


async def queued(database: Database) -> None:
    async def write(tx: Transaction) -> None:
        for number in range(EACH):
            for room in ROOMS:
                letter = said(f"Geheimnis {number}")
                await outbox.queue(tx, f"{room}/{number}", Address("teams", room), letter, MONDAY)

    await database.transaction(write)


async def delivered(delivery: Delivery, clock: TurnableClock) -> None:
    """All of it, however long that takes."""
    for _ in range(100):
        rooms = await delivery.rooms()
        for address in rooms:
            while await delivery.step(address):
                pass
        await clock.turn(timedelta(seconds=30))


async def test_all_arrives_in_order_and_what_is_doubled_is_counted(
    connector: TeamsConnector, database: Database
) -> None:
    connector.fail("post", *FAULTS)
    kept, clock = Remembered(dict.fromkeys(ROOMS, connector.service_url)), TurnableClock(MONDAY)
    await queued(database)
    async with talking_to(connector, kept=kept, clock=clock, deadline=0.5) as transport:
        await delivered(Delivery(database, {"teams": transport}, clock), clock)
    arrived = [(one.conversation, str(one.activity["text"])) for one in connector.sent]
    for room in ROOMS:
        once = list(dict.fromkeys(text for conversation, text in arrived if conversation == room))
        assert once == [f"Geheimnis {number}" for number in range(EACH)]
    assert sum(times - 1 for times in Counter(arrived).values()) == 2  # whose answers were lost
    assert await database.read(outbox.doubtful) == DOUBTFUL


async def test_a_log_at_its_loudest_tells_nothing_of_anybody(
    connector: TeamsConnector, database: Database
) -> None:
    connector.fail("post", *FAULTS, Fault(403, "BotNotInConversationRoster"), Fault(413))
    kept, clock = Remembered(dict.fromkeys(ROOMS, connector.service_url)), TurnableClock(MONDAY)
    await queued(database)
    with overheard() as told:
        async with talking_to(connector, kept=kept, clock=clock, deadline=0.5) as transport:
            await delivered(Delivery(database, {"teams": transport}, clock), clock)
    log = told.getvalue()
    assert "BotNotInConversationRoster" in log
    secrets = ("Geheimnis", connector.service_url, bot_token())
    assert [secret for secret in secrets if secret in log] == []
