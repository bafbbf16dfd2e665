"""A stand-in for the Teams connector on this machine: keeps what was sent, and fails when it is told to.

connector.fail("post", Fault(429, retry_after="7"))
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from aiohttp import web
from aiohttp.typedefs import Handler

from transports.teams.account import Account, Cloud

APP = "11111111-2222-3333-4444-555555555555"
TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
NO_KEYS = "http://127.0.0.1:1/v1/.well-known/openidconfiguration"  # nobody is there
CHANNEL = "19:redaktion@thread.tacv2"
FIRST_ID = 1_700_000_000_001  # activities are named after the millisecond

How = Literal["answered", "hanging", "lost", "reset", "slow"]
What = Literal["post", "put", "create", "members", "file", "upload"]


@dataclass(frozen=True, slots=True)
class Fault:
    """`answered`: refused with this status; `lost`: done, but the answer never arrives; `reset`: not done, no answer;
    `hanging`: neither; `slow`: done after `status` milliseconds. `code` "" means the page of some proxy.
    """

    status: int = 500
    code: str = "ServiceError"
    retry_after: str = ""
    how: How = "answered"


@dataclass(frozen=True, slots=True)
class Sent:
    """`conversation` is the id in the address, with its thread; `changes` is the id of the activity that this one replaced."""

    conversation: str
    activity: dict[str, Any]
    id: str
    token: str
    changes: str = ""


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What was put, and what was shown beside it: the token, and which part of the file it said to be."""

    data: bytes
    token: str
    part: str


@dataclass
class TeamsConnector:
    """`sent` is all that took effect and stays, `signs` are conversations where we were seen typing, `seen` the method and path of every request, `tokens` what was shown to us."""

    url: str = ""
    service_url: str = ""  # what activities name as the place for answers
    sent: list[Sent] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    seen: list[tuple[str, str]] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)
    chats: dict[str, str] = field(default_factory=dict)  # by the person's object id
    without_the_bot: set[str] = field(default_factory=set)  # object ids of people who cannot be written to
    rosters: dict[str, list[str]] = field(default_factory=dict)  # object ids, by conversation
    page: int = 2
    files: dict[str, bytes] = field(default_factory=dict)  # by path, without its slash
    uploads: dict[str, Uploaded] = field(
        default_factory=dict
    )  # by the name in the address; closed as soon as there is one
    closed: set[str] = field(default_factory=set)  # names of addresses that take nothing any more
    without_id: bool = False  # answers 202 without a body
    largest: int = 100_000  # bytes of an activity
    asides: bool = True  # whether something can be said for one person alone to see
    on_sent: Callable[[Sent], None] = lambda _: None
    _faults: dict[str, list[Fault]] = field(default_factory=dict)
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(FIRST_ID))
    _stopped: asyncio.Event = field(default_factory=asyncio.Event)

    def fail(self, what: What, *faults: Fault) -> None:
        """The next requests of that kind, one fault each."""
        self._faults.setdefault(what, []).extend(faults)

    def heal(self) -> None:
        self._faults.clear()

    def texts(self, conversation: str) -> list[str]:
        """What stands in the conversation, threads included, as people see it after all changes."""
        shown: dict[str, str] = {}
        for one in self.sent:
            if one.conversation.partition(";")[0] == conversation:
                shown[one.changes or one.id] = str(one.activity.get("text", ""))
        return list(shown.values())

    # ------------------------------------------------------------ what it answers

    async def post(self, request: web.Request) -> web.StreamResponse:
        conversation, activity = request.match_info["conversation"], await _body(request)
        aside = activity.get("recipient", {}).get("isTargeted") is True
        if aside != ("isTargetedActivity" in request.query) or (aside and not self.asides):
            return _refused(Fault(400, "BadArgument"))
        if len(json.dumps(activity)) > self.largest:
            return _refused(Fault(413, "MessageSizeTooBig"))
        return self._kept(Sent(conversation, activity, str(next(self._ids)), _token(request)))

    async def put(self, request: web.Request) -> web.StreamResponse:
        known = {one.id for one in self.sent}
        activity, conversation = request.match_info["activity"], request.match_info["conversation"]
        if activity not in known:
            return _refused(Fault(404, "ActivityNotFoundInConversation"))
        return self._kept(Sent(conversation, await _body(request), activity, _token(request), activity))

    def _kept(self, sent: Sent) -> web.StreamResponse:
        if sent.activity.get("type") == "typing":
            self.signs.append(sent.conversation)
        else:
            self.sent.append(sent)
            self.on_sent(sent)
        return web.Response(status=202) if self.without_id else web.json_response({"id": sent.id}, status=201)

    async def create(self, request: web.Request) -> web.StreamResponse:
        """The same chat every time, as in Teams."""
        asked = await _body(request)
        person = asked["members"][0]["id"]
        if asked.get("tenantId") != TENANT:
            return _refused(Fault(403, "TenantNotAllowed"))
        if person in self.without_the_bot:
            return _refused(Fault(403, "BotNotInConversationRoster"))
        chat = self.chats.setdefault(person, f"a:{base64.urlsafe_b64encode(person.encode()).decode()[:20]}")
        return web.json_response({"id": chat}, status=201)

    async def members(self, request: web.Request) -> web.StreamResponse:
        people = self.rosters.get(request.match_info["conversation"])
        if people is None:
            return _refused(Fault(404, "ConversationNotFound"))
        start = int(request.query.get("continuationToken", "0"))
        end = start + self.page
        members = [
            {"id": f"29:{one}", "objectId": one.upper(), "name": "Jemand"} for one in people[start:end]
        ]
        more = {"continuationToken": str(end)} if end < len(people) else {}
        return web.json_response({"members": members, **more})

    async def file(self, request: web.Request) -> web.StreamResponse:
        data = self.files.get(request.match_info["name"])
        return web.Response(status=404) if data is None else web.Response(body=data)

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """An address for one file: whoever comes again finds it closed, as with Microsoft."""
        name = request.match_info["name"]
        if name in self.closed or name in self.uploads:
            return web.json_response({"error": {"code": "itemNotFound"}}, status=404)
        part = request.headers.get("Content-Range", "")
        self.uploads[name] = Uploaded(await request.read(), _token(request), part)
        return web.json_response({"id": name}, status=201)

    # ------------------------------------------------------------ what goes wrong

    @web.middleware
    async def _faulty(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        self.seen.append((request.method, request.path))
        self.tokens.add(_token(request))
        waiting = self._faults.get(getattr(handler, "__name__", ""), [])
        fault = waiting.pop(0) if waiting else None
        return await (handler(request) if fault is None else self._failed(request, handler, fault))

    async def _failed(self, request: web.Request, handler: Handler, fault: Fault) -> web.StreamResponse:
        match fault.how:
            case "answered":
                return _refused(fault)
            case "hanging":
                await self._stopped.wait()
            case "slow":
                await _milliseconds(fault.status)
                return await handler(request)
            case "lost":
                await handler(request)
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)

    # ------------------------------------------------------------ its server

    def stop(self) -> None:
        """Lets go of requests that hang."""
        self._stopped.set()

    def app(self) -> web.Application:
        app = web.Application(middlewares=[self._faulty], client_max_size=4_000_000)
        at = "/emea/{tenant}/v3/conversations"
        app.router.add_post(at, self.create)
        app.router.add_post(at + "/{conversation}/activities", self.post)
        app.router.add_put(at + "/{conversation}/activities/{activity}", self.put)
        app.router.add_get(at + "/{conversation}/pagedMembers", self.members)
        app.router.add_get("/files/{name:.+}", self.file)
        app.router.add_put("/uploads/{name}", self.upload)
        return app


