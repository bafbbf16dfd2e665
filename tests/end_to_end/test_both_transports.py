"""One process on Matrix and in Teams: both are up together, and end together."""

from __future__ import annotations

import os
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path

import pytest

from demo.synapse import Synapse, free_port
from tests.support.bot import BotProcess
from tests.support.synapse import account
from tests.support.town import config
from tests.support.waiting import until

GUID = "11111111-2222-3333-4444-555555555555"


def asked(port: int, method: str) -> int:
    """What whoever listens there says to a request without a token; 0 where nobody listens."""
    try:
        with closing(HTTPConnection("127.0.0.1", port, timeout=5)) as caller:
            caller.request(method, "/api/messages", body="{}")
            return caller.getresponse().status
    except OSError:
        return 0


def on_both(folder: Path, homeserver: Synapse, port: int) -> BotProcess:
    bot = account(homeserver, "bot")
    folder.mkdir()
    secret = folder / "teams-secret"
    secret.touch(mode=0o600)
    secret.write_text("s3cret")
    teams = {"enabled": True, "app_id": GUID, "tenant": GUID, "port": port, "secret_file": str(secret)}
    return BotProcess(folder, config(homeserver, bot, [], "!nowhere", teams=teams), bot.password)


async def test_matrix_and_teams_live_in_one_process(
    homeserver: Synapse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")  # Microsoft is not there
    port = free_port()
    process = on_both(tmp_path / "bot", homeserver, port)
    try:
        await process.start()  # connected to the homeserver
        await until(lambda: asked(port, "HEAD") == HTTPStatus.METHOD_NOT_ALLOWED, "the endpoint")
        assert asked(port, "POST") == HTTPStatus.FORBIDDEN
        assert process.stop() == 0
        assert GUID not in process.log.read_text()
    finally:
        process.kill()


async def test_a_taken_port_ends_both_with_a_sentence(homeserver: Synapse, tmp_path: Path) -> None:
    port = free_port()
    first, second = [on_both(tmp_path / name, homeserver, port) for name in ("one", "two")]
    try:
        await first.start()
        await until(lambda: asked(port, "HEAD"), "the endpoint")
        assert await second.ending() == os.EX_CONFIG
        assert f"Anschluss {port}" in second.log.read_text()
        assert first.stop() == 0
    finally:
        first.kill()
        second.kill()
