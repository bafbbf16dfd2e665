"""Whoever hands in a topic hears when it may get its turn, if that is not soon."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from newsroom.planning import Plan
from newsroom.settings import Capacity
from newsroom.topics import Status
from storage import plans, topics
from storage.database import Transaction
from tests.handlers.saying import ANNA, topic
from tests.support.desk import Desk, open_desk, settings

HOPE = "Vor diesem Thema stehen noch andere. Mit einem Beitrag ist frühestens in KW {week} zu rechnen, ab "
LIMITED = settings(capacity=Capacity(per_week=1))


async def planned(desk: Desk, number: int, day: str) -> None:
    found = await topic(desk, number)

    async def work(tx: Transaction) -> None:
        await topics.change_status(tx, found.id, Status.SCHEDULED, None, "", desk.clock.now())
        await plans.save(tx, found.id, replace(Plan(), day=date.fromisoformat(day)))

    await desk.database.transaction(work)


async def handed_in(desk: Desk, title: str, when: str) -> str:
    """The answer to a topic of that day."""
    texts = ("neu", title, when, f"Haus {title}", "niemand", "entfällt", "keine", "keins", "1")
    answers = [await desk.tell(ANNA, text) for text in texts]
    return "\n\n".join(answers[-1])


@pytest.mark.parametrize(
    ("when", "week"), [("27.11. 15 Uhr", "49"), ("weiß ich noch nicht", "49"), ("5.12. 15 Uhr", None)]
)
async def test_a_full_week_is_told_to_whoever_is_too_early(
    tmp_path: Path, when: str, week: str | None
) -> None:
    async with open_desk(tmp_path, chosen=LIMITED) as desk:
        assert "stehen noch andere" not in await handed_in(desk, "Kinderhaus", when)
        await planned(desk, 1, "2026-11-26")
        said = await handed_in(desk, "Radweg", when)
        assert (HOPE.format(week=week) in said) == (week is not None)
        assert ("stehen noch andere" in said) == (week is not None)


async def test_an_inbox_of_those_who_came_before_counts(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=LIMITED) as desk:
        said = [
            await handed_in(desk, title, "27.11. 15 Uhr")
            for title in ("Kinderhaus", "Radweg", "Haushalt", "Lesenacht")
        ]
        told = [HOPE.format(week=week) in one for week, one in zip((48, 49, 50, 51), said, strict=True)]
        assert told == [False, True, True, True]


async def test_without_a_limit_nobody_is_put_off(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        for title in ("Kinderhaus", "Radweg"):
            assert "stehen noch andere" not in await handed_in(desk, title, "27.11. 15 Uhr")
        assert (await topic(desk, 2)).number == 2
