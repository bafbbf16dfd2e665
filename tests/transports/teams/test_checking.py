"""The doctor says what Microsoft says of our credentials, and whether anybody is there where Teams looks for us."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from aiohttp import web

from tests.support.teams_connector import account
from transports.teams.account import Cloud
from transports.teams.checking import check

Handler = Callable[[web.Request], Awaitable[web.Response]]


@asynccontextmanager
async def answering(status: int, body: str) -> AsyncIterator[tuple[str, list[dict[str, str]]]]:
    """A place that gives the same answer to everything; what was posted to it."""
    seen: list[dict[str, str]] = []

    async def answer(request: web.Request) -> web.Response:
        if request.method == "POST":
            seen.append({name: str(value) for name, value in (await request.post()).items()})
        return web.Response(status=status, text=body, content_type="application/json")

    place = web.Application()
    place.router.add_route("*", "/{tail:.*}", answer)
    runner = web.AppRunner(place)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}", seen
    finally:
        await runner.cleanup()


@pytest.mark.parametrize(
    ("status", "body", "found", "problem"),
    [
        (200, '{"access_token": "x"}', "fine", None),
        (
            401,
            '{"error": "invalid_client", "error_description": "AADSTS7000215"}',
            "refused",
            "401 invalid_client",
        ),
        (400, '{"error": "<b>no</b>"}', "refused", "400"),
        (200, "{}", "refused", "200"),
        (502, "<html>", "failed", "JSONDecodeError"),
    ],
)
async def test_what_microsoft_says_of_the_secret(
    status: int, body: str, found: str, problem: str | None
) -> None:
    async with answering(status, body) as (login, seen):
        us = replace(account(Cloud(login=login)), secret="s3cret")
        token, _ = await check(us, None, [], in_use=False)
    assert (token.key, token.ok) == (f"teams.check.token.{found}", found == "fine")
    assert token.values.get("problem") == problem
    [asked] = seen
    assert (asked["client_id"], asked["client_secret"]) == (us.app_id, "s3cret")


async def test_nobody_is_asked_without_a_secret() -> None:
    async with answering(200, '{"access_token": "x"}') as (login, seen):
        token, _ = await check(replace(account(Cloud(login=login)), secret=""), None, [], in_use=True)
    assert (token.key, seen) == ("teams.check.token.no_secret", [])


@pytest.mark.parametrize(
    ("status", "in_use", "found"),
    [
        (405, True, "fine"),
        (404, True, "somebody_else"),
        (502, True, "somebody_else"),
        (405, False, "not_running"),
    ],
)
async def test_our_endpoint_is_there(status: int, in_use: bool, found: str) -> None:
    async with answering(status, "") as (here, _):
        _, endpoint = await check(replace(account(), secret=""), here, [], in_use=in_use)
    assert (endpoint.key, endpoint.ok) == (
        f"teams.check.endpoint.{found}",
        found in {"fine", "not_running"},
    )


async def test_nobody_there_is_told() -> None:
    us = replace(account(), secret="")
    _, silent = await check(us, "http://127.0.0.1:9", [], in_use=True)
    _, unknown = await check(us, None, [], in_use=True)
    assert [one.key for one in (silent, unknown)] == [
        "teams.check.endpoint.failed",
        "teams.check.endpoint.no_address",
    ]


@pytest.mark.parametrize(("editors", "found"), [([], "none"), (["a"], "fine")])
async def test_somebody_may_give_commands_in_the_channel(editors: list[str], found: str) -> None:
    us = replace(account(channel="19:abc@thread.tacv2"), secret="")
    *_, told = await check(us, None, editors, in_use=False)
    assert told.key == f"teams.check.editors.{found}"
