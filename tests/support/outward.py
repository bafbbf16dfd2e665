"""Which way this process went out: every name that it looked up, every address that it connected to, threads and all.

with outward() as went:
    ...
assert went.hosts == set()
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Went:
    """`names` that were looked up, `addresses` that a connection was tried to."""

    names: list[str] = field(default_factory=list)
    addresses: list[tuple[str, int]] = field(default_factory=list)

    def beyond(self, *ours: int) -> list[str]:
        """All but this machine's own ports."""
        there = [f"{host}:{port}" for host, port in self.addresses if (host, port) not in _local(ours)]
        return [*(name for name in self.names if name != "127.0.0.1"), *there]


def _local(ports: tuple[int, ...]) -> set[tuple[str, int]]:
    return {("127.0.0.1", port) for port in ports}


_WATCHING: list[Went] = []
_HOOKED: list[bool] = []


@contextmanager
def outward() -> Iterator[Went]:
    if not _HOOKED:  # a hook stays for ever
        sys.addaudithook(_noted)
        _HOOKED.append(True)
    went = Went()
    _WATCHING.append(went)
    try:
        yield went
    finally:
        _WATCHING.remove(went)


def _noted(event: str, args: tuple[object, ...]) -> None:
    for went in _WATCHING:
        if event == "socket.getaddrinfo":
            went.names.append(str(args[0]))
        elif event == "socket.connect" and isinstance(args[1], tuple):
            went.addresses.append((str(args[1][0]), int(args[1][1])))
