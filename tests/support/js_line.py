"""The line to the Node process of one person: orders, their answers, and what the person sees."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

PATIENCE = 90.0  # seconds, before a test says what it waited for in vain: a machine may be busy


@dataclass(frozen=True, slots=True)
class Message:
    """What the person sees of somebody else's event. `shield` is none, grey or red, as Element draws it."""

    room: str
    sender: str
    event: str
    type: str
    encrypted: bool
    content: Mapping[str, Any]
    relation: Mapping[str, Any]
    redacts: str | None
    shield: str
    reason: int | None

    @property
    def body(self) -> str:
        return str(self.content.get("body", ""))

    @property
    def html(self) -> str:
        return str(self.content.get("formatted_body", ""))

    @property
    def mentions(self) -> tuple[str, ...]:
        return tuple(self.content.get("m.mentions", {}).get("user_ids", ()))

    @property
    def replies_to(self) -> str | None:
        found = self.relation.get("m.in_reply_to", {}).get("event_id")
        return None if found is None else str(found)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An event that the person's client cannot show, and why, in the words of matrix-js-sdk."""

    room: str
    sender: str
    event: str
    type: str
    encrypted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Membership:
    room: str
    user: str
    membership: str
    sender: str


@dataclass(frozen=True, slots=True)
class Verification:
    """Phases: 2 requested, 3 ready, 4 started, 5 cancelled, 6 done."""

    room: str
    phase: int
    code: str | None


Seen = Message | Unreadable | Membership | Verification
_KINDS: Mapping[str, type[Seen]] = {
    "message": Message,
    "unreadable": Unreadable,
    "membership": Membership,
    "verification": Verification,
}


class JsUserFailed(AssertionError):
    """The client refused an order, or its process ended."""


class Line(asyncio.SubprocessProtocol):
    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self._rest = b""
        self._complaints = b""
        self._numbers = itertools.count(1)
        self._open: dict[int, asyncio.Future[Any]] = {}
        self._rung = asyncio.Event()
        self._ended = asyncio.Event()
        self._stdin: asyncio.WriteTransport | None = None

    async def order(self, what: str, details: Mapping[str, object]) -> Any:
        assert self._stdin is not None
        number = next(self._numbers)
        answer = self._open[number] = asyncio.get_running_loop().create_future()
        self._stdin.write(json.dumps({"id": number, "do": what, **details}).encode() + b"\n")
        try:
            async with asyncio.timeout(PATIENCE):
                return await answer
        except TimeoutError:
            raise JsUserFailed(f"in vain: {what}") from None

    async def first(
        self, start: int, wanted: Callable[[Seen], bool], what: str, patience: float
    ) -> tuple[int, Seen]:
        try:
            async with asyncio.timeout(patience):
                while True:
                    for place in range(start, len(self.seen)):
                        if wanted(self.seen[place]):
                            return place, self.seen[place]
                    start = len(self.seen)
                    self._rung.clear()
                    await self._rung.wait()
        except TimeoutError:
            raise JsUserFailed(f"in vain: {what}; seen last: {self.seen[-3:]}") from None

    async def hang_up(self) -> None:
        assert self._stdin is not None
        self._stdin.close()
        await self._ended.wait()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.SubprocessTransport)
        stdin = transport.get_pipe_transport(0)
        assert isinstance(stdin, asyncio.WriteTransport)
        self._stdin = stdin

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        if fd != 1:
            self._complaints += data
            return
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._take(json.loads(line))

    def process_exited(self) -> None:
        for answer in self._open.values():
            if not answer.done():
                answer.set_exception(
                    JsUserFailed(f"the client ended: {self._complaints[-2000:].decode(errors='replace')}")
                )
        self._ended.set()

    def _take(self, line: dict[str, Any]) -> None:
        kind = line.pop("seen", None)
        if kind is not None:
            line["relation"] = line.get("relation") or {}
            self.seen.append(_KINDS[kind](**{name: line[name] for name in _KINDS[kind].__slots__}))
            self._rung.set()
            return
        answer = self._open.pop(line["id"])
        if answer.done():
            return
        if "error" in line:
            answer.set_exception(JsUserFailed(line["error"]))
        else:
            answer.set_result(line["result"])
