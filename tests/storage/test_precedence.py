"""Who goes first, who waits, and that nobody waits for ever or holds what they have left."""

from __future__ import annotations

import asyncio
from contextlib import AbstractAsyncContextManager

import pytest

from storage.precedence import Precedence


class Line:
    """Work that comes to one lock while another piece of work holds it; `done` is its order."""

    def __init__(self) -> None:
        self.lock = Precedence()
        self.done: list[str] = []
        self.works: list[asyncio.Future[None]] = []

    def first(self, name: str) -> asyncio.Future[None]:
        return self._comes(name, self.lock.first())

    def in_turn(self, name: str) -> asyncio.Future[None]:
        return self._comes(name, self.lock.in_turn())

    def _comes(self, name: str, turn: AbstractAsyncContextManager[None]) -> asyncio.Future[None]:
        async def work() -> None:
            async with turn:
                self.done.append(name)

        self.works.append(asyncio.ensure_future(work()))
        return self.works[-1]

    async def settled(self) -> list[str]:
        await asyncio.gather(*self.works, return_exceptions=True)
        return self.done


async def test_what_must_not_wait_goes_before_what_may() -> None:
    line = Line()
    async with line.lock.in_turn():
        _ = (line.in_turn("a"), line.in_turn("b"), line.first("urgent"))
        await _begun()
    assert await line.settled() == ["urgent", "a", "b"]


async def test_they_take_turns_when_both_are_waiting() -> None:
    line = Line()
    async with line.lock.in_turn():
        _ = (line.in_turn("a"), line.in_turn("b"), line.first("1"), line.first("2"), line.first("3"))
        await _begun()
    assert await line.settled() == ["1", "a", "2", "b", "3"]


async def test_one_at_a_time() -> None:
    line, within = Line(), list[int]()
    inside = 0

    async def work(turn: AbstractAsyncContextManager[None]) -> None:
        nonlocal inside
        async with turn:
            inside += 1
            within.append(inside)
            await _begun()
            inside -= 1

    turns = [line.lock.first() if one % 2 else line.lock.in_turn() for one in range(20)]
    await asyncio.gather(*(work(turn) for turn in turns))
    assert within == [1] * 20


async def test_whoever_gives_up_waiting_holds_nobody_up() -> None:
    line = Line()
    async with line.lock.in_turn():
        _ = line.in_turn("a")
        given_up = line.first("gone")
        await _begun()
        given_up.cancel()
    assert await line.settled() == ["a"]


async def test_whoever_gives_up_as_the_lock_is_let_go_hears_of_nothing_else() -> None:
    line = Line()
    async with line.lock.in_turn():
        given_up = line.first("gone")
        last = line.in_turn("a")
        await _begun()
        given_up.cancel()
        last.cancel()  # both before anybody could take them out of the line
    assert await line.settled() == []
    assert [one.cancelled() for one in line.works] == [True, True]
    async with asyncio.timeout(1), line.lock.first():
        pass


async def test_whoever_gives_up_at_their_very_turn_hands_it_on() -> None:
    line = Line()
    async with line.lock.in_turn():
        given_up = line.first("gone")
        _ = line.in_turn("a")
        await _begun()
    given_up.cancel()  # it has the lock by now, and does not know it yet
    assert await line.settled() == ["a"]
    async with asyncio.timeout(1), line.lock.first():
        pass


async def test_an_error_lets_go() -> None:
    lock = Precedence()
    for turn in (lock.first(), lock.in_turn()):
        with pytest.raises(ZeroDivisionError):
            async with turn:
                assert 1 // 0
    async with asyncio.timeout(1), lock.first():
        pass


async def _begun() -> None:
    """All that was begun has come as far as it can."""
    for _ in range(3):
        await asyncio.sleep(0)  # noqa: TID251  # no time passes
