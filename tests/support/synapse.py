"""One real homeserver for the test session, and a new person for every test that wants one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from demo.synapse import Synapse

_numbers = itertools.count(1)

# It lives as long as the session, so nothing needs to reach a disk: stories take two thirds of the time.
IN_MEMORY = {"database": {"name": "sqlite3", "args": {"database": ":memory:", "cp_min": 1, "cp_max": 1}}}


@dataclass(frozen=True, slots=True)
class Account:
    """`name` is the part of the user id before the colon."""

    name: str
    user_id: str
    password: str


@pytest.fixture(scope="session")
def homeserver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    """Shared by all tests: stop or kill one of your own instead."""
    server = Synapse(tmp_path_factory.mktemp("homeserver"), extra=IN_MEMORY)
    server.start()
    yield server
    server.stop()


def account(homeserver: Synapse, name: str) -> Account:
    """Nobody else has this account: a number is put behind the name. 10 ms, no device yet."""
    unique = f"{name}-{next(_numbers)}"
    password = f"secret of {unique}"
    return Account(unique, homeserver.register(unique, password), password)
