"""Microsoft's Agents Playground: a web client of Teams on this machine, one for each person, and who signs what it says.

async with door(app, issuer, clock) as entrance, playground(folder, ANNA, entrance.url) as address:
    ...

It is brought from npm into a cache when a test needs it and never becomes a part of ours: its licence is for evaluation.
"""

from __future__ import annotations

import asyncio
import os
import socket
import uuid
from asyncio.subprocess import DEVNULL, STDOUT
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import aiohttp
import yaml
from aiohttp import web

from demo import node
from tests.support.waiting import until

ROOT: Final = Path(__file__).parents[2]
SOURCE: Final = ROOT / "tests" / "playground"
CACHE: Final = ROOT / ".cache" / "playground"
PROGRAM: Final = CACHE / "node_modules" / "@microsoft" / "m365agentsplayground" / "cli.js"
OTHERS: Final = ("Ada", "Bo", "Cem", "Dina", "Eva")  # it wants exactly five more people
STARTED: Final = "Listening on"
OUTPUT: Final = "output.txt"
PATIENCE: Final = 60.0  # seconds for its start
LARGEST: Final = 1_000_000  # bytes of what it says


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits at a Playground, as the tenant knows them: `user` is the object id, `channel` the one of their team."""

    name: str
    user: str
    chat: str
    channel: str


@dataclass(frozen=True, slots=True)
class Tenant:
    id: str
    app: str  # the bot's


@asynccontextmanager
async def playground(folder: Path, seat: Seat, tenant: Tenant, endpoint: str) -> AsyncIterator[str]:
    """The address for this person's browser; what they say goes to the endpoint. Raises AssertionError with its words."""
    await node.install(SOURCE / "package.json", CACHE)
    _configure(folder, seat, tenant)
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    options = ("-e", endpoint, "-c", "msteams", "-p", str(port), "--su", f"{address}/_connector", "--dt")
    process = await _begun(folder, options)
    try:
        await until(lambda: _is_ready(process, folder), "a Playground", PATIENCE)
        yield address
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _begun(folder: Path, options: tuple[str, ...]) -> asyncio.subprocess.Process:
    keeping = ("--require", SOURCE / "this_machine.cjs")
    with (folder / OUTPUT).open("wb") as output:
        return await asyncio.create_subprocess_exec(
            node.program(),
            *keeping,
            PROGRAM,
            "start",
            *options,
            cwd=folder,
            env={**os.environ, "BROWSER": "none"},
            stdin=DEVNULL,
            stdout=output,
            stderr=STDOUT,
        )


def _is_ready(process: asyncio.subprocess.Process, folder: Path) -> bool:
    said = (folder / OUTPUT).read_text("utf-8", "replace")
    assert process.returncode is None, f"the Playground ended: {said}"
    return STARTED in said


def _configure(folder: Path, seat: Seat, tenant: Tenant) -> None:
    folder.mkdir(parents=True)
    (folder / ".m365agentsplayground.yml").write_text(yaml.safe_dump(_config(seat, tenant)), "utf-8")


def _config(seat: Seat, tenant: Tenant) -> dict[str, Any]:
    """A chat and a channel under the ids that Teams would give them. A wrong one ends it without a word."""
    here = seat.name.lower()
    return {
        "version": "0.1.1",
        "tenantId": tenant.id,
        "bot": {"id": f"28:{tenant.app}", "name": "Themenbote"},
        "currentUser": _user(seat.name, seat.user),
        "users": [_user(name, _made_up(f"{here}/{name}")) for name in OTHERS],
        "personalChat": {"id": seat.chat},
        "groupChat": {"id": f"19:{here}@thread.v2", "name": "Gruppe"},
        "team": {
            "id": f"19:team-{here}@thread.tacv2",
            "name": "Stadt",
            "aadGroupId": _made_up(f"{here}/team"),
            "channels": [{"id": seat.channel, "name": "Redaktion"}],
        },
    }


def _user(name: str, user: str) -> dict[str, str]:
    address = f"{name.lower()}@town.example"
    names = {"name": name, "givenName": name, "surname": "Beispiel"}
    return {"id": f"29:{user}", "aadObjectId": user, "userPrincipleName": address, "email": address, **names}


def _made_up(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"https://town.example/{name}"))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


# ---------------------------------------------------------------- what the cloud of Microsoft does between client and bot


@dataclass
class Door:
    """Signs what a Playground says and hands it on, at the time of the test; `files` are what attachments point to."""

    target: str
    sign: Callable[[str], str]
    now: Callable[[], datetime]
    session: aiohttp.ClientSession
    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    passed: list[dict[str, Any]] = field(default_factory=list)

    @property
    def endpoint(self) -> str:
        return f"{self.url}/api/messages"

    async def pass_on(self, request: web.Request) -> web.Response:
        time = self.now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
        activity = {**await request.json(), "timestamp": time}
        self.passed.append(activity)
        headers = {"Authorization": f"Bearer {self.sign(activity['serviceUrl'])}"}
        async with self.session.post(self.target, json=activity, headers=headers) as answer:
            return web.Response(status=answer.status, body=await answer.read())

    async def file(self, request: web.Request) -> web.Response:
        return web.Response(body=self.files[request.match_info["name"]])

    def app(self) -> web.Application:
        app = web.Application(client_max_size=LARGEST)
        app.router.add_post("/api/messages", self.pass_on)
        app.router.add_get("/files/{name}", self.file)
        return app


@asynccontextmanager
async def door(target: str, sign: Callable[[str], str], now: Callable[[], datetime]) -> AsyncIterator[Door]:
    """`sign` makes the token for a service URL. Listening on this machine alone."""
    async with aiohttp.ClientSession() as session:
        entrance = Door(target, sign, now, session)
        runner = web.AppRunner(entrance.app(), access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        entrance.url = f"http://{host}:{port}"
        try:
            yield entrance
        finally:
            await runner.cleanup()


# ---------------------------------------------------------------- what its page has no button for


async def does(address: str, conversation: str, activity: Mapping[str, Any]) -> None:
    """An activity of whoever sits there, sent beside the page: a picture, an edit, a deletion, a reaction."""
    async with aiohttp.ClientSession(address, raise_for_status=True) as session:
        place = "/_internal/v1/customActivities"
        async with session.get(f"{place}/template", params={"conversationId": conversation}) as answer:
            template = await answer.json()
        named = {
            "id": str(uuid.uuid4()),
            "channelData": {"tenant": {"id": template["conversation"]["tenantId"]}},
        }
        async with session.post(place, json={**template, **named, **activity}):
            return
