"""New topics in the editorial room: each by itself, all of a day together, or not at all; and what was on hold comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom.messages import Address, Reacted
from newsroom.settings import Inbox
from newsroom.topics import Status
from tests.handlers.saying import heard_by_the_editors, say, topic
from tests.handlers.test_rounds import TOPIC, WITHOUT_CALLS, at
from tests.support.desk import EDITOR, EDITORIAL, Desk, open_desk

OTHER = "Am 16. Dezember um 18 Uhr liest Jana Brandt in der Stadtbücherei, 40 Plätze"
DIGEST = Address("wire", EDITOR)


async def two_topics(desk: Desk) -> None:
    await say(desk, TOPIC, "1")
    await say(desk, OTHER, "1")


async def test_each_is_announced_by_itself_as_it_comes(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=WITHOUT_CALLS) as desk:
        await two_topics(desk)
        assert [one.partition(",")[0] for one in heard_by_the_editors(desk)] == [
            "Neu im Eingang: T-1 „Bürgermeisterin Krämer eröffnet das Kinderhaus“",
            "Neu im Eingang: T-2 „Jana Brandt liest in der Stadtbücherei“",
        ]


async def test_all_of_a_day_come_together_once_on_the_next_working_day(tmp_path: Path) -> None:
    chosen = WITHOUT_CALLS.model_copy(update={"inbox": Inbox(announce="daily")})
    async with open_desk(tmp_path, chosen=chosen) as desk:
        await two_topics(desk)
        assert heard_by_the_editors(desk) == []
        [told] = await at(desk, "2026-11-24T09:00", EDITORIAL)
        assert told.startswith("Neu im Eingang\n• T-1 ")
        assert "\n• T-2 " in told
        assert await at(desk, "2026-11-25T09:00", EDITORIAL) == []


async def test_nothing_is_announced_where_nobody_wants_it(tmp_path: Path) -> None:
    chosen = WITHOUT_CALLS.model_copy(update={"inbox": Inbox(announce="never")})
    async with open_desk(tmp_path, chosen=chosen) as desk:
        await two_topics(desk)
        assert await at(desk, "2026-11-24T09:00", EDITORIAL) == []
        assert heard_by_the_editors(desk) == []


@pytest.mark.parametrize(
    ("sign", "status"),
    [("👍", Status.ACCEPTED), ("✅", Status.ACCEPTED), ("⏸", Status.ON_HOLD), ("🎉", Status.SUBMITTED)],
)
async def test_a_reaction_to_the_line_decides(tmp_path: Path, sign: str, status: Status) -> None:
    async with open_desk(tmp_path, chosen=WITHOUT_CALLS) as desk:
        await say(desk, TOPIC, "1")
        await desk.order(Reacted(desk.wire.last_event(EDITORIAL), sign))
        assert (await topic(desk, 1)).status is status


async def test_what_was_on_hold_until_today_comes_back_to_the_editors_once(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=WITHOUT_CALLS) as desk:
        await say(desk, TOPIC, "1")
        await desk.order("!zurückstellen T-1 bis 3.12.")
        assert await at(desk, "2026-12-02T09:00", DIGEST) == []
        [digest] = await at(desk, "2026-12-03T09:00", DIGEST)
        assert "T-1 „Bürgermeisterin Krämer eröffnet das Kinderhaus“ war bis heute zurückgestellt." in digest
        assert await at(desk, "2026-12-04T09:00", DIGEST) == []
