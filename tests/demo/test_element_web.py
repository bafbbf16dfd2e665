"""The pages of Element on loopback."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from demo.element_web import served
from demo.synapse import HOST


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<!doctype html>")
    (tmp_path / "indexeddb.worker.ts").write_text("")
    return tmp_path


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server((HOST, 0)) as somebody:
        yield int(somebody.getsockname()[1])


def got(address: str, path: str = "") -> tuple[int, str, bytes]:
    """Status, kind and content."""
    place = urlsplit(address)
    connection = HTTPConnection(str(place.hostname), place.port)
    try:
        connection.request("GET", place.path + path)
        answer = connection.getresponse()
        return answer.status, str(answer.getheader("Content-Type")), answer.read()
    finally:
        connection.close()


def test_the_pages_know_their_homeserver(pages: Path) -> None:
    with served(pages, "http://127.0.0.1:8008", "town.test", "de") as address:
        assert json.loads(got(address, "config.json")[2]) == {
            "homeserver": "http://127.0.0.1:8008",
            "serverName": "town.test",
            "language": "de",
        }
        assert got(address) == (200, "text/html", b"<!doctype html>")


def test_workers_are_javascript(pages: Path) -> None:
    with served(pages, "", "", "de") as address:
        assert got(address, "indexeddb.worker.ts") == (200, "text/javascript", b"")


def test_a_port_that_somebody_took_is_no_reason_to_fail(pages: Path, taken_port: int) -> None:
    with served(pages, "", "", "de", taken_port) as address:
        assert got(address)[0] == 200
