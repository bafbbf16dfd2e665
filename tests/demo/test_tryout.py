"""What stops the demo before it begins."""

from __future__ import annotations

import fcntl
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from demo.town import Town
from demo.tryout import Lent, NoDemo, run
from newsroom.messages import Transport, Value
from newsroom.settings import Settings
from tests.support.clock import TurnableClock


async def no_bot(settings: Settings) -> None:
    raise AssertionError(settings)


def no_transport(settings: Settings) -> Transport:
    raise AssertionError(settings)


def lent(said: list[str]) -> Lent:
    def say(key: str, values: Mapping[str, Value]) -> None:
        said.append(f"{key} {dict(values)}" if values else key)

    return Lent(no_bot, no_transport, say, TurnableClock(datetime(2026, 11, 23, 8, 0, tzinfo=UTC)))


async def test_without_its_parts_it_says_how_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "synapse", None)  # as if it were not installed
    with pytest.raises(NoDemo) as refusal:
        await run(tmp_path, "de", lent([]), web=False)
    assert refusal.value.text_key == "demo.no_parts"


async def test_a_second_one_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # as the first one does
        with pytest.raises(NoDemo) as refusal:
            await run(tmp_path, "de", lent([]), web=False)
    assert refusal.value.text_key == "demo.busy"


async def test_a_homeserver_whose_port_is_taken_is_told(tmp_path: Path) -> None:
    first = Town(tmp_path)
    first.server.start()
    try:
        first.deed()
        said: list[str] = []
        with pytest.raises(NoDemo) as refusal:
            await run(tmp_path, "de", lent(said), web=False)
        assert refusal.value.text_key == "demo.failed"
        assert "is taken" in refusal.value.values["reason"]
        assert said == ["demo.continues"]
    finally:
        first.server.stop()
