"""The homeserver of the demo and of the tests."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.synapse import HOST, Synapse, SynapseFailed
from tests.support.synapse import account
from tests.support.waiting import until


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Synapse]:
    server = Synapse(tmp_path, extra={"rc_login": {"account": {"per_second": 0.001, "burst_count": 1}}})
    server.start()
    yield server
    server.stop()


def test_accounts_and_address_survive_a_kill(own: Synapse) -> None:
    own.register("anna", "secret")
    address = own.url
    own.kill()
    again = Synapse(own.folder)
    again.start()
    try:
        assert again.url == address
        assert again.login("anna", "secret", "PHONE").device_id == "PHONE"
    finally:
        again.stop()


def test_a_setting_can_be_overridden(own: Synapse) -> None:
    own.register("anna", "secret")
    own.login("anna", "secret")
    with pytest.raises(SynapseFailed, match="M_LIMIT_EXCEEDED"):
        own.login("anna", "secret")


def test_why_it_did_not_start_is_told(tmp_path: Path) -> None:
    broken = Synapse(tmp_path, extra={"database": {"name": "no such database"}})
    with pytest.raises(SynapseFailed, match="no such database"):
        broken.start()


def test_everybody_gets_an_account_of_their_own(homeserver: Synapse) -> None:
    first, second = account(homeserver, "anna"), account(homeserver, "anna")
    assert first.user_id != second.user_id
    assert homeserver.login(second.name, second.password).user_id == second.user_id


STARTER = """
import sys
from pathlib import Path
from demo.synapse import Synapse
Synapse(Path(sys.argv[1])).start()
print("started", flush=True)
input()
"""


def started_by_somebody_who_dies(folder: Path) -> Synapse:
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with starter:
        assert starter.stdout is not None
        assert starter.stdout.readline() == b"started\n"
        starter.kill()
    return Synapse(folder)


async def test_it_ends_with_whoever_started_it(tmp_path: Path) -> None:
    server = started_by_somebody_who_dies(tmp_path)

    def silent() -> bool:
        with socket.socket() as probe:
            return probe.connect_ex((HOST, server.port)) != 0

    await until(silent, "the end of Synapse")
