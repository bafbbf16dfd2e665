"""Pictures and files come from Microsoft's hosts, measured; nobody leads us elsewhere, and nobody else sees our token."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from aiohttp.abc import ResolveResult

from newsroom.messages import Never, NotNow, TooLarge
from tests.support.teams_connector import account
from transports.teams.account import Account
from transports.teams.fetching import Fetching
from transports.teams.public_addresses import is_public

REAL = Account("app", "tenant", "secret")
SHARED = "https://town.sharepoint.com/personal/anna/_layouts/15/download.aspx?UniqueId=1&tempauth=v1.ey"
PASTED = "https://smba.trafficmanager.net/emea/1/v3/attachments/2/views/original"
DATA = bytes(range(256)) * 40

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


async def token() -> str:
    return "ours"


def source(url: str, kind: str = "file") -> str:
    return json.dumps({"url": url, "kind": kind, "name": "bild.jpg"})


@dataclass
class Shelf:
    """A server on this machine; `shown` are the tokens that it was shown."""

    url: str
    answer: Answer
    shown: list[str] = field(default_factory=list)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.shown.append(request.headers.get("Authorization", ""))
        return await self.answer(request)

    async def fetch(self, path: str, kind: str = "file", most: int = 20_000, deadline: float = 5.0) -> bytes:
        fetching = Fetching(account(), token, deadline=deadline)
        return await fetching.fetch(source(self.url + path, kind), most)


@asynccontextmanager
async def shelf(answer: Answer) -> AsyncIterator[Shelf]:
    opened = Shelf("", answer)
    application = web.Application()
    application.router.add_get("/{path:.*}", opened._answer)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    opened.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield opened
    finally:
        await runner.cleanup()


async def given(_request: web.Request) -> web.StreamResponse:
    return web.Response(body=DATA)


# ---------------------------------------------------------------- what is fetched


async def test_a_file_comes_without_showing_our_token() -> None:
    async with shelf(given) as opened:
        assert await opened.fetch("/files/1?tempauth=v1.ey%2F") == DATA
        assert opened.shown == [""]


async def test_a_pasted_picture_is_fetched_with_our_token() -> None:
    async with shelf(given) as opened:
        assert await opened.fetch("/v3/attachments/1", "inline") == DATA
        assert opened.shown == ["Bearer ours"]


async def test_a_picture_pasted_from_elsewhere_does_not_see_our_token() -> None:
    assert "Authorization" not in await Fetching(REAL, token)._shown(SHARED, inline=True)
    assert "Authorization" in await Fetching(REAL, token)._shown(PASTED, inline=True)


async def test_the_link_is_used_as_it_was_written() -> None:
    seen: list[str] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.append(request.raw_path)
        return web.Response(body=DATA)

    async with shelf(answer) as opened:
        await opened.fetch("/a%2Fb/@x?tempauth=v1.a%2Bb+c&y='")
    assert seen == ["/a%2Fb/@x?tempauth=v1.a%2Bb+c&y='"]


# ---------------------------------------------------------------- how it fails


@pytest.mark.parametrize("status", [401, 403, 404, 410])
async def test_a_link_that_has_expired_is_gone(status: int) -> None:
    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=status)

    async with shelf(answer) as opened:
        with pytest.raises(Never, match="gone"):
            await opened.fetch("/1")


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_trouble_passes(status: int) -> None:
    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=status, headers={"Retry-After": "9"})

    async with shelf(answer) as opened:
        with pytest.raises(NotNow) as refused:
            await opened.fetch("/1")
    assert refused.value.wait == 9


async def test_what_claims_to_be_too_large_is_not_read() -> None:
    async with shelf(given) as opened:
        with pytest.raises(TooLarge):
            await opened.fetch("/1", most=len(DATA) - 1)


async def test_what_turns_out_too_large_is_cut_off() -> None:
    sent = 0

    async def answer(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(bytes(64 * 1024))
            sent += 64 * 1024

    async with shelf(answer) as opened:
        with pytest.raises(TooLarge):
            await opened.fetch("/1", most=100_000)
    assert sent < 20_000_000


async def test_a_packed_answer_is_not_unpacked() -> None:
    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(body=gzip.compress(bytes(10**6)), headers={"Content-Encoding": "gzip"})

    async with shelf(answer) as opened:
        with pytest.raises(Never, match="packed"):
            await opened.fetch("/1")


async def test_a_host_that_keeps_silent_is_not_waited_for() -> None:
    silent = asyncio.Event()

    async def answer(_request: web.Request) -> web.StreamResponse:
        await silent.wait()
        return web.Response()

    async with shelf(answer) as opened:
        with pytest.raises(NotNow):
            await opened.fetch("/1", deadline=0.2)
        silent.set()


# ---------------------------------------------------------------- where it may lead


async def test_a_redirect_within_the_list_is_followed() -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.path == "/1":
            raise web.HTTPFound(f"http://{request.host}/2")
        return web.Response(body=request.path.encode())

    async with shelf(answer) as opened:
        assert await opened.fetch("/1") == b"/2"


@pytest.mark.parametrize(
    "place", ["http://evil.example/", "/relative", "ftp://127.0.0.1/", "http://[::1]/", ""]
)
async def test_a_redirect_to_elsewhere_is_not_followed(place: str) -> None:
    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=302, headers={"Location": place})

    async with shelf(answer) as opened:
        with pytest.raises(Never):
            await opened.fetch("/1", "inline")
        assert len(opened.shown) == 1


async def test_nobody_is_led_round_in_circles() -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        return web.Response(status=307, headers={"Location": f"http://{request.host}/1"})

    async with shelf(answer) as opened:
        with pytest.raises(Never):
            await opened.fetch("/1")
        assert len(opened.shown) < 6


FORGED = [
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://169.254.169.254/latest/meta-data/",
    "https://168.63.129.16/",
    "https://localhost/",
    "https://localhost.sharepoint.com.evil.example/",
    "https://evilsharepoint.com/",
    "https://town.sharepoint.com@evil.example/",
    "https://evil.example\\@town.sharepoint.com/",
    "https://evil.example#@town.sharepoint.com/",
    "https://evil.example/?town.sharepoint.com",
    "https://town.sharepoint.com:8443/",
    "https://town.sharepoint.com%2eevil.example/",
    "https://town。sharepoint.com/",
    "http://town.sharepoint.com/",
    "http://smba.trafficmanager.net/emea/",
    "https://town.sharepoint.com\n.evil.example/",
    " https://town.sharepoint.com/",
    "//town.sharepoint.com/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:25/",
    "data:text/plain,x",
    "",
]


@pytest.mark.parametrize("url", FORGED)
@pytest.mark.parametrize("kind", ["file", "inline"])
async def test_no_request_leaves_for_another_place(url: str, kind: str) -> None:
    async def nobody_asks(host: str, port: int) -> list[ResolveResult]:
        raise AssertionError(f"asked for {host}:{port}")

    with pytest.raises(Never):
        await Fetching(REAL, token, nobody_asks).fetch(source(url, kind), 1000)


@pytest.mark.parametrize("url", [SHARED, PASTED])
async def test_a_listed_name_that_leads_inward_is_not_followed(url: str) -> None:
    """DNS rebinding: the name is looked up once, and the connection goes to what was looked at, or nowhere."""
    visits: list[object] = []
    asked: list[str] = []
    door = await asyncio.start_server(lambda *visit: visits.append(visit), "127.0.0.1", 0)
    port = door.sockets[0].getsockname()[1]

    async def inward(host: str, _port: int) -> list[ResolveResult]:
        asked.append(host)
        return [_address("20.190.151.7", 443), _address("127.0.0.1", port)]

    with pytest.raises(Never, match=r"NotPublic|not a public|DNSError"):
        await Fetching(REAL, token, inward).fetch(source(url, "inline"), 1000)
    door.close()
    assert (visits, len(asked)) == ([], 1)


def _address(host: str, port: int) -> ResolveResult:
    return ResolveResult(
        hostname="town.sharepoint.com", host=host, port=port, family=socket.AF_INET, proto=0, flags=0
    )


INWARD = """127.0.0.1 127.8.8.8 0.0.0.0 10.0.0.1 172.16.3.4 192.168.1.1 169.254.169.254 100.64.0.1 100.100.100.200 168.63.129.16
224.0.0.1 255.255.255.255 192.0.2.1 :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::7f00:1 fe80::1 fec0::1 fc00::1 fd00:ec2::254 ff02::1
64:ff9b::7f00:1 64:ff9b::a00:1 2002:7f00:1:: 2002:a00:1:: 2001:db8::1 name 1.2.3 fe80::1%eth0"""


@pytest.mark.parametrize("address", INWARD.split())
def test_an_inward_address_is_recognised_in_all_its_clothes(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["20.190.151.7", "2620:1ec:8fc::10", "::ffff:20.190.151.7", "64:ff9b::14be:9707"]
)
def test_a_public_address_is_one(address: str) -> None:
    assert is_public(address)
