"""Nothing is acknowledged that is not stored; nothing that was told twice has two effects."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from newsroom.messages import Incoming, Reacted, Redacted, Text
from tests.support.clock import TurnableClock
from tests.support.desk import MONDAY
from tests.support.teams_gate import ANNA, CHAT, PLACE, message, open_gate
from tests.support.teams_issuer import APP
from tests.support.waiting import until
from transports.teams.guard import LARGEST
from transports.teams.intake import Intake, NotStored, Told


async def test_what_teams_brings_is_stored_when_it_is_acknowledged(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate:
        assert await gate.post(message("Guten Tag")) == 200
        (heard,) = await gate.stored()
        assert (heard.sender, heard.address.room, heard.content) == (ANNA, CHAT, Text("Guten Tag"))
        assert (gate.told[0].room, gate.told[0].service_url, gate.told[0].person) == (CHAT, PLACE, ANNA)


async def test_only_what_is_posted_to_the_one_address_is_answered(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate, ClientSession() as session:
        for method, url, status in [
            ("HEAD", gate.url, 405),
            ("GET", gate.url, 405),
            ("PUT", gate.url, 405),
            ("POST", gate.url + "/x", 404),
            ("GET", gate.url.removesuffix("/api/messages"), 404),
        ]:
            async with session.request(method, url) as answer:
                assert (method, url, answer.status) == (method, url, status)


async def test_the_sdk_is_not_asked_about_keys_that_nobody_knows(tmp_path: Path) -> None:
    """It would go and fetch them, if it still could."""
    asked: list[object] = []

    async def verify(request: object) -> Any:
        asked.append(request)
        return {"status": 200, "body": None}

    async with open_gate(tmp_path) as gate:
        gate.server.register_route("POST", "/api/messages", verify)
        assert await gate.post(message(), gate.issuer.token(key="theirs", serviceurl=PLACE)) == 401
        assert asked == []
        assert await gate.post(message()) == 200
        (request,) = asked
        assert "Guten Tag" not in str(request)


async def test_what_is_too_large_or_no_activity_is_refused(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate:
        assert await gate.post(message("x" * LARGEST)) == 413
        assert await gate.post(b"x" * LARGEST + b"x") == 413
        assert [await gate.post(raw) for raw in (b"", b"[]", b"{", b"[" * 100_000)] == [400] * 4
        assert await gate.stored() == []


async def test_what_does_not_concern_us_is_acknowledged_and_forgotten(tmp_path: Path) -> None:
    """Teams would come again and again."""
    async with open_gate(tmp_path) as gate:
        strange: list[dict[str, Any]] = [
            {"type": "typing"},
            {"type": "neu"},
            {"from": None},
            {"conversation": None},
            {"id": 7},
        ]
        assert [await gate.post(message(**one)) for one in strange] == [200] * 5
        assert await gate.post(message(type="typing"), token="") == 401
        assert await gate.stored() == []
        assert gate.told == []


async def test_the_same_activity_three_times_is_one_row(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate:
        assert await asyncio.gather(*(gate.post(message()) for _ in range(3))) == [200, 200, 200]
        assert len(await gate.stored()) == 1


async def test_a_card_told_again_under_a_new_id_is_one_row(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate:
        value = {"themenbote": {"key": "reply:1:0", "reply": "1"}}
        card = message(value=value, replyToId="1764000000009", text=None)
        for number, time in (("f:1", "2026-11-23T08:00:00Z"), ("f:2", "2026-11-23T08:00:31Z")):
            assert await gate.post(card | {"id": number, "timestamp": time}) == 200
        (pressed,) = await gate.stored()
        assert pressed.content == Reacted(f"1764000000009@{CHAT}", "1", pressed=True)
        other = {"themenbote": {"key": "reply:1:0", "reply": "2"}}
        assert await gate.post(card | {"id": "f:3", "value": other}) == 200
        assert len(await gate.stored()) == 2


async def test_a_reaction_taken_away_names_the_one_that_was_given(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate:
        for number in range(2):  # and given once more, and taken away once more
            for name in ("reactionsAdded", "reactionsRemoved"):
                time = f"2026-11-23T08:0{number}:{30 if name == 'reactionsAdded' else 40}Z"
                reaction: dict[str, Any] = {
                    "type": "messageReaction",
                    "replyToId": "17",
                    name: [{"type": "like"}],
                }
                assert await gate.post(message(**reaction, id="17", timestamp=time)) == 200
        given, taken, again, last = await gate.stored()
        assert given.id != again.id
        assert (taken.content, last.content) == (Redacted(given.id), Redacted(again.id))


async def test_what_is_not_stored_is_not_acknowledged(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate:
        gate.troubles.append(RuntimeError("away"))
        assert await gate.post(message()) == 503
        assert await gate.stored() == []
        assert await gate.post(message()) == 200


@dataclass
class Store:
    """Keeps what it receives, once it is let to."""

    batches: list[list[str]] = field(default_factory=list)
    troubles: list[Exception] = field(default_factory=list)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    stuck: bool = False

    async def __call__(self, events: Sequence[Incoming], checkpoint: str | None) -> None:
        assert checkpoint is None
        self.begun.set()
        if self.stuck:
            await asyncio.Event().wait()
        if self.troubles:
            raise self.troubles.pop()
        self.batches.append([event.id for event in events])


async def _nothing(_told: Sequence[Told]) -> None: ...


async def test_whoever_waits_for_a_house_that_closes_is_told() -> None:
    """And brings it again."""
    intake, store = Intake(APP, TurnableClock(MONDAY), _nothing), Store(stuck=True)
    running = asyncio.ensure_future(intake.run(store))
    first = asyncio.ensure_future(intake.accept(message()))
    await store.begun.wait()
    second = asyncio.ensure_future(intake.accept(message(number="2")))
    await until(lambda: intake._waiting, "the second one waits")
    running.cancel()
    told = await asyncio.gather(first, second, running, return_exceptions=True)
    assert [type(one) for one in told] == [NotStored, NotStored, asyncio.CancelledError]


async def test_what_waits_together_is_stored_together_and_in_order() -> None:
    intake, store = Intake(APP, TurnableClock(MONDAY), _nothing), Store()
    waiting = [asyncio.ensure_future(intake.accept(message(number=str(one)))) for one in range(5)]
    await until(lambda: len(intake._waiting) == 5, "all wait")
    running = asyncio.ensure_future(intake.run(store))
    await asyncio.gather(*waiting)
    running.cancel()
    assert store.batches == [[f"{one}@{CHAT}" for one in range(5)]]


async def test_one_outage_is_not_the_end() -> None:
    intake, store = Intake(APP, TurnableClock(MONDAY), _nothing), Store(troubles=[RuntimeError("away")])
    running = asyncio.ensure_future(intake.run(store))
    with pytest.raises(NotStored):
        await intake.accept(message())
    await intake.accept(message())
    running.cancel()
    assert len(store.batches) == 1


async def test_what_was_not_learnt_is_brought_again() -> None:
    async def forgetful(_told: Sequence[Told]) -> None:
        raise RuntimeError("away")

    intake, store = Intake(APP, TurnableClock(MONDAY), forgetful), Store()
    running = asyncio.ensure_future(intake.run(store))
    with pytest.raises(NotStored):
        await intake.accept(message())
    running.cancel()
    assert store.batches == []