@asynccontextmanager
async def teams_connector() -> AsyncIterator[TeamsConnector]:
    """Listening on this machine alone."""
    connector = TeamsConnector()
    runner = web.AppRunner(connector.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    connector.url = f"http://{host}:{port}"
    connector.service_url = f"{connector.url}/emea/{TENANT}/"
    try:
        yield connector
    finally:
        connector.stop()
        await runner.cleanup()


# ---------------------------------------------------------------- who talks to it


def account(cloud: Cloud | None = None, channel: str | None = None, port: int = 0) -> Account:
    """The bot's own account, whose answers may go to this machine, with a token that nobody verifies."""
    return Account(
        app_id=APP,
        tenant=TENANT,
        secret="",
        port=port,
        service_hosts=frozenset({"127.0.0.1"}),
        editorial_channel=channel,
        cloud=cloud or Cloud(keys=NO_KEYS, token=bot_token, plain_http=True),
    )


def bot_token() -> str:
    """Shaped like one of Microsoft's: the library looks into it."""
    claims = {"aud": "https://api.botframework.com", "appid": APP, "exp": 4_000_000_000}
    return f"{_encoded({'alg': 'none'})}.{_encoded(claims)}.c2lnbmVk"


@dataclass
class Remembered:
    """Where conversations are found, in memory: implements `transports.teams.account.References`."""

    urls: dict[str, str] = field(default_factory=dict)

    async def load(self) -> dict[str, str]:
        return dict(self.urls)

    async def keep(self, places: Mapping[str, str]) -> None:
        self.urls |= places

    async def forget(self, room: str) -> None:
        self.urls.pop(room, None)


def _encoded(part: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


async def _body(request: web.Request) -> dict[str, Any]:
    body = await request.json()
    assert isinstance(body, dict)
    return body


def _token(request: web.Request) -> str:
    return request.headers.get("Authorization", "").removeprefix("Bearer ")


def _refused(fault: Fault) -> web.Response:
    headers = {"Retry-After": fault.retry_after} if fault.retry_after else {}
    if not fault.code:
        return web.Response(status=fault.status, text="<html>", content_type="text/html", headers=headers)
    error = {"error": {"code": fault.code, "message": "refused"}}
    return web.json_response(error, status=fault.status, headers=headers)


async def _milliseconds(number: int) -> None:
    rung = asyncio.Event()
    asyncio.get_running_loop().call_later(number / 1000, rung.set)
    await rung.wait()
