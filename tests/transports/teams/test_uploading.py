"""A file goes to the address that a person gave, whole and once; no request leaves for another place, and nobody sees our token."""

from __future__ import annotations

import asyncio
import socket

import pytest
from aiohttp import web
from aiohttp.abc import ResolveResult

from newsroom.messages import Never, NotNow
from tests.support.teams_connector import Fault, How, TeamsConnector, account
from tests.transports.teams.test_fetching import FORGED, PASTED, REAL, SHARED
from transports.teams.uploading import LARGEST, Closed, Uploading

DATA = bytes(range(256)) * 40


async def put(connector: TeamsConnector, name: str = "1", deadline: float = 5.0) -> None:
    await Uploading(account(), deadline=deadline).put(
        f"{connector.url}/uploads/{name}?tempauth=v1.a%2Fb", DATA
    )


async def test_a_file_arrives_whole_and_without_our_token(connector: TeamsConnector) -> None:
    await put(connector)
    (uploaded,) = connector.uploads.values()
    assert (uploaded.data, uploaded.token, uploaded.part) == (DATA, "", "bytes 0-10239/10240")


async def test_an_address_that_takes_nothing_any_more_is_closed(connector: TeamsConnector) -> None:
    connector.closed.add("1")
    with pytest.raises(Closed):
        await put(connector)


@pytest.mark.parametrize("status", [401, 403, 404, 409, 410, 416])
async def test_a_refused_address_is_closed(connector: TeamsConnector, status: int) -> None:
    connector.fail("upload", Fault(status))
    with pytest.raises(Closed):
        await put(connector)
    assert connector.uploads == {}


@pytest.mark.parametrize("status", [202, 400, 413, 507])
async def test_what_will_not_be_taken_is_not_tried_again(connector: TeamsConnector, status: int) -> None:
    connector.fail("upload", Fault(status))
    with pytest.raises(Never):
        await put(connector)
    assert len(connector.seen) == 1


@pytest.mark.parametrize(("status", "doubtful"), [(429, False), (503, False), (500, True), (502, True)])
async def test_trouble_passes(connector: TeamsConnector, status: int, doubtful: bool) -> None:
    connector.fail("upload", Fault(status, retry_after="9"))
    with pytest.raises(NotNow) as refused:
        await put(connector)
    assert (refused.value.wait, refused.value.doubtful) == (9, doubtful)


@pytest.mark.parametrize("how", ["lost", "reset", "hanging"])
async def test_an_answer_that_does_not_come_leaves_a_doubt(connector: TeamsConnector, how: How) -> None:
    connector.fail("upload", Fault(how=how))
    with pytest.raises(NotNow) as refused:
        await put(connector, deadline=0.3)
    assert refused.value.doubtful


async def test_nobody_there_leaves_none() -> None:
    with pytest.raises(NotNow) as refused:
        await Uploading(account()).put("http://127.0.0.1:1/uploads/1", DATA)
    assert not refused.value.doubtful


async def test_more_than_goes_in_one_piece_is_not_begun(connector: TeamsConnector) -> None:
    with pytest.raises(Never, match="too large"):
        await Uploading(account()).put(f"{connector.url}/uploads/1", bytes(LARGEST + 1))
    assert connector.seen == []


# ---------------------------------------------------------------- where it may lead


@pytest.mark.parametrize("url", [*FORGED, PASTED])
async def test_no_request_leaves_for_another_place(url: str) -> None:
    """Not even for a host of Teams itself, which nobody uploads to."""

    async def nobody_asks(host: str, port: int) -> list[ResolveResult]:
        raise AssertionError(f"asked for {host}:{port}")

    with pytest.raises(Never):
        await Uploading(REAL, nobody_asks).put(url, DATA)


async def test_nobody_leads_us_on() -> None:
    """Not even to a host on the list: 307 would take the file along."""
    seen: list[str] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.append(request.path)
        raise web.HTTPTemporaryRedirect(f"http://{request.host}/2")

    application = web.Application()
    application.router.add_put("/{path}", answer)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    with pytest.raises(Never):
        await Uploading(account()).put(f"http://127.0.0.1:{runner.addresses[0][1]}/1", DATA)
    await runner.cleanup()
    assert seen == ["/1"]


async def test_a_listed_name_that_leads_inward_is_not_followed() -> None:
    visits: list[object] = []
    door = await asyncio.start_server(lambda *visit: visits.append(visit), "127.0.0.1", 0)
    port = door.sockets[0].getsockname()[1]

    async def inward(_host: str, _port: int) -> list[ResolveResult]:
        return [
            ResolveResult(hostname="x", host="127.0.0.1", port=port, family=socket.AF_INET, proto=0, flags=0)
        ]

    with pytest.raises(Never):
        await Uploading(REAL, inward).put(SHARED, DATA)
    door.close()
    assert visits == []


@pytest.mark.parametrize(
    "url", [*FORGED, PASTED, "https://town.sharepoint.com:443/", "https://[/", "javascript:1"]
)
def test_nobody_is_shown_an_address_elsewhere(url: str) -> None:
    with pytest.raises(Never):
        Uploading(REAL).link(url)


def test_an_address_with_spaces_and_umlauts_is_shown_as_one() -> None:
    shown = Uploading(REAL).link(
        "https://town-my.sharepoint.com/personal/anna/Eigene Dateien/Jahr für Jahr.xlsx"
    )
    assert shown == (
        "https://town-my.sharepoint.com/personal/anna/Eigene%20Dateien/Jahr%20f%C3%BCr%20Jahr.xlsx"
    )
