"""Pictures against a real homeserver, and against answers no homeserver should give."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, web
from nio import AsyncClient, AsyncClientConfig

from demo.synapse import Synapse
from newsroom.messages import Never, NotNow
from tests.support.synapse import account
from transports.matrix.media import download, reference, upload

DATA = bytes(range(256)) * 40
MiB = 2**20

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def logged_in(url: str, token: str) -> AsyncIterator[AsyncClient]:
    client = AsyncClient(url, config=AsyncClientConfig(max_timeouts=0, max_limit_exceeded=0))
    client.access_token = token
    client.client_session = ClientSession()  # nio would open it at the first request
    try:
        yield client
    finally:
        await client.close()


@pytest.fixture
async def client(homeserver: Synapse) -> AsyncIterator[AsyncClient]:
    person = account(homeserver, "fotograf")
    async with logged_in(homeserver.url, homeserver.login(person.name, person.password).token) as client:
        yield client


@asynccontextmanager
async def answering(answer: Answer) -> AsyncIterator[AsyncClient]:
    """A client whose homeserver answers everything like this."""
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        async with logged_in(f"http://127.0.0.1:{runner.addresses[0][1]}", "token") as client:
            yield client
    finally:
        await runner.cleanup()


def source(fields: dict[str, object]) -> str:
    found = reference(fields)
    assert found is not None
    return found


SOMEWHERE = source({"url": "mxc://town.example/abc"})

# ---------------------------------------------------------------- a real homeserver


async def test_an_open_picture_comes_back_as_it_went(client: AsyncClient) -> None:
    stored = await upload(client, DATA, encrypted=False, mime="image/jpeg", name="haus.jpg")
    assert set(stored) == {"url"}
    assert await download(client, source(stored), MiB) == DATA


async def test_a_sealed_picture_comes_back_as_it_went_and_the_server_cannot_read_it(
    client: AsyncClient,
) -> None:
    stored = await upload(client, DATA, encrypted=True, mime="image/jpeg", name="haus.jpg")
    assert set(stored) == {"file"}
    file = stored["file"]
    assert isinstance(file, dict)
    assert await download(client, source(stored), MiB) == DATA
    on_the_server = await download(client, source({"url": file["url"]}), MiB)
    assert len(on_the_server) == len(DATA)
    assert on_the_server != DATA


async def test_a_picture_of_exactly_the_limit_passes_and_one_byte_more_does_not(client: AsyncClient) -> None:
    stored = source(await upload(client, DATA, encrypted=False, mime="image/png", name="a.png"))
    assert await download(client, stored, len(DATA)) == DATA
    with pytest.raises(Never, match="too large"):
        await download(client, stored, len(DATA) - 1)


async def test_a_missing_picture_will_never_come(client: AsyncClient) -> None:
    with pytest.raises(Never, match="404"):
        await download(client, source({"url": "mxc://hs.test/missing"}), MiB)


@pytest.mark.parametrize(
    "forged",
    [
        {"sha256": base64.b64encode(b"x" * 32).decode()},
        {"sha256": "?"},
        {"sha256": "AAAAA"},
        {"iv": base64.b64encode(b"x" * 40).decode()},
        {"iv": "AAAA"},
        {"iv": ""},
        {"key": "AAAA"},
        {"key": "!"},
    ],
)
async def test_a_picture_that_was_tampered_with_is_not_opened(
    client: AsyncClient, forged: dict[str, str]
) -> None:
    stored = source(await upload(client, DATA, encrypted=True, mime="image/jpeg", name=""))
    with pytest.raises(Never):
        await download(client, json.dumps(json.loads(stored) | forged), MiB)


async def test_without_a_valid_login_it_is_for_later(homeserver: Synapse) -> None:
    async with logged_in(homeserver.url, "wrong") as stranger:
        with pytest.raises(NotNow):
            await download(stranger, SOMEWHERE, MiB)
        with pytest.raises(NotNow):
            await upload(stranger, DATA, encrypted=False, mime="image/png", name="")


async def test_a_server_that_is_away_is_for_later(homeserver: Synapse) -> None:
    async with logged_in(homeserver.url, "any") as client:
        client.homeserver = "http://127.0.0.1:1"
        with pytest.raises(NotNow):
            await download(client, SOMEWHERE, MiB)


async def test_before_the_first_request_it_is_for_later() -> None:
    with pytest.raises(NotNow):
        await download(AsyncClient("http://127.0.0.1:1"), SOMEWHERE, MiB)


# ---------------------------------------------------------------- answers no homeserver should give


async def test_an_address_that_leads_elsewhere_is_not_asked_for() -> None:
    with pytest.raises(Never):
        await download(AsyncClient("http://127.0.0.1:1"), '{"url": "mxc://../../admin"}', MiB)


async def test_a_redirect_is_not_followed() -> None:
    asked: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        asked.append(request.path)
        raise web.HTTPTemporaryRedirect("/elsewhere")

    async with answering(elsewhere) as client:
        with pytest.raises(NotNow, match="307"):
            await download(client, SOMEWHERE, MiB)
    assert asked == ["/_matrix/client/v1/media/download/town.example/abc"]


async def test_the_token_goes_into_the_header_only() -> None:
    seen: list[tuple[str, str]] = []

    async def note(request: web.Request) -> web.Response:
        seen.append((request.headers.get("Authorization", ""), request.query_string))
        return web.Response(body=DATA)

    async with answering(note) as client:
        assert await download(client, SOMEWHERE, MiB) == DATA
    assert seen[-1] == ("Bearer token", "")


async def test_a_stream_without_end_is_left_at_the_limit() -> None:
    sent = 0

    async def endless(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        response = web.StreamResponse()
        await response.prepare(request)
        while sent < 100 * MiB:
            await response.write(b"x" * 65536)
            sent += 65536
        return response

    async with answering(endless) as client:
        with pytest.raises(Never, match="too large"):
            await download(client, SOMEWHERE, MiB)
    assert sent < 20 * MiB


async def test_what_is_announced_as_too_large_is_not_waited_for() -> None:
    async def announce(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": str(MiB + 1)})
        await response.prepare(request)
        await asyncio.Event().wait()
        return response

    async with answering(announce) as client:
        with pytest.raises(Never, match="too large"):
            await download(client, SOMEWHERE, MiB, deadline=5)


async def test_a_compressed_bomb_counts_unpacked() -> None:
    async def bomb(_: web.Request) -> web.Response:
        response = web.Response(body=b"\0" * (5 * MiB))
        response.enable_compression(web.ContentCoding.gzip)
        return response

    async with answering(bomb) as client:
        with pytest.raises(Never, match="too large"):
            await download(client, SOMEWHERE, MiB)


@pytest.mark.parametrize(
    ("status", "headers", "body", "wait", "everywhere"),
    [
        (500, {}, "{}", 0, False),
        (502, {}, "<html>", 0, False),
        (504, {}, '{"errcode": "M_NOT_YET_UPLOADED"}', 0, False),
        (429, {"Retry-After": "7"}, "{}", 7, True),
        (429, {"Retry-After": "1"}, '{"retry_after_ms": 4200}', 4.2, True),
        (429, {"Retry-After": "soon"}, '{"retry_after_ms": "x"}', 0, True),
        (429, {}, "[]", 0, True),
        (401, {}, '{"errcode": "M_UNKNOWN_TOKEN"}', 0, False),
        (401, {}, '{"errcode": "M_MISSING_TOKEN"}', 0, False),
        (404, {}, "<html>", 0, False),
    ],
)
async def test_an_outage_is_for_later_and_the_server_says_when(
    status: int, headers: dict[str, str], body: str, wait: float, everywhere: bool
) -> None:
    async def refuse(_: web.Request) -> web.Response:
        return web.Response(status=status, headers=headers, text=body, content_type="application/json")

    async with answering(refuse) as client:
        with pytest.raises(NotNow) as refusal:
            await download(client, SOMEWHERE, MiB)
        assert (refusal.value.wait, refusal.value.everywhere) == (wait, everywhere)
        with pytest.raises(NotNow):
            await upload(client, DATA, encrypted=True, mime="image/png", name="")


@pytest.mark.parametrize("status", [400, 403, 404, 413])
async def test_a_refusal_is_for_ever(status: int) -> None:
    async def refuse(_: web.Request) -> web.Response:
        return web.json_response({"errcode": "M_UNKNOWN"}, status=status)

    async with answering(refuse) as client:
        with pytest.raises(Never, match=str(status)):
            await upload(client, DATA, encrypted=False, mime="image/png", name="")


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"content_uri": "https://evil.example/a"}', "<html>", "{"])
async def test_a_stored_picture_without_an_address_is_for_later(body: str) -> None:
    async def forget(_: web.Request) -> web.Response:
        return web.Response(text=body, content_type="application/json")

    async with answering(forget) as client:
        with pytest.raises(NotNow):
            await upload(client, DATA, encrypted=False, mime="image/png", name="")


async def test_a_connection_that_breaks_is_for_later() -> None:
    async def hang_up(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"x" * 10)
        assert request.transport is not None
        request.transport.close()
        return response

    async with answering(hang_up) as client:
        with pytest.raises(NotNow):
            await download(client, SOMEWHERE, MiB)


async def test_a_server_that_takes_too_long_is_for_later() -> None:
    async def trickle(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"x")
        await asyncio.Event().wait()
        return response

    async with answering(trickle) as client:
        with pytest.raises(NotNow, match="TimeoutError"):
            await download(client, SOMEWHERE, MiB, deadline=0.2)
        with pytest.raises(NotNow, match="TimeoutError"):
            await upload(client, DATA, encrypted=False, mime="image/png", name="", deadline=0.2)
