"""How work that goes on beside something else ends."""

from __future__ import annotations

import asyncio

import pytest

from commandline.ending import beside


class Broken(Exception):
    pass


async def failing() -> None:
    raise Broken


async def test_the_work_goes_on_as_long_as_what_it_is_beside() -> None:
    steps: list[str] = []

    async def work() -> None:
        steps.append("begun")
        try:
            await asyncio.Event().wait()
        finally:
            steps.append("ended")

    async with beside(work()):
        await _others()
        steps.append("within")
    assert steps == ["begun", "within", "ended"]


async def _others() -> None:
    """Whatever was begun before has its turn."""
    turn = asyncio.Event()
    asyncio.get_running_loop().call_soon(turn.set)
    await turn.wait()


async def test_what_ends_the_work_ends_both_and_is_raised_as_it_is() -> None:
    with pytest.raises(Broken):
        async with beside(failing()):
            await asyncio.Event().wait()


async def test_what_goes_wrong_within_is_raised_as_it_is() -> None:
    with pytest.raises(Broken):
        async with beside(_others()):
            await failing()
