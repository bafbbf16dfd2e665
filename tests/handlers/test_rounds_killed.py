"""kill -9 at the statements and commits of a round, at every tenth at a push and at all of them before a release: nothing is lost
or doubled."""

from __future__ import annotations

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from collections import Counter
from pathlib import Path

import pytest

from storage import asks, occurrences
from storage.database import Transaction
from tests.handlers.called import CARA, staff
from tests.handlers.killed_round import look
from tests.handlers.saying import say
from tests.handlers.test_rounds import DEPUTY, TOPIC, with_deputy
from tests.storage.processes import ROOT
from tests.support.desk import Desk, open_desk

BERND = "@bernd:town.test"
often = pytest.mark.parametrize("every", [10, pytest.param(1, marks=pytest.mark.release)])


async def killed_at_steps(folder: Path, hour: str, every: int) -> int:
    """How often the process was killed until it got through."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.handlers.killed_round", str(folder), hour, str(every)),
        stdout=PIPE,
        cwd=ROOT,
    )
    said, _ = await process.communicate()
    assert process.returncode == 0
    return int(said)


def delivered(folder: Path) -> Counter[str]:
    """How many different messages each room was sent unasked; a key that was tried twice is one message."""
    rows = {tuple(json.loads(line)) for line in (folder / "delivered").read_text().splitlines()}
    return Counter(room for key, room in rows if ":asked/" in key)


async def asked(desk: Desk) -> list[tuple[str, int]]:
    async def look(tx: Transaction) -> list[tuple[str, int]]:
        return [(ask.state, ask.rung) for ask in await asks.of_kind(tx, "material")]

    return await desk.database.read(look)


@often
async def test_nothing_is_lost_and_nothing_doubled(tmp_path: Path, every: int) -> None:
    async with open_desk(tmp_path) as desk:
        await say(desk, TOPIC, "1")
        await with_deputy(desk)
        await say(desk, TOPIC.replace("Kinderhaus", "Bürgerhaus"), "1", "1", person=BERND)
    assert await killed_at_steps(tmp_path, "2026-11-27T09:00", every) > 80 // every
    assert delivered(tmp_path) == Counter({"@anna:town.test": 1, BERND: 1})
    async with open_desk(tmp_path) as desk:
        assert await asked(desk) == [("open", 10), ("open", 10)]
        [due] = await desk.database.read(lambda tx: occurrences.pending(tx, "round"))
        assert due.key == "round/2026-11-30"


@often
async def test_the_round_that_ends_with_the_deputy_and_the_editors(tmp_path: Path, every: int) -> None:
    async with open_desk(tmp_path) as desk:
        await say(desk, TOPIC, "1")
        await with_deputy(desk)
    for hour in ("2026-11-27T09:00", "2026-11-30T09:00", "2026-12-03T09:00"):
        await look(tmp_path, hour)
    assert await killed_at_steps(tmp_path, "2026-12-04T09:00", every) > 70 // every
    assert delivered(tmp_path) == Counter({"@anna:town.test": 3, DEPUTY: 1})  # also the month's call, late
    rows = {tuple(json.loads(line)) for line in (tmp_path / "delivered").read_text().splitlines()}
    assert sum(":digest/" in key for key, _ in rows) == 1


@often
async def test_a_topic_call_is_begun_reminded_of_and_told_once(tmp_path: Path, every: int) -> None:
    async with open_desk(tmp_path) as desk:
        await staff(desk)
    assert await killed_at_steps(tmp_path, "2026-12-01T09:00", every) > 70 // every
    await look(tmp_path, "2026-12-07T09:00")
    assert await killed_at_steps(tmp_path, "2026-12-09T09:00", every) > 60 // every
    assert delivered(tmp_path) == Counter({"@anna:town.test": 2, CARA: 2})
    rows = {tuple(json.loads(line)) for line in (tmp_path / "delivered").read_text().splitlines()}
    assert sum(":digest/call/" in key for key, _ in rows) == 1
